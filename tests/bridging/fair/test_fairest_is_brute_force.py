"""The fairest package is what looking at every package finds, by each criterion, and the proof shows it."""

from fractions import Fraction
from math import prod

import pytest
from hypothesis import given, settings

from goodoffices.bridging.answers import Agreed, Claimed, Fair
from goodoffices.bridging.fair import fairest
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle
from tests.bridging.fair.exact import shows
from tests.bridging.random_problems import problem, problems

BLOCKS = [range(start, start + 20) for start in range(0, 200, 20)]


def best_of_all(asked: Problem, criterion: Criterion) -> object:
    match criterion:
        case Criterion.MAXMIN:
            return oracle.leximin(asked)
        case Criterion.NASH:
            return oracle.nash(asked)
        case Criterion.KALAI:
            return oracle.kalai(asked)


def reached(asked: Problem, fair: Fair) -> object:
    gains = oracle.gains(asked, oracle.chosen(fair.best.package))
    match fair.criterion:
        case Criterion.MAXMIN:
            return tuple(sorted(gains))
        case Criterion.NASH:
            return prod(gains)
        case Criterion.KALAI:
            assert fair.ideals == oracle.ideals(asked)
            return tuple(sorted(oracle.shares(gains, fair.ideals)))


def objective(asked: Problem, fair: Fair) -> Fraction:
    gains = oracle.gains(asked, oracle.chosen(fair.best.package))
    match fair.criterion:
        case Criterion.MAXMIN:
            return Fraction(min(gains), asked.unit)
        case Criterion.NASH:
            return Fraction(prod(gains), asked.unit ** len(gains))
        case Criterion.KALAI:
            return min(oracle.shares(gains, fair.ideals), default=Fraction(0))


def require_fairest(asked: Problem, criterion: Criterion) -> None:
    best = best_of_all(asked, criterion)
    if best is None:
        with pytest.raises(Refusal, match="no-package"):
            fairest(asked, criterion)
        return
    fair = fairest(asked, criterion)
    package = oracle.chosen(fair.best.package)
    assert oracle.whole(asked, package)
    assert oracle.feasible(asked, package)
    assert fair.best.utilities == oracle.utilities(asked, package)
    assert reached(asked, fair) == best
    assert fair.objective == objective(asked, fair)
    assert fair.objective <= fair.bound <= fair.objective * Fraction(1_000_001, 1_000_000)
    if isinstance(fair.proof, Claimed):  # nobody can gain anything, so that there are no shares
        assert not any(fair.ideals)
    else:
        assert not isinstance(fair.proof, Agreed)
        assert shows(asked, fair)


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("seeds", BLOCKS, ids=str)
def test_of_two_hundred_problems(seeds: range, criterion: Criterion) -> None:
    for seed in seeds:
        asked = problem(seed)
        if oracle.weighing(asked):
            require_fairest(asked, criterion)


@given(problems(most=300))
@settings(deadline=None, max_examples=40)
def test_of_any_problem(asked: Problem) -> None:
    for criterion in Criterion:
        require_fairest(asked, criterion)
