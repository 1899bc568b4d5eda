"""The cast of the laws: that of the tests, an analyst in its press room, and a press room in which she doesn't sit."""

from goodoffices.press.asked import take
from goodoffices.press.reading import Reading
from goodoffices.talks.acts import Opening
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import seating_of
from tests.world import CAST, World, card, en, seat_id

EVERYBODY = (*CAST, "analyst")
"""All who sit in the worlds of the laws."""


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
