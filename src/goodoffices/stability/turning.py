"""Gaining moves of a maker with many options that turn one way only: by what a move turns, for all states at once.

The blocks of `gaining` grow as 2 to the number of such options, and pairs of them as 3.  Here each set of options that
a move can turn is gone through once, and all states from which it can be turned are compared with where it leads.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.stability.space import Ranks
from goodoffices.talks.stability import Turns

FAR = np.int32(2**31 - 1)
Places = NDArray[np.int32]
View = tuple[int | slice, ...]


@dataclass(frozen=True)
class Turning:
    """One maker's axis; `order` has, by its value and line, the position in the cube, `ranked` how it ranks the state.

    `turns` has the ways of its options from the lowest digit up.
    """

    order: Places
    ranked: Ranks
    turns: tuple[Turns, ...]

    def lowered(self, values: Ranks) -> Ranks:
        """Lower each value, given in `order` and 0 or more, to the least of what the maker can go to and gains by."""
        shape = (*(2,) * len(self.turns), self.order.shape[-1])
        before, ranked = values.reshape(shape), self.ranked.reshape(shape)
        held = before.copy()
        for at, to in _moves(self.turns):
            mask = (ranked[at] < ranked[to]).astype(np.int32)
            np.subtract(mask, 1, out=mask)  # 0 where it is better, all bits where it is not
            np.bitwise_and(mask, FAR, out=mask)
            np.maximum(mask, before[to], out=mask)
            np.minimum(mask, held[at], out=held[at])
        return held.reshape(-1)


def _moves(turns: tuple[Turns, ...]) -> Iterator[tuple[View, View]]:
    """Give, for each set of options that can be turned together, from where and to where."""
    many = len(turns)
    for turned in range(1, 1 << many):
        ends = [_ends(turns[bit]) if turned >> bit & 1 else (slice(None),) * 2 for bit in reversed(range(many))]
        yield tuple(at for at, _ in ends), tuple(to for _, to in ends)


def _ends(turns: Turns) -> tuple[int | slice, int | slice]:
    match turns:
        case Turns.FORWARD:
            return 0, 1
        case Turns.BACK:
            return 1, 0
        case _:
            return slice(None), slice(None, None, -1)
