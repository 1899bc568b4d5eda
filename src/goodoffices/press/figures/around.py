"""What a sentence says round a figure: what befell those counted, of whom, where, by whose count, with which hedge."""

import re
from functools import cache

from goodoffices.press import dates
from goodoffices.press.cast import actor
from goodoffices.press.dates.direction import SENTENCE_END
from goodoffices.press.dates.page import Page
from goodoffices.press.document import Document
from goodoffices.press.figures.bounds import Bound
from goodoffices.press.figures.nouns import Noun
from goodoffices.press.figures.tongues import Tongue
from goodoffices.talks.pressfile.entries import Actor, Dated, Span

REACH = 320
"""Characters of the sentence on each side of a figure that are looked at."""

_SINCE = re.compile(r"(?:since|depuis|from|منذ|מאז)\W*(?:the\s)?\Z", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:and|but|while|as|that|because|after|when|although|also|et|mais|que)\s+", re.IGNORECASE
)
_APART = re.compile(r"[,;:—–،؛]|\b(?:unless|if|while|but|mais|tandis)\b")
_GOES_ON = re.compile(
    r", (?:killing|wounding|injuring|leaving|including|displacing|faisant|tuant|blessant)\b"
)
_LISTED = frozenset({"and", "or", "et", "ou", "while"})
_ONTO = ("و", "ו")
_HELPERS = frozenset({"been", "were", "was", "are", "is", "be", "ete", "sont", "etaient", "being"})
BESIDE = frozenset({"measure", "age", "counted", "of", "befell"})
"""Rules of nouns that stand with their number."""

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "il", "elle", "ils", "elles"})

_NOBODY = re.compile(
    r"(?:who|which|what|there|that|where|it is|this|an? (?:year|month|week|day)|said|says|among|only|when|while|all|as|"
    r"if|more|in|on|at|by|of|for|from|to|with|not|up|down|just|also)\b"
    r"|.*(?:\d|\b(?:is|are|was|were|will|would|has|have|had|when|who [a-z]+|(?:who|which|that|he|she|they|it)\Z)\b)",
    re.IGNORECASE,
)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _stretch(document: Document, start: int, end: int) -> tuple[int, int]:
    sentence = document.sentence(start)
    first, last = (sentence.start, sentence.end) if sentence else (start, end)
    return max(first, start - REACH), max(min(last, end + REACH), end)


def what(document: Document, page: Page, tongue: Tongue, one: Bound, named: Noun) -> Span | None:
    """Give what is counted and what befell it, where the two stand close: killing at least 17 people."""
    places = [] if named.is_measure and named.thing < 0 else [max(named.thing, named.first), named.last]
    end = max(one.last, named.last) if named.rule in BESIDE else one.last
    places += _befell(page, tongue, range(end + 1, end + 4), helped=False)[:1]
    places += _befell(page, tongue, range(end + 4, end + 16), helped=True)[:1] if len(places) < 3 else ()
    places += (
        _befell(page, tongue, range(one.first - 1, one.first - 5, -1), helped=False)[:1]
        if len(places) < 3
        else ()
    )
    if not places:
        return None
    start, end = page.reading.starts[min(places)], page.reading.ends[max(places)]
    return document.span(start, end) if end - start < REACH else None


def _befell(page: Page, tongue: Tongue, places: range, *, helped: bool) -> list[int]:
    """Find among the places, up to the sentence's end, a word for what befell; `helped`: after "were" or "been"."""
    found = []
    for at in places:
        if not 0 <= at < len(page.reading.tokens) or SENTENCE_END.search(
            page.reading.gap(at + (places.step < 0))
        ):
            break
        joined = page.near(at if places.step > 0 else at + 1)
        if not helped and (
            not joined or page.token(at) in _LISTED or at in page.number_at or page.token(at)[:1] in _ONTO
        ):
            break
        if page.any_of(at, tongue.befell) and not (helped and page.token(at - 1) not in _HELPERS):
            found.append(at)
    return found


