"""Where a preference is left open, states last under a share of the orders that it admits: counted, or drawn."""

import random
from fractions import Fraction
from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.stability import orders as counting
from goodoffices.stability.asking import answer
from goodoffices.stability.extensions import Extensions
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import (
    Compared,
    Concept,
    Conflict,
    ConflictMove,
    OrdersSeen,
    Prioritised,
    Ranked,
)
from tests.stability.conflicts import NORTH, SOUTH, locks
from tests.stability.oracle import Drawn, stays

STATES = ("open", "shut", "broken")
MOVES = tuple(
    ConflictMove(maker.id, at, to)
    for maker, at, to in ((NORTH, 1, 2), (NORTH, 2, 1), (SOUTH, 2, 3), (SOUTH, 1, 3), (SOUTH, 3, 2))
)


def left_open(*better: tuple[str, str]) -> Conflict:
    """Southern Shore ranks the states; of Northern Shore only these pairs are known."""
    wishes = (Compared(NORTH.id, better), Ranked(SOUTH.id, (1, 2, 3)))
    return Conflict((NORTH, SOUTH), wishes, states=STATES, moves=MOVES)


def by_hand(allowed) -> dict[tuple[int, str], int]:
    """Go through every order of Northern Shore's three states that is allowed."""
    reach = [[{1}, {0}, set()], [{2}, {2}, {1}]]
    held: dict[tuple[int, str], int] = {}
    for ranks in permutations(range(3)):
        drawn = Drawn(reach, [list(ranks), [1, 2, 3]])
        for at, concept in product(range(3), Concept) if allowed(ranks) else ():
            if all(stays(drawn, concept, maker, at) for maker in (0, 1)):
                held[at + 1, concept] = held.get((at + 1, concept), 0) + 1
    return held


@pytest.mark.parametrize(
    ("better", "allowed", "count"),
    [
        ((), lambda ranks: True, 6),
        ((("open", "shut"),), lambda ranks: ranks[0] > ranks[1], 3),
        ((("open", "shut"), ("broken", "shut")), lambda ranks: min(ranks) == ranks[1], 2),
    ],
)
def test_all_orders_are_looked_at_where_they_are_few(better, allowed, count):
    stable = answer(left_open(*better)).found
    assert {(one.state, one.concept): one.held for one in stable.shares} == by_hand(allowed)
    assert stable.orders == OrdersSeen(count)
    assert stable.orders.all
    for one in stable.shares:
        assert one.share == Fraction(one.held, count)
        assert (one.share == 1) == (one.state in stable.of(one.concept))


def test_a_maker_stays_where_it_stays_under_every_order():
    stable = answer(left_open(("open", "shut"))).found
    reach = [[{1}, {0}, set()], [{2}, {2}, {1}]]
    orders = [ranks for ranks in permutations(range(3)) if ranks[0] > ranks[1]]
    for one in stable.each:
        maker = (NORTH.id, SOUTH.id).index(one.maker)
        always = [
            at + 1
            for at in range(3)
            if all(stays(Drawn(reach, [list(ranks), [1, 2, 3]]), one.concept, maker, at) for ranks in orders)
        ]
        assert list(one.states) == always, one
    assert any(one.states != (1, 2, 3) for one in stable.each if one.maker == NORTH.id)


def test_of_many_orders_a_sample_is_drawn_that_says_so(monkeypatch):
    monkeypatch.setattr(counting, "FEW", 400)
    wishes = (Compared(NORTH.id, ()), Compared(SOUTH.id, ()))
    conflict = Conflict((NORTH, SOUTH), wishes, locks().options, states=("NN", "YN", "NY", "YY"))
    stable = answer(conflict).found
    assert stable.orders == OrdersSeen(400, 1)
    shares = {one.state: one.share for one in stable.shares if one.concept is Concept.NASH}
    assert all(abs(shares[state] - Fraction(1, 4)) < Fraction(1, 10) for state in range(1, 5))
    assert answer(conflict).found == stable


def test_statements_of_one_tier_stand_in_any_order():
    conflict = locks()
    wishes = (Prioritised(NORTH.id, (("-Y", "N-"),)), conflict.preferences[1])
    stable = answer(Conflict(conflict.makers, wishes, conflict.options)).found
    assert stable.orders == OrdersSeen(2)
    assert stable.of(Concept.NASH) == (1,)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 6), st.data())
def test_extensions_are_the_orders_that_keep_every_pair(size, data):
    pairs = data.draw(st.sets(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))))
    pairs = {(one, other) for one, other in pairs if one < other}
    below = [sum(1 << worse for worse, better in pairs if better == state) for state in range(size)]
    every = Extensions("maker", below)
    expected = {
        ranks for ranks in permutations(range(size)) if all(ranks[one] < ranks[other] for one, other in pairs)
    }
    told = [tuple(ranks.tolist()) for ranks in every.every()]
    assert set(told) == expected
    assert len(told) == every.count == len(expected)
    assert tuple(every.drawn(random.Random(1)).tolist()) in expected


def test_orders_are_drawn_with_equal_chance():
    """A V of three: 1 below 0 and 2, which are free; and one apart."""
    every = Extensions("maker", [2, 0, 2, 0])
    chance = random.Random(5)
    drawn = [tuple(every.drawn(chance).tolist()) for _ in range(4000)]
    times = np.array([drawn.count(one) for one in set(drawn)])
    assert len(times) == every.count == 8
    assert (abs(times - 500) < 100).all()


def test_pairs_in_a_circle_are_refused_with_the_states():
    with pytest.raises(Refusal) as refused:
        answer(left_open(("open", "shut"), ("shut", "broken"), ("broken", "open")))
    assert refused.value.code == "stability-preference-circle"
    assert refused.value.params["states"] == (1, 2, 3)


def test_orders_beyond_counting_are_refused():
    with pytest.raises(Refusal, match="stability-orders-too-many"):
        Extensions("maker", [0] * 40)
