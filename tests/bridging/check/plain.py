"""Answers worked out by brute force, with a proof that looks at every package: what the engine may be held against.

The proof branches on issue after issue; under a full choice a leaf names the clause that it breaks, the party that
falls short, or weights under which its gains are what they are.
"""

from fractions import Fraction
from math import prod

from goodoffices.bridging.answers import (
    Agreed,
    Barred,
    Branch,
    Fair,
    Frontier,
    Short,
    Tree,
    Valued,
    Weighed,
)
from goodoffices.bridging.grid import Grid, grid_of, package_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle
from tests.bridging.oracle import Chosen, Gains

BOTH = Agreed(("one way", "another way"))


def choices(package: Chosen) -> tuple[Choice, ...]:
    """Give a package as choices."""
    return tuple(Choice(*one) for one in package.items())


def valued(problem: Problem, package: Chosen) -> Valued:
    """Give a package with what it is worth."""
    return Valued(choices(package), oracle.utilities(problem, package))


def figure(problem: Problem, criterion: Criterion, gains: Gains) -> Fraction:
    """Give what gains come to by the criterion, in the units of one side's scale."""
    match criterion:
        case Criterion.MAXMIN:
            return Fraction(min(gains), problem.unit)
        case Criterion.NASH:
            return Fraction(prod(gains), problem.unit ** len(gains))
        case Criterion.KALAI:
            most = oracle.ideals(problem)
            assert most is not None
            return min(oracle.shares(gains, most), default=Fraction(0))


def order(problem: Problem, criterion: Criterion, gains: Gains) -> list[Fraction]:
    """Give by what two packages are compared: the later is the fairer."""
    match criterion:
        case Criterion.NASH:
            return [figure(problem, criterion, gains)]
        case Criterion.MAXMIN:
            return sorted(map(Fraction, gains))
        case Criterion.KALAI:
            most = oracle.ideals(problem)
            assert most is not None
            return sorted(oracle.shares(gains, most))


def fair(problem: Problem, criterion: Criterion) -> Fair:
    """Give a fairest package with a proof that looks at everything; there must be one."""
    every = oracle.feasible_packages(problem)
    best = max(every, key=lambda one: order(problem, criterion, oracle.gains(problem, one)))
    reached = figure(problem, criterion, oracle.gains(problem, best))
    ideals = oracle.ideals(problem) if criterion is Criterion.KALAI else ()
    assert ideals is not None
    return Fair(criterion, valued(problem, best), reached, reached, tree(problem, criterion), ideals)


def frontier(problem: Problem) -> Frontier:
    """Give the whole frontier."""
    return Frontier(tuple(valued(problem, some[0]) for some in oracle.frontier(problem).values()), BOTH)


def tree(problem: Problem, criterion: Criterion) -> Tree:
    """Give a proof that nothing is above the best."""
    grid = grid_of(problem)
    most = oracle.ideals(problem) if criterion is Criterion.KALAI else None
    return _under(problem, grid, criterion, most or (), ())


def _under(problem: Problem, grid: Grid, criterion: Criterion, most: Gains, values: tuple[int, ...]) -> Tree:
    place = len(values)
    for number, clause in enumerate(grid.clauses):
        settled = all(at < place for at, _ in clause.parts)
        if settled and not any(values[at] in allowed for at, allowed in clause.parts):
            return Barred(number)
    if place < len(grid.sizes):
        size = grid.sizes[place]
        parts = ((value, _under(problem, grid, criterion, most, (*values, value))) for value in range(size))
        return Branch(place, tuple((frozenset((value,)), part) for value, part in parts))
    return _leaf(problem, grid, criterion, most, values)


def _leaf(problem: Problem, grid: Grid, criterion: Criterion, most: Gains, values: tuple[int, ...]) -> Tree:
    for number, party in enumerate(problem.parties):
        if (
            party.worth
            and sum(row[v] for row, v in zip(grid.worth[number], values, strict=True)) < party.reserve
        ):
            return Short(number)
    gains = oracle.gains(problem, package_of(problem, values))
    if criterion is Criterion.NASH and all(gains):
        return Weighed(tuple(Fraction(1, one) for one in gains))
    least = _worst(criterion, gains, most)
    return Weighed(tuple(Fraction(place == least) for place in range(len(gains))))


def _worst(criterion: Criterion, gains: Gains, most: Gains) -> int:
    """Give the side that gains least, or the least share of what it could gain."""
    if criterion is not Criterion.KALAI:
        return gains.index(min(gains))
    counted = [place for place, ideal in enumerate(most) if ideal]
    return min(counted, key=lambda place: Fraction(gains[place], most[place]), default=0)
