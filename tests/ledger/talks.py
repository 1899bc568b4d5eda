"""The lake talks as the ledger holds them: rooms, seals, and transcripts to check and to tamper with."""

import io
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from goodoffices.ledger import (
    Cover,
    Frontier,
    RoomRecord,
    Seal,
    SigningKey,
    entry_leaf,
    origin,
    process_name,
    sign_seal,
    write_transcript,
)

PROCESS = "lakelakelakelake"
CAUCUS, NOTICES = "caucusaaaaaaaaaa", "noticesbbbbbbbbb"
TITLES = {CAUCUS: "A · caucus", NOTICES: "Notices"}
KEY = SigningKey(process_name(PROCESS), sha256(b"the lake talks").digest())
OTHER_KEY = SigningKey(process_name(PROCESS), sha256(b"somebody else").digest())
MADE = datetime(2031, 5, 6, 9, 30, tzinfo=UTC)
COVER = Cover(PROCESS, "Lake talks", "Head of delegation", MADE)


def entry(room: str, number: int, act: dict[str, object] | None = None) -> bytes:
    """An entry as canonical JSON, the way the desk writes it."""
    at = datetime(2031, 2, 20, 8, 0, tzinfo=UTC) + timedelta(minutes=7 * number)
    said = act or {"kind": "Message", "words": f"Six weeks if the sluice stays open ({number})."}
    when = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    whole = {"act": said, "at": when, "author": "seat", "number": number, "room": room}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def salt(room: str, number: int) -> bytes:
    """A salt that is the same in each run."""
    return sha256(f"{room} {number}".encode()).digest()


@dataclass
class Room:
    """A room's log: its plaintexts, with the numbers whose keys are destroyed."""

    id: str
    plaintexts: list[bytes]
    destroyed: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, room: str, size: int) -> "Room":
        return cls(room, [entry(room, number) for number in range(1, size + 1)])

    def destroy(self, number: int, rule: str = "persons-30-days") -> None:
        """Say that an act was destroyed, and destroy it."""
        act: dict[str, object] = {"kind": "Destroyed", "number": number, "rule": rule}
        self.plaintexts.append(entry(self.id, len(self.plaintexts) + 1, act))
        self.destroyed.add(number)

    def leaves(self) -> list[bytes]:
        return [entry_leaf(salt(self.id, at), said) for at, said in enumerate(self.plaintexts, 1)]

    def seal(self, size: int | None = None, key: SigningKey = KEY) -> str:
        leaves = self.leaves()[:size]
        return sign_seal(Seal(origin(PROCESS, self.id), len(leaves), Frontier().extend(leaves).root()), key)

    def record(self, since: int = 1, size: int | None = None, key: SigningKey = KEY) -> RoomRecord:
        """The room for the writer, as iterators that can be read once."""
        numbers = range(since, len(self.plaintexts) + 1)
        said = (None if at in self.destroyed else self.plaintexts[at - 1] for at in numbers)
        spoken = ((at, salt(self.id, at), words) for at, words in zip(numbers, said, strict=True))
        title = TITLES.get(self.id, "")
        return RoomRecord(self.id, self.seal(size, key), iter(self.leaves()), since, spoken, title)


def transcript(records: Iterable[RoomRecord], key: SigningKey = KEY, cover: Cover = COVER) -> bytes:
    """A transcript as bytes."""
    out = io.BytesIO()
    write_transcript(out, cover, records, key)
    return out.getvalue()
