"""The packages to choose from: every one inside the clauses where there are few, else those that a search meets.

Rows are values as in `grid`: one for each issue, an issue's size where it does not stand.
"""

from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.grid import Clause, Grid, package_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice

MOST_LISTED = 20_000
"""With more combinations than this, packages are searched for and not listed."""

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pool:
    """Packages inside everyone's red lines and the text's linkages, each once; `whole` says whether these are all."""

    problem: Problem
    rows: Rows
    whole: bool

    def package(self, place: int) -> tuple[Choice, ...]:
        """Give a package as choices."""
        chosen = package_of(self.problem, tuple(int(value) for value in self.rows[place]))
        return tuple(Choice(issue, option) for issue, option in chosen.items())

    def place_of(self, row: tuple[int, ...]) -> int | None:
        """Give where a package stands in the pool; None where it is not in it."""
        found = np.flatnonzero((self.rows == np.array(row)).all(axis=1))
        return int(found[0]) if len(found) else None


def allowed(grid: Grid) -> tuple[tuple[int, ...], ...]:
    """Give, for each issue, the values that no clause of one part alone bars."""
    left = [set(range(size)) for size in grid.sizes]
    for clause in grid.clauses:
        if len(clause.parts) == 1:
            place, values = clause.parts[0]
            left[place] &= values
    return tuple(tuple(sorted(one)) for one in left)


def few(grid: Grid) -> bool:
    """Say whether the combinations are few enough to be listed."""
    return prod(len(one) for one in allowed(grid)) <= MOST_LISTED


def listed(problem: Problem, grid: Grid) -> Pool:
    """List every package inside the clauses."""
    rows = np.array(list(product(*allowed(grid))), np.int64).reshape(-1, len(grid.sizes))
    return Pool(problem, rows[meets(grid, grid.clauses, rows)], True)


def meets(grid: Grid, clauses: tuple[Clause, ...], rows: Rows) -> NDArray[np.bool_]:
    """Say of each row whether it meets every one of the clauses."""
    good = np.ones(len(rows), bool)
    for clause in clauses:
        held = np.zeros(len(rows), bool)
        for place, values in clause.parts:
            table = np.zeros(grid.sizes[place], bool)
            table[list(values)] = True
            held |= table[rows[:, place]]
        good &= held
    return good
