"""From a problem to its whole frontier, and to what bears it out."""

from collections.abc import Sequence

import numpy as np

from goodoffices.bridging.answers import Agreed, Claimed, Proof
from goodoffices.bridging.frontier.clauses import settled
from goodoffices.bridging.frontier.elimination import eliminated
from goodoffices.bridging.frontier.measures import Whole, measures_in, measures_of
from goodoffices.bridging.frontier.merged import Merged
from goodoffices.bridging.frontier.merging import MOST_POINTS, Tell, merge
from goodoffices.bridging.frontier.order import order_of
from goodoffices.bridging.frontier.steps import steps_of
from goodoffices.bridging.grid import Grid, grid_of
from goodoffices.bridging.problem import Problem

MERGING, ELIMINATION = "merging", "elimination"
"""The names of the two methods, in a proof."""


def pareto(
    problem: Problem, tell: Tell | None = None, *, prove: bool = False, most: int = MOST_POINTS
) -> Merged:
    """Give the whole frontier of a problem that passed `require_problem`, by gains of the sides that gave worth.

    With `prove` a second method is run, within a bound on its work, and the proof is `Agreed` where it ends with the
    same points; without, or where it does not end, the proof is `Claimed`.  `tell` is told "merging" and "proving" and
    the share done of each.  Raises `Refusal`: "no-package" where none is feasible; "frontier-without-worth",
    "frontier-sides" and "frontier-veto-players" where it can't be weighed (three sides at most, two beside a veto
    player whose reserve binds); "frontier-too-large" and "frontier-too-tied" where more than `most` points, or too
    many sets of open linkages, would have to be held.
    """
    grid = grid_of(problem)
    known = settled(grid)
    measures = measures_of(problem, grid, known)
    spans = measures.most[:, : measures.sides].sum(axis=1).tolist()
    order = order_of(spans, known.clauses)
    steps = steps_of(measures, known.clauses, order)
    history = merge(measures, steps, tell, most)
    gains = (measures_in(history[-1][0]) - measures.needs[:, None])[: measures.sides].T
    proof = _borne_out(problem, grid, order, gains, tell) if prove else Claimed(MERGING)
    sides = tuple(one.id for one in problem.sides if one.worth)
    return Merged(problem, sides, gains, proof, grid, steps, history)


def _borne_out(problem: Problem, grid: Grid, order: Sequence[int], gains: Whole, tell: Tell | None) -> Proof:
    """Run the second method, each stretch of the order from its end; raises `RuntimeError` where the two disagree."""
    tied = {place for clause in grid.clauses if len(clause.parts) > 1 for place, _ in clause.parts}
    backwards = list(reversed(order))
    backwards.sort(key=lambda place: place not in tied)
    found = eliminated(problem, grid, backwards, tell)
    if found is None:
        return Claimed(MERGING)
    if not np.array_equal(found, gains[np.lexsort(gains.T[::-1])]):
        raise RuntimeError(f"two methods give different frontiers: {len(gains)} and {len(found)} points")
    return Agreed((MERGING, ELIMINATION))
