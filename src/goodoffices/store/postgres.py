"""The rooms' logs on PostgreSQL 15 or newer: many workers, each with one writer that commits in groups.

Two workers can't deadlock: a turn takes the tokens of all its batches, then the heads of all their rooms, each
in one fixed order, and nothing after that.  A reader's statement asks by the primary key alone; scans of a whole
table are switched off on each connection, so that what is read for one room never depends on the others.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, LiteralString, TypeVar

import psycopg

from goodoffices.desk.hub import Hub
from goodoffices.store.base import Changes, Found, Lost, RoomRow, Row, Sat, Turn, Wanted, Watch
from goodoffices.store.channels import Ear
from goodoffices.store.pool import Pool
from goodoffices.store.schema import schema
from goodoffices.talks.refusal import Refusal

OLDEST = 150_000
READERS = 8
PART = 4_096
FOUNDING = 0x676F6F646F6666
"""The advisory lock under which one worker looks whether the tables are there, and makes them."""

_HEARINGS = """
SELECT s.room, s.since, r.count, true FROM sitting s JOIN room r ON r.id = s.room WHERE s.seat = %s
UNION ALL SELECT id, 1, count, false FROM room WHERE process = %s AND everyone
"""
_ROOM = "SELECT process, everyone, key, count, clock FROM room WHERE id = %s"
_ROWS = "SELECT number, key, body FROM entry WHERE room = %s AND number >= %s ORDER BY number"
_SOME_ROWS = "SELECT number, key, body FROM entry WHERE room = %s AND number BETWEEN %s AND %s ORDER BY number"
_PROCESSES = 'SELECT process, count(*) FROM room GROUP BY process ORDER BY process COLLATE "C"'
_FILE = """
SELECT r.process, r.everyone, r.key, r.count, r.clock, f.body
FROM file f JOIN room r ON r.id = f.room WHERE f.room = %s AND f.name = %s
"""
_LEAVES = "SELECT leaf FROM entry WHERE room = %s AND number BETWEEN %s AND %s ORDER BY number"

T = TypeVar("T")
Connection = psycopg.Connection[tuple[Any, ...]]


class Postgres:
    """A `Base` at an address."""

    def __init__(self, address: str, hub: Hub, watch: Watch | None = None) -> None:
        """Connect; refuses a server that is too old or that may lose what it said is on disk."""
        self._address, self._watch = address, watch
        self._writer = self._connect()
        self._readers: Pool[Connection] = Pool(self._connect, READERS)
        self._ear = Ear(self._connect, hub)
        hub.through(self._ear)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """See `Base`."""
        with self._readers.take() as holder:
            holder.execute("SELECT pg_advisory_lock(%s)", (FOUNDING,))
            try:
                yield
            finally:
                holder.execute("SELECT pg_advisory_unlock(%s)", (FOUNDING,))

    def facts(self) -> dict[str, bytes]:
        """See `Base`."""
        ((there,),) = self._all("SELECT to_regclass('meta') IS NOT NULL")
        return dict(self._all("SELECT name, value FROM meta")) if there else {}

    def found(self, facts: dict[str, bytes], since: int = 0) -> None:
        """See `Base`."""
        with self._writer.transaction():
            self._writer.execute(schema("postgres", since).encode())
            self._writer.cursor().executemany(_NOTE, list(facts.items()))

    def hearings(self, process: str, seat: bytes) -> list[Sat]:
        """See `Base`."""
        return [Sat(*found) for found in self._all(_HEARINGS, seat, process)]

    def read(self, wanted: Sequence[tuple[str, int]]) -> list[tuple[RoomRow | None, list[Row]]]:
        """See `Base`."""
        return self._reading(lambda reader: self._read(reader, wanted))

    def leaves(self, room: str, upto: int) -> Iterator[bytes]:
        """See `Base`."""
        for first in range(1, upto + 1, PART):
            last = min(first + PART - 1, upto)
            yield from (leaf for (leaf,) in self._all(_LEAVES, room, first, last))

    def rows(self, room: str, since: int, upto: int) -> Iterator[Row]:
        """See `Base`."""
        for first in range(since, upto + 1, PART):
            yield from self._all(_SOME_ROWS, room, first, min(first + PART - 1, upto))

    def room(self, room: str) -> RoomRow | None:
        """See `Base`."""
        return next((RoomRow(*found) for found in self._all(_ROOM, room)), None)

    def signing_key(self, process: str) -> bytes | None:
        """See `Base`."""
        return self._one("SELECT signing FROM process WHERE id = %s", process)

    def processes(self) -> list[tuple[str, int]]:
        """See `Base`."""
        return [(id, count) for id, count in self._all(_PROCESSES)]

    def rooms(self, process: str) -> list[str]:
        """See `Base`."""
        return sorted(id for (id,) in self._all("SELECT id FROM room WHERE process = %s", process))

    def file(self, room: str, name: bytes) -> tuple[RoomRow, bytes] | None:
        """See `Base`."""
        return next(((RoomRow(*row), body) for *row, body in self._all(_FILE, room, name)), None)

    def receipts(self, token: bytes) -> bytes | None:
        """See `Base`."""
        return self._one("SELECT receipts FROM said WHERE token = %s", token)

    def draft(self, seat: bytes, place: bytes) -> bytes | None:
        """See `Base`."""
        return self._one("SELECT body FROM draft WHERE seat = %s AND place = %s", seat, place)

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """See `Base`."""
        if self._writer.closed:
            self._writer = self._connect()
        turn = _Turn(self._writer, self._watch)
        try:
            yield turn
        except BaseException as fault:
            if self._writer.closed:
                raise Lost from fault
            self._writer.execute("ROLLBACK")
            raise
        if turn.destroyed:
            # Until it is vacuumed, the table still holds the rows as they were.
            self._writer.execute("VACUUM entry, room, draft, file")

    def close(self) -> None:
        """See `Base`."""
        self._ear.close()
        self._readers.close()
        self._writer.close()

    def _read(self, reader: Connection, wanted: Sequence[tuple[str, int]]) -> list[tuple[RoomRow | None, list[Row]]]:
        with reader.pipeline():
            reader.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            asked = [
                (_ask(reader, self._watch, _ROOM, (room,)), _ask(reader, self._watch, _ROWS, (room, since)))
                for room, since in wanted
            ]
            reader.execute("COMMIT")
        found = ((room.fetchone(), rows.fetchall()) for room, rows in asked)
        return [(RoomRow(*room) if room else None, rows) for room, rows in found]

    def _all(self, statement: LiteralString, *values: object) -> list[tuple[Any, ...]]:
        return self._reading(lambda reader: _ask(reader, self._watch, statement, values).fetchall())

    def _one(self, statement: LiteralString, *values: object) -> bytes | None:
        return next((value for (value,) in self._all(statement, *values)), None)

    def _reading(self, look: Callable[[Connection], T]) -> T:
        """Look, and once more on a new connection where the old one turns out to have been lost."""
        try:
            with self._readers.take() as reader:
                return look(reader)
        except psycopg.OperationalError:
            self._readers.clear()
        with self._readers.take() as reader:
            return look(reader)

    def _connect(self) -> Connection:
        connection = psycopg.connect(self._address, autocommit=True)
        if (version := connection.info.server_version) < OLDEST:
            connection.close()
            raise Refusal("postgres-too-old", found=version // 10_000, wanted=OLDEST // 10_000)
        for setting in ("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "enable_bitmapscan", "jit"):
            connection.execute(f"SET {setting} = off".encode())
        _assert_durable(connection)
        return connection


class _Turn:
    """A transaction of the writer, in two trips to the server: one to look, one to write and commit."""

    def __init__(self, writer: Connection, watch: Watch | None) -> None:
        self._writer, self._watch = writer, watch
        self.destroyed = False

    def look(self, wanted: Wanted) -> Found:
        locks = sorted(int.from_bytes(token[:8], "big", signed=True) for token in wanted.tokens)
        files = [room for room, _ in wanted.files], [name for _, name in wanted.files]
        seats, places = [seat for seat, _ in wanted.sitting], [room for _, room in wanted.sitting]
        with self._writer.pipeline():
            self._writer.execute("BEGIN")
            self._ask(_TAKE_TOKENS, locks)
            done = self._ask("SELECT token, receipts FROM said WHERE token = ANY(%s)", list(wanted.tokens))
            rooms = self._ask(_TAKE_HEADS, sorted(wanted.rooms))
            sitting = self._ask(_SITTING, seats, places)
            processes = self._ask("SELECT id FROM process WHERE id = ANY(%s)", list(wanted.processes))
            kept = self._ask(_KEPT, *files)
        return Found(
            dict(done.fetchall()),
            {id: RoomRow(*row) for id, *row in rooms},
            set(sitting.fetchall()),
            {id for (id,) in processes},
            {(room, name): body for room, name, body in kept},
        )

    def write(self, changes: Changes) -> None:
        heads = changes.heads.items()
        new = [(id, r.process, r.everyone, r.key, r.count, r.clock) for id, r in heads if id in changes.opened]
        grown = [(id, r.key, r.count, r.clock) for id, r in heads if id not in changes.opened]
        seated = [(*place, since) for place, since in changes.sitting.items() if since is not None]
        left = [place for place, since in changes.sitting.items() if since is None]
        drafts = [(*place, body) for place, body in changes.drafts.items() if body is not None]
        dropped = [place for place, body in changes.drafts.items() if body is None]
        files = [(*place, body) for place, body in changes.files.items()]
        with self._writer.pipeline():
            for statement, rows in (
                (_PROCESS, changes.processes),
                (_OPEN, new),
                (_ENTER, changes.entries),
                (_FORGET, list(changes.forgotten.items())),
                ("DELETE FROM file WHERE room = ANY(%s)", [(room,) for room in changes.forgotten]),
                (_KEEP, files),
                (_DESTROY, changes.destroyed),
                (_GROW, grown),
                (_LEAVE, left),
                (_SEAT, seated),
                ("INSERT INTO said SELECT * FROM unnest(%s::bytea[], %s::bytea[])", changes.done),
                (_DRAFT, drafts),
                (_DROP, dropped),
                ("SELECT pg_notify(topic, '') FROM unnest(%s::text[]) topic", [(t,) for t in changes.topics]),
            ):
                if rows:
                    self._ask(statement, *map(list, zip(*rows, strict=True)))
            self._writer.execute("COMMIT")
        self.destroyed |= bool(changes.destroyed or changes.forgotten or dropped)

    def _ask(self, statement: LiteralString, *values: object) -> psycopg.Cursor[tuple[Any, ...]]:
        return _ask(self._writer, self._watch, statement, values)


_NOTE: LiteralString = "INSERT INTO meta VALUES (%s, %s) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
_TAKE_TOKENS: LiteralString = """
SELECT pg_advisory_xact_lock(token) FROM (SELECT unnest(%s::bigint[]) AS token ORDER BY 1) AS tokens
"""
_TAKE_HEADS: LiteralString = """
SELECT id, process, everyone, key, count, clock FROM room WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE
"""
_SITTING: LiteralString = """
SELECT s.seat, s.room FROM unnest(%s::bytea[], %s::text[]) AS w (seat, room)
JOIN sitting s ON s.seat = w.seat AND s.room = w.room
"""
_KEPT: LiteralString = """
SELECT f.room, f.name, f.body FROM unnest(%s::text[], %s::bytea[]) AS w (room, name)
JOIN file f ON f.room = w.room AND f.name = w.name
"""
_PROCESS: LiteralString = """
INSERT INTO process SELECT * FROM unnest(%s::text[], %s::bytea[]) ON CONFLICT DO NOTHING
"""
_OPEN: LiteralString = """
INSERT INTO room
SELECT * FROM unnest(%s::text[], %s::text[], %s::boolean[], %s::bytea[], %s::bigint[], %s::bytea[])
"""
_FORGET: LiteralString = """
UPDATE entry e SET key = NULL, body = NULL FROM unnest(%s::text[], %s::bigint[]) AS w (room, upto)
WHERE e.room = w.room AND e.number <= w.upto AND e.key IS NOT NULL
"""
_ENTER: LiteralString = """
INSERT INTO entry SELECT * FROM unnest(%s::text[], %s::bigint[], %s::bytea[], %s::bytea[], %s::bytea[])
"""
# Bodies travel as they are (%b): written out as text, a large file would take eight times as long.
_KEEP: LiteralString = """
INSERT INTO file SELECT * FROM unnest(%s::text[], %b::bytea[], %b::bytea[]) ON CONFLICT DO NOTHING
"""
_DESTROY: LiteralString = """
UPDATE entry e SET key = NULL, body = NULL FROM unnest(%s::text[], %s::bigint[]) AS w (room, number)
WHERE e.room = w.room AND e.number = w.number AND e.key IS NOT NULL
"""
_GROW: LiteralString = """
UPDATE room r SET key = w.key, count = w.count, clock = w.clock
FROM unnest(%s::text[], %s::bytea[], %s::bigint[], %s::bytea[]) AS w (id, key, count, clock) WHERE r.id = w.id
"""
_SEAT: LiteralString = """
INSERT INTO sitting SELECT * FROM unnest(%s::bytea[], %s::text[], %s::bigint[])
ON CONFLICT (seat, room) DO UPDATE SET since = excluded.since
"""
_LEAVE: LiteralString = """
DELETE FROM sitting s USING unnest(%s::bytea[], %s::text[]) AS w (seat, room)
WHERE s.seat = w.seat AND s.room = w.room
"""
_DRAFT: LiteralString = """
INSERT INTO draft SELECT * FROM unnest(%s::bytea[], %s::bytea[], %s::bytea[])
ON CONFLICT (seat, place) DO UPDATE SET body = excluded.body
"""
_DROP: LiteralString = """
DELETE FROM draft d USING unnest(%s::bytea[], %s::bytea[]) AS w (seat, place)
WHERE d.seat = w.seat AND d.place = w.place
"""


def _ask(
    connection: Connection, watch: Watch | None, statement: LiteralString, values: Sequence[object] = ()
) -> psycopg.Cursor[tuple[Any, ...]]:
    if watch:
        watch(statement)
    return connection.cursor(binary=True).execute(statement, values)


def _assert_durable(connection: Connection) -> None:
    """Make sure that a commit means on disk, whatever the server or the role was set to."""
    if _shown(connection, "synchronous_commit") == "off":
        connection.execute("SET synchronous_commit = on")
    for setting in ("fsync", "full_page_writes"):
        if _shown(connection, setting) != "on":
            connection.close()
            raise Refusal("postgres-not-durable", setting=setting)


def _shown(connection: Connection, setting: str) -> str:
    found = connection.execute("SELECT current_setting(%s)", (setting,)).fetchone()
    return str(found[0]) if found else ""
