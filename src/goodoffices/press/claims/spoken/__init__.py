"""English claims by rules alone, without a parse: every rule proposes, and what it proposes is weighed elsewhere."""

from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate
from goodoffices.press.claims.spoken.rules import about, according, after, before, hearsay, infinitive
from goodoffices.press.claims.spoken.sources import Phrase, after_cue, before_cue, opening
from goodoffices.press.claims.spoken.words import Cue, Utterance, cues, utterances
from goodoffices.press.document import Document


def candidates(document: Document) -> Iterator[Candidate]:
    """Give what the rules propose."""
    for utterance in utterances(document):
        for rule in (according, hearsay):
            yield from (one for one in rule(document, utterance) if one)
        last: Phrase | None = None
        for cue in cues(utterance):
            source = _source(utterance, cue, last)
            yield from _by_cue(document, utterance, cue, source)
            last = source or last


def _source(utterance: Utterance, cue: Cue, last: Phrase | None) -> Phrase | None:
    """Give who speaks: before the cue, or whoever spoke by the sentence's last cue, or its subject."""
    shared = cue.continuing or utterance.low(cue.first - 1) in ("and", "or", "nor", "but", "to")
    own = None if shared else before_cue(utterance, cue)
    return own or last or (opening(utterance) if shared else None)


def _by_cue(document: Document, utterance: Utterance, cue: Cue, source: Phrase | None) -> Iterator[Candidate]:
    for rule in (after, before, infinitive, about):
        yield from (one for one in rule(document, utterance, cue, source) if one)
    opens = utterance.low(cue.first - 1) in (",", "Q", "?", "!") and not (source and cue.verb == "tell")
    inverted = after_cue(utterance, cue) if opens else None
    if inverted is not None:
        yield from (one for one in before(document, utterance, cue, inverted) if one)
