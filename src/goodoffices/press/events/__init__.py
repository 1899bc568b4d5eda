"""Finds the events of a report: who did what to whom, by whose account."""

from collections.abc import Iterator

from goodoffices.press.document import Document
from goodoffices.talks.pressfile.entries import Entry


def find(document: Document) -> Iterator[Entry]:
    """Go through the events of the document; only English has a lexicon."""
    from goodoffices.press.events.english import (
        events,  # after the clauses, which the stances need without it
    )

    if document.lang == "en":
        yield from events(document)
