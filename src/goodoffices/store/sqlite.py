"""The rooms' logs in one SQLite file: one server process, one writer, readers that never wait for it.

Write-ahead log with `synchronous=FULL`, which is asserted on each connection: a commit returns when it is on disk.
SQLite before 3.51.3 could corrupt a database when its log was reset while another connection wrote
(sqlite.org/releaselog/3_51_3.html); the `pysqlite3` wheel brings its own, newer library.
"""

import fcntl
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pysqlite3 as sqlite3

from goodoffices.desk.hub import Hub
from goodoffices.store.base import Changes, Found, RoomRow, Row, Sat, Turn, Wanted, Watch
from goodoffices.store.keys import sync_folder
from goodoffices.store.pool import Pool
from goodoffices.store.schema import schema
from goodoffices.talks.refusal import Refusal

OLDEST = (3, 51, 3)
READERS = 16
PART = 4_096
FULL = 2

_HEARINGS = """
SELECT s.room, s.since, r.count, 1 FROM sitting s JOIN room r ON r.id = s.room WHERE s.seat = ?
UNION ALL SELECT id, 1, count, 0 FROM room WHERE process = ? AND everyone
"""
_ROOM = "SELECT process, everyone, key, count, clock FROM room WHERE id = ?"
_ROWS = "SELECT number, key, body FROM entry WHERE room = ? AND number >= ? ORDER BY number"
_SOME_ROWS = "SELECT number, key, body FROM entry WHERE room = ? AND number BETWEEN ? AND ? ORDER BY number"
_PROCESSES = "SELECT process, count(*) FROM room GROUP BY process ORDER BY process"
_ROOMS = "SELECT id FROM room WHERE process = ? ORDER BY id"
_FILE = """
SELECT r.process, r.everyone, r.key, r.count, r.clock, f.body
FROM file f JOIN room r ON r.id = f.room WHERE f.room = ? AND f.name = ?
"""
_LEAVES = "SELECT leaf FROM entry WHERE room = ? AND number BETWEEN ? AND ? ORDER BY number"


