"""What bars one alternative: the smallest set of grounds that no package with it meets."""

import pytest

from goodoffices.bridging.check import check
from goodoffices.bridging.conflict import rules_out
from goodoffices.bridging.grid import RedLine, Tie
from goodoffices.talks.papers.model import Choice
from tests.bridging import random_problems
from tests.bridging.conflict import brute, stories


def test_the_swap_is_barred_by_the_linkage_and_the_red_line_on_the_withdrawal() -> None:
    conflict = rules_out(stories.deadlock(), stories.SWAP)
    assert conflict is not None
    assert set(conflict.grounds) == {Tie("in step"), RedLine("B", stories.WITHDRAWAL)}
    assert conflict.under == (stories.SWAP,)
    assert all(stories.SWAP in one for one in conflict.spared)


def test_a_red_line_bars_its_alternative_alone() -> None:
    conflict = rules_out(stories.deadlock(), stories.NO_SWAP)
    assert conflict is not None
    assert conflict.grounds == (RedLine("A", stories.NO_SWAP),)


def test_what_a_package_can_have_is_barred_by_nothing() -> None:
    assert rules_out(stories.settled(), stories.SWAP) is None


@pytest.mark.parametrize("seed", range(30))
def test_each_alternative_as_brute_force_says(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=0.9, linkages=(2, 9), issues=(2, 5))
    for issue in problem.issues:
        for option in range(len(issue.options)):
            choice = Choice(issue.id, option)
            conflict = rules_out(problem, choice)
            assert (len(conflict.grounds) if conflict else None) == brute.fewest(problem, choice)
            if conflict:
                check(problem, conflict)
