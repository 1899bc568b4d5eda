"""Which bracket and blank of an article each one of a draft is, alternative by alternative down the tree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Footnote,
    Gap,
    Place,
    Run,
    Words,
    every_blank,
    every_bracket,
    places,
)
from goodoffices.talks.papers.notation.aligning import aligned, words_alike
from goodoffices.talks.papers.notation.draft import RawBlank, RawBracket, RawRun
from goodoffices.talks.papers.notation.respecified import merged_blank
from goodoffices.talks.papers.notation.writing import tied_brackets
from goodoffices.talks.refusal import Refusal

Key = tuple[str, int]
"""An alternative of a bracket: its id and which; ("", 0) for the article itself."""

TOP: Key = ("", 0)
_WORD = re.compile(r"\w+|[^\w\s]")

Raw = RawBracket | RawBlank
Likeness = Callable[[str, Raw], float]
Fit = Callable[[str, Raw], bool]


@dataclass(slots=True)
class Level:
    """What a draft reads in one alternative: brackets and blanks by id, in the order in which they are read."""

    brackets: dict[str, list[RawBracket]] = field(default_factory=dict)
    blanks: dict[str, list[RawBlank]] = field(default_factory=dict)


class Naming:
    """The names of a draft's brackets and blanks: `names` by object, `levels` by alternative."""

    def __init__(self, article: Article, lang: str, raws: tuple[RawRun, ...]) -> None:
        """Name everything in these runs, a heading's and a body's; `ordinal` orders what is new."""
        self.lang = lang
        self.whole = article.whole
        self.brackets = {one.id: one for one in every_bracket(article)}
        self.blanks = {one.id: one for one in every_blank(article)}
        self.numbered: dict[type, list[str]] = {
            RawBracket: [one.id for one in tied_brackets(article)],
            RawBlank: list(self.blanks),
        }
        self.top = Alternative(article.brackets, article.blanks)
        self.names: dict[int, str] = {}
        self.levels: dict[Key, Level] = {}
        self.taken = {*self.brackets, *self.blanks}
        self.ordinals = {**self._ordinals(raws, RawBracket), **self._ordinals(raws, RawBlank)}
        self.fresh: dict[tuple[type, int], tuple[Key, str]] = {}
        self.ordinal: dict[str, int] = {}
        self.last = 0
        old = article.wording(lang)
        olds = (old.heading, old.run) if old else ()
        self.here = referred(olds)
        self.known = old is not None
        self._level(TOP, raws, olds)

    def _ordinals(self, raws: tuple[RawRun, ...], kind: type) -> dict[int, int]:
        """Count what is new in reading order, where nothing is known yet; what has a label counts as that."""
        counted, found = len(self.numbered[kind]), {}
        if counted:
            return {}
        for one in _each(raws, kind):
            counted = max(counted, one.number) if one.number else counted + 1
            found[id(one)] = one.number or counted
        return found

    def _level(self, key: Key, raws: Sequence[RawRun], olds: Sequence[Run]) -> None:
        found = self.levels[key] = Level()
        siblings = self._siblings(key)
        known = self.known if key == TOP else key[0] in self.here
        brackets = [piece for raw in raws for piece in raw if isinstance(piece, RawBracket)]
        blanks = [piece for raw in raws for piece in raw if isinstance(piece, RawBlank)]
        tied = [one.id for one in siblings.brackets if one.id != self.whole]
        gaps = [one.id for one in siblings.blanks]
        if known:
            bags = _bags(olds)
            news = {id(raw): _bag(_raw_words(raw)) for raw in brackets}
            gap_names = list(dict.fromkeys(one.blank for run in olds for one in run if isinstance(one, Gap)))
            self._by_likeness(
                key, brackets, tied, list(bags), lambda name, raw: words_alike(bags[name], news[id(raw)])
            )
            self._by_likeness(key, blanks, gaps, gap_names, self._blanks_alike)
        else:
            self._by_order(key, brackets, tied, lambda name, raw: True)
            self._by_order(key, blanks, gaps, self._fits)
        for bracket in brackets:
            found.brackets.setdefault(self.names[id(bracket)], []).append(bracket)
        for blank in blanks:
            found.blanks.setdefault(self.names[id(blank)], []).append(blank)
        for name, group in found.brackets.items():
            self._inside(name, group, olds)

    def _inside(self, name: str, group: list[RawBracket], olds: Sequence[Run]) -> None:
        """Name what stands in the alternatives of a bracket, in all its places together."""
        before = [
            piece for run in olds for piece in run if isinstance(piece, Place) and piece.bracket == name
        ]
        for at in range(max(len(one.alternatives) for one in group)):
            inner = [one.alternatives[at].run for one in group if at < len(one.alternatives)]
            self._level((name, at), inner, [one.reads[at] for one in before if at < len(one.reads)])

    def _siblings(self, key: Key) -> Alternative:
        name, at = key
        if key == TOP:
            return self.top
        alternatives = self.brackets[name].alternatives if name in self.brackets else ()
        return alternatives[at] if at < len(alternatives) else Alternative()

    def _by_likeness(
        self, key: Key, raws: Sequence[Raw], siblings: list[str], before: list[str], alike: Likeness
    ) -> None:
        """Name those without a label after those of the old wording, in order, that they are most like."""
        labelled: dict[str, int] = {}
        for at, raw in enumerate(raws):
            if name := self._labelled(raw, siblings):
                labelled.setdefault(name, at)
        free = [(at, raw) for at, raw in enumerate(raws) if not raw.number]

        def likeness(name: str, one: tuple[int, Raw]) -> float:
            return alike(name, one[1]) if one[0] < labelled.get(name, len(raws)) else 0.0

        same = aligned(before, free, likeness)
        for place, (_, raw) in enumerate(free):
            self.names[id(raw)] = before[same[place]] if place in same else self._new(key, raw)
        self._new_labels(key, raws)

    def _by_order(self, key: Key, raws: Sequence[Raw], siblings: list[str], fits: Fit) -> None:
        """Name those without a label after those that are next in reading order and have no place yet."""
        placed: set[str] = set()
        for raw in raws:
            name = self._labelled(raw, siblings)
            if not name and not raw.number:
                name = next((one for one in siblings if one not in placed and fits(one, raw)), "")
                self.names[id(raw)] = name or self._new(key, raw)
            placed.add(name)
        self._new_labels(key, raws)

    def _labelled(self, raw: Raw, siblings: list[str]) -> str:
        """Name what has the label of an old one; gives the name, or "" where it has none."""
        numbered = self.numbered[type(raw)]
        if not 0 < raw.number <= len(numbered):
            return ""
        name = numbered[raw.number - 1]
        if name not in siblings:
            raise Refusal("bracket-elsewhere", number=raw.number, at=raw.at)
        self.names[id(raw)] = name
        return name

    def _new_labels(self, key: Key, raws: Sequence[Raw]) -> None:
        """Name what has a label that no old one has: those with the same label are the same."""
        for raw in raws:
            if id(raw) in self.names:
                continue
            there, name = self.fresh.get((type(raw), raw.number), (key, ""))
            if there != key:
                raise Refusal("bracket-elsewhere", number=raw.number, at=raw.at)
            self.names[id(raw)] = name or self._new(key, raw)

    def _new(self, key: Key, raw: Raw) -> str:
        self.last += 1
        while f"+{self.last}" in self.taken:
            self.last += 1
        name = f"+{self.last}"
        self.taken.add(name)
        self.ordinal[name] = self.ordinals.get(id(raw), raw.number)
        if self.ordinal[name]:
            self.fresh[type(raw), self.ordinal[name]] = key, name
        return name

    def _fits(self, name: str, raw: Raw) -> bool:
        return isinstance(raw, RawBlank) and (not raw.told or self.blanks[name].kind is raw.kind)

    def _blanks_alike(self, name: str, raw: Raw) -> float:
        was = self.blanks[name]
        if not isinstance(raw, RawBlank) or (raw.told and was.kind is not raw.kind):
            return 0.0
        if not raw.told:
            return 0.9
        return 1.0 if merged_blank(was, raw, self.lang, known=True) == was else 0.6


