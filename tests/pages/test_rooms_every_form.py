"""Every form can be opened, empty as it is, by everybody who is offered it; and nobody else meets an error."""

import re
from datetime import UTC, datetime
from typing import get_args

import pytest

from goodoffices.site import clock
from goodoffices.site.cards.card import describe
from goodoffices.site.forms.offers import FORMS
from goodoffices.talks.acts import Act, Intent, Message
from goodoffices.talks.leave import Leave, May
from tests.world import CAST, en, seat_id

ROOMS = ("mediation", "joint", "caucus_a", "caucus_b", "caucus_g", "delegation_a", "press")


def acts():
    """Give every act of the union, one level of unions deep."""
    found = []
    pending = [Act]
    while pending:
        one = pending.pop()
        inner = get_args(one)
        pending.extend(inner)
        if not inner:
            found.append(one)
    return sorted(set(found), key=lambda one: one.__name__)


@pytest.mark.parametrize("act", acts(), ids=lambda act: act.__name__)
def test_every_act_has_a_card(act):
    assert describe.dispatch(act) is not describe.dispatch(object)


@pytest.mark.parametrize("who", ["lead", "partner", "head_a", "expert_a", "guarantor", "spokesperson"])
def test_what_is_offered_can_be_opened(world, desk_of, who):
    world.act("head_a", "caucus_a", Message(Intent.QUESTION, en("Which day?"), Leave(May.ASK)))
    browser = desk_of(who).browser
    base = f"/s/{seat_id(who)}/"
    rooms = [room for room in ROOMS if world.rooms[room] in world.seats[who].view().rooms]
    for room in rooms:
        page = browser.get(f"{base}rooms/{world.rooms[room]}/").content.decode()
        offers = re.findall(rf'href="({base}rooms/[a-z]+/(?:say|acts)/[^"#]*)"', page)
        for url in offers:
            assert browser.get(url).status_code in (200, 422), url


@pytest.mark.parametrize("who", ["lead", "partner"])
@pytest.mark.parametrize("page", ["calls", "rules", "who", "rooms", "since", "desk"])
def test_the_forms_that_a_page_of_the_seat_leads_to_open(desk_of, who, page):
    browser, base = desk_of(who).browser, f"/s/{seat_id(who)}/"
    shown = browser.get(f"{base}{page}/").content.decode()
    forms = set(re.findall(rf'href="({base}rooms/[^"#]*(?:say|acts)/[^"#]*)"', shown))
    assert forms or page not in ("calls", "desk")
    for url in sorted(forms):
        assert browser.get(url).status_code == 200, url


def test_the_mediator_changes_the_rules_of_procedure(world, desk_of):
    done = desk_of("lead").say("mediation", "rules", approvals="2", days_caucus="90")
    assert done.status_code == 302
    now = world.seats["head_b"].view().procedure
    assert (now.approvals, dict(now.retention)) == (2, {"caucus": 90})


def test_a_form_is_no_address_in_a_room_it_is_not_for(desk_of):
    assert desk_of("lead").get("caucus_a", "notice").status_code == 404
    assert desk_of("lead").get("mediation", "contact").status_code == 404
    assert desk_of("lead").get("caucus_a", "no-such-form").status_code == 404


def test_a_form_on_an_act_needs_an_act_and_others_need_none(desk_of):
    assert desk_of("lead").get("caucus_a", "reply").status_code == 404
    assert desk_of("lead").get("caucus_a", "message", 1).status_code == 404
    assert desk_of("lead").get("caucus_a", "ask-leave", 99).status_code == 404


@pytest.mark.parametrize("who", sorted(CAST))
def test_a_room_of_others_is_the_same_as_no_room(world, desk_of, monkeypatch, who):
    monkeypatch.setattr(clock, "now", lambda: datetime(2030, 1, 1, tzinfo=UTC))
    mine = world.seats[who].view().rooms
    browser, base = desk_of(who).browser, f"/s/{seat_id(who)}/rooms/"
    nowhere = browser.get(f"{base}aaaaaaaaaaaaaaaa/")
    assert nowhere.status_code == 404
    for room in world.rooms.values():
        if room not in mine:
            for tail in ("", "acts/1/", "say/message/", "acts/1/reply/"):
                there = browser.get(f"{base}{room}/{tail}")
                assert there.status_code == 404
                assert _without_token(there) == _without_token(nowhere)


def _without_token(answer):
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", answer.content.decode())


def test_nobody_sits_down_as_somebody_else(desk_of):
    browser = desk_of("head_a").browser
    assert browser.get(f"/s/{seat_id('lead')}/rooms/").status_code == 404


def test_every_slug_is_one_form():
    from goodoffices.site.forms.base import DeedForm

    def below(form):
        return [one for sub in form.__subclasses__() for one in (sub, *below(sub))]

    named = {form for form in below(DeedForm) if "slug" in vars(form)}  # one may be below two
    assert len({form.slug for form in named}) == len(named)
    assert set(FORMS.values()) <= named
