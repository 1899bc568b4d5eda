"""Days of the common calendar: in digits, with a month's name, with or without their year."""

from collections.abc import Iterator
from datetime import date

from goodoffices.press.dates import spans
from goodoffices.press.dates.direction import direction, nearest
from goodoffices.press.dates.mentions import Days, Mention
from goodoffices.press.dates.page import Page
from goodoffices.press.dates.tongues import Tongue
from goodoffices.press.dates.tongues.tongue import phrases
from goodoffices.talks.guard.dates import Date, Day, Moment
from goodoffices.talks.guard.lexicon import base
from goodoffices.talks.guard.numerals import Numeral

YEARS = range(1900, 2101)
SHORT = 4
"""Letters that a shortened month has at most: "Sept"."""

SYRIAC = phrases({"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12})


def in_digits(page: Page) -> Iterator[Mention]:
    """Give the days in digits, and the hours, which are no days but no other numbers either.

    2031-04-03 is the third of April.  03/04/2031 is too in Arabic, Hebrew and French; in English it can be the
    fourth of March, and stays unresolved unless only one way makes a day.
    """
    for found in page.written:
        moment = _only(found, base(page.lang))
        days = _days(moment.year, moment) if isinstance(moment, Day) and moment.year and moment.day else None
        yield Mention(found.first, found.last, days)


def _only(found: Date, lang: str) -> Moment | None:
    """Give the one meaning of digits, the day first where a language has that order."""
    return found.moments[0] if len(found.moments) == 1 or lang in ("ar", "he", "fr") else None


def with_month(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give days and months that are named, and years after a word like "in" or "since"."""
    for found in page.worded:
        moment = found.moments[0]
        if not isinstance(moment, Day):
            continue
        if moment.month is None:
            yield from _year(page, tongue, found, moment)
        else:
            yield _month(page, tongue, found, moment, published)


def _year(page: Page, tongue: Tongue, found: Date, moment: Day) -> Iterator[Mention]:
    if page.any_of(found.first - 1, tongue.year) and moment.year:
        yield Mention(found.first, found.last, spans.year(moment.year))


def _month(page: Page, tongue: Tongue, found: Date, moment: Day, published: date | None) -> Mention:
    part = page.before(tongue.parts, found.first, 3) if moment.day is None else None
    first = part[0] if part else found.first
    if moment.year:
        days, basis = _days(moment.year, moment), "as-written"
    else:
        way = direction(page, tongue, first, found.last)
        days, basis = _without_year(moment, published, way), "year-missing"
    return Mention(first, found.last, days and spans.narrowed(days, part[1] if part else None), basis)


def shortened(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give days after a shortened month: Sept. 11, 2001."""
    months = {name: (((), month),) for name, month in page.lexicon.months.items() if len(name) <= SHORT}
    for at in page.places(months):
        number = page.number_at.get(at + 1)
        if number is None or page.reading.gap(at + 1) != ". " or not 1 <= number.value <= 31:
            continue
        year = page.number_at.get(number.last + 1)
        of = int(year.value) if year and _is_year(page, year) else None
        moment, last = Day(of, page.lexicon.months[page.token(at)], int(number.value)), number.last
        days = (
            _days(of, moment) if of else _without_year(moment, published, direction(page, tongue, at, last))
        )
        yield Mention(at, year.last if year and of else last, days, "as-written" if of else "year-missing")


def _is_year(page: Page, number: Numeral) -> bool:
    """Say whether the number can be a year and nothing but a comma parts it from the day before."""
    return (
        number.digits and number.value in YEARS and page.reading.gap(number.first).strip() in ("", ",", "،")
    )


def in_two_words(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give days and months with a Syriac name of two words, and with its twin: يناير/كانون الثاني."""
    months = frozenset(page.lexicon.months)
    for at in page.places(SYRIAC):
        found = page.phrase(SYRIAC, at)
        if found is None:
            continue
        last, month = found
        first = at - (page.reading.gap(at) == "/" and page.any_of(at - 1, months))
        last += page.any_of(last + 1, months) and page.reading.gap(last + 1) in ("/", " (")
        yield _around(page, tongue, published, first, last, month)


def _around(page: Page, tongue: Tongue, published: date | None, first: int, last: int, month: int) -> Mention:
    """Take in the day before a month's name and the year after it."""
    number, year = page.number_to.get(first - 1), page.number_at.get(last + 1)
    day = int(number.value) if number and page.near(first) and 1 <= number.value <= 31 else None
    of = int(year.value) if year and year.digits and year.value in YEARS else None
    first, last = (number.first if number and day else first), (year.last if year and of else last)
    moment = Day(of, month, day)
    days = _days(of, moment) if of else _without_year(moment, published, direction(page, tongue, first, last))
    return Mention(first, last, days, "as-written" if of else "year-missing")


def _without_year(moment: Day, published: date | None, way: int | None) -> Days | None:
    if published is None:
        return None
    ways = (_days(year, moment) for year in range(published.year - 4, published.year + 5))
    return nearest((one for one in ways if one), published, way)


def _days(year: int, moment: Day) -> Days | None:
    if not 1 <= year < 9999 or moment.month is None:
        return None
    return _one(spans.day(year, moment.month, moment.day)) if moment.day else spans.month(year, moment.month)


def _one(found: date | None) -> Days | None:
    return (found, found) if found else None
