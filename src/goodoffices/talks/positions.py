"""Positions: what a party says of a text's alternatives, in the forms in which people say it.

All of it may be left out, changed, or wrong; nothing here is a number that anybody has to give.  Brackets and blanks
are named as the text names them where the positions stand: by path in a copy, by id in a draft.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package


class Position(StrEnum):
    """How a party stands to one alternative: accepts it, could live with it, or cannot (a red line)."""

    ACCEPT = "accept"
    LIVE_WITH = "could-live-with"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True)
class PositionOn:
    """The position on one alternative."""

    choice: Choice
    position: Position


@dataclass(frozen=True, slots=True)
class RangeOn:
    """Values of a blank that can be measured: accepted from `low` to `high`, to be lived with out to the others.

    "" leaves an end open; what is beyond `bears_low` or `bears_high` it cannot accept, where these are given.
    """

    blank: str
    low: str = ""
    high: str = ""
    bears_low: str = ""
    bears_high: str = ""


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """This alternative only if all those: a linkage of its own that the text does not have."""

    choice: Choice
    others: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class WouldTake:
    """Whether it would accept the whole package."""

    package: Package
    accepts: bool


@dataclass(frozen=True, slots=True)
class WouldRather:
    """One package that it would rather have than another."""

    better: Package
    worse: Package


@dataclass(frozen=True, slots=True)
class WouldChange:
    """Of all single changes to a package, the one most wanted."""

    package: Package
    to: Choice


@dataclass(frozen=True, slots=True)
class Positions:
    """All that one party says at one time; `order` are brackets, the most important first, `points` of a hundred."""

    marks: tuple[PositionOn, ...] = ()
    ranges: tuple[RangeOn, ...] = ()
    order: tuple[str, ...] = ()
    points: tuple[tuple[str, int], ...] = ()
    only_if: tuple[OnlyIf, ...] = ()
    favourite: Package | None = None
    packages: tuple[WouldTake, ...] = ()
    rather: tuple[WouldRather, ...] = ()
    wanted: tuple[WouldChange, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is said."""
        return self != NO_POSITIONS


NO_POSITIONS = Positions()


def places_of(positions: Positions) -> tuple[str, ...]:
    """Give every bracket and blank that is named, each once."""
    named = [one.choice.bracket for one in positions.marks]
    named += [one.blank for one in positions.ranges]
    named += [*positions.order, *(place for place, _ in positions.points)]
    named += [c.bracket for one in positions.only_if for c in (one.choice, *one.others)]
    for package in packages_of(positions):
        named += [c.bracket for c in package.choices]
        named += [blank for blank, _ in package.values]
    named += [one.to.bracket for one in positions.wanted]
    return tuple(dict.fromkeys(named))


def packages_of(positions: Positions) -> Iterator[Package]:
    """Go through the whole packages that are named."""
    if positions.favourite is not None:
        yield positions.favourite
    yield from (one.package for one in positions.packages)
    for rather in positions.rather:
        yield rather.better
        yield rather.worse
    yield from (one.package for one in positions.wanted)


def renamed(positions: Positions, name: Callable[[str], str | None]) -> Positions:
    """Give them with each bracket and blank called as `name` says; what names one that is gone (None) is left out.

    A package is left out with any of its parts, since it is a package no more.
    """

    def choice(one: Choice) -> Choice | None:
        to = name(one.bracket)
        return Choice(to, one.alternative) if to else None

    def package(one: Package) -> Package | None:
        choices = tuple(filter(None, map(choice, one.choices)))
        values = tuple((to, value) for blank, value in one.values if (to := name(blank)))
        whole = len(choices) == len(one.choices) and len(values) == len(one.values)
        return Package(choices, values) if whole else None

    marks = tuple(PositionOn(c, m.position) for m in positions.marks if (c := choice(m.choice)))
    ranges = tuple(replace(one, blank=to) for one in positions.ranges if (to := name(one.blank)))
    only_if = []
    for tie in positions.only_if:
        first, others = choice(tie.choice), tuple(filter(None, map(choice, tie.others)))
        if first and len(others) == len(tie.others):
            only_if.append(OnlyIf(first, others))
    rather = [(package(one.better), package(one.worse)) for one in positions.rather]
    wanted = [(package(one.package), choice(one.to)) for one in positions.wanted]
    return Positions(
        marks,
        ranges,
        tuple(to for one in positions.order if (to := name(one))),
        tuple((to, points) for one, points in positions.points if (to := name(one))),
        tuple(only_if),
        package(positions.favourite) if positions.favourite else None,
        tuple(WouldTake(p, one.accepts) for one in positions.packages if (p := package(one.package))),
        tuple(WouldRather(better, worse) for better, worse in rather if better and worse),
        tuple(WouldChange(p, to) for p, to in wanted if p and to),
    )


def merged(first: Positions, *others: Positions) -> Positions:
    """Put positions together: where two speak of the same the earlier rules; ties and packages add up."""
    if not others:
        return first
    second = merged(*others)
    marked = {one.choice for one in first.marks}
    spanned = {one.blank for one in first.ranges}
    return Positions(
        (*first.marks, *(one for one in second.marks if one.choice not in marked)),
        (*first.ranges, *(one for one in second.ranges if one.blank not in spanned)),
        first.order or second.order,
        first.points or second.points,
        tuple(dict.fromkeys((*first.only_if, *second.only_if))),
        first.favourite or second.favourite,
        (*first.packages, *second.packages),
        (*first.rather, *second.rather),
        (*first.wanted, *second.wanted),
    )
