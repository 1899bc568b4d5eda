"""Rooms are opened, people are seated, and what came before stays closed until it is opened."""

from goodoffices.talks.acts import (
    Opening,
    PastOpened,
    Seating,
    SeatingAgreed,
    SeatingDeclined,
    SeatingProposed,
    TranscriptAllowed,
    Unseating,
)
from goodoffices.talks.people import Role
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules import seating_of
from tests.pages.conftest import fields_of
from tests.world import card, en, seat_id


def latest(world, room, who="lead"):
    view = world.view(who, room)
    return view.entries[view.last].act


def test_a_known_seat_sits_down(world, desk_of):
    answer = desk_of("lead").say("joint", "seat", known=seat_id("spokesperson"))
    assert answer.status_code == 302
    act = latest(world, "joint")
    assert isinstance(act, Seating)
    assert act.card == card("spokesperson")


def test_a_new_seat_leads_to_its_invitation(world, desk_of):
    answer = desk_of("lead").say("joint", "seat", name_of_seat="Envoy of the partner", role="co-mediator", party="P")
    new = latest(world, "joint").card
    assert (new.role, new.party, new.title) == (Role.CO_MEDIATOR, "P", en("Envoy of the partner"))
    assert answer.url == f"/s/{seat_id('lead')}/rooms/{world.rooms['joint']}/people/{new.seat}/"


def test_a_new_seat_needs_a_title(desk_of):
    answer = desk_of("lead").fill("joint", "seat", known="", name_of_seat="")
    assert answer.status_code == 422
    assert "write the title of a new seat" in answer.content.decode()


def test_a_title_with_hidden_characters_is_refused(world, desk_of):
    last = world.view("lead", "joint").last
    answer = desk_of("lead").fill("joint", "seat", name_of_seat="Head\u202eA", role="mediator", step="send")
    assert answer.status_code == 422
    assert world.view("lead", "joint").last == last


def test_nobody_of_a_side_is_offered_for_the_mediations_room(desk_of):
    page = desk_of("lead").get("mediation", "seat").content.decode()
    assert "Guarantor" in page
    assert "Head of A" not in page


def test_a_head_seats_its_own_people_and_makes_no_mediator(world, desk_of):
    page = desk_of("head_a").get("caucus_a", "seat").content.decode()
    assert "Water expert of A" in page
    assert 'value="mediator"' not in page
    assert 'value="P"' not in page
    answer = desk_of("head_a").fill("caucus_a", "seat", name_of_seat="M", role="mediator", party="A", step="send")
    assert answer.status_code == 422


def test_where_the_party_sits_the_mediation_proposes_and_the_head_agrees(world, desk_of):
    lead = desk_of("lead")
    assert "Seat somebody here" not in lead.get("caucus_a").content.decode()
    lead.say("caucus_a", "propose-seat", known=seat_id("partner"))
    assert latest(world, "caucus_a") == SeatingProposed(card("partner"))
    number = world.view("lead", "caucus_a").last
    assert seat_id("partner") not in world.view("lead", "caucus_a").members
    page = desk_of("head_a").get("caucus_a").content.decode()
    assert "Somebody new is proposed" in page
    desk_of("head_a").say("caucus_a", "agree", number)
    assert isinstance(latest(world, "caucus_a"), SeatingAgreed)
    assert seat_id("partner") in world.view("lead", "caucus_a").members


def test_a_head_may_decline(world, desk_of):
    desk_of("lead").say("caucus_a", "propose-seat", known=seat_id("partner"))
    number = world.view("lead", "caucus_a").last
    desk_of("head_a").say("caucus_a", "decline", number)
    assert latest(world, "caucus_a") == SeatingDeclined(number)


def test_somebody_leaves_a_room_and_hears_it_no_longer(world, desk_of):
    answer = desk_of("deputy").say("caucus_b", "unseat", who=seat_id("deputy"))
    assert answer.url == f"/s/{seat_id('deputy')}/rooms/"
    assert latest(world, "caucus_b") == Unseating(seat_id("deputy"))
    assert desk_of("deputy").get("caucus_b").status_code == 404


