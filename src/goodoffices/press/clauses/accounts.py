"""By whose account a clause is told, who "we" are in a quotation, and the hedges and conditions around it."""

import re
from collections.abc import Iterator

from goodoffices.press import cast
from goodoffices.press.clauses.grammar import grammar, group
from goodoffices.press.clauses.model import Clause, Link, Sentence, Word
from goodoffices.press.clauses.words import over_time
from goodoffices.press.document import Document
from goodoffices.talks.pressfile.entries import Actor, Span

FIRST_PERSON = frozenset({"we", "us"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
OWNER = re.compile(r"(?P<party>[^,]*?\w)['’]s?\s")
FOR_WHOM = re.compile(r"\b(?:for|of)\s+(?P<party>(?:the\s+)?[A-Z][^,]*)")
FIXED = frozenset({("in", "principle"), ("ad", "referendum"), ("with", "reservations"), ("conditionally",)})
"""Conditions that are said in one phrase and have no clause after them."""


def teller(document: Document, sentence: Sentence, clause: Clause) -> Actor | None:
    """Give who gives the account: the subject of "said", or the one after "according to"."""
    if clause.teller is not None and (span := sentence.clauses[clause.teller].subject):
        return cast.actor(document, *span)
    span = according(sentence)
    return cast.actor(document, *span) if span else None


def according(sentence: Sentence) -> tuple[int, int] | None:
    """Give the characters of the one according to whom the sentence is told."""
    words = sentence.words
    for at in range(len(words) - 2):
        if words[at].low == "according" and words[at + 1].low == "to":
            last = at + 2
            while last < len(words) and not _closes(words, last):
                last += 1
            return (words[at + 2].start, words[last - 1].end) if last > at + 2 else None
    return None


def _closes(words: tuple[Word, ...], at: int) -> bool:
    low = words[at].low
    return (
        low in ".,;:—?!"
        or low in group("relatives")
        or low in ("briefed", "on")
        or over_time(words, at, len(words)) > at
    )


def doer(document: Document, sentence: Sentence, clause: Clause) -> Actor | None:
    """Give whose the clause is; who "we" are is said by whoever speaks; in the passive, the one after "by"."""
    span = agent(clause) if clause.passive else clause.subject
    if span is None:
        return None
    if document.text[span[0] : span[1]].lower() in FIRST_PERSON:
        return speaker(document, sentence, clause, span)
    return _named(document, sentence, clause, span)


def _named(document: Document, sentence: Sentence, clause: Clause, span: tuple[int, int]) -> Actor:
    """Give the actor there; a "they" that the report doesn't name otherwise is whoever is said to say so."""
    found = cast.actor(document, *span)
    if clause.teller is None or (told := sentence.clauses[clause.teller].subject) is None:
        return found
    if document.text[slice(*span)].lower() in THIRD_PERSON and found.name.startswith(
        document.text[slice(*told)]
    ):
        return Actor(found.span, cast.actor(document, *told).name)
    if found.name.lower() not in THIRD_PERSON:
        return found
    return Actor(found.span, cast.actor(document, *told).name) if told != span else found


def speaker(document: Document, sentence: Sentence, clause: Clause, span: tuple[int, int]) -> Actor | None:
    """Give for whom "we" speaks: whose spokesman says so, else the speaker."""
    if clause.teller is None or (told := sentence.clauses[clause.teller].subject) is None:
        return cast.actor(document, *span)
    words = document.text[told[0] : told[1]]
    owner = OWNER.match(words) or FOR_WHOM.search(words)
    name = owner["party"] if owner else cast.actor(document, *told).name
    return Actor(document.span(*span), name)


def agent(clause: Clause) -> tuple[int, int] | None:
    """Give the characters of the one by whom something is done."""
    after = clause.words[clause.at + 1 : clause.until]
    for place, word in enumerate(after[:-1]):
        if word.low == "by":
            end = place + 1
            stops = group("prepositions") - {"of"} | {"to"}
            while end < len(after) and after[end].low not in stops:
                end += 1
            return (after[place + 1].start, after[end - 1].end) if end > place + 1 else None
    return None


def hedges(document: Document, sentence: Sentence, clause: Clause) -> tuple[Span, ...]:
    """Give the words that keep the account at arm's length: "reportedly", "claimed", "citing"."""
    return tuple(document.span(word.start, word.end) for word in _hedging(sentence, clause))


def _hedging(sentence: Sentence, clause: Clause) -> Iterator[Word]:
    for at, word in enumerate(sentence.words[: clause.until]):
        if (word.low in group("hedges") and at >= clause.opens - 12) or word.low == "citing":
            yield word
    if clause.teller is not None:
        above = sentence.clauses[clause.teller]
        if above.verb in group("doubts"):
            yield sentence.words[above.at]


def condition(document: Document, sentence: Sentence, clause: Clause) -> Span | None:
    """Give the words that make it conditional: "unless …" to the end, "If …" to its comma, "in principle" alone."""
    words, openings = sentence.words, grammar().conditions
    for at in range(len(words)):
        phrase = next((one for one in openings.get(words[at].low, ()) if _reads(words, at, one)), None)
        if phrase is None or (at > clause.at + 40):
            continue
        if phrase in FIXED:
            if at > clause.at:
                return document.span(words[at].start, words[at + len(phrase) - 1].end)
            continue
        if phrase == ("until",) and _dated(words, at + 1):
            continue
        if at > clause.at and _anothers(sentence, clause, at):
            return None
        if at > clause.at or at <= 2:
            return document.span(words[at].start, words[_last(sentence, clause, at)].end)
    return None


def _anothers(sentence: Sentence, clause: Clause, at: int) -> bool:
    """Say whether a condition hangs on a later clause: "welcomed it but will reject Annex B unless …"."""
    told = sentence.clauses[clause.teller] if clause.teller is not None else None
    if any(
        clause.at < one.at < at and one.link in (Link.MAIN, Link.JOINED) and one is not told
        for one in sentence.clauses
    ):
        return True
    lows = [word.low for word in sentence.words[clause.at + 1 : at]]
    if "but" not in lows:
        return False
    helping = group("modals") | group("have") | group("be") | group("do")
    return not helping.isdisjoint(lows[lows.index("but") :])


def _reads(words: tuple[Word, ...], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(word.low for word in words[at : at + len(phrase)]) == phrase


def _dated(words: tuple[Word, ...], at: int) -> bool:
    return any(
        word.low.isdigit() or word.low in group("days") or word.low == "then" for word in words[at : at + 4]
    )


def _last(sentence: Sentence, clause: Clause, at: int) -> int:
    """Give the last word of a condition that begins at `at`."""
    words = sentence.words
    if at < clause.at:
        return next(
            (place - 1 for place in range(at + 2, clause.at) if words[place].low == ","), clause.at - 1
        )
    last = len(words) - 1
    if clause.teller is not None and (told := sentence.clauses[clause.teller]).at > at and told.subject:
        last = next(place for place, word in enumerate(words) if word.start >= told.subject[0]) - 1
    while last > at and not words[last].low[0].isalnum():
        last -= 1
    return last


def another(told: Actor | None, actor: Actor | None) -> Actor | None:
    """Give who tells it where that is somebody else than who does it."""
    if told is None or (actor is not None and (told.span == actor.span or told.name == actor.name)):
        return None
    return told


__all__ = ["according", "agent", "another", "condition", "doer", "hedges", "speaker", "teller"]
