"""Signed notes: a text, a blank line, a signature line of each key that signed it (c2sp.org/signed-note)."""

import re
from dataclasses import dataclass

from goodoffices.ledger.errors import LedgerError
from goodoffices.ledger.keys import KEY_ID_BYTES, SigningKey, VerifyingKey, check_name, from_base64, to_base64

_DASH = "— "
_FORBIDDEN = re.compile("[\\x00-\\x09\\x0b-\\x1f\\ud800-\\udfff]")
_MOST_SIGNATURES = 100
"""As many as Go's reference implementation accepts; the specification asks for at least 16."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: whose it says it is, and the signature."""

    name: str
    key_id: bytes
    value: bytes


def sign_note(text: str, key: SigningKey) -> str:
    """Return the note: the text, which must end in a newline, signed with one key."""
    _check_characters(text)
    if not text.endswith("\n"):
        raise LedgerError("note-malformed")
    value = to_base64(key.verifying.key_id + key.sign(text.encode()))
    return f"{text}\n{_DASH}{key.name} {value}\n"


def open_note(note: str, key: VerifyingKey) -> str:
    """Return the text of a note that `key` signed.

    Other keys' signatures are passed over, as the specification asks; a signature that names this key and
    does not hold, or none at all, is a LedgerError("note-unsigned"), and anything not of the form a
    "note-malformed".
    """
    text, signatures = split_note(note)
    own = [line for line in signatures if (line.name, line.key_id) == (key.name, key.key_id)]
    if not own or not all(key.signed(text.encode(), line.value) for line in own):
        raise LedgerError("note-unsigned", name=key.name)
    return text


def split_note(note: str) -> tuple[str, tuple[Signature, ...]]:
    """Take a note apart at its last blank line, without checking any signature."""
    _check_characters(note)
    text, blank, lines = note.rpartition("\n\n")
    if not blank or not text or not lines.endswith("\n"):
        raise LedgerError("note-malformed")
    signed = lines[:-1].split("\n")
    if len(signed) > _MOST_SIGNATURES:
        raise LedgerError("note-malformed")
    return text + "\n", tuple(_signature(line) for line in signed)


def _signature(line: str) -> Signature:
    if not line.startswith(_DASH) or line.count(" ") != 2:
        raise LedgerError("note-malformed")
    _, name, encoded = line.split(" ")
    value = from_base64(encoded)
    if value is None or len(value) <= KEY_ID_BYTES:
        raise LedgerError("note-malformed")
    check_name(name)
    return Signature(name, value[:KEY_ID_BYTES], value[KEY_ID_BYTES:])


def _check_characters(text: str) -> None:
    """Refuse what the specification forbids: control characters other than newline, and what is not UTF-8."""
    if _FORBIDDEN.search(text):
        raise LedgerError("note-malformed")
