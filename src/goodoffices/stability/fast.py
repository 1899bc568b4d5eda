"""Stability on option cubes: one threshold for each maker and state, found by minima along axes; near-linear.

For complete orders a state s is stable for maker i under a concept where every improvement s1 that i has from s leads
to no better than s in the end: v(s1) <= p(s), with p the rank for i, and v of s1 alone:

- GMR: the least p that the others' legal moves from s1 can bring about;
- SMR: the least over the states s2 that they can bring about of the greater of p(s2) and the best p that i can reach
  from there by itself;
- SEQ: as GMR, by moves each of which its mover gains by.

The others' moves are sequences in which nobody moves twice in a row; on a cube a maker's own moves are transitive, so
that the plain closure has the same minima, but for s1 itself, which is no sanction since p(s1) > p(s).  The cube is
laid out with one axis for each maker, its options that turn both ways first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from goodoffices.stability.gaining import Gaining
from goodoffices.stability.space import Bools, Cube, Ranks
from goodoffices.talks.stability import Concept, Turns

Values = TypeVar("Values", bound=NDArray[Any])

FAR = np.int32(2**31 - 1)
"""Above every rank: where no state is."""


@dataclass(frozen=True)
class Layout:
    """How a cube lies in memory: one axis for each maker; `bits` are the options from the lowest digit up."""

    cube: Cube
    bits: tuple[int, ...]
    shape: tuple[int, ...]
    fixed: tuple[tuple[Turns, ...], ...]
    feasible: Bools | None

    def laid(self, values: Ranks, empty: np.int32) -> Ranks:
        """Lay out values given by state; `empty` stands where no state is."""
        if self.cube.codes is None:
            return _carried(values, self.bits).reshape(self.shape)
        full = np.full(1 << len(self.bits), empty, values.dtype)
        full[self.cube.codes] = values
        return _carried(full, self.bits).reshape(self.shape)

    def by_state(self, values: Bools) -> Bools:
        """Give laid out values by state again."""
        back = tuple(self.bits.index(bit) for bit in range(len(self.bits)))
        full = _carried(values.reshape(-1), back)
        return full if self.cube.codes is None else full[self.cube.codes]


def _carried(values: Values, bits: tuple[int, ...]) -> Values:
    """Give values by code anew, with bit `bits[k]` of the old code as bit k of the new one."""
    many = len(bits)
    if bits == tuple(range(many)):
        return values
    axes = [many - 1 - bits[many - 1 - axis] for axis in range(many)]
    return cast(Values, np.ascontiguousarray(values.reshape((2,) * many).transpose(axes)).reshape(-1))


def layout_of(cube: Cube) -> Layout:
    """Lay a cube out: the last maker's options are the lowest digits."""
    bits: list[int] = []
    for maker in reversed(range(cube.makers)):
        own = [bit for bit, owner in enumerate(cube.owners) if owner == maker]
        bits += sorted(own, key=lambda bit: cube.turns[bit] is not Turns.BOTH)
    shape = tuple(1 << cube.owners.count(maker) for maker in range(cube.makers))
    fixed = tuple(_fixed(cube, bits, maker) for maker in range(cube.makers))
    feasible = None
    if cube.codes is not None:
        there = np.zeros(1 << len(bits), bool)
        there[cube.codes] = True
        feasible = _carried(there, tuple(bits)).reshape(shape)
    return Layout(cube, tuple(bits), shape, fixed, feasible)


def _fixed(cube: Cube, bits: list[int], maker: int) -> tuple[Turns, ...]:
    """Give the ways of a maker's options that turn one way only, from the lowest digit up."""
    own = (bit for bit in bits if cube.owners[bit] == maker)
    return tuple(cube.turns[bit] for bit in own if cube.turns[bit] is not Turns.BOTH)


def spread(values: Ranks, axis: int, fixed: tuple[Turns, ...], least: bool) -> Ranks:
    """Give for each state the least (or greatest) value of those to which the axis' maker can go, and its own."""
    choose = np.minimum if least else np.maximum
    size = values.shape[axis]
    before, after = values.shape[:axis], values.shape[axis + 1 :]
    free = size >> len(fixed)
    parts = values.reshape(*before, *(2,) * len(fixed), free, *after)
    if free > 1:
        best = choose.reduce(parts, axis=axis + len(fixed), keepdims=True)
        parts = np.broadcast_to(best, parts.shape).copy() if fixed else np.broadcast_to(best, parts.shape)
    elif fixed:
        parts = parts.copy()
    for place, turns in enumerate(reversed(fixed)):
        low, high = np.moveaxis(parts, axis + place, 0)
        if turns is Turns.FORWARD:
            choose(low, high, out=low)
        else:
            choose(high, low, out=high)
    return np.ascontiguousarray(parts).reshape(values.shape)


class Analysis:
    """One game on a cube, its states laid out; asks each concept of each maker."""

    def __init__(self, cube: Cube, ranks: Ranks) -> None:
        """Lay the ranks out; they must lie within 2^31 - 1 of each other."""
        self.layout = layout_of(cube)
        ranks = ranks - ranks.min(axis=1, keepdims=True)  # from 0 up: `gaining` masks values by their bits
        self.ranks = [self.layout.laid(each, -FAR) for each in ranks]
        self.gaining = Gaining(self.layout.shape, self.layout.fixed, self.ranks)

    def every(self) -> Mapping[tuple[Concept, int], Bools]:
        """Give for each concept and maker whether it stays, by state."""
        found = {}
        for maker in range(len(self.ranks)):
            for concept, holds in self._of(maker).items():
                found[concept, maker] = self.layout.by_state(holds)
        return found

    def _of(self, maker: int) -> dict[Concept, Bools]:
        rank, there = self.ranks[maker], self.layout.feasible
        best = self._spread(rank, maker, least=False)
        inside = rank if there is None else np.where(there, rank, FAR)
        found = {Concept.NASH: best <= rank}
        found[Concept.GMR] = self._stays(maker, self._brought(inside, maker))
        found[Concept.SMR] = self._stays(maker, self._brought(self._inside(best), maker))
        found[Concept.SEQ] = self._stays(maker, self.gaining.least(inside, maker))
        return found

    def _inside(self, values: Ranks) -> Ranks:
        there = self.layout.feasible
        return values if there is None else np.where(there, values, FAR)

    def _spread(self, values: Ranks, maker: int, *, least: bool) -> Ranks:
        return spread(values, maker, self.layout.fixed[maker], least)

    def _brought(self, values: Ranks, maker: int) -> Ranks:
        """Give the least value that the others can bring about from each state, itself included."""
        others = [one for one in range(len(self.ranks)) if one != maker]
        while True:
            now = values
            for other in others:
                now = self._inside(self._spread(now, other, least=True))
            if self.layout.feasible is None or np.array_equal(now, values):
                return now  # where every state is feasible, turns of different options don't stand in each other's way
            values = now

    def _stays(self, maker: int, threshold: Ranks) -> Bools:
        """Say whether no improvement has a threshold above the state's rank."""
        rank = self.ranks[maker]
        capped = np.minimum(threshold, rank)
        return self._spread(capped, maker, least=False) <= rank
