"""Deposits: what every side lays down alike is what any order leaves; ways that differ leave nobody a gain."""

from dataclasses import replace

from hypothesis import given, settings

from goodoffices.exchange.deposits import deposits
from goodoffices.talks.exchange import Valuer, theta
from tests.exchange.swaps import TRADE, allowed, excess, exchanges, item, least, orders


def covered(exchange, laid):
    return replace(
        exchange, valuers=tuple(replace(one, forfeits=one.forfeits + laid[one.side]) for one in exchange.valuers)
    )


@settings(max_examples=60, deadline=None)
@given(exchanges(most=4))
def test_the_equal_deposit_is_what_the_best_order_leaves(exchange):
    found = deposits(exchange)
    assert found.equal == max(0, least(exchange))
    assert theta(covered(exchange, {"North": found.equal, "South": found.equal}), found.without.plan) <= 0


@settings(max_examples=60, deadline=None)
@given(exchanges(most=4))
def test_each_way_leaves_nobody_a_gain_and_no_side_could_lay_down_less(exchange):
    every = orders(exchange)
    sides = exchange.sides
    for way in deposits(exchange).ways:
        laid = dict(way.deposits)
        assert tuple(laid) == sides
        assert allowed(exchange, way.plan)
        assert theta(covered(exchange, laid), way.plan) <= 0
        for side in sides:
            fewer = laid | {side: laid[side] - 1}
            if fewer[side] >= 0:
                assert not any(all(excess(exchange, one, s) <= fewer[s] for s in sides) for one in every)


@settings(max_examples=40, deadline=None)
@given(exchanges(most=4))
def test_the_ways_go_from_one_sides_least_to_the_others(exchange):
    every = orders(exchange)
    ways = [dict(way.deposits) for way in deposits(exchange).ways]
    for side in exchange.sides:
        assert min(way[side] for way in ways) == min(excess(exchange, one, side) for one in every)


def test_no_deposit_is_needed_where_nobody_gains():
    generous = replace(TRADE, items=tuple(item(one.id, one.giver, 0, 5) for one in TRADE.items))
    found = deposits(generous)
    assert found.equal == 0
    assert [dict(way.deposits) for way in found.ways] == [{"North": 0, "South": 0}]


def test_what_is_forfeited_already_is_taken_off():
    bare = deposits(TRADE).equal
    hostage = replace(TRADE, valuers=tuple(Valuer(one.id, one.side, 1) for one in TRADE.valuers))
    assert bare > 1
    assert deposits(hostage).equal == bare - 1


def test_of_three_sides_each_has_a_way_in_which_it_lays_down_its_least():
    third = Valuer("East", "East")
    items = (
        replace(item("ferry", "North", 5, 9), worth=(5, 9, 0)),
        replace(item("quarry", "South", 6, 7), receiver="East", worth=(0, 6, 8)),
        replace(item("archive", "North", 4, 7), giver="East", receiver="North", worth=(7, 0, 5)),
    )
    exchange = replace(TRADE, valuers=(*TRADE.valuers, third), items=items, before=())
    every = orders(exchange)
    ways = [dict(way.deposits) for way in deposits(exchange).ways]
    for side in exchange.sides:
        assert min(way[side] for way in ways) == min(excess(exchange, one, side) for one in every)
