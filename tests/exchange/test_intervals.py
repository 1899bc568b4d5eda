"""Worth known as intervals: the worst of an order, the order that guards, and which interval weighs most."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.exchange.intervals import intervals
from goodoffices.talks.exchange import theta
from tests.exchange.swaps import TRADE, exchanges, item, least, peaks


@st.composite
def ranged(draw):
    """A small exchange whose worth is uncertain here and there."""
    exchange = draw(exchanges(most=4))
    wider = [
        replace(
            one,
            least=tuple(max(0, worth - draw(st.integers(0, 3))) for worth in one.worth),
            most=tuple(worth + draw(st.integers(0, 3)) for worth in one.worth),
        )
        for one in exchange.items
    ]
    return replace(exchange, items=tuple(wider))


def corners(exchange):
    """The exchange at every choice of least or most worth, for each item and valuer."""
    for picks in product((0, 1), repeat=len(exchange.items) * len(exchange.valuers)):
        pick = iter(picks)
        yield replace(
            exchange,
            items=tuple(
                replace(one, worth=tuple(ends[next(pick)] for ends in zip(one.least, one.most, strict=True)))
                for one in exchange.items
            ),
        )


@settings(max_examples=25, deadline=None)
@given(ranged())
def test_worst_and_best_are_those_of_all_values_that_are_possible(exchange):
    if len(exchange.items) * len(exchange.valuers) > 8:
        exchange = replace(exchange, items=exchange.items[:2], before=())
    found = intervals(exchange)
    at = [theta(one, found.stated.plan) for one in corners(exchange)]
    assert (found.worst, found.best) == (max(at), min(at))


def hard(exchange):
    """The exchange where every cost is at its most and every benefit at its least."""
    return replace(exchange, items=tuple(replace(one, worth=_worst(exchange, one)) for one in exchange.items))


def _worst(exchange, one):
    bounds = zip(exchange.valuers, one.least or one.worth, one.most or one.worth, strict=True)
    return tuple(high if valuer.side == one.giver else low for valuer, low, high in bounds)


@settings(max_examples=40, deadline=None)
@given(ranged())
def test_the_guarded_order_is_the_best_at_the_worst(exchange):
    found = intervals(exchange)
    assert found.guarded.theta == least(hard(exchange)) <= found.worst
    assert max(peaks(hard(exchange), found.guarded.plan)) == found.guarded.theta


@settings(max_examples=30, deadline=None)
@given(ranged())
def test_an_item_weighs_what_knowing_it_exactly_would_take_off(exchange):
    found = intervals(exchange)
    by = dict(found.weighs)
    assert list(by.values()) == sorted(by.values(), reverse=True)
    for one in exchange.items:
        known = tuple(replace(two, least=(), most=()) if two is one else two for two in exchange.items)
        then = max(peaks(hard(replace(exchange, items=known)), found.stated.plan))
        assert found.worst - then == by.get(one.id, 0)


def test_without_intervals_nothing_changes():
    found = intervals(TRADE)
    assert found.worst == found.best == found.guarded.theta == found.stated.theta
    assert found.weighs == ()


def test_another_order_can_guard_better():
    """The quarry is cheap to give as stated, and may be dear: then it is given while more is still due for it."""
    unsure = replace(item("quarry", "South", 1, 7), least=(7, 1), most=(7, 9))
    exchange = replace(TRADE, items=(*TRADE.items[:3], unsure))
    found = intervals(exchange)
    assert found.guarded.theta < found.worst
    assert found.guarded.plan != found.stated.plan
    assert [name for name, _ in found.weighs] == ["quarry"]
