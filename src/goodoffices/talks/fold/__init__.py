"""One fold a room: from the acts that a seat heard there to what it knows."""

from collections.abc import Iterable

from goodoffices.talks.acts import Destroyed, PastOpened
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import (
    bridging,
    carrying,
    committing,
    course,
    exchanging,
    incidents,
    listing,
    papers,
    pressing,
    seating,
    telling,
)
from goodoffices.talks.fold.bridging_held import PositionsHeld, RunHeld
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.papers_held import PaperHeld, Standing, Version
from goodoffices.talks.fold.press_held import DiscordHeld, EntryHeld, InstrumentHeld, LineHeld, ReportHeld
from goodoffices.talks.fold.room import (
    Answered,
    Conveyance,
    Delivered,
    Draft,
    Matter,
    Question,
    RoomView,
    Suspended,
    Told,
)

__all__ = [
    "Answered",
    "Conveyance",
    "Delivered",
    "DiscordHeld",
    "Draft",
    "EntryHeld",
    "InstrumentHeld",
    "LineHeld",
    "Matter",
    "PaperHeld",
    "PositionsHeld",
    "Question",
    "ReportHeld",
    "RoomView",
    "RunHeld",
    "Standing",
    "Suspended",
    "Told",
    "Version",
    "advance",
    "bridging",
    "carrying",
    "committing",
    "course",
    "exchanging",
    "fold",
    "incidents",
    "listing",
    "needs_rereading",
    "papers",
    "pressing",
    "seating",
    "telling",
]


def fold(room: str, since: int, entries: Iterable[Entry]) -> RoomView:
    """Fold the entries, which begin at number `since`, in their order."""
    return _listen(RoomView(room, since, since - 1), entries)


def advance(view: RoomView, entries: list[Entry]) -> RoomView:
    """Fold what was heard since `view`; the old view stays as it was."""
    return _listen(view.fork(), entries) if entries else view


def needs_rereading(view: RoomView, entries: Iterable[Entry]) -> bool:
    """Say whether the entries destroy something that the view still holds: then the room is read anew."""
    return any(isinstance(entry.act, Destroyed) and entry.act.number in view.entries for entry in entries)


def _listen(view: RoomView, entries: Iterable[Entry]) -> RoomView:
    for entry in entries:
        _hear(view, entry)
        if isinstance(entry.act, PastOpened):
            view = _with_past(view, entry.act)
    return view


def _hear(view: RoomView, entry: Entry) -> None:
    view.entries[entry.number] = entry
    view.last = max(view.last, entry.number)
    hear(entry.act, view, entry)


def _with_past(view: RoomView, opened: PastOpened) -> RoomView:
    """Fold again in the order of the numbers, with what was said again in the place where it was first said."""
    past = {
        one.number: Entry(view.id, one.number, one.at, one.author, one.act)
        for one in opened.retold
        if one.number not in view.entries
    }
    if not past:
        return view
    again = RoomView(view.id, view.since, view.last)
    for _, entry in sorted({**past, **view.entries}.items()):
        _hear(again, entry)
    return again
