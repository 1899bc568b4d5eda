"""Acts as JSON and back: one canonical form, so that equal entries are equal bytes and hash the same.

An act says its class as `kind`, and so does every smaller record that stands where more than one class
could.  Keys are sorted, nothing is indented, text is UTF-8.  What can't be told apart, or was not foreseen,
is refused: an entry is read as it was written or not at all.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any

from pydantic_core import SchemaValidator, ValidationError

from goodoffices.desk.forms import Forms
from goodoffices.talks.acts import Act
from goodoffices.talks.entries import Entry


class WireError(ValueError):
    """Bytes that are no entry, or an act that would not come back as it is.  Never shows what was said."""


def encode(entry: Entry) -> bytes:
    """Give the canonical JSON of the entry."""
    return compose(entry.room, entry.number, entry.at, entry.author, encode_act(entry.act))


def decode(data: bytes) -> Entry:
    """Give the entry that `encode` wrote."""
    return _codec().entry(data)


def encode_act(act: Act) -> bytes:
    """Give the canonical JSON of the act alone, after making sure that it can be read back."""
    return _codec().act(act)


def compose(room: str, number: int, at: datetime, author: str, act: bytes) -> bytes:
    """Put an entry together around an act that `encode_act` wrote."""
    said = {"at": _time(at), "author": author, "number": number, "room": room}
    return b'{"act":' + act + b"," + _utf8(_JSON.encode(said))[1:]


class Codec:
    """Writes and reads the acts of one union."""

    def __init__(self, union: Any) -> None:
        """Work out how each class that the union reaches is written; TypeError where there is no form."""
        forms = Forms(union, Entry)
        self._tagged = frozenset(forms.tagged)
        self._json = json.JSONEncoder(
            sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=self._plain
        )
        self._act = SchemaValidator(forms.schema(union))
        self._entry = SchemaValidator(forms.schema(Entry))

    def act(self, act: Any) -> bytes:
        """Write the act, and read it back to be sure."""
        try:
            data = _utf8(self._json.encode(act))
            same = self._act.validate_json(data) == act
        except (ValidationError, TypeError) as fault:
            raise WireError(f"{type(act).__name__} can't be written: {_where(fault)}") from None
        if not same:
            raise WireError(f"{type(act).__name__} would not come back as it is")
        return data

    def entry(self, data: bytes) -> Entry:
        """Read an entry."""
        try:
            entry: Entry = self._entry.validate_json(data)
        except ValidationError as fault:
            raise WireError(f"this is no entry: {_where(fault)}") from None
        return entry

    def _plain(self, value: object) -> object:
        """Give json what it knows in place of a record, a time or a choice."""
        if is_dataclass(value):
            kind = {"kind": type(value).__name__} if type(value) in self._tagged else {}
            return kind | {field.name: getattr(value, field.name) for field in fields(value)}
        if isinstance(value, datetime):
            return _time(value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, Enum):
            return value.value
        raise TypeError(f"{type(value).__name__} has no form")


_JSON = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@cache
def _codec() -> Codec:
    return Codec(Act)


def _time(at: datetime) -> str:
    """Write a time as UTC whole seconds; a time without zone or with a fraction would not come back."""
    if at.tzinfo is None or at.microsecond:
        raise WireError("a time on the wire is in UTC and whole seconds")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise WireError("half a character can't be written") from None


def _where(fault: Exception) -> str:
    """Say at which place reading failed and how, without the words that stand there."""
    if not isinstance(fault, ValidationError):
        return str(fault)
    return "; ".join(_places(fault))


def _places(fault: ValidationError) -> Iterator[str]:
    for error in fault.errors(include_url=False, include_context=False, include_input=False):
        yield f"{'.'.join(map(str, error['loc'])) or 'whole'}: {error['type']}"
