"""What the notation says before it is an article's: a raw tree of words, brackets, blanks and footnotes, and faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.talks.papers.model import BlankKind, Footnote, Words


@dataclass(frozen=True, slots=True)
class RawAlternative:
    """One alternative as written; `by` are those whom it is attributed to."""

    run: RawRun
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawBracket:
    """A bracket as written at `at`; `number` is its label, 0 where it has none."""

    alternatives: tuple[RawAlternative, ...]
    number: int = 0
    at: int = 0


@dataclass(frozen=True, slots=True)
class RawBlank:
    """A blank as written at `at`; `told` is false where only a line or dots stand and the kind is a guess."""

    kind: BlankKind
    unit: str = ""
    low: str = ""
    high: str = ""
    choices: tuple[str, ...] = ()
    value: str = ""
    number: int = 0
    at: int = 0
    told: bool = True


RawPiece = Words | RawBracket | RawBlank | Footnote
RawRun = tuple["Words | RawBracket | RawBlank | Footnote", ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that can't be read as notation: `at` is the offset in the text, `sign` the sign that stands there.

    Codes: `bracket-never-closed`, `bracket-never-opened`, `brackets-too-deep`, `blank-never-closed`,
    `blank-unreadable`, `footnote-never-closed`.
    """

    code: str
    at: int
    sign: str


BRACKET_FAULTS = frozenset({"bracket-never-closed", "bracket-never-opened"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was read: its raw tree, and its faults in the order in which they stand."""

    run: RawRun
    faults: tuple[Fault, ...] = ()


def raw_brackets(run: RawRun) -> Iterator[RawBracket]:
    """Go through the brackets of a run, each before those inside it."""
    for piece in run:
        if isinstance(piece, RawBracket):
            yield piece
            for each in piece.alternatives:
                yield from raw_brackets(each.run)
