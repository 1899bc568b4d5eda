"""The search from the end, and the closed sets of tails: what they reach, what they don't, and when they give up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.exchange.dominance import needs
from goodoffices.exchange.greedy import greatest, greedy
from goodoffices.exchange.order import silent
from goodoffices.exchange.search import closed_states, search
from goodoffices.exchange.units import moves, plan
from goodoffices.talks.exchange import Exchange, Ratio, Valuer, theta
from tests.exchange.drawn import of_classes, published, tied, two_sided
from tests.exchange.oracle import deliveries, least_by_subsets

SIDES = (Valuer("A", "A"), Valuer("B", "B"))


@settings(max_examples=150, deadline=None)
@given(tied(deliver=10))
def test_a_search_ends_at_the_least_and_its_order_is_of_that(exchange):
    those = moves(exchange)
    found = search(those, -(10**9), silent)
    assert found.bound == greatest(those, found.order) == least_by_subsets(exchange)
    assert theta(exchange, plan(those, found.order)) == found.bound


@settings(max_examples=150, deadline=None)
@given(tied(deliver=10), st.integers(-20, 20))
def test_a_search_says_how_many_tails_are_closed_under_the_least(exchange, lower):
    those = moves(exchange)
    found = search(those, lower, silent)
    start = max(those.gains((0,) * len(those.kinds)))
    assert found.below == (len(closed_states(exchange, found.bound)) if found.bound > max(lower, start) else 0)


@settings(max_examples=100, deadline=None)
@given(tied(deliver=10))
def test_a_search_that_gives_up_says_what_no_order_is_below(exchange):
    for most in (1, 3, 10):
        found = search(moves(exchange), -(10**9), silent, most)
        assert found.bound <= least_by_subsets(exchange)


@settings(max_examples=150, deadline=None)
@given(tied(deliver=10))
def test_tails_are_closed_under_the_least_and_no_higher(exchange):
    least = least_by_subsets(exchange)
    assert closed_states(exchange, least) is not None
    assert closed_states(exchange, least + 1) is None


@settings(max_examples=100, deadline=None)
@given(tied(deliver=10))
def test_a_closed_set_has_each_tail_that_a_move_leads_to(exchange):
    those, least = moves(exchange), least_by_subsets(exchange)
    tails, asked = set(closed_states(exchange, least)), needs(those)
    if max(those.gains((0,) * len(those.kinds))) >= least:
        assert not tails
        return
    assert (0,) * len(those.kinds) in tails
    assert those.counts not in tails
    for tail in tails:
        assert max(those.gains(tail)) < least
        for place, count in enumerate(tail):
            after = (*tail[:place], count + 1, *tail[place + 1 :])
            full = all(tail[one] == those.counts[one] for one in asked[place])
            if count < those.counts[place] and full and max(those.gains(after)) < least:
                assert after in tails


def test_a_closed_set_that_grows_too_large_is_none():
    told = of_classes(published("key-33-for-1900"))
    assert closed_states(told, 1328) is not None
    assert closed_states(told, 1328, most=10) is None


@settings(max_examples=100, deadline=None)
@given(tied(deliver=12))
def test_the_greedy_order_is_an_order(exchange):
    those = moves(exchange)
    order = greedy(those)
    assert sorted(order) == sorted(place for place, one in enumerate(those.kinds) for _ in range(one.count))
    assert theta(exchange, plan(those, order)) == greatest(those, order) >= least_by_subsets(exchange)


@settings(max_examples=100, deadline=None)
@given(tied(deliver=12))
def test_moves_are_the_deliveries(exchange):
    those, every = moves(exchange), deliveries(exchange)
    assert sorted((one.giver, one.adds) for one in those.kinds for _ in range(one.count)) == sorted(
        (one.giver, one.adds) for one in every
    )


def test_batches_ratios_and_groups_are_moves():
    exchange = Exchange(
        SIDES,
        (
            two_sided("captives", 0, 9, 12, count=5, batch=2),
            two_sided("prisoners", 1, 2, 3, count=25),
            two_sided("bridge", 1, 4, 6, group="crossing"),
            two_sided("road", 1, 5, 7, count=2, group="crossing"),
        ),
        before=(("captives", "road"),),
        ratios=(Ratio("captives", "prisoners", 5),),
    )
    those = moves(exchange)
    told = [([(part.item, part.units) for part in one.parts], one.count) for one in those.kinds]
    assert told == [
        ([("captives", 2)], 2),
        ([("captives", 1)], 1),
        ([("prisoners", 5)], 5),
        ([("bridge", 1), ("road", 2)], 1),
    ]
    assert those.later == (frozenset({1, 3}), frozenset({3}), frozenset(), frozenset())
    assert those.kinds[3].adds == (-20, 14)


def test_what_is_never_worse_owed_last_goes_first():
    exchange = Exchange(SIDES, (two_sided("ore", 0, 5, 5), two_sided("tin", 0, 4, 6), two_sided("zinc", 0, 4, 6)))
    assert needs(moves(exchange)) == ((2,), (), (1,))
    tied_up = Exchange(SIDES, exchange.items, (("tin", "ore"),))
    assert needs(moves(tied_up)) == ((), (0, 2), ())
