"""The check by room shows what is so, and nothing that isn't: no order, or no plan in so many rounds, is under it."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.exchange.check.room import no_room_in_rounds, no_room_under, purse
from goodoffices.exchange.order import order
from goodoffices.talks.exchange import Exchange
from tests.exchange.swaps import VALUERS, exchanges, item, least, orders, peaks


@settings(max_examples=100, deadline=None)
@given(exchanges(most=5))
def test_no_room_is_shown_only_where_no_order_is(exchange):
    assert not no_room_under(exchange, least(exchange) + 1)


def in_turns(exchange, rounds):
    """The least of all plans of at most so many rounds: of every order, what a side gives at a stretch at once."""
    givers = {one.id: one.giver for one in exchange.items}
    found = None
    for steps in orders(exchange):
        stretches = []
        for step in steps:
            if stretches and givers[stretches[-1][-1].parts[0].item] == givers[step.parts[0].item]:
                stretches[-1].append(step)
            else:
                stretches.append([step])
        if len(stretches) <= rounds:
            value = max(peaks(exchange, steps))
            found = value if found is None else min(found, value)
    return found


@settings(max_examples=60, deadline=None)
@given(exchanges(most=4), st.integers(1, 4))
def test_nor_in_so_many_rounds(exchange, rounds):
    exchange = replace(exchange, before=())
    value = in_turns(exchange, rounds)
    if value is not None:
        assert not no_room_in_rounds(exchange, value + 1, rounds)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.integers(-3, 6), st.integers(0, 6), st.integers(1, 3)), max_size=4), st.integers(-5, 30))
def test_a_purse_knows_the_best_choice_within_a_cap(choices, cap):
    within = [
        sum(n * worth for n, (_, worth, _) in zip(taken, choices, strict=True))
        for taken in product(*(range(count + 1) for _, _, count in choices))
        if sum(n * cost for n, (cost, _, _) in zip(taken, choices, strict=True)) <= cap
    ]
    assert purse(choices).worth(cap) == max(within, default=-1)


def test_divided_deliveries_are_never_worth_less(monkeypatch):
    choices = [(3, 4, 5), (5, 9, 2), (7, 8, 3)]
    whole = purse(choices)
    monkeypatch.setattr("goodoffices.exchange.check.room.MOST_CHOICES", 2)
    divided = purse(choices)
    assert whole.whole
    assert not divided.whole
    assert all(divided.worth(cap) >= whole.worth(cap) for cap in range(60))


def test_few_dear_things_against_many_cheap_ones_are_shown_by_room():
    """One of 100 against eight of 9 to 16: the dear one needs the others outstanding, and they cost as much."""
    exchange = Exchange(
        VALUERS,
        (
            item("dam", "North", 100, 110),
            *(item(f"well {place}", "South", 9 + place, 10 + place) for place in range(8)),
        ),
    )
    number = order(exchange).theta
    assert no_room_under(exchange, number)
    assert not no_room_under(exchange, number + 1)


def test_in_two_rounds_everything_is_at_stake():
    exchange = Exchange(VALUERS, tuple(item(f"{n}", ("North", "South")[n % 2], 10, 12) for n in range(6)))
    assert in_turns(exchange, 2) == 30
    assert no_room_in_rounds(exchange, 30, 2)
    assert not no_room_in_rounds(exchange, 31, 2)
    assert not no_room_in_rounds(exchange, 30, 6)
