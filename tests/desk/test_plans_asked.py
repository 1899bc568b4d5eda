"""The exchange engine is asked through the desk, in a process of its own; what it finds stands as a derived act."""

import pytest

from goodoffices.desk.clerk import Clerk
from goodoffices.talks.acts import PlanRun, SourceRef, StepVerified
from goodoffices.talks.commissions import AskPlan
from goodoffices.talks.exchange import Asked, Deposits, Escrowed, InRounds, Sequenced, theta
from goodoffices.talks.planned import orders_in, require_plan
from goodoffices.talks.refusal import Refusal
from tests.exchange_world import DIGEST, ENGINE, drawn, lake_exchange, sequenced
from tests.register_world import build_register, may

LAKE = lake_exchange(escrows=1)


@pytest.fixture(scope="module")
def clerk():
    """Give a clerk whose process is kept for all questions."""
    clerk = Clerk()
    yield clerk
    clerk.close()


@pytest.fixture
def world(clerk):
    """Open the talks with a commission."""
    world = build_register()
    world.desk.clerk = clerk
    return world


def asked(world, deed):
    """Ask, and give the act that stands."""
    ref = world.act("lead", "mediation", deed)
    return world.view("lead", "mediation").plan_runs[ref.number].run


@pytest.mark.parametrize(
    ("asks", "rounds", "kind"),
    [
        (Asked.ORDER, (), Sequenced),
        (Asked.ROUNDS, (2, 4), InRounds),
        (Asked.DEPOSITS, (), Deposits),
        (Asked.ESCROW, (), Escrowed),
    ],
)
def test_each_question_is_answered_with_whole_orders(world, asks, rounds, kind):
    number = drawn(world, LAKE).number
    run = asked(world, AskPlan(number, asks, rounds))
    assert isinstance(run.found, kind)
    assert orders_in(run.found)
    for plan in orders_in(run.found):
        require_plan(LAKE, plan)
    assert len(run.digest) == 64
    assert run.certificate


def test_the_order_that_is_found_is_no_worse_than_one_by_hand(world):
    number = drawn(world, LAKE).number
    found = asked(world, AskPlan(number, Asked.ORDER)).found
    assert found.bound <= found.theta == theta(LAKE, found.plan) <= sequenced(LAKE).theta


def test_of_what_is_left_only_that_is_asked_about(world):
    ref = SourceRef(world.rooms["commission"], world.pumps)
    number = drawn(world, LAKE, sources=(ref,), links=(("pumps", ref),)).number
    world.clock.to(may(6))
    step = world.report("head_a", world.pumps, 3, may(5))
    world.act("guarantor", "commission", StepVerified(step, 3))
    run = asked(world, AskPlan(number, Asked.ORDER, rest=True))
    assert run.rest.item("pumps").count == 1
    assert ref in run.sources
    require_plan(run.rest, run.found.plan)


def test_nobody_says_by_hand_what_an_engine_found(world):
    number = drawn(world, LAKE).number
    source = SourceRef(world.rooms["mediation"], number)
    run = PlanRun(number, Asked.ORDER, (source,), DIGEST, ENGINE, sequenced(LAKE))
    with pytest.raises(Refusal) as refusal:
        world.lead.act(world.rooms["mediation"], run, key="by hand")
    assert refusal.value.code == "not-said-by-hand"


def test_an_exchange_that_was_delivered_leaves_nothing_to_ask(world):
    ref = SourceRef(world.rooms["commission"], world.pumps)
    only = lake_exchange(items=LAKE.items[:1], before=())
    number = drawn(world, only, sources=(ref,), links=(("pumps", ref),)).number
    world.clock.to(may(6))
    step = world.report("head_a", world.pumps, 4, may(5))
    world.act("guarantor", "commission", StepVerified(step, 4))
    with pytest.raises(Refusal) as refusal:
        world.act("lead", "mediation", AskPlan(number, Asked.ORDER, rest=True))
    assert refusal.value.code == "exchange-delivered"
