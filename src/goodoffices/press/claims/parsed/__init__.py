"""English claims by rules over a dependency parse: every rule proposes, and what it proposes is weighed elsewhere."""

from collections.abc import Iterator
from itertools import takewhile

from goodoffices.press.claims.candidates import Candidate
from goodoffices.press.claims.parsed.clauses import around, clauses, infinitives
from goodoffices.press.claims.parsed.objects import colons, objects
from goodoffices.press.claims.parsed.phrases import verbs
from goodoffices.press.claims.parsed.wordings import according, hearsay, nouns, states
from goodoffices.press.claims.spoken import candidates as spoken
from goodoffices.press.document import Document

BY_VERB = (clauses, around, infinitives, states, objects, colons)


def candidates(document: Document) -> Iterator[Candidate]:
    """Give what the rules propose for a document with a parse.

    The parse takes a dateline for part of the first sentence; what reaches into it is left to the rules without one.
    """
    blurred: list[Candidate] = []
    for one in _candidates(document):
        if _first(one) < document.begins:
            blurred.append(one)
        else:
            yield one
    if blurred and document.sentences:
        end = document.sentences[0].end
        yield from takewhile(lambda one: _first(one) < end, spoken(document))


def _candidates(document: Document) -> Iterator[Candidate]:
    for rule in (according, nouns, hearsay):
        yield from (one for one in rule(document) if one)
    for verb in verbs(document):
        for by_verb in BY_VERB:
            yield from (one for one in by_verb(document, verb) if one)


def _first(one: Candidate) -> int:
    """Give the first character that it stands on."""
    return min(place.start for place in (*one.parts, one.source, one.cue) if place is not None)