def whom(document: Document, page: Page, tongue: Tongue, one: Bound, named: Noun) -> Span | None:
    """Give of whom: "the district's population" of 40 per cent of it, "Palestinian" of 12 Palestinian prisoners."""
    if named.unit == "percent" and named.thing > 0:
        return document.span(page.reading.starts[named.thing], page.reading.ends[named.last])
    beside = range(one.last + 1, named.last) if named.rule in ("counted", "of") else range(0)
    proper = [at for at in beside if page.reading.raw(at)[:1].isupper()]
    return document.span(page.reading.starts[proper[0]], page.reading.ends[proper[-1]]) if proper else None


def where(document: Document, tongue: Tongue, start: int, end: int) -> Span | None:
    """Give the nearest place that the sentence names after the figure, or else before it."""
    first, last = _stretch(document, start, end)
    taken = [one.span for one in dates.within(document, first, last)]
    ways = [
        found.span("where")
        for found in _pattern(tongue.places).finditer(document.text, first, last)
        if not any(found.start("where") < one.end and one.start < found.end("where") for one in taken)
    ]
    after = [way for way in ways if way[0] >= end and not _APART.search(document.text, end, way[0])]
    before = [way for way in ways if way[1] <= start and not _apart(document.text[way[1] : start])]
    chosen = after[0] if after else before[-1] if before else None
    return document.span(*chosen) if chosen else None


def _apart(between: str) -> bool:
    """Say whether a place belongs to another clause; "…, killing", "…, including" go on with the same one."""
    return _APART.search(_GOES_ON.sub(" ", between)) is not None


def as_of(document: Document, start: int, end: int) -> Dated | None:
    """Give the day of the clause, or else the day on which it was said.

    A "since" only begins a count, and no count is of a day after the report.
    """
    clause = dates.near(document, start, end)
    if clause and (
        _SINCE.search(document.text, max(clause.span.start - 12, 0), clause.span.start)
        or _to_come(document, clause)
    ):
        clause = None
    return clause or dates.told(document, start, end)


def _to_come(document: Document, day: Dated) -> bool:
    return document.published is not None and day.first > document.published


def by(document: Document, tongue: Tongue, start: int, end: int) -> Actor | None:
    """Give by whose count: who says, counts or estimates before the figure, or else who is named after it."""
    first, last = _stretch(document, start, end)
    before = _sources(tongue.by_before, document.text[first:start], first)
    after = _sources(tongue.by_after, document.text[first:last], first)
    for way in (*reversed(before), *after):
        if _is_somebody(document, *way) and not (way[0] < end and start < way[1]):
            return actor(document, *_trimmed(document, *way))
    return None


def _sources(pattern: str, part: str, begins: int) -> list[tuple[int, int]]:
    """Give the characters of those named in part of a text, which begins at its character `begins`."""
    ways = []
    for found in _pattern(pattern).finditer(part):
        name = next(name for name, held in found.groupdict().items() if held)
        ways.append((begins + found.start(name), begins + found.end(name)))
    return ways


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
    while leading := _LEADING.match(document.text, start, end):
        start = leading.end()
    return start, end


def _is_somebody(document: Document, start: int, end: int) -> bool:
    start, end = _trimmed(document, start, end)
    words = document.text[start:end].strip()
    return words.lower() in PRONOUNS or (words != "" and not _NOBODY.match(words))


def hedges(document: Document, tongue: Tongue, start: int, end: int) -> tuple[Span, ...]:
    """Give the hedges of the sentence, and of the next one where that says that nobody could verify it."""
    first, last = _stretch(document, start, end)
    found = [
        document.span(*one.span()) for one in _pattern(tongue.hedges).finditer(document.text, first, last)
    ]
    stop = document.text.find("\n", last, last + REACH)
    after = _pattern(tongue.unverified).search(document.text, first, stop if stop >= 0 else last + REACH)
    return (*found, document.span(*after.span())) if after else tuple(found)
