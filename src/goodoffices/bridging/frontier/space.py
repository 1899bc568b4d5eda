"""Points of three measures: those that none dominates, by a sweep.

The sweep takes points from the greatest first measure down, a block at a time (H. T. Kung, F. Luccio and F. P.
Preparata, 1975, "On finding the maxima of a set of vectors", with arrays for single points): all that came before has
as much of the first measure, so a point falls if the frontier of what came before, in the other two, reaches it; what
is left of a block is compared pair by pair.  A coarse table of the whole lets most points fall beforehand.
"""

from math import isqrt

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.frontier import plane
from goodoffices.bridging.frontier.measures import LOW, SHIFT, Whole

BLOCK = 256
EARLIER = np.triu(np.ones((BLOCK, BLOCK), bool), 1)
MOST_CELLS = 1_024
"""How many stretches each of the first two measures is divided into at most, for the coarse table."""


def best(points: Whole) -> Whole:
    """Give the points (2, n) that none dominates, each once, in rising order of their keys (no key is there twice)."""
    return points[:, kept(points)]


def without(points: Whole, others: Whole) -> Whole:
    """Leave out the points that some of the others dominate or equal; both are frontiers."""
    left = points[:, ~_falling(points, others)]
    ours = kept(np.concatenate((others, left), axis=1)) - others.shape[1]
    return left[:, ours[ours >= 0]]


def reaching(points: Whole, least: Whole) -> Whole:
    """Give those points that reach at least so much by each measure."""
    first, second = points[0] >= least[0] << SHIFT, points[0] & LOW >= least[1]
    return points[:, first & second & (points[1] >= least[2])]


def kept(points: Whole) -> NDArray[np.intp]:
    """Give the places of the points that none dominates, in rising order of keys; of equal ones the first is kept."""
    places = np.flatnonzero(~_falling(points, points))
    places = _each_key_once(points, places)[::-1]
    second, third = points[0, places] & LOW, points[1, places]
    keep = np.ones(len(places), bool)
    above = np.empty((1, 0), np.int64)  # the frontier, in the last two measures, of what came before
    for start in range(0, len(places), BLOCK):
        block = slice(start, start + BLOCK)
        there = np.flatnonzero(_under(above, second[block], third[block])) + start
        keep[block] = False
        standing = there[_standing(second[there], third[there])]
        keep[standing] = True
        above = plane.best(np.concatenate((above, _key(second[standing], third[standing])), axis=1))
    return places[keep][::-1]


def _key(second: Whole, third: Whole) -> Whole:
    return ((second << SHIFT) | third)[None]


def _each_key_once(points: Whole, places: NDArray[np.intp]) -> NDArray[np.intp]:
    """Order places by key, and of those with the same key keep the one with most of the third measure."""
    ordered = places[np.lexsort((-places, points[1, places], points[0, places]))]
    keys = points[0, ordered]
    last = np.ones(len(keys), bool)
    np.not_equal(keys[1:], keys[:-1], out=last[:-1])
    return ordered[last]


def _under(above: Whole, second: Whole, third: Whole) -> NDArray[np.bool_]:
    """Say which points the frontier of the last two measures does not reach."""
    at = np.searchsorted(above[0], second << SHIFT)
    reached: NDArray[np.bool_] = np.append(above[0] & LOW, -1)[at] < third
    return reached


def _standing(second: Whole, third: Whole) -> NDArray[np.intp]:
    """Give the places of a block's points that no earlier one reaches in the last two measures."""
    reached = np.greater_equal.outer(second, second)
    reached &= np.greater_equal.outer(third, third)
    reached &= EARLIER[: len(second), : len(second)]
    return np.flatnonzero(~np.any(reached, axis=0))


def _falling(points: Whole, others: Whole) -> NDArray[np.bool_]:
    """Say which points fall at first sight: another, a whole cell higher in both of the first measures, reaches as
    much of the third.  No point is in a higher cell than its own."""
    if points.shape[1] < BLOCK:
        return np.zeros(points.shape[1], bool)
    tops = [int(side.max(initial=0)) for side in _firsts(np.concatenate((points, others), axis=1))]
    cells = min(isqrt(points.shape[1]) // 2, MOST_CELLS)
    table = np.full((cells + 1) * (cells + 1), -1, np.int64)
    np.maximum.at(table, _cell_of(others, tops, cells), others[1])
    square = table.reshape(cells + 1, cells + 1)[::-1, ::-1]
    highest = np.maximum.accumulate(np.maximum.accumulate(square, axis=0), axis=1)[::-1, ::-1]
    beyond = _cell_of(points, tops, cells) + cells + 2
    falling: NDArray[np.bool_] = highest.ravel()[beyond] >= points[1]
    return falling


def _firsts(points: Whole) -> tuple[Whole, Whole]:
    return points[0] >> SHIFT, points[0] & LOW


def _cell_of(points: Whole, tops: list[int], cells: int) -> Whole:
    """Give each point's cell; the table's last row and column are left empty, for what is above the highest."""
    across, up = (side * cells // (top + 1) for side, top in zip(_firsts(points), tops, strict=True))
    return across * (cells + 1) + up
