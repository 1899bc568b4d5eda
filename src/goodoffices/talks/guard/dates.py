"""Dates in wording: days, months, years, hours and "Tuesday evening", however they are written."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goodoffices.talks.guard.folding import Reading
from goodoffices.talks.guard.lexicon import Lexicon, phrase_at, script, several
from goodoffices.talks.guard.numerals import Numeral


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month or a year, as far as it was said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A weekday (1 is Monday) and the part of it."""

    weekday: int
    part: str


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour of the day."""

    hour: int
    minute: int


Moment = Day | PartOfDay | Clock


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the words `first` to `last`; `moments` are what it can mean (5/3 is read both ways)."""

    first: int
    last: int
    moments: tuple[Moment, ...]


_OF = frozenset({"of", "de", "من", "the"})
_YEARS = range(1900, 2101)
_BEFORE_YEAR = frozenset(
    several("in by since until of from before after en depuis avant apres fin عام سنه في منذ שנת בשנת")
)
_BEFORE_MONTH = frozenset(
    several(
        "in by of until since early mid late before after end during from to this next last between through"
    )
)
_DOUBTFUL = frozenset({"may", "march", "mar", "sept", "اب"})  # words that are a month only in company
_FRACTIONS = frozenset({("1", "2"), ("1", "3"), ("2", "3"), ("1", "4"), ("3", "4"), ("24", "7")})
_SENTENCE_END = re.compile(r"[.;!?؟\n]")


def same_moment(moment: Moment, told: Moment) -> bool:
    """Say whether `moment` can be the one that was `told`, or a vaguer word for it (March for 5 March).

    A day isn't taken for the month that was told: it says more, and the month says little.
    """
    if not (isinstance(moment, Day) and isinstance(told, Day)):
        return moment == told
    if (moment.month is None) != (told.month is None) or (moment.day and not told.day):
        return False
    pairs = ((moment.year, told.year), (moment.month, told.month), (moment.day, told.day))
    return all(a is None or b is None or a == b for a, b in pairs)


def written_dates(reading: Reading, starts: Iterable[int]) -> Iterator[Date]:
    """Give dates and hours written in digits that begin at one of `starts`: 5/3, 5.3.2025, 2025-03-05, 17:30."""
    end = -1
    for at in starts:
        found = _written(reading, at) if at > end and reading.tokens[at].isdecimal() else None
        if found:
            yield found
            end = found.last


def _written(reading: Reading, at: int) -> Date | None:
    digits, signs = _digits_with_signs(reading, at)
    if at and reading.gap(at) in ("/", ".", "-", ":") and reading.tokens[at - 1].isdecimal():
        return None
    if len(digits) == 3 and signs[0] == signs[1] and signs[0] in "./-":
        ways = _ways(*digits)
        return Date(at, at + 2, ways) if ways else None
    if len(digits) != 2:
        return None
    if signs[0] == ":" and len(digits[1]) == 2 and int(digits[0]) < 24 and int(digits[1]) < 60:
        return Date(at, at + 1, (Clock(int(digits[0]), int(digits[1])),))
    if signs[0] == "/" and tuple(digits) not in _FRACTIONS:
        ways = _days(None, int(digits[0]), int(digits[1]))
        return Date(at, at + 1, ways) if ways else None
    return None


def _digits_with_signs(reading: Reading, at: int) -> tuple[list[str], list[str]]:
    digits, signs = [reading.tokens[at]], list[str]()
    while at + 1 < len(reading.tokens) and len(digits) < 4:
        at += 1
        if reading.gap(at) not in ("/", ".", "-", ":") or not reading.tokens[at].isdecimal():
            break
        digits.append(reading.tokens[at])
        signs.append(reading.gap(at))
    return ([], []) if any(len(d) > 4 for d in digits) else (digits, signs)


def _ways(first: str, second: str, third: str) -> tuple[Day, ...]:
    if len(first) == 4 and int(first) in _YEARS and int(second) <= 12:
        return _days(int(first), int(third), int(second))[:1]
    if len(third) == 4 and int(third) in _YEARS:
        return _days(int(third), int(first), int(second))
    return _days(2000 + int(third), int(first), int(second)) if len(third) == 2 else ()


def _days(year: int | None, one: int, other: int) -> tuple[Day, ...]:
    ways = [Day(year, month, day) for day, month in ((one, other), (other, one)) if day in range(1, 32)]
    return tuple(dict.fromkeys(way for way in ways if way.month in range(1, 13)))


