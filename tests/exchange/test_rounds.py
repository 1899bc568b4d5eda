"""Plans in rounds: for each number of rounds the best there is, never worse in more; whoever begins."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.exchange.check.steps import check_steps
from goodoffices.exchange.order import in_rounds, order
from goodoffices.talks.exchange import Exchange, Proven, Valuer, theta
from goodoffices.talks.refusal import Refusal
from tests.exchange.drawn import of_classes, of_instance, published, tied, two_sided
from tests.exchange.oracle import least_in_rounds

PLAIN = Exchange((Valuer("A", "A"), Valuer("B", "B")), (two_sided("ore", 0, 2, 3), two_sided("tin", 1, 2, 4)))


def sides_of(exchange, plan):
    return [exchange.item(step.parts[0].item).giver for step in plan]


@settings(max_examples=60, deadline=None)
@given(tied(deliver=7), st.integers(1, 5))
def test_a_plan_is_as_good_as_the_best_way_to_fill_the_rounds(exchange, rounds):
    least = least_in_rounds(exchange, rounds)
    if least is None:
        with pytest.raises(Refusal, match="exchange-rounds-too-few"):
            in_rounds(exchange, [rounds])
        return
    (found,) = in_rounds(exchange, [rounds]).every
    check_steps(exchange, found.plan)
    assert theta(exchange, found.plan) == found.theta == found.bound == least
    assert found.rounds == rounds
    assert found.how is not Proven.OPEN
    sides = sides_of(exchange, found.plan)
    assert len(sides) <= rounds
    assert all(one != other for one, other in pairwise(sides))


@settings(max_examples=30, deadline=None)
@given(tied(deliver=7))
def test_with_rounds_enough_it_is_the_best_order(exchange):
    assert in_rounds(exchange, [30]).every[0].theta == order(exchange).theta


@settings(max_examples=25, deadline=None)
@given(tied(deliver=7))
def test_numbers_asked_together_come_from_few_to_many_and_each_as_if_alone(exchange):
    every = in_rounds(exchange, [9, 8, 10, 9]).every
    assert [one.rounds for one in every] == [8, 9, 10]
    for one in every:
        assert one.theta == in_rounds(exchange, [one.rounds]).every[0].theta


def test_the_rounds_that_are_known_of_thirty_three_for_nineteen_hundred():
    told = published("key-33-for-1900")
    found = in_rounds(of_classes(told), [int(one) for one in told["theta_by_rounds"]])
    assert {str(one.rounds): one.theta for one in found.every} == told["theta_by_rounds"]
    assert Proven.OPEN not in {one.how for one in found.every}


def test_numbers_in_which_nothing_fits_are_left_out():
    tied_up = Exchange(PLAIN.valuers, (*PLAIN.items, two_sided("salt", 0, 1, 1)), (("ore", "tin"), ("tin", "salt")))
    assert [one.rounds for one in in_rounds(tied_up, [1, 2, 3, 4]).every] == [3, 4]


def test_either_side_may_begin():
    second_first = Exchange(PLAIN.valuers, PLAIN.items, (("tin", "ore"),))
    (found,) = in_rounds(second_first, [2]).every
    assert sides_of(second_first, found.plan) == ["B", "A"]


def test_rounds_are_for_two_sides():
    three = Exchange((*PLAIN.valuers, Valuer("C", "C")), (), ())
    with pytest.raises(Refusal, match="exchange-rounds-of-two-sides"):
        in_rounds(three, [4])


@pytest.mark.parametrize("rounds", [[], [0], [4, -1]])
def test_no_rounds_are_no_plan(rounds):
    with pytest.raises(Refusal, match="exchange-rounds-unfit"):
        in_rounds(PLAIN, rounds)


def test_of_nothing_there_are_plans_without_steps():
    nothing = Exchange(PLAIN.valuers, ())
    assert [(one.plan, one.theta, one.rounds) for one in in_rounds(nothing, [2, 3]).every] == [((), 0, 2), ((), 0, 3)]


def test_where_time_is_up_what_was_found_in_fewer_rounds_stays_and_is_left_open(monkeypatch):
    exchange = of_instance(published("optima")["instances"][8])
    few = in_rounds(exchange, [4]).every[0]
    from goodoffices.exchange import order as portfolio
    from goodoffices.exchange.solver import Solved

    real = portfolio.solve

    def cut(those, sides, turns, **told):
        return Solved((), told["upper"], told["lower"]) if turns > 4 else real(those, sides, turns, **told)

    monkeypatch.setattr(portfolio, "solve", cut)
    monkeypatch.setattr(portfolio, "none_better", lambda *args, **told: False)
    later = in_rounds(exchange, [4, 6]).every[1]
    assert (later.plan, later.theta, later.how) == (few.plan, few.theta, Proven.OPEN)
    assert later.bound < later.theta
    with pytest.raises(Refusal, match="exchange-rounds-unsolved"):
        in_rounds(exchange, [6])
