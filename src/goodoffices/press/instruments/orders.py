"""What an instrument is reported to order: of whom, what, until when."""

import re
from collections.abc import Callable, Iterator, Sequence

from goodoffices.press import cast
from goodoffices.press.clauses import Clause, Sentence
from goodoffices.press.clauses.words import phrase_after
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
    r"\b(?:until|by|before|within|through|for|during|no later than)\s+(?:the (?:end|month) of\s+)?$",
    re.IGNORECASE,
)
Within = Callable[[int, int], tuple[Dated, ...]]


def orders(
    document: Document, near: Sequence[Sentence], phrase: Phrase, issuer: Actor | None, days: Within
) -> Iterator[Order]:
    """Give what the instrument orders in its sentence, and in the next where that goes on about it."""
    if phrase.sort not in ORDERING:
        return
    for place, sentence in enumerate(near):
        for clause in sentence.clauses:
            theirs = _theirs(document, clause, phrase, issuer) if place == 0 else _back(document, clause)
            if clause.verb in nouns().sets["orders"] and not clause.passive and theirs:
                order = _order(document, clause, days)
                if order:
                    yield order


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


def _order(document: Document, clause: Clause, days: Within) -> Order | None:
    words, first = clause.words, clause.at + 1
    while first < clause.until and words[first].low in ("for", "on", "upon", "that"):
        first += 1
    if first >= clause.until:
        return None
    end = words[clause.until - 1].end
    to = next((at for at in range(first, clause.until) if words[at].low == "to"), None)
    whom = _whom(document, clause, first, to)
    start = words[to if whom and to is not None else first].start
    return Order(document.span(start, end), whom, _until(document, days(start, end)))


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