def referred(runs: Iterable[Run]) -> set[str]:
    """Give the ids of the brackets and blanks that runs refer to, at any depth."""
    pieces = [piece for run in runs for piece in places(run)]
    return {one.bracket for one in pieces if isinstance(one, Place)} | {
        one.blank for one in pieces if isinstance(one, Gap)
    }


def _each(runs: Iterable[RawRun], kind: type) -> Iterator[Raw]:
    for run in runs:
        for piece in run:
            if isinstance(piece, kind):
                yield piece  # type: ignore[misc]
            if isinstance(piece, RawBracket):
                yield from _each((each.run for each in piece.alternatives), kind)


def _bags(olds: Sequence[Run]) -> dict[str, Counter[str]]:
    """Give the words of each bracket's first place in these runs."""
    found: dict[str, Counter[str]] = {}
    for piece in (piece for run in olds for piece in run):
        if isinstance(piece, Place) and piece.bracket not in found:
            found[piece.bracket] = _bag(_old_words(piece.reads))
    return found


def _bag(words: Iterable[str]) -> Counter[str]:
    return Counter(one.lower() for said in words for one in _WORD.findall(said))


def _old_words(runs: Iterable[Run]) -> Iterator[str]:
    for piece in (piece for run in runs for piece in run):
        match piece:
            case Words(words) | Footnote(words):
                yield words
            case Gap():
                yield "_"
            case Place(_, reads):
                yield from _old_words(reads)


def _raw_words(raw: RawBracket) -> Iterator[str]:
    for piece in (piece for each in raw.alternatives for piece in each.run):
        match piece:
            case Words(words) | Footnote(words):
                yield words
            case RawBlank():
                yield "_"
            case RawBracket():
                yield from _raw_words(piece)
