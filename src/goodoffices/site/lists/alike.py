"""The pairs of a list that may be one person: those that wait for a decision, and what was decided last of each."""

import hashlib
from dataclasses import dataclass

from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import Comparison
from goodoffices.talks.lists.counting import in_open_batch
from goodoffices.talks.lists.likeness import Alike
from goodoffices.talks.lists.variants import alike

REMEMBERED = 16
"""Lists whose pairs are remembered, by a digest of what was compared: ids and reasons, never a name."""

_FOUND: dict[str, tuple[Alike, ...]] = {}


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs to be decided, the likeliest first; and the last decision on each pair, the latest first."""

    open: tuple[Alike, ...]
    decided: tuple[Comparison, ...]


def pairs_of(room: RoomView) -> Pairs:
    """Give what waits and what was decided; an entry that would be counted out is the one that waits in no batch."""
    last: dict[frozenset[str], Comparison] = {}
    for _, one in sorted(room.compared.items()):
        if {one.act.one, one.act.other} <= room.persons.keys():
            last[frozenset((one.act.one, one.act.other))] = one
    waiting = (one for one in _found(room) if frozenset((one.one, one.other)) not in last)
    decided = sorted(last.values(), key=lambda one: one.number, reverse=True)
    return Pairs(tuple(_turned(room, one) for one in waiting), tuple(decided))


def _turned(room: RoomView, pair: Alike) -> Alike:
    held = room.persons[pair.other]
    bound = held.handed_over is not None or in_open_batch(room, held)
    return Alike(pair.other, pair.one, pair.why) if bound else pair


def _found(room: RoomView) -> tuple[Alike, ...]:
    said = repr([(one.person, one.of, one.same_as) for one in room.persons.values()])
    digest = hashlib.sha256(f"{room.id} {said}".encode()).hexdigest()
    if digest not in _FOUND:
        while len(_FOUND) >= REMEMBERED:
            _FOUND.pop(next(iter(_FOUND)))
        _FOUND[digest] = alike(room.persons.values())
    return _FOUND[digest]
