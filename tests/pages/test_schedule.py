"""The schedule: planned and done side by side, set by hand or taken over from an order that the mediation keeps."""

import re

import pytest

from goodoffices.talks.acts import ExchangeDrawn, PlanKept, SourceRef
from goodoffices.talks.exchange import Deliverable, Exchange, Part, Swap, Valuer
from goodoffices.talks.undertakings import Scheduled
from tests.pages.conftest import fields_of
from tests.pages.reading import words_of
from tests.pages.register_desk import page_of, read, seat_register, some_weeks
from tests.register_world import may
from tests.world import en


@pytest.fixture
def world(db, monkeypatch):
    return seat_register(monkeypatch)


def rows(html):
    body = html[html.index("<tbody") : html.index("</tbody>")]
    return [words_of(one) for one in re.findall(r'<tr role="row".*?</tr>', body, re.DOTALL)]


def last(world):
    return world.room.schedules[max(world.room.schedules)]


def test_before_it_is_set_it_says_who_sets_it(desk_of, world):
    assert "Set the schedule" in read(desk_of, "lead", "schedule/").words
    assert "The mediation sets it" in read(desk_of, "head_a", "schedule/").words


def test_planned_and_done_stand_side_by_side(desk_of, world):
    steps = some_weeks(world)
    first, second, third, open_day = rows(read(desk_of, "head_b", "schedule/").html)
    assert "4 pumps 4 4" in first
    assert "✓ done" in first
    assert f"step {steps['first']}" in first
    assert "3 pumps 3 0 ≠ disputed" in second
    assert "○ ahead" in third
    assert "no day yet" in open_day
    assert "a guarantor holds and releases it" in open_day


def test_a_row_that_was_not_kept_is_late(desk_of, world):
    some_weeks(world)
    world.clock.to(may(17))
    assert "! late" in rows(read(desk_of, "observer", "schedule/").html)[2]


def test_only_the_mediation_sets_it(desk_of, world):
    assert "say/set-schedule" not in read(desk_of, "head_a", "schedule/").html
    typed = {"commitment__1": str(world.pumps), "units__1": "4", "day__1": "2026-05-12"}
    done = desk_of("lead").say("commission", "set-schedule", **typed, words="In lots of four.")
    assert done.url.endswith("/schedule/")
    assert last(world).steps == (Scheduled(world.pumps, 4, may(12)),)


def test_its_preview_says_what_is_delivered_on_which_day(desk_of, world):
    typed = {"commitment__1": str(world.pumps), "units__1": "4", "day__1": "2026-05-12"}
    page = desk_of("lead").fill("commission", "set-schedule", **typed)
    assert "12 May 2026 Hand over pumps for the intake: 4 pumps" in words_of(page.content.decode())


@pytest.mark.parametrize(("day", "warned"), [("2026-05-20", False), ("2026-05-21", True)])
def test_a_row_after_its_commitments_last_day_is_pointed_out(desk_of, world, day, warned):
    typed = {"commitment__1": str(world.pumps), "units__1": "4", "day__1": day}
    preview = desk_of("lead").fill("commission", "set-schedule", **typed).content.decode()
    assert ("Rows that lie after the last day of their commitment: 1." in preview) == warned


def test_planning_anew_begins_with_what_is_left(desk_of, world):
    some_weeks(world)
    done = desk_of("lead").say("commission", "set-schedule", day__2="2026-05-20")
    assert done.status_code == 302
    assert last(world).steps == (
        Scheduled(world.pumps, 3, may(16)),
        Scheduled(world.persons, 30, may(20), True),
    )


def test_an_earlier_schedule_can_be_looked_at(desk_of, world):
    some_weeks(world)
    earlier = last(world).number
    desk_of("lead").say("commission", "set-schedule")
    assert "A later one has taken its place" in read(desk_of, "head_a", "schedule/", set=str(earlier)).words


def test_a_row_without_units_is_marked(desk_of, world):
    page = desk_of("lead").fill("commission", "set-schedule", commitment__1=str(world.pumps))
    assert page.status_code == 422
    assert "Say how many units" in words_of(page.content.decode())


