"""Instruments that an English report names: by whom issued, of which day, what they order, until when they hold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.press import cast, dates
from goodoffices.press.clauses import Clause, Form, Link, Sentence, sentences
from goodoffices.press.clauses.words import phrase_after, words_of
from goodoffices.press.document import Document
from goodoffices.press.instruments.lexicon import confidence, nouns
from goodoffices.press.instruments.orders import Issue, orders
from goodoffices.press.instruments.phrases import Phrase, phrases, spoken_of
from goodoffices.talks.pressfile.entries import Actor, Dated, InstrumentSort, Named, Order

FROM = re.compile(r"\s+(?:from|by|issued by|tabled by|presented by|adopted by|signed by)\s+")
OF_DAY = re.compile(
    r"[^.;:]{0,12}?\b(?:of|dated|on|issued|signed|adopted|in|from|agreed|passed|issued in|issued on)\s+$"
)
ANAPHORA = frozenset(["the", "this", "that", "its", "their", "these", "those"])
UNTIL = re.compile(
    r"\b(?:until|till|through|(?:expires?|lapses?) (?:on|in|at)|(?:in force|runs) (?:until|to))"
    r"\s+(?:the end of\s+)?$"
)
NEAR = 45


@dataclass(frozen=True, slots=True)
class Days:
    """The days that the report names, in the order of its text."""

    every: tuple[Dated, ...]

    def within(self, start: int, end: int) -> tuple[Dated, ...]:
        """Give those that stand between the two characters."""
        return tuple(one for one in self.every if start <= one.span.start and one.span.end <= end)


def instruments(document: Document) -> Iterator[Named]:
    """Go through the instruments of an English document; one that is only spoken of again ("the draft") is not new."""
    every = sentences(document)
    found = [
        (place, phrase) for place, sentence in enumerate(every) for phrase in _phrases(document, sentence)
    ]
    days, met = Days(dates.find(document) if found else ()), set[str]()
    for place, phrase in found:
        if not _again(document, phrase, met):
            met.add(phrase.noun)
            yield _named(document, every, place, phrase, days)


def _phrases(document: Document, sentence: Sentence) -> tuple[Phrase, ...]:
    """Give what names an instrument in a sentence, or the verb by which a court orders where nothing does."""
    spoken = spoken_of(document, sentence.start, sentence.end)
    found = widest(phrases(document, sentence.start, sentence.end)) if spoken else ()
    if any(one.sort is InstrumentSort.RULING for one in found):
        return found
    ordered = (_ordered(document, clause) for clause in sentence.clauses)
    first = next((one for one in ordered if one), None)
    return (first, *found) if first else found


def _ordered(document: Document, clause: Clause) -> Phrase | None:
    """Give the verb by which a court orders something, and whose it is."""
    held = clause.subject is not None and clause.link in (Link.MAIN, Link.TOLD, Link.JOINED)
    if not held or clause.negated or clause.modal or clause.passive or not clause.after:
        return None
    named = {word.low for word in words_of(document, *clause.subject)} if clause.subject else set()
    if clause.verb not in nouns().sets["rules"] or named.isdisjoint(nouns().sets["benches"]):
        return None
    if not any(word.low in ("to", "that", "from") for word in clause.after):
        return None
    return Phrase(clause.start, clause.end, InstrumentSort.RULING, "ordered", owner=clause.subject)


def widest(found: Iterator[Phrase]) -> tuple[Phrase, ...]:
    """Leave out phrases inside wider ones, but for articles of an instrument."""
    every = sorted(found, key=lambda one: (one.start, -one.end))
    kept: list[Phrase] = []
    for phrase in every:
        if not kept or phrase.end > kept[-1].end:
            kept.append(phrase)
    return tuple(kept)


def _again(document: Document, phrase: Phrase, met: set[str]) -> bool:
    first = document.text[phrase.start : phrase.end].split()[0].lower()
    return phrase.rule == "phrase" and phrase.noun in met and first in ANAPHORA


def _named(document: Document, every: Sequence[Sentence], place: int, phrase: Phrase, days: Days) -> Named:
    sentence = every[place]
    issuer = _issuer(document, sentence, phrase)
    dated = _dated(document, phrase, days) or _issued_on(sentence, phrase, days)
    ordered = tuple(orders(document, every[place : place + 2], phrase, Issue(issuer, dated), days.within))
    return Named(
        document.span(phrase.start, phrase.end), phrase.sort, phrase.rule, confidence(phrase.rule), issuer=issuer,
        number=phrase.number, dated=dated,
        orders=ordered, until=_until(document, sentence, phrase, days) or _throughout(ordered),
    )  # fmt: skip


def _issuer(document: Document, sentence: Sentence, phrase: Phrase) -> Actor | None:
    if phrase.sort is InstrumentSort.ARTICLE:
        return None
    if phrase.owner:
        return cast.actor(document, *phrase.owner)
    after = FROM.match(document.text, phrase.end)
    if after:
        words = words_of(document, sentence.start, sentence.end)
        first = next((at for at, word in enumerate(words) if word.start >= after.end()), len(words))
        span = phrase_after(words, first) if first < len(words) else None
        cut = (
            next(
                (at - 1 for at in range(first, span[1] + 1) if words[at].low in ("on", "in", "for", "to")),
                span[1],
            )
            if span
            else first
        )
        return cast.actor(document, words[first].start, words[cut].end) if span and cut >= first else None
    clause = _issuing(sentence, phrase)
    return cast.actor(document, *clause.subject) if clause and clause.subject else None


def _issuing(sentence: Sentence, phrase: Phrase) -> Clause | None:
    """Give the clause whose subject issues it: "adopted", "told … in an interim order"."""
    for clause in sentence.clauses:
        if (
            clause.subject is None
            or clause.passive
            or clause.form is Form.MODAL
            or phrase.start < clause.subject[1]
        ):
            continue
        ends = clause.words[clause.until - 1].end
        if clause.verb in _issuing_verbs(phrase) and clause.end <= phrase.start < ends:
            return clause
    if phrase.sort is not InstrumentSort.RULING:
        return None
    ruling = (one for one in sentence.clauses if one.verb in nouns().sets["orders"] and one.link is Link.MAIN)
    return next((one for one in ruling if one.subject and not _holds(one.subject, phrase)), None)


def _issuing_verbs(phrase: Phrase) -> frozenset[str]:
    """Give the verbs of issuing: "make" and "put" go with proposals, and who carries a paper doesn't issue it."""
    every = nouns().sets["issues"]
    return every if phrase.sort in (InstrumentSort.PROPOSAL, InstrumentSort.DRAFT) else every - OFFERS


