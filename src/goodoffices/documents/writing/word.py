"""A Word file being written: paragraphs, words with marks, tables and footnotes, in either direction.

python-docx keeps the file together over a template of our own (`word_template/`), not over the one it ships: that one
carries revision ids, a thumbnail and another program's name.  The bytes depend on the content alone.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.parser import parse_xml
from lxml import etree

from goodoffices.documents.writing import word_elements as elements
from goodoffices.words.direction import direction

INDENT = 360
"""Twips of one step of indent."""

_FOOTNOTES = "/word/footnotes.xml"
_WIDTHS = {False: 9_298, True: 14_230}
"""Twips between the margins of an A4 page, upright and on its side."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one style ("" for plain) within a paragraph; `note` makes them a footnote at this place."""

    words: str
    style: str = ""
    note: bool = False


@dataclass(frozen=True, slots=True)
class Set:
    """A paragraph to be set: `lang` gives its direction ("" for the file's), `indent` is in steps."""

    spans: tuple[Span, ...] = ()
    style: str = ""
    lang: str = ""
    indent: int = 0


def plainly(words: str, lang: str = "", style: str = "") -> Set:
    """Give plain words as a paragraph."""
    return Set((Span(words),), style, lang)


class Sheet:
    """One Word file; `lang` is the language that it runs in where nothing else is said."""

    def __init__(self, lang: str, *, landscape: bool = False) -> None:
        """Open an empty file."""
        self.lang = lang
        self._file = docx.Document(io.BytesIO(elements.template()))
        self._body: Any = self._file.element.body
        self._width = _WIDTHS[landscape]
        package = self._file.part.package
        self._notes_part: Any = next(one for one in package.iter_parts() if one.partname == _FOOTNOTES)
        self._notes: Any = parse_xml(self._notes_part.blob)
        section = self._file.sections[0]
        if landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        if rtl(lang):
            section._sectPr.append(elements.made("w:bidi"))

    def running(self, head: str, foot: str) -> None:
        """Set what stands above each page, and below it before the page's number."""
        section = self._file.sections[0]
        below = f"{foot} · " if foot else ""
        for part, style, words in ((section.header, "Header", head), (section.footer, "Footer", below)):
            part.is_linked_to_previous = False
            for old in list(part._element):
                part._element.remove(old)
            line = self._made(plainly(words, style=style))
            part._element.append(line)
            if style == "Footer":
                line.extend(elements.page_number(rtl(self.lang)))

    def name(self, words: str) -> None:
        """Name the file in its properties, as far as they hold a name."""
        self._file.core_properties.title = elements.clean(words)[:255]

    def add(self, *paragraphs: Set) -> None:
        """Add paragraphs."""
        for block in paragraphs:
            self._body.insert_element_before(self._made(block), "w:sectPr")

    def table(self, shares: Sequence[int], *, style: str = "Ruled", from_right: bool | None = None) -> Grid:
        """Begin a table whose columns share the width, the first where the file (or `from_right`) begins lines."""
        widths = [self._width * share // sum(shares) for share in shares]
        turned = rtl(self.lang) if from_right is None else from_right
        made = elements.table(style, widths, turned)
        self._body.insert_element_before(made, "w:sectPr")
        return Grid(self, made, widths)

    def data(self) -> bytes:
        """Give the file; the same content gives the same bytes."""
        self._notes_part._blob = etree.tostring(
            self._notes, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        held = io.BytesIO()
        self._file.save(held)
        return elements.repacked(held.getvalue())

    def _made(self, block: Set) -> Any:
        lang = block.lang or self.lang
        style = "" if block.style == "Normal" else block.style
        made = elements.paragraph(style, rtl(lang), block.indent * INDENT)
        for span in block.spans:
            if span.note:
                made.append(self._footnote(span.words, lang))
            elif span.words:
                made.append(elements.run(span.words, span.style, rtl(lang)))
        return made

    def _footnote(self, words: str, lang: str) -> Any:
        number = str(len(self._notes) - 1)  # the template has two, for the lines drawn above footnotes
        note = elements.made("w:footnote", id=number)
        for line in words.split("\n"):
            inner = elements.paragraph("FootnoteText", rtl(lang))
            if not len(note):
                mark = elements.run("", "FootnoteReference", rtl(lang))
                mark.append(elements.made("w:footnoteRef"))
                inner.append(mark)
                inner.append(elements.run(" ", "", rtl(lang)))
            inner.append(elements.run(line, "", rtl(lang)))
            note.append(inner)
        self._notes.append(note)
        reference = elements.run("", "FootnoteReference", rtl(lang))
        reference.append(elements.made("w:footnoteReference", id=number))
        return reference


class Grid:
    """A table being written, row by row."""

    def __init__(self, sheet: Sheet, table: Any, widths: list[int]) -> None:
        """Hold a table that has no rows yet."""
        self._sheet, self._table, self._widths = sheet, table, widths

    def row(self, *cells: Sequence[Set], heads: bool = False) -> None:
        """Add a row, a cell for each column; `heads` makes it stand on each page."""
        made = elements.row(heads=heads)
        for blocks, width in zip(cells, self._widths, strict=True):
            held = elements.cell(width, shaded=heads)
            for block in blocks or (Set(),):
                held.append(self._sheet._made(_in_cell(block, heads)))
            made.append(held)
        self._table.append(made)


def rtl(lang: str) -> bool:
    """Say whether a language runs from right to left."""
    return direction(lang) == "rtl"


def _in_cell(block: Set, heads: bool) -> Set:
    style = "CellHead" if heads else block.style or "Cell"
    return Set(block.spans, style, block.lang, block.indent)
