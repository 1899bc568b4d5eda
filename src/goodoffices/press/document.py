"""A report's text as the finders look at it: sentences, quotations, and a parse where there is one."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from goodoffices.press.dateline import dateline
from goodoffices.talks.pressfile.entries import Span

HEADER = re.compile(r"\s*date (\d{4})-(\d\d)-(\d\d)\s*\n")
"""A first line that gives the report's day, as saved reports have it; it is no part of what is read."""

PAIRS = {
    "“": '”"',
    "«": "»",
    "„": "“”",
    "‹": "›",
    "״": "״",
    '"': '"”',
    "''": "''",
    "``": "''",
    "‘": "’",
    "'": "'",
}
"""Opening quotation marks and what closes them, mixed as reports mix them; an unclosed one ends with its paragraph."""

MARK = re.compile(r"''|``|[“”«»„‹›״\"‘’']")
SINGLE = frozenset("‘’'")
SINGLE_ENDS = {mark: re.compile(rf"[.,?!…]{mark}(?!\w)") for mark in "’'"}
LONGEST_SINGLE = 1_200
"""Characters within which a single quotation mark must be closed: it is an apostrophe far more often."""

TITLES = (
    r"Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|No|Nos|Art|vs|Jr|Sr"
    r"|U\.S|U\.N|U\.K|a\.m|p\.m"
)
END = re.compile(r"(?<!\b(?:[A-Z]))(?:[.!?؟…]+)[\"'”’»)\]״]*(?=\s|$)")
ABBREVIATED = re.compile(rf"(?:\b(?:{TITLES})|\b[A-Z])\.$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end` (exclusive) of the text."""

    start: int
    end: int

    def __contains__(self, place: int) -> bool:
        """Say whether the character at `place` belongs to it."""
        return self.start <= place < self.end


@dataclass(frozen=True)
class Document:
    """The text of a report, in which language, published when, and how it falls into parts.

    `begins` is where reading begins, after a line that only gives the day and after a dateline.  `parse` is spaCy's
    of the same text.
    """

    text: str
    lang: str
    published: date | None
    begins: int
    sentences: tuple[Stretch, ...]
    quotations: tuple[Stretch, ...]
    parse: Any = None

    def span(self, start: int, end: int) -> Span:
        """Give the characters as a span, without white space at its ends; ValueError where nothing is left."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise ValueError("an empty span")
        return Span(start, end, self.text[start:end])

    def quoted(self, place: int) -> Stretch | None:
        """Give the quotation, marks included, that the character stands in."""
        return _holding(self.quotations, place)

    def sentence(self, place: int) -> Stretch | None:
        """Give the sentence that the character stands in."""
        return _holding(self.sentences, place)


def document(text: str, lang: str, published: date | None = None, parse: Any = None) -> Document:
    """Look at `text`; a first line `date YYYY-MM-DD`, else a dateline, gives its day where `published` does not."""
    header = HEADER.match(text)
    if header and published is None:
        published = _day(header)
    begins = header.end() if header else 0
    opening = dateline(text, begins, lang)
    if opening is not None:
        begins, published = opening.end, published or opening.day
    sentences = tuple(_sentences(text, begins))
    return Document(text, lang, published, begins, sentences, tuple(_quotations(text, begins)), parse)


def _day(header: re.Match[str]) -> date | None:
    try:
        return date(*(int(part) for part in header.groups()))
    except ValueError:
        return None


def _holding(stretches: tuple[Stretch, ...], place: int) -> Stretch | None:
    index = bisect_right(stretches, place, key=lambda one: one.start) - 1
    return stretches[index] if index >= 0 and place in stretches[index] else None


def _paragraphs(text: str, begins: int) -> Iterator[Stretch]:
    for found in re.finditer(r"[^\n]+", text[begins:]):
        yield Stretch(begins + found.start(), begins + found.end())


def _sentences(text: str, begins: int) -> Iterator[Stretch]:
    for paragraph in _paragraphs(text, begins):
        start = paragraph.start
        for end in END.finditer(text, paragraph.start, paragraph.end):
            if ABBREVIATED.search(text, start, end.end()) or not _opens(text, end.end(), paragraph.end):
                continue
            yield from _stripped(text, start, end.end())
            start = end.end()
        yield from _stripped(text, start, paragraph.end)


def _opens(text: str, place: int, last: int) -> bool:
    """Say whether what follows can begin a sentence: not a small Latin letter."""
    rest = text[place:last].lstrip(" \t\"'“‘«(")
    return not rest or not rest[0].islower()


def _stripped(text: str, start: int, end: int) -> Iterator[Stretch]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Stretch(start, end)


def _quotations(text: str, begins: int) -> Iterator[Stretch]:
    for paragraph in _paragraphs(text, begins):
        opened: re.Match[str] | None = None
        for mark in MARK.finditer(text, paragraph.start, paragraph.end):
            if opened is None:
                opened = mark if mark.group() in PAIRS and _opens_quotation(text, mark, paragraph) else None
            elif mark.group() in _closing(opened) and _closes_quotation(text, opened, mark):
                yield Stretch(opened.start(), mark.end())
                opened = None
        if opened is not None and opened.group() not in SINGLE:
            yield Stretch(opened.start(), paragraph.end)


def _closing(opened: re.Match[str]) -> tuple[str, ...]:
    closes = PAIRS[opened.group()]
    return (closes,) if closes == "''" else tuple(closes)


def _opens_quotation(text: str, mark: re.Match[str], paragraph: Stretch) -> bool:
    """Say whether a mark opens: not within a word, and a straight or single one only before one."""
    if mark.group() in ("“", "«", "„", "‹"):
        return True
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if mark.group() in SINGLE:
        return not before.isalnum() and after.isalnum() and _pair_follows(text, mark, paragraph)
    return not (before.isalpha() and after.isalpha()) and not after.isspace()


def _pair_follows(text: str, mark: re.Match[str], paragraph: Stretch) -> bool:
    """Say whether a single mark closes after a stop or comma: what else looks like one is an apostrophe."""
    closes = PAIRS[mark.group()]
    stopped = SINGLE_ENDS[closes].search(text, mark.end(), min(paragraph.end, mark.end() + LONGEST_SINGLE))
    return stopped is not None


def _closes_quotation(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Say whether a mark closes what `opened`: a single one after a stop, a straight one not within a word."""
    after = text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1]
    if opened.group() in SINGLE:
        return before in ".,?!…" and not after.isalnum()
    return not (before.isalpha() and after.isalpha())


__all__ = ["Document", "Stretch", "document"]
