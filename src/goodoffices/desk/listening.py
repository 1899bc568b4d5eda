"""Folds of rooms, kept between looks: a look reads only what a room has heard since the last one.

A fold is kept for a room and the number from which it is heard, never for several rooms together; those who hear a
room from the same number share it.  Readers hold a fold that no longer changes: hearing more makes a new one.
"""

from collections import OrderedDict
from threading import Lock

from goodoffices.desk.ports import Hearing, Logs
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView, advance, fold, needs_rereading

MOST_FOLDS = 4_096
"""Folds kept at once; the one not looked at for longest goes first, and is read again when it is wanted."""


class Listening:
    """Rooms as they were last heard, brought up to date at each look with one read of the logs."""

    def __init__(self, logs: Logs, most: int = MOST_FOLDS) -> None:
        """Listen to these logs; nothing is read yet."""
        self._logs = logs
        self._most = most
        self._folds: OrderedDict[tuple[str, int], RoomView] = OrderedDict()
        self._lock = Lock()

    def rooms(self, hearings: tuple[Hearing, ...]) -> dict[str, RoomView]:
        """Give each room as heard up to now."""
        with self._lock:
            kept = [self._folds.get((one.room, one.since)) for one in hearings]
        wanted = [
            Hearing(one.room, old.last + 1 if old else one.since)
            for one, old in zip(hearings, kept, strict=True)
        ]
        heard = self._logs.read(wanted)
        return {
            one.room: self._listen(one, old, list(new))
            for one, old, new in zip(hearings, kept, heard, strict=True)
        }

    def _listen(self, one: Hearing, old: RoomView | None, new: list[Entry]) -> RoomView:
        if old is None:
            view = fold(one.room, one.since, new)
        elif needs_rereading(old, new):
            view = fold(one.room, one.since, self._logs.read([one])[0])
        else:
            view = advance(old, new)
        self._keep(one, view)
        return view

    def _keep(self, one: Hearing, view: RoomView) -> None:
        with self._lock:
            newer = self._folds.get((one.room, one.since))
            if newer is None or newer.last <= view.last:
                self._folds[one.room, one.since] = view
            self._folds.move_to_end((one.room, one.since))
            while len(self._folds) > self._most:
                self._folds.popitem(last=False)
