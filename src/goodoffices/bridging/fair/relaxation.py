"""The linear relaxation of the search for a fair package: what could be reached if values were mixed.

Its duals become whole weights, and what these show is worked out exactly elsewhere.
"""

from dataclasses import dataclass
from math import inf, log, log2

import numpy as np

from goodoffices.bridging.fair.aims import Aim, Least, Product, Value
from goodoffices.bridging.fair.figures import Figures, Floats, Marks
from goodoffices.bridging.fair.programme import SCALE, Own, Programme, scale_of
from goodoffices.bridging.fair.weights import Weights, rounded

ROUNDS = 8
"""How often the logarithm is drawn more closely for one answer."""

CLOSE = 1e-3
"""An error of a logarithm, in parts of `SCALE`, that no bound would notice."""


@dataclass(frozen=True, slots=True, eq=False)
class Mixed:
    """How much of each column is chosen, and weights from the duals, which bound what can be reached."""

    shares: Floats
    weights: Weights


class Relaxation:
    """The linear programme over some columns of the figures.

    Its own columns are, for `Least`, what every side's row reaches at least; for `Product` each side's gain (at least a
    whole unit, without which no product is above 0), and each side's logarithm, which lies under tangents.
    """

    def __init__(self, figures: Figures, aim: Aim, left: Marks) -> None:
        self.figures, self.aim = figures, aim
        self.sides = len(figures.sides)
        scale = scale_of(figures)
        match aim:
            case Least(divisors):
                per = 1.0 if aim.whole else scale / SCALE
                takes: list[Own] = [(0, one * per) if one else None for one in divisors]
                self.programme = Programme(figures, left, [-inf], {0: 1.0}, takes)
            case Product():
                own = [scale] * self.sides + [-inf] * self.sides
                costs = {self.sides + side: 1.0 for side in range(self.sides)}
                self.programme = Programme(
                    figures, left, own, costs, [(side, 1.0) for side in range(self.sides)]
                )
                for side in range(self.sides):
                    for halved in range(int(log2(SCALE / scale)) + 1):
                        self._tangent(side, SCALE / 2**halved)

    def aim_above(self, limit: Value) -> None:
        """Weigh gains from those with which a package would be above the limit."""
        if isinstance(self.aim, Least):
            self.programme.need(self.aim.above(limit))

    def mixed(self, left: Marks) -> Mixed:
        """Solve for those of the columns that are left."""
        possible = self.programme.solve(left)
        for _ in range(ROUNDS):
            if not possible:
                return Mixed(np.zeros(len(self.figures.issue)), self._weights(self.programme.ray()))
            shares, own, weights = self.programme.answer()
            if isinstance(self.aim, Least) or not self._drawn_closer(own):
                break
            possible = self.programme.again()
        found = self._weights(weights)
        if isinstance(self.aim, Product):
            np.maximum(
                found.sides, 1, out=found.sides
            )  # a side without weight would leave the product unbounded
        return Mixed(shares, found)

    def _drawn_closer(self, own: Floats) -> bool:
        """Add tangents where the programme took a logarithm for more than it is; say whether any was added."""
        gains, logarithms = own[: self.sides], own[self.sides :]
        wrong = np.flatnonzero(logarithms - SCALE * np.log(gains) > CLOSE)
        for side in wrong:
            self._tangent(int(side), float(gains[side]))
        return bool(len(wrong))

    def _tangent(self, side: int, at: float) -> None:
        """Add the tangent of a side's logarithm at a gain (scaled)."""
        self.programme.row(-inf, SCALE * (log(at) - 1.0), {self.sides + side: 1.0, side: -SCALE / at})

    def _weights(self, rows: Floats) -> Weights:
        figures, programme = self.figures, self.programme
        first, last = len(figures.starts), len(figures.starts) + len(programme.ties)
        ties = np.zeros(len(figures.ties))
        ties[programme.ties] = rows[first:last]
        worths = rows[last : programme.own_rows] * programme.scale
        return rounded(worths[: self.sides], worths[self.sides :], ties)
