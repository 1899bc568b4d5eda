"""TOML, JSON and YAML as plain tables, lists, words and exact decimals: no date, no object, no alias, nothing twice."""

import json
import re
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from goodoffices.bridging.files.at import At, short
from goodoffices.bridging.files.opened import DEEPEST, LARGEST, text_of
from goodoffices.bridging.files.yaml_events import yaml_tree
from goodoffices.talks.refusal import Refusal

LARGEST_TOML = 2_000_000
"""Characters of TOML, whose reader is slow; the same in JSON may be longer."""
_LONG_KEY = re.compile(rf"""(?<!["'\w-])(?:["'\w-]++[ \t]*+\.[ \t]*+){{{DEEPEST}}}""")

Reader = Callable[[str, str], object]
"""Its text and its name in, a tree out."""


def plain(path: Path) -> At:
    """Read a .toml, .json, .yml or .yaml file; refuses `bridging-file-broken` and what its kind can do wrong."""
    read = READERS.get(path.suffix.lower())
    if read is None:
        raise Refusal("bridging-file-kind", path=str(path), endings=tuple(READERS))
    return _read(path, read, LARGEST)


def json_file(path: Path, largest: int) -> At:
    """Read JSON whatever the file is called, of so many bytes at most."""
    return _read(path, _json, largest)


def _read(path: Path, read: Reader, largest: int) -> At:
    try:
        held = read(text_of(path, largest), str(path))
    except RecursionError:
        raise Refusal("bridging-file-deep", path=str(path), most=DEEPEST) from None
    return At(str(path), held)


def _toml(text: str, path: str) -> object:
    """Read TOML; a key of ever so many parts would keep its reader busy for hours, so it is refused before."""
    if len(text) > LARGEST_TOML:
        raise Refusal("bridging-file-too-large", path=path, most=LARGEST_TOML // 1_000_000)
    if _LONG_KEY.search(text):
        raise Refusal("bridging-file-deep", path=path, most=DEEPEST)
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except (ValueError, ArithmeticError) as problem:  # a number's exponent can be beyond any that there is
        raise Refusal("bridging-file-broken", path=path, problem=_said(problem)) from problem


def _json(text: str, path: str) -> object:
    def table(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise Refusal("bridging-name-twice", path=path, place="…", name=short(twice))
        return found

    try:
        return json.loads(
            text, parse_float=Decimal, parse_int=Decimal, parse_constant=Decimal, object_pairs_hook=table
        )
    except (ValueError, ArithmeticError) as problem:
        raise Refusal("bridging-file-broken", path=path, problem=_said(problem)) from problem


def _said(problem: Exception) -> str:
    """Give the parser's own words; those of a number that can't be made are no words."""
    return " ".join(str(problem).split())[:200] if isinstance(problem, ValueError) else "a number"


READERS: dict[str, Reader] = {
    ".toml": _toml,
    ".json": _json,
    ".yml": yaml_tree,
    ".yaml": yaml_tree,
}
"""What reads a file, by how its name ends."""
