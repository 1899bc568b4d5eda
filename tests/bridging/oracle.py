"""Brute force: every package of a small problem, and what is best among them, straight from what the words mean.

It shares nothing with the engines: no clauses, no arrays, no solver.  All figures are whole units or fractions of
them; nothing is divided by `Problem.unit`.  Gains are those of the sides that gave worth, in the problem's order.
"""

from collections.abc import Iterator
from fractions import Fraction
from math import prod

from goodoffices.bridging.problem import Issue, Party, Problem, standing, utility
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import holds

Chosen = dict[str, int]
Gains = tuple[int, ...]


def packages(problem: Problem) -> Iterator[Chosen]:
    """Give every package, inside anybody's red lines or not: one option for each issue that stands."""
    yield from _grown(problem.issues, {})


def _grown(issues: tuple[Issue, ...], chosen: Chosen) -> Iterator[Chosen]:
    if not issues:
        yield dict(chosen)
        return
    first, rest = issues[0], issues[1:]
    under = first.within
    if under is not None and chosen.get(under.bracket) != under.alternative:
        yield from _grown(rest, chosen)
        return
    for option in range(len(first.options)):
        yield from _grown(rest, {**chosen, first.id: option})


def feasible(problem: Problem, package: Chosen) -> bool:
    """Say whether every linkage and demand holds, no red line is crossed, and nobody falls short of its reserve."""
    return all(holds(one, package) for one in problem.linkages) and all(
        accepts(problem, party, package) for party in problem.parties
    )


def accepts(problem: Problem, party: Party, package: Chosen) -> bool:
    """Say whether the party's own red lines, demands and reserve allow the package."""
    if any(package.get(one.bracket) == one.alternative for one in party.cannot):
        return False
    if not all(holds(one, package) for one in party.demands):
        return False
    return not party.worth or utility(problem, party, package) >= party.reserve


def feasible_packages(problem: Problem) -> list[Chosen]:
    """Give every package that everybody and the text allow."""
    return [one for one in packages(problem) if feasible(problem, one)]


def weighing(problem: Problem) -> tuple[Party, ...]:
    """Give the sides that gave worth: those whose gains are weighed."""
    return tuple(one for one in problem.sides if one.worth)


def gains(problem: Problem, package: Chosen) -> Gains:
    """Give what the package is worth above the reserve, to each side that gave worth."""
    return tuple(utility(problem, one, package) - one.reserve for one in weighing(problem))


def utilities(problem: Problem, package: Chosen) -> tuple[int, ...]:
    """Give what the package is worth to each party of the problem, veto players too; 0 without worth."""
    return tuple(utility(problem, one, package) for one in problem.parties)


def dominates(one: Gains, other: Gains) -> bool:
    """Say whether the first is nowhere less, and somewhere more."""
    return one != other and all(mine >= theirs for mine, theirs in zip(one, other, strict=True))


def frontier(problem: Problem) -> dict[Gains, list[Chosen]]:
    """Give each combination of gains that no feasible package dominates, with every package that reaches it."""
    reached: dict[Gains, list[Chosen]] = {}
    for package in feasible_packages(problem):
        reached.setdefault(gains(problem, package), []).append(package)
    best: list[Gains] = []
    for one in sorted(reached, reverse=True):  # whoever dominates another comes before it
        if not any(dominates(other, one) for other in best):
            best.append(one)
    return {one: reached[one] for one in best}


def leximin(problem: Problem) -> Gains | None:
    """Give the best sorted gains, the least first, compared in that order; None where no package is feasible."""
    return max((tuple(sorted(gains(problem, one))) for one in feasible_packages(problem)), default=None)


def maxmin(problem: Problem) -> int | None:
    """Give the greatest least gain; None where no package is feasible."""
    best = leximin(problem)
    return None if best is None else best[0]


def nash(problem: Problem) -> int | None:
    """Give the greatest product of gains; None where no package is feasible."""
    return max((prod(gains(problem, one)) for one in feasible_packages(problem)), default=None)


def ideals(problem: Problem) -> Gains | None:
    """Give the most that each side can gain in a feasible package; None where there is none."""
    every = [gains(problem, one) for one in feasible_packages(problem)]
    return tuple(max(column) for column in zip(*every, strict=True)) if every else None


def kalai(problem: Problem) -> tuple[Fraction, ...] | None:
    """Give the best sorted shares of the ideals, the least first, compared in that order; None without a package.

    A side that can gain nothing (its ideal is 0) has no share.
    """
    most = ideals(problem)
    if most is None:
        return None
    return max(tuple(sorted(shares(gains(problem, one), most))) for one in feasible_packages(problem))


def shares(gained: Gains, most: Gains) -> Iterator[Fraction]:
    """Give what part of its ideal each side gains, but for sides whose ideal is 0."""
    return (Fraction(one, ideal) for one, ideal in zip(gained, most, strict=True) if ideal)


def chosen(package: tuple[Choice, ...]) -> Chosen:
    """Give a package of an answer as choices by issue; fails where an issue is chosen twice."""
    found = {one.bracket: one.alternative for one in package}
    assert len(found) == len(package)
    return found


def whole(problem: Problem, package: Chosen) -> bool:
    """Say whether the package chooses an option of each issue that stands, and nothing else."""
    there = standing(problem, package)
    return {one.id for one in there} == set(package) and all(
        0 <= package[one.id] < len(one.options) for one in there
    )
