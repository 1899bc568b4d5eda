"""Who could refuse at home counts as a condition, not as a side."""

from dataclasses import replace

from goodoffices.bridging.frontier import pareto
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.papers.model import Choice
from tests.bridging.frontier.examples import A, B, bilateral

SIMPLE = bilateral(((9, 5, 0), (0, 4, 8)), ((3, 1), (0, 3)))


def points(asked: Problem) -> list[list[int]]:
    return pareto(asked).gains.tolist()


def beside(*veto: Party) -> Problem:
    return replace(SIMPLE, parties=(*SIMPLE.parties, *veto))


def test_without_them() -> None:
    assert points(SIMPLE) == [[1, 11], [3, 8], [6, 7], [8, 4], [10, 3], [12, 0]]


def test_a_reserve_at_home_takes_points_away() -> None:
    army = Party("army", ((5, 2, 0), (0, 1)), 3, home=A)
    assert points(beside(army)) == [[6, 7], [10, 3], [12, 0]]


def test_a_reserve_that_any_package_meets_changes_nothing() -> None:
    army, house = (
        Party("army", ((5, 2, 1), (0, 1)), 1, home=A),
        Party("house", ((1, 1, 1), (0, 0)), 1, home=B),
    )
    assert points(beside(army, house)) == points(SIMPLE)


def test_a_red_line_at_home_binds_without_worth() -> None:
    house = Party("house", cannot=(Choice("i0", 0), Choice("i1", 1)), home=B)
    assert points(beside(house)) == [[3, 8], [8, 4]]


def test_one_side_that_gave_worth_gets_its_best() -> None:
    asked = replace(SIMPLE, parties=(SIMPLE.parties[0], Party(B, cannot=(Choice("i0", 0),))))
    assert points(asked) == [[8]]
