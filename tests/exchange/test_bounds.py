"""What is counted bounds every order, and what bounds rounds bounds every plan in so many; on some the bound is met."""

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.exchange.bounds import balance_bound, ends, lower_bound, pairs, quick_bound, room
from goodoffices.exchange.sums import sums
from goodoffices.exchange.turns import turns_bound
from goodoffices.exchange.units import moves
from goodoffices.talks.exchange import Exchange, Valuer
from tests.exchange.drawn import tied, two_sided
from tests.exchange.oracle import least_by_subsets, least_in_rounds

SIDES = (Valuer("A", "A"), Valuer("B", "B"))


@settings(max_examples=200, deadline=None)
@given(st.one_of(tied(deliver=10), tied(sides=("A", "B", "C"), deliver=10)))
def test_no_order_is_below_a_bound(exchange):
    those, least = moves(exchange), least_by_subsets(exchange)
    assert ends(those) <= least
    assert balance_bound(those) <= least
    assert all(room(those, one, other) <= least for one, other in pairs(those))
    assert max(ends(those), balance_bound(those)) <= quick_bound(those) <= lower_bound(those).theta <= least


@settings(max_examples=150, deadline=None)
@given(tied(deliver=7), st.integers(1, 5))
def test_no_plan_in_rounds_is_below_its_bound(exchange, rounds):
    least = least_in_rounds(exchange, rounds)
    assert least is None or turns_bound(moves(exchange), rounds, -(10**6)) <= least


def test_the_ends_are_counted():
    alone = Exchange(SIDES, (two_sided("ore", 0, 7, 9), two_sided("tin", 1, 6, 8)))
    assert ends(moves(alone)) == 6  # 7 or 6 is owed before the last; after the first, what it was worth to the other


def test_balance_asks_for_half_of_what_the_least_costs():
    equal = Exchange(SIDES, tuple(two_sided(f"i{place}", place % 2, 10, 10) for place in range(6)))
    assert balance_bound(moves(equal)) == 10
    dear = Exchange(SIDES, (two_sided("ore", 0, 40, 40), *(two_sided(f"t{n}", 1, 10, 10) for n in range(4))))
    assert balance_bound(moves(dear)) == 20


def test_room_counts_whole_deliveries():
    """To make room for 30, one of 20 is too little and both leave 40 to gain."""
    exchange = Exchange(SIDES, (two_sided("ore", 0, 30, 30), *(two_sided(f"t{n}", 1, 20, 20) for n in range(2))))
    assert balance_bound(moves(exchange)) == 20
    assert lower_bound(moves(exchange)).theta == least_by_subsets(exchange) == 20
    dearer = Exchange(SIDES, (two_sided("ore", 0, 50, 50), *(two_sided(f"t{n}", 1, 20, 20) for n in range(3))))
    assert (balance_bound(moves(dearer)), lower_bound(moves(dearer)).by) == (25, "room")
    assert lower_bound(moves(dearer)).theta == least_by_subsets(dearer) == 30


def test_room_that_is_counted_at_once_divides_what_is_due():
    """To owe 34 with 16 to gain, 18 has to be due: one and a fifth of 15 at most, for which 14.4 is owed."""
    exchange = Exchange(SIDES, (two_sided("ore", 0, 34, 34), *(two_sided(f"t{n}", 1, 12, 15) for n in range(4))))
    those = moves(exchange)
    assert (balance_bound(those), quick_bound(those), lower_bound(those).theta) == (14, 16, 19)
    assert least_by_subsets(exchange) == 19


def test_room_is_not_counted_at_once_where_much_is_dear(monkeypatch):
    exchange = Exchange(SIDES, (two_sided("ore", 0, 34, 34), *(two_sided(f"t{n}", 1, 12, 15) for n in range(4))))
    monkeypatch.setattr("goodoffices.exchange.bounds.FEW", 0)
    assert quick_bound(moves(exchange)) == balance_bound(moves(exchange)) == 14


def test_turns_are_met_where_each_round_is_full():
    exchange = Exchange(SIDES, tuple(two_sided(f"i{place}", place % 2, 10, 10) for place in range(8)))
    found = {rounds: turns_bound(moves(exchange), rounds, 0) for rounds in (2, 3, 5, 9)}
    assert found == {rounds: least_in_rounds(exchange, rounds) for rounds in found}


def test_sums_that_are_too_many_are_bounded_by_divided_ones(monkeypatch):
    drawn = [(cost, worth, 3) for cost, worth in ((7, 9), (5, 5), (11, 17), (2, 9))]
    whole = sums(drawn)
    monkeypatch.setattr("goodoffices.exchange.sums.MOST_SUMS", 3)
    divided = sums(drawn)
    assert whole.exact
    assert not divided.exact
    assert (whole.cost[-1], whole.worth[-1]) == (divided.cost[-1], divided.worth[-1]) == (75, 120)
    monkeypatch.setattr("goodoffices.exchange.sums.MOST_SUMS", 0)
    dear = Exchange(SIDES, (two_sided("ore", 0, 50, 50), *(two_sided(f"t{n}", 1, 20, 20) for n in range(3))))
    assert lower_bound(moves(dear)).theta == 25
