"""How many units of each commitment were delivered, for whoever works out what is left of an exchange."""

from datetime import date
from typing import NamedTuple

from goodoffices.talks.commission.status import standing
from goodoffices.talks.fold.room import RoomView


class Delivered(NamedTuple):
    """The units of a commitment that were verified and those that were reported, by its number."""

    commitment: int
    verified: int
    reported: int


def delivered(room: RoomView, today: date) -> tuple[Delivered, ...]:
    """Give what was verified and reported of each commitment up to that day, by the commitments' numbers."""
    rows = ((number, standing(room, number, today)) for number in sorted(room.commitments))
    return tuple(Delivered(number, one.verified, one.reported) for number, one in rows)
