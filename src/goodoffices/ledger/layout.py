"""What stands in a transcript and under which name: its head, its manifest, its bundles of entries.

    README.txt                      how to read and check it, in plain words
    process.vkey                    the process's public key (C2SP vkey)
    transcript.json                 the head: which process, for which seat, which rooms from which act on
    rooms/<room>/seal               the room's signed tree head (C2SP tlog-checkpoint)
    rooms/<room>/tile/<L>/<N>       its hash tiles (C2SP tlog-tiles)
    rooms/<room>/entries/<N>        the entries beside level-0 tile N, from the first that the seat heard
    rooms/<room>/marks              the first four bytes of each leaf hash, to name an act that was replaced
    manifest                        SHA-256 of each member above, in the file's order, signed with the key

The manifest protects what no tree does (README, head, marks), fixes which members there are, and has the
form that `sha256sum --check` reads.  Its second line is no number, so that it can never pass for a seal.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from goodoffices.ledger.entries import SALT_BYTES
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import process_name
from goodoffices.ledger.tiles import TILE_WIDTH, tile_at, tiles_across, tiles_of

FORMAT = "goodoffices transcript 1"
README, VKEY, HEAD, MANIFEST = "README.txt", "process.vkey", "transcript.json", "manifest"
MARK_BYTES = 4
LENGTH_BYTES = 4

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}", re.ASCII)
_SUM = re.compile(r"([0-9a-f]{64})  ([!-~]+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Place:
    """One room of the transcript: how many acts its seal covers, from which the seat heard them (1 = all)."""

    room: str
    title: str
    since: int
    size: int

    def member(self, name: str) -> str:
        """Return the full name of a member of this room."""
        return f"rooms/{self.room}/{name}"

    @property
    def seal(self) -> str:
        """The room's seal."""
        return self.member("seal")

    @property
    def marks(self) -> str:
        """The beginnings of its leaf hashes."""
        return self.member("marks")

    def tile(self, index: int) -> str:
        """Return the member that holds level-0 tile `index`."""
        return self.member(tile_at(self.size, 0, index).path)

    def bundle(self, index: int) -> str:
        """Return the member that holds the entries of level-0 tile `index`."""
        return self.member(tile_at(self.size, 0, index).path.replace("tile/0/", "entries/", 1))

    def hears(self, index: int) -> bool:
        """Say whether the seat heard any act of level-0 tile `index`."""
        tile = tile_at(self.size, 0, index)
        return self.since <= TILE_WIDTH * index + tile.width

    def members(self) -> Iterator[str]:
        """Yield the room's members in the file's order."""
        yield self.seal
        for index in range(tiles_across(self.size)):
            yield self.tile(index)
            if self.hears(index):
                yield self.bundle(index)
        yield from (self.member(tile.path) for tile in tiles_of(self.size, lowest=1))
        yield self.marks


@dataclass(frozen=True, slots=True)
class Head:
    """Which process, for which seat, when it was made (UTC, whole seconds), and the rooms in it."""

    process: str
    title: str
    seat: str
    made: datetime
    rooms: tuple[Place, ...] = ()

    def members(self) -> Iterator[str]:
        """Yield every member of the transcript in the file's order."""
        yield from (README, VKEY, HEAD)
        for place in self.rooms:
            yield from place.members()
        yield MANIFEST


def write_head(head: Head) -> bytes:
    """Return the head as JSON, readable by eye."""
    rooms = [{"room": at.room, "since": at.since, "size": at.size, "title": at.title} for at in head.rooms]
    made = head.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    said = {"format": FORMAT, "made": made, "process": head.process, "rooms": rooms, "seat": head.seat}
    return (json.dumps({**said, "title": head.title}, ensure_ascii=False, indent=1) + "\n").encode()


def read_head(content: bytes) -> Head:
    """Read a head; LedgerError where it is not what `write_head` gives, byte for byte."""
    try:
        said = json.loads(content.decode())
        form = str(said["format"])
        made = datetime.strptime(said["made"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        rooms = tuple(_place(**room) for room in said["rooms"])
        head = Head(said["process"], said["title"], said["seat"], made, rooms)
        written = write_head(head)
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError):
        raise LedgerError("head-malformed", member=HEAD) from None
    if form != FORMAT:
        raise LedgerError("other-format", format=form[:80], known=FORMAT)
    if written != content:
        raise LedgerError("head-malformed", member=HEAD)
    check_head(head)
    return head


def _place(room: str, title: str, since: int, size: int) -> Place:
    if type(since) is not int or type(size) is not int:
        raise TypeError
    return Place(room, title, since, size)


def check_head(head: Head) -> None:
    """Refuse ids that can't stand in a member's name, a room given twice, a beginning outside its room."""
    rooms = [place.room for place in head.rooms]
    titles = (head.title, head.seat, *(place.title for place in head.rooms))
    named = all(_ID.fullmatch(token) for token in (head.process, *rooms)) and len(set(rooms)) == len(rooms)
    heard = all(1 <= place.since <= place.size + 1 for place in head.rooms)
    if not named or not heard or not all(isinstance(title, str) for title in titles):
        raise LedgerError("head-malformed", member=HEAD)


def write_manifest(process: str, sums: Mapping[str, str]) -> str:
    """Return the text to sign: whose it is, the format, then a line for each member in order."""
    lines = (f"{digest}  {name}\n" for name, digest in sums.items())
    return f"{process_name(process)}\n{FORMAT}\n" + "".join(lines)


def read_manifest(process: str, text: str) -> dict[str, str]:
    """Read a manifest's text: SHA-256 in hexadecimal by member, in order."""
    lines = text.removesuffix("\n").split("\n")
    found = [_SUM.fullmatch(line) for line in lines[2:]]
    sums = {line[2]: line[1] for line in found if line}
    if lines[:2] != [process_name(process), FORMAT] or len(sums) < len(found):
        raise LedgerError("manifest-malformed", member=MANIFEST)
    return sums


def bundle_record(salt: bytes, plaintext: bytes | None) -> bytes:
    """Return a record of a bundle: length (4 bytes, big-endian), salt, plaintext; length 0 if destroyed."""
    if plaintext is None:
        return bytes(LENGTH_BYTES)
    if len(salt) != SALT_BYTES:
        raise LedgerError("salt-size", size=len(salt))
    return (SALT_BYTES + len(plaintext)).to_bytes(LENGTH_BYTES, "big") + salt + plaintext


def bundle_records(content: bytes) -> Iterator[bytes]:
    """Yield each record's salt and plaintext, joined; empty: destroyed.  LedgerError if cut off."""
    at, end = 0, len(content)
    while at < end:
        length = int.from_bytes(content[at : at + LENGTH_BYTES], "big")
        at += LENGTH_BYTES
        if at + length > end or 0 < length < SALT_BYTES:
            raise LedgerError("bundle-malformed")
        yield content[at : at + length]
        at += length
