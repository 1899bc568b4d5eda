"""What is said to be so and what is denied: claims, stances and events as sets of words with a sign.

A saying's sign turns with a word of negation in it and with a denial of it: to deny that something was not done is to
say that it was.  Two sayings can contradict each other only where their signs differ.
"""

from dataclasses import dataclass

from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.guard.folding import split
from goodoffices.talks.guard.lexicon import base
from goodoffices.talks.pressfile.entries import Actor, Claim, Event, Polarity, Span, Stance
from goodoffices.talks.pressroom.against import content_of
from goodoffices.talks.pressroom.likeness import Stems, Words, negates
from goodoffices.talks.pressroom.line import folded
from goodoffices.talks.pressroom.reported import lang_of, standing
from goodoffices.talks.texts import Text

_DENIALS = {
    "en": "deny denies denied denying refute refutes refuted dismiss dismisses dismissed reject rejects rejected",
    "fr": "nie nient nié nier niant dément démentent démenti démentir réfute réfutent réfuté rejette rejeté",
    "ar": "نفى نفت نفوا ينفي تنفي ونفى ونفت نافيا نافية كذب كذبت فند فندت رفض رفضت",
    "he": "הכחיש הכחישה הכחישו מכחיש מכחישה מכחישים שלל שללה שללו דחה דחתה דחו",
}
DENIALS = {lang: frozenset(split(words)) for lang, words in _DENIALS.items()}
"""Folded words by which a report says that somebody denied what follows, by language."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What an entry says: of whom (`parties`, or by name the `speaker`), in which words, so (`holds`) or not so.

    `denies` says that it is a denial; `unsaid` that the report says of a speaker that it did *not* say this.
    """

    held: EntryHeld
    speaker: str
    stems: Stems
    holds: bool
    denies: bool = False
    unsaid: bool = False

    @property
    def parties(self) -> tuple[str, ...]:
        """Give the parties whose word, stance or deed it is."""
        return self.held.links.parties

    @property
    def by(self) -> tuple[str, ...]:
        """Give who it is of: the parties where an analyst tied them, else the speaker's name."""
        return tuple(sorted(self.parties)) or ((f"name {self.speaker}",) if self.speaker else ())


def sayings(room: RoomView) -> list[Saying]:
    """Give what the claims, stances and events that stand say.

    Those without a word of content are left out, and so is who "did not deny": that neither says it is so nor not so.
    """
    words = Words()
    found = [
        *(_claimed(held, one, lang_of(room, held), words) for held, one in standing(room, Claim)),
        *(_stated(held, one, lang_of(room, held), words) for held, one in standing(room, Stance)),
        *(_done(held, one, lang_of(room, held), words) for held, one in standing(room, Event)),
    ]
    return [one for one in found if one is not None and one.stems]


def _claimed(held: EntryHeld, claim: Claim, lang: str, words: Words) -> Saying | None:
    text = Text(content_of(claim), lang)
    cues = frozenset(split(claim.cue.text)) if claim.cue else frozenset()
    denies = not cues.isdisjoint(DENIALS.get(base(lang), frozenset()))
    if denies and claim.cue is not None and negates(Text(claim.cue.text, lang)):
        return None
    holds = negates(text) == (denies or claim.negated)
    return Saying(held, _name(claim.source), words.stems(text), holds, denies, claim.negated and not denies)


def _stated(held: EntryHeld, stance: Stance, lang: str, words: Words) -> Saying | None:
    denies = stance.polarity is Polarity.DENY
    if denies and stance.negated:
        return None
    about = _text(lang, None if denies else stance.cue, stance.target)
    opposite = negates(_text(lang, stance.target))
    holds = opposite == (denies or stance.negated)
    return Saying(held, _name(stance.actor), words.stems(about), holds, denies)


def _done(held: EntryHeld, event: Event, lang: str, words: Words) -> Saying:
    about = _text(lang, event.cue, event.whom.span if event.whom else None, event.where)
    return Saying(held, _name(event.actor), words.stems(about), not event.negated)


def _name(actor: Actor | None) -> str:
    return folded(actor.name) if actor else ""


def _text(lang: str, *spans: Span | None) -> Text:
    return Text(" ".join(span.text for span in spans if span is not None), lang)


__all__ = ["DENIALS", "Saying", "sayings"]
