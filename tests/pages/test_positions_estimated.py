"""The mediation writes down what it thinks a party holds: in its own room, marked as an estimate wherever seen."""

from datetime import UTC, date, datetime, timedelta

import pytest

from goodoffices.site import clock
from goodoffices.talks.acts import Sureness
from goodoffices.talks.papers.edits import Settle
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import Position
from tests.pages.conftest import fields_of
from tests.pages.positions_desk import ids, marks_of, page, positions_url, words
from tests.papers_world import brackets_of, carry_paper, edit_paper, open_paper
from tests.talks.bridging.saying import estimates, gives, marked
from tests.world import seat_id

FORM = "estimate-positions"


@pytest.fixture
def drafted(world):
    """Open the lake paper as a draft and put it before both; give its number."""
    world.paper = open_paper(world)
    world.a, world.b = (carry_paper(world, world.paper, side) for side in "ab")
    return world.paper.number


def paper(world):
    return world.view("lead", "mediation").papers[world.paper.number].paper


def estimated(world, room: str = "mediation"):
    every = world.view("lead", room).positions
    return every[max(every)].act


def form(world, desk_of, asked: str = "", who: str = "lead") -> str:
    at = desk_of(who)
    return page(at.browser.get(f"{at.url('mediation', FORM, world.paper.number)}{asked}"))


def test_the_page_leads_to_the_estimate_of_each_side(world, desk_of, drafted):
    html = page(desk_of("lead").browser.get(positions_url(world, "lead", "mediation", drafted)))
    assert f"/acts/{drafted}/{FORM}/?party=A" in html
    assert f"/acts/{drafted}/{FORM}/?party=B" in html
    assert "No estimate in this room" in html
    draft = page(
        desk_of("lead").browser.get(
            f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/papers/{drafted}/"
        )
    )
    assert positions_url(world, "lead", "mediation", drafted) in draft
    assert "What we think they hold" in draft


def test_what_a_party_gave_stands_in_its_caucus_and_here_only_that_it_did(world, desk_of, drafted):
    copy = world.view("lead", "caucus_b").papers[world.b].paper
    ref = gives(world, "b", world.b, marked("Article 1", copy, Position.CANNOT))
    html = page(desk_of("lead").browser.get(positions_url(world, "lead", "mediation", drafted)))
    assert f"rooms/{world.rooms['caucus_b']}/acts/{ref.number}/" in html
    assert "positions given · ○ 1" in words(html)
    assert "Bracket 1" not in words(html)


def test_an_estimate_is_written_down_and_marked_as_one(world, desk_of, drafted):
    first, *_rest = ids(paper(world))
    told = world.tell("head_a", "Boats may go in May.")
    at = desk_of("lead")
    asked = {"party": "A", "sure": "guess", f"mark:{first}:0": "cannot", "words": "Said on the quay."}
    source = {"source_room": world.rooms["caucus_a"], "sources": [f"{told.room}:{told.number}"]}
    preview = page(at.fill("mediation", FORM, drafted, **asked, **source))
    assert "the mediation's estimate" in words(preview)
    at.say("mediation", FORM, drafted, **asked, **source)
    act = estimated(world)
    assert (act.party, act.voice, act.sure, act.until) == ("A", "", Sureness.GUESS, None)
    assert marks_of(act.positions) == {Choice(first, 0): "cannot"}
    assert act.version == world.view("lead", "mediation").papers[drafted].versions[-1].number
    assert told in act.sources
    for there in (at.get("mediation"), at.browser.get(positions_url(world, "lead", "mediation", drafted))):
        said = words(page(there))
        assert "the mediation's estimate" in said
        assert "a guess" in said


def test_a_party_and_how_sure_are_asked_for(world, desk_of, drafted):
    html = page(desk_of("lead").fill("mediation", FORM, drafted, **{"mark:b3:0": "accept"}), 422)
    assert words(html).count("This field is required") == 2
    assert "Until which day" not in html


