"""A proof's tree worked out in fractions, straight from the grid and from what its leaves mean."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor, prod

from goodoffices.bridging.answers import Barred, Branch, Fair, Short, Tree, Weighed
from goodoffices.bridging.grid import Grid, grid_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.runs import Criterion

Left = tuple[frozenset[int], ...]


def shows(problem: Problem, fair: Fair) -> bool:
    """Say whether the tree shows that nothing lies above the answer's bound."""
    grid = grid_of(problem)
    whole = tuple(frozenset(range(size)) for size in grid.sizes)
    return all(_rules_out(problem, fair, grid, leaf, left) for leaf, left in _leaves(fair.proof, whole))


def _leaves(tree: Tree, left: Left) -> Iterator[tuple[Tree, Left]]:
    if not isinstance(tree, Branch):
        yield tree, left
        return
    assert left[tree.issue] <= frozenset().union(*(values for values, _ in tree.parts))
    for values, part in tree.parts:
        under = left[tree.issue] & values
        if under:
            yield from _leaves(part, (*left[: tree.issue], under, *left[tree.issue + 1 :]))


def _rules_out(problem: Problem, fair: Fair, grid: Grid, leaf: Tree, left: Left) -> bool:
    match leaf:
        case Barred(clause):
            return not any(left[place] & allowed for place, allowed in grid.clauses[clause].parts)
        case Short(party):
            rows = zip(grid.worth[party], left, strict=True)
            return sum(max(row[value] for value in values) for row, values in rows) < grid.reserves[party]
        case Weighed(sides):
            total = _total(problem, grid, leaf, left)
            return total < 0 or _within(problem, fair, sides, total)


def _total(problem: Problem, grid: Grid, leaf: Weighed, left: Left) -> Fraction:
    parties = [place for place, one in enumerate(problem.parties) if one.worth and not one.home]
    weights = [*zip(parties, leaf.sides, strict=True), *leaf.floors]
    assert all(weight >= 0 for _, weight in (*weights, *leaf.clauses))
    total = -sum(weight * grid.reserves[party] for party, weight in weights) - sum(
        one for _, one in leaf.clauses
    )
    for place, values in enumerate(left):
        total += max(_price(grid, weights, leaf, place, value) for value in values)
    return Fraction(total)


def _price(
    grid: Grid, weights: list[tuple[int, Fraction]], leaf: Weighed, place: int, value: int
) -> Fraction:
    worth = sum(weight * grid.worth[party][place][value] for party, weight in weights)
    met = sum(
        weight for clause, weight in leaf.clauses if value in dict(grid.clauses[clause].parts).get(place, ())
    )
    return Fraction(worth + met)


def _within(problem: Problem, fair: Fair, sides: tuple[Fraction, ...], total: Fraction) -> bool:
    """Say whether whole gains, whose weighed sum is `total` at most, can't be above the bound."""
    match fair.criterion:
        case Criterion.MAXMIN:
            return total < sum(sides) * (floor(fair.bound * problem.unit) + 1)
        case Criterion.KALAI:
            pairs = zip(sides, fair.ideals, strict=True)
            return total < sum(one * (floor(fair.bound * ideal) + 1) for one, ideal in pairs if ideal)
        case Criterion.NASH:
            most = fair.bound * problem.unit ** len(sides)
            if total < sum(sides):
                return most >= 0
            return all(sides) and (total / len(sides)) ** len(sides) < (floor(most) + 1) * prod(sides)
