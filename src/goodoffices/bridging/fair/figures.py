"""The problem as arrays: a column for each value of each issue, what it is worth to each party, which clauses it meets.

All figures are whole; what is worked out of them in 64 bits is exact within the bounds of `require_problem`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.answers import Valued
from goodoffices.bridging.grid import Clause, Grid, grid_of, package_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice

Whole = NDArray[np.int64]
Marks = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Figures:
    """A grid as arrays.

    `sides` are the parties, by place, whose gains are weighed; `floors` are the others that gave worth.  `starts`
    gives the first column of each issue, `issue` the issue of each column.  `worth` has a row for each party.
    `weighed` are the sides' rows, `held` those of sides and floors, `needed` their reserves.  `bars` gives, for each
    column that a clause of a single part bars, such a clause's place, and `open` marks all others; `ties` are the
    places of the other clauses, but for those that always hold, and `meets` has a row for each: the columns that
    meet it.
    """

    grid: Grid
    sides: tuple[int, ...]
    floors: tuple[int, ...]
    starts: Whole
    issue: Whole
    worth: Whole
    reserves: Whole
    weighed: Whole
    held: Whole
    needed: Whole
    bars: Mapping[int, int]
    open: Marks
    ties: tuple[int, ...]
    meets: Marks

    def gains(self, columns: Whole) -> tuple[int, ...]:
        """Give what a package is worth to each side above its reserve, in whole units."""
        sides = len(self.sides)
        return tuple((self.weighed[:, columns].sum(axis=1) - self.needed[:sides]).tolist())

    def allowed(self, columns: Whole) -> bool:
        """Say whether a package (a column for each issue) meets every clause and every reserve."""
        if not (self.open[columns].all() and self.meets[:, columns].any(axis=1).all()):
            return False
        return bool((self.held[:, columns].sum(axis=1) >= self.needed).all())


def figures_of(problem: Problem, sides: tuple[str, ...] | None = None) -> Figures:
    """Write the problem as arrays; `sides` are the ids of those whose gains are weighed (None: all that gave worth)."""
    grid = grid_of(problem)
    weighed = [one.id for one in problem.sides] if sides is None else list(sides)
    given = [place for place, one in enumerate(problem.parties) if one.worth]
    among = [place for place in given if problem.parties[place].id in weighed]
    floors = [place for place in given if place not in among]
    starts = np.concatenate(([0], np.cumsum(grid.sizes)[:-1])).astype(np.int64)
    worth = np.array([[one for row in rows for one in row] for rows in grid.worth], dtype=np.int64)
    reserves = np.array(grid.reserves, dtype=np.int64)
    bars = dict(_bars(grid, starts))
    ties = tuple(
        place for place, one in enumerate(grid.clauses) if len(one.parts) > 1 and not _idle(grid, one)
    )
    columns = sum(grid.sizes)
    return Figures(
        grid,
        tuple(among),
        tuple(floors),
        starts,
        np.repeat(np.arange(len(starts)), grid.sizes),
        worth,
        reserves,
        worth[among],
        worth[among + floors],
        reserves[among + floors],
        bars,
        ~np.isin(np.arange(columns), list(bars)),
        ties,
        np.array([_met(grid.clauses[place], starts, columns) for place in ties], dtype=bool).reshape(
            -1, columns
        ),
    )


def valued(problem: Problem, figures: Figures, columns: Whole) -> Valued:
    """Give a package as an answer names it."""
    values = tuple(int(one) for one in columns - figures.starts)
    package = package_of(problem, values)
    worth = figures.worth[:, columns].sum(axis=1)
    return Valued(tuple(Choice(*one) for one in package.items()), tuple(int(one) for one in worth))


def _idle(grid: Grid, clause: Clause) -> bool:
    """Say whether the clause holds whatever is chosen."""
    return any(len(allowed) == grid.sizes[place] for place, allowed in clause.parts)


def _bars(grid: Grid, starts: Whole) -> Iterator[tuple[int, int]]:
    """Give the columns that clauses of one part bar, each with the clause; a clause of no part bars every column."""
    for place, clause in enumerate(grid.clauses):
        parts = clause.parts or tuple((issue, frozenset[int]()) for issue in range(len(grid.sizes)))
        if len(clause.parts) < 2:
            for issue, allowed in parts:
                barred = set(range(grid.sizes[issue])) - allowed
                yield from ((int(starts[issue]) + value, place) for value in barred)


def _met(clause: Clause, starts: Whole, columns: int) -> Marks:
    marks = np.zeros(columns, dtype=bool)
    for issue, values in clause.parts:
        marks[[starts[issue] + value for value in values]] = True
    return marks
