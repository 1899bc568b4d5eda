"""The problem as plain numbers: issues by place, each with a value, and clauses of which at least one part must hold.

An issue that stands only under another's option has one value more, its last: that it does not stand.  Every linkage,
red line and demand becomes clauses; each clause says on whose ground it stands, so that a conflict can name it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from goodoffices.bridging.problem import Issue, Package, Party, Problem, standing
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind


@dataclass(frozen=True, slots=True)
class Nested:
    """The text's own order: an issue stands where, and only where, what it is inside was chosen."""

    issue: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A linkage of the text, by its id."""

    linkage: str


@dataclass(frozen=True, slots=True)
class RedLine:
    """What a party cannot accept."""

    party: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class Demand:
    """What a party ties on its own account, by the linkage's id among its demands."""

    party: str
    linkage: str


@dataclass(frozen=True, slots=True)
class Reserve:
    """That a package must be worth at least as much to a party as having no agreement."""

    party: str


Ground = Nested | Tie | RedLine | Demand | Reserve


@dataclass(frozen=True, slots=True)
class Clause:
    """At least one of these holds: the issue at that place has one of those values."""

    parts: tuple[tuple[int, frozenset[int]], ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class Grid:
    """`sizes`: how many values each issue has; `worth`: by party (of `Problem.parties`), issue, value, in whole units.

    `nested[i]` says whether the last value of issue i is that it does not stand.
    """

    sizes: tuple[int, ...]
    nested: tuple[bool, ...]
    clauses: tuple[Clause, ...]
    worth: tuple[tuple[tuple[int, ...], ...], ...]
    reserves: tuple[int, ...]

    def holds(self, clause: Clause, values: tuple[int, ...]) -> bool:
        """Say whether the clause holds of a full choice of values."""
        return any(values[place] in allowed for place, allowed in clause.parts)


def grid_of(problem: Problem) -> Grid:
    """Compile the problem; it must have passed `require_problem`."""
    nested = tuple(one.within is not None for one in problem.issues)
    sizes = tuple(len(one.options) + extra for one, extra in zip(problem.issues, nested, strict=True))
    writer = _Writer(problem, sizes)
    return Grid(
        sizes,
        nested,
        tuple(writer.every()),
        tuple(tuple(_worth(problem, one, nested)) for one in problem.parties),
        tuple(one.reserve for one in problem.parties),
    )


def values_of(problem: Problem, package: Package) -> tuple[int, ...]:
    """Give the package as one value for each issue."""
    there = {one.id for one in standing(problem, package)}
    return tuple(package[one.id] if one.id in there else len(one.options) for one in problem.issues)


def package_of(problem: Problem, values: tuple[int, ...]) -> dict[str, int]:
    """Give values as a package."""
    return {
        one.id: value
        for one, value in zip(problem.issues, values, strict=True)
        if value < len(one.options)
    }


def _worth(problem: Problem, party: Party, nested: tuple[bool, ...]) -> Iterator[tuple[int, ...]]:
    for place, (one, extra) in enumerate(zip(problem.issues, nested, strict=True)):
        given = party.worth[place] if party.worth else (0,) * len(one.options)
        yield (*given, 0) if extra else given


class _Writer:
    """Writes clauses over places, with the sizes at hand to say "any value but this"."""

    def __init__(self, problem: Problem, sizes: tuple[int, ...]) -> None:
        self.problem, self.sizes = problem, sizes
        self.places = {one.id: place for place, one in enumerate(problem.issues)}

    def every(self) -> Iterator[Clause]:
        for one in self.problem.issues:
            yield from self._nesting(one)
        for linkage in self.problem.linkages:
            yield from self._linkage(linkage, Tie(linkage.id))
        for party in self.problem.parties:
            for choice in party.cannot:
                yield Clause((self._not(choice),), RedLine(party.id, choice))
            for linkage in party.demands:
                yield from self._linkage(linkage, Demand(party.id, linkage.id))

    def _nesting(self, one: Issue) -> Iterator[Clause]:
        if one.within is None:
            return
        place, ground = self.places[one.id], Nested(one.id)
        absent = frozenset((len(one.options),))
        there = frozenset(range(len(one.options)))
        yield Clause((self._is(one.within), (place, absent)), ground)
        yield Clause((self._not(one.within), (place, there)), ground)

    def _is(self, choice: Choice) -> tuple[int, frozenset[int]]:
        return self.places[choice.bracket], frozenset((choice.alternative,))

    def _not(self, choice: Choice) -> tuple[int, frozenset[int]]:
        place = self.places[choice.bracket]
        return place, frozenset(range(self.sizes[place])) - {choice.alternative}

    def _linkage(self, linkage: Linkage, ground: Ground) -> Iterator[Clause]:
        of = linkage.of
        match linkage.kind:
            case LinkageKind.ONLY_IF:
                for other in of[1:]:
                    yield self._clause((self._not(of[0]), self._is(other)), ground)
            case LinkageKind.ALL_OR_NONE:
                for one, other in zip(of, (*of[1:], of[0]), strict=True):
                    yield self._clause((self._not(one), self._is(other)), ground)
            case LinkageKind.AT_LEAST_ONE:
                yield self._clause(tuple(self._is(one) for one in of), ground)
            case LinkageKind.NOT_TOGETHER if len(of) == 1:
                yield self._clause((self._not(of[0]),), ground)
            case LinkageKind.NOT_TOGETHER:
                yield from self._apart(of, ground)

    def _apart(self, of: tuple[Choice, ...], ground: Ground) -> Iterator[Clause]:
        """Write a clause for each two issues: none of the choices of the one, or none of those of the other.

        Choices of one issue keep apart by themselves; a choice that is named twice is barred.
        """
        chosen: dict[int, set[int]] = {}
        for one in of:
            values = chosen.setdefault(self.places[one.bracket], set())
            if one.alternative in values:
                yield Clause((self._not(one),), ground)
            values.add(one.alternative)
        others = [(place, frozenset(range(self.sizes[place])) - values) for place, values in chosen.items()]
        for pair in combinations(others, 2):
            yield Clause(pair, ground)

    def _clause(self, parts: tuple[tuple[int, frozenset[int]], ...], ground: Ground) -> Clause:
        """Write parts of one issue as one part."""
        merged: dict[int, frozenset[int]] = {}
        for place, allowed in parts:
            merged[place] = merged.get(place, frozenset()) | allowed
        return Clause(tuple(merged.items()), ground)
