"""The Hijri calendar (Umm al-Qura, 1343 to 1500) and the Hebrew one: which common days a day or month of theirs is."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from hijridate import Gregorian, Hijri
from pyluach.dates import HebrewDate  # type: ignore[import-untyped]

from goodoffices.press.dates.mentions import Days

_ADAR, _SECOND_ADAR = 12, 13


def hijri(year: int, month: int, day: int | None) -> Days | None:
    """Give a Hijri day or month; None outside the years that the calendar was published for."""
    try:
        first = Hijri(year, month, day or 1)
        length = first.month_length()
        begins = date(*first.to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None
    return (begins, begins) if day else (begins, begins + timedelta(length - 1))


def hijri_years(published: date) -> Iterator[int]:
    """Give the Hijri years round the day."""
    try:
        year: int = Gregorian(published.year, published.month, published.day).to_hijri().year
    except (ValueError, OverflowError):
        return
    yield from range(year - 2, year + 3)


def hebrew(year: int, month: int, day: int | None) -> Days | None:
    """Give a Hebrew day or month, months counted from Nisan; None where there is no such day.

    In a leap year "Adar" alone can be either of two months: the month is both together, the day is left open.
    """
    leap = (7 * year + 1) % 19 < 7
    if month == _ADAR and leap:
        return None if day else _months(year, _ADAR, _SECOND_ADAR)
    if day:
        found = _hebrew_day(year, month, day)
        return (found, found) if found else None
    return _months(year, month, month)


def _months(year: int, first: int, last: int) -> Days | None:
    begins = _hebrew_day(year, first, 1)
    ends = _hebrew_day(year, last, 30) or _hebrew_day(year, last, 29)
    return (begins, ends) if begins and ends else None


def _hebrew_day(year: int, month: int, day: int) -> date | None:
    try:
        found: date = HebrewDate(year, month, day).to_pydate()
    except (ValueError, OverflowError):
        return None
    return found


def hebrew_years(published: date) -> Iterator[int]:
    """Give the Hebrew years round the day."""
    year = HebrewDate.from_pydate(published).year
    yield from range(max(year - 2, 1), year + 3)


LETTERS = {letter: value for value, letter in enumerate("אבגדהוזחט", 1)}
LETTERS |= {letter: 10 * value for value, letter in enumerate("יכלמנסעפצ", 1)}
LETTERS |= {letter: 100 * value for value, letter in enumerate("קרשת", 1)}


def letters_number(word: str) -> int | None:
    """Read a number that is written in Hebrew letters, folded to their plain forms; None for any other word."""
    if not word or any(letter not in LETTERS for letter in word):
        return None
    values = [LETTERS[letter] for letter in word]
    falling = all(one >= other for one, other in pairwise(values))
    return sum(values) if falling or values in ([9, 6], [9, 7]) else None
