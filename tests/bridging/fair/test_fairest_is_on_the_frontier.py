"""Of two and three sides the fairest package is the best point of the whole frontier, and HiGHS finds none above it."""

from fractions import Fraction
from math import prod

import pytest

from goodoffices.bridging.answers import Fair
from goodoffices.bridging.fair import fairest
from goodoffices.bridging.fair.aims import Least
from goodoffices.bridging.fair.figures import figures_of
from goodoffices.bridging.fair.second import nothing_above
from goodoffices.bridging.frontier import pareto
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle
from tests.bridging.fair.exact import shows
from tests.bridging.fair.examples import gained, long
from tests.bridging.random_problems import problem

SMALL = [seed for seed in range(60) if oracle.feasible_packages(problem(seed, sides=(2, 3), veto=False))]


def values(fair: Fair, gains: tuple[int, ...]) -> object:
    match fair.criterion:
        case Criterion.MAXMIN:
            return sorted(gains)
        case Criterion.NASH:
            return prod(gains)
        case Criterion.KALAI:
            return sorted(oracle.shares(gains, fair.ideals))


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize(("issues", "sides", "linkages"), [(40, 2, 8), (14, 3, 5)])
def test_of_long_problems(issues: int, sides: int, linkages: int, criterion: Criterion) -> None:
    asked = long(issues, sides, linkages, seed=issues)
    fair = fairest(asked, criterion)
    points = [tuple(map(int, row)) for row in pareto(asked).gains]
    assert values(fair, gained(asked, fair.best.package)) == max(values(fair, one) for one in points)
    assert fair.objective <= fair.bound <= fair.objective * Fraction(1_000_001, 1_000_000)
    assert shows(asked, fair)


def test_highs_finds_none_above_it_and_one_just_below() -> None:
    for seed in SMALL:
        asked = problem(seed, sides=(2, 3), veto=False)
        fair = fairest(asked, Criterion.MAXMIN)
        figures, least = figures_of(asked), int(fair.objective * asked.unit)
        aim = Least((1,) * len(figures.sides))
        assert nothing_above(figures, aim, least)
        assert not nothing_above(figures, aim, least - 1)
