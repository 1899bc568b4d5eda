"""Packages met by a search, where there are too many to list: from one that is possible, up each draw's own slope.

Each of `CLIMBERS` draws, one of each side, takes the changes of one issue that gain it most, issue after issue, as long
as the clauses hold; where an option opens or closes issues inside it, these get what the draw likes best.  What a
draw seeks is the least gain while a side is below its red line, then the product of gains.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.asking.pool import Pool, Rows, allowed, meets
from goodoffices.bridging.beliefs import Belief
from goodoffices.bridging.conflict import any_package
from goodoffices.bridging.grid import Clause, Grid, values_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal

CLIMBERS = 64
PASSES = 3

Sides = tuple[NDArray[np.float32], ...]


def searched(problem: Problem, grid: Grid, beliefs: Sequence[Belief]) -> Pool:
    """Give packages that are best for some draw, and all their possible changes of one issue for a few of these.

    Raises `Refusal("no-package")` where nothing meets the clauses.
    """
    found = any_package(problem)
    if found is None:
        raise Refusal("no-package")
    start = values_of(problem, {one.bracket: one.alternative for one in found})
    climb = _Climb(problem, grid, beliefs)
    rows = np.tile(np.array(start, np.int64), (climb.many, 1))
    met = [rows]
    for _ in range(PASSES):
        for issue in range(len(grid.sizes)):
            rows = climb.step(rows, issue)
        met.append(rows)
    met.extend(climb.around(rows))
    return Pool(problem, np.unique(np.concatenate(met), axis=0), False)


def _inside(problem: Problem, places: dict[str, int]) -> dict[int, list[tuple[int, tuple[int, int]]]]:
    """Give, for each issue, those that stand inside it at any depth, outer first, each with what it is inside."""
    found: dict[int, list[tuple[int, tuple[int, int]]]] = {}
    outer: dict[int, set[int]] = {}
    for place, one in enumerate(problem.issues):
        if one.within is None:
            continue
        under = places[one.within.bracket], one.within.alternative
        outer[place] = {under[0]} | outer.get(under[0], set())
        for each in outer[place]:
            found.setdefault(each, []).append((place, under))
    return found


class _Climb:
    """One draw of every side for each climber, and the clauses that each issue has a part in."""

    def __init__(self, problem: Problem, grid: Grid, beliefs: Sequence[Belief]) -> None:
        self.grid, self.allowed = grid, allowed(grid)
        least = min(len(one.draws.reserve) for one in beliefs)
        self.many = min(CLIMBERS, least)
        self.worths: Sides = tuple(one.draws.worth[:, :, : self.many] for one in beliefs)
        self.reserves = tuple(one.draws.reserve[: self.many] for one in beliefs)
        places = {one.id: place for place, one in enumerate(problem.issues)}
        self.inside = _inside(problem, places)
        self.likes = np.sum(self.worths, axis=0)

    def step(self, rows: Rows, issue: int) -> Rows:
        """Give each climber its best change of the issue, or what it has."""
        best, reached = rows, self._reached(rows)
        for value in self.allowed[issue]:
            turned = self._turned(rows, issue, value)
            good = meets(self.grid, self._touched(rows, turned), turned)
            score = np.where(good, self._reached(turned), -np.inf)
            better = score > reached
            best, reached = np.where(better[:, None], turned, best), np.where(better, score, reached)
        return best

    def around(self, rows: Rows) -> list[Rows]:
        """Give the possible changes of one issue of what a few climbers reached."""
        few, found = rows[:: max(1, self.many // 8)], []
        for issue, values in enumerate(self.allowed):
            for value in values:
                turned = self._turned(few, issue, value)
                found.append(turned[meets(self.grid, self._touched(few, turned), turned)])
        return found

    def _turned(self, rows: Rows, issue: int, value: int) -> Rows:
        turned = rows.copy()
        turned[:, issue] = value
        for inner, under in self.inside.get(issue, ()):
            self._set_inside(turned, inner, under)
        return turned

    def _set_inside(self, turned: Rows, inner: int, under: tuple[int, int]) -> None:
        absent = self.grid.sizes[inner] - 1
        options = [value for value in self.allowed[inner] if value != absent]
        if not options:
            turned[:, inner] = absent
            return
        liked = np.array(options)[self.likes[inner, options, : len(turned)].argmax(axis=0)]
        stands, stood = turned[:, under[0]] == under[1], turned[:, inner] != absent
        turned[:, inner] = np.where(stands, np.where(stood, turned[:, inner], liked), absent)

    def _touched(self, rows: Rows, turned: Rows) -> tuple[Clause, ...]:
        changed = set(np.flatnonzero((rows != turned).any(axis=0)).tolist())
        return tuple(one for one in self.grid.clauses if any(place in changed for place, _ in one.parts))

    def _reached(self, rows: Rows) -> NDArray[np.float64]:
        issues, climber = np.arange(rows.shape[1])[:, None], np.arange(len(rows))[None, :]
        gains = np.array(
            [
                worth[issues, rows.T, climber].sum(axis=0, dtype=np.float64) - reserve
                for worth, reserve in zip(self.worths, self.reserves, strict=True)
            ]
        )
        least: NDArray[np.float64] = gains.min(axis=0)
        return np.where(least > 0, 1 + np.prod(np.maximum(gains, 0), axis=0), least)
