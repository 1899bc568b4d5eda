"""Which issue a search divides, and how: special ordered sets (Beale and Tomlin 1970), ordered by weighed worth."""

import numpy as np

from goodoffices.bridging.fair.figures import Figures, Floats, Marks, Whole
from goodoffices.bridging.fair.relaxation import Mixed
from goodoffices.bridging.fair.weights import Weights

MIXED = 1e-7
"""Shares closer to 0 or 1 than this are whole."""


def division(figures: Figures, mixed: Mixed, left: Marks) -> tuple[int, Marks]:
    """Give the issue to be divided, and which columns go with its greatest share; both sides have one that is left.

    The issue is the one whose mixture is spread the furthest; distances are those of weighed worth and of the weights
    of the clauses met.  The other columns go with the nearer of the two that have the greatest shares.
    """
    worths = _worths(figures, mixed.weights)
    shares = np.where(left, mixed.shares, 0.0)
    issue = _furthest(figures, worths, shares, left)
    held = np.flatnonzero(left & (figures.issue == issue))
    first, second = held[np.argsort(-shares[held], kind="stable")[:2]]
    nearer = _from(worths, first) < _from(worths, second)
    nearer[first], nearer[second] = True, False
    return issue, nearer


def likeliest(figures: Figures, shares: Floats, left: Marks) -> Whole:
    """Give the column with the greatest share of each issue, among those left."""
    among = np.where(left, shares, -1.0)
    top = np.maximum.reduceat(among, figures.starts)[figures.issue]
    places = np.flatnonzero(among == top)
    return places[np.diff(figures.issue[places], prepend=-1) > 0]  # the first of each issue


def _worths(figures: Figures, weights: Weights) -> Floats:
    worths = figures.held * np.concatenate((weights.sides, weights.floors))[:, None]
    used = np.flatnonzero(weights.ties)
    ties = weights.ties[used] @ figures.meets[used]
    return np.vstack((worths, ties)).astype(np.float64)


def _furthest(figures: Figures, worths: Floats, shares: Floats, left: Marks) -> int:
    middle = np.add.reduceat(worths * shares, figures.starts, axis=1)[:, figures.issue]
    apart = np.abs(worths - middle).sum(axis=0) + 1.0
    spread = np.add.reduceat(shares * apart, figures.starts)
    several = np.add.reduceat(left, figures.starts, dtype=np.int64) > 1
    mixture = several & (np.add.reduceat(shares * (1.0 - shares), figures.starts) > MIXED)
    return int(np.where(mixture if mixture.any() else several, spread, -1.0).argmax())


def _from(worths: Floats, column: Whole) -> Floats:
    return np.asarray(np.abs(worths - worths[:, [column]]).sum(axis=0))
