"""Shared stems: content words in one order and close to one another, though other words stand between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.talks.guard.material import Match, Material, Page

# Four stems, each at most three content words after the one before, in both texts; at least two of the steps from
# one to the next must be new to the recipient.
STEMS = 4
REACH = 3
NEW_STEPS = 2

Step = tuple[str, str]
Point = tuple[int, int]  # where a stem stands among the content words: outgoing, told


@dataclass(frozen=True, slots=True)
class _Gist:
    """The content words of a text: their stems and which words they are."""

    stems: list[str]
    words: list[int]


def paraphrases(material: Material) -> list[Match]:
    """Give the chains of stems that outgoing texts share with told ones and that the recipient doesn't have."""
    found: list[tuple[int, int, _Gist, _Gist, list[Point]]] = []
    gists = [_gist(material, told) for told in material.told]
    for part, page in enumerate(material.outgoing):
        ours = _gist(material, page)
        steps = set(_steps(ours.stems))
        places: dict[str, list[int]] = {}
        for at, stem in enumerate(ours.stems):
            places.setdefault(stem, []).append(at)
        for at, theirs in enumerate(gists):
            if _may_share(theirs.stems, steps):
                found.extend((part, at, ours, theirs, chain) for chain in _chains(places, theirs.stems))
    had = _had(material, {step for _, _, ours, _, chain in found for step in _of(ours, chain)})
    return [
        Match(
            "stems",
            part,
            ours.words[chain[0][0]],
            ours.words[chain[-1][0]],
            at,
            theirs.words[chain[0][1]],
            theirs.words[chain[-1][1]],
        )
        for part, at, ours, theirs, chain in found
        if sum(step not in had for step in _of(ours, chain)) >= NEW_STEPS
    ]


def _gist(material: Material, page: Page) -> _Gist:
    stems = material.stems(page)
    words = [at for at, stem in enumerate(stems) if stem]
    words = [
        at
        for before, at in zip([-1, *words], words, strict=False)
        if before < 0 or stems[at] != stems[before]
    ]
    return _Gist([stems[at] for at in words], words)


def _steps(stems: Sequence[str]) -> Iterator[Step]:
    for reach in range(1, REACH + 1):
        yield from zip(stems, stems[reach:])  # noqa: B905  (the tail is shorter)


def _may_share(stems: Sequence[str], steps: set[Step]) -> bool:
    return len(stems) >= STEMS and sum(map(steps.__contains__, _steps(stems))) >= STEMS - 1


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
        chain = [end]
        while chain[0] in before:
            chain.insert(0, before[chain[0]])
        if (
            used.isdisjoint(range(chain[0][0], chain[-1][0] + 1))
            and len({stems[t] for _, t in chain}) >= STEMS
        ):
            used.update(range(chain[0][0], chain[-1][0] + 1))
            yield chain


def _of(gist: _Gist, chain: Sequence[Point]) -> Iterator[Step]:
    stems = [gist.stems[ours] for ours, _ in chain]
    return pairwise(stems)


def _had(material: Material, steps: set[Step]) -> set[Step]:
    """Give those of the steps that stand in what the recipient has, read as English and as French."""
    if not steps:
        return set()
    langs = {page.text.lang for page in material.outgoing}
    return {
        step
        for page in material.known
        for lang in langs
        for step in steps.intersection(_steps([s for s in material.content(lang).stems(page.tokens) if s]))
    }
