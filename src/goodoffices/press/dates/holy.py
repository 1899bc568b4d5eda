"""Days and months of the Hijri and Hebrew calendars as reports name them: Ramadan, 1 Ramadan 1445, י״ד בניסן."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from goodoffices.press.dates import calendars
from goodoffices.press.dates.direction import direction, nearest
from goodoffices.press.dates.mentions import Days, Mention
from goodoffices.press.dates.page import Page
from goodoffices.press.dates.tongues import Tongue
from goodoffices.talks.guard.lexicon import Phrases
from goodoffices.talks.guard.numerals import Numeral

RAMADAN = 9
_GERESH = "\"״׳'"

Way = Callable[[int, int, int | None], Days | None]
Years = Callable[[date], Iterable[int]]


def months(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give months and days of both calendars.  But for Ramadan, a month needs its day, its year or "month of"."""
    yield from _of(page, tongue, published, "hijri", tongue.hijri, range(1000, 1700))
    yield from _of(page, tongue, published, "hebrew", tongue.hebrew, range(5000, 6500))


def _of(
    page: Page,
    tongue: Tongue,
    published: date | None,
    basis: str,
    table: Phrases[int],
    years: range,
) -> Iterator[Mention]:
    for at in page.places(table):
        found = page.phrase(table, at)
        if found is None:
            continue
        last, month = found
        day, year = _day_before(page, tongue, at), _year_after(page, last, years)
        called = page.before(tongue.month_of, at, 3)
        if not (
            day or year or called or (month == RAMADAN and basis == "hijri" and _is_month(page, at, last))
        ):
            continue
        if page.number_to.get(at - 1) and not day and page.near(at):
            continue  # 40 Ramadan
        first, last = (day[0] if day else at), (year[0] if year else last)
        number, of = (day[1] if day else None), (year[1] if year else None)
        way = direction(page, tongue, first, last)
        yield Mention(first, last, _days(basis, of, month, number, published, way), basis)


def _days(
    basis: str, year: int | None, month: int, day: int | None, published: date | None, way: int | None
) -> Days | None:
    resolve: Way = calendars.hijri if basis == "hijri" else calendars.hebrew
    if year:
        return resolve(year, month, day)
    if published is None:
        return None
    around: Years = calendars.hijri_years if basis == "hijri" else calendars.hebrew_years
    ways = (resolve(one, month, day) for one in around(published))
    return nearest((one for one in ways if one), published, way)


def _day_before(page: Page, tongue: Tongue, at: int) -> tuple[int, int] | None:
    """Give the first word and the number of a day before the month: 1 Ramadan, 14th of Nisan, י״ד בניסן."""
    place = at - 2 if page.token(at - 1) in ("of", "من", "de") else at - 1
    number = page.number_to.get(place)
    if number and _is_day(number) and page.near(at):
        return number.first, int(number.value)
    return _in_letters(page, at)


def _is_day(number: Numeral) -> bool:
    return number.value.denominator == 1 and 1 <= number.value <= 30


def _in_letters(page: Page, at: int) -> tuple[int, int] | None:
    """Read a day that is written in Hebrew letters, whose mark parts it into two words."""
    if page.token(at) < "\u0590" or not page.near(at):
        return None
    one, marked = (
        page.token(at - 1),
        page.reading.words[page.reading.starts[at - 1] - 1 : page.reading.starts[at]],
    )
    if len(one) == 1 and marked[:1] in tuple(_GERESH) and at > 1:
        value = calendars.letters_number(page.token(at - 2) + one)
        first = at - 2
    else:
        value = calendars.letters_number(one) if any(mark in marked for mark in _GERESH) else None
        first = at - 1
    return (first, value) if value and value <= 30 else None


def _year_after(page: Page, last: int, years: range) -> tuple[int, int] | None:
    """Give the last word and the number of a year after the month, in digits or (Hebrew) in letters."""
    number = page.number_at.get(last + 1)
    parted = page.reading.gap(last + 1).strip(" ,،") if number else "x"
    if number and not parted and number.digits and number.value in years:
        return number.last, int(number.value)
    start, end = page.token(last + 1), page.token(last + 2)
    if start[:1] == "ת" and len(end) == 1 and page.reading.gap(last + 2) in tuple(_GERESH):
        value = calendars.letters_number(start + end)
        return (last + 2, 5000 + value) if value else None
    return None


def _is_month(page: Page, first: int, last: int) -> bool:
    """Say whether "Ramadan" is the month, not a name's part: no other capitalised word stands right beside it."""
    raw = page.reading.raw(first)
    if not raw[:1].isupper():
        return True
    after = page.reading.raw(last + 1) if page.near(last + 1) else ""
    before = page.reading.raw(first - 1) if page.near(first) else ""
    known = before.casefold() in page.lexicon.functions
    return not after[:1].isupper() and (known or not before[:1].isupper())


def feasts(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give the two feasts' first days."""
    for at in page.places(tongue.feasts):
        found = page.phrase(tongue.feasts, at)
        if found is None:
            continue
        last, (month, day) = found
        year = _year_after(page, last, range(1000, 1700))
        way = direction(page, tongue, at, last)
        yield Mention(at, last, _days("hijri", year and year[1], month, day, published, way), "hijri")
