"""What the engine found stands in its room as a card: what was asked, of which draft, by whom, from what, in a line."""

from datetime import UTC, datetime, timedelta

import pytest

from goodoffices.site import clock
from goodoffices.talks.acts import EngineRun
from goodoffices.talks.positions import Position
from goodoffices.talks.runs import (
    Agreement,
    Barrier,
    Barring,
    Beliefs,
    Believed,
    Candidate,
    Candidates,
    Criterion,
    NoPackage,
    Question,
    Spot,
)
from tests.pages.positions_desk import page, words
from tests.papers_world import carry_paper, open_paper
from tests.talks.bridging.saying import gives, marked, whole
from tests.world import seat_id

BARRED = NoPackage((Barrier(Barring.RED_LINE, "A"), Barrier(Barring.LINKAGE, linkage="L1")), ())


def ran(world, found, *sources, room: str = "mediation", draft=None, question=Question.WHY_NOT, until=None):
    draft = draft or open_paper(world)
    version = world.view("lead", room).papers[draft.number].versions[-1].number
    act = EngineRun(
        draft.number, version, question, Criterion.NASH, sources, "d" * 64, "engine 1", found, until=until
    )
    return world.act("lead", room, act)


def test_it_says_what_was_asked_of_which_draft_from_what_and_leads_on(world, desk_of):
    draft = open_paper(world)
    number = carry_paper(world, draft, "b")
    copy = world.view("lead", "caucus_b").papers[number].paper
    given = gives(world, "b", number, marked("Article 1", copy, Position.CANNOT))
    ref = ran(world, BARRED, given, draft=draft)
    html = page(desk_of("deputy").get("mediation"))
    said = words(html)
    assert "Lead mediator the engine was asked" in said
    assert "Asked Is there any package, and if not, why not? Draft Lake agreement Version 1 of 1" in said
    assert "Found no package: 2 things stand in the way together" in said
    assert f"Caucus b, act {given.number}" in said
    assert f"/s/{seat_id('deputy')}/rooms/{world.rooms['mediation']}/bridging/{ref.number}/" in html


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (lambda p: NoPackage(BARRED.barriers[:1], ()), "no package: 1 thing stands in the way"),
        (lambda p: Candidates((Candidate(whole(p), ()),)), "1 package to consider"),
        (
            lambda p: Candidates((Candidate(whole(p), ()), Candidate(whole(p, 1), ()))),
            "2 packages to consider",
        ),
        (
            lambda p: Agreement((Spot(whole(p), (), True), Spot(whole(p, 1), (), False)), 3),
            "4 packages that nothing",
        ),
    ],
)
def test_what_was_found_is_said_in_a_line(world, desk_of, found, line):
    draft = open_paper(world)
    paper = world.view("lead", "mediation").papers[draft.number].paper
    ran(world, found(paper), draft=draft)
    assert line in words(page(desk_of("lead").get("mediation")))


def test_once_its_day_is_over_what_was_believed_is_not_said(world, desk_of, believed, monkeypatch):
    found = Beliefs((Believed("A", (), (0, 300, 600), 40), Believed("B", (), (0, 300, 600), 40)))
    until = datetime.now(UTC).date()
    ran(world, found, room="beliefs", draft=believed, question=Question.BELIEFS, until=until)
    assert "what is believed of 2 sides" in words(page(desk_of("lead").get("beliefs")))
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC) + timedelta(days=2))
    said = words(page(desk_of("lead").get("beliefs")))
    assert "what is believed of 2 sides" not in said
    assert "is no longer shown" in said
