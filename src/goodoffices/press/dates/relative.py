"""Days told from the report's own: yesterday, on Tuesday, next week, two weeks ago, its 172nd day."""

from collections.abc import Iterator
from datetime import date

from goodoffices.press.dates import spans
from goodoffices.press.dates.direction import direction, turned
from goodoffices.press.dates.mentions import Days, Mention
from goodoffices.press.dates.page import Page
from goodoffices.press.dates.tongues import Tongue
from goodoffices.talks.guard.lexicon import base, script

_SINGLE = frozenset({"يوم", "اسبوع", "شهر", "عام", "سنه", "יומ", "שבוע", "חודש", "שנה"})
_UNITS = frozenset({"day", "week", "month", "year", "hour", "minute"})
NEXT = 2
"""How `turns` has the English "next": on a Thursday, "next Friday" is not tomorrow, but next week's."""

_SABBATH = "שבת"


def near_days(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give yesterday, today, tomorrow and the like."""
    for at in page.places(tongue.days):
        found = page.phrase(tongue.days, at)
        if found:
            there = spans.later(published, found[1]) if published else None
            yield Mention(at, found[0], (there, there) if there else None, "counted")


def stretches(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give last week, this month, next year, and their beginnings and ends.

    A week goes from Monday to Sunday, in Arabic and Hebrew from Sunday to Saturday.
    """
    for at in page.places(tongue.stretches):
        found = page.phrase(tongue.stretches, at)
        if not found:
            continue
        last, (unit, away) = found
        part = page.before(tongue.parts, at, 3)
        days = stretch(published, unit, away, page.lang) if published else None
        first = part[0] if part else at
        yield Mention(first, last, days and spans.narrowed(days, part[1] if part else None), "counted")


def stretch(published: date, unit: str, away: int, lang: str) -> Days | None:
    """Give the day, week, weekend, month or year that is so many of its kind away from the report's."""
    match unit:
        case "day":
            there = spans.later(published, away)
            return (there, there) if there else None
        case "week":
            return spans.week(published, away, 6 if base(lang) in ("ar", "he") else 0)
        case "weekend":
            week = spans.week(published, away if away > 0 or published.weekday() < 5 else 0, 0)
            saturday = spans.later(week[0], 5) if week else None
            return (saturday, week[1]) if week and saturday else None
        case "month":
            return spans.month(published.year, published.month + away)
        case _:
            return spans.year(published.year + away)


def counted(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give two weeks ago, in three days, and the past three months.

    So many days or weeks away is one day; so many months or years away is that whole month or year.  A window ends,
    or begins, with the report's day.  Hours say no day, but are no figure either.
    """
    for first, last, number, unit in _counts(page, tongue):
        yield from _aside(page, tongue, published, first, last, number, unit)


def _counts(page: Page, tongue: Tongue) -> Iterator[tuple[int, int, int, str]]:
    """Give counts of a unit of time: first and last word, number, unit."""
    for number in page.numbers:
        at = number.last + 1
        if number.ordinal or number.value.denominator != 1 or not page.near(at):
            continue
        at += page.phrase(tongue.windows, at) is not None
        unit = page.phrase(page.lexicon.units, at)
        if unit and unit[1] in _UNITS:
            yield number.first, unit[0], int(number.value), unit[1]
    for at in page.places(page.lexicon.units):
        unit = page.phrase(page.lexicon.units, at)
        if unit and unit[1] in _UNITS and at - 1 not in page.number_to:
            if page.token(at - 1) in tongue.one and page.near(at):
                yield at - 1, unit[0], 1, unit[1]
            elif page.any_of(at, _SINGLE) or page.before(tongue.windows, at, 1):
                yield at, unit[0], 1, unit[1]
    for at in page.places(page.lexicon.measures):
        for bare in page.bare(at):
            if bare in page.lexicon.measures and page.lexicon.measures[bare][1] in _UNITS:
                yield at, at, *page.lexicon.measures[bare]
                break


def _aside(
    page: Page, tongue: Tongue, published: date | None, first: int, last: int, number: int, unit: str
) -> Iterator[Mention]:
    behind = page.phrase(tongue.behind, last + 1) if page.near(last + 1) else None
    apart = page.phrase(tongue.apart, last + 1) if page.near(last + 1) else None
    ahead = page.before(tongue.ahead, first, 3)
    window = page.before(tongue.windows, first, 1) or page.phrase(tongue.windows, last - 1)
    if window:
        yield Mention(
            min(first, window[0]), last, _window(published, window[1] * number, unit, page.lang), "counted"
        )
    elif behind:
        yield Mention(first, behind[0], away(published, behind[1] * number, unit, page.lang), "counted")
    elif apart:
        yield Mention(first, apart[0], None, "counted", (apart[1] * number, unit))
    elif ahead and not _named_month(page, tongue, last) and _may_count(page, tongue, ahead, last):
        yield Mention(ahead[0], last, away(published, ahead[1] * number, unit, page.lang), "counted")


def _named_month(page: Page, tongue: Tongue, last: int) -> bool:
    """Say whether "before the month" goes on to name it."""
    return bool(page.phrase(tongue.hijri, last + 1) or page.phrase(tongue.hebrew, last + 1))


def _may_count(page: Page, tongue: Tongue, ahead: tuple[int, int], last: int) -> bool:
    """Say whether "in two weeks" looks ahead: it is a length of time unless the sentence speaks of the future."""
    return ahead[1] < 0 or direction(page, tongue, ahead[0], last) == 1


def away(published: date | None, number: int, unit: str, lang: str) -> Days | None:
    """Give the day so many days or weeks away, or the month or year so many away; None for hours."""
    if published is None or unit in ("hour", "minute"):
        return None
    return (
        stretch(published, "day", 7 * number, lang)
        if unit == "week"
        else stretch(published, unit, number, lang)
    )


def _window(published: date | None, number: int, unit: str, lang: str) -> Days | None:
    end = away(published, number, unit, lang)
    if published is None or end is None:
        return None
    if unit in ("month", "year"):
        there = _same_day(published, number * (12 if unit == "year" else 1))
        end = (there, there) if there else end
    return (end[0], published) if number < 0 else (published, end[1])


def _same_day(published: date, months: int) -> date | None:
    """Give the day of that number so many months away, or the month's last."""
    there = spans.month(published.year, published.month + months)
    return there and min(there[0].replace(day=1) + (published - published.replace(day=1)), there[1])


def weekdays(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give weekdays: the last up to the report's own day, or the next where the sentence speaks of what comes."""
    for at in page.places(page.lexicon.weekdays):
        found = page.phrase(page.lexicon.weekdays, at)
        if not found or not _is_weekday(page, at):
            continue
        last, number = found
        turn = turned(page, tongue, at, last)
        first, end = (turn[1], turn[2]) if turn else (at, last)
        way = direction(page, tongue, at, last)
        yield Mention(first, end, _weekday(published, number - 1, way or -1, turn and turn[0]), "weekday")


def _weekday(published: date | None, weekday: int, way: int, turn: int | None) -> Days | None:
    if published is None:
        return None
    if turn == NEXT:
        week = spans.week(published, 1, 0)
        return stretch(week[0], "day", weekday, "") if week else None
    ahead = (weekday - published.weekday()) % 7
    away = ahead if way > 0 else ahead - 7 if ahead else 0
    if turn and not away:
        away = 7 * turn
    return stretch(published, "day", away, "")


def _is_weekday(page: Page, at: int) -> bool:
    """Say whether the word is one weekday: "Fridays" are many, and a bare שבת can be a verb."""
    token, raw = page.token(at), page.reading.raw(at)
    if token.endswith(_SABBATH):
        return token != _SABBATH
    if script(token):
        return True
    return not token.endswith("s") and (raw[:1].isupper() or base(page.lang) == "fr")


def day_numbers(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give "its 172nd day", which is the report's: the number before or after a word for day that says whose."""
    for number in page.numbers:
        found = _day_of(page, tongue, number.first, number.last, digits=number.digits)
        if found and (number.ordinal or page.script(found[0])) and number.value > 1:
            yield Mention(*found, (published, published) if published else None, "day-number")


def _day_of(page: Page, tongue: Tongue, first: int, last: int, *, digits: bool) -> tuple[int, int] | None:
    """Give the first and last word of a day's number: its 172nd day, 172e jour, يومها الـ172, היום ה-172."""
    if page.near(last + 1) and page.token(last + 1) in tongue.day and not page.script(last + 1):
        own = page.token(first - 1) in tongue.own
        return (first - own, last + 1) if own and (digits or page.token(first - 1) != "the") else None
    place = first - 1
    if page.token(place) in ("ال", "ה"):
        place -= 1
    joined = all(page.near(at) for at in range(place + 1, first + 1))
    return (
        (place, last) if digits and joined and page.any_of(place, tongue.day) and page.script(place) else None
    )