def test_more_rows_keep_what_stands(desk_of, world):
    page = desk_of("lead").fill("commission", "set-schedule", 0, "rows", units__2="7")
    asked = fields_of(page.content.decode())
    assert asked["units-2"] == ["7"]
    assert "commitment-12" in asked


def keep_order(world, who="lead"):
    """Draw the exchange behind the commitments in the mediation's room, and keep an order for it."""
    items = (
        Deliverable("pumps", "A", "B", (3, 5), count=10),
        Deliverable("persons", "B", "A", (9, 4), count=30),
        Deliverable("secret", "A", "B", (7, 7)),
    )
    commission = world.rooms["commission"]
    links = (
        ("pumps", SourceRef(commission, world.pumps)),
        ("persons", SourceRef(commission, world.persons)),
    )
    exchange = Exchange((Valuer("A", "A"), Valuer("B", "B")), items)
    drawn = ExchangeDrawn(exchange, en("Pumps for persons"), tuple(ref for _item, ref in links), links=links)
    number = world.act(who, "mediation", drawn).number
    plan = (
        Swap((Part("pumps", 5), Part("secret", 1))),
        Swap((Part("persons", 12),)),
        Swap((Part("pumps", 5),), True),
        Swap((Part("persons", 18),)),
    )
    sources = (SourceRef(world.rooms["mediation"], number),)
    world.act(who, "mediation", PlanKept(number, plan, sources))
    return f"{world.rooms['mediation']}/{number}"


def test_an_order_that_the_mediation_keeps_becomes_rows(desk_of, world):
    world.report("head_a", world.pumps, 2, may(9))
    name = keep_order(world)
    at = desk_of("lead")
    page = at.fill("commission", "set-schedule", 0, "take", exchange=name, first="2026-05-12", pace="3")
    asked = fields_of(page.content.decode())
    done = at.browser.post(at.url("commission", "set-schedule"), {**asked, "step": "send"})
    assert done.status_code == 302, words_of(done.content.decode())
    assert last(world).steps == (
        Scheduled(world.pumps, 3, may(12)),
        Scheduled(world.persons, 12, may(15)),
        Scheduled(world.pumps, 5, may(18), True),
        Scheduled(world.persons, 18, may(21)),
    )


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"first": "9999-12-30", "pace": "7"}, "A year lies between 1900 and 2999."),
        ({"first": "2999-12-30", "pace": "7"}, "A year lies between 1900 and 2999."),
        ({"first": "2026-05-12", "pace": "100000"}, "366"),
    ],
)
def test_an_order_is_not_taken_over_on_days_that_cannot_be_meant(desk_of, world, wrong, said):
    name = keep_order(world)
    page = desk_of("lead").fill("commission", "set-schedule", 0, "take", exchange=name, **wrong)
    assert page.status_code == 422
    assert said in words_of(page.content.decode())
    asked = fields_of(page.content.decode())
    assert (asked["first"], asked["pace"]) == ([wrong["first"]], [wrong["pace"]])


def test_a_row_in_a_year_that_cannot_be_meant_is_marked(desk_of, world):
    typed = {"commitment__1": str(world.pumps), "units__1": "4", "day__1": "1026-05-12"}
    page = desk_of("lead").fill("commission", "set-schedule", **typed)
    assert page.status_code == 422
    assert fields_of(page.content.decode())["day-1"] == ["1026-05-12"]
    assert "A year lies between 1900 and 2999." in words_of(page.content.decode())


def test_a_link_from_the_plan_fills_the_rows(desk_of, world):
    name = keep_order(world)
    at = desk_of("lead")
    page = at.browser.get(at.url("commission", "set-schedule"), {"exchange": name})
    assert fields_of(page.content.decode())["units-1"] == ["5"]


def test_nobody_else_learns_of_the_order(desk_of, world):
    keep_order(world)
    assert "Pumps for persons" in read(desk_of, "lead", "schedule/").words
    for who in ("head_a", "guarantor", "observer"):
        assert "Pumps for persons" not in read(desk_of, who, "schedule/").words


def test_nobody_else_comes_to_it(desk_of, world):
    assert page_of(desk_of, "partner", "schedule/").status_code == 404
