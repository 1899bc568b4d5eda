"""What the weights of a leaf show: above what figure the weighed gains of no package under it can lie.

For weights a of sides, b of floors and c of clauses, all at least 0, every package x under the leaf that meets the
clauses and reserves has

  sum of a_p g_p(x)  <=  L  =  sum over issues of the greatest, over the values left, of
      (sum a_p w_p + sum b_q w_q + sum of the c of clauses that the value meets)
    - sum a_p r_p - sum b_q r_q - sum c,

since a package meets each clause in one issue at least and no party falls short (weak Lagrangian duality).
"""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from goodoffices.bridging.answers import Weighed
from goodoffices.bridging.check.packages import weighing
from goodoffices.bridging.check.trees import Domains
from goodoffices.bridging.grid import Grid, grid_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Weighing:
    """A grid, and the places among the parties of the sides that gave worth, which a leaf has weights for."""

    grid: Grid
    sides: tuple[int, ...]


def weighing_of(problem: Problem) -> Weighing:
    """Compile a problem that has passed `require_problem`."""
    places = {one.id: place for place, one in enumerate(problem.parties)}
    return Weighing(grid_of(problem), tuple(places[one.id] for one in weighing(problem)))


def most(weighing: Weighing, leaf: Weighed, domains: Domains) -> Fraction:
    """Give L, in whole units weighed; refuses weights below 0, given twice, or of what isn't there."""
    _require_weights(weighing, leaf)
    grid = weighing.grid
    every = (*leaf.sides, *(one for _, one in leaf.floors), *(one for _, one in leaf.clauses))
    scale = lcm(*(one.denominator for one in every))
    parties = [*zip(weighing.sides, leaf.sides, strict=True), *leaf.floors]
    figures = [[0] * size for size in grid.sizes]
    spared = 0
    for party, weight in parties:
        share = _times(weight, scale)
        spared += share * grid.reserves[party]
        for row, worths in zip(figures, grid.worth[party], strict=True):
            for value, worth in enumerate(worths):
                row[value] += share * worth
    for clause, weight in leaf.clauses:
        share = _times(weight, scale)
        spared += share
        for place, allowed in grid.clauses[clause].parts:
            for value in allowed:
                figures[place][value] += share
    reached = sum(max(row[value] for value in left) for row, left in zip(figures, domains, strict=True))
    return Fraction(reached - spared, scale)


def _times(weight: Fraction, scale: int) -> int:
    return weight.numerator * (scale // weight.denominator)


def _require_weights(weighing: Weighing, leaf: Weighed) -> None:
    grid = weighing.grid
    floors, clauses = [place for place, _ in leaf.floors], [place for place, _ in leaf.clauses]
    fits = (
        len(leaf.sides) == len(weighing.sides)
        and len(set(floors)) == len(floors)
        and len(set(clauses)) == len(clauses)
        and all(0 <= one < len(grid.worth) for one in floors)
        and all(0 <= one < len(grid.clauses) for one in clauses)
        and all(one >= 0 for one in (*leaf.sides, *(each for _, each in leaf.floors + leaf.clauses)))
    )
    if not fits:
        raise Refusal("certificate-tree")
