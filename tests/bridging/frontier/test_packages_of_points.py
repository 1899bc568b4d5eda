"""Each point of a long frontier gives a package when it is asked for, one or many at once."""

from itertools import pairwise

import pytest

from goodoffices.bridging.answers import Frontier
from goodoffices.bridging.frontier import Merged, pareto
from tests.bridging import oracle
from tests.bridging.frontier.examples import long

LONG = long(100, 2, 20, 7)


@pytest.fixture(scope="module")
def merged() -> Merged:
    return pareto(LONG)


def test_gains_rise_for_one_and_fall_for_the_other(merged: Merged) -> None:
    first, second = merged.gains.T.tolist()
    assert len(merged) > 1000
    assert all(one < other for one, other in pairwise(first))
    assert all(one > other for one, other in pairwise(second))


def test_a_package_reaches_its_point(merged: Merged) -> None:
    for place in (0, 1, len(merged) // 2, len(merged) - 1):
        package = oracle.chosen(merged.package(place))
        assert oracle.whole(LONG, package)
        assert oracle.feasible(LONG, package)
        assert oracle.gains(LONG, package) == tuple(merged.gains[place].tolist())


def test_some_are_the_same_as_one_by_one(merged: Merged) -> None:
    places = [5, 900, 17]
    assert [one.package for one in merged.valued(places)] == [merged.package(place) for place in places]


def test_there_is_none_beyond_the_last(merged: Merged) -> None:
    with pytest.raises(IndexError):
        merged.package(len(merged))


def test_the_answer_has_them_all(merged: Merged) -> None:
    answer = merged.answer()
    assert isinstance(answer, Frontier)
    assert [one.utilities for one in answer.points] == [tuple(row) for row in merged.gains.tolist()]
    assert answer.proof == merged.proof
