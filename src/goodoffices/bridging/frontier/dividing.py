"""Rows that no other dominates, found by dividing and marrying: the second method's own way.

H. T. Kung, F. Luccio and F. P. Preparata, 1975, "On finding the maxima of a set of vectors": of rows in falling order,
those of the lower half that stand in their half stand in all, unless one of the upper half is above them in what is
left.
"""

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.frontier.measures import Whole

FEW = 48
"""So many rows are compared one with another."""


def maxima(rows: Whole) -> Whole:
    """Give the rows (of one, two or three measures) that none dominates, each once, in falling order."""
    falling = rows[np.lexsort(rows.T[::-1])[::-1]]
    new = np.ones(len(falling), bool)
    new[1:] = (falling[1:] != falling[:-1]).any(axis=1)
    return _divided(falling[new])


def _divided(rows: Whole) -> Whole:
    """Give the maxima of distinct rows in falling order: none is dominated by a later one."""
    if rows.shape[1] < 3:
        last = rows[:, -1]
        highest = np.maximum.accumulate(last)
        higher = np.flatnonzero(last[1:] > highest[:-1]) + 1
        return np.concatenate((rows[:1], rows[higher]))
    if len(rows) <= FEW:
        reached = (rows[:, None] >= rows).all(axis=2)
        falls = np.any(np.triu(reached, 1), axis=0)
        return rows[np.flatnonzero(~falls)]
    upper, lower = _divided(rows[: len(rows) // 2]), _divided(rows[len(rows) // 2 :])
    return np.concatenate((upper, lower[~_below(lower, upper)]))


def _below(lower: Whole, upper: Whole) -> NDArray[np.bool_]:
    """Say which rows some upper one reaches in the second and third measure."""
    ordered = upper[np.argsort(upper[:, 1])]
    highest = np.append(np.maximum.accumulate(ordered[::-1, 2])[::-1], np.iinfo(np.int64).min)
    below: NDArray[np.bool_] = highest[np.searchsorted(ordered[:, 1], lower[:, 1])] >= lower[:, 2]
    return below
