"""What kind of happening a clause is, once what stands over it is reckoned in: intended, refused, demanded, denied."""

from dataclasses import dataclass
from functools import cache

from goodoffices.press.clauses import Clause, Form, Link, Match, Sentence, lexicon, match
from goodoffices.talks.pressfile.entries import Happening

KIND = frozenset(
    {
        Happening.AGREE, Happening.CONSULT, Happening.SUPPORT, Happening.CONCEDE, Happening.COOPERATE, Happening.AID,
        Happening.RETREAT, Happening.INVESTIGATE,
    }
)  # fmt: skip
"""Happenings that somebody who only intends them has promised; intending any other is a threat."""

WORDS_ONLY = frozenset(
    {Happening.DEMAND, Happening.DISAPPROVE, Happening.REJECT, Happening.THREATEN, Happening.AGREE}
)
INTENDING = frozenset({"will", "would", "shall", "'ll", "won't", "wouldn't"})
UNSURE = frozenset({"may", "might", "could", "can", "should", "couldn't", "can't", "cannot"})
SUPPOSING = frozenset({"if", "whether", "unless", "before", "until", "when", "once"})


@dataclass(frozen=True, slots=True)
class Deed:
    """A clause that something happened: what kind, by which pattern; `rule` says how the kind came about."""

    clause: Clause
    match: Match | None
    happening: Happening
    deed: str
    rule: str
    negated: bool = False


@cache
def turns() -> dict[str, frozenset[str]]:
    """Give the verbs over infinitives by what they make of the deed: "plain", "commit", "refuse"."""
    return {name: frozenset(verbs.split()) for name, verbs in lexicon("events").tables["turns"].items()}


def deeds(sentence: Sentence) -> tuple[Deed, ...]:
    """Give the deeds of a sentence, each read under what stands over it; what is only demanded is none."""
    own = [_own(clause) for clause in sentence.clauses]
    found = (_turned(sentence, own, place) for place in range(len(own)))
    return tuple(deed for deed in found if deed)


def subject_words(clause: Clause) -> tuple[str, ...]:
    """Give the words of its subject in small letters; in the passive also those of who does it."""
    if clause.subject is None:
        return ()
    first, last = clause.subject
    return tuple(word.low for word in clause.words if first <= word.start < last)


def _own(clause: Clause) -> Deed | None:
    attached = clause.form is Form.ING and clause.link is Link.ASIDE
    if clause.modal in UNSURE or _supposed(clause) or attached:
        return None
    found = match(clause, lexicon("events").by_verb.get(clause.verb, ()), subject_words(clause))
    if found is None:
        return None
    happening, deed = found.pattern.meaning
    return Deed(clause, found, Happening(happening), deed, "object" if found.pattern.objects else "verb")


def _supposed(clause: Clause) -> bool:
    start = clause.subject[0] if clause.subject else clause.start
    before = [word.low for word in clause.words[: clause.at] if word.end <= start][-1:]
    return any(low in SUPPOSING for low in before)


def _turned(sentence: Sentence, own: list[Deed | None], place: int) -> Deed | None:
    clause, deed = sentence.clauses[place], own[place]
    below = _below(sentence, own, place)
    if clause.verb in turns()["commit"] and below:
        kind = Happening.AGREE if below.happening in KIND else Happening.THREATEN
        if below.clause.negated:
            kind = Happening.REJECT if kind is Happening.AGREE else Happening.AGREE
        finer = (
            below.deed if kind is Happening.AGREE and below.deed and not below.clause.negated else kind.value
        )
        return Deed(clause, deed.match if deed else None, kind, finer, "intended", clause.negated)
    if clause.verb in turns()["refuse"] and below and deed:
        return Deed(clause, deed.match, Happening.REJECT, "refuse", "intended")
    if deed is None or _covered(sentence, own, place):
        return None
    return _in_time(sentence, deed)


def _below(sentence: Sentence, own: list[Deed | None], place: int) -> Deed | None:
    """Give the deed of the infinitive right under a clause: "agreed to withdraw"."""
    for under, clause in enumerate(sentence.clauses):
        if (
            clause.over == place
            and clause.link is Link.TO
            and clause.at > sentence.clauses[place].at
            and own[under]
        ):
            return own[under]
    return None


def _in_time(sentence: Sentence, deed: Deed) -> Deed | None:
    """Read "will withdraw" as a promise or a threat, "did not accept" as a refusal."""
    clause = deed.clause
    spoken = deed.happening in (Happening.DEMAND, Happening.REJECT) and deed.deed != "walk_out"
    intends = clause.modal in INTENDING and not spoken
    if intends and clause.negated:
        return (
            Deed(clause, deed.match, Happening.REJECT, "refuse", "denied") if deed.happening in KIND else None
        )
    if intends:
        kind = Happening.AGREE if deed.happening in KIND and not _unless(sentence) else Happening.THREATEN
        return Deed(clause, deed.match, kind, kind.value, "intended")
    if clause.negated:
        kind = Happening.REJECT if deed.happening in (Happening.AGREE, Happening.CONCEDE) else deed.happening
        return Deed(clause, deed.match, kind, deed.deed, "denied", kind is deed.happening)
    return deed


def _unless(sentence: Sentence) -> bool:
    return any(word.low == "unless" for word in sentence.words)


def _covered(sentence: Sentence, own: list[Deed | None], place: int) -> bool:
    """Say whether the clause is only what another demands, threatens, refuses or does something for."""
    clause = sentence.clauses[place]
    if clause.over is None:
        return False
    above = sentence.clauses[clause.over]
    if clause.link is Link.TO:
        return above.verb not in turns()["plain"] or own[clause.over] is not None or above.negated
    if clause.link in (Link.ING, Link.TOLD):
        over = own[clause.over]
        return above.form is Form.MODAL or (over is not None and over.happening in WORDS_ONLY)
    return False
