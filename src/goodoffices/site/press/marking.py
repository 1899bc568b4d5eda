"""A report's text as HTML, with the words that entries stand on marked: by a line, a letter and a number each.

Marks may lie inside each other or cross.  The text is cut wherever one begins or ends; each piece lies in all of its
marks, the longest outside, and leads to the card of the innermost.  It is put together here and not in a template,
because a long report has thousands of pieces.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from django.utils.safestring import SafeString, mark_safe

from goodoffices.site.press.parts import parts_of
from goodoffices.site.press.places import card_id, name_of
from goodoffices.talks.fold import EntryHeld
from goodoffices.talks.texts import Text
from goodoffices.words.direction import show_controls


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` belong to the entry that has this number on the page, as what `letter` says."""

    start: int
    end: int
    letter: str
    number: int
    entry: str
    card: str

    @property
    def length(self) -> int:
        """Give how many characters it marks."""
        return self.end - self.start


def marks_of(held: EntryHeld, number: int) -> Iterator[Mark]:
    """Go through the marks of an entry, which has that number on its page."""
    entry, card = name_of(held.ref), card_id(held.ref)
    for part in parts_of(held.entry):
        yield Mark(part.span.start, part.span.end, part.slot.letter, number, entry, card)


def marked(text: Text, marks: Iterable[Mark]) -> SafeString:
    """Give the text as HTML; every character of it stands in an element that says where it is (`data-at`).

    The first mark of each entry has the id `at-` with the entry's name.
    """
    pieces = _Pieces(text.words, sorted(marks, key=lambda one: (one.start, -one.end, one.number)))
    return mark_safe("".join(pieces.written()))  # noqa: S308  (every word is escaped)


class _Pieces:
    """One text being written."""

    def __init__(self, words: str, marks: list[Mark]) -> None:
        self.words, self.marks = words, marks
        self.named: set[str] = set()

    def written(self) -> Iterator[str]:
        """Cut the text at the edges of the marks; `inside` are those that the piece lies in."""
        edges = {0, len(self.words), *(one.start for one in self.marks), *(one.end for one in self.marks)}
        beginning = defaultdict(list)
        for one in self.marks:
            beginning[one.start].append(one)
        inside: list[Mark] = []
        for start, end in pairwise(sorted(edges)):
            inside = [one for one in inside if one.end > start] + beginning[start]
            inside.sort(key=lambda one: -one.length)
            yield from self._piece(start, end, inside)

    def _piece(self, start: int, end: int, inside: list[Mark]) -> Iterator[str]:
        for one in inside:
            if one.start == start:
                yield f'<i class="mk-sign" aria-hidden="true">{one.number}{one.letter}</i>'
        for one in inside:
            yield f'<span class="mk" data-k="{one.letter}" data-of="{one.entry}"{self._id(one)}>'
        yield from self._linked(start, end, inside[-1]) if inside else _characters(self.words, start, end)
        yield "</span>" * len(inside)

    def _linked(self, start: int, end: int, mark: Mark) -> Iterator[str]:
        """Write a piece that leads to a card; the tab key stops only where its mark begins, and never at a space."""
        link = not self.words[start:end].isspace()
        if link:
            stop = "" if mark.start == start else ' tabindex="-1"'
            yield f'<a href="#{mark.card}"{stop}>'
        yield from _characters(self.words, start, end)
        if link:
            yield "</a>"

    def _id(self, mark: Mark) -> str:
        if mark.entry in self.named:
            return ""
        self.named.add(mark.entry)
        return f' id="at-{mark.entry}" tabindex="-1"'


def _characters(words: str, start: int, end: int) -> Iterator[str]:
    """Write characters with their places; one that would be hidden is shown by its name, in an element of its own."""
    if show_controls(words[start:end]) == words[start:end]:
        yield _stretch(words, start, end)
        return
    at = start
    for place in range(start, end):
        shown = show_controls(words[max(0, place - 1) : place + 1])
        if not shown.endswith(words[place]):
            yield _stretch(words, at, place)
            sign = escape(show_controls(words[place]))
            yield f'<span class="control" data-at="{place}" data-length="1">{sign}</span>'
            at = place + 1
    yield _stretch(words, at, end)


def _stretch(words: str, start: int, end: int) -> str:
    return f'<span data-at="{start}">{escape(words[start:end])}</span>' if start < end else ""


__all__ = ["Mark", "marked", "marks_of"]
