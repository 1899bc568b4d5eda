"""English claims by rules over a dependency parse: every rule proposes, and what it proposes is weighed elsewhere."""

from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate
from goodoffices.press.claims.parsed.clauses import around, clauses, infinitives
from goodoffices.press.claims.parsed.objects import colons, objects
from goodoffices.press.claims.parsed.phrases import verbs
from goodoffices.press.claims.parsed.wordings import according, hearsay, nouns, states
from goodoffices.press.document import Document

BY_VERB = (clauses, around, infinitives, states, objects, colons)


def candidates(document: Document) -> Iterator[Candidate]:
    """Give what the rules propose for a document with a parse."""
    for rule in (according, nouns, hearsay):
        yield from (one for one in rule(document) if one)
    for verb in verbs(document):
        for by_verb in BY_VERB:
            yield from (one for one in by_verb(document, verb) if one)
