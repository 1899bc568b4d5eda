"""The words by which instruments are named, by language."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from goodoffices.talks.pressfile.entries import InstrumentSort


@cache
def table(lang: str) -> Mapping[str, Any]:
    """Read a language's table; FileNotFoundError for a language without one."""
    source = files("goodoffices.press") / "lexicons" / "instruments" / f"{lang}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Nouns:
    """English nouns by the sort that they name, those that need a word before them, and sets of words by name."""

    sorts: Mapping[str, InstrumentSort]
    only_with: Mapping[str, frozenset[str]]
    sets: Mapping[str, frozenset[str]]


@cache
def nouns() -> Nouns:
    """Read the English nouns once."""
    read = table("en")
    sorts = {noun: InstrumentSort(sort) for sort, every in read["sorts"].items() for noun in every.split()}
    only_with = {noun: frozenset(words.split()) for noun, words in read["only_with"].items()}
    sets = {name: frozenset(words.split()) for name, words in read.items() if isinstance(words, str)}
    return Nouns(sorts, only_with, sets)


@cache
def confidence(rule: str) -> int:
    """Give the percent for a rule from `lexicons/instruments/confidence.toml`."""
    source = files("goodoffices.press") / "lexicons" / "instruments" / "confidence.toml"
    return int(tomllib.loads(source.read_text(encoding="utf-8"))[rule])
