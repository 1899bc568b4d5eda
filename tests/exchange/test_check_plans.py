"""The check of a plan: what is not delivered as it must be, or does not come to what is said, is refused by name."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from goodoffices.exchange.check import Left, Shown, check
from goodoffices.exchange.check.tails import Under, any_under
from goodoffices.talks.exchange import Exchange, Part, Proven, Sequenced, Swap, theta
from goodoffices.talks.refusal import Refusal
from tests.exchange.swaps import TRADE, VALUERS, WITH_RATIO, exchanges, item, least, orders, peaks


def plan(*steps):
    """Steps as {"gate": 1} each."""
    return tuple(Swap(tuple(Part(name, units) for name, units in step.items())) for step in steps)


ONE_BY_ONE = ({"gate": 1}, {"archive": 1}, {"quarry": 1}, {"ferry": 1})


def claimed(exchange, steps, **more):
    reached = theta(exchange, steps)
    return replace(Sequenced(steps, reached, -(10**6), Proven.OPEN), **more)


def refused(exchange, found):
    with pytest.raises(Refusal) as raised:
        check(exchange, found)
    return raised.value.code


def test_a_plan_that_delivers_all_in_order_passes():
    shown = check(TRADE, claimed(TRADE, plan(*ONE_BY_ONE)))
    assert Shown.WHOLE in shown.shows
    assert Shown.GREATEST in shown.shows
    assert Left.GAP in shown.leaves


WRONG = {
    "certificate-not-delivered": ({"gate": 1}, {"archive": 1}, {"quarry": 1}),
    "certificate-step-unknown": (*ONE_BY_ONE, {"bridge": 1}),
    "certificate-step-sides": ({"gate": 1, "archive": 1}, {"quarry": 1}, {"ferry": 1}),
    "certificate-step-before": ({"ferry": 1}, {"archive": 1}, {"quarry": 1}, {"gate": 1}),
}


@pytest.mark.parametrize("code", WRONG)
def test_a_plan_that_does_not_is_refused(code):
    steps = plan(*WRONG[code])
    assert refused(TRADE, Sequenced(steps, 5, 0, Proven.OPEN)) == code


@pytest.mark.parametrize("steps", [({"gate": 2},), ({},), ({"gate": 0},), (*ONE_BY_ONE, {"gate": 1})])
def test_units_that_are_not_there_are_refused(steps):
    assert refused(TRADE, Sequenced(plan(*steps), 5, 0, Proven.OPEN)) == "certificate-step-unknown"


def test_one_side_may_give_what_comes_before_and_after_in_one_step():
    check(TRADE, claimed(TRADE, plan({"archive": 1}, {"gate": 1, "ferry": 1}, {"quarry": 1})))


def test_batches_are_delivered_whole_but_for_the_last():
    begun = [{"captives": 1}, {"prisoners": 10}, {"captives": 4}]
    check(WITH_RATIO, claimed(WITH_RATIO, plan(*begun, {"prisoners": 13})))
    broken = plan(*begun, {"prisoners": 6}, {"prisoners": 7})
    assert refused(WITH_RATIO, Sequenced(broken, 5, 0, Proven.OPEN)) == "certificate-step-batch"


def test_a_group_is_delivered_in_one_step():
    grouped = replace(
        TRADE, items=tuple(replace(one, group="lake") if one.giver == "South" else one for one in TRADE.items)
    )
    check(grouped, claimed(grouped, plan({"gate": 1}, {"archive": 1, "quarry": 1}, {"ferry": 1})))
    apart = Sequenced(plan(*ONE_BY_ONE), 5, 0, Proven.OPEN)
    assert refused(grouped, apart) == "certificate-step-group"


def test_a_figure_that_the_plan_does_not_come_to_is_refused():
    steps = plan(*ONE_BY_ONE)
    assert refused(TRADE, claimed(TRADE, steps, theta=theta(TRADE, steps) - 1)) == "certificate-theta"


def test_a_guarantor_is_not_made_use_of_where_there_is_none():
    steps = (*plan({"gate": 1}, {"archive": 1}), replace(plan({"ferry": 1, "quarry": 1})[0], escrow=True))
    assert refused(TRADE, claimed(TRADE, steps)) == "certificate-escrows"


def test_more_rounds_than_are_said_are_refused():
    steps = plan(*ONE_BY_ONE)
    assert refused(TRADE, claimed(TRADE, steps, rounds=2)) == "certificate-rounds"
    check(TRADE, claimed(TRADE, steps, rounds=3))


@settings(max_examples=60, deadline=None)
@given(exchanges(most=4))
def test_no_order_is_under_the_least_and_some_is_above(exchange):
    number = least(exchange)
    assert any_under(exchange, number) is Under.NONE
    assert any_under(exchange, number + 1) is Under.SOME


@settings(max_examples=40, deadline=None)
@given(exchanges(most=4))
def test_the_least_is_proven_and_a_bound_above_it_is_refused(exchange):
    number = least(exchange)
    every = sorted(orders(exchange), key=lambda order: max(peaks(exchange, order)))
    best, worst = every[0], every[-1]
    assert Shown.LEAST in check(exchange, Sequenced(best, number, number, Proven.CHECKED)).shows
    most = max(peaks(exchange, worst))
    if most > number:
        assert refused(exchange, Sequenced(worst, most, number + 1, Proven.CHECKED)) == "certificate-bound"
        assert Left.GAP in check(exchange, Sequenced(worst, most, number, Proven.OPEN)).leaves
    assert refused(exchange, Sequenced(best, number, number + 1, Proven.CHECKED)) == "certificate-bound"


def test_what_takes_too_long_to_go_through_is_left_to_trust(monkeypatch):
    items = tuple(item(str(n), ("North", "South")[n % 2], 4, 4) for n in range(6))
    exchange = Exchange(VALUERS, tuple(replace(one, worth=(4 + n, 4 + n)) for n, one in enumerate(items)))
    number = least(exchange)
    assert any_under(exchange, number) is Under.NONE
    assert any_under(exchange, number, most=1) is Under.UNKNOWN
    best = min(orders(exchange), key=lambda order: max(peaks(exchange, order)))
    monkeypatch.setattr("goodoffices.exchange.check.ordered.any_under", lambda *_: Under.UNKNOWN)
    monkeypatch.setattr("goodoffices.exchange.check.ordered.no_room_under", lambda *_: False)
    assert check(exchange, Sequenced(best, number, number, Proven.AGREED)).leaves == (Left.AGREED,)
    assert check(exchange, Sequenced(best, number, number, Proven.CHECKED)).leaves == (Left.CLAIMED,)
