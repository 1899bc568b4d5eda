"""The salted fingerprint of a list: whoever holds list and salt can show later that it is the same; nobody else can."""

import hashlib
import unicodedata
from typing import Any

from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import PersonHeld
from goodoffices.talks.lists.counting import counted
from goodoffices.talks.papers.canonical import canonical
from goodoffices.talks.texts import Text

FORMAT = "goodoffices-list-1"

SALT = 32
"""Hexadecimal digits of a salt: 128 bits."""


def fingerprint_of(room: RoomView, salt: str) -> str:
    """Give the SHA-256 of the persons that count, in canonical JSON and in the order of their ids, with the salt.

    Without the salt, which stays in the list's room and is destroyed there, not even a list of one can be guessed.
    """
    persons = sorted(counted(room), key=lambda one: one.person.id)
    said = {"format": FORMAT, "persons": [_person(one) for one in persons], "salt": salt}
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def _person(held: PersonHeld) -> dict[str, Any]:
    one = held.person
    return {
        "id": one.id,
        "of": _text(held.of),
        "names": [_text(name) for name in one.names],
        "born": _nfc(one.born),
        "home": _nfc(one.home),
        "known": one.known.value,
        "remark": _nfc(one.remark),
    }


def _text(text: Text) -> dict[str, str]:
    return {"words": _nfc(text.words), "lang": text.lang}


def _nfc(words: str) -> str:
    return unicodedata.normalize("NFC", words)
