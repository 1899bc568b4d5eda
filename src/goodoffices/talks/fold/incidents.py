"""How acts about incidents and protected places change what a commission knows."""

from dataclasses import replace

from goodoffices.talks.acts.incidents import (
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    PlaceNotified,
    PlaceStruckOff,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.commission_held import Answering, Classing, IncidentHeld, PlaceHeld
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.room import RoomView


@hear.register
def _reported(act: IncidentReported, room: RoomView, entry: Entry) -> None:
    room.incidents[entry.number] = IncidentHeld(entry.number, entry.at, entry.author, act)


@hear.register
def _classed(act: IncidentClassed, room: RoomView, entry: Entry) -> None:
    held = room.incidents.get(act.number)
    if held is not None:
        classing = Classing(entry.number, entry.at, entry.author, act)
        room.incidents[act.number] = replace(held, classed=(*held.classed, classing))


@hear.register
def _answered(act: IncidentAnswered, room: RoomView, entry: Entry) -> None:
    held = room.incidents.get(act.number)
    if held is not None:
        answering = Answering(entry.number, entry.at, entry.author, act)
        room.incidents[act.number] = replace(held, answered=(*held.answered, answering))


@hear.register
def _notified(act: PlaceNotified, room: RoomView, entry: Entry) -> None:
    room.places[entry.number] = PlaceHeld(entry.number, entry.at, entry.author, act)


@hear.register
def _struck(act: PlaceStruckOff, room: RoomView, entry: Entry) -> None:
    held = room.places.get(act.number)
    if held is not None:
        room.places[act.number] = replace(held, struck=entry.number, why=act.why)
