"""What bounds θ from below by counting alone: an order's ends, two valuers' balance, the room for what is dear.

Everything here is counted in whole numbers and needs no solver, so that whoever doubts a bound can count it again.
All three take an order from its end: a move that is added to what is outstanding changes each valuer's gain by `adds`.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import permutations
from operator import le

from goodoffices.exchange.sums import Sums, divided, sums
from goodoffices.exchange.units import Moves

MOST_HEADS = 20_000
FEW, FEW_HEADS = 100, 500
"""Kinds that raise a valuer's gain, and sets of their moves, up to which room is counted at once."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A number that no order's θ is below, and what gives it: `ends`, `balance` or `room`."""

    theta: int
    by: str


def lower_bound(those: Moves) -> Bound:
    """Give the greatest of the bounds; of equal ones, that which is easiest to count again."""
    found = Bound(ends(those), "ends")
    balanced = balance_bound(those)
    found = Bound(balanced, "balance") if balanced > found.theta else found
    for one, other in pairs(those):
        value = room(those, one, other)
        found = Bound(value, "room") if value > found.theta else found
    return found


def balance_bound(those: Moves) -> int:
    """Give the greatest bound by balance, or by the ends alone where no two valuers face each other."""
    return max([ends(those), *(balance(those, one, other) for one, other in pairs(those) if one < other)])


def quick_bound(those: Moves) -> int:
    """Give the greatest bound that is counted at once; room only of few moves, and with moves that may be divided."""
    found = balance_bound(those)
    for one, other in pairs(those):
        if sum(kind.adds[one] > 0 for kind in those.kinds) <= FEW:
            found = max(found, room(those, one, other, of=divided, most=FEW_HEADS))
    return found


def pairs(those: Moves) -> Iterator[tuple[int, int]]:
    """Give the valuers of whom one bears the cost of a move from which the other benefits, by their places."""
    for one, other in permutations(range(len(those.forfeits)), 2):
        if any(kind.adds[one] > 0 > kind.adds[other] for kind in those.kinds):
            yield one, other


def ends(those: Moves) -> int:
    """Bound by what is before the first move, after it, before the last and after that, whichever moves they are."""
    start, over = those.gains(those.counts), those.gains((0,) * len(those.kinds))
    every = range(len(those.kinds))
    last = min(_greatest(over, those.kinds[place].adds, 1) for place in every if not those.later[place])
    first = min(_greatest(start, those.kinds[place].adds, -1) for place in every if not those.earlier[place])
    return max(*start, *over, last, first)


def _greatest(gains: Sequence[int], adds: Sequence[int], sign: int) -> int:
    return max(gain + sign * change for gain, change in zip(gains, adds, strict=True))


def balance(those: Moves, one: int, other: int) -> int:
    """Bound by the sum of two valuers' gains: a move raises one of them before the other falls.

    The greater of one's gain after a move and the other's before it is at least half their sum, which is what the move
    costs less the surplus of all that is outstanding.  Where no move takes from the surplus, adding the least costly
    move of those that can be added keeps the greatest of these sums least.
    """
    adds = [(kind.adds[one], kind.adds[other]) for kind in those.kinds]
    start = ends(those)
    if any(a + b > 0 for a, b in adds):
        return start
    left = [len(later) for later in those.later]
    cost = [max(a, b, 0) for a, b in adds]
    ready = [(cost[place], place) for place, count in enumerate(left) if not count]
    heapify(ready)
    surplus, worst = 0, -cost[ready[0][1]]
    while ready:
        price, place = heappop(ready)
        count, gain = those.kinds[place].count, -sum(adds[place])
        worst = max(worst, price - surplus)
        surplus += count * gain
        for before in those.earlier[place]:
            left[before] -= 1
            if not left[before]:
                heappush(ready, (cost[before], before))
    return max(start, -((those.forfeits[one] + those.forfeits[other] - worst) // 2))


def room(
    those: Moves,
    one: int,
    other: int,
    *,
    of: Callable[[Sequence[tuple[int, int, int]]], Sums] = sums,
    most: int = MOST_HEADS,
) -> int:
    """Bound by the room that what `one` is due makes for what it owes, and the other's gain leaves for that.

    Each move that raises one's gain needs others outstanding from which it benefits; those the other owes, and its gain
    before the move is bounded too.  Which of them they are is left open anew for each move: any set of them whose cost
    leaves room.  So the least θ is that of the best way through the sets of the moves that raise one's gain, taken by
    bottleneck search; where there are too many sets, what the search has reached by then.  `of` gives what the others
    come to.
    """
    raising = [place for place, kind in enumerate(those.kinds) if kind.adds[one] > 0]
    there = of([(k.adds[other], -k.adds[one], k.count) for k in those.kinds if k.adds[one] <= 0])
    adds = [(those.kinds[place].adds[one], those.kinds[place].adds[other]) for place in raising]
    wanted = _wanted(those, raising, adds)
    counts = tuple(those.kinds[place].count for place in raising)
    owed, open_ = -those.forfeits[one], those.forfeits[other]
    best = {(0,) * len(raising): ends(those)}
    waiting = [(bound, 0, head) for head, bound in best.items()]
    while waiting:
        here, depth, head = heappop(waiting)
        if head == counts or len(best) > most:
            return here
        if here > best[head]:
            continue
        cost = owed + sum(count * a for count, (a, _) in zip(head, adds, strict=True))
        free = open_ - sum(count * b for count, (_, b) in zip(head, adds, strict=True))
        for place, (a, b) in enumerate(adds):
            if head[place] == counts[place] or any(head[late] < counts[late] for late in wanted[place]):
                continue
            after = (*head[:place], head[place] + 1, *head[place + 1 :])
            value = max(here, least(there, cost + a, free - max(b, 0)))
            if value < best.get(after, value + 1):
                best[after] = value
                heappush(waiting, (value, depth - 1, after))
    raise AssertionError("every exchange without a ring has an order")


def _wanted(those: Moves, raising: Sequence[int], adds: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Give for each raising kind those to be owed before it: the later ones, and those that are never worse owed last.

    Of two kinds whose ties are the same, that which adds no more to either gain can be owed before the other.
    """
    ties = [(those.later[place], those.earlier[place]) for place in raising]
    every = range(len(raising))
    return [
        [
            j
            for j in every
            if raising[j] in those.later[raising[i]]
            or (i != j and ties[i] == ties[j] and all(map(le, adds[j], adds[i])) and (adds[i] != adds[j] or j < i))
        ]
        for i in every
    ]


def least(there: Sums, owed: int, free: int) -> int:
    """Give the least θ with a sum that costs at most θ + free and is worth at least owed - θ."""
    place = bisect_left(there.both, owed + free)
    if place == 0:
        return there.cost[0] - free
    if place == len(there.both):
        return owed - there.worth[-1]
    if there.exact:
        return min(there.cost[place] - free, owed - there.worth[place - 1])
    part, step = owed + free - there.both[place - 1], there.both[place] - there.both[place - 1]
    more = there.cost[place] - there.cost[place - 1]
    return there.cost[place - 1] - free - (-part * more // step)