def worded_dates(
    reading: Reading, lexicon: Lexicon, numbers: Sequence[Numeral], begins: Iterable[int]
) -> Iterator[Date]:
    """Give dates that name a month, years, and weekdays with their part of the day, none sharing a word.

    Months and weekdays are looked for at the words `begins`.
    """
    taken: set[int] = set()
    starts = {n.first: n for n in numbers}
    ends = {n.last: n for n in numbers}
    for at in begins:
        found = None
        if (month := _month(reading, at, lexicon)) is not None:
            found = _with_month(reading, at, month, lexicon, starts, ends)
        found = found or _part_of_day(reading, at, lexicon)
        if found and taken.isdisjoint(range(found.first, found.last + 1)):
            taken.update(range(found.first, found.last + 1))
            yield found
    for number in numbers:
        if number.first not in taken and _is_year(reading, number, lexicon):
            yield Date(number.first, number.last, (Day(year=int(number.value)),))


def _month(reading: Reading, at: int, lexicon: Lexicon) -> int | None:
    token = reading.tokens[at]
    if token in lexicon.months:
        return lexicon.months[token]
    return next((lexicon.months[b] for b in lexicon.bare(token) if len(b) > 2 and b in lexicon.months), None)


def _with_month(
    reading: Reading,
    at: int,
    month: int,
    lexicon: Lexicon,
    starts: dict[int, Numeral],
    ends: dict[int, Numeral],
) -> Date | None:
    before = at - 2 if at > 1 and reading.tokens[at - 1] in _OF else at - 1
    day, first, last = ends.get(before), at, _twin_month(reading, at, month, lexicon)
    if day is None or not _is_day(day):
        day = (
            starts.get(at + 1)
            if last == at and reading.close(at + 1) and reading.raw(at)[:1].isupper()
            else None
        )
    if day is not None and _is_day(day):
        first, last = min(day.first, at), max(day.last, last)
    else:
        day = None
    year = starts.get(last + 1)
    if year is not None and _in_years(year) and not reading.gap(year.first).strip(" ,،\u00a0"):
        last = year.last
    else:
        year = None
    if day is None and year is None and not _month_alone(reading, at):
        return None
    return Date(
        first, last, (Day(int(year.value) if year else None, month, int(day.value) if day else None),)
    )


def _twin_month(reading: Reading, at: int, month: int, lexicon: Lexicon) -> int:
    """Give the last word of a month that is named twice, as in much Arabic writing: Adhar/March."""
    after = at + 1
    twin = (
        after < len(reading.tokens) and reading.gap(after) == "/" and _month(reading, after, lexicon) == month
    )
    return after if twin else at


def _month_alone(reading: Reading, at: int) -> bool:
    """Say whether a month's name without day and year is one: "in May", but not "we may"."""
    token, raw = reading.tokens[at], reading.raw(at)
    if token in _DOUBTFUL:
        return at > 0 and raw[:1].isupper() and reading.tokens[at - 1] in _BEFORE_MONTH
    return len(token) > 3 or script(token) != ""


def _is_day(number: Numeral) -> bool:
    return number.value.denominator == 1 and 1 <= number.value <= 31


def _in_years(number: Numeral) -> bool:
    return number.digits and number.first == number.last and number.value in _YEARS


def _is_year(reading: Reading, number: Numeral, lexicon: Lexicon) -> bool:
    if not _in_years(number) or len(reading.tokens[number.first]) != 4:
        return False
    after, before = number.last + 1, reading.tokens[number.first - 1] if number.first else ""
    if before in _BEFORE_YEAR:
        return True
    counts = (
        after < len(reading.tokens)
        and reading.close(after)
        and reading.tokens[after] not in lexicon.functions
    )
    return not counts and before not in lexicon.references and not before.startswith(("$", "€", "£", "₪"))


def _part_of_day(reading: Reading, at: int, lexicon: Lexicon) -> Date | None:
    weekday = phrase_at(lexicon.weekdays, reading, at, lexicon)
    if weekday is None:
        return None
    last, day = weekday
    for near in (last + 1, at - 1, last + 2, at - 2, last + 3, at - 3):
        part = phrase_at(lexicon.parts, reading, near, lexicon) if near >= 0 else None
        if part:
            first, end = min(at, near), max(last, part[0])
            if not any(_SENTENCE_END.search(reading.gap(k)) for k in range(first + 1, end + 1)):
                return Date(first, end, (PartOfDay(day, part[1]),))
    return None
