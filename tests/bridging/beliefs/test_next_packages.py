"""What to put next: possible packages, in no order of merit, with what each may bring and assumes."""

from dataclasses import replace

import pytest

from goodoffices.bridging.asking import Asking, next_packages
from goodoffices.bridging.problem import Party, Problem
from goodoffices.bridging.stated import Mark, Marked, Statement, Would
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal
from tests.bridging import oracle
from tests.bridging.beliefs.lake import LAKE, NORTH, SOUTH, Row, every, package
from tests.bridging.random_problems import problem

RED = Marked(Choice("boats", 3), Mark.CANNOT)


def after(*rows: Row, more: tuple[Statement, ...] = ()) -> Asking:
    said = {name: [side.favourite(), *more] for name, side in (("A", NORTH), ("B", SOUTH))}
    for row in rows:
        said["A"].extend(NORTH.answers(row, rows[0]))
        said["B"].extend(SOUTH.answers(row, rows[0]))
    return next_packages(LAKE, said)


def test_packages_stand_in_the_order_of_their_choices_and_differ():
    packages = [one.package for one in after().proposed]
    told = [tuple((choice.bracket, choice.alternative) for choice in one) for one in packages]
    assert told == sorted(told)
    assert len(set(told)) == len(told) == 4


def test_the_same_words_give_the_same_advice():
    assert after((3, 0, 3, 0)) == after((3, 0, 3, 0))


def test_each_package_says_what_each_side_may_gain_and_how_sure_that_is():
    for one in after((3, 0, 3, 0)).proposed:
        assert [outlook.party for outlook in one.outlooks] == ["A", "B"]
        for outlook in one.outlooks:
            assert outlook.low <= outlook.gain <= outlook.high
            assert 0 <= outlook.accepts <= 1


def test_what_a_package_assumes_are_its_own_options():
    for one in after().proposed:
        assert one.assumed
        assert {assumed.choice for assumed in one.assumed} <= set(one.package)
        assert all(assumed.low <= assumed.mean <= assumed.high for assumed in one.assumed)


def test_no_package_crosses_a_line_that_a_side_marked():
    assert all(RED.choice not in one.package for one in after(more=(RED,)).proposed)


def test_a_package_that_every_side_answered_comes_back_only_as_the_best_guess():
    asked = [(3, 0, 3, 0), (3, 1, 2, 0), (2, 0, 2, 2)]
    put = [one.package for one in after(*asked).proposed]
    assert sum(package(*row) in put for row in asked) <= 1


def test_once_all_is_known_asking_teaches_nothing():
    only = Problem(LAKE.issues[:1], LAKE.parties)
    said = {
        "A": [Would((Choice("boats", place),), place >= 2) for place in range(4)],
        "B": [Would((Choice("boats", place),), place <= 2) for place in range(4)],
    }
    knew = next_packages(only, said, count=1)
    assert knew.missing < next_packages(only, {}, count=1).missing
    assert knew.proposed[0].package == (Choice("boats", 2),)


def test_asking_lessens_what_is_missing():
    assert (
        after((3, 0, 3, 0), (3, 1, 2, 0), (2, 0, 2, 2), (3, 0, 2, 2), (3, 0, 3, 2)).missing < after().missing
    )


def test_a_mediator_who_follows_it_comes_near_the_best():
    best = max(max(NORTH.gain(row), 0) * max(SOUTH.gain(row), 0) for row in every())
    asked: list[Row] = []
    for _ in range(5):
        proposed = max(after(*asked).proposed, key=lambda one: one.teaches).package
        asked.append(tuple(choice.alternative for choice in proposed))
    last = after(*asked).proposed
    reached = [tuple(choice.alternative for choice in one.package) for one in last]
    assert max(max(NORTH.gain(row), 0) * max(SOUTH.gain(row), 0) for row in reached) > 0.6 * best


@pytest.mark.parametrize("seed", range(25))
def test_every_package_is_inside_all_red_lines_demands_and_linkages(seed: int):
    drawn = problem(seed, worth=False, sides=(2, 3))
    possible = oracle.feasible_packages(drawn)
    if not possible:
        with pytest.raises(Refusal, match="no-package"):
            next_packages(drawn, {})
        return
    found = next_packages(drawn, {}).proposed
    assert found
    for one in found:
        assert oracle.chosen(one.package) in possible


def test_where_nothing_is_possible_it_says_so():
    tied = replace(
        LAKE, linkages=(Linkage("l", LinkageKind.NOT_TOGETHER, (Choice("pier", 0), Choice("pier", 1))),)
    )
    said = {"A": [Marked(Choice("pier", option), Mark.CANNOT) for option in range(3)]}
    with pytest.raises(Refusal, match="no-package"):
        next_packages(tied, said)


def test_a_party_that_the_problem_does_not_have_is_refused():
    with pytest.raises(Refusal, match="no-such-party"):
        next_packages(LAKE, {"C": [NORTH.favourite()]})


def test_eight_sides_can_be_asked():
    crowd = replace(LAKE, parties=tuple(Party(name) for name in "ABCDEFGH"))
    assert len(next_packages(crowd, {"A": [NORTH.favourite()], "B": [SOUTH.favourite()]}).proposed) == 4
