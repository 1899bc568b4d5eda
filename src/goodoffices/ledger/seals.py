"""Seals: a room's signed tree head, a C2SP tlog-checkpoint.

    goodoffices/<process>/<room>
    <number of acts>
    <base64 of the root hash>

    — goodoffices/<process> <base64 of key id and signature>

Whoever keeps a seal can later show that the room's record has only grown since.  We write no extension lines
and refuse them: a checkpoint's reader can't audit what stands there (c2sp.org/tlog-checkpoint, "Note text").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import SigningKey, VerifyingKey, from_base64, process_name, to_base64
from goodoffices.ledger.merkle import HASH_BYTES
from goodoffices.ledger.notes import open_note, sign_note, split_note

_SIZE = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)
_TEXT_LINES = 3


@dataclass(frozen=True, slots=True)
class Seal:
    """A room's tree head: which log, how many acts, the root over their leaves."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{to_base64(self.root)}\n"


def origin(process: str, room: str) -> str:
    """Return the origin line of a room's seals."""
    return f"{process_name(process)}/{room}"


def sign_seal(seal: Seal, key: SigningKey) -> str:
    """Return the seal as a signed note."""
    if seal != parse_seal_text(seal.text):
        raise LedgerError("seal-malformed")
    return sign_note(seal.text, key)


def open_seal(note: str, key: VerifyingKey) -> Seal:
    """Read a seal that `key` signed; LedgerError where it did not, or where the text is not a seal."""
    return parse_seal_text(open_note(note, key))


def unchecked_seal(note: str) -> Seal:
    """Read what a seal says without checking who signed it."""
    return parse_seal_text(split_note(note)[0])


def parse_seal_text(text: str) -> Seal:
    """Read the three lines of a seal's text; only the one spelling that `Seal.text` gives is accepted."""
    lines = text.split("\n")
    if len(lines) != _TEXT_LINES + 1 or lines[-1] or not lines[0] or not _SIZE.fullmatch(lines[1]):
        raise LedgerError("seal-malformed")
    root = from_base64(lines[2])
    if root is None or len(root) != HASH_BYTES:
        raise LedgerError("seal-malformed")
    return Seal(lines[0], int(lines[1]), root)


def split_seals(text: str) -> Iterator[str]:
    """Yield each note of a text that holds one or several saved seals, one after another."""
    note: list[str] = []
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").rstrip("\n")
    for line in [*plain.split("\n"), ""]:
        begins = bool(note) and note[-1].startswith("— ") and not line.startswith("— ")
        if begins:
            yield "".join(f"{kept}\n" for kept in note)
            note = []
        if note or line:
            note.append(line)
    if note or not plain:
        raise LedgerError("seal-malformed")
