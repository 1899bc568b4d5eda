"""Reads a conflict from a file: .toml or .json of our own form, or the .json in which published conflicts are kept."""

import json
import os
import re
import stat
import tomllib
from decimal import Decimal
from pathlib import Path

from goodoffices.stability.files.at import At, shown
from goodoffices.stability.files.own import own_conflict
from goodoffices.stability.files.published import is_published, published_conflict
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Conflict
from goodoffices.talks.stability_sound import require_conflict

LARGEST = 64_000_000
"""Bytes of JSON; the ranks of a million states need some 20 million."""
LARGEST_TOML = 2_000_000
"""Bytes of TOML, whose reader is slow."""
ENDINGS = (".toml", ".json")
DEEPEST = 20
"""Parts that a key of TOML may have; its reader takes ever longer over more."""
_LONG_KEY = re.compile(rf"""(?<!["'\w-])(?:["'\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}""")


def read_conflict(path: Path) -> Conflict:
    """Read a conflict; raises a Refusal that names the file, the place and what to mend."""
    at = _opened(path)
    conflict = published_conflict(at) if is_published(at) else own_conflict(at)
    try:
        require_conflict(conflict)
    except Refusal as refusal:
        refusal.params = {**refusal.params, "path": str(path)}
        raise
    return conflict


def _opened(path: Path) -> At:
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise Refusal("stability-file-kind", path=str(path), endings=ENDINGS)
    text = _text(path, LARGEST_TOML if ending == ".toml" else LARGEST)
    if ending == ".toml" and _LONG_KEY.search(text):
        raise Refusal("stability-file-deep", path=str(path), most=DEEPEST)
    try:
        held = tomllib.loads(text, parse_float=Decimal) if ending == ".toml" else _json(text, path)
    except RecursionError:
        raise Refusal("stability-file-deep", path=str(path), most=DEEPEST) from None
    except (ValueError, ArithmeticError) as problem:
        words = " ".join(str(problem).split())[:200]
        raise Refusal("stability-file-broken", path=str(path), problem=words) from problem
    return At(str(path), held)


def _json(text: str, path: Path) -> object:
    def table(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise Refusal("stability-name-twice", path=str(path), name=shown(twice))
        return found

    return json.loads(text, parse_float=Decimal, parse_constant=Decimal, object_pairs_hook=table)


def _text(path: Path, largest: int) -> str:
    try:
        with open(path, "rb", opener=_at_once) as held:
            if not stat.S_ISREG(os.fstat(held.fileno()).st_mode):
                raise Refusal("not-a-file", part=str(path))
            found = held.read(largest + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or type(problem).__name__
        raise Refusal("file-not-read", path=str(path), problem=reason) from problem
    if len(found) > largest:
        raise Refusal("stability-file-too-large", path=str(path), most=largest // 1_000_000)
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Refusal("stability-file-broken", path=str(path), problem="UTF-8") from problem


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody to write, as a named pipe would have it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
