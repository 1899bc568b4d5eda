"""All days that a report names, each once, joined where the report gives a first and a last."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from goodoffices.press.dates import holy, relative, written
from goodoffices.press.dates.direction import REACH, SENTENCE_END
from goodoffices.press.dates.mentions import Mention
from goodoffices.press.dates.page import Page, page
from goodoffices.press.dates.tongues import Tongue, tongue_of
from goodoffices.press.document import Document
from goodoffices.talks.guard.numerals import Numeral

_CALENDAR = ("as-written", "year-missing", "hijri", "hebrew")


def mentions(document: Document) -> tuple[Mention, ...]:
    """Give what the document says of days and hours, in text order, resolved or not; the last few are kept."""
    return mentions_on(page(document), document.published)


@lru_cache(maxsize=2)
def mentions_on(page: Page, published: date | None) -> tuple[Mention, ...]:
    """Give the mentions of a page, for a report of that day."""
    tongue = tongue_of(page.lang)
    found = _apart(_all(page, tongue, published))
    return tuple(_anchored(page, _with_weekdays(page, _ranges(page, tongue, found))))


def _all(page: Page, tongue: Tongue, published: date | None) -> Iterator[Mention]:
    """Give every reading, the surest first."""
    yield from written.in_digits(page)
    yield from written.shortened(page, tongue, published)
    yield from written.in_two_words(page, tongue, published)
    yield from holy.feasts(page, tongue, published)
    yield from holy.months(page, tongue, published)
    yield from written.with_month(page, tongue, published)
    yield from relative.day_numbers(page, tongue, published)
    yield from relative.stretches(page, tongue, published)
    yield from relative.near_days(page, tongue, published)
    yield from relative.counted(page, tongue, published)
    yield from relative.weekdays(page, tongue, published)


def _apart(found: Iterable[Mention]) -> list[Mention]:
    """Leave out what shares a word with an earlier reading, and put the rest in text order."""
    taken: set[int] = set()
    kept = []
    for one in found:
        places = range(one.first, one.last + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept, key=lambda one: one.first)


def _with_weekdays(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Join a weekday with the day of the month beside it: "Tuesday, 12 March" is one day."""
    waiting: Mention | None = None
    for one in found:
        if waiting and waiting.basis == "weekday" and _beside(page, waiting, one) and one.basis in _CALENDAR:
            waiting = replace(one, first=waiting.first)
            continue
        if waiting:
            yield waiting
        waiting = one
    if waiting:
        yield waiting


def _anchored(page: Page, found: Iterable[Mention]) -> Iterator[Mention]:
    """Resolve "a week earlier" from the day that the same sentence names before."""
    before: Mention | None = None
    for one in found:
        if one.shift and before and before.days and not _sentence_ends(page, before.last, one.first):
            ends = [relative.away(day, *one.shift, page.lang) for day in before.days]
            if ends[0] and ends[1]:
                one = replace(one, days=(ends[0][0], ends[1][1]))
        yield one
        before = one


def _sentence_ends(page: Page, last: int, first: int) -> bool:
    return first - last > REACH or any(
        SENTENCE_END.search(page.reading.gap(at)) for at in range(last + 1, first + 1)
    )


def _beside(page: Page, one: Mention, other: Mention) -> bool:
    between = range(one.last + 1, other.first)
    gaps = "".join(page.reading.gap(at) for at in range(one.last + 1, other.first + 1))
    return (
        len(between) < 2 and not gaps.strip(" ,،") and all(page.token(at) in ("the", "le") for at in between)
    )


def _ranges(page: Page, tongue: Tongue, found: list[Mention]) -> Iterator[Mention]:
    """Join the two ends of "from 3 to 5 March", "3-5 March" and "between October, November and early December"."""
    at = 0
    while at < len(found):
        one, at = _with_first_day(page, tongue, found[at]), at + 1
        while at < len(found) and _goes_on(page, tongue, one, found[at]):
            one, at = _joined(one, found[at]), at + 1
        yield one


def _goes_on(page: Page, tongue: Tongue, one: Mention, other: Mention) -> bool:
    if not (one.days and other.days and one.basis in _CALENDAR and other.basis in _CALENDAR):
        return False
    between = range(one.last + 1, other.first)
    gaps = "".join(page.reading.gap(at) for at in range(one.last + 1, other.first + 1))
    opened = page.any_of(one.first - 1, tongue.between)
    dashed = not between and gaps.strip() in ("-", "–", "—", "־")
    listed = not between and gaps.strip() in (",", "،") and one.month_only
    through = len(between) == 1 and page.any_of(between[0], tongue.through) and not gaps.strip(" ,،")
    return one.days[0] <= other.days[0] and (dashed or (opened and (listed or through)))


def _joined(one: Mention, other: Mention) -> Mention:
    days = (one.days[0], max(one.days[1], other.days[1])) if one.days and other.days else None
    return Mention(one.first, other.last, days, other.basis)


def _with_first_day(page: Page, tongue: Tongue, one: Mention) -> Mention:
    """Let "3 to 5 March" and "March 3-5" begin with the third, and end with the fifth."""
    if one.days is None or one.basis not in ("as-written", "year-missing") or one.month_only:
        return one
    before = _other_end(page, tongue, page.number_to, one.first, -1)
    if before and before.value < one.days[0].day:
        first = one.days[0].replace(day=int(before.value))
        return replace(one, first=before.first, days=(first, one.days[1]))
    after = _other_end(page, tongue, page.number_at, one.last, 1)
    if after and one.days[1].day < after.value and page.number_to.get(one.last):
        return _lasting(one, after)
    return one


def _other_end(
    page: Page, tongue: Tongue, numbers: dict[int, Numeral], edge: int, step: int
) -> Numeral | None:
    """Give a day's number beyond a dash, or beyond a word like "to", next to the word `edge`."""
    near = edge if step < 0 else edge + 1
    dashed = (
        page.reading.gap(near).strip() in ("-", "–", "—", "־")
        if 0 < near < len(page.reading.tokens)
        else False
    )
    joined = page.token(edge + step) in tongue.through and page.near(near) and page.near(near + step)
    number = numbers.get(edge + step) if dashed else numbers.get(edge + 2 * step) if joined else None
    fits = number and number.digits and number.value.denominator == 1 and 1 <= number.value <= 31
    return number if fits else None


def _lasting(one: Mention, after: Numeral) -> Mention:
    if one.days is None:
        return one
    try:
        last = one.days[1].replace(day=int(after.value))
    except ValueError:  # no such day in that month: the number is something else
        return one
    return replace(one, last=after.last, days=(one.days[0], last))
