"""How acts about the course of the talks change what a room knows."""

from dataclasses import replace

from goodoffices.talks.acts import (
    Announced,
    CallMade,
    CallPlanned,
    DateSet,
    NameRegistered,
    Notice,
    Publication,
    Return,
    Round,
    StandingTold,
    Suspension,
    Track,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.room import RoomView, Suspended
from goodoffices.talks.fold.telling import tell
from goodoffices.talks.procedure import Item


@hear.register
def _suspension(act: Suspension, room: RoomView, entry: Entry) -> None:
    heard = not room.of_party(entry.author)
    room.suspended[entry.number] = Suspended(entry.number, entry.at, act, heard)
    if act.words:
        tell(room, entry, Item.STOPPING, act.words, act.leave)
    if act.conditions:
        tell(room, entry, Item.CONDITIONS, act.conditions, act.conditions_leave, "conditions")


@hear.register
def _return(act: Return, room: RoomView, entry: Entry) -> None:
    if one := room.suspended.get(act.number):
        room.suspended[act.number] = replace(one, returned=entry.number)
    if act.words:
        tell(room, entry, Item.STATEMENT, act.words, act.leave)


@hear.register
def _planned(act: CallPlanned, room: RoomView, entry: Entry) -> None:
    room.calls[entry.number] = entry


@hear.register
def _made(act: CallMade, room: RoomView, entry: Entry) -> None:
    room.calls.pop(act.number, None)


@hear.register
def _name(act: NameRegistered, room: RoomView, entry: Entry) -> None:
    room.names[act.name.thing] = act.name


@hear.register(Notice)
@hear.register(Round)
@hear.register(Track)
@hear.register(StandingTold)
@hear.register(DateSet)
@hear.register(Publication)
def _to_all(act: Notice, room: RoomView, entry: Entry) -> None:
    room.to_all[entry.number] = act


@hear.register
def _announced(act: Announced, room: RoomView, entry: Entry) -> None:
    """Change nothing here: what was said stands in the room where it was said."""
