"""How each act changes what a room knows; one function an act, found by the act's type."""

from functools import singledispatch

from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.room import RoomView


@singledispatch
def hear(act: object, room: RoomView, entry: Entry) -> None:
    """Change nothing: an act that only stands in the stream."""
