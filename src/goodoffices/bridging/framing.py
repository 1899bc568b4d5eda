"""A draft and what parties hold on it, put as a problem: brackets are issues, blanks spoken of in ranges are too.

What was said without numbers is read in one plain way, told on every page that shows a number: an alternative that is
accepted counts 1, one that could be lived with a half, a red line is no choice; one that was not spoken of may count
anything from 0 to 1.  How much hangs on a bracket comes from points where they were given, else from the order of
importance (rank-order centroid weights: Barron & Barrett, Management Science 42 (1996) 1515-1523), else all count
alike.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from goodoffices.bridging.problem import Issue, Package, Party, Problem, standing
from goodoffices.talks.papers.blanks import measure
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Choice,
    Linkage,
    LinkageKind,
    Paper,
    every_article,
    every_blank,
)
from goodoffices.talks.papers.packages import Package as Chosen
from goodoffices.talks.positions import Position, PositionOn, Positions, RangeOn

UNIT = 1_000_000
"""Whole units of a party's scale from worst to best, in what is framed here."""

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Held:
    """What one voice holds: the party's own (`voice` ""), or that of those inside it whose consent it needs."""

    party: str
    positions: Positions
    voice: str = ""
    again: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Give the id of this voice among the problem's parties."""
        return f"{self.party}/{self.voice}" if self.voice else self.party


@dataclass(frozen=True, slots=True)
class Framed:
    """The problem without one number (`bare`), and each voice's worths as they may lie, at least and at most.

    `least` and `most` are by the problem's party, issue and option, in `UNIT`ths; `grades` are the values that an
    issue made of a blank can have, by its id.
    """

    bare: Problem
    held: tuple[Held, ...]
    least: tuple[tuple[tuple[int, ...], ...], ...]
    most: tuple[tuple[tuple[int, ...], ...], ...]
    grades: Mapping[str, tuple[str, ...]]

    def at(self, share: Fraction = HALF) -> Problem:
        """Give the problem with worths that lie `share` of the way from the least to the most."""
        parties = tuple(
            Party(one.id, _between(low, high, share), 0, one.cannot, one.demands, one.home)
            for one, low, high in zip(self.bare.parties, self.least, self.most, strict=True)
        )
        return Problem(self.bare.issues, parties, self.bare.linkages)

    def chosen(self, package: Package) -> Chosen:
        """Give the engine's package as one of the text: choices of brackets, values of blanks."""
        choices = tuple(Choice(name, at) for name, at in package.items() if name not in self.grades)
        values = tuple((name, self.grades[name][at]) for name, at in package.items() if name in self.grades)
        return Chosen(choices, values)

    def package(self, chosen: Chosen, by: str = "") -> dict[str, int] | None:
        """Give a package of the text as the engine's; None where a value is no grade, or a bracket is left open.

        A blank that the package leaves open is filled as the party that named it (`by`) likes it best.
        """
        found = {one.bracket: one.alternative for one in chosen.choices}
        for blank, value in chosen.values:
            if blank in self.grades:
                if value not in self.grades[blank]:
                    return None
                found[blank] = self.grades[blank].index(value)
        self._fill(found, by)
        return found if self._leaves_nothing_open(found) else None

    def _fill(self, package: dict[str, int], by: str) -> None:
        held = next((one for one in self.held if one.party == by and not one.voice), None)
        for blank, values in self.grades.items():
            under = self.bare.issue(blank).within
            if blank not in package and (under is None or package.get(under.bracket) == under.alternative):
                package[blank] = _liked(held, blank, len(values), self.grades)

    def _leaves_nothing_open(self, package: Package) -> bool:
        sizes = {one.id: len(one.options) for one in self.bare.issues}
        within = all(name in sizes and 0 <= at < sizes[name] for name, at in package.items())
        return within and all(one.id in package for one in standing(self.bare, package))


def _liked(held: Held | None, blank: str, count: int, grades: Mapping[str, tuple[str, ...]]) -> int:
    """Give the first grade that a voice accepts, else could live with, else has not spoken of; nobody's: the middle."""
    if held is None:
        return count // 2
    order = (Position.ACCEPT, Position.LIVE_WITH, None, Position.CANNOT)
    said = [order.index(position_on(held.positions, blank, place, grades)) for place in range(count)]
    return said.index(min(said))


