"""The best order: as good as the best of all there are, whole, allowed, and never said to be proven where it is not."""

import pytest
from hypothesis import given, settings

from goodoffices.exchange import order as portfolio
from goodoffices.exchange.check.steps import check_steps
from goodoffices.exchange.order import order
from goodoffices.talks.exchange import Exchange, Part, Proven, Swap, Valuer, remaining, theta
from tests.exchange.drawn import of_classes, of_instance, published, tied, two_sided
from tests.exchange.oracle import least_by_orders, least_by_subsets


def require_least(exchange, least):
    found = order(exchange)
    check_steps(exchange, found.plan)
    assert theta(exchange, found.plan) == found.theta == found.bound == least
    assert found.how is not Proven.OPEN
    assert not any(step.escrow for step in found.plan)


@settings(max_examples=100, deadline=None)
@given(tied(deliver=6))
def test_an_order_is_as_good_as_the_best_of_all_orders(exchange):
    require_least(exchange, least_by_orders(exchange))


@settings(max_examples=150, deadline=None)
@given(tied(deliver=12))
def test_an_order_is_as_good_as_the_best_way_through_all_sets(exchange):
    require_least(exchange, least_by_subsets(exchange))


@settings(max_examples=100, deadline=None)
@given(tied(sides=("A", "B", "C"), deliver=10))
def test_so_it_is_among_three_sides(exchange):
    require_least(exchange, least_by_subsets(exchange))


def test_the_goods_that_nash_traded():
    told = published("nash-1950")
    require_least(of_instance(told), told["theta_star"])


@pytest.mark.parametrize("place", range(16))
def test_the_optima_that_are_known(place):
    told = published("optima")["instances"][place]
    require_least(of_instance(told), told["theta_star"])


def test_thirty_three_for_nineteen_hundred():
    told = published("key-33-for-1900")
    found = order(of_classes(told))
    assert (found.theta, found.how) == (told["theta_star"], Proven.CHECKED)


def test_what_takes_too_many_tails_to_go_through_is_not_checked_by_them(monkeypatch):
    exchange = of_instance(published("optima")["instances"][1])
    assert order(exchange).how is Proven.CHECKED
    monkeypatch.setattr(portfolio, "CERTIFIED", 0)
    assert order(exchange).how is Proven.AGREED


def test_a_partition_into_triples_leaves_nobody_a_gain():
    told = published("three-partition")["example"]
    dear = [two_sided(f"a{place}", 0, worth, worth) for place, worth in enumerate(told["a"])]
    lots = [two_sided(f"b{place}", 1, told["S"], told["S"]) for place in range(told["m"])]
    require_least(
        Exchange((Valuer("A", "A"), Valuer("B", "B", told["S"])), (*dear, *lots)), told["theta_star"]
    )


def test_units_delivered_singly_go_in_one_step_and_batches_do_not():
    alone = (two_sided("gas", 0, 1, 0, count=4), two_sided("oil", 0, 1, 0, count=5, batch=2))
    found = order(Exchange((Valuer("A", "A"), Valuer("B", "B")), alone, (("gas", "oil"),)))
    assert found.plan == tuple(Swap((Part(*part),)) for part in (("gas", 4), ("oil", 2), ("oil", 2), ("oil", 1)))


def test_a_rest_of_an_exchange_is_ordered_and_of_nothing_there_is_no_step():
    both = Exchange(
        (Valuer("A", "A", 3), Valuer("B", "B", 2)), (two_sided("ore", 0, 2, 3, count=2), two_sided("tin", 1, 2, 4))
    )
    require_least(remaining(both, [Part("ore", 1)]), least_by_subsets(remaining(both, [Part("ore", 1)])))
    found = order(remaining(both, [Part("ore", 2), Part("tin", 1)]))
    assert (found.plan, found.theta, found.how) == ((), -2, Proven.CHECKED)


def test_whoever_listens_can_end_the_work():
    def stop(stage, share):
        raise InterruptedError(stage)

    told = published("key-33-for-1900")
    with pytest.raises(InterruptedError, match="search"):
        order(of_classes(told), stop)
