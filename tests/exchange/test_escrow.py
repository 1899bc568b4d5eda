"""A guarantor's swap: the best order with one, found where going through every order finds it."""

from dataclasses import replace

from hypothesis import given, settings

from goodoffices.exchange.check import Shown, check
from goodoffices.exchange.escrow import escrow
from goodoffices.talks.exchange import Exchange, Swap, theta
from tests.exchange.swaps import TRADE, VALUERS, exchanges, item, least, orders, peaks


def with_swaps(exchange, swaps):
    """Every order, with up to so many neighbours of different sides made one step."""
    givers = {one.id: one.giver for one in exchange.items}

    def merged(steps, left):
        yield steps
        for place in range(len(steps) - 1) if left else ():
            one, other = steps[place], steps[place + 1]
            if one.escrow or other.escrow or givers[one.parts[0].item] == givers[other.parts[0].item]:
                continue
            if (one.parts[0].item, other.parts[0].item) in exchange.before:
                continue
            pair = Swap(one.parts + other.parts, escrow=True)
            yield from merged((*steps[:place], pair, *steps[place + 2 :]), left - 1)

    for order in orders(exchange):
        yield from merged(order, swaps)


@settings(max_examples=40, deadline=None)
@given(exchanges(most=4))
def test_it_finds_what_going_through_all_orders_finds(exchange):
    found = escrow(exchange)
    assert found.without.theta == least(exchange)
    wanted = min(max(peaks(exchange, steps)) for steps in with_swaps(exchange, 1))
    assert found.with_one.theta == found.with_one.bound == wanted


@settings(max_examples=15, deadline=None)
@given(exchanges(most=3))
def test_it_may_release_as_often_as_the_exchange_says(exchange):
    twice = replace(exchange, escrows=2)
    wanted = min(max(peaks(exchange, steps)) for steps in with_swaps(exchange, 2))
    assert escrow(twice).with_one.theta == wanted


@settings(max_examples=30, deadline=None)
@given(exchanges(most=4))
def test_what_it_finds_passes_the_check(exchange):
    assert Shown.LEAST in check(exchange, escrow(exchange)).shows


def test_both_are_named_in_the_step():
    found = escrow(TRADE).with_one
    (swap,) = [step for step in found.plan if step.escrow]
    assert {TRADE.item(part.item).giver for part in swap.parts} == {"North", "South"}
    assert found.theta < escrow(TRADE).without.theta
    assert theta(TRADE, found.plan) == found.theta


def test_one_thing_each_is_released_at_once():
    two = Exchange(VALUERS, (item("captives", "North", 9, 12), item("assets", "South", 7, 9)))
    found = escrow(two)
    assert found.without.theta == 7
    assert (found.with_one.theta, len(found.with_one.plan)) == (0, 1)


def test_a_second_swap_helps_where_there_are_two_dear_pairs():
    items = (
        item("captives", "North", 9, 12),
        item("ferry", "North", 9, 12),
        item("assets", "South", 8, 9),
        item("quarry", "South", 8, 9),
    )
    two = Exchange(VALUERS, items)
    assert escrow(two).with_one.theta > 0
    assert escrow(replace(two, escrows=2)).with_one.theta == 0
