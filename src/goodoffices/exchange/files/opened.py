"""Opens a file that holds an exchange or a result: TOML or JSON within bounds; whoever made it may mean harm."""

import json
import os
import re
import stat
import tomllib
from pathlib import Path

from goodoffices.exchange.files.at import At, short
from goodoffices.talks.refusal import Refusal

LARGEST = 1_000_000
"""Bytes of an exchange."""
LARGEST_RESULT = 50_000_000
"""Bytes of a result: every step has its gains, and there may be several plans."""
DEEPEST = 20
ENDINGS = (".toml", ".json")
_LONG_KEY = re.compile(rf"""(?<!["'\w-])(?:["'\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}""")


def opened(path: Path) -> At:
    """Read a .toml or .json file; refuses `exchange-file-kind`, `exchange-file-broken` and what `_text` refuses."""
    match path.suffix.lower():
        case ".toml":
            return At(str(path), _toml(_text(path, LARGEST), str(path)))
        case ".json":
            return At(str(path), _json(_text(path, LARGEST), str(path)))
    raise Refusal("exchange-file-kind", path=str(path), endings=ENDINGS)


def opened_result(path: Path) -> At:
    """Read JSON, whatever the file is called."""
    return At(str(path), _json(_text(path, LARGEST_RESULT), str(path)))


def _text(path: Path, largest: int) -> str:
    """Read UTF-8; refuses `file-not-read`, `not-a-file`, `exchange-file-too-large`, `exchange-file-encoding`."""
    try:
        with open(path, "rb", opener=_at_once) as held:
            if not stat.S_ISREG(os.fstat(held.fileno()).st_mode):
                raise Refusal("not-a-file", part=str(path))
            found = held.read(largest + 1)
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or type(problem).__name__
        raise Refusal("file-not-read", path=str(path), problem=reason) from problem
    if len(found) > largest:
        raise Refusal("exchange-file-too-large", path=str(path), most=largest // 1_000_000)
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Refusal("exchange-file-encoding", path=str(path), byte=problem.start + 1) from problem


def _at_once(path: str, flags: int) -> int:
    """Open without waiting for somebody to write, as a named pipe would have it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _toml(text: str, path: str) -> object:
    """Read TOML; a key of ever so many parts would keep its reader busy for hours, so it is refused before."""
    if _LONG_KEY.search(text):
        raise Refusal("exchange-file-deep", path=path, most=DEEPEST)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise Refusal("exchange-file-deep", path=path, most=DEEPEST) from None
    except ValueError as problem:
        raise Refusal("exchange-file-broken", path=path, problem=_said(problem)) from problem


def _json(text: str, path: str) -> object:
    def table(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise Refusal("exchange-name-twice", path=path, place="…", name=short(twice))
        return found

    try:
        return json.loads(text, object_pairs_hook=table)
    except RecursionError:
        raise Refusal("exchange-file-deep", path=path, most=DEEPEST) from None
    except ValueError as problem:
        raise Refusal("exchange-file-broken", path=path, problem=_said(problem)) from problem


def _said(problem: ValueError) -> str:
    return short(" ".join(str(problem).split()), 200)
