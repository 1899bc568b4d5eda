"""Words by language, kept as data: a file of `lexicons` holds lists of words, each under its name."""

import tomllib
from functools import cache
from importlib import resources


@cache
def _tables(path: str) -> dict[str, str]:
    file = resources.files("goodoffices.press") / "lexicons" / f"{path}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def in_order(path: str, name: str) -> tuple[str, ...]:
    """Give the words of a list in the order of its file; KeyError where there is none of that name."""
    return tuple(_tables(path)[name].split())


def listed(path: str, name: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(in_order(path, name))


__all__ = ["in_order", "listed"]
