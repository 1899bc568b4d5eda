"""One report's text in, its entries out: the unit of work, pure, by whichever back end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from goodoffices.press import claims, events, figures, instruments, stances
from goodoffices.press.document import Document
from goodoffices.talks.pressfile.entries import Entry, Span, spans_of, stands_in

Finder = Callable[[Document], Iterable[Entry]]

FINDERS: tuple[Finder, ...] = (claims.find, figures.find, stances.find, events.find, instruments.find)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a back end read in a text: `reader` names it with its version, `thrown` counts what did not stand there."""

    text: str
    lang: str
    published: date | None
    reader: str
    entries: tuple[Entry, ...]
    thrown: int = 0


def read_document(document: Document, reader: str) -> Reading:
    """Run every finder over the document."""
    return kept(document, reader, [entry for find in FINDERS for entry in find(document)])


def kept(document: Document, reader: str, entries: Iterable[Entry]) -> Reading:
    """Keep, in the order of the text, the entries whose words are in the text at their spans; throw the others away."""
    found = tuple(dict.fromkeys(entries))
    stand = [entry for entry in found if spans_of(entry) and stands_in(entry, document.text)]
    stand.sort(key=lambda entry: _place(spans_of(entry)))
    return Reading(
        document.text, document.lang, document.published, reader, tuple(stand), len(found) - len(stand)
    )


def _place(spans: tuple[Span, ...]) -> tuple[int, int]:
    return min(one.start for one in spans), max(one.end for one in spans)
