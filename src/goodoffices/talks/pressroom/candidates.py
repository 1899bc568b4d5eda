"""Two entries side by side because they may contradict each other, and what a human said of the pair."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from goodoffices.talks.fold import DiscordHeld, EntryHeld, RoomView
from goodoffices.talks.pressfile.keeping import Discord, EntryRef
from goodoffices.talks.pressroom.reported import reported

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entries that stand, the one reported earlier first; nothing is decided by putting them here.

    `code` and `values` say why: see `denials`, `values_apart` and `reversals`.  `judged` is what a human made of the
    pair, None where nobody looked yet.
    """

    discord: Discord
    one: EntryRef
    other: EntryRef
    code: str
    values: tuple[tuple[str, str], ...]
    judged: DiscordHeld | None = None


def judged_in(room: RoomView, one: EntryRef, other: EntryRef) -> DiscordHeld | None:
    """Give what a human said last of the two, in whichever order they were put."""
    said = [room.discords.get(pair) for pair in ((one, other), (other, one))]
    return max((held for held in said if held is not None), key=lambda held: held.number, default=None)


def in_time(
    room: RoomView,
    discord: Discord,
    pair: tuple[EntryHeld, EntryHeld],
    code: str,
    values: tuple[tuple[str, str], ...] = (),
) -> Candidate:
    """Put two entries side by side, the one reported earlier first."""
    one, other = sorted(pair, key=lambda held: reported(room, held).place)
    judged = judged_in(room, one.ref, other.ref)
    return Candidate(discord, one.ref, other.ref, code, values, judged)


def alike(
    every: Iterable[One], key: Callable[[One], Hashable], ref: Callable[[One], EntryRef]
) -> list[tuple[One, ...]]:
    """Put together what says the same, each in the order in which it came.

    Of many that say the same the first stands for all: it stays the first however many follow, so that a pair that was
    judged stays judged.
    """
    found: dict[Hashable, list[One]] = {}
    for one in sorted(every, key=lambda one: (ref(one).number, ref(one).index)):
        found.setdefault(key(one), []).append(one)
    return [tuple(same) for same in found.values()]


__all__ = ["Candidate", "alike", "in_time", "judged_in"]
