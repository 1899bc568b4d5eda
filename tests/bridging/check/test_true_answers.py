"""What is true and proven is accepted, and the check says what that shows."""

from dataclasses import replace

import pytest

from goodoffices.bridging.answers import Agreed, Claimed, Relaxation
from goodoffices.bridging.check import Left, Looked, Shown, check
from goodoffices.bridging.check import frontiers as again
from goodoffices.bridging.problem import Problem
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle, random_problems
from tests.bridging.check import plain

SOME = [seed for seed in range(45) if oracle.feasible_packages(random_problems.problem(seed, most=200))]


def small(seed: int) -> Problem:
    return random_problems.problem(seed, most=200)


def gained(problem: Problem) -> bool:
    """Whether some side can gain anything, so that shares of it mean something."""
    return any(oracle.ideals(problem) or ())


@pytest.mark.parametrize("criterion", Criterion)
@pytest.mark.parametrize("seed", SOME)
def test_a_fairest_package_with_its_proof(seed: int, criterion: Criterion) -> None:
    problem = small(seed)
    if criterion is Criterion.KALAI and not gained(problem):
        pytest.skip("no side can gain anything in this problem")
    checked = check(problem, plain.fair(problem, criterion))
    assert checked.shows == (Shown.FEASIBLE, Shown.VALUED, Shown.BEST)
    assert checked.leaves == ()
    assert {Looked.TREE, Looked.FRONTIER} <= set(checked.looked_at)


@pytest.mark.parametrize("seed", SOME)
def test_a_whole_frontier(seed: int) -> None:
    problem = small(seed)
    checked = check(problem, plain.frontier(problem))
    assert Shown.COMPLETE in checked.shows
    assert checked.leaves == ()


@pytest.mark.parametrize("seed", SOME[:20])
def test_a_bound_that_is_too_generous_is_a_bound_still(seed: int) -> None:
    problem = small(seed)
    fair = plain.fair(problem, Criterion.NASH)
    checked = check(problem, replace(fair, bound=fair.bound * 2 + 1))
    assert Shown.BEST in checked.shows  # the whole frontier says so


def test_a_feasible_package_is_a_way_out_that_costs_nothing() -> None:
    problem = small(SOME[0])
    package = oracle.feasible_packages(problem)[0]
    checked = check(problem, Relaxation((), plain.choices(package)))
    assert checked.shows == (Shown.OPENS,)
    assert checked.leaves == ()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that may not work the frontier out again."""
    monkeypatch.setattr(again, "WORK", 0)


@pytest.mark.usefixtures("hurried")
def test_without_the_frontier_the_proof_alone_shows_the_bound() -> None:
    problem = small(SOME[0])
    fair = plain.fair(problem, Criterion.MAXMIN)
    assert check(problem, fair).shows[-1] is Shown.BEST
    assert check(problem, fair).leaves == (Left.NEXT_GAINS,)
    assert check(problem, replace(fair, bound=fair.bound + 1)).shows[-1] is Shown.BOUNDED


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("proof", "left"), [(Agreed(("one way", "another")), Left.AGREED), (Claimed("one way"), Left.CLAIMED)]
)
def test_without_a_tree_it_says_what_the_bound_rests_on(proof: Agreed | Claimed, left: Left) -> None:
    problem = small(SOME[0])
    checked = check(problem, replace(plain.fair(problem, Criterion.KALAI), proof=proof))
    assert checked.shows == (Shown.FEASIBLE, Shown.VALUED)
    assert checked.leaves == (left, Left.NEXT_GAINS, Left.IDEALS)


@pytest.mark.usefixtures("hurried")
def test_a_frontier_too_large_to_work_out_again_is_left_to_trust() -> None:
    problem = small(SOME[0])
    checked = check(problem, plain.frontier(problem))
    assert Shown.COMPLETE not in checked.shows
    assert checked.leaves == (Left.COMPLETE, Left.AGREED)
