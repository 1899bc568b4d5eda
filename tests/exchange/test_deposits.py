"""Deposits: what every side lays down alike is what any order leaves; ways that differ leave nobody a gain."""

from dataclasses import replace

import pytest
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


FEW = {
    "two dear things against five cheap ones": (
        ((333, 514), (394, 626)),
        ((174, 258), (92, 141), (309, 366), (29, 41), (124, 190)),
    ),
    "little surplus": (((185, 221), (44, 62), (68, 87)), ((279, 284), (242, 250), (66, 67))),
    "much surplus": (((157, 226), (282, 402), (209, 212)), ((91, 135), (231, 342), (245, 249))),
}


@pytest.mark.parametrize("name", FEW)
def test_each_way_is_the_least_beside_the_other_where_every_order_is_gone_through(name):
    ours, theirs = FEW[name]
    items = [item(f"ours {cost}", "North", cost, benefit) for cost, benefit in ours]
    items += [item(f"theirs {cost}", "South", cost, benefit) for cost, benefit in theirs]
    exchange = replace(TRADE, items=tuple(items), before=())
    needed = {(excess(exchange, one, "North"), excess(exchange, one, "South")) for one in orders(exchange)}
    least_ones = {(a, b) for a, b in needed if not any(x <= a and y <= b and (x, y) != (a, b) for x, y in needed)}
    ways = [tuple(units for _, units in way.deposits) for way in deposits(exchange).ways]
    assert len(ways) > 2
    assert set(ways) <= least_ones
