"""Under how many admissible preference orders a state lasts: of all where they are few, else of a sample."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np

from goodoffices.stability.analysing import analysed, equilibria
from goodoffices.stability.preferring import Orders
from goodoffices.stability.space import Bools, Game, Ints, Ranks, Space
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Concept, OrdersSeen

FEW = 2_000
"""So many combinations of the makers' orders are all looked at; of more, so many are drawn."""
SEED = 1
MOST_STATES = 4_096
"""States of a conflict whose preferences are not complete: it is analysed anew for each order."""

Tell = Callable[[str, float], None]


@dataclass(frozen=True)
class Counted:
    """Of the orders seen, under how many each state is an equilibrium; and who stays where under every one of them."""

    seen: OrdersSeen
    times: dict[Concept, Ints]
    always: dict[tuple[Concept, int], Bools]


def counted(space: Space, orders: Sequence[Orders], tell: Tell) -> Counted:
    """Look at all admissible combinations of orders, or at a sample; refuses too many states."""
    if space.count > MOST_STATES:
        raise Refusal("stability-orders-too-many-states", count=space.count, most=MOST_STATES)
    every = prod(one.count for one in orders)
    seen = OrdersSeen(every) if every <= FEW else OrdersSeen(FEW, SEED)
    times = {concept: np.zeros(space.count, np.int64) for concept in Concept}
    always: dict[tuple[Concept, int], Bools] = {}
    for number, ranks in enumerate(_combined(orders, seen)):
        held = analysed(Game(space, np.stack(ranks)))
        for key, states in held.items():
            always[key] = always[key] & states if key in always else states
        for concept in Concept:
            times[concept] += equilibria(held, concept)
        tell("orders", (number + 1) / seen.looked_at)
    return Counted(seen, times, always)


def _combined(orders: Sequence[Orders], seen: OrdersSeen) -> Iterator[Sequence[Ranks]]:
    if seen.seed is None:
        yield from product(*(one.every() for one in orders))
        return
    chance = random.Random(seen.seed)  # noqa: S311 - a sample that anyone can draw again, no secret
    for _ in range(seen.looked_at):
        yield [one.drawn(chance) for one in orders]
