"""Shared stems: content words in one order and close to one another, though other words stand between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.talks.guard.material import Match, Material

# Four stems, each at most three content words after the one before, in both texts; at least two of the steps from
# one to the next must be new to the recipient.  A number may stand between stems, but isn't counted as one: it is
# found by itself, and "forty" alone is but half of forty-two.
STEMS = 4
REACH = 3
NEW_STEPS = 2

# A stem that stands more often than this in the outgoing text, and is a tenth of its content, says nothing there.
OFTEN = 8

Step = tuple[str, str]
Point = tuple[int, int]  # where a stem stands among the content words: outgoing, told


@dataclass(frozen=True, slots=True)
class _Gist:
    """The content words of a text: their stems and which words they are."""

    stems: list[str]
    words: list[int]


@dataclass(frozen=True, slots=True)
class _Chain:
    """Stems that an outgoing text (number `part`) shares with a told one (number `told`)."""

    part: int
    told: int
    ours: _Gist
    theirs: _Gist
    points: list[Point]

    def steps(self) -> Iterator[Step]:
        """Give each two stems that follow one another."""
        return pairwise(self.ours.stems[at] for at, _ in self.points)

    def match(self) -> Match:
        """Give the words from the first stem to the last, in both texts."""
        (first, told_first), (last, told_last) = self.points[0], self.points[-1]
        ours, theirs = self.ours.words, self.theirs.words
        return Match(
            "stems", self.part, ours[first], ours[last], self.told, theirs[told_first], theirs[told_last]
        )


def paraphrases(material: Material) -> list[Match]:
    """Give the chains of stems that outgoing texts share with told ones and that the recipient doesn't have."""
    found = [chain for part in range(len(material.outgoing)) for chain in _shared(material, part)]
    had = _had(material, {step for chain in found for step in chain.steps()})
    return [chain.match() for chain in found if sum(step not in had for step in chain.steps()) >= NEW_STEPS]


def _shared(material: Material, part: int) -> Iterator[_Chain]:
    ours = _gist(material.stems(material.outgoing[part]))
    steps = set(_steps(ours.stems))
    places: dict[str, list[int]] = {}
    for at, stem in enumerate(ours.stems):
        places.setdefault(stem, []).append(at)
    places = {stem: at for stem, at in places.items() if len(at) <= max(OFTEN, len(ours.stems) // 10)}
    for told, page in enumerate(material.told):
        stems = material.stems(page)
        if sum(map(places.__contains__, stems)) < STEMS:
            continue  # most texts told end here
        theirs = _gist(stems)
        if sum(map(steps.__contains__, _steps(theirs.stems))) >= STEMS - 1:
            for points in _chains(places, theirs.stems):
                yield _Chain(part, told, ours, theirs, points)


def _gist(stems: Sequence[str]) -> _Gist:
    """Leave out words without content, and a word that only repeats the one before."""
    words = [at for at, stem in enumerate(stems) if stem]
    words = words[:1] + [at for before, at in pairwise(words) if stems[at] != stems[before]]
    return _Gist([stems[at] for at in words], words)


def _steps(stems: Sequence[str]) -> Iterator[Step]:
    for reach in range(1, REACH + 1):
        yield from zip(stems, stems[reach:])  # noqa: B905  (the tail is shorter)


def _chains(places: dict[str, list[int]], stems: Sequence[str]) -> Iterator[list[Point]]:
    """Give the longest chains, none sharing an outgoing word with another."""
    length: dict[Point, int] = {}
    before: dict[Point, Point] = {}
    for told, stem in enumerate(stems):
        for ours in places.get(stem, ()):
            back = [(ours - i, told - j) for i in range(1, REACH + 1) for j in range(1, REACH + 1)]
            best = max((p for p in back if p in length), key=lambda p: length[p], default=None)
            length[ours, told] = 1 + (length[best] if best else 0)
            if best:
                before[ours, told] = best
    used: set[int] = set()
    for end in sorted((p for p in length if length[p] >= STEMS), key=lambda p: (-length[p], p)):
        if end[0] in used:
            continue
        chain = [end]
        while chain[-1] in before:
            chain.append(before[chain[-1]])
        chain.reverse()
        reach = range(chain[0][0], end[0] + 1)
        if (
            used.isdisjoint(reach)
            and len({stems[told] for _, told in chain if stems[told][0] != "#"}) >= STEMS
        ):
            used.update(reach)
            yield chain


def _had(material: Material, steps: set[Step]) -> set[Step]:
    """Give those of the steps that stand in what the recipient has."""
    if not steps:
        return set()
    contents = [material.content(lang) for lang in material.langs]
    return {
        step
        for page in material.known
        for content in contents
        for step in steps.intersection(_steps(_gist(content.stems(page.tokens)).stems))
    }
