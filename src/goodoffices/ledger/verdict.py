"""What a check found: findings that name the first act that fails, and what the check proves and doesn't."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence by its code and the values it names."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that fails: its sentence, and where it can be told, the room and the act."""

    code: str
    params: Mapping[str, object]
    room: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Destruction:
    """An act whose key was destroyed, as a later act of the same room says: when, under which rule."""

    number: int
    at: str
    rule: str


@dataclass(frozen=True, slots=True)
class CheckedRoom:
    """One room as checked: acts sealed, from which the seat heard it, entries read, acts destroyed; its seal.

    `still_here` are acts that are said to be destroyed and yet stand in this file.
    """

    room: str
    title: str
    size: int
    since: int
    read: int
    destroyed: tuple[Destruction, ...]
    still_here: tuple[int, ...]
    seal: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome.  `findings` is empty where all is well; the three tuples of statements are for people.

    `process` … `fingerprint` are what the file says of itself, empty where it could not be read so far.
    """

    findings: tuple[Finding, ...]
    checked: tuple[Statement, ...] = ()
    proves: tuple[Statement, ...] = ()
    leaves_open: tuple[Statement, ...] = ()
    process: str = ""
    title: str = ""
    seat: str = ""
    made: datetime | None = None
    fingerprint: str = ""
    rooms: tuple[CheckedRoom, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing fails."""
        return not self.findings

    @property
    def seals(self) -> str:
        """The rooms' seals, to be saved and handed to a later check as `since`; empty unless all is well."""
        return "".join(room.seal for room in self.rooms) if self.ok else ""
