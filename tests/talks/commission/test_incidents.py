"""Incidents: what is alleged, found and answered stands apart; only the agreed body finds; the accused side answers."""

from datetime import UTC, date, datetime

import pytest

from goodoffices.talks.acts import (
    Breach,
    Classed,
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    Location,
    PlaceNotified,
    PlaceStruckOff,
    Protected,
)
from goodoffices.talks.refusal import Refusal
from tests.commission_world import boats, draw, open_commission
from tests.world import build, en

HARBOUR = Location("East harbour", 34_051_230, 36_400_000)


@pytest.fixture
def world():
    made = build()
    open_commission(made)
    return made


def reported(**more):
    told = {"when": datetime(2031, 3, 4, 5, tzinfo=UTC), "where": HARBOUR, "what": en("Two boats were fired at.")}
    return IncidentReported(**(told | {"by_whom": "B"} | more))


def report(world, who="head_a", **more):
    return world.act(who, "commission", reported(**more)).number


def refused(world, who, act):
    with pytest.raises(Refusal) as found:
        world.act(who, "commission", act)
    return found.value.code


def incident(world, number):
    return world.view("guarantor", "commission").incidents[number]


def test_what_is_alleged_found_and_answered_stands_apart(world):
    commitment = draw(world, boats())
    number = report(world, bears_on=(commitment,))
    world.act("guarantor", "commission", IncidentClassed(number, Classed.OBSERVED, en("Holes above the water line.")))
    world.act("head_b", "commission", IncidentAnswered(number, en("None of ours was there.")))
    world.act(
        "guarantor", "commission", IncidentClassed(number, Classed.ASSESSED, en("Not known."), Breach.NOT_SETTLED)
    )
    held = incident(world, number)
    assert held.reported.what == en("Two boats were fired at.")
    assert [one.act.classed for one in held.classed] == [Classed.OBSERVED, Classed.ASSESSED]
    assert [one.act.words for one in held.answered] == [en("None of ours was there.")]


def test_nobody_finds_but_the_body_that_verifies_what_it_bears_on(world):
    number = report(world, bears_on=(draw(world, boats()),))
    found = IncidentClassed(number, Classed.RECORDED, en("Seen."))
    for who in ("head_a", "head_b", "lead"):
        assert refused(world, who, found) == "for-the-agreed-body"
    world.act("guarantor", "commission", found)


def test_where_it_bears_on_nothing_the_mediation_finds(world):
    number = report(world)
    found = IncidentClassed(number, Classed.RECORDED, en("Seen."))
    assert refused(world, "guarantor", found) == "for-the-agreed-body"
    world.act("lead", "commission", found)


def test_who_verifies_does_not_find_on_what_is_laid_to_itself(world):
    number = report(world, by_whom="G", bears_on=(draw(world, boats()),))
    found = IncidentClassed(number, Classed.RECORDED, en("Seen."))
    assert refused(world, "guarantor", found) == "for-the-agreed-body"
    world.act("lead", "commission", found)


@pytest.mark.parametrize("who", ["head_a", "guarantor", "lead"])
def test_only_the_side_that_it_is_laid_to_answers(world, who):
    number = report(world)
    assert refused(world, who, IncidentAnswered(number, en("No."))) == "for-the-side-it-is-laid-to"


def test_an_expert_does_not_answer_for_its_side(world):
    number = report(world, by_whom="A")
    assert refused(world, "expert_a", IncidentAnswered(number, en("No."))) == "for-the-head"


def test_what_is_laid_to_nobody_is_answered_by_nobody(world):
    number = report(world, by_whom="")
    assert refused(world, "lead", IncidentAnswered(number, en("No."))) == "for-the-side-it-is-laid-to"


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (reported(where=Location(" ")), "name-empty"),
        (reported(where=Location("Pier", 34_000_000)), "degrees-incomplete"),
        (reported(where=Location("Pier", 91_000_000, 0)), "degrees-unfit"),
        (reported(what=en("")), "nothing-said"),
        (reported(by_whom="Z"), "no-such-participant"),
        (reported(bears_on=(7000,)), "no-such-commitment"),
        (IncidentClassed(7000, Classed.RECORDED, en("Seen.")), "no-such-incident"),
        (PlaceStruckOff(7000, en("Closed.")), "no-such-protected-place"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(world, act, code):
    assert refused(world, "lead", act) == code


@pytest.mark.parametrize(("classed", "found"), [(Classed.ASSESSED, None), (Classed.RECORDED, Breach.BREACH)])
def test_an_assessment_says_as_what_and_nothing_else_does(world, classed, found):
    number = report(world)
    assert refused(world, "lead", IncidentClassed(number, classed, en("Seen."), found)) == "assessed-as-what"


@pytest.mark.parametrize("year", [1, 1899, 3000, 9999])
def test_an_incident_lies_in_a_year_that_can_be_meant(world, year):
    assert refused(world, "lead", reported(when=datetime(year, 3, 4, tzinfo=UTC))) == "year-unfit"


def test_an_incident_bears_on_nothing_that_begins_later(world):
    later = draw(world, boats(starts=date(2031, 3, 5)))
    early = datetime(2031, 3, 4, 9, 59, tzinfo=UTC)
    assert refused(world, "lead", reported(when=early, bears_on=(later,))) == "incident-before-it-starts"
    begun_somewhere = early.replace(hour=10, minute=0)
    assert report(world, when=begun_somewhere, bears_on=(later,))


def test_an_observer_hears_only(world):
    assert refused(world, "observer", reported()) == "hears-only"


def test_a_place_is_notified_once_and_struck_off_by_who_notified_it(world):
    place = PlaceNotified(HARBOUR, Protected.HOSPITAL, en("Red roof."))
    number = world.act("head_b", "commission", place).number
    assert refused(world, "lead", place) == "place-notified-already"
    assert refused(world, "head_a", PlaceStruckOff(number, en("Empty."))) == "for-who-notified-it"
    world.act("head_b", "commission", PlaceStruckOff(number, en("It moved.")))
    held = world.view("lead", "commission").places[number]
    assert (held.notified, held.why) == (place, en("It moved."))
    world.act("head_a", "commission", place)
