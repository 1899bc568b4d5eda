"""What a set page is made of: words with marks, in blocks that run down the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.texts import Text


class Mark(StrEnum):
    """How words are set: as they are, bold, small, as code, or as added to and removed from an earlier text."""

    PLAIN = "words"
    STRONG = "strong"
    SMALL = "small"
    CODE = "code"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Said:
    """Words with a mark; a line break ("\\n") in them begins a new line or paragraph."""

    words: str
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Reading:
    """One alternative of a bracket as it is set: its number (0 is the first), its letter, who proposed it."""

    number: int
    letter: str
    by: str
    run: Line


@dataclass(frozen=True, slots=True)
class Readings:
    """A bracket as it is set."""

    alternatives: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class ToFill:
    """A place that is still to be filled, as it is set: "____ days (10-60)"."""

    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at its place."""

    words: str


Line = tuple["Said | Readings | ToFill | Note", ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line in a language, which gives its direction and its letters."""

    line: Line
    lang: str


def spoken(text: Text, mark: Mark = Mark.PLAIN) -> Spoken:
    """Give a text as a line."""
    return Spoken((Said(text.words, mark),), text.lang)


Cell = tuple[Spoken, ...]
"""What stands in one cell of a table, below each other."""


@dataclass(frozen=True, slots=True)
class Title:
    """What the whole is called, set in the middle."""

    said: Spoken


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 (a section or an article) or deeper."""

    said: Spoken
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, indented by `depth` steps."""

    said: Spoken
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A list of items, all in the language `lang`."""

    items: tuple[Spoken, ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row stands on each page; `shares` are the columns' widths, alike where left out."""

    headers: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns beside each other, the first where the page's language begins its lines."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A small square picture (SVG), what it means in words, and what stands beside it."""

    svg: str
    means: str
    beside: Cell


Block = Title | Heading | Paragraph | Items | Table | Beside | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """Pages to be set: `title` names them in the file and on each page; `foot` stands below, before the number."""

    title: Text
    blocks: tuple[Block, ...]
    dated: date
    foot: Spoken
    landscape: bool = False