OFFERS = frozenset({"make", "put", "give", "hand", "offer", "tender", "present", "table"})


def _holds(span: tuple[int, int], phrase: Phrase) -> bool:
    return span[0] <= phrase.start < span[1]


def _dated(document: Document, phrase: Phrase, days: Days) -> Dated | None:
    for one in days.within(phrase.end, phrase.end + NEAR):
        before = document.text[phrase.end : one.span.start]
        if OF_DAY.fullmatch(before) and not UNTIL.search(before):
            return one
    return None


def _issued_on(sentence: Sentence, phrase: Phrase, days: Days) -> Dated | None:
    """Give the day before the verb of issuing: "the Council on 25 March adopted …"."""
    clause = _issuing(sentence, phrase) if phrase.sort is not InstrumentSort.ARTICLE else None
    if clause is None or clause.subject is None:
        return None
    return next(iter(days.within(clause.subject[1], clause.start)), None)


def _until(document: Document, sentence: Sentence, phrase: Phrase, days: Days) -> Dated | None:
    """Give until when it holds: the day after "until" in its sentence, behind its name."""
    for one in days.within(phrase.end, sentence.end):
        if UNTIL.search(document.text, max(phrase.end, one.span.start - NEAR), one.span.start):
            return one
    return None


def _throughout(ordered: Sequence[Order]) -> Dated | None:
    """Give the days for which something is ordered, "for the month of Ramadan": so long the instrument holds."""
    limits = [one.until for one in ordered if one.until]
    return next((one for one in limits if one.first < one.last), None)
