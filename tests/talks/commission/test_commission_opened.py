"""The commission: a mediator opens it, anybody may sit there, a mediator seats newcomers, each unseats its own."""

from datetime import timedelta

import pytest

from goodoffices.talks.acts import Opening, Unseating
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.retention import due
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import seating_of
from tests.commission_world import boats, draw, open_commission
from tests.world import A, build, card, en, seat_id


@pytest.fixture
def world():
    return build()


def refused(what) -> str:
    with pytest.raises(Refusal) as found:
        what()
    return found.value.code


def test_both_sides_a_guarantor_and_an_observer_sit_together(world):
    open_commission(world)
    for who in ("lead", "head_a", "head_b", "guarantor", "observer"):
        assert world.view(who, "commission").charter.kind is RoomKind.COMMISSION


def test_there_may_be_several(world):
    first = open_commission(world)
    charter = Charter(RoomKind.COMMISSION, (en("Aid commission"),))
    second = world.lead.open(Opening(charter, (card("lead"), card("head_a"))), key="second").room
    assert first != second
    assert second not in world.head_b.view().rooms


@pytest.mark.parametrize("who", ["head_a", "guarantor", "partner"])
def test_only_a_mediator_opens_it(world, who):
    opening = Opening(Charter(RoomKind.COMMISSION, (en("Commission"),)), (card(who), card("lead")))
    assert refused(lambda: world.seats[who].open(opening, key="no")) == "for-the-mediator"


def test_it_is_with_no_one_participant(world):
    opening = Opening(Charter(RoomKind.COMMISSION, (en("Commission"),), A), (card("lead"),))
    assert refused(lambda: world.lead.open(opening, key="no")) == "commission-is-everybodys"


def test_a_mediator_seats_newcomers_and_nobody_else_does(world):
    open_commission(world, ("lead", "head_a", "head_b"))
    engineer = SeatCard(seat_id("engineer_b"), Role.EXPERT, en("Engineer of B"), "B")
    newcomer = seating_of(world.view("head_b", "commission"), engineer)
    assert refused(lambda: world.act("head_b", "commission", newcomer)) == "for-the-mediator"
    world.act("lead", "commission", newcomer)
    assert seat_id("engineer_b") in world.view("head_a", "commission").members


def test_a_newcomer_hears_from_then_on(world):
    open_commission(world, ("lead", "head_a", "head_b"))
    number = draw(world, boats())
    world.act("lead", "commission", seating_of(world.view("lead", "commission"), card("guarantor")))
    assert number not in world.view("guarantor", "commission").commitments


@pytest.mark.parametrize(("who", "whom"), [("head_a", "head_b"), ("head_a", "lead"), ("lead", "head_a")])
def test_nobody_unseats_anothers_people(world, who, whom):
    open_commission(world)
    assert refused(lambda: world.act(who, "commission", Unseating(seat_id(whom)))) == "own-people-only"


def test_a_head_unseats_its_own_expert_and_anybody_leaves(world):
    open_commission(world)
    world.act("head_a", "commission", Unseating(seat_id("expert_a")))
    world.act("observer", "commission", Unseating(seat_id("observer")))
    members = world.view("lead", "commission").members
    assert seat_id("expert_a") not in members
    assert seat_id("observer") not in members


def test_the_rules_of_retention_reach_it(world):
    open_commission(world)
    number = draw(world, boats())
    room = world.view("lead", "commission")
    later = room.entries[number].at + timedelta(days=31)
    found = due(room, Procedure(retention=(("commission", 30),)), later)
    assert found is not None
    assert found.numbers == (number,)
    assert due(room, Procedure(retention=(("caucus", 30),)), later) is None
