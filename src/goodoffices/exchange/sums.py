"""What subsets of moves can cost and be worth together: those of which none costs less and is worth as much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

MOST_SUMS = 20_000
MOST_MERGED = 1_000_000


@dataclass(frozen=True, slots=True)
class Sums:
    """Sums of cost and worth, both rising strictly, and `both` added; where not exact, what lies between counts too."""

    cost: tuple[int, ...]
    worth: tuple[int, ...]
    both: tuple[int, ...]
    exact: bool


def sums(moves: Sequence[tuple[int, int, int]]) -> Sums:
    """Give the best sums of moves, each (cost, worth, how many), worth 0 or more.

    Moves that cost nothing are in every sum.  Where sums are too many, moves may be divided (Dantzig's bound of the
    knapsack problem): the sums then are corners, and anything between two of them counts as reached.
    """
    start, dear = _apart(moves)
    found, exact = _whole(start, dear)
    return _sums(found, exact) if exact else divided(moves)


def divided(moves: Sequence[tuple[int, int, int]]) -> Sums:
    """Give what sums of moves that may be divided come to: never less than those of whole moves, and at once."""
    return _sums(_divided(*_apart(moves)), exact=False)


def _apart(moves: Sequence[tuple[int, int, int]]) -> tuple[tuple[int, int], list[tuple[int, int, int]]]:
    """Give the sum of all moves that cost nothing, and the others that are worth something."""
    free = [(cost * count, worth * count) for cost, worth, count in moves if cost <= 0]
    start = (sum(cost for cost, _ in free), sum(worth for _, worth in free))
    return start, [one for one in moves if one[0] > 0 and one[1] > 0]


def _sums(found: Sequence[tuple[int, int]], exact: bool) -> Sums:
    cost, worth = tuple(one for one, _ in found), tuple(one for _, one in found)
    return Sums(cost, worth, tuple(map(sum, found)), exact)


def _whole(start: tuple[int, int], dear: Sequence[tuple[int, int, int]]) -> tuple[list[tuple[int, int]], bool]:
    """Give the sums of whole moves, and whether they are all."""
    found, merged = [start], 0
    for cost, worth in _doubled(dear):
        both = sorted(found + [(one + cost, other + worth) for one, other in found], key=_cheap_first)
        found, top = [], None
        for one in both:
            if top is None or one[1] > top:
                found.append(one)
                top = one[1]
        merged += len(both)
        if len(found) > MOST_SUMS or merged > MOST_MERGED:
            return [], False
    return found, True


def _cheap_first(one: tuple[int, int]) -> tuple[int, int]:
    return one[0], -one[1]


def _doubled(dear: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    """Give lots of 1, 2, 4 … moves and a rest, of which every number of moves can be made up."""
    for cost, worth, count in dear:
        lot = 1
        while count:
            lot = min(lot, count)
            yield cost * lot, worth * lot
            count -= lot
            lot *= 2


def _divided(start: tuple[int, int], dear: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Give the corners of what divided moves reach: those worth most for their cost come first."""
    found = [start]
    for cost, worth, count in sorted(dear, key=lambda one: Fraction(one[0], one[1])):
        before = found[-1]
        found.append((before[0] + cost * count, before[1] + worth * count))
    return found
