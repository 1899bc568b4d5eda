"""What a group of batches comes to: each is judged whole against what was found, numbered and encrypted.

Pure: the database shows what it found under its locks and writes what comes out.  Within a group the batches are
taken one after another, so that each sees what those before it changed.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from goodoffices.desk.files import placed
from goodoffices.desk.ports import Batch, Receipt, RoomMoved
from goodoffices.desk.wire import compose, encode_act
from goodoffices.store.base import Changes, Found, RoomRow, Wanted
from goodoffices.store.crypt import KEY_BYTES, decrypt, encrypt, lock_act, lock_file, unlock_file
from goodoffices.store.keys import Keys
from goodoffices.talks.entries import MEDIATION, RULE
from goodoffices.talks.refusal import Refusal

NO_ONE_IN_PERSON = (MEDIATION, RULE)
SIGNING = "signing-key"
"""What a process's signing key is bound to, beside the process."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A batch as it waits for its turn: its acts written, its token made."""

    batch: Batch
    acts: tuple[bytes, ...]
    token: bytes

    @property
    def touches(self) -> frozenset[str]:
        """Rooms that must not change while the batch is judged."""
        effects = self.batch.effects
        places = (*effects.opens, *effects.seats, *effects.unseats, *effects.destroys, *self.batch.expects)
        said = (saying.room for saying in self.batch.sayings)
        return frozenset((*said, *effects.forgets, *effects.copied, *(place[0] for place in places)))


@dataclass(frozen=True, slots=True)
class DraftKept:
    """A draft to be kept, or let go."""

    seat: bytes
    place: bytes
    body: bytes | None


def ask(batch: Batch, keys: Keys) -> Asked:
    """Write a batch's acts; raises before anything waits, where one could not be read back."""
    if not batch.key or not batch.sayings:
        raise ValueError("a batch says something, under a key")
    acts = tuple(encode_act(saying.act) for saying in batch.sayings)
    return Asked(batch, acts, token(keys, batch.process, batch.seat, batch.key))


def token(keys: Keys, process: str, seat: str, key: str) -> bytes:
    """What stands for (seat, key) where it is remembered that the batch was said."""
    return keys.mark("said", process, seat, key)


def wanted(group: Iterable[Asked], keys: Keys) -> Wanted:
    """What has to be known before the group can be judged."""
    whole = Wanted()
    for asked in group:
        batch = asked.batch
        seats = {batch.seat, *(saying.author for saying in batch.sayings)}.difference(NO_ONE_IN_PERSON)
        whole.tokens.add(asked.token)
        whole.rooms |= asked.touches
        whole.files |= {(source, keys.file(source, digest)) for source, _, digest in batch.effects.copies}
        whole.sitting |= {(keys.seat(batch.process, seat), room) for seat in seats for room in asked.touches}
        if batch.effects.opens:
            whole.processes.add(batch.process)
    return whole


@dataclass(slots=True)
class _Room:
    """A room while its group is judged: its row, with the key and the time of the last act opened."""

    row: RoomRow
    key: bytes
    latest: datetime