def check_library(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Refuse a library that could corrupt what it keeps."""
    if version < OLDEST:
        raise Refusal("sqlite-too-old", found=".".join(map(str, version)), wanted=".".join(map(str, OLDEST)))


class Sqlite:
    """A `Base` in a file.  `reading` opens what is there beside a running server, and writes nothing."""

    def __init__(self, path: Path, hub: Hub, watch: Watch | None = None, *, reading: bool = False) -> None:
        """Open the file, or make it; refuses an old library, a second server, and a missing file to read."""
        check_library()
        self._path, self._hub, self._watch, self._reading = path, hub, watch, reading
        if reading and not path.exists():
            raise Refusal("store-missing", path=str(path))
        self._guard = None if reading else _only_server(path)
        self._readers = Pool(self._reader, READERS)
        self._writer = None if reading else self._connect()
        self._scrub = True

    @contextmanager
    def alone(self) -> Iterator[None]:
        """See `Base`; the lock file already keeps everybody else out."""
        yield

    def facts(self) -> dict[str, bytes]:
        """What the database says of itself; nothing when it is new."""
        with self._readers.take() as reader:
            if not self._run(reader, "SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchall():
                return {}
            return dict(self._run(reader, "SELECT name, value FROM meta").fetchall())

    def found(self, facts: dict[str, bytes], since: int = 0) -> None:
        """See `Base`."""
        with self._transaction() as writer:
            for statement in _statements(schema("sqlite", since)):
                writer.execute(statement)
            writer.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", facts.items())
        sync_folder(self._path.parent)

    def hearings(self, process: str, seat: bytes) -> list[Sat]:
        """See `Base`."""
        with self._readers.take() as reader:
            found = self._run(reader, _HEARINGS, (seat, process)).fetchall()
        return [Sat(room, since, count, bool(seated)) for room, since, count, seated in found]

    def read(self, wanted: Sequence[tuple[str, int]]) -> list[tuple[RoomRow | None, list[Row]]]:
        """See `Base`."""
        with self._readers.take() as reader:
            reader.execute("BEGIN")
            found = [
                (self._room(reader, room), self._run(reader, _ROWS, (room, since)).fetchall())
                for room, since in wanted
            ]
            reader.execute("COMMIT")
        return found

    def leaves(self, room: str, upto: int) -> Iterator[bytes]:
        """See `Base`."""
        for first, last in _parts(1, upto):
            with self._readers.take() as reader:
                part = self._run(reader, _LEAVES, (room, first, last)).fetchall()
            yield from (leaf for (leaf,) in part)

    def rows(self, room: str, since: int, upto: int) -> Iterator[Row]:
        """See `Base`."""
        for first, last in _parts(since, upto):
            with self._readers.take() as reader:
                part = self._run(reader, _SOME_ROWS, (room, first, last)).fetchall()
            yield from part

    def room(self, room: str) -> RoomRow | None:
        """See `Base`."""
        with self._readers.take() as reader:
            return self._room(reader, room)

    def signing_key(self, process: str) -> bytes | None:
        """See `Base`."""
        return self._one("SELECT signing FROM process WHERE id = ?", process)

    def processes(self) -> list[tuple[str, int]]:
        """See `Base`."""
        with self._readers.take() as reader:
            return [(id, count) for id, count in self._run(reader, _PROCESSES)]

    def rooms(self, process: str) -> list[str]:
        """See `Base`."""
        with self._readers.take() as reader:
            return [id for (id,) in self._run(reader, _ROOMS, (process,))]

    def file(self, room: str, name: bytes) -> tuple[RoomRow, bytes] | None:
        """See `Base`."""
        with self._readers.take() as reader:
            found = self._run(reader, _FILE, (room, name)).fetchone()
        return (_row(found[:-1]), found[-1]) if found else None

    def receipts(self, token: bytes) -> bytes | None:
        """See `Base`."""
        return self._one("SELECT receipts FROM said WHERE token = ?", token)

    def draft(self, seat: bytes, place: bytes) -> bytes | None:
        """See `Base`."""
        return self._one("SELECT body FROM draft WHERE seat = ? AND place = ?", seat, place)

    @contextmanager
    def turn(self) -> Iterator[Turn]:
        """See `Base`."""
        with self._transaction() as writer:
            turn = _Turn(self, writer)
            yield turn
        self._hub.poke(turn.topics)
        self._scrub |= turn.destroyed
        if self._scrub:
            # Until the log is folded back, it still holds the pages as they were before something was destroyed.
            ((busy, _, _),) = writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._scrub = bool(busy)

    def close(self) -> None:
        """See `Base`."""
        self._readers.close()
        if self._writer is not None:
            self._writer.close()
        if self._guard is not None:
            self._guard.close()

    def _one(self, statement: str, *values: object) -> bytes | None:
        with self._readers.take() as reader:
            found = self._run(reader, statement, values).fetchone()
        return found[0] if found else None

    def _room(self, connection: sqlite3.Connection, room: str) -> RoomRow | None:
        found = self._run(connection, _ROOM, (room,)).fetchone()
        return _row(found) if found else None

    def _run(self, connection: sqlite3.Connection, statement: str, values: Sequence[object] = ()) -> Any:
        if self._watch:
            self._watch(statement)
        return connection.execute(statement, values)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Write all or nothing; on leaving, what was written is on disk."""
        if self._writer is None:
            raise Refusal("store-read-only")
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            yield self._writer
            self._writer.execute("COMMIT")
        except BaseException:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            raise

    def _reader(self) -> sqlite3.Connection:
        connection = self._connect()
        connection.execute("PRAGMA query_only = ON")
        return connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False, timeout=0.2)
        for setting in ("synchronous = FULL", "fullfsync = ON", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("PRAGMA trusted_schema = OFF")
        if not self._reading:
            connection.execute("PRAGMA journal_mode = WAL")
        _assert_durable(connection)
        return connection


class _Turn:
    """A transaction of the writer."""

    def __init__(self, base: Sqlite, writer: sqlite3.Connection) -> None:
        self._base, self._writer = base, writer
        self.topics: list[str] = []
        self.destroyed = False

    def look(self, wanted: Wanted) -> Found:
        done = ((one, self._one("SELECT receipts FROM said WHERE token = ?", one)) for one in wanted.tokens)
        rooms = ((room, self._base._room(self._writer, room)) for room in sorted(wanted.rooms))
        kept = "SELECT body FROM file WHERE room = ? AND name = ?"
        files = ((place, self._one(kept, *place)) for place in sorted(wanted.files))
        sits = "SELECT 1 FROM sitting WHERE seat = ? AND room = ?"
        return Found(
            {token: receipts for token, receipts in done if receipts is not None},
            {id: room for id, room in rooms if room is not None},
            {pair for pair in wanted.sitting if self._one(sits, *pair)},
            {one for one in wanted.processes if self._one("SELECT 1 FROM process WHERE id = ?", one)},
            {place: body for place, body in files if body is not None},
        )

    def write(self, changes: Changes) -> None:
        heads = changes.heads.items()
        new = [(id, r.process, r.everyone, r.key, r.count, r.clock) for id, r in heads if id in changes.opened]
        grown = [(r.key, r.count, r.clock, id) for id, r in heads if id not in changes.opened]
        seated = [(*place, since) for place, since in changes.sitting.items() if since is not None]
        left = [place for place, since in changes.sitting.items() if since is None]
        drafts = [(*place, body) for place, body in changes.drafts.items() if body is not None]
        dropped = [place for place, body in changes.drafts.items() if body is None]
        files = [(*place, body) for place, body in changes.files.items()]
        for statement, rows in (
            ("INSERT INTO process VALUES (?, ?)", changes.processes),
            ("INSERT INTO room VALUES (?, ?, ?, ?, ?, ?)", new),
            ("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", changes.entries),
            (_FORGET, changes.forgotten.items()),
            ("DELETE FROM file WHERE room = ?", [(room,) for room in changes.forgotten]),
            ("INSERT INTO file VALUES (?, ?, ?) ON CONFLICT DO NOTHING", files),
            (_DESTROY, changes.destroyed),
            ("UPDATE room SET key = ?, count = ?, clock = ? WHERE id = ?", grown),
            ("DELETE FROM sitting WHERE seat = ? AND room = ?", left),
            (_SEAT, seated),
            ("INSERT INTO said VALUES (?, ?)", changes.done),
            (_DRAFT, drafts),
            ("DELETE FROM draft WHERE seat = ? AND place = ?", dropped),
        ):
            if rows:
                self._writer.executemany(statement, rows)
        self.topics += changes.topics
        self.destroyed |= bool(changes.destroyed or changes.forgotten or dropped)

    def _one(self, statement: str, *values: object) -> Any:
        found = self._base._run(self._writer, statement, values).fetchone()
        return found[0] if found else None


_FORGET = "UPDATE entry SET key = NULL, body = NULL WHERE room = ? AND number <= ? AND key IS NOT NULL"
_DESTROY = "UPDATE entry SET key = NULL, body = NULL WHERE room = ? AND number = ? AND key IS NOT NULL"
_SEAT = "INSERT INTO sitting VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET since = excluded.since"
_DRAFT = "INSERT INTO draft VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body"


def _row(found: Sequence[Any]) -> RoomRow:
    return RoomRow(found[0], bool(found[1]), *found[2:])


def _only_server(path: Path) -> IO[bytes]:
    """Hold the lock file for as long as this server runs; refuse while another does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    guard = path.with_name(path.name + ".lock").open("ab")
    try:
        fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        guard.close()
        raise Refusal("second-server", path=str(path)) from None
    return guard


def _assert_durable(connection: sqlite3.Connection) -> None:
    """Make sure that a commit on this connection means on disk, whatever the library was built or set to do."""
    ((synchronous,),) = connection.execute("PRAGMA synchronous").fetchall()
    ((journal,),) = connection.execute("PRAGMA journal_mode").fetchall()
    ((keys,),) = connection.execute("PRAGMA foreign_keys").fetchall()
    if (synchronous, journal, keys) != (FULL, "wal", 1):
        raise Refusal("sqlite-not-durable", synchronous=synchronous, journal=journal)


def _statements(schema: str) -> Iterator[str]:
    """Cut a script into its statements; each ends in a semicolon at a line's end, a trigger in `END;`."""
    statement = ""
    for line in schema.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _parts(first: int, last: int) -> Iterable[tuple[int, int]]:
    return ((start, min(start + PART - 1, last)) for start in range(first, last + 1, PART))
