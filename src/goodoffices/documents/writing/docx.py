"""Papers, comparisons and tables as Word files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from goodoffices.documents.plaintext import paper_text
from goodoffices.documents.writing.blocks import Block, Cell, Document, Spoken, Title, spoken
from goodoffices.documents.writing.drafts import (
    Mode,
    columns_document,
    comparison_document,
    foot_of,
    paper_document,
)
from goodoffices.documents.writing.notated import Notated
from goodoffices.documents.writing.word import Set, Sheet, Span
from goodoffices.documents.writing.word_setting import plain_words, worded
from goodoffices.documents.writing.wording import text_in
from goodoffices.talks.papers.comparing import Comparison
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.texts import Text

_HEAD = re.compile(r"(#{1,9}) ")
_TITLE = "% title: "


def paper_docx(
    paper: Paper, langs: tuple[str, ...], mode: Mode, *, dated: date, fingerprint: str = ""
) -> bytes:
    """Make a Word file of a paper; `langs[0]` is the pages' own, further ones stand beside it.

    "bracketed" in one language is written in the notation, so that it can be worked on and reads in again as the
    same paper; in several it is for reading.  "clean" refuses `paper-not-clean` while a bracket is left.
    `fingerprint` (hexadecimal) stands short on each page.
    """
    if mode == "bracketed" and len(langs) == 1:
        return _notated(paper, langs[0], dated, fingerprint)
    return worded(paper_document(paper, langs, mode, dated=dated, fingerprint=fingerprint))


def comparison_docx(comparison: Comparison, *, dated: date) -> bytes:
    """Make a Word file of what changed: added words underlined, removed ones struck through, as plain formatting."""
    return worded(comparison_document(comparison, dated=dated))


def columns_docx(
    title: Text,
    headers: Sequence[Text],
    rows: Sequence[Sequence[Text | Cell]],
    *,
    dated: date,
    shares: tuple[int, ...] = (),
) -> bytes:
    """Make a Word file of a wide table on landscape pages, its headers on each; a cell is a text or several lines."""
    return worded(columns_document(title, headers, rows, dated=dated, shares=shares))


def pages_docx(title: Text, blocks: Sequence[Block], *, dated: date, foot: Text | None = None) -> bytes:
    """Make a Word file of any blocks under a title; `foot` stands below each page, the day where it is left out."""
    below: Spoken = spoken(foot) if foot else foot_of(title.lang, dated)
    return worded(Document(title, (Title(spoken(title)), *blocks), dated, below))


def _notated(paper: Paper, lang: str, dated: date, fingerprint: str) -> bytes:
    """Write the lines of a paper's plain text as paragraphs: heads as headings, facts small, wording marked."""
    title = text_in(paper.title, lang).words
    sheet = Sheet(lang)
    sheet.name(title)
    sheet.running(title, plain_words(foot_of(lang, dated, fingerprint)))
    for kind, lines in groupby(paper_text(paper, lang).removesuffix("\n").split("\n"), key=_kind):
        for part in lines if kind != "wording" else ("\n".join(lines),):
            sheet.add(*_paragraphs(kind, part))
    return sheet.data()


def _kind(line: str) -> str:
    return "fact" if line.startswith("%") else "head" if _HEAD.match(line) else "wording"


def _paragraphs(kind: str, part: str) -> Iterator[Set]:
    if kind == "fact":
        told, _, title = part.partition(_TITLE)
        titled = not told and bool(title)
        yield (
            Set((Span(_TITLE, "SmallWords"), Span(title)), "Title") if titled else Set((Span(part),), "Small")
        )
        return
    head = _HEAD.match(part) if kind == "head" else None
    style = f"Heading{len(head[1])}" if head else "Normal"
    said = part[head.end() :] if head else part
    bare = head is not None and said.startswith(
        ":"
    )  # an article without a label: its colon is for reading in again
    for spans in Notated().paragraphs(said[1:] if bare else said):
        yield Set((Span(":", "SmallWords"), *spans), style) if bare else Set(spans, style)
