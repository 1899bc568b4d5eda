"""The states of a conflict and who can go where: option cubes as numbers whose bits are options, or explicit graphs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Conflict, ConflictOption, Turns, turned
from goodoffices.talks.stability_sound import require_conflict

Ints: TypeAlias = NDArray[np.int64]
Ranks: TypeAlias = NDArray[np.int32]
Bools: TypeAlias = NDArray[np.bool_]

MOST_OPTIONS = 22
"""Options of a cube; each more doubles time and memory."""


@dataclass(frozen=True)
class Cube:
    """States in option form: bit b of a state's code says whether option b is taken up.

    `owners` has, for each option, its maker's place; `codes` the states' codes in their order, None for all 2^m.
    """

    makers: int
    owners: tuple[int, ...]
    turns: tuple[Turns, ...]
    codes: Ints | None = None

    @property
    def count(self) -> int:
        """Give how many states there are."""
        return 1 << len(self.owners) if self.codes is None else len(self.codes)

    def code(self, state: int) -> int:
        """Give the code of a state, which is counted from 0."""
        return state if self.codes is None else int(self.codes[state])

    @cached_property
    def _places(self) -> dict[int, int]:
        return {} if self.codes is None else {int(code): place for place, code in enumerate(self.codes)}

    def place(self, code: int) -> int | None:
        """Give the state that has the code; None where it is infeasible."""
        return code if self.codes is None else self._places.get(code)

    def reach(self, maker: int, state: int) -> tuple[int, ...]:
        """Give the states to which the maker can go by itself at once, turning any of its options."""
        start = self.code(state)
        found = [start]
        for bit, owner in enumerate(self.owners):
            if owner == maker and self._may(bit, start):
                found += [code ^ (1 << bit) for code in found]
        places = (self.place(code) for code in found[1:])
        return tuple(place for place in places if place is not None)

    def _may(self, bit: int, code: int) -> bool:
        taken = bool(code >> bit & 1)
        return self.turns[bit] is Turns.BOTH or taken == (self.turns[bit] is Turns.BACK)


@dataclass(frozen=True)
class Net:
    """States and moves of any kind: `steps[maker][state]` are the states to which the maker can go by itself."""

    steps: tuple[tuple[tuple[int, ...], ...], ...]

    @property
    def makers(self) -> int:
        """Give how many makers there are."""
        return len(self.steps)

    @property
    def count(self) -> int:
        """Give how many states there are."""
        return len(self.steps[0])

    def reach(self, maker: int, state: int) -> tuple[int, ...]:
        """Give the states to which the maker can go by itself at once."""
        return self.steps[maker][state]


Space = Cube | Net


@dataclass(frozen=True)
class Game:
    """A space, and how each maker ranks each state: `ranks[maker][state]`, higher is better."""

    space: Space
    ranks: Ranks

    def gains(self, maker: int, at: int, to: int) -> bool:
        """Say whether the maker is better off in the second state than in the first."""
        return bool(self.ranks[maker, to] > self.ranks[maker, at])

    def improvements(self, maker: int, state: int) -> Iterator[int]:
        """Give the states to which the maker can go by itself, and would rather be in."""
        return (to for to in self.space.reach(maker, state) if self.gains(maker, state, to))


def space_of(conflict: Conflict) -> Space:
    """Give the conflict's states and moves; refuses what `require_conflict` refuses, and too many options."""
    require_conflict(conflict)
    makers = [one.id for one in conflict.makers]
    if not conflict.options:
        return _net(conflict, makers)
    if len(conflict.options) > MOST_OPTIONS:
        raise Refusal("stability-options-too-many", count=len(conflict.options), most=MOST_OPTIONS)
    owners = tuple(makers.index(one.owner) for one in conflict.options)
    turns = tuple(one.turns for one in conflict.options)
    codes = _codes(conflict)
    if codes is not None and not len(codes):
        raise Refusal("stability-no-states")
    return Cube(len(makers), owners, turns, codes)


def _net(conflict: Conflict, makers: list[str]) -> Net:
    steps: list[list[list[int]]] = [[[] for _ in conflict.states] for _ in makers]
    for move in dict.fromkeys(conflict.moves):
        steps[makers.index(move.maker)][move.at - 1].append(move.to - 1)
    return Net(tuple(tuple(map(tuple, each)) for each in steps))


def _codes(conflict: Conflict) -> Ints | None:
    if conflict.states:
        return np.array([code_of(one) for one in conflict.states], np.int64)
    if not conflict.infeasible:
        return None
    every = np.arange(1 << len(conflict.options), dtype=np.int64)
    out = np.zeros(len(every), bool)
    for pattern in conflict.infeasible:
        out |= fitting(every, pattern)
    return every[~out]


def code_of(state: str) -> int:
    """Give the code of a state written in Y and N."""
    return sum(1 << bit for bit, sign in enumerate(state) if sign == "Y")


def written(options: tuple[ConflictOption, ...], code: int) -> str:
    """Write a code in Y and N."""
    return "".join("Y" if code >> bit & 1 else "N" for bit in range(len(options)))


def fitting(codes: Ints, pattern: str) -> Bools:
    """Say of each code whether it fits the pattern."""
    found = np.zeros(len(codes), bool)
    for one in pattern.split("|"):
        cared = sum(1 << bit for bit, sign in enumerate(one) if sign != "-")
        found |= (codes & cared) == code_of(one)
    return found


@dataclass(frozen=True)
class Names:
    """What the states and the moves between them are called."""

    conflict: Conflict
    space: Space

    def state(self, place: int) -> str:
        """Give a state, counted from 0, as the record writes it."""
        if isinstance(self.space, Net):
            return self.conflict.states[place]
        return written(self.conflict.options, self.space.code(place))

    def changes(self, at: int, to: int) -> tuple[tuple[str, bool], ...]:
        """Give what a move turns; () without options."""
        if isinstance(self.space, Net):
            return ()
        return tuple(turned(self.conflict.options, self.state(at), self.state(to)))
