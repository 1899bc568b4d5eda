"""What a language says of days in words: yesterday, last week, two weeks ago, since, until; how tenses are told."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from goodoffices.talks.guard.folding import split
from goodoffices.talks.guard.lexicon import Phrases

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language, or of several together, folded.

    `days` are so many days from the report's ("yesterday": -1), `stretches` a week, month or year so many from its
    own ("last week").  Before or after a count of weeks stand `ahead` ("in", "il y a") and `behind` ("ago"), -1 for
    the past; `apart` behind it counts from another day than the report's ("a week earlier").  `windows` before it, or
    within it, make a time that ends or begins with the report ("the past three months").  `turns` stand by a weekday
    or month: -1 for "last", 0 for "this", 1 for "coming", 2 for the English "next", which is next week's.  `parts`
    narrow a week or month: 0 its beginning, 1 its middle, 2 its end.
    `hijri` and `hebrew` months are numbered from Muharram and Nisan, `feasts` are a Hijri month and day; `month_of`
    stands before a month.  `since` and `until` say on which side of the report a day lies; `future` and `past` words,
    and words with such an ending, tell the tense.  `between` opens a first and a last day, which `through` joins.
    `year` stands before a year alone.  `own` ("its") and `day` go with a day's number, `one` is a count of one.
    `reporting` are verbs of saying, to which a date may belong.
    """

    days: Phrases[int]
    stretches: Phrases[tuple[str, int]]
    ahead: Phrases[int]
    behind: Phrases[int]
    apart: Phrases[int]
    windows: Phrases[int]
    turns: Phrases[int]
    parts: Phrases[int]
    hijri: Phrases[int]
    hebrew: Phrases[int]
    feasts: Phrases[tuple[int, int]]
    month_of: Phrases[int]
    since: frozenset[str]
    until: frozenset[str]
    between: frozenset[str]
    through: frozenset[str]
    year: frozenset[str]
    own: frozenset[str]
    day: frozenset[str]
    one: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    future_ends: tuple[str, ...]
    past_ends: tuple[str, ...]
    reporting: frozenset[str]

    def __or__(self, other: "Tongue") -> "Tongue":
        """Give both together."""
        together: dict[str, Any] = {
            f.name: _both(getattr(self, f.name), getattr(other, f.name)) for f in fields(self)
        }
        return Tongue(**together)


def _both(one: object, other: object) -> object:
    match one, other:
        case (frozenset(), frozenset()):
            return one | other
        case (tuple(), tuple()):
            return one + other
        case (dict(), dict()):
            return {key: _longest((*one.get(key, ()), *other.get(key, ()))) for key in {**one, **other}}
    raise TypeError(f"{type(one)} and {type(other)}")


def _longest(ends: tuple[tuple[tuple[str, ...], object], ...]) -> tuple[tuple[tuple[str, ...], object], ...]:
    return tuple(sorted(ends, key=lambda end: -len(end[0])))


def words(line: str) -> frozenset[str]:
    """Fold a line of words."""
    return frozenset(token for word in line.split() for token in split(word))


def phrases(meanings: Mapping[str, Value]) -> dict[str, tuple[tuple[tuple[str, ...], Value], ...]]:
    """Fold phrases, in each line several that mean one thing, parted by commas."""
    found: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    for spellings, meaning in meanings.items():
        for spelling in spellings.split(","):
            first, *rest = split(spelling)
            found.setdefault(first, []).append((tuple(rest), meaning))
    return {first: tuple(sorted(ends, key=lambda end: -len(end[0]))) for first, ends in found.items()}


def numbered(line: str, first: int = 1) -> dict[str, int]:
    """Number the groups of a line that are parted by semicolons; spellings in one are parted by commas."""
    return {group.strip(): at for at, group in enumerate(line.split(";"), first)}
