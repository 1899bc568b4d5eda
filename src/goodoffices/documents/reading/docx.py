"""Word files in: the paragraphs of a DOCX as the lines that plain text and Markdown make, too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.documents.plaintext import is_paper_text
from goodoffices.documents.reading.labels import LONGEST_HEADING, article_head, option_marker
from goodoffices.documents.reading.lines import Line, LineKind
from goodoffices.documents.reading.numbering import BULLET
from goodoffices.documents.reading.pages import Pages, Paragraph, pages_of
from goodoffices.documents.reading.reports import Report
from goodoffices.documents.reading.text import lines_of_text


@dataclass(frozen=True, slots=True)
class Read:
    """A Word file as lines, whose rows count its paragraphs from 1; `reports` are to be shown beside them."""

    lines: tuple[Line, ...]
    reports: tuple[Report, ...]


def lines_of_docx(data: bytes) -> Read:
    """Read a Word file; raise a Refusal whose code begins with "docx-" for one that is broken or not safe."""
    pages = pages_of(data)
    return Read(lines_of_pages(pages), pages.reports)


def lines_of_pages(pages: Pages) -> tuple[Line, ...]:
    """Give paragraphs as lines; numbers that Word counted and numbers that were typed are the same."""
    return tuple(_lines(pages))


def draft_text(pages: Pages) -> str:
    """Give the plain text of a bracketed draft that we made (see `documents.plaintext`); "" for any other file."""
    if not pages.paragraphs or not is_paper_text(pages.paragraphs[0].text):
        return ""
    return "".join(f"{_draft_line(one)}\n" for one in pages.paragraphs)


def _draft_line(one: Paragraph) -> str:
    is_fact = one.text.startswith("%")
    return f"{'' if is_fact or not one.heading else '#' * one.heading + ' '}{one.lead}{one.text}"


def _lines(pages: Pages) -> Iterator[Line]:
    for row, one in enumerate(pages.paragraphs, 1):
        if one.text or one.number:
            yield from (replace(line, row=row) for line in _line(one))


def _line(one: Paragraph) -> Iterator[Line]:
    numbered = f"{one.number} {one.text}".strip()
    if one.number == BULLET:
        yield Line(one.text, one.indent, LineKind.BULLET)
    elif one.heading:
        yield Line(" ".join(numbered.split("\n")), one.heading, LineKind.HEADING)
    elif one.number and article_head(one.number, heading=True):
        yield from _article(one, numbered)
    elif one.number:
        yield from _item(one)
    else:  # what was numbered by hand, or begins an option, is found as in plain text
        indented = "\n".join(" " * one.indent + line for line in one.text.split("\n"))
        yield from lines_of_text(indented)


def _article(one: Paragraph, numbered: str) -> Iterator[Line]:
    """Take a paragraph that Word numbers "Article 1": a short one is a heading, a long one the article's text."""
    if len(numbered) <= LONGEST_HEADING and not one.text.endswith((".", ";", ",")):
        yield Line(numbered, 1, LineKind.HEADING)
        return
    yield Line(one.number, 1, LineKind.HEADING)
    yield Line(one.text, one.indent)


def _item(one: Paragraph) -> Iterator[Line]:
    text, label = " ".join(one.text.split("\n")), one.number.rstrip(".")
    if option_marker(text):
        yield Line("", one.indent, LineKind.ITEM, label)
        yield Line(text, one.indent + len(label) + 1)
    else:
        yield Line(text, one.indent, LineKind.ITEM, label)
