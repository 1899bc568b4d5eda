"""The store: the rooms' logs of one installation, encrypted from the first act, on SQLite or PostgreSQL."""

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from goodoffices.desk.hub import Hub, pulse
from goodoffices.desk.memory import NEVER
from goodoffices.desk.ports import Batch, Hearing, Receipt, RoomMoved
from goodoffices.desk.wire import decode
from goodoffices.ledger.keys import SigningKey, VerifyingKey, process_name
from goodoffices.ledger.merkle import Frontier
from goodoffices.ledger.seals import Seal, origin, sign_seal
from goodoffices.ledger.transcript import RoomRecord, Spoken
from goodoffices.store.base import Base, Lost, RoomRow, Row, Sat
from goodoffices.store.chance import Clock
from goodoffices.store.crypt import unlock_act, unlock_file
from goodoffices.store.keys import Keys
from goodoffices.store.plan import SIGNING, Asked, DraftKept, Plan, ask, receipts, token, wanted
from goodoffices.store.writer import Writer
from goodoffices.talks.acts import Gone
from goodoffices.talks.entries import Entry
from goodoffices.talks.refusal import Refusal


class Store:
    """The `Logs` of `desk.ports`, durable; with drafts, seals and what a transcript is made of."""

    def __init__(self, base: Base, keys: Keys, hub: Hub, clock: Clock) -> None:
        """Use `open_store`, which checks what has to be checked first."""
        self._base, self._keys, self._hub, self._clock = base, keys, hub, clock
        self._writer: Writer[Asked | DraftKept] = Writer(self._turn)

    def __enter__(self) -> Self:
        """Close when done."""
        return self

    def __exit__(self, kind: type | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Write what waits, then let go of the database."""
        self._writer.close()
        self._base.close()

    def hearings(self, process: str, seat: str) -> tuple[Hearing, ...]:
        """Rooms that the seat sits in, and those of the process that everyone hears, in the order of their ids."""
        return tuple(Hearing(room, since) for room, (since, _) in _heard(self._sat(process, seat)).items())

    def read(self, wanted: Sequence[Hearing]) -> tuple[tuple[Entry, ...], ...]:
        """For each wanted hearing, in order: the entries numbered `since` and later, in number order."""
        found = self._base.read([(one.room, one.since) for one in wanted])
        return tuple(
            tuple(self._entries(one.room, room, rows) if room else ())
            for one, (room, rows) in zip(wanted, found, strict=True)
        )

    def append(self, batch: Batch) -> tuple[Receipt, ...]:
        """Say the batch's acts; on disk, with their files, when this returns.  Raises what `Logs` says."""
        said: tuple[Receipt, ...] = self._writer.do(ask(batch, self._keys))
        return said

    def file(self, room: str, sha256: str) -> bytes | None:
        """Give the file that the room keeps under this SHA-256 (in hex), if it does."""
        name = self._keys.file(room, sha256)
        found = self._base.file(room, name)
        if found is None:
            return None
        row, sealed = found
        return unlock_file(self._room_key(room, row), sealed, row.process, room, name.hex())

    def already(self, process: str, seat: str, key: str) -> tuple[Receipt, ...]:
        """Give the receipts of a batch that this seat appended under this key before; empty if it did not."""
        known = token(self._keys, process, seat, key)
        sealed = self._base.receipts(known)
        return receipts(self._keys, known, sealed) if sealed is not None else ()

    def pulse(self, process: str, seat: str) -> AsyncIterator[None]:
        """Yield whenever a room that the seat sits in has heard something; end when the seat does."""

        def look() -> Mapping[str, int]:
            sat = self._sat(process, seat)
            if not any(one.seated for one in sat):
                return {}
            return {self._keys.topic("room", room): count for room, (_, count) in _heard(sat).items()}

        return pulse(self._hub, self._keys.topic("seat", process, seat), look)

    def draft(self, seat: str, place: str) -> str | None:
        """What the seat keeps, for itself alone, at a place it may name as it likes."""
        marks = self._draft_marks(seat, place)
        body = self._base.draft(*marks)
        return self._keys.unwrap(body, "draft", *_hex(marks)).decode() if body is not None else None

    def keep_draft(self, seat: str, place: str, words: str) -> None:
        """Keep a draft in place of the one before."""
        marks = self._draft_marks(seat, place)
        self._writer.do(DraftKept(*marks, self._keys.wrap(words.encode(), "draft", *_hex(marks))))

    def drop_draft(self, seat: str, place: str) -> None:
        """Let a draft go."""
        self._writer.do(DraftKept(*self._draft_marks(seat, place), None))

    def processes(self) -> list[tuple[str, int]]:
        """Give the id of each process and how many rooms it has: all that an operator is shown of them."""
        return self._base.processes()

    def rooms(self, process: str) -> list[str]:
        """Give every room of the process, for the rule of retention; no seat and no page is shown this."""
        return self._base.rooms(process)

    def signing_key(self, process: str) -> SigningKey:
        """The process's own key, which signs its rooms' seals and transcripts."""
        wrapped = self._base.signing_key(process)
        if wrapped is None:
            raise Refusal("no-such-process")
        return SigningKey(process_name(process), self._keys.unwrap(wrapped, SIGNING, process))

    def verifying_key(self, process: str) -> VerifyingKey:
        """The public half, whose fingerprint stands in each invitation."""
        return self.signing_key(process).verifying

    def seal(self, process: str, room: str) -> str:
        """The room's tree head as it stands now, signed; the same bytes as long as nothing more is said there."""
        row = self._base.room(room)
        if row is None or row.process != process:
            raise Refusal("not-in-room", room=room)
        return self._sealed(room, row, self.signing_key(process))

    def records(self, process: str, seat: str, titles: Mapping[str, str]) -> Iterator[RoomRecord]:
        """What a transcript of the rooms named in `titles` is made of, as the seat hears them; read as it is used."""
        heard = _heard(self._sat(process, seat))
        for room in titles:
            if room not in heard:
                raise Refusal("not-in-room", room=room)
        return (self._record(room, title, heard[room][0]) for room, title in titles.items())

    def _record(self, room: str, title: str, since: int) -> RoomRecord:
        row = self._base.room(room)
        if row is None:
            raise Refusal("not-in-room", room=room)
        seal = self._sealed(room, row, self.signing_key(row.process))
        spoken = self._spoken(room, row, self._base.rows(room, since, row.count))
        return RoomRecord(room, seal, self._base.leaves(room, row.count), since, spoken, title)

    def _sealed(self, room: str, row: RoomRow, key: SigningKey) -> str:
        tree = Frontier().extend(self._base.leaves(room, row.count))
        return sign_seal(Seal(origin(row.process, room), row.count, tree.root()), key)

    def _sat(self, process: str, seat: str) -> list[Sat]:
        return self._base.hearings(process, self._keys.seat(process, seat))

    def _draft_marks(self, seat: str, place: str) -> tuple[bytes, bytes]:
        return self._keys.mark("draft", seat)[:16], self._keys.mark("draft", seat, place)[:16]

    def _turn(self, group: Sequence[Asked | DraftKept]) -> Sequence[Any]:
        """Do a group; once more where the connection was lost: a batch that was written is known by its token."""
        try:
            return self._once(group)
        except Lost:
            return self._once(group)

    def _once(self, group: Sequence[Asked | DraftKept]) -> Sequence[Any]:
        """Do a group in one transaction: an outcome for each, of which only the writer makes an exception."""
        batches = [job for job in group if isinstance(job, Asked)]
        with self._base.turn() as turn:
            plan = Plan(turn.look(wanted(batches, self._keys)), self._keys, self._clock.now())
            outcomes = [_outcome(plan, job) for job in group]
            turn.write(plan.changes)
        return outcomes

    def _entries(self, room: str, row: RoomRow, rows: Iterable[Row]) -> Iterator[Entry]:
        key = self._room_key(room, row)
        for number, act_key, body in rows:
            if act_key is None or body is None:
                yield Entry(room, number, NEVER, "", Gone())
            else:
                yield decode(unlock_act(key, act_key, body, row.process, room, number)[1])

    def _spoken(self, room: str, row: RoomRow, rows: Iterable[Row]) -> Iterator[Spoken]:
        key = self._room_key(room, row)
        for number, act_key, body in rows:
            if act_key is None or body is None:
                yield number, b"", None
            else:
                yield number, *unlock_act(key, act_key, body, row.process, room, number)

    def _room_key(self, room: str, row: RoomRow) -> bytes:
        return self._keys.unwrap(row.key, "room", row.process, room)


def _heard(sat: Sequence[Sat]) -> dict[str, tuple[int, int]]:
    """From which act on each room is heard, and how many it has."""
    heard = {one.room: (one.since, one.count) for one in sorted(sat, key=lambda one: (one.room, -one.since))}
    return heard


def _outcome(plan: Plan, job: Asked | DraftKept) -> Any:
    try:
        return plan.take(job) if isinstance(job, Asked) else plan.keep_draft(job)
    except (Refusal, RoomMoved, ValueError) as fault:
        return fault


def _hex(marks: tuple[bytes, ...]) -> Iterator[str]:
    return (mark.hex() for mark in marks)
