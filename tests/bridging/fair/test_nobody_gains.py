"""Where no package lets everybody gain the product is 0; then it is the max-min package.  No gain at all: no shares."""

from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.bridging.answers import Claimed
from goodoffices.bridging.fair import fairest, solving
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging.fair.exact import shows
from tests.bridging.fair.examples import bilateral, gained, long

ZERO_SUM = bilateral(((1, 0), (0, 1)), unit=1)
"""One thing, which one side has or the other."""

SHARED = bilateral(((0, 2, 2), (3, 0, 1)), ((0, 0), (1, 0)))


def kept(problem: Problem, *reserves: int) -> Problem:
    parties = zip(problem.parties, reserves, strict=True)
    return replace(problem, parties=tuple(replace(one, reserve=reserve) for one, reserve in parties))


def test_a_product_of_nothing_is_proven() -> None:
    fair = fairest(ZERO_SUM, Criterion.NASH)
    assert fair.objective == fair.bound == 0
    assert shows(ZERO_SUM, fair)


def test_of_packages_with_product_nothing_it_is_the_max_min_one() -> None:
    asked = kept(SHARED, 2, 0)
    fair = fairest(asked, Criterion.NASH)
    assert (fair.objective, fair.bound) == (0, 0)
    assert gained(asked, fair.best.package) == (0, 2)


def test_a_side_that_can_gain_nothing_has_no_share() -> None:
    asked = kept(SHARED, 2, 0)
    fair = fairest(asked, Criterion.KALAI)
    assert fair.ideals == (0, 2)
    assert fair.objective == fair.bound == 1
    assert shows(asked, fair)


def test_where_nobody_can_gain_there_is_no_share_and_one_method_says_so() -> None:
    asked = kept(SHARED, 2, 2)
    fair = fairest(asked, Criterion.KALAI)
    assert (fair.ideals, fair.objective, fair.bound) == ((0, 0), Fraction(0), Fraction(0))
    assert isinstance(fair.proof, Claimed)


@pytest.mark.parametrize("criterion", Criterion)
def test_no_package_is_refused(criterion: Criterion) -> None:
    with pytest.raises(Refusal) as caught:
        fairest(kept(SHARED, 2, 3), criterion)
    assert caught.value.code == "no-package"


@pytest.mark.parametrize("criterion", Criterion)
def test_no_worth_is_refused(criterion: Criterion) -> None:
    asked = replace(SHARED, parties=tuple(replace(one, worth=()) for one in SHARED.parties))
    with pytest.raises(Refusal) as caught:
        fairest(asked, criterion)
    assert caught.value.code == "no-worth"


def test_none_found_before_the_search_ended_is_not_said_to_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "MOST_PARTS", 1)
    monkeypatch.setattr(solving, "LAST_PARTS", 1)
    with pytest.raises(Refusal) as caught:
        fairest(long(24, 4, 30, seed=0), Criterion.NASH)
    assert caught.value.code == "no-package-found"
