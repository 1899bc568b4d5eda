"""Each way to drop dominated points keeps what comparing all with all keeps."""

import numpy as np
import pytest

from goodoffices.bridging.frontier import dividing, plane, space
from goodoffices.bridging.frontier.measures import Whole, measures_in, points_of
from tests.bridging.oracle import dominates

SIZES = [(1, 3), (40, 4), (200, 9), (700, 12), (600, 1000), (800, 40)]


def drawn(size: int, most: int, measures: int, seed: int) -> Whole:
    return np.random.default_rng(seed).integers(0, most, (measures, size))


def rows(points: Whole) -> list[tuple[int, ...]]:
    return [tuple(each) for each in measures_in(points).T.tolist()]


def maxima(given: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    once = sorted(set(given))
    return [one for one in once if not any(dominates(other, one) for other in once)]


@pytest.mark.parametrize(("measures", "way"), [(2, plane), (3, space)])
@pytest.mark.parametrize(("size", "most"), SIZES)
def test_the_best(measures: int, way, size: int, most: int) -> None:
    points = points_of(drawn(size, most, measures, size))
    assert rows(way.best(points)) == maxima(rows(points))


@pytest.mark.parametrize("measures", [1, 2, 3])
@pytest.mark.parametrize(("size", "most"), SIZES)
def test_by_dividing(measures: int, size: int, most: int) -> None:
    given = drawn(size, most, measures, size).T - most // 2
    found = [tuple(each) for each in dividing.maxima(given).tolist()]
    assert found == maxima([tuple(each) for each in given.tolist()])[::-1]


@pytest.mark.parametrize(("measures", "way"), [(2, plane), (3, space)])
@pytest.mark.parametrize(("size", "most"), SIZES)
def test_without_what_others_reach(measures: int, way, size: int, most: int) -> None:
    points = way.best(points_of(drawn(size, most, measures, 1)))
    others = way.best(points_of(drawn(size, most, measures, 2)))
    rivals = rows(others)
    expected = [
        one
        for one in rows(points)
        if one not in rivals and not any(dominates(other, one) for other in rivals)
    ]
    assert rows(way.without(points, others)) == expected


@pytest.mark.parametrize(("measures", "way"), [(2, plane), (3, space)])
def test_reaching_what_is_needed(measures: int, way) -> None:
    points = way.best(points_of(drawn(900, 1000, measures, 3)))
    for least in ((0, 0, 0), (300, 400, 100), (999, 5, 5), (5, 999, 5), (2000, 0, 0)):
        needed = np.array(least[:measures])
        expected = [one for one in rows(points) if all(np.array(one) >= needed)]
        assert rows(way.reaching(points, needed)) == expected
