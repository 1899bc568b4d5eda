"""Reads the little of an entry that a check needs: its room, its number, what it says was destroyed."""

import json
from typing import NamedTuple, NoReturn

from goodoffices.ledger.verdict import Destruction

DESTROYED = "Destroyed"
"""The kind of the act by which a room says that an earlier act's key was destroyed: its number, the rule."""


class Spoken(NamedTuple):
    """Where an entry says it stands, and what it says was destroyed."""

    room: str
    number: int
    destroyed: Destruction | None


def read_entry(plaintext: bytes) -> Spoken | None:
    """Read an entry; None where it is not one JSON object in UTF-8 that every reader understands alike."""
    try:
        text = plaintext.decode()
        entry, end = _DECODER.raw_decode(text)
        room, number, act = entry["room"], entry["number"], entry["act"]
        if end != len(text) or type(room) is not str or type(number) is not int:
            return None
        destroyed = _destruction(entry, act) if act["kind"] == DESTROYED else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return Spoken(room, number, destroyed)


def _destruction(entry: dict[str, object], act: dict[str, object]) -> Destruction | None:
    """An act can only be told of after it was said, so a destruction names an earlier number."""
    number, own = act["number"], entry["number"]
    if type(number) is not int or not isinstance(own, int) or not 0 < number < own:
        return None
    return Destruction(number, str(entry["at"]), str(act["rule"]))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a name given twice: readers differ on which of the two counts."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and the infinities, which are no JSON."""
    raise ValueError(constant)


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse)
