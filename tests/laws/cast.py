"""The cast of the laws: that of the tests, an analyst, a press room in which she doesn't sit, and a commission."""

from goodoffices.press.asked import take
from goodoffices.press.reading import Reading
from goodoffices.talks.acts import CommitmentDrawn, Opening, ParticipantNamed
from goodoffices.talks.crossings import Announce
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import seating_of
from goodoffices.talks.undertakings import Commitment
from tests.lists_world import DAYS, DELEGATE, LIST_A, NEUTRAL, opened, set_days
from tests.world import CAST, World, card, en, seat_id

EVERYBODY = (*CAST, "analyst", "delegate")
"""All who sit in the worlds of the laws."""

COMMISSION = "commission"
MEMBERS = ("lead", "deputy", "head_a", "guarantor")
"""Who sits in the commission of the laws; head_b, the partner and the others may know nothing of it."""


def with_press(world: World) -> World:
    """Seat an analyst in the press room, and open another that the mediators keep to themselves."""
    analyst = SeatCard(seat_id("analyst"), Role.ANALYST, en("Analyst"))
    here = world.view("lead", "press")
    world.lead.act(here.id, seating_of(here, analyst), key="analyst")
    world.seats["analyst"] = world.desk.seat(world.process, analyst.seat)
    charter = Charter(RoomKind.PRESS, (en("Press abroad"),))
    opening = Opening(charter, (card("lead"), card("deputy")))
    world.rooms["press_abroad"] = world.lead.open(opening, key="press_abroad").room
    return world


def with_commission(world: World) -> World:
    """Open a commission, in which one commitment is drawn."""
    opening = Opening(Charter(RoomKind.COMMISSION, (en("Commission"),)), tuple(card(one) for one in MEMBERS))
    world.rooms[COMMISSION] = world.lead.open(opening, key=COMMISSION).room
    made = Commitment("A", (en("Return the lamps"),), "B", amount=40, unit="lamps", verifier="G")
    world.lead.act(world.rooms[COMMISSION], CommitmentDrawn(made), key=f"{COMMISSION}1")
    return world


LISTS = "lists_a"
LIST_MEMBERS = ("head_a", "expert_a", "delegate")
"""Who sits with A's list of persons: A's people and the neutral intermediary's delegate."""


def with_lists(world: World) -> World:
    """Name a neutral intermediary, let names end by rule, and open the room of A's list."""
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, ParticipantNamed(NEUTRAL)))
    set_days(world, lists=DAYS)
    world.act("lead", COMMISSION, seating_of(world.view("lead", COMMISSION), DELEGATE))
    world.seats["delegate"] = world.desk.seat(world.process, DELEGATE.seat)
    opened(world, LISTS, "head_a", LIST_A, *LIST_MEMBERS)
    return world


class SameProcess:
    """A clerk for the laws: takes reports in without a process of its own, and reads nothing in them."""

    def on(self, _errand):
        """Go on any errand."""
        return self

    def ask(self, engine, *asked):
        """Take in what is asked for; find nothing in a report."""
        if engine is take:
            return engine(*asked)
        _reader, text, lang, published = asked
        return Reading(text, lang, published, "rules 1", ())
