"""Of packages with the same least gain the one with the greater next gain is taken, whoever has it."""

from dataclasses import replace

import pytest

from goodoffices.bridging.fair import fairest, ladder
from goodoffices.bridging.problem import Party
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle
from tests.bridging.fair.examples import bilateral, gained, long

THREE = replace(
    bilateral(((3, 3, 0), (3, 9, 9)), ((0, 0), (1, 0))),
    parties=(
        Party("A", ((3, 3, 0), (0, 0))),
        Party("B", ((3, 9, 9), (1, 0))),
        Party("C", ((5, 4, 9), (0, 2))),
    ),
)


def test_the_next_gain_is_raised_and_then_the_one_after() -> None:
    fair = fairest(THREE, Criterion.MAXMIN)
    assert sorted(gained(THREE, fair.best.package)) == [3, 6, 9]


def test_shares_are_raised_in_the_same_way() -> None:
    fair = fairest(THREE, Criterion.KALAI)
    assert fair.ideals == (3, 10, 11)
    assert tuple(sorted(oracle.shares(gained(THREE, fair.best.package), fair.ideals))) == oracle.kalai(THREE)


@pytest.mark.parametrize("seed", range(6))
def test_of_many_packages_with_the_same_least_gain(seed: int) -> None:
    """On a scale of ten hundreds of packages share the least gain."""
    asked = long(6, 4, 2, seed, scale=10)
    fair = fairest(asked, Criterion.MAXMIN)
    assert tuple(sorted(gained(asked, fair.best.package))) == oracle.leximin(asked)


def test_the_least_gain_stands_where_there_is_no_time_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ladder, "MOST_PARTS", 0)
    fair = fairest(THREE, Criterion.MAXMIN)
    assert min(gained(THREE, fair.best.package)) == 3
