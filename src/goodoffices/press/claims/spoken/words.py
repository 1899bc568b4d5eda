"""A report's utterances as words: a sentence, its quotations each as one word, as rules without a parse look at it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.press.claims.spoken.verbs import PHRASES, by_form
from goodoffices.press.document import Document, Stretch
from goodoffices.press.listed import listed

PIECE = re.compile(r"\w+(?:[.’'&-]\w+)*(?:(?<=\b[A-Z])\.)?|[^\w\s]")
HELPING = listed("claims/en", "helping")
DENYING = frozenset({"not", "never", "neither", "nor", "no"})
BETWEEN = listed("claims/en", "between")
NOUN_BEFORE = listed("claims/en", "noun_before")
"""Words after which a word in a verb's form is a noun or an adjective: "the claims", "a reported case"."""

BREAKS = listed("claims/en", "breaks")
LONGEST = 150
"""Words of an utterance: a longer "sentence" is a list or an attack, and is looked at in pieces of so many."""

MAKING = frozenset(words[0] for words in PHRASES)
FINITE = HELPING | {
    "says",
    "said",
    "made",
    "came",
    "went",
    "took",
    "gave",
    "saw",
    "got",
    "put",
    "held",
    "left",
    "met",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a mark or a whole quotation: `low` is its small letters, "Q" for a quotation."""

    start: int
    end: int
    low: str
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence, which no quotation's inner stop has cut, as words."""

    start: int
    end: int
    words: tuple[Word, ...]

    def low(self, place: int) -> str:
        """Give the small letters there, "" beyond either end."""
        return self.words[place].low if 0 <= place < len(self.words) else ""


def utterances(document: Document) -> Iterator[Utterance]:
    """Give the utterances in the order of the text."""
    held: Stretch | None = None
    for sentence in document.sentences:
        if held is not None and _goes_on(document, held, sentence):
            held = Stretch(held.start, sentence.end)
            continue
        if held is not None:
            yield from _utterances(document, held)
        held = sentence
    if held is not None:
        yield from _utterances(document, held)


def _utterances(document: Document, sentence: Stretch) -> Iterator[Utterance]:
    """Give a sentence, one longer than any that people write in several pieces."""
    words = _words(document, sentence)
    for first in range(0, max(1, len(words)), LONGEST):
        piece = words[first : first + LONGEST]
        yield Utterance(
            piece[0].start if piece else sentence.start, piece[-1].end if piece else sentence.end, piece
        )


def _goes_on(document: Document, held: Stretch, sentence: Stretch) -> bool:
    """Say whether the last sentence ended amid a quotation that this one still belongs to."""
    quoted = document.quoted(held.end - 1)
    return quoted is not None and quoted.end > held.end and sentence.start < quoted.end


def _words(document: Document, sentence: Stretch) -> tuple[Word, ...]:
    words: list[Word] = []
    place = sentence.start
    at = bisect_left(document.quotations, place, key=lambda one: one.start)
    while at < len(document.quotations) and document.quotations[at].start < sentence.end:
        quotation = document.quotations[at]
        words += _plain(document.text, place, quotation.start)
        words.append(Word(quotation.start, quotation.end, "Q"))
        place, at = quotation.end, at + 1
    return (*words, *_plain(document.text, place, sentence.end))


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for found in PIECE.finditer(text, start, end):
        word = found.group()
        yield Word(found.start(), found.end(), word.lower(), word[0].isupper())


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech in an utterance: its group runs from word `first` to word `last`."""

    first: int
    last: int
    verb: str
    negated: bool = False
    passive: bool = False
    bare: bool = False
    """An infinitive after "to" or "will": nobody has said it yet."""

    continuing: bool = False
    """An -ing form: "adding that"."""


def cues(utterance: Utterance) -> Iterator[Cue]:
    """Give the verbs of speech that stand as verbs."""
    known = by_form()
    for place, word in enumerate(utterance.words):
        verb = known.get(word.low)
        cue = _cue(utterance, place, verb) if verb else None
        if word.low in MAKING:
            cue = _phrase(utterance, place)
        if cue is not None and utterance.low(cue.last + 1) not in HELPING:
            yield cue


def _phrase(utterance: Utterance, place: int) -> Cue | None:
    """Read a cue of several words: "made it clear"."""
    for words, length in PHRASES.items():
        if tuple(utterance.low(place + at) for at in range(length)) == words:
            held = _cue(utterance, place, "make-clear")
            return held and replace(held, last=place + length - 1)
    return None


def _cue(utterance: Utterance, place: int, verb: str) -> Cue | None:
    first = place
    while _modifies(utterance, first - 1):
        first -= 1
    group = [utterance.low(at) for at in range(first, place)]
    while group and group[0] in BETWEEN and group[0] not in DENYING:
        first, group = first + 1, group[1:]
    before = utterance.low(first - 1)
    helped = any(word in HELPING for word in group)
    if not helped and (before in NOUN_BEFORE or before.endswith(("'s", "’s"))):
        return None
    form = utterance.low(place)
    if form == verb and not helped and _is_noun(utterance, place):
        return None
    being = any(word in ("is", "are", "was", "were", "be", "been", "being") for word in group)
    denied = before == "nor" or any(word in DENYING or word.endswith(("n't", "n’t")) for word in group)
    continuing = form.endswith("ing")
    bare = before == "to" or (form == verb and helped)
    return Cue(
        first, place, verb, denied, being and not continuing and form != verb, bare, continuing and not helped
    )


def _is_noun(utterance: Utterance, place: int) -> bool:
    """Say whether a verb's plain form is a noun there: "the report of", "the Dorvan state agency"."""
    after = utterance.low(place + 1)
    states = utterance.low(place) == "state" and after not in ("that", ":", "Q")
    return states or after in ("from", "of", "by", "against")


def _modifies(utterance: Utterance, place: int) -> bool:
    low = utterance.low(place)
    return (
        low in HELPING
        or low in BETWEEN
        or low in DENYING
        or (low.endswith("ly") and len(low) > 4 and not utterance.words[place].capital)
    )