class Plan:
    """The judging of one group."""

    def __init__(self, found: Found, keys: Keys, now: datetime) -> None:
        """Begin from what was found; `now` is the time of everything said in this group."""
        self.changes = Changes()
        self._found = found
        self._keys = keys
        self._now = now
        self._rooms = {id: self._opened(id, row) for id, row in found.rooms.items()}
        self._sitting = set(found.sitting)
        self._done = dict(found.done)
        self._files = dict(found.files)

    def take(self, asked: Asked) -> tuple[Receipt, ...]:
        """Say the batch, or raise `RoomMoved` or a `Refusal` and leave everything as it was."""
        batch = asked.batch
        if asked.token in self._done:
            return receipts(self._keys, asked.token, self._done[asked.token])
        opens = self._opens(batch)
        rooms = {id: room for id, room in self._rooms.items() if room.row.process == batch.process} | opens
        self._judge(asked, rooms, self._sitting | self._seated_at_once(batch, opens))
        files = placed(batch.effects, self._kept)
        self._open(batch, opens)
        before = {id: room.row.count for id, room in self._rooms.items()}
        self._forget(batch)
        said = self._say(asked)
        self._keep(files)
        self._reseat(batch, before)
        self.changes.destroyed += batch.effects.destroys
        self._remember(asked.token, said)
        return said

    def keep_draft(self, draft: DraftKept) -> None:
        """Keep a draft, or let it go."""
        self.changes.drafts[draft.seat, draft.place] = draft.body

    def _judge(self, asked: Asked, rooms: dict[str, _Room], sitting: set[tuple[bytes, str]]) -> None:
        """Refuse a batch whose authors don't sit where they speak, or whose author looked before the room moved."""
        batch, seat = asked.batch, self._keys.seat(asked.batch.process, asked.batch.seat)
        filled = batch.effects.filled.difference(saying.room for saying in batch.sayings)
        for id in sorted((asked.touches - rooms.keys()) | filled):
            raise Refusal("not-in-room", room=id)
        by_rule = batch.seat == RULE
        anywhere = by_rule or any((seat, saying.room) in sitting for saying in batch.sayings)
        for saying in batch.sayings:
            in_person = saying.author not in NO_ONE_IN_PERSON
            author = (self._keys.seat(batch.process, saying.author), saying.room)
            sits = author in sitting and not rooms[saying.room].row.everyone if in_person else anywhere
            if not sits:
                raise Refusal("not-in-room", room=saying.room)
        for id in (*(id for id, _ in batch.expects), *sorted(batch.effects.copied)):
            if not (by_rule or rooms[id].row.everyone or (seat, id) in sitting):
                raise Refusal("not-in-room", room=id)
        if any(rooms[id].row.count != number for id, number in batch.expects):
            raise RoomMoved
        if any(not 0 < number <= rooms[id].row.count for id, number in batch.effects.destroys):
            raise ValueError("only an act that was said can be destroyed")

    def _opens(self, batch: Batch) -> dict[str, _Room]:
        opens = {}
        for id, everyone in batch.effects.opens:
            if id in self._rooms:
                raise ValueError("a room opens once")
            key = self._keys.new_room_key(batch.process, id, 0)
            wrapped = self._keys.wrap(key, "room", batch.process, id)
            opens[id] = _Room(RoomRow(batch.process, everyone, wrapped, 0, b""), key, _LONG_AGO)
        return opens

    def _seated_at_once(self, batch: Batch, opens: dict[str, _Room]) -> set[tuple[bytes, str]]:
        """Who sits from the first act in a room that the batch opens."""
        return {(self._keys.seat(batch.process, seat), id) for id, seat in batch.effects.seats if id in opens}

    def _open(self, batch: Batch, opens: dict[str, _Room]) -> None:
        if opens and batch.process not in self._found.processes:
            self._found.processes.add(batch.process)
            seed = self._keys.chance.token(KEY_BYTES, SIGNING, batch.process)
            self.changes.processes.append((batch.process, self._keys.wrap(seed, SIGNING, batch.process)))
        self._rooms |= opens
        self.changes.opened |= opens.keys()

    def _forget(self, batch: Batch) -> None:
        """Give each room that forgets a new key; the old one, and every act and file under it, goes."""
        for id in batch.effects.forgets:
            room = self._rooms[id]
            room.key = self._keys.new_room_key(batch.process, id, room.row.count)
            room.row = replace(room.row, key=self._keys.wrap(room.key, "room", batch.process, id))
            self.changes.forgotten[id] = room.row.count
            for kept in [kept for kept in self._files if kept[0] == id]:
                del self._files[kept]
                self.changes.files.pop(kept, None)

    def _kept(self, id: str, digest: str) -> bytes | None:
        """Give a file that the room keeps, if it is there."""
        name = self._keys.file(id, digest)
        sealed = self._files.get((id, name))
        if sealed is None:
            return None
        room = self._rooms[id]
        return unlock_file(room.key, sealed, room.row.process, id, name.hex())

    def _keep(self, files: Mapping[tuple[str, str], bytes]) -> None:
        """Put files to rest in their rooms."""
        for (id, digest), body in files.items():
            room, name = self._rooms[id], self._keys.file(id, digest)
            sealed = lock_file(room.key, body, self._keys.chance, room.row.process, id, name.hex())
            self._files[id, name] = self.changes.files[id, name] = sealed

    def _say(self, asked: Asked) -> tuple[Receipt, ...]:
        said = []
        for saying, act in zip(asked.batch.sayings, asked.acts, strict=True):
            room = self._rooms[saying.room]
            number, at = room.row.count + 1, max(self._now, room.latest)
            place = (room.row.process, saying.room, number)
            plaintext = compose(saying.room, number, at, saying.author, act)
            locked = lock_act(room.key, plaintext, self._keys.chance, *place)
            self.changes.entries.append((saying.room, number, locked.leaf, locked.key, locked.body))
            room.row, room.latest = replace(room.row, count=number), at
            said.append(Receipt(saying.room, number))
        effects = asked.batch.effects
        for id in {receipt.room for receipt in said}.union(effects.forgets, (id for id, _ in effects.opens)):
            self._head(id)
        return tuple(said)

    def _head(self, id: str) -> None:
        """Note how far the room is now, and when it last heard something."""
        room = self._rooms[id]
        about = ("clock", room.row.process, id, room.row.count)
        clock = encrypt(room.key, room.latest.isoformat().encode(), self._keys.chance, *about)
        self.changes.heads[id] = room.row = replace(room.row, clock=clock)
        self.changes.topics.append(self._keys.topic("room", id))

    def _reseat(self, batch: Batch, before: dict[str, int]) -> None:
        """Seat and unseat; a seat begins to hear at the saying that seats it, or at whatever comes next."""
        for id, seat in batch.effects.seats:
            mark = self._keys.seat(batch.process, seat)
            self._sitting.add((mark, id))
            self.changes.sitting[mark, id] = before[id] + 1 + (batch.seating(id, seat) or 0)
        for id, seat in batch.effects.unseats:
            mark = self._keys.seat(batch.process, seat)
            self._sitting.discard((mark, id))
            self.changes.sitting[mark, id] = None
        for _, seat in (*batch.effects.seats, *batch.effects.unseats):
            self.changes.topics.append(self._keys.topic("seat", batch.process, seat))

    def _remember(self, token: bytes, said: tuple[Receipt, ...]) -> None:
        """Remember the receipts, encrypted: which rooms were spoken in together is nobody else's business."""
        plain = json.dumps([[receipt.room, receipt.number] for receipt in said]).encode()
        sealed = self._keys.wrap(plain, "receipts", token.hex())
        self._done[token] = sealed
        self.changes.done.append((token, sealed))

    def _opened(self, id: str, row: RoomRow) -> _Room:
        key = self._keys.unwrap(row.key, "room", row.process, id)
        clock = decrypt(key, row.clock, "clock", row.process, id, row.count)
        return _Room(row, key, datetime.fromisoformat(clock.decode()))


def receipts(keys: Keys, token: bytes, sealed: bytes) -> tuple[Receipt, ...]:
    """Open the receipts that a token stands for."""
    return tuple(Receipt(*pair) for pair in json.loads(keys.unwrap(sealed, "receipts", token.hex())))


_LONG_AGO = datetime.min.replace(tzinfo=UTC)
