"""Reserves among the grounds: two sides that want more than there is, and a want that only whole choices miss."""

from dataclasses import replace

import pytest

from goodoffices.bridging.answers import Short, Weighed
from goodoffices.bridging.check import Shown, check
from goodoffices.bridging.conflict import any_package, relaxations, why_not
from goodoffices.bridging.grid import RedLine, Reserve
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice


def cake(parts: int, reserves: tuple[int, int], worth: int = 1) -> Problem:
    """Each part goes to one of two sides and is worth the same to both."""
    issues = tuple(Issue(f"part {one}", ("to A", "to B")) for one in range(parts))
    sides = (
        Party("A", ((worth, 0),) * parts, reserves[0]),
        Party("B", ((0, worth),) * parts, reserves[1]),
    )
    return Problem(issues, sides)


def test_two_sides_that_want_more_than_there_is() -> None:
    problem = cake(60, (31, 30))
    conflict = why_not(problem)
    assert conflict.grounds == (Reserve("A"), Reserve("B"))
    assert isinstance(conflict.refutation, Weighed)
    assert check(problem, conflict).leaves == ()
    assert any_package(cake(60, (30, 30))) is not None


def test_one_side_that_wants_more_than_there_is() -> None:
    problem = cake(5, (6, 0))
    conflict = why_not(problem)
    assert conflict.grounds == (Reserve("A"),)
    assert isinstance(conflict.refutation, Short)
    assert check(problem, conflict).leaves == ()


def test_a_red_line_that_puts_the_reserve_out_of_reach() -> None:
    problem = cake(5, (5, 0))
    sides = (problem.parties[0], replace(problem.parties[1], cannot=(Choice("part 3", 0),)))
    conflict = why_not(replace(problem, parties=sides))
    assert set(conflict.grounds) == {Reserve("A"), RedLine("B", Choice("part 3", 0))}


@pytest.mark.parametrize("worth", [2, 1_000_000])
def test_only_whole_choices_miss_what_halves_would_reach(worth: int) -> None:
    problem = cake(9, (worth * 9 // 2, worth * 9 // 2), worth)
    conflict = why_not(problem)
    assert conflict.grounds == (Reserve("A"), Reserve("B"))
    assert Shown.IMPOSSIBLE in check(problem, conflict).shows


def test_a_side_can_lower_its_reserve() -> None:
    ways = relaxations(cake(4, (3, 2)))
    assert {one.grounds for one in ways} == {(Reserve("A"),), (Reserve("B"),)}


def test_worth_up_to_the_greatest_is_exact() -> None:
    just = cake(4, (500_000_000, 500_000_000), 250_000_000)
    assert any_package(just) is not None
    short = replace(just, parties=(replace(just.parties[0], reserve=500_000_001), just.parties[1]))
    conflict = why_not(short)
    assert conflict.grounds == (Reserve("A"), Reserve("B"))
    check(short, conflict)
