"""A room for beliefs: open only where the rules allow it, known by its strip, and nothing of it leaves."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from goodoffices.cli.transcript import allowed
from goodoffices.site import clock, record
from goodoffices.talks.acts import CallPlanned, Note, Opening, RulesSet, TranscriptAllowed
from goodoffices.talks.beliefs import believing, exportable
from goodoffices.talks.crossings import Announce
from goodoffices.talks.positions import Position
from goodoffices.talks.procedure import TranscriptRule
from goodoffices.talks.rooms import Charter, RoomKind
from tests.carrying import refused
from tests.pages.conftest import fields_of
from tests.pages.positions_desk import page, words
from tests.papers_world import open_paper
from tests.talks.bridging.saying import estimates, marked
from tests.world import card, en, seat_id

SECRET = "They would take the eastern wells"


def allow(world) -> None:
    """Let the rules of procedure allow rooms for beliefs."""
    now = world.seats["lead"].view().procedure
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, RulesSet(replace(now, beliefs=True))))


# ---- where there is one --------------------------------------------------------------------------------------------


def test_the_rules_allow_none_unless_they_are_changed(world, desk_of):
    at = desk_of("lead")
    html = page(at.get("mediation", "rules"))
    assert "Off unless you want it" in html
    assert "beliefs" not in fields_of(html)
    assert "not allowed" in words(page(at.browser.get(f"/s/{seat_id('lead')}/rules/")))
    assert "room for beliefs" not in page(at.browser.get(f"/s/{seat_id('lead')}/rooms/open/"))
    at.say("mediation", "rules", beliefs="on")
    assert world.seats["head_b"].view().procedure.beliefs
    said = words(page(desk_of("head_b").browser.get(f"/s/{seat_id('head_b')}/rules/")))
    assert "allowed: dated, expiring, never exported" in said
    at.say("mediation", "rules", approvals="2")  # and it stays as it was set
    assert world.seats["head_b"].view().procedure.beliefs


def opened(desk_of, kind: str, step: str = "preview"):
    at = desk_of("lead")
    url = f"/s/{seat_id('lead')}/rooms/open/"
    asked = fields_of(page(at.browser.get(url)))
    typed = {"kind": kind, "title-en": "What we believe", "members": [seat_id("deputy")]}
    return at.browser.post(url, {**asked, **typed, "step": step})


def test_one_is_opened_where_the_rules_allow_it(world, desk_of):
    page(opened(desk_of, "beliefs"), 422)
    allow(world)
    preview = words(page(opened(desk_of, "beliefs")))
    assert "what is said here is dated, expires and is never exported" in preview
    assert opened(desk_of, "beliefs", "send").status_code == 302
    rooms = [room for room in world.seats["deputy"].view().rooms.values() if believing(room)]
    assert [room.charter.kind for room in rooms] == [RoomKind.MEDIATION]
    assert opened(desk_of, "mediation", "send").status_code == 302
    assert len([room for room in world.seats["deputy"].view().rooms.values() if believing(room)]) == 1


def test_its_strip_and_its_first_sentence_say_what_it_is(world, desk_of, believed):
    html = page(desk_of("lead").get("beliefs"))
    assert 'data-room="beliefs"' in html
    assert "Beliefs: dated, expiring, never exported" in html
    assert "after which it is gone; never exported" in html
    assert "Beliefs: dated" not in page(desk_of("lead").get("mediation"))


# ---- nothing of it leaves --------------------------------------------------------------------------------------------


def sitting(world, who: str):
    seat = world.seats[who]
    return SimpleNamespace(seat=seat, view=seat.view(), lang="en", now=clock.now())


def test_no_transcript_of_it_is_taken(world, believed):
    here = sitting(world, "lead")
    with refused("beliefs-not-exported"):
        record.transcript(here, [world.rooms["beliefs"]])
    assert record.may_take(here.view, here.view.room(world.rooms["mediation"])) == ""


def test_no_rule_and_nobody_can_allow_one(world, believed):
    now = world.seats["lead"].view().procedure
    rules = RulesSet(replace(now, transcripts=TranscriptRule.HEADS_ALLOWED))
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, rules))
    last = world.view("lead", "beliefs").last
    world.act("deputy", "beliefs", TranscriptAllowed(seat_id("lead"), last))
    here = sitting(world, "lead")
    with refused("beliefs-not-exported"):
        record.transcript(here, [world.rooms["beliefs"]])


def test_at_the_terminal_it_is_left_out_and_refused_by_name(world, believed):
    view = world.seats["lead"].view()
    taken, kept = allowed(view, (), "en")
    assert world.rooms["beliefs"] not in taken
    assert kept[world.rooms["beliefs"]].code == "beliefs-not-exported"
    with refused("beliefs-not-exported"):
        allowed(view, (world.rooms["beliefs"],), "en")


@pytest.mark.parametrize(
    "name", ["", "paper.json", "bracketed.pdf", "columns.csv", "paper.akn.xml", "gaps.csv"]
)
def test_no_file_is_made_of_a_draft_in_it(world, desk_of, believed, name):
    url = f"/s/{seat_id('lead')}/rooms/{world.rooms['beliefs']}/papers/{believed.number}/"
    answer = desk_of("lead").browser.get(f"{url}out/{name}")
    assert "Nothing of a room for beliefs leaves it" in words(page(answer, 422))
    assert "/out/" not in page(desk_of("lead").browser.get(url))


def test_what_leaves_says_the_same_whether_there_is_one_or_not(world, desk_of, monkeypatch):
    allow(world)
    now = datetime.now(UTC).replace(microsecond=0) + timedelta(hours=1)
    monkeypatch.setattr(clock, "now", lambda: now)
    browser = desk_of("lead").browser
    addresses = [
        f"/s/{seat_id('lead')}/{end}" for end in ("evening/", f"since/?day={now.date() - timedelta(1)}")
    ]
    before = [main_of(browser.get(one)) for one in addresses]
    pdf, calendar = (f"/s/{seat_id('lead')}/{end}" for end in ("evening.pdf", "calendar.ics"))
    files = [browser.get(one).content for one in (pdf, calendar)]
    fill_a_room(world, now)
    assert [main_of(browser.get(one)) for one in addresses] == before
    assert [browser.get(one).content for one in (pdf, calendar)] == files
    assert SECRET in page(desk_of("lead").get("beliefs"))  # it was there to leak


def main_of(answer) -> str:
    html = page(answer)
    return html[html.index("<main") : html.index("</main>")]


def fill_a_room(world, now: datetime) -> None:
    """Open one, and say in it what would stand in a pack, a list of what is new, and a calendar."""
    opening = Opening(Charter(RoomKind.MEDIATION, (en("What we believe"),), beliefs=True), (card("lead"),))
    world.rooms["beliefs"] = world.seats["lead"].open(opening, key="beliefs").room
    draft = open_paper(world, room="beliefs")
    paper = world.view("lead", "beliefs").papers[draft.number].paper
    later = (now + timedelta(days=9)).date()
    estimates(world, draft, marked("Article 1", paper, Position.CANNOT), room="beliefs", until=later)
    world.act("lead", "beliefs", Note(en(SECRET)))
    world.act("lead", "beliefs", CallPlanned("A go-between", en(SECRET), now + timedelta(hours=3)))


def test_who_sits_in_no_other_room_still_has_a_pack(world, believed):
    view = world.seats["lead"].view()
    alone = type(view)(
        view.seat, {n: r for n, r in view.rooms.items() if believing(r) or r.id == view.notices.id}
    )
    left = exportable(alone)
    assert left.me.role == view.me.role
    assert list(left.sitting(RoomKind.MEDIATION)) == []
    assert not left.room(world.rooms["beliefs"]).entries


def test_it_is_no_source_for_what_is_written_elsewhere(world, desk_of, believed):
    html = page(desk_of("lead").get("mediation", "derived"))
    assert f'value="{world.rooms["beliefs"]}"' not in html
    assert f'value="{world.rooms["caucus_a"]}"' in html
