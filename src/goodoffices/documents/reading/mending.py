"""Text of a draft made readable: a sign that matches nothing stays as a plain character, and is listed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from goodoffices.documents.reading.labels import printed
from goodoffices.documents.reading.lines import Line, LineKind
from goodoffices.documents.reading.options import Element, Group
from goodoffices.talks.papers.notation import read

_AROUND = 40
_PLAIN_IN_DRAFTS = frozenset({"blank-unreadable", "blank-never-closed"})
"""Braces that hold no blank are what their drafter wrote; only brackets are faults of a draft."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A sign that matches nothing: where it stands (row of the file, column of the paragraph, from 1), and around it.

    Codes are those of `notation.Fault` for brackets, and `bracket-elsewhere` for a label that can't be meant.
    """

    code: str
    row: int
    column: int
    sign: str
    shown: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """A paragraph of an article's text, and the row that it comes from."""

    text: str
    row: int = 0


def flat(elements: Sequence[Element], flaws: list[Flaw]) -> list[Chunk]:
    """Give elements as paragraphs: numbers printed, a group of options as one bracket."""
    chunks = []
    for one in elements:
        if isinstance(one, Group):
            parts = (mended(flat(option, flaws), flaws) for option in one.options)
            chunks.append(Chunk("".join(f"[{part}]" for part in parts)))
        else:
            chunks.append(Chunk(paragraph(one), one.row))
    return chunks


def paragraph(line: Line) -> str:
    """Give a line as it is printed inside an article's text."""
    return f"- {line.text}" if line.kind is LineKind.BULLET else printed(line.label, line.text).rstrip(" ")


def joined(chunks: Sequence[Chunk]) -> str:
    """Give paragraphs as one text."""
    return "\n".join(chunk.text for chunk in chunks)


def balanced(chunks: Sequence[Chunk]) -> bool:
    """Say whether every bracket of these paragraphs closes in them."""
    return all(fault.code in _PLAIN_IN_DRAFTS for fault in read(joined(chunks)).faults)


def unmatched(chunks: Sequence[Chunk]) -> tuple[int, int]:
    """Count the brackets of these paragraphs that were never opened, and those that are never closed."""
    codes = [fault.code for fault in read(joined(chunks)).faults]
    return codes.count("bracket-never-opened"), codes.count("bracket-never-closed")


def mended(chunks: Sequence[Chunk], flaws: list[Flaw]) -> str:
    """Give the text with each sign that matches nothing made plain, and list those that are faults."""
    text = whole = joined(chunks)
    starts = list(accumulate((len(chunk.text) + 1 for chunk in chunks), initial=0))
    plain: list[int] = []  # where backslashes went, in the text as it was
    while faults := read(text).faults:
        places = sorted(plain)
        for fault in faults:
            at = _before(fault.at, places)
            plain.append(at)
            if fault.code not in _PLAIN_IN_DRAFTS:
                chunk = bisect_right(starts, at) - 1
                shown = whole[max(0, at - _AROUND) : at + _AROUND]
                flaws.append(Flaw(fault.code, chunks[chunk].row, at - starts[chunk] + 1, fault.sign, shown))
        text = _with_backslashes(whole, sorted(plain))
    return text


def _before(at: int, places: Sequence[int]) -> int:
    """Give where something stood before backslashes went to these places of the text as it was."""
    low, high = 0, len(places)
    while low < high:
        middle = (low + high) // 2
        if places[middle] + middle < at:
            low = middle + 1
        else:
            high = middle
    return at - low


def _with_backslashes(whole: str, places: Sequence[int]) -> str:
    ends = [0, *places, len(whole)]
    return "\\".join(whole[one:two] for one, two in pairwise(ends))
