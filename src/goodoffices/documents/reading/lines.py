"""A document as lines, whatever file it came in: what finding the articles of a paper starts from."""

from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    """What a line is: a heading, a paragraph, a list item with its printed number, a bullet, or blank."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    BULLET = "bullet"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a document, its text in the notation of brackets (footnotes as `^[…]`), emphasis left out.

    `level` is 1 and more for a heading (1 is the highest), else how far it is indented, in columns.  `label` is an
    item's number as printed, without the dot that ends it ("1", "3bis", "(a)").  `row` is where it stands in its file,
    counted from 1.
    """

    text: str
    level: int = 0
    kind: LineKind = LineKind.PARAGRAPH
    label: str = ""
    row: int = 0
