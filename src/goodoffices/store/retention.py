"""Carries out the rule of retention: keys of acts that are due go, and each room says so, in one transaction.

It is the store that does this, with the master key and from no seat: no seat sits in all rooms of a process.
"""

import secrets
from dataclasses import replace
from datetime import datetime

from goodoffices.desk.ports import Batch, Effects, Hearing, RoomMoved, Saying
from goodoffices.store.store import Store
from goodoffices.talks.acts import Destroyed
from goodoffices.talks.entries import RULE
from goodoffices.talks.fold import RoomView, fold
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.retention import Due, due

AT_ONCE = 256
"""Acts destroyed in one transaction, so that whoever speaks in the room meanwhile doesn't wait long."""


def due_now(store: Store, process: str, now: datetime) -> tuple[Due, ...]:
    """Give what is due in each room of the process."""
    procedure = procedure_of(store, process)
    found = (due(_look(store, room), procedure, now) for room in store.rooms(process))
    return tuple(one for one in found if one is not None)


def destroy_due(store: Store, process: str, now: datetime) -> tuple[Due, ...]:
    """Destroy what is due, and give it; done again, it finds nothing more."""
    procedure = procedure_of(store, process)
    done = (_destroy(store, process, one, procedure, now) for one in due_now(store, process, now))
    return tuple(one for one in done if one.numbers)


def procedure_of(store: Store, process: str) -> Procedure:
    """Give the rules of procedure that stand now, or refuse where there is no such process."""
    rules = (_look(store, room).procedure for room in store.rooms(process))
    found = next((one for one in rules if one is not None), None)
    if found is None:
        raise Refusal("no-such-process")
    return found


def _destroy(store: Store, process: str, first: Due, procedure: Procedure, now: datetime) -> Due:
    """Destroy in parts; each part is chosen from the room as it stands, and nothing is done where it has moved."""
    done: list[int] = []
    while True:
        view = _look(store, first.room)
        left = due(view, procedure, now)
        if left is None:
            return replace(first, numbers=tuple(done))
        part = left.numbers[:AT_ONCE]
        try:
            store.append(_batch(process, view, left.rule, part))
        except RoomMoved:
            continue
        done += part


def _batch(process: str, view: RoomView, rule: str, numbers: tuple[int, ...]) -> Batch:
    said = tuple(Saying(view.id, RULE, Destroyed(number, rule)) for number in numbers)
    effects = Effects(destroys=tuple((view.id, number) for number in numbers))
    return Batch(process, RULE, secrets.token_hex(16), said, ((view.id, view.last),), effects)


def _look(store: Store, room: str) -> RoomView:
    return fold(room, 1, store.read([Hearing(room, 1)])[0])
