"""Points of two measures: those that none dominates, by one sort.

Points are keys (`measures`), here always in rising order: along a frontier the second measure then falls, so that
whoever reaches as much of the first has its most of the second where it first does.
"""

import numpy as np

from goodoffices.bridging.frontier.measures import LOW, SHIFT, Whole


def best(points: Whole) -> Whole:
    """Give the points (1, n) that none dominates, each once, in rising order.

    The sort is one that makes use of stretches already in order: what comes in are shifted frontiers.
    """
    falling = np.sort(points[0], kind="stable")[::-1]
    second = falling & LOW
    keep = np.ones(len(second), bool)
    np.greater(second[1:], np.maximum.accumulate(second)[:-1], out=keep[1:])
    return np.ascontiguousarray(falling[keep][::-1])[None]


def without(points: Whole, others: Whole) -> Whole:
    """Leave out the points that some of the others dominate or equal; both are frontiers."""
    first = points[0] & ~LOW
    at = np.searchsorted(others[0], first)
    reached = np.append(others[0] & LOW, -1)[at]
    return points[:, reached < points[0] & LOW]


def reaching(points: Whole, least: Whole) -> Whole:
    """Give those points of a frontier that reach at least so much by each measure: a stretch of it."""
    start = int(np.searchsorted(points[0], least[0] << SHIFT))
    falling = points[0, start:] & LOW
    end = start + int(np.searchsorted(-falling, -least[1], side="right"))
    return points[:, start:end]
