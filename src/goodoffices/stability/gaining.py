"""The least that others can bring about by moves each of which its mover gains by: prefix minima, again and again.

Each maker's moves change one axis of the cube alone.  Along it, states are sorted from its best to its worst once; the
least value among states that it would rather be in is then a prefix minimum.  Where some of its options turn one way
only, its axis falls into blocks, one for each combination of these; from a state it can go to what is better in its
own block and in each block that can be turned to, and how many are better there is counted once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.stability.space import Ranks
from goodoffices.stability.turning import FAR, Places, Turning
from goodoffices.talks.stability import Turns

MOST_ONE_WAY = 8
"""Options of a maker that turn one way; with more, what its moves turn is gone through in place of blocks."""
COMPARED_AT_ONCE = 32
"""A block of at most so many states is compared state by state; a larger one by search in what is sorted."""

Counts = NDArray[np.int64] | NDArray[np.int32] | NDArray[np.uint16] | NDArray[np.uint8]


@dataclass(frozen=True)
class Axis:
    """One maker's axis, sorted: `order` has, by block, line and place, the position in the cube, the best place first.

    `better[one, other]` counts, for each state of block `one`, the states of block `other` that the maker would rather
    be in; for a block itself it is left out where no two states of a line are tied: the place then says it.
    """

    order: Places
    better: dict[tuple[int, int], Counts]

    def lowered(self, values: Ranks) -> Ranks:
        """Lower each value, given in `order` and 0 or more, to the least of what the maker can go to and gains by."""
        held = values.reshape(self.order.shape).copy()
        if self.order.shape[2] == 1:
            self._lower_singles(held)
        else:
            self._lower_blocks(held)
        return held.reshape(-1)

    def _lower_singles(self, held: Ranks) -> None:
        """Lower where each block has one state a line: what is no better is masked out, without a branch."""
        mask = np.empty(held.shape[1:], np.int32)
        for (one, other), counts in self.better.items():
            np.copyto(mask, counts)
            np.subtract(mask, 1, out=mask)  # 0 where it is better, all bits where it is not
            np.bitwise_and(mask, FAR, out=mask)
            np.maximum(mask, held[other], out=mask)
            np.minimum(mask, held[one], out=held[one])

    def _lower_blocks(self, held: Ranks) -> None:
        blocks, lines, size = held.shape
        before = np.full((lines, size + 1), FAR, np.int32)
        starts = np.arange(0, before.size, size + 1)[:, None]
        at = np.empty((lines, size), np.intp)
        for other in range(blocks):
            np.minimum.accumulate(held[other], axis=1, out=before[:, 1:])
            for one in range(blocks):
                if (one, other) in self.better:
                    np.copyto(at, self.better[one, other])
                    np.add(at, starts, out=at)
                    np.minimum(held[one], np.take(before, at), out=held[one])
                elif one == other:
                    np.minimum(held[one], before[:, :-1], out=held[one])


class Gaining:
    """What each maker would rather be in, along its own axis; built for a maker when it is first asked for."""

    def __init__(self, shape: tuple[int, ...], fixed: tuple[tuple[Turns, ...], ...], ranks: list[Ranks]) -> None:
        """Keep the cube's shape, each maker's options that turn one way, and the ranks laid out."""
        self.shape, self.fixed, self.ranks = shape, fixed, ranks
        self._axes: dict[int, Axis | Turning] = {}
        self._paths: dict[tuple[int, int], Places] = {}

    def least(self, values: Ranks, maker: int) -> Ranks:
        """Give the least value that the others bring about by gaining moves from each state, itself included."""
        others = [one for one in range(len(self.ranks)) if one != maker and self.shape[one] > 1]
        if not others:
            return values
        here, still, place = others[0], 0, 0
        held = np.take(values.reshape(-1), self._axis(here).order.reshape(-1))
        while still < len(others):
            lowered = self._axis(here).lowered(held)
            still = 1 if not np.array_equal(lowered, held) else still + 1
            if len(others) == 1:
                held = lowered
                break
            place = (place + 1) % len(others)
            there = others[place]
            held, here = np.take(lowered, self._between(here, there)), there
        home = np.empty(held.size, held.dtype)
        home[self._axis(here).order.reshape(-1)] = held
        return home.reshape(self.shape)

    def _axis(self, maker: int) -> Axis | Turning:
        """Give a maker's axis, sorted once."""
        if maker not in self._axes:
            self._axes[maker] = self._made(maker)
        return self._axes[maker]

    def _between(self, one: int, other: int) -> Places:
        """Give, for each place in the order of the other axis, the place in the order of the one."""
        if (one, other) not in self._paths:
            order = self._axis(one).order.reshape(-1)
            back = np.empty(order.size, np.int32)
            back[order] = np.arange(order.size, dtype=np.int32)
            self._paths[one, other] = np.take(back, self._axis(other).order.reshape(-1))
        return self._paths[one, other]

    def _made(self, maker: int) -> Axis | Turning:
        fixed, size = self.fixed[maker], self.shape[maker]
        if len(fixed) > MOST_ONE_WAY:
            return self._turning(maker)
        blocks, free = 1 << len(fixed), size >> len(fixed)
        rank = _lines(self.ranks[maker], maker, blocks, free)
        cells = np.arange(rank.size, dtype=np.int32).reshape(self.shape)
        order = np.argsort(rank, axis=2)[..., ::-1]
        ranked = np.take_along_axis(rank, order, 2)
        placed = np.take_along_axis(_lines(cells, maker, blocks, free), order, 2)
        return Axis(placed, dict(_better(ranked, fixed)))

    def _turning(self, maker: int) -> Turning:
        fixed, size = self.fixed[maker], self.shape[maker]
        cells = np.arange(self.ranks[maker].size, dtype=np.int32).reshape(self.shape)
        free = (Turns.BOTH,) * (size.bit_length() - 1 - len(fixed))
        placed, ranked = (_lines(each, maker, size, 1)[..., 0] for each in (cells, self.ranks[maker]))
        return Turning(placed, ranked, (*free, *fixed))


