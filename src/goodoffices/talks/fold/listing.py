"""How acts about lists of persons change what their room knows, and what a commission knows of their numbers."""

from dataclasses import replace

from goodoffices.talks.acts.listing import (
    BatchHandedOver,
    BatchMade,
    CountsTold,
    ListGiven,
    PersonAmended,
    PersonsCompared,
    PersonsSeen,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.listing_held import BatchHeld, Comparison, CountsHeld, PersonHeld
from goodoffices.talks.fold.room import RoomView


@hear.register
def _given(act: ListGiven, room: RoomView, entry: Entry) -> None:
    for person in act.persons:
        room.persons[person.id] = PersonHeld(person, act.of, entry.number)


@hear.register
def _amended(act: PersonAmended, room: RoomView, _entry: Entry) -> None:
    held = room.persons.get(act.person.id)
    if held is not None:
        room.persons[act.person.id] = replace(held, person=act.person)


@hear.register
def _compared(act: PersonsCompared, room: RoomView, entry: Entry) -> None:
    room.compared[entry.number] = Comparison(entry.number, entry.at, entry.author, act)
    held = room.persons.get(act.other)
    if held is not None and (act.same or held.same_as == act.one):
        room.persons[act.other] = replace(held, same_as=act.one if act.same else "")


@hear.register
def _seen(act: PersonsSeen, room: RoomView, entry: Entry) -> None:
    for one in act.persons:
        held = room.persons.get(one)
        if held is not None:
            room.persons[one] = replace(held, seen=(*held.seen, (entry.number, act)))


@hear.register
def _batch(act: BatchMade, room: RoomView, entry: Entry) -> None:
    room.batches[entry.number] = BatchHeld(entry.number, entry.at, act.name, act.persons, act.planned)
    for one in act.persons:
        held = room.persons.get(one)
        if held is not None:
            room.persons[one] = replace(held, batch=entry.number)


@hear.register
def _handed_over(act: BatchHandedOver, room: RoomView, entry: Entry) -> None:
    batch = room.batches.get(act.number)
    if batch is not None:
        room.batches[act.number] = replace(batch, handed_over=(*batch.handed_over, entry.number))
    for one in (*act.persons, *act.remains):
        held = room.persons.get(one)
        if held is not None:
            room.persons[one] = replace(held, handed_over=entry.number, remains=one in act.remains)


@hear.register
def _counts(act: CountsTold, room: RoomView, entry: Entry) -> None:
    room.counts[act.party] = CountsHeld(entry.number, entry.at, entry.author, act)
