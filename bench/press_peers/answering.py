"""How a peer is asked and answers: texts in, places of claims out, a line of JSON each; standard library only.

In: {"name", "text"}.  Out: first {"version"}, then for each text {"name", "claims": [{"content": [start, end],
"source": [start, end] or null}]}, characters of the text as it was given, ends excluded.
"""

import json
import sys
from collections.abc import Callable, Iterable
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
Said: TypeAlias = tuple[Place, Place | None]
"""Where a content stands, and who said it."""


def answer(version: str, find: Callable[[str], Iterable[Said]]) -> None:
    """Answer each text on standard input with what `find` finds in it."""
    print(json.dumps({"version": version}))
    for line in sys.stdin:
        asked = json.loads(line)
        claims = [{"content": content, "source": source} for content, source in find(asked["text"])]
        print(json.dumps({"name": asked["name"], "claims": claims}), flush=True)