def _lines(values: Ranks, axis: int, blocks: int, free: int) -> Ranks:
    """Give values by block, line and place in the block."""
    last = np.moveaxis(values, axis, -1).reshape(-1, blocks, free)
    return np.ascontiguousarray(last.transpose(1, 0, 2))


def _better(ranked: Ranks, fixed: tuple[Turns, ...]) -> Iterator[tuple[tuple[int, int], Counts]]:
    """Count what is better, for each pair of blocks of which one can be turned to the other."""
    blocks, _, size = ranked.shape
    for one in range(blocks):
        for other in range(blocks):
            if one == other:
                if size > 1 and (ranked[one][:, 1:] == ranked[one][:, :-1]).any():
                    yield (one, one), _tied(ranked[one])
            elif _turns_to(one, other, fixed):
                yield (one, other), _counted(ranked[one], ranked[other])


def _turns_to(one: int, other: int, fixed: tuple[Turns, ...]) -> bool:
    """Say whether the options that turn one way can be turned from the first block's to the second's."""
    changed = one ^ other
    return all(
        not changed >> bit & 1 or bool(other >> bit & 1) == (turns is Turns.FORWARD)
        for bit, turns in enumerate(fixed)
    )


def _tied(ranked: Ranks) -> Counts:
    """Give for each place of a line the first place with the same rank."""
    places = np.broadcast_to(np.arange(ranked.shape[1], dtype=np.int32), ranked.shape)
    first = np.ones(ranked.shape, bool)
    first[:, 1:] = ranked[:, 1:] != ranked[:, :-1]
    return _small(np.maximum.accumulate(np.where(first, places, 0), axis=1), ranked.shape[1])


def _counted(one: Ranks, other: Ranks) -> Counts:
    """Count, for each state of a block, the better ones of another block on the same line; both are sorted."""
    lines, size = one.shape
    if size <= COMPARED_AT_ONCE:
        found = np.zeros(one.shape, np.uint8)
        for place in range(size):
            found += other[:, [place]] > one
        return found
    span = np.int64(2**32)
    shift = np.arange(lines, dtype=np.int64)[:, None] * span
    risen = (shift - other).reshape(-1)
    wanted = (shift - one).reshape(-1)
    places = np.searchsorted(risen, wanted, side="left").reshape(one.shape)
    return _small(places - np.arange(lines)[:, None] * size, size)


def _small(counts: Counts, most: int) -> Counts:
    """Give counts in as few bytes as hold them."""
    if most < 1 << 8:
        return counts.astype(np.uint8)
    return counts.astype(np.uint16) if most < 1 << 16 else counts.astype(np.int32)
