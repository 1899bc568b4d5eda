"""Asking the engine: what is asked, what it may use and what not, and where that leads."""

from dataclasses import dataclass, field

import pytest

from goodoffices.bridging.inquiry import Answered
from goodoffices.site.pages import work
from goodoffices.talks.acts import PositionsGiven, SourceRef
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import Position, PositionOn, Positions
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion, Question
from tests.pages.bridging_found import DIGEST, ENGINE, Bridged, bridged, deadlock
from tests.pages.conftest import fields_of
from tests.pages.reading import main_of, words_of
from tests.papers_world import PRIVATE, brackets_of, carry_paper, open_paper
from tests.world import seat_id


@dataclass
class Oracle:
    """A clerk whose engine always finds the same, in this process; it keeps what it was asked."""

    finds: object
    asked: list = field(default_factory=list)

    def on(self, _errand):
        """Go on any errand."""
        return self

    def ask(self, _engine, inquiry, **_more):
        """Find it."""
        self.asked.append(inquiry)
        if isinstance(self.finds, Refusal):
            raise self.finds
        return Answered(self.finds, DIGEST, ENGINE)


@pytest.fixture
def made(world, monkeypatch) -> Bridged:
    """Give the lake's paper with positions on it, and an engine that finds no package."""
    made = bridged(world)
    world.desk.clerk = Oracle(deadlock(made))
    monkeypatch.setattr(work, "LINGER", 60.0)
    return made


def address(world, number, who="lead", room="mediation"):
    """Give the address of the form."""
    return f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/papers/{number}/bridging/ask/"


def form(desk_of, made, **asked):
    """Get the form."""
    return desk_of("lead").browser.get(address(made.world, made.number), asked)


def send(desk_of, made, **typed):
    """Send the form as it stands, with what is typed into it."""
    sent = fields_of(form(desk_of, made).content.decode()) | typed
    return desk_of("lead").browser.post(address(made.world, made.number), sent)


def runs(made):
    """Give what the engine found."""
    return list(made.world.view("lead", "mediation").runs.values())


def test_what_was_found_stands_in_the_room_and_is_shown(desk_of, made):
    done = send(desk_of, made)
    (held,) = runs(made)
    assert held.run.question is Question.WHY_NOT
    assert {made.given, made.estimated} < set(held.run.sources)
    assert SourceRef(made.world.rooms["mediation"], made.number) in held.run.sources
    assert done["Location"].endswith(f"/bridging/{held.number}/")
    page = desk_of("lead").browser.get(done["Location"])
    assert "Why there is no package" in words_of(main_of(page))


def test_the_question_and_what_is_fair_are_those_that_were_chosen(desk_of, made):
    send(desk_of, made, question="room-for-agreement", criterion="kalai")
    (held,) = runs(made)
    assert (held.run.question, held.run.criterion) == (Question.AGREEMENT, Criterion.KALAI)


def test_each_question_and_each_criterion_is_explained(desk_of, made):
    said = words_of(main_of(form(desk_of, made)))
    assert "It needs no number" in said
    assert "Whoever gains least, measured on its own scale" in said
    assert "It counts until" not in said


def test_a_link_fills_in_what_is_asked(desk_of, made):
    asked = fields_of(form(desk_of, made, question="candidates", criterion="maxmin").content.decode())
    assert asked["question"] == ["candidates"]
    assert asked["criterion"] == ["maxmin"]
    assert len(asked["sources"]) == 3


def test_only_the_positions_that_are_ticked_are_used(desk_of, made):
    one = f"{made.given.room}.{made.given.number}"
    ticked = next(
        value for value in fields_of(form(desk_of, made).content.decode())["sources"] if value.startswith(one)
    )
    send(desk_of, made, sources=[ticked])
    (held,) = runs(made)
    assert made.given in held.run.sources
    assert made.estimated not in held.run.sources
    assert [one.party for one in made.world.desk.clerk.asked[0].held if one.positions] == ["A"]


def test_asked_twice_by_one_form_it_is_found_once(desk_of, made):
    sent = fields_of(form(desk_of, made).content.decode())
    for _ in range(2):
        desk_of("lead").browser.post(address(made.world, made.number), sent)
    assert len(runs(made)) == 1


def test_what_a_member_here_could_not_have_heard_is_named_with_the_reason(desk_of, made):
    world = made.world
    joint = open_paper(world, made.paper, room="joint")
    carry_paper(world, joint, "a", room="joint")
    held = made.lake.held("a")
    out = Choice(brackets_of(held.paper, "Article 1")[0], 1)
    said = Positions((PositionOn(out, Position.CANNOT),))
    world.act("head_a", "caucus_a", PositionsGiven(held.number, held.fingerprint, said, PRIVATE))
    page = desk_of("lead").browser.get(address(world, joint.number, room="joint"))
    out = words_of(main_of(page).partition('id="out"')[2])
    assert "Northern Shore" in out
    assert "Partner's envoy of this room, who would read what is made of it, have no seat in Caucus a" in out
    assert "sources" not in fields_of(page.content.decode())
    assert "No position can be used here" in words_of(main_of(page))


def test_what_the_engine_refuses_is_said_and_what_was_asked_is_kept(desk_of, made):
    made.world.desk.clerk.finds = Refusal("engine-failed")
    browser = desk_of("lead").browser
    sent = fields_of(form(desk_of, made).content.decode()) | {"question": "candidates", "criterion": "kalai"}
    page = browser.post(address(made.world, made.number), sent, follow=True)
    assert "The engine came to its end" in words_of(main_of(page))
    asked = fields_of(page.content.decode())
    assert (asked["question"], asked["criterion"]) == (["candidates"], ["kalai"])
    assert len(asked["sources"]) == 3
    assert not runs(made)


def test_without_a_question_nothing_is_asked(desk_of, made):
    refused = send(desk_of, made, question="")
    assert refused.status_code == 422
    assert "Something below is missing" in words_of(refused.content.decode())
    assert not made.world.desk.clerk.asked


def test_looking_at_the_form_asks_nothing(desk_of, made):
    form(desk_of, made)
    assert not made.world.desk.clerk.asked
    assert not runs(made)


def test_it_is_for_the_mediation_in_its_own_rooms(desk_of, made):
    for who, room, number in (
        ("head_a", "caucus_a", made.lake.held("a").number),
        ("lead", "caucus_a", made.lake.held("a").number),
        ("head_a", "mediation", made.number),
    ):
        url = address(made.world, number, who, room)
        assert desk_of(who).browser.get(url).status_code == 404
        assert desk_of(who).browser.post(url, {"question": "why-not"}).status_code == 404


def test_each_question_leads_to_its_own_answer(desk_of, made):
    first = send(desk_of, made)
    second = send(desk_of, made, question="room-for-agreement")
    numbers = [held.number for held in runs(made)]
    assert [one["Location"].rstrip("/").rpartition("/")[2] for one in (first, second)] == list(map(str, numbers))
