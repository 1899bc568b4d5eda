"""What an instrument is reported to order: of whom, what, until when."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.press import cast
from goodoffices.press.clauses import Clause, Sentence
from goodoffices.press.clauses.words import phrase_after
from goodoffices.press.dates import calendars
from goodoffices.press.dates.direction import nearest
from goodoffices.press.document import Document
from goodoffices.press.instruments.lexicon import nouns
from goodoffices.press.instruments.phrases import Phrase
from goodoffices.talks.pressfile.entries import Actor, Dated, InstrumentSort, Order

ORDERING = frozenset(InstrumentSort) - {InstrumentSort.ARTICLE, InstrumentSort.OTHER}
BACK = re.compile(
    r"it|they|the (?:interim |court )?"
    r"(?:order|ruling|resolution|text|judgment|decision|accord|agreement|measure|draft|plan)",
    re.IGNORECASE,
)
LIMIT = re.compile(
    r"\b(?:until|by|before|within|through|for|during|no later than)\s+(?:the (?:(?:holy )?month|end|start) of\s+)?$",
    re.IGNORECASE,
)
Within = Callable[[int, int], tuple[Dated, ...]]


@dataclass(frozen=True, slots=True)
class Issue:
    """By whom an instrument was issued, and on which day, where the report says so."""

    by: Actor | None
    on: Dated | None


def orders(
    document: Document, near: Sequence[Sentence], phrase: Phrase, issue: Issue, days: Within
) -> Iterator[Order]:
    """Give what the instrument orders in its sentence, and in the next where that goes on about it."""
    if phrase.sort not in ORDERING:
        return
    for place, sentence in enumerate(near):
        for clause in sentence.clauses:
            theirs = _theirs(document, clause, phrase, issue.by) if place == 0 else _back(document, clause)
            if clause.verb in nouns().sets["orders"] and not clause.passive and theirs:
                order = _order(document, _alone(sentence, clause), days)
                if order:
                    yield replace(order, until=_meant(document, issue.on, order.until))


def _theirs(document: Document, clause: Clause, phrase: Phrase, issuer: Actor | None) -> bool:
    """Say whether the instrument itself, or its issuer by it, is the one that orders."""
    if clause.subject is None:
        return False
    first, last = clause.subject
    if first <= phrase.start < last or first <= phrase.end - 1 < last:
        return True
    by_issuer = issuer is not None and first <= issuer.span.start < last
    relative = phrase.end <= clause.start <= phrase.end + 12
    return relative or (
        by_issuer and phrase.sort in (InstrumentSort.RULING, InstrumentSort.RESOLUTION, InstrumentSort.LAW)
    )


def _back(document: Document, clause: Clause) -> bool:
    span = clause.subject
    return span is not None and BACK.fullmatch(document.text, *span) is not None


def _alone(sentence: Sentence, clause: Clause) -> Clause:
    """End a clause before another order that is joined to it: "demanding a truce | and calling on both …"."""
    after = (one for one in sentence.clauses if clause.at < one.opens <= clause.until)
    joined = (
        one.opens - 1
        for one in after
        if one.form is clause.form
        and one.verb in nouns().sets["orders"]
        and clause.words[one.opens - 1].low == "and"
    )
    return replace(clause, until=min(clause.until, next(joined, clause.until)))


def _meant(document: Document, issued: Dated | None, until: Dated | None) -> Dated | None:
    """Give the month of another calendar that an order is for: one that was not over when the order was issued.

    Reports tell the order as past, though its month may lie ahead; of an order without day, the nearest to the report.
    """
    around = issued.first if issued else document.published
    if (
        until is None
        or around is None
        or until.basis != "hijri"
        or any(one.isdigit() for one in until.span.text)
    ):
        return until
    month = next(
        (
            one
            for year in calendars.hijri_years(until.first)
            for one in range(1, 13)
            if calendars.hijri(year, one, None) == (until.first, until.last)
        ),
        None,
    )
    years = calendars.hijri_years(around) if month else ()
    ways = [days for year in years if month and (days := calendars.hijri(year, month, None))]
    found = nearest(ways, around, 1 if issued else None)
    return replace(until, first=found[0], last=found[1]) if found else until


def _order(document: Document, clause: Clause, days: Within) -> Order | None:
    words, first = clause.words, clause.at + 1
    while first < clause.until and words[first].low in ("for", "on", "upon", "that"):
        first += 1
    if first >= clause.until:
        return None
    last = clause.until - 1
    while last > first and words[last].low in ("and", "or", "but"):
        last -= 1
    end = words[last].end
    to = next((at for at in range(first, clause.until) if words[at].low == "to"), None)
    whom = _whom(document, clause, first, to)
    start = words[to if whom and to is not None else first].start
    until = _until(document, days(start, end))
    return Order(document.span(start, _limited(document, start, until) or end), whom, until)


def _limited(document: Document, start: int, until: Dated | None) -> int | None:
    """Give where what is ordered ends before "by 20 March": that is said by `until`; None where nothing is cut off."""
    if until is None:
        return None
    limit = LIMIT.search(document.text, start, until.span.start)
    cut = limit.start() if limit else until.span.start
    kept = document.text[start:cut].rstrip(" ,")
    return start + len(kept) if kept and (limit or LIMIT.match(until.span.text)) else None


def _whom(document: Document, clause: Clause, first: int, to: int | None) -> Actor | None:
    if to is None or to == first:
        return None
    phrase = phrase_after(clause.words[:to], first)
    return (
        cast.actor(document, clause.words[phrase[0]].start, clause.words[phrase[1]].end) if phrase else None
    )


def _until(document: Document, found: Sequence[Dated]) -> Dated | None:
    for one in found:
        if LIMIT.search(document.text, max(0, one.span.start - 30), one.span.start) or LIMIT.match(
            one.span.text
        ):
            return one
    return found[-1] if found and found[-1].first != found[-1].last else None
