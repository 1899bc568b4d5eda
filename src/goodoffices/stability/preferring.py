"""How makers rank states: from a preference to a number for each state, or to every order that it admits."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import permutations, product
from math import factorial, prod

import numpy as np

from goodoffices.stability.extensions import Extensions
from goodoffices.stability.space import Cube, Game, Ints, Names, Net, Ranks, Space, fitting, space_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Compared, Conflict, Preference, Prioritised, Ranked

MOST_STATEMENTS = 30
"""Statements of one maker; a state's number has one bit for each."""
MOST_COMPARED = 200
"""States of a conflict in which a maker's preference is given by pairs."""


@dataclass(frozen=True)
class Known:
    """One complete order."""

    ranks: Ranks
    count: int = 1

    def every(self) -> Iterator[Ranks]:
        """Give it."""
        yield self.ranks

    def drawn(self, _chance: random.Random) -> Ranks:
        """Give it."""
        return self.ranks


@dataclass(frozen=True)
class Tiers:
    """Orders by statements, those of one tier in any order; `fitted` has, by tier, where they fit."""

    fitted: tuple[tuple[Ranks, ...], ...]
    count: int = field(default=1)

    def every(self) -> Iterator[Ranks]:
        """Give the order that each arrangement of the tiers makes; two arrangements may make the same."""
        for arranged in product(*(permutations(tier) for tier in self.fitted)):
            yield _scored([each for tier in arranged for each in tier])

    def drawn(self, chance: random.Random) -> Ranks:
        """Arrange each tier by chance."""
        return _scored([each for tier in self.fitted for each in chance.sample(tier, len(tier))])


def _scored(fitted: list[Ranks]) -> Ranks:
    """Number states so that the first statement in which two differ decides."""
    found = np.zeros(len(fitted[0]), np.int32)
    for each in fitted:
        found = found * 2 + each
    return found.astype(np.int32)


Orders = Known | Tiers | Extensions
"""The orders that one maker's preference admits: `count` of them, `every` one, or one `drawn`."""


def orders_of(conflict: Conflict, space: Space) -> tuple[Orders, ...]:
    """Give the admissible orders of each maker, in the makers' order.

    Refuses a count of ranks that is not the states', too many statements or compared states, and pairs in a circle.
    """
    given = {one.maker: one for one in conflict.preferences}
    return tuple(_orders(conflict, space, given[one.id]) for one in conflict.makers)


def game_of(conflict: Conflict) -> tuple[Game, Names]:
    """Give a conflict whose orders are complete as a game; refuses others (`stability-not-complete`)."""
    space = space_of(conflict)
    orders = orders_of(conflict, space)
    for maker, each in zip(conflict.makers, orders, strict=True):
        if each.count > 1:
            raise Refusal("stability-not-complete", maker=maker.id)
    return Game(space, np.stack([next(each.every()) for each in orders])), Names(conflict, space)


def _orders(conflict: Conflict, space: Space, preference: Preference) -> Orders:
    match preference:
        case Ranked(maker, ranks):
            if len(ranks) != space.count:
                raise Refusal("stability-ranks-count", maker=maker, given=len(ranks), wanted=space.count)
            return Known(np.unique(np.array(ranks), return_inverse=True)[1].astype(np.int32))
        case Prioritised(maker, statements):
            return _by_statements(maker, statements, space)
        case Compared(maker, better):
            return _by_pairs(conflict, space, maker, better)


def _by_statements(maker: str, statements: tuple[tuple[str, ...], ...], space: Space) -> Orders:
    many = sum(map(len, statements))
    if not 1 <= many <= MOST_STATEMENTS or isinstance(space, Net):
        raise Refusal("stability-statements", maker=maker, given=many, most=MOST_STATEMENTS)
    codes = _codes(space)
    fitted = tuple(
        tuple(fitting(codes, pattern).astype(np.int32) for pattern in tier) for tier in statements
    )
    if all(len(tier) == 1 for tier in statements):
        return Known(_scored([tier[0] for tier in fitted]))
    return Tiers(fitted, prod(factorial(len(tier)) for tier in statements))


def _by_pairs(conflict: Conflict, space: Space, maker: str, better: tuple[tuple[str, str], ...]) -> Orders:
    if space.count > MOST_COMPARED:
        raise Refusal("stability-pairs-too-many-states", maker=maker, count=space.count, most=MOST_COMPARED)

    @cache
    def meant(pattern: str) -> tuple[int, ...]:
        if isinstance(space, Net):
            return (conflict.states.index(pattern),)
        return tuple(np.flatnonzero(fitting(_codes(space), pattern)).tolist())

    below = [0] * space.count
    for one, other in better:
        for state in meant(one):
            for worse in meant(other):
                below[state] |= 1 << worse
    return Extensions(maker, below)


def _codes(space: Cube) -> Ints:
    return np.arange(space.count, dtype=np.int64) if space.codes is None else space.codes
