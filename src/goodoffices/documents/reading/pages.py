"""The paragraphs of a Word file as they stand on its pages, and a report of everything in it that is no plain wording.

Wording is read as it stands with all tracked changes accepted; each change is reported, and whoever takes the file
in confirms that or has it settled in Word first.  Nothing outside the file is ever fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.documents.reading.numbering import Numbering, numbering_of
from goodoffices.documents.reading.package import (
    Element,
    Package,
    attribute,
    child,
    named,
    opened,
    tie_attribute,
)
from goodoffices.documents.reading.reports import Report
from goodoffices.documents.reading.styles import Styles
from goodoffices.documents.reading.words import Notes, all_words, chosen, text_of
from goodoffices.talks.refusal import Refusal

COLUMN = 120
"""Twips of indent that make one column, about the width of a letter."""

_DEEPEST = 99

_INTO = ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "mc:Choice", "mc:Fallback")
_TO_CONFIRM = (
    "insertion", "deletion", "moved-here", "moved-away", "comment", "hidden", "struck", "text-box", "symbol",
    "embedded-file",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its wording, its printed number, and how it stands on the page.

    `heading` is 1 to 9 for a heading, else 0; `indent` counts columns; `cell` is (table, row, column), from 1,
    where it stands in a table; `lead` is white space that was cut off before the wording.
    """

    text: str
    lead: str = ""
    number: str = ""
    heading: int = 0
    indent: int = 0
    rtl: bool = False
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Pages:
    """What a Word file says, paragraph by paragraph, and what is reported of it."""

    paragraphs: tuple[Paragraph, ...]
    reports: tuple[Report, ...]

    @property
    def to_confirm(self) -> tuple[Report, ...]:
        """Give the reports on which the wording itself depends, such as tracked changes and hidden words."""
        return tuple(one for one in self.reports if one.kind in _TO_CONFIRM)


def pages_of(data: bytes) -> Pages:
    """Read a Word file; raise a Refusal whose code begins with "docx-" for one that is broken or not safe."""
    package = opened(data)
    root = package.tree(package.document)
    body = child(root, "w:body")
    if body is None:
        raise Refusal("docx-no-document")
    reader = _Reader(package)
    paragraphs = tuple(reader.blocks(body))
    reader.read_outside()
    return Pages(paragraphs, tuple(sorted(reader.notes.reports, key=lambda one: one.line)))


