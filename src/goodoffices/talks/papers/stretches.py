"""What was added and what removed between two wordings, word by word, so that it reads well.

Equal ends are cut off first.  Long passages are cut at runs of three words that stand once in each (an order of
anchors as in Bram Cohen's patience diff), short ones are left to difflib's longest common runs.  Last, an island of
a few unchanged letters between two replacements goes under: word salad is no comparison.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from goodoffices.talks.papers.tokens import Tokens

Op = Literal["same", "added", "removed"]

SHORT = 250_000
"""Up to this many pairs of words difflib is fast; a longer passage without one common run of three is a new one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are the same in both wordings, added by the new one, or removed from the old one."""

    op: Op
    words: str


@dataclass(frozen=True, slots=True)
class _Edit:
    """From old words [a1, a2) to new words [b1, b2); the same if `same`."""

    same: bool
    a1: int
    a2: int
    b1: int
    b2: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between two wordings, and how many words were added and removed; signs are no words."""

    stretches: tuple[Stretch, ...]
    words_added: int
    words_removed: int


def difference(old: Tokens, new: Tokens) -> Difference:
    """Give the new wording with what was removed in its place; what is the same is shown as the new one has it."""
    found: list[Stretch] = []
    added = removed = 0
    blank = ""
    for edit in _edits(old, new):
        here, gone = "".join(new.words[edit.b1 : edit.b2]), "".join(old.words[edit.a1 : edit.a2])
        if edit.same:
            found.append(Stretch("same", blank + here))
            blank = ""
            continue
        if found and not (here or _parted(old, edit.a1)):
            found[-1], gone, blank = _slid(found[-1], gone)
        if gone:
            part = " " if _parted(old, edit.a1) and not _parted(new, edit.b1) else ""
            found.append(Stretch("removed", part + gone))
        if here:
            found.append(Stretch("added", here))
        added += sum(new.counted[edit.b1 : edit.b2])
        removed += sum(old.counted[edit.a1 : edit.a2])
    return Difference((*found, Stretch("same", blank)) if blank else tuple(found), added, removed)


def _slid(before: Stretch, gone: str) -> tuple[Stretch, str, str]:
    """Let the blank that stands before and after what is gone stand after it, where it stood."""
    kept = before.words.rstrip(" ")
    blank = before.words[len(kept) :]
    if not blank or not kept or not gone.endswith(blank):
        return before, gone, ""
    return Stretch(before.op, kept), gone.removesuffix(blank), blank


def _parted(tokens: Tokens, at: int) -> bool:
    """Say whether white space, or nothing, stands before a word."""
    return at == 0 or tokens.words[at - 1][-1:].isspace()


def _edits(old: Tokens, new: Tokens) -> list[_Edit]:
    return _without_islands(
        _joined(list(_blocks(old.keys, new.keys)), len(old.keys), len(new.keys)), old, new
    )


def _blocks(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Give blocks (start in a, start in b, length) that are the same, in order."""
    work = [(0, len(a), 0, len(b))]
    while work:
        a1, a2, b1, b2 = work.pop()
        start = a1
        while a1 < a2 and b1 < b2 and a[a1] == b[b1]:
            a1, b1 = a1 + 1, b1 + 1
        if a1 > start:
            yield start, b1 - (a1 - start), a1 - start
        end = a2
        while a1 < a2 and b1 < b2 and a[a2 - 1] == b[b2 - 1]:
            a2, b2 = a2 - 1, b2 - 1
        if end > a2:
            work.append((a2, end, b2, b2 + end - a2))
        if (a2 - a1) * (b2 - b1) <= SHORT:
            yield from _short(a[a1:a2], b[b1:b2], a1, b1)
        elif anchors := _anchors(a[a1:a2], b[b1:b2]):
            stops = [(a1, b1), *((a1 + x, b1 + y) for x, y in anchors), (a2, b2)]
            gaps = [(x1, x2, y1, y2) for (x1, y1), (x2, y2) in pairwise(stops)]
            work.extend(reversed(gaps))


def _short(a: Sequence[str], b: Sequence[str], a1: int, b1: int) -> Iterator[tuple[int, int, int]]:
    if a and b:
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()[:-1]:
            yield a1 + block.a, b1 + block.b, block.size


def _anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Give where runs of three words that stand once in each begin, as many as keep their order in both."""
    ours, theirs = _once(a), _once(b)
    pairs = sorted((at, theirs[run]) for run, at in ours.items() if run in theirs)
    return [pairs[at] for at in rising([place for _, place in pairs])]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], int] = {}
    for at, run in enumerate(zip(words, words[1:], words[2:], strict=False)):
        found[run] = -1 if run in found else at
    return {run: at for run, at in found.items() if at >= 0}


def rising(numbers: Sequence[int]) -> list[int]:
    """Give the places of a longest strictly rising series within `numbers`."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        depth = bisect_left(tails, number)
        before.append(places[depth - 1] if depth else -1)
        tails[depth : depth + 1] = [number]
        places[depth : depth + 1] = [at]
    at, found = (places[-1] if places else -1), list[int]()
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]


def _joined(blocks: list[tuple[int, int, int]], a_end: int, b_end: int) -> list[_Edit]:
    """Give the blocks and what lies between them, with neighbours that are both the same as one."""
    edits: list[_Edit] = []
    a = b = 0
    for a1, b1, size in [*blocks, (a_end, b_end, 0)]:
        if a < a1 or b < b1:
            edits.append(_Edit(False, a, a1, b, b1))
        if size and edits and edits[-1].same:
            edits[-1] = _Edit(True, edits[-1].a1, a1 + size, edits[-1].b1, b1 + size)
        elif size:
            edits.append(_Edit(True, a1, a1 + size, b1, b1 + size))
        a, b = a1 + size, b1 + size
    return edits


def _without_islands(edits: list[_Edit], old: Tokens, new: Tokens) -> list[_Edit]:
    """Let what is the same go under where both its neighbours replace at least as many letters; a line break stays."""
    kept: list[_Edit] = []
    for edit in edits:
        kept.append(edit)
        while len(kept) > 2 and kept[-2].same and not (kept[-1].same or kept[-3].same):
            left, island, right = kept[-3:]
            if "\n" in new.keys[island.b1 : island.b2]:
                break
            size = _letters(new, island.b1, island.b2)
            if size > min(_replaced(left, old, new), _replaced(right, old, new)):
                break
            kept[-3:] = [_Edit(False, left.a1, right.a2, left.b1, right.b2)]
    return kept


def _replaced(edit: _Edit, old: Tokens, new: Tokens) -> int:
    """Give the letters of the shorter side: nothing where words were only added, or only removed."""
    return min(_letters(old, edit.a1, edit.a2), _letters(new, edit.b1, edit.b2))


def _letters(tokens: Tokens, first: int, end: int) -> int:
    return sum(len(key.removeprefix("\0")) for key in tokens.keys[first:end])
