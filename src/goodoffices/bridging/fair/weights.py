"""Whole weights on sides, reserves and clauses, and what they show of every package whose choices are restricted.

For weights of at least 0 each package x that meets the clauses and reserves has (weak Lagrangian duality)

  sum of a_p g_p(x)  <=  sum over issues of the greatest price of a column left there
                         - sum of a_p r_p - sum of b_q r_q - sum of c,

where a column's price is  sum of a_p w_p + sum of b_q w_q + the weights c of the clauses that it meets.  Weights come
from a linear programme in floating point and are rounded; what they show is then worked out in whole numbers, so it
holds whatever the rounding did.
"""

from dataclasses import dataclass

import numpy as np

from goodoffices.bridging.fair.figures import Figures, Floats, Marks, Whole

FINENESS = 1 << 20
"""A weight is a whole number of one part in so many."""

GREATEST = 1 << 60
"""Prices stay far below what 64 bits hold."""

NONE = -(1 << 62)


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Whole weights: one for each side, one for each floor, one for each tie of the figures, in their order."""

    sides: Whole
    floors: Whole
    ties: Whole

    def listed(self) -> list[int]:
        """Give the sides' weights as Python's own whole numbers, which know no bound."""
        return [int(one) for one in self.sides]


def prices(figures: Figures, weights: Weights) -> Whole:
    """Give the price of each column."""
    found = np.concatenate((weights.sides, weights.floors)) @ figures.held
    used = np.flatnonzero(weights.ties)
    return np.asarray(found + weights.ties[used] @ figures.meets[used], dtype=np.int64)


def dearest(figures: Figures, price: Whole, left: Marks) -> Whole:
    """Give, for each issue, the greatest price of the columns left of it."""
    return np.asarray(np.maximum.reduceat(np.where(left, price, NONE), figures.starts))


def total(figures: Figures, weights: Weights, dear: Whole) -> int:
    """Give the greatest that the sum of weighed gains can be, where each issue's dearest column has that price."""
    less = np.concatenate((weights.sides, weights.floors)) @ figures.needed + weights.ties.sum()
    return int(dear.sum() - less)


def rounded(sides: Floats, floors: Floats, ties: Floats) -> Weights:
    """Round weights to whole numbers, the greatest of the sides' and floors' becoming `FINENESS`."""
    most = max(sides.max(initial=0.0), floors.max(initial=0.0))
    scale = FINENESS / most if most > 0 else FINENESS / max(ties.max(initial=0.0), 1e-9)
    heaviest = float(np.maximum(ties, 0.0).sum()) * scale
    if heaviest > GREATEST:
        scale *= GREATEST / heaviest
    return Weights(_whole(sides, scale), _whole(floors, scale), _whole(ties, scale))


def _whole(given: Floats, scale: float) -> Whole:
    return np.rint(np.maximum(given, 0.0) * scale).astype(np.int64)


def only(figures: Figures, kind: str, place: int) -> Weights:
    """Give weights of which one alone is not 0: of a side, a floor or a tie, by its place among them."""
    found = {
        "sides": np.zeros(len(figures.sides), dtype=np.int64),
        "floors": np.zeros(len(figures.floors), dtype=np.int64),
        "ties": np.zeros(len(figures.ties), dtype=np.int64),
    }
    found[kind][place] = FINENESS
    return Weights(**found)


def against(figures: Figures, columns: Whole) -> Weights | None:
    """Give weights that show that a full choice is no package (their total is below 0); None where it is one."""
    unmet = np.flatnonzero(~figures.meets[:, columns].any(axis=1))
    if len(unmet):
        return only(figures, "ties", int(unmet[0]))
    short = np.flatnonzero(figures.held[:, columns].sum(axis=1) < figures.needed)
    if not len(short):
        return None
    place, sides = int(short[0]), len(figures.sides)
    return only(figures, "sides", place) if place < sides else only(figures, "floors", place - sides)
