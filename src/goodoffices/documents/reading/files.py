"""A file becomes a paper: Word, Markdown or plain text, by the end of its name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from goodoffices.documents.plaintext import is_paper_text, paper_from_text
from goodoffices.documents.reading.docx import draft_text, lines_of_pages
from goodoffices.documents.reading.package import LONGEST
from goodoffices.documents.reading.pages import pages_of
from goodoffices.documents.reading.paper import Found, paper_of
from goodoffices.documents.reading.text import lines_of_markdown, lines_of_text
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

LARGEST = LONGEST
"""The most bytes that any file may have."""

LARGEST_TEXT = 5_000_000
"""The most bytes that a text may have."""


def paper_in(
    name: str, data: bytes, lang: str, kind: PaperKind = PaperKind.SINGLE_TEXT, title: str = ""
) -> Found:
    """Read a file by its name's end (.docx, .md, .markdown, .txt).

    Refuses `file-of-no-known-kind` for another, `file-not-text` where text isn't UTF-8, `file-too-large`, and what
    `pages_of` does.
    """
    match PurePath(name).suffix.lower():
        case ".docx":
            return _from_word(data, lang, kind, title)
        case ".md" | ".markdown":
            return _from_text(_decoded(name, data), lang, kind, title, markdown=True)
        case ".txt" | ".text":
            return _from_text(_decoded(name, data), lang, kind, title, markdown=False)
        case _:
            raise Refusal("file-of-no-known-kind", name=name)


def _from_word(data: bytes, lang: str, kind: PaperKind, title: str) -> Found:
    """Read a Word file; a bracketed draft that we made is the paper that it was made of."""
    pages = pages_of(data)
    if text := draft_text(pages):
        found = _from_text(text, lang, kind, title, markdown=False)
    else:
        found = paper_of(lines_of_pages(pages), lang, kind, title)
    return replace(found, reports=pages.reports)


def _decoded(name: str, data: bytes) -> str:
    if len(data) > LARGEST_TEXT:
        raise Refusal("file-too-large", longest=LARGEST_TEXT // 1_000_000)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refusal("file-not-text", name=name, at=fault.start) from fault


def _from_text(text: str, lang: str, kind: PaperKind, title: str, *, markdown: bool) -> Found:
    if is_paper_text(text):
        paper, flaws = paper_from_text(text)
        return Found(replace(paper, title=(Text(title, lang),)) if title else paper, flaws)
    if markdown:
        lines, dropped = lines_of_markdown(text)
        return paper_of(lines, lang, kind, title, dropped)
    return paper_of(lines_of_text(text), lang, kind, title)
