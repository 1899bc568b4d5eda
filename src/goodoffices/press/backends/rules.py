"""Rules alone: what reads where nothing else is asked for, in every language."""

from dataclasses import dataclass
from datetime import date

from goodoffices import __version__
from goodoffices.press.document import document
from goodoffices.press.reading import Reading, read_document


@dataclass(frozen=True, slots=True)
class Rules:
    """Reads by rules alone."""

    name: str = f"rules {__version__}"

    def read(self, text: str, lang: str, published: date | None) -> Reading:
        """Read the entries in a text."""
        return read_document(document(text, lang, published), self.name)
