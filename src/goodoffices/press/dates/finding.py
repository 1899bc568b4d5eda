"""The days of a report, and the day to which a clause of it belongs."""

import re
from bisect import bisect_left
from datetime import date
from functools import lru_cache

from goodoffices.press.dates.mentions import Mention
from goodoffices.press.dates.page import Page, page
from goodoffices.press.dates.reading import mentions_on
from goodoffices.press.dates.tongues import tongue_of
from goodoffices.press.document import Document
from goodoffices.talks.pressfile.entries import Dated, Span

_BREAK = re.compile(r"[,;:،؛—–“”\"«»]|\b(?:and|but|while|that|which|mais|et|que|tandis)\b")
_BREAK_COST = 60
"""Characters that a clause's end counts for, against the words between."""

FARTHEST = 220
"""Characters, clause ends counted, over which a day belongs to nothing."""


def find(document: Document) -> tuple[Dated, ...]:
    """Give the days that the document names, in text order, as far as they can be resolved.

    A day without its year is the nearest to the report's; the nearest before it after "since" or a verb in the past,
    the nearest after it after "until", "by", "before" or a verb of what will come.  A weekday is the last one up to
    the report's day, unless the sentence speaks of what will come.  Without the report's day nothing of that is
    resolved, and it is left out, as is 03/04/2031 in English, where nobody knows which is the month.
    """
    return tuple(one for one, _ in _every(document))


def within(document: Document, start: int, end: int) -> tuple[Dated, ...]:
    """Give the days named between two characters of the text."""
    return tuple(one for one, _ in _within(document, start, end))


def _every(document: Document) -> tuple[tuple[Dated, int | None], ...]:
    return _dated(page(document), document.published)


@lru_cache(maxsize=2)
def _dated(page: Page, published: date | None) -> tuple[tuple[Dated, int | None], ...]:
    """Give each day with the character where a verb of saying stands that it belongs to."""
    kept = []
    for one in mentions_on(page, published):
        if one.days:
            start, end = page.reading.span(one.first, one.last)
            dated = Dated(Span(start, end, page.reading.words[start:end]), *one.days, one.basis)
            kept.append((dated, _reporting(page, one)))
    return tuple(kept)


def _reporting(page: Page, one: Mention) -> int | None:
    """Give where the verb of saying begins to which the day belongs: "said on Monday", "told the paper on Monday"."""
    tongue = tongue_of(page.lang)
    for at in range(one.first - 1, max(one.first - 6, -1), -1):
        if page.reading.gap(at + 1).strip(' “"«'):
            return None
        if page.any_of(at, tongue.reporting):
            return page.reading.starts[at]
    return None


def near(document: Document, start: int, end: int) -> Dated | None:
    """Give the day of the clause round characters `start` to `end`: the nearest in the sentence, clause ends counted.

    A day that says when somebody spoke ("said on Monday that …") is given for the speaking only, not for what was
    said; `told` gives it for that.
    """
    return _nearest(document, start, end, saying=False)


def told(document: Document, start: int, end: int) -> Dated | None:
    """Give the day on which was said what stands there, where the same sentence names it before."""
    return _nearest(document, start, end, saying=True)


def _nearest(document: Document, start: int, end: int, *, saying: bool) -> Dated | None:
    sentence = document.sentence(start)
    if sentence is None:
        return None
    ways = [
        (_distance(document.text, one.span, start, end), one.span.start, one)
        for one, verb in _within(document, sentence.start, sentence.end)
        if saying == (verb is not None and not verb <= start <= one.span.end)
    ]
    best = min(ways, key=lambda way: way[:2], default=None)
    return best[2] if best and best[0] <= FARTHEST else None


def _within(document: Document, start: int, end: int) -> tuple[tuple[Dated, int | None], ...]:
    every = _every(document)
    begin = bisect_left(every, start, key=lambda one: one[0].span.start)
    return every[begin : bisect_left(every, end, key=lambda one: one[0].span.start)]


def _distance(text: str, span: Span, start: int, end: int) -> int:
    between = text[end : span.start] if span.start >= end else text[span.end : start]
    return len(between) + _BREAK_COST * len(_BREAK.findall(between))
