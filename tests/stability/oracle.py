"""The literal definitions, with sets: legal sequences in which nobody moves twice in a row, and what sanctions what.

It shares nothing with the engine: no arrays, no thresholds, no cubes.  `reach[i][s]` are the states to which maker i
can go from s at once, `better(i, s, t)` says whether i would rather be in t than in s.
"""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations

Reach = list[list[set[int]]]


@dataclass(frozen=True)
class Drawn:
    """A conflict by chance: who can go where, and a number by which each maker ranks each state."""

    reach: Reach
    ranks: list[list[int]]

    @property
    def makers(self) -> range:
        return range(len(self.reach))

    @property
    def states(self) -> range:
        return range(len(self.reach[0]))

    def better(self, maker: int, at: int, to: int) -> bool:
        return self.ranks[maker][to] > self.ranks[maker][at]


def sequences(makers: Iterable[int], start: int, step: Callable[[int, int], set[int]]) -> set[int]:
    """Give where sequences of one move or more can end, if nobody moves twice in a row."""
    makers = list(makers)
    met = {(to, one) for one in makers for to in step(one, start)}
    waiting = list(met)
    while waiting:
        at, last = waiting.pop()
        for one in makers:
            if one != last:
                fresh = {(to, one) for to in step(one, at)} - met
                met |= fresh
                waiting += fresh
    return {to for to, _ in met}


def stays(drawn: Drawn, concept: str, maker: int, at: int) -> bool:
    """Say whether the maker stays, as the concept's definition has it."""
    return all(
        any(_harms(drawn, concept, maker, at, end) for end in _answers(drawn, concept, maker, to))
        for to in drawn.reach[maker][at]
        if drawn.better(maker, at, to)
    )


def _answers(drawn: Drawn, concept: str, maker: int, after: int) -> set[int]:
    if concept == "Nash":
        return set()
    others = [one for one in drawn.makers if one != maker]

    def move(one: int, state: int) -> set[int]:
        return drawn.reach[one][state]

    def improve(one: int, state: int) -> set[int]:
        return {to for to in drawn.reach[one][state] if drawn.better(one, state, to)}

    return sequences(others, after, improve if concept == "SEQ" else move)


def _harms(drawn: Drawn, concept: str, maker: int, at: int, end: int) -> bool:
    if drawn.better(maker, at, end):
        return False
    return concept != "SMR" or not any(drawn.better(maker, at, back) for back in drawn.reach[maker][end])


def joint_gain(drawn: Drawn, makers: Iterable[int], at: int) -> set[int]:
    """Give the states that these makers can reach together and each of them would rather be in."""
    makers = list(makers)
    ends = sequences(makers, at, lambda one, state: drawn.reach[one][state])
    return {end for end in ends if all(drawn.better(one, at, end) for one in makers)}


def strong(drawn: Drawn, at: int) -> bool:
    """Say whether no maker and no coalition would leave."""
    every = (group for many in drawn.makers for group in combinations(drawn.makers, many + 1))
    return not any(joint_gain(drawn, group, at) for group in every)


def graph(seed: int) -> Drawn:
    """Draw any graph, its makers' own moves transitive or not, with ties."""
    chance = random.Random(seed)
    makers, states = chance.randint(1, 4), chance.randint(2, 9)
    share, levels = chance.choice((0.15, 0.3, 0.6)), chance.choice((2, 4, 20))
    reach = [
        [{to for to in range(states) if to != at and chance.random() < share} for at in range(states)]
        for _ in range(makers)
    ]
    return Drawn(reach, [[chance.randrange(levels) for _ in range(states)] for _ in range(makers)])


@dataclass(frozen=True)
class DrawnCube:
    """Options by chance: who owns each, which way it turns (0 both, 1 forward, -1 back), the codes that there are."""

    owners: list[int]
    ways: list[int]
    codes: list[int]
    drawn: Drawn


def option_cube(seed: int, most: int = 6) -> DrawnCube:
    """Draw a conflict of options: some turn one way only, some combinations are infeasible, some ranks are tied."""
    chance = random.Random(seed)
    options, makers = chance.randint(1, most), chance.randint(1, 4)
    owners = [chance.randrange(makers) for _ in range(options)]
    one_way = chance.choice((0, 0.3, 1))
    ways = [chance.choice((1, -1)) if chance.random() < one_way else 0 for _ in range(options)]
    kept = chance.choice((1, 1, 0.8, 0.5))
    codes = [code for code in range(1 << options) if chance.random() < kept] or [0]
    if chance.random() < 0.3:
        chance.shuffle(codes)
    reach = [[_turned(code, maker, owners, ways, codes) for code in codes] for maker in range(makers)]
    levels = chance.choice((2, 5, 1000))
    ranks = [[chance.randrange(levels) - levels // 2 for _ in codes] for _ in range(makers)]
    return DrawnCube(owners, ways, codes, Drawn(reach, ranks))


def _turned(code: int, maker: int, owners: list[int], ways: list[int], codes: list[int]) -> set[int]:
    """Give the places of the codes to which the maker alone can turn this one, each option the way it goes."""
    return {
        place
        for place, other in enumerate(codes)
        if other != code
        and all(
            owner == maker and (way == 0 or (way == 1) == bool(other >> bit & 1))
            for bit, (owner, way) in enumerate(zip(owners, ways, strict=True))
            if (code ^ other) >> bit & 1
        )
    }