class _Reader:
    """Goes through a body once, counting lists, lines and tables."""

    def __init__(self, package: Package) -> None:
        self.package = package
        name = package.document
        self.styles = Styles(package.tied(name, "styles"))
        self.numbering: Numbering = numbering_of(package.tied(name, "numbering"), self.styles.lists)
        self.notes = Notes(
            footnotes=_notes(package.tied(name, "footnotes"), "w:footnote"),
            endnotes=_notes(package.tied(name, "endnotes"), "w:endnote"),
            comments=_comments(package.tied(name, "comments")),
            ties={one.id: one for one in package.ties(name)},
        )
        self.tables = 0
        self.carried = ""  # words of paragraphs whose end mark is deleted: the next one takes them up

    def blocks(self, held: Element, cell: tuple[int, int, int] | None = None) -> Iterator[Paragraph]:
        """Go through what stands in a body or a cell."""
        for one in held:
            match named(one):
                case "w:p":
                    yield from self.paragraph(one, cell)
                case "w:tbl":
                    yield from self.table(one)
                case "w:altChunk":
                    self.notes.report("embedded-file", self._target(one))
                case "mc:AlternateContent":
                    if (reading := chosen(one)) is not None:
                        yield from self.blocks(reading, cell)
                case name if name in _INTO:
                    yield from self.blocks(one, cell)
                case "w:del" | "w:moveFrom":
                    self.notes.report("deletion", all_words(one), attribute(one, "author"))
        if self.carried and named(held) in ("w:body", "w:tc"):
            self.notes.line += 1
            yield Paragraph(_trimmed(self.carried), cell=cell)
            self.carried = ""

    def paragraph(self, one: Element, cell: tuple[int, int, int] | None) -> Iterator[Paragraph]:
        marks = child(one, "w:pPr", "w:rPr")
        text = self.carried + text_of(one, self.notes)
        if child(marks, "w:del") is not None or child(marks, "w:moveFrom") is not None:
            self.notes.report("deletion", "¶", attribute(child(marks, "w:del"), "author"))
            self.carried = text
            return
        if child(marks, "w:ins") is not None:
            self.notes.report("insertion", f"¶ {text}", attribute(child(marks, "w:ins"), "author"))
        self.carried = ""
        number, indent = self._number(one)
        said = self.styles.indent(one) or indent
        self.notes.line += 1
        yield Paragraph(
            text=_trimmed(text),
            lead=text[: len(text) - len(text.lstrip(" \t"))],
            number=number,
            heading=1 if self.styles.title(one) else self.styles.heading(one),
            indent=_columns(said),
            rtl=self.styles.from_right(one),
            cell=cell,
        )

    def table(self, held: Element) -> Iterator[Paragraph]:
        self.tables += 1
        table = self.tables
        self.notes.report("table", all_words(held)[:200])
        for row, cells in enumerate(self._rows(held), 1):
            for column, one in enumerate(cells, 1):
                yield from self.blocks(one, (table, row, column))

    def _rows(self, held: Element) -> Iterator[list[Element]]:
        for one in _within(held, "w:tr"):
            if (gone := child(one, "w:trPr", "w:del")) is not None:
                self.notes.report("deletion", all_words(one), attribute(gone, "author"))
                continue
            if (new := child(one, "w:trPr", "w:ins")) is not None:
                self.notes.report("insertion", all_words(one), attribute(new, "author"))
            yield list(_within(one, "w:tc"))

    def _number(self, one: Element) -> tuple[str, str]:
        num, level = self.styles.list_of(one)
        if num in ("", "0"):
            return "", ""
        if level is None:
            level = self.numbering.level_of_style(num, self.styles.style(one))
        held = self.numbering.level(num, level)
        return self.numbering.next(num, level), held.indent if held else ""

    def read_outside(self) -> None:
        """Report what stands outside the body, and what the file would have fetched."""
        self.notes.line = 0
        for tie in self.package.ties(self.package.document):
            if tie.external or tie.kind not in ("header", "footer"):
                continue
            if words := all_words(self.package.tree(tie.target)):
                self.notes.report(tie.kind, words)
        for name in sorted(self.package.parts):
            if name.endswith(".rels"):
                self._report_external(name)
            elif "/embeddings/" in name:
                self.notes.report("embedded-file", name)

    def _report_external(self, rels: str) -> None:
        folder, _, base = rels.rpartition("_rels/")
        for tie in self.package.ties(folder + base.removesuffix(".rels")):
            if tie.external and tie.kind != "hyperlink":
                self.notes.report("linked-file", f"{tie.kind}: {tie.target}")

    def _target(self, one: Element) -> str:
        tie = self.notes.ties.get(tie_attribute(one, "id"))
        return tie.target if tie else ""


def _notes(tree: Element | None, name: str) -> dict[str, Element]:
    """Give footnotes by id; the lines that Word draws above them have a type, and are left out."""
    found = () if tree is None else (one for one in tree if named(one) == name)
    return {attribute(one, "id"): one for one in found if not attribute(one, "type")}


def _comments(tree: Element | None) -> dict[str, tuple[str, str]]:
    found = () if tree is None else (one for one in tree if named(one) == "w:comment")
    return {attribute(one, "id"): (all_words(one), attribute(one, "author")) for one in found}


def _within(held: Element, name: str) -> Iterator[Element]:
    """Go through the rows of a table or the cells of a row, those inside content controls too."""
    for one in held:
        if named(one) == name:
            yield one
        elif named(one) in _INTO:
            yield from _within(one, name)


def _trimmed(text: str) -> str:
    """Leave out blanks at both ends; one that is escaped in the notation belongs to the wording."""
    bare = text.strip(" \t")
    escaped = (len(bare) - len(bare.rstrip("\\"))) % 2
    return bare + text[text.index(bare) + len(bare) :][:1] if escaped else bare


def _columns(indent: str) -> int:
    """Turn an indent as written, in twips or points, into columns."""
    found = re.fullmatch(r"(\d{1,6})(?:\.\d{1,6})?(pt)?", indent)
    return min(_DEEPEST, round(int(found[1]) * (20 if found[2] else 1) / COLUMN)) if found else 0
