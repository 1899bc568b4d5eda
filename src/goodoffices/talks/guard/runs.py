"""Shared runs of words: the same words one after the other, whatever their case, marks and punctuation.

Outgoing runs of five words are indexed, each told text is asked whether it holds one of them, and only where it does
are the longest runs drawn out.  A second pass over letters alone finds runs whose words were broken or joined.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from goodoffices.talks.guard.material import Match, Material, Page

# A shared run is shown from five words on if two of them carry content, and from eight on in any case.
RUN = 5
SURE_RUN = 8
RUN_CONTENT = 2

# Two runs of at least 23 letters share one of the aligned blocks of 12.
BLOCK = 12
LETTERS = 24

Gram = tuple[str, ...]


def grams(tokens: Sequence[str]) -> Iterable[Gram]:
    """Give each five words that follow one another."""
    return zip(tokens, tokens[1:], tokens[2:], tokens[3:], tokens[4:])  # noqa: B905  (the tails differ)


def runs(material: Material) -> list[Match]:
    """Give the longest shared runs that the recipient doesn't have."""
    index = {gram for page in material.outgoing for gram in grams(page.tokens)}
    holding = [at for at, page in enumerate(material.told) if not index.isdisjoint(grams(page.tokens))]
    shared = {gram for at in holding for gram in index.intersection(grams(material.told[at].tokens))}
    had = (
        {gram for page in material.known for gram in shared.intersection(grams(page.tokens))}
        if shared
        else set()
    )
    return [
        match
        for at in holding
        for part, page in enumerate(material.outgoing)
        for first, told_first, length in _longest(page, material.told[at])
        for match in _not_had(Match("run", part, first, first + length - 1, at, told_first, 0), page, had)
        if _counts(material, match)
    ]


def _longest(page: Page, told: Page) -> Iterator[tuple[int, int, int]]:
    """Give the place in both and the length of each shared run that no other of the outgoing text contains."""
    places: dict[Gram, list[int]] = {}
    for at, gram in enumerate(grams(told.tokens)):
        places.setdefault(gram, []).append(at)
    at, end = 0, 0
    sequence = list(grams(page.tokens))
    while at < len(sequence):
        starts = places.get(sequence[at], ())
        length, start = max(((_extent(page, at, told, s), -s) for s in starts), default=(0, 0))
        if length and at + length > end:
            yield at, -start, length
        end = max(end, at + length)
        at += max(length - RUN + 1, 1)


def _extent(page: Page, at: int, told: Page, start: int) -> int:
    ours, theirs = page.tokens, told.tokens
    most = min(len(ours) - at, len(theirs) - start)
    length = RUN
    while length < most and ours[at + length] == theirs[start + length]:
        length += 1
    return length


def _not_had(match: Match, page: Page, had: set[Gram]) -> Iterator[Match]:
    """Give the stretches of a run that hold no five words which the recipient has."""
    sequence = list(grams(page.tokens[match.first : match.last + 1]))
    start = 0
    for at in range(len(sequence) + 1):
        if at == len(sequence) or sequence[at] in had:
            if at > start:
                yield _stretch(match, start, at + RUN - 2)
            start = at + 1


def _stretch(match: Match, first: int, last: int) -> Match:
    told_first = match.told_first + first
    return Match(
        "run",
        match.part,
        match.first + first,
        match.first + last,
        match.told,
        told_first,
        told_first + last - first,
    )


def _counts(material: Material, match: Match) -> bool:
    length = match.last - match.first + 1
    if length >= SURE_RUN:
        return True
    page = material.told[match.told]
    return _contents(material, page, match.told_first, match.told_last) >= RUN_CONTENT


def _contents(material: Material, page: Page, first: int, last: int) -> int:
    content = material.content(page.text.lang)
    return sum(bool(content.stem(token)) for token in page.tokens[first : last + 1])


def respaced(material: Material) -> list[Match]:
    """Give shared runs of letters whose words were parted otherwise: by a broken line, spaces or none."""
    found: list[Match] = []
    for part, page in enumerate(material.outgoing):
        letters = page.letters
        blocks: dict[str, int] = {}
        for at in range(len(letters) - BLOCK, -1, -1):
            blocks[letters[at : at + BLOCK]] = at
        for at, told in enumerate(material.told):
            found.extend(_respaced_in(material, part, page, blocks, at, told))
    return found


def _respaced_in(
    material: Material, part: int, page: Page, blocks: dict[str, int], at: int, told: Page
) -> Iterator[Match]:
    theirs = told.letters
    done = 0
    for start in range(0, len(theirs) - BLOCK + 1, BLOCK):
        ours = blocks.get(theirs[start : start + BLOCK])
        if ours is None or start < done:
            continue
        first, told_first, length = _widest(page.letters, ours, theirs, start)
        done = told_first + length
        if length < LETTERS:
            continue
        match = _in_words(part, page, (first, length), at, told, told_first)
        if (
            match
            and _parted_otherwise(page, told, match)
            and not _had_letters(material, page.letters[first:][:length])
        ):
            yield match


def _widest(ours: str, at: int, theirs: str, start: int) -> tuple[int, int, int]:
    before = 0
    while before < min(at, start) and ours[at - before - 1] == theirs[start - before - 1]:
        before += 1
    after = BLOCK
    while after < min(len(ours) - at, len(theirs) - start) and ours[at + after] == theirs[start + after]:
        after += 1
    return at - before, start - before, before + after


def _in_words(
    part: int, page: Page, letters: tuple[int, int], at: int, told: Page, told_letter: int
) -> Match | None:
    """Give the match in whole words of both, if it holds a run's length of whole told words."""
    first, last = _whole(page, letters[0], letters[0] + letters[1], touch=True)
    told_first, told_last = _whole(told, told_letter, told_letter + letters[1], touch=False)
    if told_last - told_first + 1 < RUN:
        return None
    return Match("run", part, first, last, at, told_first, told_last)


def _whole(page: Page, start: int, end: int, *, touch: bool) -> tuple[int, int]:
    """Give the first and last word that the letters `start` to `end` hold, or touch."""
    ends = list(accumulate(map(len, page.tokens)))
    first, last = bisect_right(ends, start), bisect_right(ends, end - 1)
    if touch:
        return first, last
    starts_inside = (ends[first - 1] if first else 0) >= start
    return first + (not starts_inside), last - (ends[last] > end)


def _parted_otherwise(page: Page, told: Page, match: Match) -> bool:
    ours = page.tokens[match.first : match.last + 1]
    theirs = told.tokens[match.told_first : match.told_last + 1]
    joined, other = " ".join(ours), " ".join(theirs)
    return joined not in other and other not in joined


def _had_letters(material: Material, letters: str) -> bool:
    return any(letters in page.letters for page in material.known)
