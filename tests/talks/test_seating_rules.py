"""Who opens a room, who seats and unseats whom, and what a newcomer hears."""

from dataclasses import replace

import pytest

from goodoffices.talks.acts import (
    DerivedNote,
    Message,
    Opening,
    PastOpened,
    Retold,
    SeatingDeclined,
    SeatingProposed,
    TranscriptAllowed,
    Unseating,
)
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import agreement_of, seating_of
from tests.carrying import refused
from tests.world import GUARANTOR, A, B, build, card, en, seat_id


@pytest.fixture
def world():
    return build()


def seat(world, who, room, newcomer):
    return world.act(who, room, seating_of(world.view(who, room), newcomer))


def new(title="Second envoy", role=Role.HEAD, party="A"):
    return SeatCard("newseataaaaaaaaa", role, en(title), party)


def open_room(world, who, kind, party, *present, title="Room"):
    charter = Charter(kind, (en(title),), party)
    return world.seats[who].open(Opening(charter, present), key=f"{who}-{kind}-{title}")


def retold(world, room, *numbers):
    entries = world.view("lead", room).entries
    return PastOpened(
        tuple(Retold(n, entries[n].at, entries[n].author, entries[n].act) for n in numbers)
    )


@pytest.mark.parametrize(
    ("who", "kind", "party", "present", "code"),
    [
        ("lead", RoomKind.CAUCUS, A, ("deputy", "head_a"), "opener-sits"),
        ("lead", RoomKind.CAUCUS, None, ("lead",), "caucus-with-whom"),
        ("lead", RoomKind.CAUCUS, A, ("lead", "head_a", "head_b"), "other-side-in-caucus"),
        ("lead", RoomKind.MEDIATION, None, ("lead", "head_a"), "side-in-mediation"),
        ("lead", RoomKind.NOTICES, None, ("lead",), "room-kind-given"),
        ("lead", RoomKind.PUBLIC, None, ("lead",), "room-kind-given"),
        ("lead", RoomKind.DELEGATION, A, ("lead",), "for-the-head"),
        ("head_a", RoomKind.DELEGATION, B, ("head_a",), "for-the-head"),
        ("head_a", RoomKind.DELEGATION, A, ("head_a", "lead"), "delegation-alone"),
        ("head_a", RoomKind.CAUCUS, A, ("head_a",), "for-the-mediator"),
        ("expert_a", RoomKind.DELEGATION, A, ("expert_a",), "for-the-head"),
        ("partner", RoomKind.MEDIATION, None, ("partner",), "for-the-mediator"),
    ],
)
def test_who_opens_which_room_for_whom(world, who, kind, party, present, code):
    with refused(code):
        open_room(world, who, kind, party, *(card(one) for one in present))


def test_a_title_says_what_it_shows(world):
    with refused("name-has-controls"):
        open_room(world, "lead", RoomKind.CAUCUS, A, card("lead"), title="B\u202eA")
    with refused("name-empty"):
        open_room(world, "lead", RoomKind.CAUCUS, A, card("lead"), title=" ")


def test_a_newcomer_hears_from_its_seating_on(world):
    world.tell("head_a", "Six weeks.")
    ref = seat(world, "head_a", "caucus_a", card("expert_a"))
    heard = world.view("expert_a", "caucus_a")
    assert sorted(heard.entries) == [ref.number]
    assert not heard.told
    assert heard.charter == world.view("lead", "caucus_a").charter


def test_the_party_agrees_before_anybody_new_joins_its_caucus(world):
    with refused("party-agrees-first"):
        seat(world, "lead", "caucus_a", card("partner"))
    ref = world.act("lead", "caucus_a", SeatingProposed(card("partner")))
    with refused("for-the-head"):
        world.act("lead", "caucus_a", agreement_of(world.view("lead", "caucus_a"), ref.number))
    with refused("proposed-already"):
        world.act("deputy", "caucus_a", SeatingProposed(card("partner")))
    world.act("head_a", "caucus_a", agreement_of(world.view("head_a", "caucus_a"), ref.number))
    assert seat_id("partner") in world.view("lead", "caucus_a").members


def test_an_answer_is_given_once(world):
    ref = world.act("lead", "caucus_a", SeatingProposed(card("partner")))
    agreed = agreement_of(world.view("head_a", "caucus_a"), ref.number)
    world.act("head_a", "caucus_a", SeatingDeclined(ref.number))
    with refused("no-such-proposal"):
        world.act("head_a", "caucus_a", agreed)
    with refused("no-such-proposal"):
        world.act("head_a", "caucus_a", SeatingDeclined(ref.number))


def test_where_nobody_of_the_party_sits_there_is_nobody_to_ask(world):
    room = open_room(world, "lead", RoomKind.CAUCUS, GUARANTOR, card("lead"), title="By telephone").room
    world.rooms["by_phone"] = room
    with refused("seat-directly"):
        world.act("lead", "by_phone", SeatingProposed(card("guarantor")))
    seat(world, "lead", "by_phone", card("guarantor"))
    with refused("party-agrees-first"):
        seat(world, "lead", "by_phone", card("deputy"))


