"""The pages of incidents and of protected places: three columns that never run together, and a plain map."""

from datetime import UTC, datetime

import pytest

from goodoffices.site.commission.where import degrees, map_of
from goodoffices.talks.acts import (
    Breach,
    Classed,
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    Location,
    PlaceNotified,
    Protected,
)
from goodoffices.words.direction import isolate
from tests.commission_world import boats, draw, open_commission
from tests.world import en, seat_id

HARBOUR = Location("East harbour", 34_051_230, 36_400_000)
CLINIC = Location("Reed clinic", 34_100_000, 36_350_000)


@pytest.fixture
def commission(world):
    open_commission(world)
    return world


def page_of(desk_of, world, who, name, lang="en", query=""):
    at = desk_of(who, lang)
    return at.browser.get(f"/s/{seat_id(who)}/rooms/{world.rooms['commission']}/{name}/{query}")


def told(world):
    """Have one incident reported, found and answered, and one place notified."""
    number = draw(world, boats())
    incident = IncidentReported(datetime(2031, 3, 4, 5, tzinfo=UTC), HARBOUR, en("Shots <b>."), "B", (number,), True)
    number = world.act("head_a", "commission", incident).number
    world.act("guarantor", "commission", IncidentClassed(number, Classed.ASSESSED, en("Holes."), Breach.BREACH))
    world.act("head_b", "commission", IncidentAnswered(number, en("Not ours.")))
    place = world.act("head_b", "commission", PlaceNotified(CLINIC, Protected.HOSPITAL, en("Red roof."))).number
    return number, place


@pytest.mark.parametrize("name", ["incidents", "protected"])
def test_an_empty_page_says_what_to_do_next(commission, desk_of, name):
    said = page_of(desk_of, commission, "head_a", name).content.decode()
    assert 'class="empty"' in said
    assert "/say/" in said[said.index('class="empty"') :]
    assert "/say/" not in page_of(desk_of, commission, "observer", name).content.decode()


@pytest.mark.parametrize("query", ["", "?by=place", "?class=assessed"])
def test_alleged_found_and_answered_stand_in_three_columns(commission, desk_of, query):
    number, _ = told(commission)
    said = page_of(desk_of, commission, "observer", "incidents", query=query).content.decode()
    card = said[said.index(f'id="incident-{number}"') :]
    order = [card.index(one) for one in ("Shots &lt;b&gt;.", "Holes.", "Not ours.")]
    assert order == sorted(order)
    assert "assessed: a breach" in card
    assert "hotline" in card


def test_a_class_that_nothing_is_of_is_said(commission, desk_of):
    told(commission)
    said = page_of(desk_of, commission, "lead", "incidents", query="?class=recorded").content.decode()
    assert "No incident is of this class." in said


def test_each_is_offered_what_is_its_own(commission, desk_of):
    number, place = told(commission)
    for who, slugs in {"guarantor": {"class-incident"}, "head_b": {"answer-incident"}, "head_a": set()}.items():
        said = page_of(desk_of, commission, who, "incidents").content.decode()
        assert {one for one in ("class-incident", "answer-incident") if f"acts/{number}/{one}/" in said} == slugs
    assert f"acts/{place}/strike-off-place/" in page_of(desk_of, commission, "head_b", "protected").content.decode()
    assert f"acts/{place}/strike-off-place/" not in page_of(desk_of, commission, "head_a", "protected").content.decode()


def test_other_rooms_have_no_such_page(commission, desk_of):
    at = desk_of("lead")
    assert at.browser.get(f"/s/{seat_id('lead')}/rooms/{commission.rooms['mediation']}/incidents/").status_code == 404


def test_a_report_is_made_in_two_steps(commission, desk_of):
    sent = desk_of("expert_a").say(
        "commission", "report-incident", where="Reed island", what="A mast was taken.", when="2026-01-04T05:00"
    )
    assert sent.status_code == 302
    (held,) = commission.view("lead", "commission").incidents.values()
    assert (held.reported.where, held.reported.what) == (Location("Reed island"), en("A mast was taken."))


def test_what_lies_ahead_is_refused_beside_its_field(commission, desk_of):
    answer = desk_of("head_a").fill(
        "commission", "report-incident", where="Pier", what="A mast fell.", when="2999-01-04T05:00"
    )
    assert "This lies ahead." in answer.content.decode()


def test_a_year_that_cannot_be_meant_is_refused_beside_its_field(commission, desk_of):
    typed = {"where": "Pier", "what": "A mast fell.", "when": "0001-01-01T00:00"}
    answer = desk_of("head_a").fill("commission", "report-incident", **typed)
    assert answer.status_code == 422
    assert "A year lies between 1900 and 2999." in answer.content.decode()


def test_degrees_go_in_and_out_as_typed(commission, desk_of):
    desk_of("head_a").say(
        "commission", "notify-place", protected="school", where="School", north="-34.05123", east="36.4"
    )
    (held,) = commission.view("lead", "commission").places.values()
    assert held.notified.where == Location("School", -34_051_230, 36_400_000)
    assert degrees(held.notified.where) == f"{isolate('34.05123° S', 'en')} · {isolate('36.4° E', 'en')}"


def test_the_map_lays_north_up_and_keeps_within_its_edges():
    drawn = map_of([(1, HARBOUR, False), (2, CLINIC, True), (3, Location("Unknown"), False)])
    south, north = drawn.points
    assert [one.number for one in drawn.points] == [1, 2]
    assert north.y < south.y
    assert north.x < south.x
    assert all(0 < one.x < drawn.wide and 0 < one.y < drawn.high for one in drawn.points)
    assert len(drawn.upright) <= 9


def test_one_point_is_a_map_and_none_is_no_map():
    assert map_of([(1, HARBOUR, False)]) is not None
    assert map_of([(1, Location("Unknown"), False)]) is None
