"""An opened transcript: its members, and whether each is the one that the signed manifest names."""

import hashlib
from typing import BinaryIO

from goodoffices.ledger.container import Container
from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import VerifyingKey, parse_vkey
from goodoffices.ledger.layout import HEAD, MANIFEST, VKEY, Head, read_head, read_manifest
from goodoffices.ledger.notes import open_note, split_note

_BYTES_AN_ACT = 36
"""An act takes at least this many bytes of the file: its leaf hash and its mark."""


class Opened:
    """A transcript whose container is sound.  `sums` stays None unless the manifest can be trusted."""

    def __init__(self, file: BinaryIO) -> None:
        """Check the container's form."""
        self._container = Container(file)
        self.names = tuple(self._container.members)
        self.sums: dict[str, str] | None = None
        self._read: dict[str, tuple[str, bool]] = {}

    def read(self, name: str) -> bytes | None:
        """Return a member's content, None if there is none of that name."""
        if name not in self._container.members:
            return None
        content, crc_agrees = self._container.read(name)
        self._read[name] = (hashlib.sha256(content).hexdigest(), crc_agrees)
        return content

    def text(self, name: str) -> str:
        """Return the content of a member that must be there and be UTF-8."""
        content = self.read(name)
        if content is None:
            raise LedgerError("member-missing", member=name, count=1)
        try:
            return content.decode()
        except UnicodeDecodeError:
            raise LedgerError("member-altered", member=name, count=1) from None

    def altered(self, name: str) -> bool:
        """Say whether a member that is there differs from its CRC-32 or from the manifest, if trusted."""
        if name not in self._read:
            self.read(name)
        digest, crc_agrees = self._read[name]
        if self.sums is None or name == MANIFEST:
            return not crc_agrees
        return not crc_agrees or digest != self.sums.get(name)

    def key(self) -> VerifyingKey:
        """Return the key that the file says is the process's."""
        return parse_vkey(self.text(VKEY).removesuffix("\n"))

    def trust_manifest(self, key: VerifyingKey) -> None:
        """Read the manifest; LedgerError where this key did not sign it, or where something was added."""
        note = self.text(MANIFEST)
        text = open_note(note, key)
        if len(split_note(note)[1]) != 1:
            raise LedgerError("manifest-malformed", member=MANIFEST)
        self.sums = read_manifest(key.process, text)

    def head(self, key: VerifyingKey) -> Head:
        """Read the head; LedgerError if it was altered, is another process's or names more acts than fit."""
        head = read_head(self.text(HEAD).encode())
        if self.altered(HEAD):
            raise LedgerError("member-altered", member=HEAD, count=1)
        acts = sum(place.size for place in head.rooms)
        if head.process != key.process or acts * _BYTES_AN_ACT > self._container.length:
            raise LedgerError("head-malformed", member=HEAD)
        return head
