"""The frontier is what looking at every package finds, each point with a package that reaches it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from goodoffices.bridging.frontier import Merged, pareto
from goodoffices.bridging.grounds import GREATEST_WORTH, require_problem
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.refusal import Refusal
from tests.bridging import oracle
from tests.bridging.random_problems import problem, problems


def found(asked: Problem) -> Merged | str:
    """Give the frontier, or the code of the refusal."""
    try:
        return pareto(asked)
    except Refusal as refusal:
        return refusal.code


def expect_brute_force(asked: Problem) -> Merged | str:
    merged, expected = found(asked), oracle.frontier(asked)
    if isinstance(merged, str):
        assert merged == "frontier-veto-players" or (merged == "no-package" and not expected)
        return merged
    gains = [tuple(row) for row in merged.gains.tolist()]
    assert gains == sorted(expected)
    assert merged.sides == tuple(one.id for one in oracle.weighing(asked))
    for gain, point in zip(gains, merged.valued(), strict=True):
        package = oracle.chosen(point.package)
        assert package in expected[gain]
        assert point.utilities == oracle.utilities(asked, package)
    return merged


def test_of_240_random_problems() -> None:
    kinds = {"points": 0, "no-package": 0, "frontier-veto-players": 0}
    for seed in range(240):
        merged = expect_brute_force(problem(seed, sides=(2, 3)))
        kinds[merged if isinstance(merged, str) else "points"] += 1
    assert kinds["points"] > 160
    assert kinds["no-package"] > 20
    assert kinds["frontier-veto-players"] < 10


@pytest.mark.parametrize("seed", range(1000, 1020))
def test_of_three_sides_with_many_issues(seed: int) -> None:
    expect_brute_force(problem(seed, sides=(3, 3), issues=(8, 8), most=6000, veto=False, tightness=0.2))


@pytest.mark.parametrize("seed", range(2000, 2010))
def test_with_many_linkages(seed: int) -> None:
    expect_brute_force(problem(seed, sides=(2, 2), issues=(7, 8), linkages=(6, 12), most=4000, tightness=0))


@pytest.mark.parametrize("seed", range(4000, 4030))
def test_with_the_greatest_worth_there_may_be(seed: int) -> None:
    asked = problem(seed, sides=(2, 3), veto=False)
    grown = replace(asked, parties=tuple(greatest(one) for one in asked.parties))
    require_problem(grown)
    expect_brute_force(grown)


def greatest(party: Party) -> Party:
    most = sum(max(map(abs, each)) for each in party.worth)
    factor = GREATEST_WORTH // max(most, abs(party.reserve), 1)
    worth = tuple(tuple(factor * each for each in issue) for issue in party.worth)
    return replace(party, worth=worth, reserve=factor * party.reserve)


@settings(deadline=None, max_examples=60)
@given(problems(sides=(2, 3)))
def test_of_any_problem(asked: Problem) -> None:
    expect_brute_force(asked)
