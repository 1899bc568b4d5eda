"""The cast at their screens in front of the pages of a commission's register, schedule, calendar and report."""

from datetime import UTC, datetime
from types import SimpleNamespace

from goodoffices.site import clock, door
from goodoffices.talks.acts import (
    Breach,
    Classed,
    DisputeClosed,
    IncidentClassed,
    IncidentReported,
    Location,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepVerified,
)
from goodoffices.talks.undertakings import Scheduled
from tests.pages.conftest import Drafts, chair_for
from tests.pages.reading import main_of, words_of
from tests.register_world import Register, build_register, may
from tests.world import CAST, en


def seat_register(monkeypatch) -> Register:
    """Open the commission on 1 May, with a person for each of the cast; the pages tell the world's own time."""
    world = build_register()
    for who in CAST:
        chair_for(world, who)
    drafts = Drafts()
    monkeypatch.setattr(door, "desk", lambda: world.desk)
    monkeypatch.setattr(door, "store", lambda: drafts)
    monkeypatch.setattr(clock, "now", world.clock)
    world.clock.to(may(10))
    return world


def some_weeks(world: Register) -> dict[str, int]:
    """Let steps be reported, found, disputed and taken back, and a breach be found; give the steps by name."""
    room = "commission"
    world.clock.to(may(4))
    rows = (Scheduled(world.pumps, 4, may(6)), Scheduled(world.pumps, 3, may(9)), Scheduled(world.pumps, 3, may(16)))
    world.act("lead", room, ScheduleSet((*rows, Scheduled(world.persons, 30, None, True)), en("In three lots.")))
    world.clock.to(may(6))
    found = {"first": world.report("head_a", world.pumps, 4, may(6))}
    world.act("guarantor", room, StepVerified(found["first"], 4, en("All four run.")))
    found["aid"] = world.report("head_b", world.aid, 12, may(5), "West gate")
    world.act("guarantor", room, StepVerified(found["aid"], 10, en("Two lorries were empty.")))
    world.clock.to(may(8))
    found["disputed"] = world.report("expert_a", world.pumps, 3, may(8))
    world.act("head_b", room, StepDisputed(found["disputed"], en("One has no motor.")))
    found["gone"] = world.report("head_b", world.aid, 4, may(7))
    world.act("head_b", room, StepCorrected(found["gone"], 0, may(7), en("It was counted twice.")))
    when = datetime(2026, 5, 4, 14, tzinfo=UTC)
    told = IncidentReported(when, Location("Ferry quay"), en("Shots over the quay"), "A", (world.truce,))
    incident = world.act("head_b", room, told).number
    world.act("lead", room, IncidentClassed(incident, Classed.ASSESSED, en("As seen."), Breach.BREACH))
    world.clock.to(may(10))
    return found


def close(world: Register, step: int, units: int) -> None:
    """Close the dispute on a step."""
    world.act("guarantor", "commission", DisputeClosed(step, units, en("Two run, one does not.")))


def page_of(desk_of, who: str, name: str, reads: str = "en", **asked):
    """Open a page of the commission as one of the cast."""
    at = desk_of(who, reads)
    return at.browser.get(f"{at.url('commission')}{name}", asked)


def read(desk_of, who: str, name: str, reads: str = "en", **asked) -> SimpleNamespace:
    """Open such a page that can be read; give its HTML and its words."""
    html = main_of(page_of(desk_of, who, name, reads, **asked))
    return SimpleNamespace(html=html, words=words_of(html))


__all__ = ["close", "page_of", "read", "seat_register", "some_weeks"]
