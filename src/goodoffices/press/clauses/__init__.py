"""Clauses of a report's English sentences: who does what, by rules alone or over a parse.

Both ways find the same kind of clause, so that what is made of it is written once.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from goodoffices.press.clauses.grammar import Form, group, inflected
from goodoffices.press.clauses.model import Clause, Link, Sentence, Word
from goodoffices.press.clauses.patterns import Lexicon, Match, Pattern, lexicon, match
from goodoffices.press.clauses.rules import clauses_by_rules
from goodoffices.press.clauses.words import words_of
from goodoffices.press.document import Document, Stretch

FINDERS = ("stances", "events")
LETTERS = re.compile(r"[a-z]+")
LONGEST_SENTENCE = 200
"""Words of a sentence that are read as one."""


@cache
def verbs() -> dict[str, tuple[tuple[str, Form], ...]]:
    """Give the forms of every verb that a finder or an account needs."""
    every = dict.fromkeys(
        [*sorted(group("reports")), *(verb for name in FINDERS for verb in lexicon(name).by_verb)]
    )
    return inflected(every)


@lru_cache(maxsize=1)
def sentences(document: Document) -> tuple[Sentence, ...]:
    """Give the document's sentences with their clauses; the last document is kept, for the finder that comes next."""
    return tuple(sentence for stretch in document.sentences for sentence in _read(document, stretch))


def _read(document: Document, stretch: Stretch) -> Iterator[Sentence]:
    """Read a sentence; one without end is read in pieces, since every clause looks through the words around it."""
    if verbs().keys().isdisjoint(LETTERS.findall(document.text[stretch.start : stretch.end].lower())):
        yield Sentence(stretch.start, stretch.end)
        return
    words = words_of(document, stretch.start, stretch.end)
    for first in range(0, len(words), LONGEST_SENTENCE):
        yield _sentence(document, words[first : first + LONGEST_SENTENCE])


def _sentence(document: Document, words: tuple[Word, ...]) -> Sentence:
    start, end = words[0].start, words[-1].end
    if document.parse is None:
        return Sentence(start, end, words, clauses_by_rules(words, verbs()))
    from goodoffices.press.clauses.parsed import clauses_by_parse  # the parser is an extra

    return Sentence(start, end, words, clauses_by_parse(document.parse, words, verbs()))


__all__ = [
    "Clause",
    "Form",
    "Lexicon",
    "Link",
    "Match",
    "Pattern",
    "Sentence",
    "Word",
    "lexicon",
    "match",
    "sentences",
    "verbs",
]
