"""What is weighed, as arrays: what each option adds for each party that counts, from the least it can be up.

A point is a column of one or two whole numbers: a key, which holds the first two measures (`first << 32 | second`,
each under 2 to the 31st), and the third measure where there is one.  Added keys are keys of added measures.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.frontier.clauses import Settled
from goodoffices.bridging.grid import Grid
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal

Whole = NDArray[np.int64]

SHIFT = 32
LOW = (1 << SHIFT) - 1
MOST_SIDES = 3


@dataclass(frozen=True, slots=True)
class Measures:
    """`options[i]` are the values that issue i can have, `worth[i]` what they add: an array (measures, options).

    There are two measures (the second adds nothing where one side alone gave worth) or three: the third is a side's,
    or, of two sides, a veto player's whose reserve binds (`floor`).  `needs` is what a package must reach by each.
    """

    options: tuple[tuple[int, ...], ...]
    worth: tuple[Whole, ...]
    needs: Whole
    sides: int
    floor: bool

    @property
    def most(self) -> Whole:
        """Give the most that each issue can add, by issue and measure."""
        return np.stack([each.max(axis=1) for each in self.worth])


def measures_of(problem: Problem, grid: Grid, known: Settled) -> Measures:
    """Choose what is weighed; refuses where nobody gave worth, or more than can be weighed at once."""
    weighing = [place for place, one in enumerate(problem.parties) if one.worth and not one.home]
    _require(bool(weighing), "frontier-without-worth")
    _require(len(weighing) <= MOST_SIDES, "frontier-sides", most=MOST_SIDES, given=len(weighing))
    options = tuple(tuple(sorted(values)) for values in known.allowed)
    floors = [
        place
        for place, one in enumerate(problem.parties)
        if one.worth and one.home and _least(grid, options, place) < one.reserve
    ]
    names = ", ".join(problem.parties[place].id for place in floors)
    fits = not floors or (len(floors) == 1 and len(weighing) < MOST_SIDES)
    _require(fits, "frontier-veto-players", names=names)
    rows: list[int | None] = [*weighing, *([None] if len(weighing) == 1 else []), *floors]
    raised = [_raised(grid, options, place) for place in rows]
    return Measures(
        options,
        tuple(np.array(each, np.int64) for each in zip(*(worth for worth, _ in raised), strict=True)),
        np.array([need for _, need in raised], np.int64),
        len(weighing),
        bool(floors),
    )


def _require(holds: bool, code: str, **params: object) -> None:
    if not holds:
        raise Refusal(code, **params)


def _least(grid: Grid, options: tuple[tuple[int, ...], ...], party: int) -> int:
    worth = grid.worth[party]
    return sum(min(worth[place][value] for value in values) for place, values in enumerate(options))


def _raised(
    grid: Grid, options: tuple[tuple[int, ...], ...], party: int | None
) -> tuple[list[list[int]], int]:
    """Give what each option adds above the issue's least, and what must then be reached."""
    if party is None:
        return [[0] * len(values) for values in options], 0
    added = [[grid.worth[party][place][value] for value in values] for place, values in enumerate(options)]
    raised = [[each - min(issue) for each in issue] for issue in added]
    return raised, grid.reserves[party] - _least(grid, options, party)


def points_of(worth: Whole) -> Whole:
    """Write columns of measures as points: an array (1 or 2, columns)."""
    key = (worth[0] << SHIFT) | worth[1]
    return np.stack([key, *worth[2:]])


def measures_in(points: Whole) -> Whole:
    """Read points as columns of measures."""
    return np.stack([points[0] >> SHIFT, points[0] & LOW, *points[1:]])
