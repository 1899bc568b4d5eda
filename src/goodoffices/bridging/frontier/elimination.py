"""The second method: the same frontier from tables by chosen values, to bear out the first.

It shares no step with merging.  Clauses are read as they stand in the grid and checked once all their issues are
settled; packages are kept apart by the values of issues that some clause still needs (elimination of variables:
U. Bertelè and F. Brioschi, 1972, "Nonserial Dynamic Programming"), not by which clauses are met; worth is as it was
given; no table is compared with another.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from goodoffices.bridging.frontier.dividing import maxima
from goodoffices.bridging.frontier.measures import Whole
from goodoffices.bridging.frontier.merging import Tell
from goodoffices.bridging.grid import Clause, Grid
from goodoffices.bridging.problem import Problem

Tables = dict[tuple[int, ...], Whole]
"""What packages of the settled issues are worth, a row each, by the values that are still needed."""

MOST_MEASURES = 3
MOST_ROWS = 20_000_000
"""How many rows are looked at in all before the method gives up; of three measures a tenth as many."""

EACH = 50
"""A table with one value costs as much as so many rows, however short it is."""


def eliminated(problem: Problem, grid: Grid, order: Sequence[int], tell: Tell | None = None) -> Whole | None:
    """Give the frontier's gains, a row for each point, rising; None where that takes too long (`MOST_ROWS`).

    `order` has the places of all issues, in the order in which they are settled.  Reserves count at the end only, and
    each veto player that some package could leave short is one measure more: over three in all are too many.
    """
    weighing = [place for place, one in enumerate(problem.parties) if one.worth]
    sides = [place for place in weighing if not problem.parties[place].home]
    floors = [place for place in weighing if place not in sides and _may_fall_short(grid, place)]
    parties = [*sides, *floors]
    if len(parties) > MOST_MEASURES:
        return None
    rows = _whole(grid, order, parties, tell)
    if rows is None:
        return None
    gains = rows - np.array([grid.reserves[party] for party in parties], np.int64)
    reaching = gains[(gains >= 0).all(axis=1)]
    return maxima(reaching[:, : len(sides)])[::-1]


def _may_fall_short(grid: Grid, party: int) -> bool:
    return sum(map(min, grid.worth[party])) < grid.reserves[party]


def _whole(grid: Grid, order: Sequence[int], parties: Sequence[int], tell: Tell | None) -> Whole | None:
    """Settle one issue after the other; give what is best when all are."""
    tables: Tables = {(): np.zeros((1, len(parties)), np.int64)}
    known: list[int] = []
    looked_at = 0
    for turn, place in enumerate(order):
        if tell:
            tell("proving", turn / len(order))
        looked_at += sum(EACH + len(rows) for rows in tables.values()) * grid.sizes[place]
        if looked_at > (MOST_ROWS if len(parties) < 3 else MOST_ROWS // 10):
            return None
        settled = set(order[: turn + 1])
        worth = np.array([grid.worth[party][place] for party in parties], np.int64).T
        needed = _needed(grid, settled)
        grown: dict[tuple[int, ...], list[Whole]] = {}
        for chosen, rows in _chosen(tables, known, place, worth, _due(grid, settled, place)):
            grown.setdefault(tuple(chosen[at] for at in needed), []).append(rows)
        tables = {key: maxima(np.concatenate(rows)) for key, rows in grown.items()}
        known = needed
    return tables.get((), np.zeros((0, len(parties)), np.int64))


def _due(grid: Grid, settled: set[int], place: int) -> list[Clause]:
    """Give the clauses that can be checked now, and could not before that issue was settled."""
    told = [(clause, {at for at, _ in clause.parts}) for clause in grid.clauses]
    return [clause for clause, places in told if place in places and places <= settled]


def _needed(grid: Grid, settled: set[int]) -> list[int]:
    """Give the settled issues that some clause needs still."""
    every = ({at for at, _ in clause.parts} for clause in grid.clauses)
    return sorted({at for places in every if not places <= settled for at in places & settled})


def _chosen(
    tables: Tables, known: Sequence[int], place: int, worth: Whole, due: Sequence[Clause]
) -> Iterator[tuple[dict[int, int], Whole]]:
    """Give each table with each value of the issue that breaks no clause that is due."""
    for key, rows in tables.items():
        for value, added in enumerate(worth):
            chosen = {**dict(zip(known, key, strict=True)), place: value}
            if all(any(chosen[at] in allowed for at, allowed in clause.parts) for clause in due):
                yield chosen, rows + added
