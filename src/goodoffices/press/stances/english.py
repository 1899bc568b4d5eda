"""Stances of English sentences: which clause says where somebody stands, on what, under which condition."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.press import cast
from goodoffices.press.clauses import Clause, Form, Link, Match, Sentence, lexicon, match, sentences
from goodoffices.press.clauses.accounts import another, condition, doer, hedges, speaker, teller
from goodoffices.press.clauses.chains import chain
from goodoffices.press.clauses.grammar import group
from goodoffices.press.clauses.words import without_time
from goodoffices.press.document import Document
from goodoffices.press.stances.confidence import confidence
from goodoffices.talks.pressfile.entries import Actor, Polarity, Span, Stance

UNSURE = frozenset({"may", "might", "could", "can", "should", "must"})
TELLING = frozenset(
    {Polarity.DENY, Polarity.DEMAND, Polarity.URGE, Polarity.ACCUSE, Polarity.THREATEN, Polarity.VOW}
)
"""Meanings under which a clause is what is denied, demanded or threatened, and no stance of its own."""

TRAILING = frozenset(
    ["of", "in", "on", "at", "by", "for", "from", "with", "to", "and", "or", "but", "as", "that", "the", "a"]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A clause that says where somebody stands: by which pattern, meaning what once its denial is reckoned in."""

    clause: Clause
    match: Match
    polarity: Polarity
    turned: bool = False


def stances(document: Document) -> Iterator[Stance]:
    """Go through the stances of an English document."""
    for sentence in sentences(document):
        cues = [_cue(sentence, clause) for clause in sentence.clauses]
        for cue in cues:
            if cue and not _covered(cues, cue):
                stance = _stance(document, sentence, cue, cues)
                if stance:
                    yield stance


def _cue(sentence: Sentence, clause: Clause) -> Cue | None:
    unsure = clause.modal in UNSURE and clause.form is not Form.MODAL
    if unsure or _supposed(clause) or (clause.form is Form.ING and clause.link is Link.ASIDE):
        return None
    subject = _subject_words(clause)
    if any(low in ("nobody", "none", "neither", "no") for low in subject[:1]):
        return None
    found = match(clause, lexicon("stances").by_verb.get(clause.verb, ()), subject)
    if found is None or not _means(sentence, clause, found):
        return None
    polarity = Polarity(found.pattern.meaning[0])
    if not clause.negated:
        return Cue(clause, found, polarity)
    turned = _denied(polarity)
    return Cue(clause, found, turned, True) if turned else None


def _denied(polarity: Polarity) -> Polarity | None:
    table = lexicon("stances").tables["denied"]
    return Polarity(table[polarity.value]) if polarity.value in table else None


def _subject_words(clause: Clause) -> tuple[str, ...]:
    if clause.subject is None:
        return ()
    first, last = clause.subject
    return tuple(word.low for word in clause.words if first <= word.start < last)


def _supposed(clause: Clause) -> bool:
    """Say whether it stands after "if" or "unless": then nobody does it yet."""
    words, start = clause.words, clause.subject[0] if clause.subject else clause.start
    before = [word.low for word in words[: clause.at] if word.end <= start][-2:]
    return any(low in ("if", "unless", "whether") for low in before)


def _means(sentence: Sentence, clause: Clause, found: Match) -> bool:
    """Say whether verbs that often say something else say a stance here."""
    words, rest = clause.words, found.rest
    following = words[rest].low if rest < len(words) else "."
    if clause.verb == "warn" and not found.pattern.objects:
        lows = {word.low for word in sentence.words}
        return bool(lows & {"if", "unless"}) and bool(lows & {"will", "would", "won't"})
    if clause.verb in ("want", "seek", "order", "request", "require") and not found.pattern.infinitive:
        return following != "to" and following not in ".,"
    if clause.verb in ("blame", "back", "favor", "favour", "second", "champion"):
        return (
            following not in ("for", "in", "on", "to", "from", ".", ",", "at", "with") and not clause.passive
        )
    return True


