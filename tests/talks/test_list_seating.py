"""Rooms for lists: who opens one, who sits there, and that names are taken only where a rule ends them."""

from dataclasses import replace

import pytest

from goodoffices.talks.acts import Opening, RulesSet, Unseating
from goodoffices.talks.crossings import Announce
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import seating_of
from tests.carrying import refused
from tests.lists_world import (
    DAYS,
    DELEGATE,
    LIST_A,
    NEUTRAL,
    cards,
    opened,
    set_days,
    with_list,
    with_neutral,
)
from tests.world import A, B, build, card, en, seat_id


@pytest.fixture
def bare():
    return with_neutral(build())


@pytest.fixture
def world():
    return with_list(build())


def test_no_room_opens_without_a_rule_that_destroys_names(bare):
    with refused("lists-need-a-rule"):
        opened(bare, "lists_a", "head_a", LIST_A, "head_a")
    set_days(bare, lists=DAYS)
    opened(bare, "lists_a", "head_a", LIST_A, "head_a")


def test_the_rule_may_change_but_not_go(world):
    set_days(world, lists=30)
    without = RulesSet(replace(world.lead.view().procedure, retention=(("caucus", 5),)))
    with refused("lists-rule-stays"):
        world.act("lead", "mediation", Announce(RoomKind.NOTICES, without))


@pytest.mark.parametrize(
    ("who", "party", "present", "code"),
    [
        ("lead", A, ("lead", "head_a"), "list-opened-by"),
        ("expert_a", A, ("expert_a",), "list-opened-by"),
        ("head_b", A, ("head_b",), "list-opened-by"),
        ("guarantor", A, ("guarantor",), "list-opened-by"),
        ("head_a", None, ("head_a",), "list-of-whom"),
        ("delegate", NEUTRAL, ("delegate",), "list-of-whom"),
        ("head_a", A, ("head_a", "lead"), "list-closed"),
        ("head_a", A, ("head_a", "head_b"), "list-closed"),
        ("head_a", A, ("head_a", "guarantor"), "list-closed"),
        ("delegate", A, ("delegate", "lead"), "list-closed"),
        ("delegate", A, ("delegate", "head_b"), "list-closed"),
    ],
)
def test_who_opens_it_and_who_never_sits_there(bare, who, party, present, code):
    set_days(bare, lists=DAYS)
    with refused(f"(?:{code}|list-known-people)"):
        opened(bare, "lists", who, Charter(RoomKind.LISTS, (en("List"),), party), *present)


def test_the_intermediary_opens_one_with_a_head_that_it_knows(bare):
    set_days(bare, lists=DAYS)
    room = opened(bare, "lists_b", "delegate", Charter(RoomKind.LISTS, (en("List B"),), B), "delegate", "head_b")
    assert bare.head_b.view().room(room).charter.participant == B
    assert room not in bare.lead.view().rooms


def test_a_party_makes_up_no_intermediary(bare):
    set_days(bare, lists=DAYS)
    invented = SeatCard("inventedseataaaa", Role.INTERMEDIARY, en("A kind committee"), "N")
    with refused("list-known-people"):
        bare.head_a.open(Opening(LIST_A, (card("head_a"), invented)), key="x")


def test_each_seats_its_own_people(world):
    here = world.view("head_a", "lists_a")
    ours = SeatCard("nurseseataaaaaaa", Role.EXPERT, en("Nurse"), "A")
    theirs = SeatCard("visitorseataaaaa", Role.INTERMEDIARY, en("Visitor"), "N")
    with refused("own-people-only"):
        world.head_a.act(here.id, seating_of(here, theirs), key="1")
    world.head_a.act(here.id, seating_of(here, ours), key="2")
    world.act("delegate", "lists_a", seating_of(world.view("delegate", "lists_a"), theirs))
    here = world.view("expert_a", "lists_a")
    with refused("for-the-head"):
        world.act("expert_a", "lists_a", seating_of(here, replace(ours, seat="anotherseataaaaa")))
    with refused("own-people-only"):
        world.act("head_a", "lists_a", Unseating(DELEGATE.seat))
    world.act("head_a", "lists_a", Unseating(ours.seat))
    assert {one.seat for one in world.view("head_a", "lists_a").members.values()} == {
        seat_id("head_a"),
        seat_id("expert_a"),
        DELEGATE.seat,
        theirs.seat,
    }


def test_nobody_else_is_ever_seated_there(world):
    for who in ("lead", "head_b", "guarantor"):
        here = world.view("head_a", "lists_a")
        with refused("list-closed"):
            world.act("head_a", "lists_a", seating_of(here, cards(who)[0]))


def test_the_head_seats_the_first_of_the_intermediary_that_it_knows(bare):
    set_days(bare, lists=DAYS)
    opened(bare, "lists_a", "head_a", LIST_A, "head_a")
    here = bare.view("head_a", "lists_a")
    bare.act("head_a", "lists_a", seating_of(here, DELEGATE))
    assert bare.view("delegate", "lists_a").charter == LIST_A
