"""What the desk needs from below: rooms' logs that can be read from a number on and appended to."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from goodoffices.talks.acts import Act
from goodoffices.talks.entries import Entry


@dataclass(frozen=True, slots=True)
class Hearing:
    """One room that a seat sits in: it hears the acts from number `since` on (1 = from the beginning)."""

    room: str
    since: int


@dataclass(frozen=True, slots=True)
class Saying:
    """One act to be said in one room.

    `author` is the seat's id, or "mediation" where no person is named.
    """

    room: str
    author: str
    act: Act


@dataclass(frozen=True, slots=True)
class Effects:
    """What an append changes beside the logs, in the same transaction.

    `opens` are new rooms (id, heard by everyone), `seats` and `unseats` are (room, seat), `destroys` are
    (room, number) of acts whose keys go, `forgets` are rooms whose key goes: of what was said there before this
    batch nothing can be read again.  A seat begins to hear a room at the number of the saying that seats it.

    `keeps` are files (room, SHA-256 in hex, body), `copies` are (from room, to room, SHA-256) of files that the
    first room keeps, or is given by this batch.  Files go only into rooms in which the batch says something.
    """

    opens: tuple[tuple[str, bool], ...] = ()
    seats: tuple[tuple[str, str], ...] = ()
    unseats: tuple[tuple[str, str], ...] = ()
    destroys: tuple[tuple[str, int], ...] = ()
    forgets: tuple[str, ...] = ()
    keeps: tuple[tuple[str, str, bytes], ...] = ()
    copies: tuple[tuple[str, str, str], ...] = ()

    @property
    def filled(self) -> frozenset[str]:
        """Rooms into which files go."""
        return frozenset((*(room for room, _, _ in self.keeps), *(to for _, to, _ in self.copies)))

    @property
    def copied(self) -> frozenset[str]:
        """Rooms out of which files are copied."""
        return frozenset(source for source, _, _ in self.copies)


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where an act now stands: on disk, as number `number` of `room`."""

    room: str
    number: int


class RoomMoved(Exception):
    """The room has heard something since the author looked; nothing was appended."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Acts that are said together or not at all, under a key that makes saying them twice harmless.

    The key is scoped to `seat`: the same (seat, key) again gives the first receipts back and appends nothing.
    `expects` names rooms (some of which may be only read, not said anything in) with the number of their last act
    as the author saw it: if one of them has heard more since, nothing is appended (`RoomMoved`).
    """

    process: str
    seat: str
    key: str
    sayings: tuple[Saying, ...]
    expects: tuple[tuple[str, int], ...] = ()
    effects: Effects = field(default_factory=Effects)

    def seating(self, room: str, seat: str) -> int | None:
        """Which of the sayings in `room` (0, 1, …) seats the seat: the one that shows its card, or the first."""
        said = [saying.act for saying in self.sayings if saying.room == room]
        cards = [getattr(getattr(act, "card", None), "seat", None) for act in said]
        return cards.index(seat) if seat in cards else 0 if said else None


class Drafts(Protocol):
    """What each seat keeps for itself alone, at places that it names as it likes."""

    def draft(self, seat: str, place: str) -> str | None:
        """Give what the seat keeps at that place."""
        ...

    def keep_draft(self, seat: str, place: str, words: str) -> None:
        """Keep a draft in place of the one before."""
        ...

    def drop_draft(self, seat: str, place: str) -> None:
        """Let a draft go."""
        ...


class Logs(Drafts, Protocol):
    """The rooms' logs of one installation.  Nothing here is counted, numbered or locked across rooms."""

    def hearings(self, process: str, seat: str) -> tuple[Hearing, ...]:
        """Rooms that the seat sits in, and those of the process that everyone hears (always from 1)."""
        ...

    def read(self, wanted: Sequence[Hearing]) -> tuple[tuple[Entry, ...], ...]:
        """For each wanted hearing, in order: the entries numbered `since` and later, in number order."""
        ...

    def append(self, batch: Batch) -> tuple[Receipt, ...]:
        """Say the batch's acts, durably, before returning.

        Raises `RoomMoved`, or refuses `not-in-room`, or `file-missing` where a file to be copied isn't there.
        """
        ...

    def file(self, room: str, sha256: str) -> bytes | None:
        """Give the file that the room keeps under this SHA-256 (in hex), if it does."""
        ...

    def already(self, process: str, seat: str, key: str) -> tuple[Receipt, ...]:
        """Give the receipts of a batch that this seat appended under this key before; empty if it did not."""
        ...

    def pulse(self, process: str, seat: str) -> AsyncIterator[None]:
        """Yield whenever a room that the seat sits in has heard something; end when the seat does."""
        ...
