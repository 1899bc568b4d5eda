"""The days, the terms and the numbers that an article's words name, each with its place among the characters."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from goodoffices.talks.guard.dates import Date, Day, worded_dates, written_dates
from goodoffices.talks.guard.folding import Reading
from goodoffices.talks.guard.lexicon import BASES, Lexicon, phrase_at
from goodoffices.talks.guard.numerals import Numeral, numerals

MINUTES = 1_440
"""Of a day."""

LONGEST_UNIT = 2
"""Words that may name what is counted: "fishing boats"."""


@dataclass(frozen=True, slots=True)
class DayNamed:
    """A day in the characters `start` to `end`; None where it can't be told which."""

    start: int
    end: int
    on: date | None


@dataclass(frozen=True, slots=True)
class Term:
    """So many days ("six weeks" are 42; of 48 hours two)."""

    start: int
    end: int
    days: int


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things; `unit` are the words after it that say of what, `tokens` the same folded."""

    start: int
    end: int
    value: int
    unit: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """All three, each in the order of the words."""

    days: tuple[DayNamed, ...]
    terms: tuple[Term, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Edges:
    """Where the words that say what is counted come to their end: at a participant's name, or a word like "to".

    `money` are the folded names of currencies, which may stand before a number.
    """

    money: frozenset[str] = frozenset()
    to: re.Pattern[str] | None = None
    names: tuple[tuple[int, int], ...] = field(default=())

    def stop(self, reading: Reading, at: int) -> bool:
        """Say whether word `at` no longer says what is counted."""
        return _inside(reading.starts[at], self.names) or bool(self.to and self.to.fullmatch(reading.raw(at)))


def counted(reading: Reading, lexicon: Lexicon, edges: Edges) -> Counted:
    """Read the days, terms and numbers; labels ("Article 4") and ordinals are none."""
    starts = [at for at, token in enumerate(reading.tokens) if lexicon.begins(token)]
    written = tuple(written_dates(reading, starts))
    free = _without(starts, written)
    numbers = tuple(numerals(reading, lexicon, free))
    worded = tuple(worded_dates(reading, lexicon, numbers, free))
    dated = (*written, *worded)
    rest = [one for one in numbers if one.first in _without(free, worded) and not one.ordinal]
    whole = [one for one in rest if one.value.denominator == 1 and one.value >= 1]
    terms = (*_terms(reading, lexicon, whole), *_single_weeks(reading, lexicon, whole))
    spent = [(one.start, one.end) for one in terms]
    left = [one for one in whole if not _inside(reading.starts[one.first], spent)]
    counts = (_count(reading, lexicon, one, edges) for one in left if not _label(reading, lexicon, one))
    days = sorted((_day(reading, one) for one in dated), key=lambda one: one.start)
    return Counted(tuple(days), tuple(sorted(terms, key=lambda one: one.start)), tuple(counts))


def _without(starts: list[int], dates: tuple[Date, ...]) -> list[int]:
    taken = {at for one in dates for at in range(one.first, one.last + 1)}
    return [at for at in starts if at not in taken]


def _inside(place: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _day(reading: Reading, one: Date) -> DayNamed:
    start, end = reading.span(one.first, one.last)
    only = one.moments[0] if len(one.moments) == 1 else None
    if not isinstance(only, Day) or None in (only.year, only.month, only.day):
        return DayNamed(start, end, None)
    try:
        return DayNamed(start, end, date(only.year or 1, only.month or 1, only.day or 1))
    except ValueError:  # the thirty-first of a shorter month is a slip of the text, for a human to see
        return DayNamed(start, end, None)


def _terms(reading: Reading, lexicon: Lexicon, numbers: list[Numeral]) -> Iterator[Term]:
    """Go through numbers of hours, days and weeks, "seven (7) days" too; months and years are no number of days."""
    before: Numeral | None = None
    for one in numbers:
        unit = phrase_at(lexicon.units, reading, one.last + 1, lexicon)
        near = one.last + 1 < len(reading.tokens) and not reading.gap(one.last + 1).strip(" \u00a0)(-")
        if unit is not None and near and BASES[unit[1]][0] == "minute":
            again = before is not None and before.value == one.value and reading.gap(one.first).strip() == "("
            first = before.first if again and before is not None else one.first
            start, end = reading.span(first, unit[0])
            yield Term(start, end, max(1, ceil(one.value * BASES[unit[1]][1] / MINUTES)))
        before = one


def _single_weeks(reading: Reading, lexicon: Lexicon, numbers: list[Numeral]) -> Iterator[Term]:
    """Go through weeks and fortnights that no number stands before: "within a week"."""
    counted_already = {one.last + 1 for one in numbers}
    for at, token in enumerate(reading.tokens):
        unit = phrase_at(lexicon.units, reading, at, lexicon)
        if token in lexicon.measures and lexicon.measures[token][1] == "day":
            yield Term(*reading.span(at, at), lexicon.measures[token][0])
        elif unit is not None and unit[1] == "week" and at not in counted_already:
            yield Term(*reading.span(at, unit[0]), 7)


def _label(reading: Reading, lexicon: Lexicon, one: Numeral) -> bool:
    """Say whether the number only names something, or is a "one" or "two" of everyday speech."""
    before = reading.tokens[one.first - 1] if one.first else ""
    if before in lexicon.references and reading.close(one.first):
        return True
    after = reading.tokens[one.last + 1] if one.last + 1 < len(reading.tokens) else ""
    return after in lexicon.generic or (not one.digits and one.value == 1)


def _count(reading: Reading, lexicon: Lexicon, one: Numeral, edges: Edges) -> Count:
    start, end = reading.span(one.first, one.last)
    at = one.first - 1
    if (
        at >= 0
        and (reading.tokens[at] in edges.money or reading.tokens[at] in "$€£₪")
        and reading.close(one.first)
    ):
        return Count(reading.starts[at], end, int(one.value), reading.raw(at), (reading.tokens[at],))
    named = list(_unit(reading, lexicon, one.last + 1, edges))
    if not named:
        return Count(start, end, int(one.value), "", ())
    first, last = named[0], named[-1]
    said = reading.words[reading.starts[first] : reading.ends[last]]
    return Count(start, reading.ends[last], int(one.value), said, tuple(reading.tokens[at] for at in named))


def _unit(reading: Reading, lexicon: Lexicon, after: int, edges: Edges) -> Iterator[int]:
    """Go through the words that say what is counted: a known unit, else what stands before the next small word."""
    known = phrase_at(lexicon.units, reading, after, lexicon) if reading.close(after) else None
    if known is not None:
        yield from range(after, known[0] + 1)
        return
    for at in range(after, after + LONGEST_UNIT):
        small = (
            not reading.close(at)
            or reading.tokens[at] in lexicon.functions
            or lexicon.begins(reading.tokens[at])
        )
        if small or edges.stop(reading, at):
            return
        yield at
