"""Which article of one paper is which of another: by what stands where, or by label, heading and wording."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.talks.papers.model import Article, Paper, every_article
from goodoffices.talks.papers.stretches import rising
from goodoffices.talks.papers.tokens import said

ENOUGH = 0.3
"""From here on (of 1) two articles whose parents belong together are one."""
ENOUGH_BETWEEN = 0.12
"""The same where they also stand between the same neighbours."""
ENOUGH_ANYWHERE = 0.55
"""The same for articles that stand in different places."""

_WORDING, _HEADING, _LABEL = 0.65, 0.25, 0.1


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an article stands: the id of the one it stands in ("" for none), and how deep (0 is the top)."""

    article: Article
    parent: str
    depth: int


def standings(paper: Paper) -> dict[str, Standing]:
    """Give every article by its id, in reading order."""
    return dict(_standings(paper.articles, "", 0))


def _standings(articles: Iterable[Article], parent: str, depth: int) -> Iterator[tuple[str, Standing]]:
    for one in articles:
        yield one.id, Standing(one, parent, depth)
        if one.children:
            yield from _standings(one.children, one.id, depth + 1)


def moved(
    before: Mapping[str, Standing], after: Mapping[str, Standing], pairs: Mapping[str, str]
) -> frozenset[str]:
    """Give the new ids of articles that stand in another article than before, or in another order.

    Of articles that changed their order, as few as possible count as moved.
    """
    places = {name: place for place, name in enumerate(before)}
    was = {new: old for old, new in pairs.items()}
    found: set[str] = set()
    stayed: dict[str, list[str]] = {}
    for name, one in after.items():
        if name not in was:
            continue
        old_parent = before[was[name]].parent
        if (pairs.get(old_parent) if old_parent else "") == one.parent:
            stayed.setdefault(one.parent, []).append(name)
        else:
            found.add(name)
    for names in stayed.values():
        kept = set(rising([places[was[name]] for name in names]))
        found.update(name for at, name in enumerate(names) if at not in kept)
    return frozenset(found)


def paired(old: Paper, new: Paper, lang: str, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """Find the pairs (old id to new id) by label, heading and wording in one language; `known` ones stay.

    First the top articles, then the children of each pair, then whatever is left, wherever it stands.
    """
    pairs = dict(known or {})
    likeness = _Likeness(old, new, lang)
    level: list[tuple[Sequence[Article], Sequence[Article]]] = [(old.articles, new.articles)]
    while level:
        theirs = {one.id: one for _, articles in level for one in articles}
        for old_ones, new_ones in level:
            _pair(old_ones, new_ones, pairs, likeness, ENOUGH)
            for before, after in list(_gaps(old_ones, new_ones, pairs)):
                _pair(before, after, pairs, likeness, ENOUGH_BETWEEN)
        level = [
            (one.children, theirs[pairs[one.id]].children)
            for ones, _ in level
            for one in ones
            if pairs.get(one.id) in theirs
        ]
    _pair(tuple(every_article(old)), tuple(every_article(new)), pairs, likeness, ENOUGH_ANYWHERE)
    return pairs


def _pair(
    old: Sequence[Article],
    new: Sequence[Article],
    pairs: dict[str, str],
    likeness: "_Likeness",
    enough: float,
) -> None:
    """Pair what is most alike first."""
    taken = set(pairs.values())
    ours = [one for one in old if one.id not in pairs]
    theirs = [one for one in new if one.id not in taken]
    ranked = []
    for at, one in enumerate(ours):
        for place, other in enumerate(theirs):
            if (alike := likeness.of(one, other)) >= enough:
                ranked.append((-alike, abs(at - place), at, place))
    for _, _, at, place in sorted(ranked):
        if ours[at].id not in pairs and theirs[place].id not in taken:
            pairs[ours[at].id] = theirs[place].id
            taken.add(theirs[place].id)


def _gaps(
    old: Sequence[Article], new: Sequence[Article], pairs: Mapping[str, str]
) -> Iterator[tuple[Sequence[Article], Sequence[Article]]]:
    """Give what is unpaired between two neighbours that are paired in the same order."""
    places = {one.id: place for place, one in enumerate(new)}
    ends = [(at, places[pairs[one.id]]) for at, one in enumerate(old) if pairs.get(one.id) in places]
    kept = [ends[at] for at in rising([place for _, place in ends])]
    for (a1, b1), (a2, b2) in pairwise([(-1, -1), *kept, (len(old), len(new))]):
        if a2 - a1 > 1 and b2 - b1 > 1:
            yield old[a1 + 1 : a2], new[b1 + 1 : b2]


class _Likeness:
    """How alike two articles of two papers are, from 0 to 1: rare words that they share count most."""

    def __init__(self, old: Paper, new: Paper, lang: str) -> None:
        self._headings: dict[int, frozenset[str]] = {}
        self._vectors: dict[int, dict[str, float]] = {}
        bags: dict[int, Counter[str]] = {}
        for paper in (old, new):
            for one in paper.articles:
                self._read(one, lang, bags)
        seen = Counter(word for bag in bags.values() for word in bag)
        for name, bag in bags.items():
            weights = {w: math.sqrt(n) * math.log(1 + len(bags) / seen[w]) for w, n in bag.items()}
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            self._vectors[name] = {word: weight / length for word, weight in weights.items()}

    def _read(self, one: Article, lang: str, bags: dict[int, Counter[str]]) -> Counter[str]:
        """Take in an article's words together with those under it."""
        heading, body = said(one, lang)
        own = Counter(
            key.casefold()
            for part in (heading, body)
            for key, counts in zip(part.keys, part.counted, strict=True)
            if counts
        )
        self._headings[id(one)] = frozenset(
            key.casefold() for key, counts in zip(heading.keys, heading.counted, strict=True) if counts
        )
        for child in one.children:
            own += self._read(child, lang, bags)
        bags[id(one)] = own
        return own

    def of(self, one: Article, other: Article) -> float:
        """Say how alike they are: not at all for a label alone; a heading or label that one lacks doesn't count."""
        ours, theirs = self._vectors[id(one)], self._vectors[id(other)]
        if len(theirs) < len(ours):
            ours, theirs = theirs, ours
        wording = sum(weight * theirs[word] for word, weight in ours.items() if word in theirs)
        total, most = _WORDING * wording, _WORDING
        heading, their_heading = self._headings[id(one)], self._headings[id(other)]
        alike = len(heading & their_heading) / (len(heading | their_heading) or 1)
        if wording < ENOUGH_BETWEEN and alike < 0.5:
            return 0.0
        if heading and their_heading:
            total += _HEADING * alike
            most += _HEADING
        if one.label and other.label:
            total += _LABEL * (one.label.casefold() == other.label.casefold())
            most += _LABEL
        return total / most
