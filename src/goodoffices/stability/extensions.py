"""Every complete order that a partial one admits: counted, gone through, or drawn with equal chance for each.

Orders are built from the worst state up.  What is still to come is a set of states, and how many ways there are to go
on depends on that set alone, so each set is counted once.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from goodoffices.stability.space import Ranks
from goodoffices.talks.refusal import Refusal

MOST_SETS = 50_000
"""Sets of states that are counted; with few pairs there are almost as many sets as there are at all, 2^states."""


@dataclass(frozen=True)
class Extensions:
    """The complete orders of states in which each is above those in `below` (a bit for each), without ties."""

    maker: str
    below: Sequence[int]
    ways: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Count; refuses pairs that lead in a circle, and orders that are too many to count."""
        self._require_no_circle()
        self._counted()

    @property
    def count(self) -> int:
        """Give how many orders there are."""
        return self.ways[0]

    def every(self) -> Iterator[Ranks]:
        """Give each of them once."""
        for order in self._above(0):
            yield self._ranks(order)

    def drawn(self, chance: random.Random) -> Ranks:
        """Draw one: each next state with the chance that its share of all orders gives it."""
        placed, order = 0, list[int]()
        while placed != self._whole:
            left = chance.randrange(self.ways[placed])
            for state in self._next(placed):
                left -= self.ways[placed | 1 << state]
                if left < 0:
                    break
            placed |= 1 << state
            order.append(state)
        return self._ranks(order)

    @property
    def _whole(self) -> int:
        return (1 << len(self.below)) - 1

    def _next(self, placed: int) -> list[int]:
        """Give the states that may come next: all that must be below them are placed."""
        return [
            state
            for state, below in enumerate(self.below)
            if not placed >> state & 1 and below & placed == below
        ]

    def _above(self, placed: int) -> Iterator[list[int]]:
        if placed == self._whole:
            yield []
        for state in self._next(placed):
            for rest in self._above(placed | 1 << state):
                yield [state, *rest]

    def _counted(self) -> None:
        """Meet every set that can be placed first, smallest sets first; then count from the whole set back."""
        layers = [{0}]
        met = 1
        for _ in self.below:
            layers.append({placed | 1 << state for placed in layers[-1] for state in self._next(placed)})
            met += len(layers[-1])
            if met > MOST_SETS:
                raise Refusal("stability-orders-too-many", maker=self.maker, most=MOST_SETS)
        self.ways[self._whole] = 1
        for layer in reversed(layers[:-1]):
            for placed in layer:
                self.ways[placed] = sum(self.ways[placed | 1 << state] for state in self._next(placed))

    def _require_no_circle(self) -> None:
        placed = 0
        while fresh := self._next(placed):
            for state in fresh:
                placed |= 1 << state
        if placed != self._whole:
            left = [state + 1 for state in range(len(self.below)) if not placed >> state & 1]
            raise Refusal("stability-preference-circle", maker=self.maker, states=tuple(left[:12]))

    def _ranks(self, order: Sequence[int]) -> Ranks:
        found = np.empty(len(order), np.int32)
        found[list(order)] = np.arange(len(order), dtype=np.int32)
        return found
