"""Entries as JSON, one a line, and back: what `goodoffices press read --json` prints and a model of one's own answers.

An object has the `kind` of the entry ("claim", "figure", "stance", "event", "instrument") and its fields by name:
a span is {"start", "end", "text"}, an actor a span with a "name", a day a span with "first", "last" (ISO 8601) and
"basis".  `confidence` is a share of 1 with two places, a figure's `value` and `upto` are numbers (`upto` null where
there is none).  Read back, what may be left out has its usual value; a name that isn't known is refused, since what
it holds would be lost.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from goodoffices.press.document import Stretch, document
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Dated,
    Entry,
    Event,
    Figure,
    Manner,
    Named,
    Stance,
)

KINDS: dict[str, type[Claim] | type[Figure] | type[Stance] | type[Event] | type[Named]] = {
    "claim": Claim,
    "figure": Figure,
    "stance": Stance,
    "event": Event,
    "instrument": Named,
}
NAMES = {of: kind for kind, of in KINDS.items()}
NUMBERS = frozenset(("value", "upto"))
READ_BY = "model"
"""The rule of an entry whose reader names none."""


class Malformed(ValueError):
    """A line that is no entry; its words say what is wrong."""


def line(entry: Entry) -> str:
    """Write an entry as one line of JSON."""
    return json.dumps(as_json(entry), ensure_ascii=False)


def as_json(entry: Entry) -> dict[str, Any]:
    """Give an entry as the object that its line holds."""
    return {"kind": NAMES[type(entry)], **{one.name: _field(entry, one.name) for one in fields(entry)}}


def _field(entry: Entry, name: str) -> Any:
    value = getattr(entry, name)
    if name == "confidence":
        return value / 100
    if isinstance(entry, Figure) and name in NUMBERS:
        return _number(value)
    return _written(value)


def _number(digits: str) -> int | float | None:
    if not digits:
        return None
    value = Decimal(digits)
    return int(value) if value == value.to_integral_value() else float(value)


def _written(value: object) -> Any:
    """Write a field's value; what stands on a span is written as that span with more to it."""
    match value:
        case tuple():
            return [_written(one) for one in value]
        case Actor() | Dated():
            rest = {
                one.name: _written(getattr(value, one.name)) for one in fields(value) if one.name != "span"
            }
            return _written(value.span) | rest
        case date():
            return value.isoformat()
        case StrEnum():
            return str(value)
        case _ if hasattr(value, "__dataclass_fields__"):
            return {one.name: _written(getattr(value, one.name)) for one in fields(value)}  # type: ignore[arg-type]
        case _:
            return value


def entry(words: str) -> Entry:
    """Read one line of JSON; raises Malformed."""
    try:
        given = json.loads(words, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError) as problem:
        raise Malformed("not JSON") from problem
    return from_json(given)


def _no_number(words: str) -> Any:
    raise ValueError(words)


def from_json(given: object) -> Entry:
    """Read an entry from the object that its line holds; raises Malformed."""
    if not isinstance(given, dict) or not isinstance(given.get("kind"), str) or given["kind"] not in KINDS:
        raise Malformed('"kind" is none of ' + ", ".join(KINDS))
    of = KINDS[given["kind"]]
    rest = {name: _ours(of, name, value) for name, value in given.items() if name != "kind"}
    usual = {"rule": READ_BY} | ({"manner": _manner(given.get("content"))} if of is Claim else {})
    return _made(of, usual | rest)  # type: ignore[no-any-return]


def _manner(content: object) -> str:
    """Tell by its quotation marks whose wording a claim is, where that was left out."""
    words = content.get("text") if isinstance(content, dict) else None
    within = document(words, "") if isinstance(words, str) else None
    if not within or not within.quotations:
        return str(Manner.INDIRECT)
    whole = within.quotations[0] == Stretch(0, len(within.text))
    return str(Manner.DIRECT if whole else Manner.MIXED)


def _ours(of: type, name: str, value: object) -> object:
    """Give a confidence in percent and a figure's number as digits, as entries have them."""
    if name == "confidence":
        share = _decimal(name, value)
        if not 0 <= share <= 1:
            raise Malformed('"confidence" is not between 0 and 1')
        return round(share * 100)
    if of is Figure and name in NUMBERS:
        return "" if value is None else format(_decimal(name, value), "f")
    return value


def _decimal(name: str, value: object) -> Decimal:
    """Read a number, of a size that a report could name."""
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        try:
            number = Decimal(str(value))
        except InvalidOperation as problem:
            raise Malformed(f'"{name}" is no number') from problem
        if number.is_finite() and -30 < number.adjusted() < 30:
            return number
    raise Malformed(f'"{name}" is no number')


def _made(of: type, given: Mapping[str, Any]) -> Any:
    """Make a dataclass of what is given by its fields' names."""
    hints = _hints(of)
    if unknown := given.keys() - hints.keys():
        raise Malformed("nothing has the name " + ", ".join(f'"{one}"' for one in sorted(unknown)))
    needed = {one.name for one in fields(of) if one.default is MISSING} - _optional(of)
    if missing := needed - given.keys():
        raise Malformed("missing: " + ", ".join(f'"{one}"' for one in sorted(missing)))
    absent = dict.fromkeys(_optional(of) - given.keys())
    return of(**absent, **{name: _read(name, hints[name], value) for name, value in given.items()})


@cache
def _hints(of: type) -> dict[str, Any]:
    return get_type_hints(of)


@cache
def _optional(of: type) -> frozenset[str]:
    """Name the fields that may be null and have no other value where they are left out."""
    hints = _hints(of)
    return frozenset(
        one.name for one in fields(of) if one.default is MISSING and NoneType in get_args(hints[one.name])
    )


def _read(name: str, of: Any, value: Any) -> Any:
    """Read a field's value as its type says."""
    if get_origin(of) in (Union, UnionType):
        return (
            None
            if value is None
            else _read(name, next(one for one in get_args(of) if one is not NoneType), value)
        )
    if get_origin(of) is tuple:
        if not isinstance(value, list):
            raise Malformed(f'"{name}" is no list')
        return tuple(_read(name, get_args(of)[0], one) for one in value)
    if of in (Actor, Dated):
        return _standing(name, of, value)
    if hasattr(of, "__dataclass_fields__"):
        if not isinstance(value, dict):
            raise Malformed(f'"{name}" is no object')
        return _made(of, value)
    return _plain(name, of, value)


def _standing(name: str, of: Any, value: Any) -> Any:
    """Read an actor or a day: a span with more to it; an actor without a name is called by its own words."""
    if not isinstance(value, dict):
        raise Malformed(f'"{name}" is no object')
    span = {one: value[one] for one in ("start", "end", "text") if one in value}
    rest = {one: many for one, many in value.items() if one not in span}
    if of is Actor:
        rest = {"name": span.get("text")} | rest
    return _made(of, {"span": span} | rest)


def _plain(name: str, of: Any, value: Any) -> Any:
    read: Callable[[Any], Any] | None = (
        date.fromisoformat if of is date else of if issubclass(of, StrEnum) else None
    )
    if type(value) is not (str if read else of):
        raise Malformed(f'"{name}" is of the wrong type')
    try:
        return read(value) if read else value
    except ValueError as problem:
        raise Malformed(f'"{name}" can\'t be "{value[:40]}"') from problem


__all__ = ["KINDS", "Malformed", "as_json", "entry", "from_json", "line"]
