"""What bounds θ from below where sides take turns in so many rounds: how far the ends of such plans can reach.

A plan is taken from its end.  In its last round one side gives moves that raise its own gain to θ at most; what the
other then is owed less leaves room for more of its own in the round before, and so on.  Here each round's moves are
chosen anew, whatever sets were chosen for later rounds; the more a side has outstanding, the more room it makes, so to
give as much as fits is best, and the plan reaches everything or no plan does.  Counted in whole numbers, no solver.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import permutations

from goodoffices.exchange.sums import Sums, sums
from goodoffices.exchange.units import Moves


def turns_bound(those: Moves, rounds: int, lower: int) -> int:
    """Give a number that no plan of two sides in so many rounds has its θ below, `lower` at least."""
    givers = {one.giver for one in those.kinds}
    found = max(lower, ends_of(those))
    if len(givers) != 2:
        return found
    for one, other in permutations(range(len(those.forfeits)), 2):
        if not _opposed(those, one, other):
            continue
        found = max(found, _least(those, one, other, rounds, found))
    return found


def ends_of(those: Moves) -> int:
    """Bound by what is before the first round and after the last."""
    return max(*those.gains(those.counts), *those.gains((0,) * len(those.kinds)))


def _opposed(those: Moves, one: int, other: int) -> bool:
    """Say whether each move costs the one and benefits the other, or the other way round, by who gives it."""
    return all(kind.adds[one] * kind.adds[other] <= 0 for kind in those.kinds) and any(
        kind.adds[one] > 0 > kind.adds[other] for kind in those.kinds
    )


def _least(those: Moves, one: int, other: int, rounds: int, lower: int) -> int:
    """Give the least θ, from `lower` up, for which plans of two valuers can reach everything, whoever gives last."""
    ours = sums([(k.adds[one], -k.adds[other], k.count) for k in those.kinds if k.adds[one] > 0 or k.adds[other] < 0])
    theirs = sums(
        [(k.adds[other], -k.adds[one], k.count) for k in those.kinds if not (k.adds[one] > 0 or k.adds[other] < 0)]
    )
    free = (those.forfeits[one], those.forfeits[other])
    free_low = min(free)

    def reached(theta: int) -> bool:
        return _reached(ours, theirs, (free[0] + theta, free[1] + theta), rounds)

    low, high = lower, max(lower, ours.cost[-1] - free_low, theirs.cost[-1] - free_low)
    if reached(low) or not reached(high):  # what is not reached with all gains allowed takes more rounds
        return lower
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if reached(middle) else (middle, high)
    return high


def _reached(ours: Sums, theirs: Sums, free: Sequence[int], rounds: int) -> bool:
    """Say whether everything is outstanding after so many rounds, seen from the end, whoever gives last."""
    for first in (0, 1):
        worth, place = [0, 0], first  # what each owes the other: it makes room for what the other owes
        whole = [len(ours.cost) == 1, len(theirs.cost) == 1]
        for _ in range(rounds):
            side = (ours, theirs)[place]
            cap = free[place] + worth[1 - place]
            worth[place] = max(worth[place], best(side, cap))
            whole[place] = side.cost[-1] <= cap
            if all(whole):
                return True
            place = 1 - place
    return False


def best(side: Sums, cap: int) -> int:
    """Give the greatest worth of a sum that costs no more than the cap; rounded up where moves may be divided."""
    place = bisect_right(side.cost, cap)
    if place == 0:
        return 0
    if side.exact or place == len(side.cost):
        return side.worth[place - 1]
    cost, more = cap - side.cost[place - 1], side.cost[place] - side.cost[place - 1]
    return side.worth[place - 1] - (-cost * (side.worth[place] - side.worth[place - 1]) // more)
