"""Rooms' logs in memory, for rehearsals and tests of what stands above: every promise kept but durability."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from threading import Lock

from goodoffices.desk.files import placed
from goodoffices.desk.hub import Hub, pulse
from goodoffices.desk.ports import Batch, Hearing, Receipt, RoomMoved
from goodoffices.desk.wire import encode_act
from goodoffices.talks.acts import Act, Gone
from goodoffices.talks.entries import MEDIATION, RULE, Entry
from goodoffices.talks.refusal import Refusal

NEVER = datetime.min.replace(tzinfo=UTC)
"""The time of an act whose key was destroyed: it is no longer known."""


def now() -> datetime:
    """Tell the time in UTC whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(slots=True)
class _Room:
    process: str
    everyone: bool
    entries: list[Entry] = field(default_factory=list)
    sitting: dict[str, int] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    latest: datetime = NEVER

    def hear(self, room: str, author: str, act: Act, now: datetime) -> Receipt:
        self.latest = max(now, self.latest)
        self.entries.append(Entry(room, len(self.entries) + 1, self.latest, author, act))
        return Receipt(room, len(self.entries))

    def destroy(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            self.entries[number - 1] = replace(self.entries[number - 1], at=NEVER, author="", act=Gone())


class MemoryLogs:
    """The `Logs` of `ports`, kept in lists."""

    def __init__(self, clock: Callable[[], datetime] = now) -> None:
        """Start empty."""
        self._clock = clock
        self._rooms: dict[str, _Room] = {}
        self._done: dict[tuple[str, str, str], tuple[Receipt, ...]] = {}
        self._drafts: dict[tuple[str, str], str] = {}
        self._hub = Hub()
        self._lock = Lock()

    def hearings(self, process: str, seat: str) -> tuple[Hearing, ...]:
        """Rooms that the seat sits in, and those of the process that everyone hears, in the order of their ids."""
        with self._lock:
            rooms = sorted((id, room) for id, room in self._rooms.items() if room.process == process)
        heard = ((id, 1 if room.everyone else room.sitting.get(seat)) for id, room in rooms)
        return tuple(Hearing(id, since) for id, since in heard if since is not None)

    def read(self, wanted: Sequence[Hearing]) -> tuple[tuple[Entry, ...], ...]:
        """For each wanted hearing, in order: the entries numbered `since` and later."""
        with self._lock:
            rooms = ((self._rooms[one.room].entries if one.room in self._rooms else [], one) for one in wanted)
            return tuple(tuple(entries[one.since - 1 :]) for entries, one in rooms)

    def append(self, batch: Batch) -> tuple[Receipt, ...]:
        """Say all of it or nothing."""
        if not batch.key or not batch.sayings:
            raise ValueError("a batch says something, under a key")
        for saying in batch.sayings:
            encode_act(saying.act)
        token = (batch.process, batch.seat, batch.key)
        with self._lock:
            if token not in self._done:
                opens = self._opened(batch)
                own = {id: room for id, room in self._rooms.items() if room.process == batch.process}
                _judge(batch, own | opens)
                files = placed(batch.effects, lambda room, digest: (own | opens)[room].files.get(digest))
                self._rooms |= opens
                self._done[token] = self._say(batch, files)
                changed = (*batch.effects.seats, *batch.effects.unseats)
                self._hub.poke(saying.room for saying in batch.sayings)
                self._hub.poke(f"{batch.process} {seat}" for _, seat in changed)
            return self._done[token]

    def file(self, room: str, sha256: str) -> bytes | None:
        """Give the file that the room keeps under this SHA-256."""
        with self._lock:
            return self._rooms[room].files.get(sha256) if room in self._rooms else None

    def already(self, process: str, seat: str, key: str) -> tuple[Receipt, ...]:
        """Give the receipts of what was appended under this key before; empty if nothing was."""
        return self._done.get((process, seat, key), ())

    def draft(self, seat: str, place: str) -> str | None:
        """Give what the seat keeps, for itself alone, at that place."""
        return self._drafts.get((seat, place))

    def keep_draft(self, seat: str, place: str, words: str) -> None:
        """Keep a draft in place of the one before."""
        self._drafts[seat, place] = words

    def drop_draft(self, seat: str, place: str) -> None:
        """Let a draft go."""
        self._drafts.pop((seat, place), None)

    def pulse(self, process: str, seat: str) -> AsyncIterator[None]:
        """Yield whenever a room that the seat sits in has heard something; end when the seat does."""

        def look() -> dict[str, int]:
            rooms = {one.room: self._rooms[one.room] for one in self.hearings(process, seat)}
            sits = any(seat in room.sitting for room in rooms.values())
            return {id: len(room.entries) for id, room in rooms.items()} if sits else {}

        return pulse(self._hub, f"{process} {seat}", look)

    def _opened(self, batch: Batch) -> dict[str, _Room]:
        """Give the rooms that the batch opens, with those who sit there from its first acts."""
        opens = {room: _Room(batch.process, everyone) for room, everyone in batch.effects.opens}
        if opens.keys() & self._rooms.keys():
            raise ValueError("a room opens once")
        for room, seat in batch.effects.seats:
            if room in opens:
                opens[room].sitting[seat] = 1
        return opens

    def _say(self, batch: Batch, files: Mapping[tuple[str, str], bytes]) -> tuple[Receipt, ...]:
        effects, rooms, now = batch.effects, self._rooms, self._clock()
        before = {room: len(rooms[room].entries) for room in rooms}
        for room in effects.forgets:
            rooms[room].destroy(range(1, before[room] + 1))
            rooms[room].files.clear()
        said = tuple(rooms[one.room].hear(one.room, one.author, one.act, now) for one in batch.sayings)
        for (room, digest), body in files.items():
            rooms[room].files[digest] = body
        for room, number in effects.destroys:
            rooms[room].destroy([number])
        for room, seat in effects.seats:
            rooms[room].sitting[seat] = before[room] + 1 + (batch.seating(room, seat) or 0)
        for room, seat in effects.unseats:
            rooms[room].sitting.pop(seat, None)
        return said


def _judge(batch: Batch, rooms: Mapping[str, _Room]) -> None:
    """Refuse a batch whose authors don't sit where they speak, or whose author looked before a room moved."""
    effects, said = batch.effects, [saying.room for saying in batch.sayings]
    places = (*effects.seats, *effects.unseats, *effects.destroys, *batch.expects)
    touched = {*said, *effects.forgets, *effects.copied, *(place[0] for place in places)}
    for room in sorted((touched - rooms.keys()) | effects.filled.difference(said)):
        raise Refusal("not-in-room", room=room)
    anywhere = batch.seat == RULE or any(batch.seat in rooms[room].sitting for room in said)
    for saying in batch.sayings:
        heard, in_person = rooms[saying.room], saying.author not in (MEDIATION, RULE)
        if not (saying.author in heard.sitting and not heard.everyone if in_person else anywhere):
            raise Refusal("not-in-room", room=saying.room)
    for id in (*(id for id, _ in batch.expects), *sorted(effects.copied)):
        if not (batch.seat == RULE or rooms[id].everyone or batch.seat in rooms[id].sitting):
            raise Refusal("not-in-room", room=id)
    if any(len(rooms[id].entries) != number for id, number in batch.expects):
        raise RoomMoved
    if any(not 0 < number <= len(rooms[room].entries) for room, number in effects.destroys):
        raise ValueError("only an act that was said can be destroyed")
