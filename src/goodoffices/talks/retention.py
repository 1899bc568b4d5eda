"""What a process's own rule of retention says is due: the pure choice, made room by room.

Acts that hold a room together stay: what it is, who sits there, who takes part, the rules, and what was destroyed.
Whoever comes later, and whoever checks a transcript, can then still tell where they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from goodoffices.talks.acts import (
    Destroyed,
    Gone,
    Opening,
    ParticipantNamed,
    PastOpened,
    RulesSet,
    Seating,
    SeatingAgreed,
    Unseating,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView
from goodoffices.talks.procedure import Procedure

STAY = (Opening, Seating, SeatingAgreed, Unseating, ParticipantNamed, RulesSet, Destroyed)
"""Acts that no rule of retention destroys."""


@dataclass(frozen=True, slots=True)
class Due:
    """The acts of one room that are due, in their order, and the rule they are due under ("caucus, 90 days")."""

    room: str
    kind: str
    rule: str
    numbers: tuple[int, ...]


def due(room: RoomView, procedure: Procedure, now: datetime) -> Due | None:
    """Give what is due in a room that was folded from its first act; None where nothing is."""
    kind = room.charter.kind.value if room.charter else ""
    days = dict(procedure.retention).get(kind)
    if days is None:
        return None
    latest = now - timedelta(days=days)
    numbers = tuple(number for number, one in sorted(room.entries.items()) if _is_due(one, latest))
    return Due(room.id, kind, f"{kind}, {days} days", numbers) if numbers else None


def _is_due(entry: Entry, latest: datetime) -> bool:
    if isinstance(entry.act, (*STAY, Gone)):
        return False
    return min(_times(entry)) <= latest


def _times(entry: Entry) -> Iterator[datetime]:
    """Give when the words of an act were said; what was said again is as old as when it was said first."""
    yield entry.at
    if isinstance(entry.act, PastOpened):
        yield from (one.at for one in entry.act.retold if not isinstance(one.act, (*STAY, Gone)))
