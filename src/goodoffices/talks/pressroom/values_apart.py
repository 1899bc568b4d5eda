"""Candidates of different values: comparable figures of one disputed number that no one number could satisfy."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.keeping import Discord, EntryRef
from goodoffices.talks.pressroom.bounds import bounds
from goodoffices.talks.pressroom.candidates import Candidate, alike, in_time
from goodoffices.talks.pressroom.counts import Counted, comparable, counted
from goodoffices.talks.pressroom.likeness import Stems
from goodoffices.talks.pressroom.line import folded

Kind = tuple[str, Stems, tuple[Stems, Stems], date, date]
"""What two figures have to have in common: count, unit, population, first and last day."""


def values_apart(room: RoomView) -> Iterator[Candidate]:
    """Go through the pairs of figures by different sources, of one count and comparable, that contradict.

    `code` is "values"; `values` give the "count", and how many "more" figures of the two sources say the same.  Figures
    are first parted by count, unit, population and days, and of one source those with the same bounds and place are
    put down once, so that only what can differ is compared.
    """
    groups: defaultdict[Kind, list[Counted]] = defaultdict(list)
    names: dict[str, str] = {}
    for count, one in counted(room):
        if count:
            names.setdefault(folded(count), count)
            groups[folded(count), one.unit, one.population, one.first, one.last].append(one)
    for (key, *_), group in groups.items():
        yield from _apart(room, names[key], group)


def _apart(room: RoomView, count: str, group: list[Counted]) -> Iterator[Candidate]:
    every = alike(group, lambda one: (folded(one.source), one.where, bounds(one.figure)), _ref)
    for same, others in combinations(every, 2):
        one, other = same[0], others[0]
        differ = folded(one.source) != folded(other.source) and comparable(one, other)
        if differ and not bounds(one.figure).meets(bounds(other.figure)):
            pair = room.press[one.read.ref], room.press[other.read.ref]
            values = (("count", count), ("more", str(len(same) + len(others) - 2)))
            yield in_time(room, Discord.VALUES, pair, "values", values)


def _ref(one: Counted) -> EntryRef:
    return one.read.ref


__all__ = ["values_apart"]