def test_a_head_is_not_offered_to_unseat_the_mediation(world, desk_of):
    page = desk_of("head_a").get("caucus_a", "unseat").content.decode()
    assert "Head of A" in page
    assert f'value="{seat_id("lead")}"' not in page


def test_the_past_is_shown_before_it_is_opened(world, desk_of):
    world.tell("head_a", "We said this before they came.")
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    assert "before they came" not in desk_of("expert_a").get("caucus_a").content.decode()
    page = desk_of("head_a").fill("caucus_a", "open-past", first="2", last="2").content.decode()
    assert "We said this before they came." in page
    desk_of("head_a").say("caucus_a", "open-past", first="2", last="2")
    assert isinstance(latest(world, "caucus_a"), PastOpened)
    assert "before they came" in desk_of("expert_a").get("caucus_a").content.decode()


def test_the_past_is_not_offered_where_nobody_came_later(desk_of):
    assert "Open the past" not in desk_of("head_a").get("caucus_a").content.decode()


def test_a_transcript_is_allowed_by_another_member(world, desk_of):
    desk_of("lead").say("caucus_a", "allow-transcript", who=seat_id("head_a"), upto="1")
    assert latest(world, "caucus_a") == TranscriptAllowed(seat_id("head_a"), 1)


def open_room(desk, who, **typed):
    url = f"/s/{seat_id(who)}/rooms/open/"
    form = fields_of(desk.browser.get(url).content.decode())
    preview = desk.browser.post(url, {**form, **typed, "step": "preview"})
    if preview.status_code != 200:
        return preview, preview
    return preview, desk.browser.post(url, {**fields_of(preview.content.decode()), "step": "send"})


def test_a_mediator_opens_a_caucus_with_a_new_seat_for_the_head(world, desk_of):
    typed = {"kind": "caucus", "participant": "G", "title-en": "Guarantor, by telephone", "new_title": "Second envoy",
             "new_role": "guarantor", "members": [seat_id("deputy")]}  # fmt: skip
    preview, answer = open_room(desk_of("lead"), "lead", **typed)
    assert "Only Lead mediator, Deputy mediator and Second envoy will see this." in preview.content.decode()
    rooms = world.lead.view().rooms.values()
    room = next(one for one in rooms if one.charter.title == (en("Guarantor, by telephone"),))
    assert (room.charter.kind, room.party.id) == (RoomKind.CAUCUS, "G")
    new = next(one for one in room.members.values() if one.title == en("Second envoy"))
    assert (new.role, new.party) == (Role.GUARANTOR, "G")
    assert answer.url.endswith(f"/rooms/{room.id}/people/{new.seat}/")


def test_a_head_opens_a_room_for_its_delegation_alone(world, desk_of):
    page = desk_of("head_b").browser.get(f"/s/{seat_id('head_b')}/rooms/open/").content.decode()
    assert 'value="caucus"' not in page
    assert "Lead mediator" not in page[page.index("<form method") :]
    typed = {"kind": "delegation", "title-en": "Ours", "new_title": "Adviser", "new_role": "expert"}
    open_room(desk_of("head_b"), "head_b", **typed)
    room = next(one for one in world.head_b.view().rooms.values() if one.charter.kind is RoomKind.DELEGATION)
    assert isinstance(room.entries[1].act, Opening)
    assert {one.party for one in room.members.values()} == {"B"}


def test_a_caucus_is_with_somebody(desk_of):
    refused, _ = open_room(desk_of("lead"), "lead", **{"kind": "caucus", "title-en": "Nobody's"})
    assert refused.status_code == 422


def test_the_other_side_never_sits_in_a_caucus(world, desk_of):
    typed = {"kind": "caucus", "participant": "A", "title-en": "Mixed", "members": [seat_id("head_b")]}
    refused, _ = open_room(desk_of("lead"), "lead", **typed)
    assert refused.status_code == 422
    assert "belongs to another party" in refused.content.decode()


def test_an_expert_opens_no_room(desk_of):
    browser = desk_of("expert_a").browser
    assert browser.get(f"/s/{seat_id('expert_a')}/rooms/open/").status_code == 404
    assert "Open a room" not in browser.get(f"/s/{seat_id('expert_a')}/rooms/").content.decode()
