"""Where the search gives up, solvers go on from what it found: the same θ, and what is said of it is so."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from goodoffices.exchange import order as portfolio
from goodoffices.exchange.check.steps import check_steps
from goodoffices.exchange.programme import turns_for_all
from goodoffices.exchange.search import Searched
from goodoffices.exchange.solver import none_better, solve
from goodoffices.exchange.units import moves
from goodoffices.talks.exchange import Proven, theta
from tests.exchange.drawn import of_instance, published, tied
from tests.exchange.oracle import least_by_subsets


@pytest.fixture(autouse=True, scope="module")
def short_search():
    """A search that gives up at the second tail, and no closed set."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portfolio, "search", lambda those, lower, tell, most: Searched((), lower, 2))
        patch.setattr(portfolio, "closed", lambda those, below: None)
        yield


@settings(max_examples=40, deadline=None)
@given(tied(deliver=8))
def test_solvers_come_to_the_least(exchange):
    require_solved(exchange)


@settings(max_examples=25, deadline=None)
@given(tied(sides=("A", "B", "C"), deliver=7))
def test_so_they_do_among_three_sides(exchange):
    require_solved(exchange)


def require_solved(exchange):
    found = portfolio.order(exchange)
    check_steps(exchange, found.plan)
    assert theta(exchange, found.plan) == found.theta == found.bound == least_by_subsets(exchange)
    assert found.how is not Proven.OPEN


def test_what_no_second_method_says_is_left_open(monkeypatch):
    exchange = of_instance(published("optima")["instances"][1])
    agreed = portfolio.order(exchange)
    assert agreed.how is Proven.AGREED
    monkeypatch.setattr(portfolio, "none_better", lambda *args, **more: False)
    found = portfolio.order(exchange)
    assert found == replace(agreed, how=Proven.OPEN, bound=found.bound)
    assert found.bound < found.theta


def test_a_solver_that_listens_is_ended(monkeypatch):
    def stop(stage, share):
        raise InterruptedError(stage)

    told = published("optima")["instances"]
    exchange = of_instance(max(told, key=lambda one: one["n"]))
    monkeypatch.setattr("goodoffices.exchange.solver.TELL_EVERY", 0.0)
    with pytest.raises(InterruptedError, match="solver"):
        portfolio.order(exchange, stop)


@settings(max_examples=40, deadline=None)
@given(tied(deliver=7))
def test_the_second_solver_says_so_of_the_least_and_of_no_more(exchange):
    those, least = moves(exchange), least_by_subsets(exchange)
    turns = turns_for_all(those, exchange.sides)
    told = {"lower": least - 100, "seconds": 20.0, "tell": portfolio.silent}
    assert none_better(those, exchange.sides, turns, least, **told)
    assert not none_better(those, exchange.sides, turns, least + 1, **told)
    assert solve(those, exchange.sides, turns, upper=least - 1, **told) is None
