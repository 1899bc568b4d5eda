"""How acts that cross between rooms change what a room knows."""

from dataclasses import replace

from goodoffices.talks.acts import (
    Acknowledgement,
    Cleared,
    ConveyanceApproved,
    ConveyanceMade,
    ConveyancePrepared,
    ConveyanceRefused,
    Delivery,
    DraftPut,
    DraftReturned,
    Missent,
    MissentStep,
    ReadBack,
    ReadBackConfirmed,
    ReadBackCorrected,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.papers import hold
from goodoffices.talks.fold.room import Conveyance, Delivered, Draft, Matter, RoomView


@hear.register
def _prepared(act: ConveyancePrepared, room: RoomView, entry: Entry) -> None:
    room.conveyances[entry.number] = Conveyance(entry.number, entry.at, act, entry.author)
    room.derived[entry.number] = act.sources


@hear.register
def _approved(act: ConveyanceApproved, room: RoomView, entry: Entry) -> None:
    if one := room.conveyances.get(act.number):
        approvals = (*one.approvals, (entry.author, act.reason))
        room.conveyances[act.number] = replace(one, approvals=approvals)


@hear.register
def _refused(act: ConveyanceRefused, room: RoomView, entry: Entry) -> None:
    if one := room.conveyances.get(act.number):
        room.conveyances[act.number] = replace(one, refused=(entry.author, act.reason))


@hear.register
def _made(act: ConveyanceMade, room: RoomView, entry: Entry) -> None:
    if one := room.conveyances.get(act.number):
        room.conveyances[act.number] = replace(one, made=entry.at)


@hear.register
def _delivery(act: Delivery, room: RoomView, entry: Entry) -> None:
    room.delivered[entry.number] = Delivered(entry.number, entry.at, act)
    if act.corrects in room.delivered:
        wrong = room.delivered[act.corrects]
        room.delivered[act.corrects] = replace(wrong, corrected_by=entry.number)
    if act.put is not None:
        hold(room, entry, act.put)


@hear.register
def _acknowledged(act: Acknowledgement, room: RoomView, entry: Entry) -> None:
    if one := room.delivered.get(act.number):
        room.delivered[act.number] = replace(one, acknowledged=entry.number)


@hear.register
def _read_back(act: ReadBack, room: RoomView, entry: Entry) -> None:
    if one := room.delivered.get(act.number):
        received = one.acknowledged or entry.number
        room.delivered[act.number] = replace(
            one,
            acknowledged=received,
            read_back=entry.number,
            read_back_words=act.words,
            confirmed=False,
            correction=None,
        )


def _read_back_of(room: RoomView, number: int) -> Delivered | None:
    return next((one for one in room.delivered.values() if one.read_back == number), None)


@hear.register
def _confirmed(act: ReadBackConfirmed, room: RoomView, entry: Entry) -> None:
    if one := _read_back_of(room, act.number):
        room.delivered[one.number] = replace(one, confirmed=True)


@hear.register
def _corrected(act: ReadBackCorrected, room: RoomView, entry: Entry) -> None:
    if one := _read_back_of(room, act.number):
        room.delivered[one.number] = replace(one, correction=act.words, read_back=None)


@hear.register
def _missent(act: Missent, room: RoomView, entry: Entry) -> None:
    room.matters[entry.number] = Matter(entry.number, entry.at)


@hear.register
def _step(act: MissentStep, room: RoomView, entry: Entry) -> None:
    if matter := room.matters.get(act.number):
        room.matters[act.number] = replace(matter, steps=(*matter.steps, act.text), closed=act.closes)


@hear.register
def _draft(act: DraftPut, room: RoomView, entry: Entry) -> None:
    room.drafts[entry.number] = Draft(entry.number, entry.at, entry.author, act)


@hear.register
def _cleared(act: Cleared, room: RoomView, entry: Entry) -> None:
    if draft := room.drafts.get(act.number):
        room.drafts[act.number] = replace(draft, cleared=True)
    if paper := room.papers.get(act.number):
        room.papers[act.number] = replace(paper, cleared=(*paper.cleared, entry.number))


@hear.register
def _returned(act: DraftReturned, room: RoomView, entry: Entry) -> None:
    if draft := room.drafts.get(act.number):
        room.drafts[act.number] = replace(draft, returned=act.why)
