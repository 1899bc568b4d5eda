"""The pairs of a list that may be one person: those that wait for a decision, and what was decided last of each."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import Comparison
from goodoffices.talks.lists.counting import nearness
from goodoffices.talks.lists.likeness import Alike
from goodoffices.talks.lists.variants import alike
from goodoffices.words import formats

REMEMBERED = 16
"""Lists whose pairs are remembered, by a digest of what was compared: ids and reasons, never a name."""

_FOUND: dict[str, tuple[Alike, ...]] = {}


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs to be decided, the likeliest first; and the last decision on each pair, the latest first."""

    open: tuple[Alike, ...]
    decided: tuple[Comparison, ...]


def pairs_of(room: RoomView) -> Pairs:
    """Give what waits and what was decided; of two, the one that got farther goes on counting."""
    last: dict[frozenset[str], Comparison] = {}
    for one in (room.compared[number] for number in sorted(room.compared)):
        if {one.act.one, one.act.other} <= room.persons.keys():
            last[frozenset((one.act.one, one.act.other))] = one
    waiting = (one for one in _found(room) if frozenset((one.one, one.other)) not in last)
    decided = sorted(last.values(), key=lambda one: one.number, reverse=True)
    return Pairs(tuple(_turned(room, one) for one in waiting), tuple(decided))


def undecided(room: RoomView, persons: Iterable[str], lang: str) -> str:
    """Say how many pairs that touch any of these entries wait for a decision; nothing where none does."""
    asked = set(persons)
    number = sum(1 for pair in pairs_of(room).open if asked & {pair.one, pair.other})
    said = _("Pairs that touch these persons and wait for a decision: %(number)s. Somebody may be counted twice.")
    return said % {"number": formats.number(number, lang)} if number else ""


def in_order(room: RoomView, one: str, other: str) -> tuple[str, str]:
    """Give two entries with the one first that goes on counting, if they are one person: the one that got farther."""
    turn = nearness(room, room.persons[other]) > nearness(room, room.persons[one])
    return (other, one) if turn else (one, other)


def _turned(room: RoomView, pair: Alike) -> Alike:
    one, other = in_order(room, pair.one, pair.other)
    return Alike(one, other, pair.why)


def _found(room: RoomView) -> tuple[Alike, ...]:
    said = repr([(one.person, one.of, one.same_as) for one in room.persons.values()])
    digest = hashlib.sha256(f"{room.id} {said}".encode()).hexdigest()
    if digest not in _FOUND:
        while len(_FOUND) >= REMEMBERED:
            _FOUND.pop(next(iter(_FOUND)))
        _FOUND[digest] = alike(room.persons.values())
    return _FOUND[digest]