def test_it_begins_with_what_was_estimated_before_of_that_party(world, desk_of, drafted):
    first, *_rest = ids(paper(world))
    estimates(world, world.paper, marked("Article 1", paper(world), Position.CANNOT), sure=Sureness.SURE)
    asked = fields_of(form(world, desk_of, "?party=A"))
    assert (asked[f"mark:{first}:0"], asked["sure"]) == (["cannot"], ["sure"])
    assert fields_of(form(world, desk_of, "?party=B"))[f"mark:{first}:0"] == [""]
    assert fields_of(form(world, desk_of, "?party=A&whose=home&voice="))[f"mark:{first}:0"] == [""]
    page_of = page(desk_of("lead").browser.get(positions_url(world, "lead", "mediation", drafted)))
    assert "?party=A&amp;whose=own&amp;voice=&amp;version=" in page_of


def test_of_words_that_changed_it_is_to_be_confirmed_again(world, desk_of, drafted):
    first, second, *_rest = ids(paper(world))
    estimates(world, world.paper, marked("Article 1", paper(world), Position.CANNOT))
    edit_paper(world, world.paper, Settle(brackets_of(paper(world), "Article 1")[1], 0))
    html = form(world, desk_of, "?party=A")
    assert "confirm again" in html
    assert "Said of the earlier words: ○ cannot" in words(html)
    assert fields_of(html)[f"mark:{first}:0"] == [""]
    assert second not in html
    there = words(page(desk_of("lead").browser.get(positions_url(world, "lead", "mediation", drafted))))
    assert "confirm again" in there


def test_what_was_begun_on_a_version_is_said_of_that_version(world, desk_of, drafted):
    first, second, *_rest = ids(paper(world))
    was = world.view("lead", "mediation").papers[drafted].versions[-1].number
    edit_paper(world, world.paper, Settle(second, 0))
    html = form(world, desk_of, f"?party=A&version={was}")
    assert "an earlier version of the draft" in html
    assert f"mark:{second}:0" in fields_of(html)
    at = desk_of("lead")
    asked = {**fields_of(html), f"mark:{second}:1": "accept", "sure": "likely", "step": "preview"}
    preview = page(at.browser.post(at.url("mediation", FORM, drafted), asked))
    at.browser.post(at.url("mediation", FORM, drafted), {**fields_of(preview), "step": "send"})
    assert (estimated(world).version, first in str(marks_of(estimated(world).positions))) == (was, False)


def test_the_source_of_a_room_where_a_member_does_not_sit_is_not_offered(world, desk_of):
    joint = open_paper(world, room="joint")
    at = desk_of("lead")
    html = page(at.get("joint", FORM, joint.number))
    assert f'value="{world.rooms["caucus_b"]}"' in html
    assert f'value="{world.rooms["caucus_a"]}"' not in html


@pytest.mark.parametrize(
    ("who", "room"), [("head_b", "caucus_b"), ("lead", "caucus_b"), ("head_a", "mediation")]
)
def test_there_is_none_outside_the_mediation(world, desk_of, drafted, who, room):
    assert desk_of(who).get(room, FORM, world.b).status_code == 404


def test_once_its_day_is_over_only_that_is_said(world, desk_of, believed, monkeypatch):
    draft = world.view("lead", "beliefs").papers[believed.number].paper
    until = datetime.now(UTC).date()
    ref = estimates(world, believed, marked("Article 1", draft, Position.CANNOT), room="beliefs", until=until)
    at = desk_of("lead")
    assert "○ cannot" in words(page(at.get("beliefs", "", ref.number)))
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC) + timedelta(days=2))
    url = positions_url(world, "lead", "beliefs", believed.number)
    for there in (at.get("beliefs", "", ref.number), at.get("beliefs"), at.browser.get(url)):
        assert "○" not in words(page(there))
    assert "is no longer shown" in words(page(at.get("beliefs", "", ref.number)))


def test_in_a_room_for_beliefs_it_is_asked_until_when(world, desk_of, believed):
    at = desk_of("lead")
    first, *_rest = ids(world.view("lead", "beliefs").papers[believed.number].paper)
    asked = {"party": "A", "sure": "guess", f"mark:{first}:0": "cannot"}
    html = page(at.fill("beliefs", FORM, believed.number, **asked), 422)
    assert "Until which day it counts" in html
    at.say("beliefs", FORM, believed.number, until="2051-06-01", **asked)
    assert estimated(world, "beliefs").until == date(2051, 6, 1)
    said = words(page(at.browser.get(positions_url(world, "lead", "beliefs", believed.number))))
    assert "until Thursday, 1 June 2051" in said
