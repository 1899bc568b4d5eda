"""Whom and what the talks are about, by name: a page that names nothing of it is passed over before it is parsed."""

import html
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from goodoffices.talks.refusal import Refusal

TAG = re.compile(r"<[^<>]*>")
ATTACHING = re.compile("[\u0590-\u05ff\u0600-\u06ff]")
"""Hebrew and Arabic, which write "and", "the", "to" as one word with the name that follows."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of parties and subjects, without regard to case; `known` says how each was given."""

    known: tuple[str, ...]

    def named_in(self, text: str) -> bool:
        """Say whether a text names any of it as a word, whatever white space stands within the name."""
        return _pattern(self.known, whole=True).search(text) is not None

    def may_be_in(self, page: str) -> bool:
        """Say whether a page's text could, at a hundredth of what it costs to have that text.

        Where it can't tell it says yes; only a tag with a > in an attribute hides a name that it stands within.
        """
        bare = TAG.sub("", page)
        try:
            bare = html.unescape(bare)
        except ValueError:  # a sign's number of more digits than Python reads
            return True
        return _pattern(self.known, whole=False).search(bare) is not None


@cache
def _pattern(known: tuple[str, ...], *, whole: bool) -> re.Pattern[str]:
    return re.compile("|".join(_one(name, whole) for name in known), re.IGNORECASE)


def _one(name: str, whole: bool) -> str:
    words = (
        r"\s*".join(map(re.escape, name.split())) if not whole else r"\s+".join(map(re.escape, name.split()))
    )
    if not whole:
        return words
    return words + r"(?!\w)" if ATTACHING.match(name) else rf"(?<!\w){words}(?!\w)"


def names(toml: bytes, path: str) -> Names:
    """Read a file of parties: `[[party]] id = "A" names = ["…"]` and `[[subject]] names = ["…"]`.

    Refuses `parties-file-unfit` where it is no TOML, or holds something else, or no name.
    """
    try:
        given = tomllib.loads(toml.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:  # no UTF-8, no TOML, or one that nests too deep
        raise Refusal("parties-file-unfit", path=path, problem=str(problem)) from problem
    if strange := given.keys() - {"party", "subject"}:
        raise Refusal("parties-file-unfit", path=path, problem=", ".join(sorted(strange)))
    found = tuple(
        sorted({name for kind in given for one in _tables(given[kind], kind, path) for name in one})
    )
    if not found:
        raise Refusal("parties-file-unfit", path=path, problem="names = []")
    return Names(found)


def _tables(tables: Any, kind: str, path: str) -> list[list[str]]:
    wanted = {"id", "names"} if kind == "party" else {"names"}
    for one in tables if isinstance(tables, list) else [None]:
        if not isinstance(one, dict) or not one.keys() <= wanted or not _words(one.get("names")):
            raise Refusal("parties-file-unfit", path=path, problem=f"[[{kind}]]")
        if not isinstance(one.get("id", ""), str):
            raise Refusal("parties-file-unfit", path=path, problem=f"id = {one['id']}")
    return [[" ".join(name.split()) for name in one["names"]] for one in tables]


def _words(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(one, str) and one.strip() for one in given)
