"""How acts of seating change what a room knows."""

from goodoffices.talks.acts import (
    Destroyed,
    Opening,
    ParticipantNamed,
    RulesSet,
    Seating,
    SeatingAgreed,
    SeatingDeclined,
    SeatingProposed,
    TranscriptAllowed,
    Unseating,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.room import RoomView
from goodoffices.talks.people import SeatCard
from goodoffices.talks.rooms import Charter


def _present(room: RoomView, charter: Charter, present: tuple[SeatCard, ...]) -> None:
    room.charter = charter
    room.members.clear()
    room.members.update({card.seat: card for card in present})
    room.known.update(room.members)


def _sits_down(room: RoomView, entry: Entry, card: SeatCard) -> None:
    room.members[card.seat] = card
    room.known[card.seat] = card
    room.heard_from[card.seat] = entry.number


@hear.register
def _opening(act: Opening, room: RoomView, entry: Entry) -> None:
    _present(room, act.charter, act.present)
    room.heard_from.update({card.seat: entry.number for card in act.present})


@hear.register
def _named(act: ParticipantNamed, room: RoomView, entry: Entry) -> None:
    room.participants[act.participant.id] = act.participant


@hear.register
def _rules(act: RulesSet, room: RoomView, entry: Entry) -> None:
    room.procedure = act.procedure


@hear.register
def _seating(act: Seating, room: RoomView, entry: Entry) -> None:
    _present(room, act.charter, act.present)
    _sits_down(room, entry, act.card)


@hear.register
def _proposed(act: SeatingProposed, room: RoomView, entry: Entry) -> None:
    room.proposed[entry.number] = act.card


@hear.register
def _agreed(act: SeatingAgreed, room: RoomView, entry: Entry) -> None:
    _present(room, act.charter, act.present)
    room.proposed.pop(act.number, None)
    _sits_down(room, entry, act.card)


@hear.register
def _declined(act: SeatingDeclined, room: RoomView, entry: Entry) -> None:
    room.proposed.pop(act.number, None)


@hear.register
def _unseating(act: Unseating, room: RoomView, entry: Entry) -> None:
    room.members.pop(act.seat, None)
    room.heard_from.pop(act.seat, None)


@hear.register
def _allowed(act: TranscriptAllowed, room: RoomView, entry: Entry) -> None:
    room.allowed[act.seat] = max(act.upto, room.allowed.get(act.seat, 0))


@hear.register
def _destroyed(act: Destroyed, room: RoomView, entry: Entry) -> None:
    room.destroyed[act.number] = act.rule