def test_a_head_seats_its_own_people_alone(world):
    with refused("own-people-only"):
        seat(world, "head_a", "caucus_a", card("partner"))
    with refused("other-side-in-caucus"):
        seat(world, "head_a", "caucus_a", card("head_b"))
    seat(world, "head_a", "caucus_a", card("expert_a"))
    with refused("for-the-head"):
        seat(world, "expert_a", "caucus_a", new())


def test_no_participant_makes_a_mediator_of_its_own(world):
    with refused("mediator-for-a-party"):
        seat(world, "guarantor", "caucus_g", new(role=Role.MEDIATOR, party="G"))
    with refused("mediator-for-a-party"):
        open_room(world, "lead", RoomKind.MEDIATION, None, card("lead"), new(role=Role.MEDIATOR, party="P"))


def test_a_seat_is_the_same_in_every_room(world):
    with refused("card-differs"):
        seat(world, "lead", "joint", replace(card("spokesperson"), role=Role.MEDIATOR))


def test_nobody_sits_down_twice(world):
    with refused("sits-already"):
        seat(world, "lead", "joint", card("deputy"))


def test_what_is_said_again_to_a_newcomer_is_what_stands(world):
    act = seating_of(world.view("lead", "joint"), card("spokesperson"))
    with refused("room-moved"):
        world.act("lead", "joint", replace(act, present=act.present[:1]))


def test_nobody_sits_down_by_what_was_made_from_words_it_did_not_hear(world):
    told = world.tell("head_a", "Six weeks.")
    world.act("lead", "mediation", DerivedNote(en("Six."), (told,)))
    with refused("newcomer-lacks-source"):
        seat(world, "lead", "mediation", card("partner"))


def test_nobody_leaves_the_sources_of_what_it_still_hears(world):
    told = world.tell("head_a", "Six weeks.")
    world.act("lead", "mediation", DerivedNote(en("Six."), (told,)))
    with refused("unseat-there-first"):
        world.act("deputy", "caucus_a", Unseating(seat_id("deputy")))
    world.act("deputy", "mediation", Unseating(seat_id("deputy")))
    world.act("deputy", "caucus_a", Unseating(seat_id("deputy")))


def test_each_side_unseats_its_own(world):
    with refused("own-people-only"):
        world.act("head_a", "caucus_a", Unseating(seat_id("deputy")))
    with refused("own-people-only"):
        world.act("lead", "caucus_a", Unseating(seat_id("head_a")))
    with refused("own-people-only"):
        world.act("expert_a", "delegation_a", Unseating(seat_id("head_a")))
    with refused("not-seated-here"):
        world.act("lead", "caucus_a", Unseating(seat_id("head_b")))
    world.act("head_a", "delegation_a", Unseating(seat_id("expert_a")))
    with refused("not-seated"):
        world.expert_a.view()


def test_a_room_is_never_left_empty(world):
    world.act("head_a", "delegation_a", Unseating(seat_id("expert_a")))
    with refused("last-seat"):
        world.act("head_a", "delegation_a", Unseating(seat_id("head_a")))


def test_the_head_opens_the_past_where_the_party_sits(world):
    told = world.tell("head_a", "Six weeks.")
    seat(world, "head_a", "caucus_a", card("expert_a"))
    past = retold(world, "caucus_a", told.number)
    with refused("past-opened-by-head"):
        world.act("lead", "caucus_a", past)
    world.act("head_a", "caucus_a", past)
    heard = world.view("expert_a", "caucus_a")
    assert heard.entries[told.number].act == world.view("lead", "caucus_a").entries[told.number].act
    assert told in heard.told


def test_the_past_is_said_again_as_it_was(world):
    told = world.tell("head_a", "Six weeks.")
    past = retold(world, "caucus_a", told.number)
    other = Message(past.retold[0].act.intent, en("Nine weeks."), past.retold[0].act.leave)
    with refused("retold-differs"):
        world.act("head_a", "caucus_a", PastOpened((replace(past.retold[0], act=other),)))
    with refused("retold-differs"):
        world.act("head_a", "caucus_a", PastOpened((replace(past.retold[0], author=seat_id("lead")),)))
    with refused("nothing-said"):
        world.act("head_a", "caucus_a", PastOpened(()))


def test_a_transcript_is_allowed_by_somebody_else_who_decides(world):
    with refused("somebody-else"):
        world.act("lead", "caucus_a", TranscriptAllowed(seat_id("lead"), 1))
    with refused("not-seated-here"):
        world.act("lead", "caucus_a", TranscriptAllowed(seat_id("head_b"), 1))
    with refused("no-such-act"):
        world.act("lead", "caucus_a", TranscriptAllowed(seat_id("head_a"), 99))
    with refused("for-the-head"):
        world.act("expert_a", "delegation_a", TranscriptAllowed(seat_id("head_a"), 1))
    world.act("lead", "caucus_a", TranscriptAllowed(seat_id("head_a"), 1))
    assert world.view("head_a", "caucus_a").allowed == {seat_id("head_a"): 1}


def test_a_refusal_about_a_room_of_others_is_that_of_no_room(world):
    said = []
    for room in (world.rooms["caucus_b"], "aaaaaaaaaaaaaaaa"):
        with pytest.raises(Refusal) as caught:
            world.head_a.act(room, Unseating(seat_id("head_b")), key=room)
        said.append((caught.value.code, caught.value.params))
    assert said[0] == said[1]
