"""Finds the instruments that a report names: resolutions, rulings, drafts, accords, articles, and what they order."""

from collections.abc import Iterator

from goodoffices.press.document import Document
from goodoffices.press.instruments import elsewhere, english
from goodoffices.talks.pressfile.entries import Entry


def find(document: Document) -> Iterator[Entry]:
    """Go through the instruments of the document; there are none in a language without a lexicon."""
    if document.lang == "en":
        yield from english.instruments(document)
    elif document.lang in elsewhere.LANGUAGES:
        yield from elsewhere.instruments(document)
