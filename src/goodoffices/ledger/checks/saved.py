"""What a reader kept from before: saved seals as text, or an earlier transcript of the same seat."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from goodoffices.ledger.checks.opened import Opened
from goodoffices.ledger.checks.rooms import Remembered
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import VerifyingKey, process_name
from goodoffices.ledger.layout import Head
from goodoffices.ledger.seals import Seal, open_seal, split_seals
from goodoffices.ledger.verdict import Finding


@dataclass(frozen=True, slots=True)
class Kept:
    """The texts of seals, and by room the marks of an earlier transcript."""

    seals: tuple[str, ...] = ()
    marks: Mapping[str, bytes] = field(default_factory=dict)


def kept_text(text: str) -> Kept:
    """Read saved seals, one or several after another; LedgerError where it is something else."""
    return Kept(tuple(split_seals(text)))


def kept_transcript(earlier: Opened) -> Kept:
    """Read the seals and marks of an earlier transcript; LedgerError where its key did not sign it."""
    key = earlier.key()
    earlier.trust_manifest(key)
    places = earlier.head(key).rooms
    sound = (place for place in places if place.marks in earlier.names and not earlier.altered(place.marks))
    marks = {place.room: earlier.read(place.marks) or b"" for place in sound}
    return Kept(tuple(earlier.text(place.seal) for place in places), marks)


def remember(
    kept: Iterable[Kept], key: VerifyingKey, head: Head
) -> tuple[dict[str, Remembered], tuple[Finding, ...]]:
    """Sort what was kept by room; what is not of these rooms or this key becomes a finding."""
    seals: dict[str, set[Seal]] = {place.room: set() for place in head.rooms}
    marks: dict[str, bytes] = {}
    findings: list[Finding] = []
    for one in kept:
        marks |= one.marks
        for note in one.seals:
            findings += _sort(note, key, seals)
    by_room = {
        room: Remembered(sorted(of_room, key=lambda seal: seal.size), marks.get(room, b""))
        for room, of_room in seals.items()
    }
    return by_room, tuple(findings)


def _sort(note: str, key: VerifyingKey, seals: dict[str, set[Seal]]) -> Iterator[Finding]:
    try:
        seal = open_seal(note, key)
    except LedgerError as error:
        yield Finding("saved-unsigned" if error.code == "note-unsigned" else "saved-malformed", {})
        return
    process, _, room = seal.origin.rpartition("/")
    if process != process_name(key.process):
        yield Finding("saved-foreign", {"origin": seal.origin})
    elif room not in seals:
        yield Finding("saved-room-missing", {"room": room, "saved": seal.size}, room, 1)
    else:
        seals[room].add(seal)
