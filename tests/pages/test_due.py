"""The calendar of a commission: what is late, what is due on which day, gates ahead, days held, and the file."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from goodoffices.talks.acts import (
    Breach,
    Classed,
    GatePassed,
    IncidentClassed,
    IncidentReported,
    Location,
)
from tests.pages.register_desk import page_of, read, seat_register, some_weeks
from tests.register_world import may
from tests.world import en, seat_id


@pytest.fixture
def world(db, monkeypatch):
    return seat_register(monkeypatch)


def section(words, heading, following):
    return words[words.index(heading) : words.index(following)]


def test_what_is_late_stands_first(desk_of, world):
    some_weeks(world)
    late = section(read(desk_of, "head_a", "due/").words, "Late", "Ahead")
    assert "Let lorries with aid pass · 18 lorries not verified yet · due since 5 May 2026" in late
    assert "Hand over pumps for the intake · 3 pumps not verified yet · due since 9 May 2026" in late


def test_what_waits_to_be_verified_is_said_beside_what_is_late(desk_of, world):
    world.report("head_b", world.aid, 4, may(3))
    words = read(desk_of, "head_a", "due/").words
    assert "28 lorries not verified yet · 4 lorries reported, not verified yet" in words
    world.report("head_a", world.pumps, 10, may(9))
    day = section(read(desk_of, "head_a", "due/").words, "Wednesday, 20 May 2026", "Gates ahead")
    assert "10 pumps reported, not verified yet" in day
    assert "stands as delivered" not in day


def test_days_ahead_say_what_is_due(desk_of, world):
    some_weeks(world)
    ahead = section(read(desk_of, "observer", "due/").words, "Ahead", "Gates ahead")
    assert "Saturday, 16 May 2026 · in 6 days" in ahead
    assert "Hand over pumps for the intake scheduled 10 pumps in all by then" in ahead
    assert "Wednesday, 20 May 2026" in ahead


def test_a_gate_is_ahead_until_it_is_passed(desk_of, world):
    assert "The guarantor says that the first phase is done." in read(desk_of, "head_a", "due/").words
    world.act("lead", "commission", GatePassed("two", en("It is.")))
    assert "No gate lies ahead." in read(desk_of, "head_a", "due/").words


def test_a_truce_is_counted_in_days(desk_of, world):
    some_weeks(world)
    words = read(desk_of, "head_b", "due/").words
    assert "Hold fire along the shore : held on 6 of 7 days" in words
    assert "Breach found on 4 May 2026" in words
    assert "could not be settled" not in words


def test_what_could_not_be_settled_is_said_so(desk_of, world):
    when = datetime(2026, 5, 5, 14, tzinfo=UTC)
    told = IncidentReported(when, Location("Ferry quay"), en("Shots"), "A", (world.truce,))
    number = world.act("head_b", "commission", told).number
    found = IncidentClassed(number, Classed.ASSESSED, en("Nobody saw."), Breach.NOT_SETTLED)
    world.act("lead", "commission", found)
    words = read(desk_of, "head_b", "due/").words
    assert "Alleged, nothing found yet no day" in words
    assert "could not be settled 5 May 2026" in words


def events(response):
    assert response["Content-Type"].startswith("text/calendar")
    found = Calendar.from_ical(response.content).walk("VEVENT")
    return {str(one["summary"]): one.decoded("dtstart") for one in found}


def test_its_days_can_be_taken_away(desk_of, world):
    some_weeks(world)
    found = events(page_of(desk_of, "head_a", "due/commission.ics"))
    assert found["last day: Hand over pumps for the intake (Northern Shore)"] == may(20)
    assert found["phase begins: two · Second phase"] == may(21)


def test_they_stand_in_the_seats_own_calendar(desk_of, world):
    calendar = desk_of("guarantor").browser.get(f"/s/{seat_id('guarantor')}/calendar.ics")
    assert "last day: Hand over pumps for the intake (Northern Shore)" in events(calendar)
    other = desk_of("partner").browser.get(f"/s/{seat_id('partner')}/calendar.ics")
    assert not any("pumps" in one for one in events(other))


def test_the_same_days_are_the_same_bytes(desk_of, world):
    some_weeks(world)
    first, again = (page_of(desk_of, "head_a", "due/commission.ics").content for _time in range(2))
    assert first == again


def test_nobody_else_comes_to_it(desk_of, world):
    assert page_of(desk_of, "partner", "due/").status_code == 404
    assert page_of(desk_of, "partner", "due/commission.ics").status_code == 404
