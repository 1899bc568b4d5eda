"""Rooms for beliefs: what the mediation believes of a party stays in a room of its own, and nothing of it leaves."""

from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.view import View


def believing(room: RoomView) -> bool:
    """Say whether a room is one for beliefs."""
    return room.charter is not None and room.charter.beliefs


def require_exportable(room: RoomView) -> None:
    """Refuse to make a file of anything in a room for beliefs."""
    if believing(room):
        raise Refusal("beliefs-not-exported")


def exportable(view: View) -> View:
    """Give what may be put in a file or a digest: of a room for beliefs nothing but who sits there.

    (A seat's own card is read off its rooms, and it may sit in no other.)
    """
    rooms = {
        name: RoomView(name, room.since, members=room.members) if believing(room) else room
        for name, room in view.rooms.items()
    }
    return View(view.seat, rooms)


__all__ = ["believing", "exportable", "require_exportable"]
