"""Where a text takes up the wording of an item: words that it quotes, and of a short one a run of words or most."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.talks.guard.folding import Reading, read
from goodoffices.talks.pressroom.likeness import Words
from goodoffices.talks.texts import Text

QUOTATION = re.compile(
    r"„([^„“”]+)[“”]|“([^“”]+)”|«([^«»]+)»"
    r"|(?<!\w)[והבלמשכ]{0,2}\"([^\"]+)\"(?!\w)|(?<!\w)[והבלמשכ]{0,2}״([^״]+)״(?!\w)"
)
"""Quotation marks; those that open and close alike stand inside Hebrew abbreviations too, where letters follow."""

LONGEST = 12
"""Words of an item of which a part says as much as the whole; of longer ones, the leak guard's signs do."""

RUN = 5
"""Words in a row from which a run of a short item is known, one of them of content and no name."""

SHARE = (3, 5)
"""How many of a short item's different words of content have to stand together: so many of so many, at least two."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Wording:
    """A text with its words as they are compared (`every`), and those of content with the place of each."""

    reading: Reading
    every: tuple[str, ...]
    content: tuple[tuple[str, int], ...]
    names: frozenset[str] = field(default=frozenset())

    def telling(self, first: int, last: int) -> bool:
        """Say whether one of the words `first` to `last`, both included, is of content and no name."""
        return any(first <= at <= last and stem not in self.names for stem, at in self.content)


def wording(text: Text) -> Wording:
    """Read a text's words."""
    reading, words = read(text.words), Words()
    content = tuple(words.places(text, reading.tokens))
    names = frozenset(stem for stem, at in content if _is_name(reading, at))
    return Wording(reading, words.every(text, reading.tokens), content, names)


def _is_name(reading: Reading, at: int) -> bool:
    """Say whether a word has its capital for itself, and not because a sentence begins."""
    if not reading.raw(at)[:1].isupper():
        return False
    if at and not re.search(r"[.!?:\n]", reading.gap(at)):
        return True
    return at + 1 < len(reading.tokens) and reading.close(at + 1) and reading.raw(at + 1)[:1].isupper()


def quoted(text: Text, item: Text) -> Iterator[tuple[Span, Span]]:
    """Go through the places where the text holds words that the item puts in quotation marks, inflected or not.

    Each is given as characters of the text and of the item.
    """
    found = list(QUOTATION.finditer(item.words))
    said = wording(text) if found else None
    for one in found:
        place = next(group for group in range(1, len(one.groups()) + 1) if one[group] is not None)
        wanted = wording(Text(one[place], item.lang)).every
        for first in _places(wanted, said.every if said else ()):
            if said:
                yield said.reading.span(first, first + len(wanted) - 1), one.span(place)


def _places(wanted: Sequence[str], said: Sequence[str]) -> Iterator[int]:
    for at in range(len(said) - len(wanted) + 1 if wanted else 0):
        if said[at : at + len(wanted)] == wanted:
            yield at


def alike(text: Text, item: Text) -> Iterator[tuple[str, Span, Span]]:
    """Go through the places where the text holds a run of a short item ("run"), or most of its words ("stems").

    Each is given with characters of the text and of the item.  Names alone say nothing: they stand everywhere.
    """
    wanted = wording(item)
    if not wanted.every or len(wanted.every) > LONGEST:
        return
    said = wording(text)
    runs = list(_runs(said, wanted))
    for first, last, there in runs:
        yield "run", said.reading.span(first, last), wanted.reading.span(*there)
    for first, last in _gathered(said, wanted):
        if all(last < run[0] or run[1] < first for run in runs):
            yield "stems", said.reading.span(first, last), (0, len(item.words))


def _runs(said: Wording, wanted: Wording) -> Iterator[tuple[int, int, Span]]:
    """Go through the longest runs of words that both hold: the first and the last of each, here and there."""
    starts = {wanted.every[to : to + RUN] for to in range(len(wanted.every) - RUN + 1)}
    at = 0
    while at < len(said.every):
        if said.every[at : at + RUN] not in starts:
            at += 1
            continue
        size, there = max((_shared(said, at, wanted, to), -to) for to in range(len(wanted.every)))
        if wanted.telling(-there, size - there - 1):
            yield at, at + size - 1, (-there, size - there - 1)
        at += size


def _shared(said: Wording, at: int, wanted: Wording, to: int) -> int:
    """Say how many words both hold from these places on."""
    size = 0
    for one, other in zip(said.every[at : at + LONGEST], wanted.every[to:], strict=False):
        if one != other:
            break
        size += 1
    return size


def _gathered(said: Wording, wanted: Wording) -> Iterator[Span]:
    """Go through the stretches, of at most twice the item's words, that hold enough of its words of content."""
    different = {stem for stem, _ in wanted.content}
    enough = max(2, -(-len(different) * SHARE[0] // SHARE[1]))
    shared = [(stem, at) for stem, at in said.content if stem in different]
    reach, place = 2 * len(wanted.every), 0
    while place < len(shared):
        near = [one for one in shared[place:] if one[1] - shared[place][1] < reach]
        stems = {stem for stem, _ in near}
        if len(stems) >= enough and not stems <= wanted.names:
            yield near[0][1], near[-1][1]
            place += len(near)
        else:
            place += 1


__all__ = ["alike", "quoted", "wording"]
