"""Finds the stances of a report: who accepts, rejects, welcomes, demands … what, and by whose account."""

from collections.abc import Iterator

from goodoffices.press.document import Document
from goodoffices.press.stances import elsewhere, english
from goodoffices.talks.pressfile.entries import Entry


def find(document: Document) -> Iterator[Entry]:
    """Go through the stances of the document; there are none in a language without a lexicon."""
    if document.lang == "en":
        yield from english.stances(document)
    elif document.lang in elsewhere.LANGUAGES:
        yield from elsewhere.stances(document)
