"""What the store asks of a database: rows in, rows out; nothing here knows what the rows say."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

Watch = Callable[[str], None]
"""Told the text of each statement (never its values) before it runs."""

Row = tuple[int, bytes | None, bytes | None]
"""An entry's number, its key under its room's, its body; the last two are None once the key was destroyed."""

Kept = tuple[str, bytes]
"""The room that keeps a file, and the file's name there."""


class Lost(Exception):
    """The connection to the database was lost: what was asked may have been written, or not."""


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room as it stands in the database."""

    process: str
    everyone: bool
    key: bytes
    count: int
    clock: bytes


@dataclass(frozen=True, slots=True)
class Sat:
    """A room that a seat hears: from which act on, how many there are, whether it sits there itself."""

    room: str
    since: int
    count: int
    seated: bool


@dataclass(slots=True)
class Wanted:
    """What a group of batches has to know, and to keep from changing, before it can be judged."""

    tokens: set[bytes] = field(default_factory=set)
    rooms: set[str] = field(default_factory=set)
    sitting: set[tuple[bytes, str]] = field(default_factory=set)
    processes: set[str] = field(default_factory=set)
    files: set[Kept] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Found:
    """What there is of it."""

    done: dict[bytes, bytes]
    rooms: dict[str, RoomRow]
    sitting: set[tuple[bytes, str]]
    processes: set[str]
    files: dict[Kept, bytes]


@dataclass(slots=True)
class Changes:
    """What a group of batches writes, in the order in which it is written.

    `heads` has each room that changed, as it is now; those in `opened` are new.  `sitting` gives from which act a
    seat hears a room, None where it leaves; `forgotten` up to which act a room's key went, and with it all files
    that the room kept.  A file that is there already stays as it is.
    """

    processes: list[tuple[str, bytes]] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    heads: dict[str, RoomRow] = field(default_factory=dict)
    forgotten: dict[str, int] = field(default_factory=dict)
    entries: list[tuple[str, int, bytes, bytes, bytes]] = field(default_factory=list)
    destroyed: list[tuple[str, int]] = field(default_factory=list)
    files: dict[Kept, bytes] = field(default_factory=dict)
    sitting: dict[tuple[bytes, str], int | None] = field(default_factory=dict)
    done: list[tuple[bytes, bytes]] = field(default_factory=list)
    drafts: dict[tuple[bytes, bytes], bytes | None] = field(default_factory=dict)
    topics: list[str] = field(default_factory=list)


class Turn(Protocol):
    """One transaction of the writer."""

    def look(self, wanted: Wanted) -> Found:
        """Take the rooms, in the order of their ids, and say what is there."""
        ...

    def write(self, changes: Changes) -> None:
        """Write the changes, once in a turn; they hold when the turn ends without an error."""
        ...


class Base(Protocol):
    """A database."""

    def alone(self) -> AbstractContextManager[None]:
        """Keep other workers from founding the database while this one looks whether it is there."""
        ...

    def facts(self) -> dict[str, bytes]:
        """What the database says of itself; nothing when it is new."""
        ...

    def found(self, facts: dict[str, bytes], since: int = 0) -> None:
        """Make the tables that came after the form `since`, and note what the database says of itself."""
        ...

    def hearings(self, process: str, seat: bytes) -> list[Sat]:
        """Rooms that the seat sits in, and those of the process that everyone hears; in no order."""
        ...

    def read(self, wanted: Sequence[tuple[str, int]]) -> list[tuple[RoomRow | None, list[Row]]]:
        """For each (room, since): the room, and its entries from that number on; all at one moment."""
        ...

    def leaves(self, room: str, upto: int) -> Iterator[bytes]:
        """The leaf hashes of the room's first `upto` entries."""
        ...

    def rows(self, room: str, since: int, upto: int) -> Iterator[Row]:
        """The room's entries from `since` to `upto`, a part at a time."""
        ...

    def room(self, room: str) -> RoomRow | None:
        """The room itself."""
        ...

    def signing_key(self, process: str) -> bytes | None:
        """The process's signing key, wrapped."""
        ...

    def processes(self) -> list[tuple[str, int]]:
        """The processes, in the order of their ids, and how many rooms each has."""
        ...

    def rooms(self, process: str) -> list[str]:
        """The process's rooms, in the order of their ids."""
        ...

    def file(self, room: str, name: bytes) -> tuple[RoomRow, bytes] | None:
        """The file, encrypted, and the room that keeps it under this name; both at one moment."""
        ...

    def receipts(self, token: bytes) -> bytes | None:
        """The receipts of what was said under the token, encrypted."""
        ...

    def draft(self, seat: bytes, place: bytes) -> bytes | None:
        """The draft, encrypted."""
        ...

    def turn(self) -> AbstractContextManager[Turn]:
        """A transaction of the writer: committed, and on disk, when it ends without an error; may be `Lost`."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...
