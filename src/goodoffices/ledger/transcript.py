"""Writes a seat's transcript: everything that it heard, with what is needed to check it alone and offline.

One pass over the rooms, 256 acts at a time: memory grows by four bytes an act (the marks), not with what was
said. Equal input makes equal bytes.  Nothing is written that the checker would not accept: entries must fit
the leaf hashes, and the leaf hashes the seal.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import BinaryIO

from goodoffices.ledger.container import ContainerWriter
from goodoffices.ledger.entries import entry_leaf
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import SigningKey, process_name
from goodoffices.ledger.layout import (
    HEAD,
    MANIFEST,
    MARK_BYTES,
    README,
    VKEY,
    Head,
    Place,
    bundle_record,
    check_head,
    write_head,
    write_manifest,
)
from goodoffices.ledger.merkle import HASH_BYTES, Frontier, subtree_root
from goodoffices.ledger.notes import sign_note
from goodoffices.ledger.readme import README_TEXT
from goodoffices.ledger.seals import Seal, open_seal, origin
from goodoffices.ledger.tiles import TILE_HEIGHT, TILE_WIDTH, Tile, Tower, tiles_across

Spoken = tuple[int, bytes, bytes | None]
"""An entry as the seat heard it: its number, salt and plaintext; None where its key was destroyed."""


@dataclass(frozen=True, slots=True)
class RoomRecord:
    """One room for the writer: its seal, all its leaf hashes from act 1 on, and the entries from `since` on.

    `leaves` and `entries` are read once, side by side, and need not be held in memory; both may go on past
    what the seal covers.
    """

    room: str
    seal: str
    leaves: Iterable[bytes]
    since: int
    entries: Iterable[Spoken]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What the transcript says of itself: process, its title, the seat's title, when it was made."""

    process: str
    title: str
    seat: str
    made: datetime


def write_transcript(
    out: BinaryIO, cover: Cover, records: Iterable[RoomRecord], key: SigningKey, readme: str = README_TEXT
) -> None:
    """Write the transcript as a zip file to a stream that need not be seekable.

    Raises LedgerError when a record does not hold together: then what was written so far is no transcript.
    """
    if key.name != process_name(cover.process):
        raise LedgerError("key-elsewhere", name=key.name)
    rooms = tuple(records)
    seals = [_seal(cover.process, record, key) for record in rooms]
    places = tuple(
        Place(record.room, record.title, record.since, seal.size)
        for record, seal in zip(rooms, seals, strict=True)
    )
    head = Head(cover.process, cover.title, cover.seat, cover.made, places)
    check_head(head)
    writing = _Writing(ContainerWriter(out))
    writing.add(README, readme.encode())
    writing.add(VKEY, f"{key.verifying.vkey}\n".encode())
    writing.add(HEAD, write_head(head))
    for place, record, seal in zip(places, rooms, seals, strict=True):
        _write_room(writing, place, record, seal)
    writing.add(MANIFEST, sign_note(write_manifest(cover.process, writing.sums), key).encode())
    writing.container.close()


class _Writing:
    """The file as it grows, with the SHA-256 of each member so far."""

    def __init__(self, container: ContainerWriter) -> None:
        self.container = container
        self.sums: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        self.container.add(name, content)
        self.sums[name] = hashlib.sha256(content).hexdigest()


def _seal(process: str, record: RoomRecord, key: SigningKey) -> Seal:
    seal = open_seal(record.seal, key.verifying)
    if seal.origin != origin(process, record.room):
        raise LedgerError("seal-elsewhere", where=record.title or record.room, origin=seal.origin)
    return seal


def _write_room(writing: _Writing, place: Place, record: RoomRecord, seal: Seal) -> None:
    writing.add(place.seal, record.seal.encode())
    leaves, entries = iter(record.leaves), iter(record.entries)
    frontier, tower, marks = Frontier(), Tower(), bytearray()
    upper: list[tuple[Tile, bytes]] = []
    for index in range(tiles_across(place.size)):
        hashes = _next_tile(place, index, leaves)
        writing.add(place.tile(index), b"".join(hashes))
        if place.hears(index):
            writing.add(place.bundle(index), b"".join(_records(place, index, hashes, entries)))
        marks += b"".join(leaf[:MARK_BYTES] for leaf in hashes)
        if len(hashes) < TILE_WIDTH:
            frontier = frontier.extend(hashes)
            continue
        root = subtree_root(b"".join(hashes))
        frontier = frontier.append(root, TILE_HEIGHT)
        upper += tower.add(root)
    if frontier.root() != seal.root:
        raise LedgerError("leaves-differ", where=place.title or place.room)
    for tile, content in sorted([*upper, *tower.unfinished()]):
        writing.add(place.member(tile.path), content)
    writing.add(place.marks, bytes(marks))


def _next_tile(place: Place, index: int, leaves: Iterator[bytes]) -> list[bytes]:
    """Take the leaf hashes of level-0 tile `index`."""
    width = min(TILE_WIDTH, place.size - TILE_WIDTH * index)
    hashes = list(islice(leaves, width))
    if len(hashes) < width or any(len(leaf) != HASH_BYTES for leaf in hashes):
        raise LedgerError("leaves-differ", where=place.title or place.room)
    return hashes


def _records(place: Place, index: int, hashes: list[bytes], entries: Iterator[Spoken]) -> Iterator[bytes]:
    """Yield the bundle's records, each checked against its place and its leaf hash."""
    before = TILE_WIDTH * index
    for expected in range(max(place.since, before + 1), before + len(hashes) + 1):
        number, salt, plaintext = next(entries, (0, b"", None))
        fits = plaintext is None or entry_leaf(salt, plaintext) == hashes[number - before - 1]
        if number != expected or not fits:
            raise LedgerError("entry-differs", where=place.title or place.room, number=expected)
        yield bundle_record(salt, plaintext)
