"""Asks a peer, in an environment of its own, for the claims of some articles, and judges them as our own are judged."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.press_claims import Article, Result, judge
from bench.press_peers.answering import Place
from goodoffices.talks.pressfile.entries import Actor, Claim, Manner, Span

ROOT = Path(__file__).parents[2]


def ask(python: Path, peer: str, articles: Sequence[Article], *folders: Path) -> tuple[str, Result]:
    """Give the peer's version and what was right of all that it found; `peer` names a module of this folder.

    CalledProcessError where it ends with an error, which it has printed.
    """
    texts = "".join(json.dumps({"name": one.name, "text": one.text}) + "\n" for one in articles)
    command = [
        os.path.abspath(python),
        "-m",
        f"bench.press_peers.{peer}",
        *(str(folder.resolve()) for folder in folders),
    ]
    around = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryDirectory() as logs:  # a peer may leave logs where it runs
        said = subprocess.run(
            command, input=texts, stdout=subprocess.PIPE, text=True, check=True, env=around, cwd=logs
        )
    first, *lines = (json.loads(line) for line in said.stdout.splitlines())
    found = {one["name"]: one["claims"] for one in lines}
    judged = tuple(
        verdict for one in articles for verdict in judge(one, list(_claims(one.text, peer, found[one.name])))
    )
    return first["version"], Result(judged, sum(len(one.gold) for one in articles))


def _claims(text: str, peer: str, found: list[dict[str, Place | None]]) -> Iterator[Claim]:
    """Make claims of what a peer found; it says nothing of how sure it is."""
    for one in found:
        content, source = (_span(text, one[part]) for part in ("content", "source"))
        if content is not None:
            actor = Actor(source, source.text) if source else None
            yield Claim(content, actor, None, Manner.INDIRECT, peer, 100)


def _span(text: str, place: Place | None) -> Span | None:
    return Span(place[0], place[1], text[place[0] : place[1]]) if place else None
