"""What merging found: every point of the frontier, and a package for each when it is asked for.

No package is stored.  What each step held is, and leads back: a point came from one of the step before, by one of the
options of the step's issue, so that taking the option off gives a point that is there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.answers import Frontier, Proof, Valued
from goodoffices.bridging.frontier.measures import Whole
from goodoffices.bridging.frontier.merging import States
from goodoffices.bridging.frontier.steps import Step
from goodoffices.bridging.grid import Grid
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice

Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Merged:
    """The frontier of a problem: `gains` has a row for each point and a column for each of `sides`.

    The sides are those that gave worth, in the problem's order, and gains are whole units above the reserve.  The
    first column rises; of points that are as good for all, one is there.  `proof` says what bears out that none is
    missing.
    """

    problem: Problem
    sides: tuple[str, ...]
    gains: Whole
    proof: Proof
    _grid: Grid
    _steps: tuple[Step, ...]
    _history: tuple[States, ...]

    def __len__(self) -> int:
        """Say how many points there are."""
        return len(self.gains)

    def package(self, place: int) -> tuple[Choice, ...]:
        """Give a package that reaches the point at that place (from 0); raises `IndexError` where there is none."""
        return self.valued([range(len(self))[place]])[0].package

    def valued(self, places: Sequence[int] | None = None) -> tuple[Valued, ...]:
        """Give packages that reach the points at those places, with what they are worth; of all points without."""
        wanted = np.arange(len(self)) if places is None else np.array(places, np.intp)
        values = self._values(wanted)
        worth = [
            sum(
                (np.array(issue)[values[:, at]] for at, issue in enumerate(party)),
                np.zeros(len(wanted), np.int64),
            )
            for party in self._grid.worth
        ]
        choices = [
            [Choice(one.id, option) for option in range(len(one.options))] for one in self.problem.issues
        ]
        return tuple(
            Valued(_package(choices, chosen), tuple(utilities))
            for chosen, utilities in zip(values.tolist(), np.array(worth).T.tolist(), strict=True)
        )

    def answer(self) -> Frontier:
        """Give the whole frontier as an answer, with each package."""
        return Frontier(self.valued(), self.proof)

    def _values(self, wanted: Places) -> Places:
        """Lead points back to a value for each issue: an array (points, issues)."""
        values = np.zeros((len(wanted), len(self.problem.issues)), np.intp)
        targets = {0: (np.arange(len(wanted)), self._history[-1][0][:, wanted])}
        for step, before in zip(reversed(self._steps), reversed(self._history[:-1]), strict=True):
            targets = _led_back(step, before, targets, values[:, step.issue])
        return values


Targets = dict[int, tuple[Places, Whole]]
"""Which points are led back, and what they have at this step, by the clauses still to be met."""


def _led_back(step: Step, before: States, targets: Targets, values: Places) -> Targets:
    """Take the step's options off; write which one it was, and give what was there before the step."""
    left = dict(targets)
    found: dict[int, list[tuple[Places, Whole]]] = {}
    for pending, points in before.items():
        for group in step.groups:
            after = step.after(pending, group)
            if after is None or after not in left:
                continue
            for value, adds in zip(group.values, group.adds.T, strict=True):
                numbers, sought = left[after]
                there, at = _held(points, sought, adds)
                values[numbers[there]] = value
                found.setdefault(pending, []).append((numbers[there], points[:, at]))
                left[after] = (numbers[~there], sought[:, ~there])
    return {
        pending: (
            np.concatenate([one for one, _ in parts]),
            np.concatenate([one for _, one in parts], axis=1),
        )
        for pending, parts in found.items()
    }


def _held(points: Whole, sought: Whole, adds: Whole) -> tuple[NDArray[np.bool_], Places]:
    """Say which of the points sought come from a point held by adding so much; and where these are.

    The keys are alike; of a third measure there may be more than what counted (see `merging`).
    """
    key = sought[0] - adds[0]
    at = np.minimum(np.searchsorted(points[0], key), points.shape[1] - 1)
    there = (points[0, at] == key) & (points[1:, at] + adds[1:, None] >= sought[1:]).all(axis=0)
    return there, at[there]


def _package(choices: list[list[Choice]], values: list[int]) -> tuple[Choice, ...]:
    """Give the choices of those values; an issue that does not stand has a value beyond its options."""
    return tuple(each[value] for each, value in zip(choices, values, strict=True) if value < len(each))
