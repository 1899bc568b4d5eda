"""On which side of the report's day a day lies that is named without its year or week."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from goodoffices.press.dates.mentions import Days
from goodoffices.press.dates.page import Page
from goodoffices.press.dates.tongues import Tongue

SENTENCE_END = re.compile(r"[.;!?؟\n]")
REACH = 14
"""Words that are looked through for a tense."""


def direction(page: Page, tongue: Tongue, first: int, last: int) -> int | None:
    """Give -1 for the past, 1 for the future, None where nothing says so.

    Asked first are "last" and "next" beside the day, then "since" and "until" before it, then the nearest verb
    before it in its sentence, then the nearest one after it.
    """
    turn = turned(page, tongue, first, last)
    if turn is not None:
        return max(-1, min(turn[0], 1)) or None
    for at in range(first - 1, max(first - 4, -1), -1):
        if SENTENCE_END.search(page.reading.gap(at + 1)):
            break
        if page.any_of(at, tongue.until):
            return 1
        if page.any_of(at, tongue.since):
            return -1
    before = _tense(page, tongue, range(first - 1, max(first - REACH, -1), -1), back=True)
    return before or _tense(page, tongue, range(last + 1, last + REACH), back=False)


def turned(page: Page, tongue: Tongue, first: int, last: int) -> tuple[int, int, int] | None:
    """Give which way a "last" or "next" right beside the words turns, and the first and last word with it."""
    before = page.before(tongue.turns, first, 2)
    if before and page.token(first) < "\u0590":
        return before[1], before[0], last
    after = page.phrase(tongue.turns, last + 1) if page.near(last + 1) else None
    return (after[1], first, after[0]) if after else None


def _tense(page: Page, tongue: Tongue, places: Iterable[int], *, back: bool) -> int | None:
    for at in places:
        if not 0 <= at < len(page.reading.tokens) or SENTENCE_END.search(page.reading.gap(at + back)):
            return None
        token = page.token(at)
        if token in tongue.future or (len(token) > 3 and token.endswith(tongue.future_ends)):
            return 1
        if token in tongue.past or (len(token) > 3 and token.endswith(tongue.past_ends)):
            return -1
    return None


def nearest(ways: Iterable[Days], published: date, way: int | None) -> Days | None:
    """Give of several days (or months) the nearest to the report's on side `way`, its own day counting as both."""
    fitting = [one for one in ways if way is None or _lies(one, published, way)]
    return min(fitting, key=lambda one: (_distance(one, published), one), default=None)


def _lies(days: Days, published: date, way: int) -> bool:
    return days[0] <= published if way < 0 else days[1] >= published


def _distance(days: Days, published: date) -> timedelta:
    if days[0] <= published <= days[1]:
        return timedelta(0)
    return min(abs(days[0] - published), abs(days[1] - published))
