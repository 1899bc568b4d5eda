"""What the store's tests say: a process with a caucus for each of two sides, and people who talk there."""

import hmac
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count

from goodoffices.desk.ports import Batch, Effects, Hearing, Logs, Receipt, Saying
from goodoffices.store import Chance, Clock
from goodoffices.talks.acts import Note, Opening, Seating
from goodoffices.talks.entries import Entry
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.texts import Text

PROCESS = "laketalksaaaaaaa"
MEDIATOR, HEAD_A, HEAD_B = "mediatoraaaaaaaa", "headofsideaaaaaa", "headofsidebbbbbb"
MEDIATION, CAUCUS_A, CAUCUS_B, NOTICES = "mediationroomaaa", "caucusofaaaaaaaa", "caucusofbbbbbbbb", "noticesaaaaaaaaa"

_keys = count()


class KnownChance(Chance):
    """Bytes that depend only on what they are for, so that two worlds can be compared."""

    def token(self, size: int, *about: object) -> bytes:
        """Stretch an HMAC of what it is about."""
        said = repr(about).encode()
        blocks = (hmac.digest(b"a test", bytes([block]) + said, "sha256") for block in range(-(-size // 32)))
        return b"".join(blocks)[:size]


class SetClock(Clock):
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 1, 5, 9, tzinfo=UTC)

    def now(self) -> datetime:
        """Tell the time that was set."""
        return self.at

    def move(self, seconds: int) -> None:
        """Move the clock on, or back."""
        self.at += timedelta(seconds=seconds)


def key() -> str:
    """A key that was not used before."""
    return f"key {next(_keys)}"


def note(words: str) -> Note:
    """A note with these words."""
    return Note(Text(words, "en"))


def card(seat: str) -> SeatCard:
    """The card of somebody whose role doesn't matter here."""
    return SeatCard(seat, Role.MEDIATOR, Text("Mediator", "en"))


def charter() -> Charter:
    """A charter whose kind doesn't matter here."""
    return Charter(RoomKind.CAUCUS, (Text("A room", "en"),))


def opening(*rooms: tuple[str, tuple[str, ...]], everyone: tuple[str, ...] = (), process: str = PROCESS) -> Batch:
    """Open rooms in which these seats sit, and rooms that everyone hears; said by the first of them."""
    first = rooms[0][1][0]
    sayings = [Saying(room, seats[0], Opening(charter(), tuple(map(card, seats)))) for room, seats in rooms]
    sayings += [Saying(room, "mediation", Opening(charter())) for room in everyone]
    effects = Effects(
        opens=tuple((room, False) for room, _ in rooms) + tuple((room, True) for room in everyone),
        seats=tuple((room, seat) for room, seats in rooms for seat in seats),
    )
    return Batch(process, first, key(), tuple(sayings), effects=effects)


def open_talks(logs: Logs) -> None:
    """A mediator, two sides, a caucus for each, a room of the mediation and the notices."""
    logs.append(
        opening(
            (MEDIATION, (MEDIATOR,)),
            (CAUCUS_A, (MEDIATOR, HEAD_A)),
            (CAUCUS_B, (MEDIATOR, HEAD_B)),
            everyone=(NOTICES,),
        )
    )


def say(logs: Logs, seat: str, room: str, *words: str, under: str = "") -> tuple[Receipt, ...]:
    """Say notes in one room."""
    return logs.append(Batch(PROCESS, seat, under or key(), tuple(Saying(room, seat, note(one)) for one in words)))


def digest(body: bytes) -> str:
    """The name of a file."""
    return sha256(body).hexdigest()


def keep(logs: Logs, seat: str, room: str, *bodies: bytes) -> str:
    """Say something with files in one room; give the name of the last."""
    said = (Saying(room, seat, note("with a file")),)
    keeps = tuple((room, digest(body), body) for body in bodies)
    logs.append(Batch(PROCESS, seat, key(), said, effects=Effects(keeps=keeps)))
    return digest(bodies[-1])


def copy(logs: Logs, seat: str, source: str, to: str, *names: str, spoken: Iterable[str] = ()) -> None:
    """Copy files out of one room into another, saying something there (or in `spoken` instead)."""
    said = tuple(Saying(room, seat, note("carried")) for room in spoken or (to,))
    copies = tuple((source, to, name) for name in names)
    logs.append(Batch(PROCESS, seat, key(), said, effects=Effects(copies=copies)))


def seating(room: str, by: str, who: str) -> Batch:
    """Seat somebody."""
    said = Saying(room, by, Seating(card(who), charter(), ()))
    return Batch(PROCESS, by, key(), (said,), effects=Effects(seats=((room, who),)))


def heard(logs: Logs, seat: str, process: str = PROCESS) -> dict[str, tuple[Entry, ...]]:
    """Everything that a seat hears, by room."""
    hearings = logs.hearings(process, seat)
    return dict(zip((one.room for one in hearings), logs.read(hearings), strict=True))


def words(entries: tuple[Entry, ...]) -> list[str]:
    """The words of the notes among the entries."""
    return [entry.act.text.words for entry in entries if isinstance(entry.act, Note)]


def whole(logs: Logs, room: str) -> tuple[Entry, ...]:
    """A room from its first act."""
    return logs.read([Hearing(room, 1)])[0]


def numbers_follow(entries: tuple[Entry, ...]) -> bool:
    """Whether the numbers are 1, 2, 3 …"""
    return [entry.number for entry in entries] == list(range(1, len(entries) + 1))