def _between(
    low: tuple[tuple[int, ...], ...], high: tuple[tuple[int, ...], ...], share: Fraction
) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(round(a + (b - a) * share) for a, b in zip(lows, highs, strict=True))
        for lows, highs in zip(low, high, strict=True)
    )


def framed(paper: Paper, held: Iterable[Held]) -> Framed:
    """Frame the draft with what each voice holds on it; a party's own voice comes before those inside it."""
    voices = tuple(held)
    grades = dict(_grades(paper, voices))
    issues = tuple(_issues(paper, grades))
    parties = tuple(_party(one, issues, grades) for one in voices)
    worths = [_worths(one, issues, grades) for one in voices]
    bare = Problem(issues, parties, paper.linkages)
    return Framed(bare, voices, tuple(low for low, _ in worths), tuple(high for _, high in worths), grades)


# ---- issues ---------------------------------------------------------------------------------------------------------


def _grades(paper: Paper, voices: tuple[Held, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the values that matter of each blank that somebody spoke of in a range: the ends of all ranges."""
    for article in every_article(paper):
        for blank in every_blank(article):
            ranges = [one for voice in voices for one in voice.positions.ranges if one.blank == blank.id]
            if ranges:
                yield blank.id, _values(blank, ranges)


def _values(blank: Blank, ranges: list[RangeOn]) -> tuple[str, ...]:
    ends = [blank.low, blank.high]
    ends += [end for one in ranges for end in (one.low, one.high, one.bears_low, one.bears_high)]
    sizes = {size: end for end in ends if end and (size := measure(blank.kind, end)) is not None}
    between = {} if len(sizes) < 2 else dict(_between_ends(blank.kind, sorted(sizes)))
    return tuple(value for _, value in sorted({**between, **sizes}.items()))


def _between_ends(kind: BlankKind, sizes: list[Fraction]) -> Iterator[tuple[Fraction, str]]:
    """Give a whole value half way between neighbouring ends, for blanks that count."""
    if kind not in (BlankKind.DAYS, BlankKind.NUMBER, BlankKind.SHARE):
        return
    for low, high in pairwise(sizes):
        middle = Fraction((low + high) // 2)
        if low < middle < high:
            yield middle, str(int(middle))


def _issues(paper: Paper, grades: Mapping[str, tuple[str, ...]]) -> Iterator[Issue]:
    for article in paper.articles:
        yield from _of_article(article, None, grades)


def _of_article(article: Article, within: Choice | None, grades: Mapping[str, tuple[str, ...]]) -> Iterator[Issue]:
    yield from _of_held(Alternative(article.brackets, article.blanks), within, grades)
    inside = Choice(article.whole, 0) if article.whole else within
    for child in article.children:
        yield from _of_article(child, inside, grades)


def _of_held(held: Alternative, within: Choice | None, grades: Mapping[str, tuple[str, ...]]) -> Iterator[Issue]:
    for blank in held.blanks:
        if blank.id in grades:
            yield Issue(blank.id, grades[blank.id], within)
    for one in held.brackets:
        yield Issue(one.id, tuple(str(place + 1) for place in range(len(one.alternatives))), within)
        for place, each in enumerate(one.alternatives):
            yield from _of_held(each, Choice(one.id, place), grades)


# ---- parties --------------------------------------------------------------------------------------------------------


def _party(held: Held, issues: tuple[Issue, ...], grades: Mapping[str, tuple[str, ...]]) -> Party:
    known = {one.id for one in issues}
    cannot = [one.choice for one in held.positions.marks if one.position is Position.CANNOT]
    for one in held.positions.ranges:
        cannot += [Choice(one.blank, place) for place, v in enumerate(grades[one.blank]) if _beyond(one, v)]
    demands = tuple(
        Linkage(f"D{place}", LinkageKind.ONLY_IF, (one.choice, *one.others))
        for place, one in enumerate(held.positions.only_if, 1)
    )
    barred = tuple(one for one in dict.fromkeys(cannot) if one.bracket in known)
    return Party(held.name, (), 0, barred, demands, held.party if held.voice else "")


def _beyond(one: RangeOn, value: str) -> bool:
    """Say whether a value lies where it cannot be accepted."""
    return not _inside(value, one.bears_low, one.bears_high)


def _inside(value: str, low: str, high: str) -> bool:
    size, ends = _size(value), (_size(low), _size(high))
    return (ends[0] is None or ends[0] <= size) and (ends[1] is None or size <= ends[1])  # type: ignore[operator]


def _size(value: str) -> Fraction | None:
    """Measure a value whatever the kind of its blank; the kinds' forms don't overlap but for plain numbers."""
    kinds = (BlankKind.NUMBER, BlankKind.RATIO, BlankKind.DATE)
    return next((size for kind in kinds if value and (size := measure(kind, value)) is not None), None)


def _worths(
    held: Held, issues: tuple[Issue, ...], grades: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]]:
    """Give what each option is worth at least and at most, in `UNIT`ths of the voice's scale."""
    weights = weights_of(held.positions, [one.id for one in issues])
    low, high = [], []
    for one in issues:
        values = [_plain(held.positions, one.id, place, grades) for place in range(len(one.options))]
        low.append(tuple(round(UNIT * weights[one.id] * a) for a, _ in values))
        high.append(tuple(round(UNIT * weights[one.id] * b) for _, b in values))
    return tuple(low), tuple(high)


def _plain(
    positions: Positions, issue: str, place: int, grades: Mapping[str, tuple[str, ...]]
) -> tuple[Fraction, Fraction]:
    """Read one option: what it counts at least and at most, from 0 to 1."""
    position = position_on(positions, issue, place, grades)
    match position:
        case Position.ACCEPT:
            return Fraction(1), Fraction(1)
        case Position.LIVE_WITH:
            return HALF, HALF
        case Position.CANNOT:
            return Fraction(0), Fraction(0)
        case None:
            return Fraction(0), Fraction(1)


def position_on(
    positions: Positions, issue: str, place: int, grades: Mapping[str, tuple[str, ...]]
) -> Position | None:
    """Give what is said of one option; None where nothing is."""
    if issue not in grades:
        marked: Iterator[PositionOn] = (m for m in positions.marks if m.choice == Choice(issue, place))
        return next((one.position for one in marked), None)
    spoken = next((one for one in positions.ranges if one.blank == issue), None)
    if spoken is None:
        return None
    value = grades[issue][place]
    if _beyond(spoken, value):
        return Position.CANNOT
    return Position.ACCEPT if _inside(value, spoken.low, spoken.high) else Position.LIVE_WITH


def weights_of(positions: Positions, issues: list[str]) -> dict[str, Fraction]:
    """Give the share of the whole that hangs on each issue; together 1."""
    points = {place: given for place, given in positions.points if place in issues}
    ordered = [one for one in positions.order if one in issues]
    if sum(points.values()):
        return _by_points(points, issues)
    rest = [one for one in issues if one not in ordered]
    ranks = _centroids(len(ordered) + bool(rest))
    raw = dict(zip(ordered, ranks, strict=False)) | dict.fromkeys(rest, ranks[-1])
    total = sum(raw.values())
    return {one: raw[one] / total for one in issues}


def _by_points(points: Mapping[str, int], issues: list[str]) -> dict[str, Fraction]:
    """Give points as shares; what is left of a hundred is shared by those not named."""
    rest = [one for one in issues if one not in points]
    left = Fraction(max(100 - sum(points.values()), 0), len(rest)) if rest else Fraction(0)
    raw = {one: Fraction(points.get(one, left)) for one in issues}
    total = sum(raw.values())
    return {one: raw[one] / total for one in issues}


def _centroids(count: int) -> list[Fraction]:
    tails = [sum((Fraction(1, k) for k in range(place, count + 1)), Fraction(0)) for place in range(1, count + 1)]
    return [tail / count for tail in tails]


__all__ = ["HALF", "UNIT", "Framed", "Held", "framed", "position_on", "weights_of"]
