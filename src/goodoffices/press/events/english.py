"""Events of English sentences: the main one of each sentence, and those that stand beside it in their own right."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.press import cast, dates
from goodoffices.press.clauses import Clause, Form, Link, Sentence, Word, sentences
from goodoffices.press.clauses.accounts import another, doer, hedges, teller
from goodoffices.press.clauses.grammar import group
from goodoffices.press.clauses.words import phrase_after
from goodoffices.press.document import Document
from goodoffices.press.events.confidence import confidence
from goodoffices.press.events.kinds import Deed, deeds
from goodoffices.talks.pressfile.entries import Actor, Dated, Event, Span

PLACE = re.compile(r"\b(?:in|at|near|outside)\s+((?:the\s+)?[A-Z][\w'’-]*(?:\s+(?:of\s+)?[A-Z][\w'’-]*)*)")
LEADING = frozenset(["to", "with", "on", "upon", "against", "for", "at", "by", "into", "that"])
LIMIT = re.compile(r"\b(?:until|till|by|before|within|through|next)\s+(?:the\s+)?$", re.IGNORECASE)
LIGHT = frozenset(
    [
        "hold",
        "launch",
        "stage",
        "facilitate",
        "mount",
        "begin",
        "open",
        "start",
        "conduct",
        "carry",
        "take",
        "make",
        "give",
        "send",
        "announce",
        "set",
        "have",
    ]
)
"""Verbs that say less than their object."""

NEAR = 4
STANDING = {Link.MAIN: 0, Link.TOLD: 0, Link.JOINED: 1, Link.TO: 1, Link.ING: 2, Link.ASIDE: 3}


def events(document: Document) -> Iterator[Event]:
    """Go through the events of an English document."""
    for sentence in sentences(document):
        for deed in chosen(deeds(sentence)):
            yield _event(document, sentence, deed)


def chosen(found: Sequence[Deed]) -> tuple[Deed, ...]:
    """Give the main deed of a sentence, and the others of main clauses with a doer of their own."""
    if not found:
        return ()
    main = min(found, key=lambda deed: (STANDING[deed.clause.link], deed.clause.at))
    others = (deed for deed in found if deed is not main and _apart(deed, main))
    return (main, *others)


def _apart(deed: Deed, main: Deed) -> bool:
    own = deed.clause.link in (Link.MAIN, Link.TOLD) and deed.clause.subject not in (
        None,
        main.clause.subject,
    )
    return own and main.clause.link not in (Link.ASIDE, Link.ING)


def _event(document: Document, sentence: Sentence, deed: Deed) -> Event:
    clause = deed.clause
    actor = doer(document, sentence, clause)
    told = teller(document, sentence, clause)
    if clause.form is Form.MODAL:
        actor, told = told, None
    cue = _cue(document, deed)
    return Event(
        actor, deed.happening, cue, deed.rule, confidence(deed.rule, document.parse is not None),
        deed=deed.deed, whom=_whom(document, deed), where=_where(document, clause),
        when=_when(document, cue), negated=deed.negated or _denied(sentence, clause),
        hedges=hedges(document, sentence, clause),
        per=another(told, actor),
    )  # fmt: skip


def _cue(document: Document, deed: Deed) -> Span:
    """Give the verb with its particles; where the verb says little, up to its object: "facilitated the exchange"."""
    clause, match = deed.clause, deed.match
    last = match.last if match else clause.at
    if match and match.object is not None and clause.verb in LIGHT and match.object - clause.at <= NEAR:
        last = match.object
    return document.span(clause.start, clause.words[last].end)


def _when(document: Document, cue: Span) -> Dated | None:
    """Give the day on which it happened; "until 20 May" says another thing."""
    day = dates.near(document, cue.start, cue.end)
    if day is None or LIMIT.search(document.text, max(0, day.span.start - 20), day.span.start):
        return None
    return None if day.span.text.lower().startswith(("next", "within", "until")) else day


def _denied(sentence: Sentence, clause: Clause) -> bool:
    return clause.teller is not None and sentence.clauses[clause.teller].verb == "deny"


def _whom(document: Document, deed: Deed) -> Actor | None:
    """Give whom or what it befell: the subject in the passive, else the phrase after the cue up to a preposition."""
    clause = deed.clause
    if clause.passive:
        return cast.actor(document, *clause.subject) if clause.subject else None
    first = deed.match.rest if deed.match else clause.at + 1
    while first < clause.until and clause.words[first].low in LEADING:
        first += 1
    phrase = phrase_after(clause.words[: clause.until], first) if first < clause.until else None
    if phrase is None:
        return None
    stops = group("prepositions") - {"of"}
    last = next(
        (at - 1 for at in range(phrase[0], phrase[1] + 1) if clause.words[at].low in stops), phrase[1]
    )
    while last >= phrase[0] and _trails(clause.words[last]):
        last -= 1
    return (
        cast.actor(document, clause.words[phrase[0]].start, clause.words[last].end)
        if last >= phrase[0]
        else None
    )


def _trails(word: Word) -> bool:
    return not word.low[-1].isalnum() or word.low in group("joins") | group("negations")


def _where(document: Document, clause: Clause) -> Span | None:
    if clause.until - 1 <= clause.at:
        return None
    for found in PLACE.finditer(document.text, clause.end, clause.words[clause.until - 1].end):
        first = found[1].split()[0].lower()
        if first not in group("days"):
            return document.span(found.start(1), found.end(1))
    return None
