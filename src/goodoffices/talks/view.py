"""A seat's view: the union of the rooms it sits in, and nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from goodoffices.talks.acts import Gone, LeaveAsked, LeaveChanged, SourceRef
from goodoffices.talks.fold import Conveyance, RoomView, Told, fold
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.people import Participant, ParticipantKind, Role, SeatCard, said_in
from goodoffices.talks.procedure import PartyOrder, Procedure
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class View:
    """What the seat `seat` knows: each room it sits in, as heard by it, by room id."""

    seat: str
    rooms: Mapping[str, RoomView]

    def room(self, room: str) -> RoomView:
        """Give the room, or refuse in the one way that says nothing about whether it exists."""
        if room not in self.rooms:
            raise Refusal("no-such-room")
        return self.rooms[room]

    @property
    def me(self) -> SeatCard:
        """Give the seat's own card, as its rooms have it."""
        for room in self.rooms.values():
            if self.seat in room.members:
                return room.members[self.seat]
        raise Refusal("not-seated")

    def _of_kind(self, kind: RoomKind) -> RoomView | None:
        return next((r for r in self.rooms.values() if r.charter and r.charter.kind is kind), None)

    @property
    def notices(self) -> RoomView:
        """Give the notices, which every seat hears."""
        room = self._of_kind(RoomKind.NOTICES)
        if room is None:
            raise Refusal("not-seated")
        return room

    @property
    def public(self) -> RoomView | None:
        """Give the public room."""
        return self._of_kind(RoomKind.PUBLIC)

    @property
    def procedure(self) -> Procedure:
        """Give the rules of procedure."""
        return self.notices.procedure or Procedure()

    def title(self, lang: str) -> Text:
        """Give the process's title, in `lang` if it has one in it."""
        charter = self.notices.charter
        return said_in(charter.title, lang) if charter else Text("", lang)

    @property
    def participants(self) -> Mapping[str, Participant]:
        """Give those named in the notices and those that this seat's rooms are with, by id, sorted by id."""
        found = {room.party.id: room.party for room in self.rooms.values() if room.party}
        return dict(sorted({**found, **self.notices.participants}.items()))

    @property
    def sides(self) -> tuple[Participant, ...]:
        """Give the parties of the talks, by their letters."""
        return tuple(one for one in self.participants.values() if one.kind is ParticipantKind.SIDE)

    def sides_on(self, day: date) -> tuple[Participant, ...]:
        """Give the parties in the order that the rules ask for: by letter, or another one first each day."""
        sides = self.sides
        if self.procedure.order is PartyOrder.ALPHABETICAL or not sides:
            return sides
        first = day.toordinal() % len(sides)
        return sides[first:] + sides[:first]

    def sitting(self, *kinds: RoomKind) -> Iterator[RoomView]:
        """Go through the rooms of these kinds, by title."""
        rooms = [r for r in self.rooms.values() if r.charter and r.charter.kind in kinds]
        yield from sorted(
            rooms, key=lambda r: (tuple(t.words for t in r.charter.title) if r.charter else (), r.id)
        )

    @property
    def in_mediation(self) -> bool:
        """Say whether the seat is one of the mediation's (it sits in a room of the mediation's own)."""
        return self.me.role in (Role.MEDIATOR, Role.CO_MEDIATOR)

    @property
    def names(self) -> tuple[ContestedName, ...]:
        """Give every contested name registered in this seat's rooms."""
        return tuple(name for room in self.rooms.values() for name in room.names.values())

    def told(self, ref: SourceRef) -> Told | None:
        """Give the item told, where the seat sits in its room and it carries a leave."""
        room = self.rooms.get(ref.room)
        return room.told.get(ref) if room else None

    def told_by(self, ref: SourceRef) -> tuple[Told, ...]:
        """Give what the act told: the part that is named, else all of it, so that no leave is lost."""
        one = self.told(ref)
        if one is not None:
            return (one,)
        room = self.rooms.get(ref.room)
        every = room.told.items() if room else ()
        return tuple(told for other, told in every if other.number == ref.number)

    def heard(self, ref: SourceRef) -> bool:
        """Say whether the seat heard the act, and it still is there to be looked at."""
        room = self.rooms.get(ref.room)
        entry = room.entries.get(ref.number) if room else None
        return entry is not None and not isinstance(entry.act, Gone)

    def origins(self, sources: tuple[SourceRef, ...]) -> tuple[SourceRef, ...]:
        """Follow sources to what they were made from, so that a derived act brings its own sources along."""
        found: dict[SourceRef, None] = {}
        pending = list(sources)
        while pending:
            ref = pending.pop()
            if ref not in found:
                found[ref] = None
                pending.extend(self._behind(ref))
        return tuple(found)

    def _behind(self, ref: SourceRef) -> tuple[SourceRef, ...]:
        """Give what an act was made from; a question of leave and its answer repeat their item."""
        room = self.rooms.get(ref.room)
        entry = room.entries.get(ref.number) if room else None
        if room is None or entry is None:
            return ()
        if isinstance(entry.act, LeaveAsked | LeaveChanged):
            return (SourceRef(ref.room, entry.act.number, entry.act.part),)
        return room.derived.get(ref.number, ())

    def shared_with(self, seat: str) -> "View":
        """Give what the other seat knows of the rooms that both sit in: the read-only *view as*."""
        return View(seat, {r.id: _as_heard_by(r, seat) for r in self.rooms.values() if _hears(r, seat)})

    def conveyances(self) -> Iterator[tuple[RoomView, Conveyance]]:
        """Go through the conveyances of every room this seat sits in, the latest first."""
        every = [(room, one) for room in self.rooms.values() for one in room.conveyances.values()]
        yield from sorted(every, key=lambda pair: (pair[1].at, pair[1].number), reverse=True)


def _hears(room: RoomView, seat: str) -> bool:
    everyone = room.charter is not None and room.charter.kind in (RoomKind.NOTICES, RoomKind.PUBLIC)
    return everyone or seat in room.members


def _as_heard_by(room: RoomView, seat: str) -> RoomView:
    since = max(room.heard_from.get(seat, room.since), room.since)
    if since == room.since:
        return room
    return fold(room.id, since, [room.entries[n] for n in sorted(room.entries) if n >= since])
