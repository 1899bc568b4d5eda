"""Finds the events of a report: who did what to whom, by whose account."""

from collections.abc import Iterator

from goodoffices.press.document import Document
from goodoffices.press.events.english import events
from goodoffices.talks.pressfile.entries import Entry


def find(document: Document) -> Iterator[Entry]:
    """Go through the events of the document; only English has a lexicon."""
    if document.lang == "en":
        yield from events(document)
