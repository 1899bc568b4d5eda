"""Rounds and dates as an iCalendar file (RFC 5545) that says nothing of who made it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event

PRODUCT = "-//goodoffices//calendar//EN"


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a date: a whole day, or a moment with a zone and for how long; `note` may be empty.

    `key` tells it from every other event of the process, and stays when the event is moved.
    """

    key: str
    title: str
    starts: date | datetime
    lasts: timedelta | None = None
    note: str = ""


def calendar_of(title: str, events: Sequence[Dated], *, process: str, stamped: datetime) -> bytes:
    """Write a calendar of events; `process` is hashed with each event's key into an id that tells neither.

    `stamped` is given by the caller, so that one calendar is the same bytes whenever it is asked for.  ValueError
    where a moment has no zone.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _one_line(title))
    for one in events:
        calendar.add_component(_event(one, process, stamped))
    return bytes(calendar.to_ical())


def _event(one: Dated, process: str, stamped: datetime) -> Event:
    event = Event()
    event.add("uid", sha256(f"{process}\n{one.key}".encode()).hexdigest())
    event.add("dtstamp", _moment(stamped))
    event.add("summary", _one_line(one.title))
    starts = _moment(one.starts) if isinstance(one.starts, datetime) else one.starts
    event.add("dtstart", starts)
    if one.lasts is not None:
        event.add("dtend", starts + one.lasts)
    if one.note:
        event.add("description", _without_controls("\n".join(one.note.splitlines())))
    return event


def _moment(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return at.astimezone(UTC).replace(microsecond=0)


def _one_line(words: str) -> str:
    return _without_controls(" ".join(words.split()))


def _without_controls(words: str) -> str:
    """Take out what RFC 5545 has no place for in a text (section 3.3.11)."""
    return "".join(char for char in words if char == "\n" or unicodedata.category(char) != "Cc").strip()
