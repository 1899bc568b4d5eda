"""A good order at once: from the end, the move that leaves the greatest gain least; no move is taken back."""

from collections.abc import Sequence
from operator import add

from goodoffices.exchange.search import Packed
from goodoffices.exchange.units import Moves


def greedy(those: Moves) -> tuple[int, ...]:
    """Give the kinds of an order from the first move to the last; its θ bounds the least from above."""
    packed = Packed.of(those)
    tail, gains, order = 0, those.gains((0,) * len(those.kinds)), list[int]()
    can: Sequence[int] = packed.first
    while tail != packed.whole:
        grown = {place: tuple(map(add, gains, those.kinds[place].adds)) for place in can}
        place = min(can, key=lambda one: (max(grown[one]), sum(grown[one])))
        order.append(place)
        tail, gains = tail + packed.step[place], grown[place]
        can = packed.can(can, place, tail)
    return tuple(reversed(order))


def greatest(those: Moves, order: tuple[int, ...]) -> int:
    """Give the θ of an order, looked at after each move."""
    gains = those.gains(those.counts)
    found = max(gains)
    for place in order:
        gains = tuple(gain - worth for gain, worth in zip(gains, those.kinds[place].adds, strict=True))
        found = max(found, *gains)
    return found
