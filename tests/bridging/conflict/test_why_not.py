"""Why there is no package: a smallest set of grounds, none idle, each spared once, and a tree that shows it."""

import pytest

from goodoffices.bridging.check import Left, Shown, check
from goodoffices.bridging.conflict import any_package, questions, why_not
from goodoffices.bridging.grid import RedLine, Tie
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal
from tests.bridging import oracle, random_problems
from tests.bridging.conflict import brute, stories

NONE = [
    seed
    for seed in range(90)
    if not oracle.feasible_packages(random_problems.problem(seed, tightness=1.1, linkages=(0, 9)))
]


def test_the_deadlock_is_the_linkage_and_the_two_red_lines() -> None:
    conflict = why_not(stories.deadlock())
    assert set(conflict.grounds) == {
        Tie("in step"),
        RedLine("A", stories.NO_SWAP),
        RedLine("B", stories.WITHDRAWAL),
    }
    assert conflict.smallest
    assert check(stories.deadlock(), conflict).leaves == ()


@pytest.mark.parametrize("seed", NONE)
def test_no_conflict_has_fewer_grounds(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(0, 9))
    conflict = why_not(problem)
    assert conflict.smallest
    assert len(conflict.grounds) == brute.fewest(problem)


@pytest.mark.parametrize("seed", NONE)
def test_no_package_meets_the_grounds_and_each_spares_one(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(0, 9))
    conflict = why_not(problem)
    grounds = frozenset(conflict.grounds)
    assert len(grounds) == len(conflict.grounds) == len(conflict.spared)
    assert brute.impossible(brute.corrections(problem), grounds)
    for ground, spared in zip(conflict.grounds, conflict.spared, strict=True):
        assert brute.broken(problem, oracle.chosen(spared)) & grounds == {ground}


@pytest.mark.parametrize("seed", NONE)
def test_the_checker_accepts_it(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(0, 9))
    assert Shown.IMPOSSIBLE in check(problem, why_not(problem)).shows


def test_the_order_of_the_text_is_never_among_the_grounds() -> None:
    inner = Issue("monitors", ("some",), within=stories.CROSSING)
    watched = Linkage("watched", LinkageKind.AT_LEAST_ONE, (Choice("monitors", 0),))
    crossing = Issue("crossing", ("opens", "closed"))
    problem = Problem((crossing, inner), (Party("A", cannot=(stories.CROSSING,)), Party("B")), (watched,))
    assert set(why_not(problem).grounds) == {RedLine("A", stories.CROSSING), Tie("watched")}


def test_a_linkage_that_cannot_hold_stands_alone() -> None:
    both = Linkage("both", LinkageKind.ALL_OR_NONE, (stories.SWAP, stories.NO_SWAP))
    problem = Problem(stories.ISSUES, (Party("A"), Party("B")), (both,))
    assert why_not(problem).grounds == (Tie("both"),)


def test_where_a_package_is_possible_there_is_nothing_to_explain() -> None:
    with pytest.raises(Refusal) as refused:
        why_not(stories.settled())
    assert refused.value.code == "package-possible"


def test_what_takes_too_large_a_tree_says_that_two_methods_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = stories.pigeons(6, 5)
    assert Shown.IMPOSSIBLE in check(problem, why_not(problem)).shows
    monkeypatch.setattr(questions, "LEAVES", 10)
    conflict = why_not(problem)
    assert len(conflict.grounds) == 5
    checked = check(problem, conflict)
    assert checked.leaves == (Left.AGREED,)
    assert Shown.IMPOSSIBLE not in checked.shows


def test_the_same_problem_has_the_same_answer() -> None:
    problem = random_problems.problem(NONE[3], tightness=1.1, linkages=(0, 9))
    assert why_not(problem) == why_not(problem)
    assert any_package(problem) is None