def _covered(cues: list[Cue | None], cue: Cue) -> bool:
    """Say whether the clause only says what another cue's stance is about: "agreed to sign", "denied it had left"."""
    over, link = cue.clause.over, cue.clause.link
    above = cues[over] if over is not None else None
    if _infinitive(cue.clause):
        return not (cue.turned and above and above.polarity is Polarity.VOW)
    if above is None:
        return False
    if link is Link.TOLD:
        return above.polarity in TELLING and (above.clause.verb != "warn")
    return link is Link.ING


def _infinitive(clause: Clause) -> bool:
    """Say whether it is "to sign": what somebody may do, not where anybody stands."""
    before = chain(clause.words, clause.at).before
    return clause.form is Form.BASE and not clause.modal and before >= 0 and clause.words[before].low == "to"


def _vowed_not(cues: list[Cue | None], place: int) -> bool:
    return any(
        other and other.turned and other.clause.link is Link.TO and other.clause.over == place
        for other in cues
    )


def _stance(document: Document, sentence: Sentence, cue: Cue, cues: list[Cue | None]) -> Stance | None:
    clause = cue.clause
    if cue.polarity is Polarity.VOW and _vowed_not(cues, sentence.clauses.index(clause)):
        return None
    actor = _actor(document, sentence, cue)
    if actor is None:
        return None
    rule = _rule(cue)
    return Stance(
        actor, cue.polarity, _cue_span(document, cue), rule, confidence(rule, document.parse is not None),
        target=_target(document, cue), negated=cue.turned, hedges=hedges(document, sentence, clause),
        condition=condition(document, sentence, clause), per=another(teller(document, sentence, clause), actor),
    )  # fmt: skip


def _actor(document: Document, sentence: Sentence, cue: Cue) -> Actor | None:
    """Give whose stance it is; that something "must" be is the stance of whoever says so."""
    clause = cue.clause
    if clause.form is not Form.MODAL:
        return doer(document, sentence, clause)
    if clause.teller is None:
        return None
    told = sentence.clauses[clause.teller]
    if told.subject is None:
        return None
    spoken = document.quoted(clause.start) is not None
    return (
        speaker(document, sentence, clause, told.subject) if spoken else cast.actor(document, *told.subject)
    )


def _rule(cue: Cue) -> str:
    if cue.clause.form is Form.MODAL:
        return "must"
    if cue.turned:
        return "denied"
    if cue.clause.passive:
        return "passive"
    if cue.clause.link in (Link.ASIDE, Link.ING, Link.TO):
        return "aside"
    return "told" if cue.clause.teller is not None else "plain"


def _cue_span(document: Document, cue: Cue) -> Span:
    clause, first, last = cue.clause, cue.clause.at, cue.match.last
    if cue.turned:
        first = next(
            (at for at in range(clause.opens, clause.at) if clause.words[at].low in group("negations")), first
        )
    if clause.form is Form.MODAL:
        last = _verb_after(clause)
    return document.span(clause.words[first].start, clause.words[last].end)


def _verb_after(clause: Clause) -> int:
    place = clause.at + 1
    skipped = group("adverbs") | {"be", "not"}
    while place < clause.until - 1 and clause.words[place].low in skipped:
        place += 1
    return min(place, max(clause.at, clause.until - 1))


def _target(document: Document, cue: Cue) -> Span | None:
    clause = cue.clause
    if clause.passive:
        return document.span(*clause.subject) if clause.subject else None
    first = _verb_after(clause) + 1 if clause.form is Form.MODAL else cue.match.rest
    last = clause.until - 1
    if first > last and clause.form is Form.MODAL and clause.subject:
        return document.span(*clause.subject)
    while last >= first and (clause.words[last].low in TRAILING or not clause.words[last].low[-1].isalnum()):
        last -= 1
    while first <= last and not clause.words[first].low[0].isalnum():
        first += 1
    first, last = without_time(clause.words, first, last)
    return document.span(clause.words[first].start, clause.words[last].end) if first <= last else None
