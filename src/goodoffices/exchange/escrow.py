"""Where one swap in a guarantor's hands helps most: a delivery of one side and one of another, released together.

The search is that of `search`, from the end, with one more kind of step: two deliveries at once, of different sides,
as often as the guarantor may hold some.  Deliveries are as large as their batches: who wants more released at once
gives larger batches, or a group.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from operator import add

from goodoffices.exchange.check.tails import Under, any_under
from goodoffices.exchange.order import order, silent
from goodoffices.exchange.search import Packed, Tell
from goodoffices.exchange.units import Moves, moves
from goodoffices.talks.exchange import Escrowed, Exchange, Plan, Proven, Sequenced, Swap, theta

MOST_TAILS = 400_000
"""Tails that are looked at, at most; beyond it the answer is the order without a guarantor, and the bound so far."""

_Move = tuple[int, ...]
"""Kinds of moves that are made at once: one, or two by a guarantor."""


def escrow(exchange: Exchange, tell: Tell = silent) -> Escrowed:
    """Give the best order without a guarantor, and the best with one swap, or as many as the exchange says.

    Where no swap leaves less, the second is the first.
    """
    without = order(exchange, lambda stage, share: tell(stage, share / 2))
    swaps = max(1, exchange.escrows)
    found = _Search(moves(exchange), swaps).run(lambda share: tell("escrow", 0.5 + share / 2))
    if not found.moves:
        return Escrowed(without, Sequenced(without.plan, without.theta, found.bound, Proven.OPEN))
    plan = _plan(moves(exchange), found.moves)
    reached = theta(exchange, plan)
    if reached >= without.theta:  # no swap helps, so none is made
        plan, reached = without.plan, without.theta
    if any_under(exchange, reached, swaps) is Under.NONE:
        return Escrowed(without, Sequenced(plan, reached, reached, Proven.CHECKED))
    return Escrowed(without, Sequenced(plan, reached, _surely(exchange), Proven.OPEN))


def _surely(exchange: Exchange) -> int:
    """Bound θ by what is gained before the first step and after the last."""
    return max(theta(exchange, ()), *(-one.forfeits for one in exchange.valuers))


def _plan(those: Moves, every: tuple[_Move, ...]) -> Plan:
    """Give the steps of moves; two that a guarantor releases are one step."""
    return tuple(
        Swap(tuple(part for kind in move for part in those.kinds[kind].parts), escrow=len(move) > 1)
        for move in every
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """Moves from first to last, or () where the search gave up, and what no order comes below."""

    moves: tuple[_Move, ...]
    bound: int


class _Search:
    """Best-first search from the end over tails and the swaps that were used."""

    def __init__(self, those: Moves, swaps: int) -> None:
        self.those, self.swaps, self.packed = those, swaps, Packed.of(those)

    def run(self, tell: Callable[[float], None]) -> _Found:
        """Find the moves of least θ."""
        start = self.those.gains((0,) * len(self.those.kinds))
        whole = self.those.gains(self.those.counts)
        first = max(*start, *whole)
        waiting: list[tuple[int, int, int, tuple[int, int], tuple[int, ...]]] = [(first, 0, 0, (0, 0), start)]
        best, via, done = {(0, 0): first}, dict[tuple[int, int], _Move](), set[tuple[int, int]]()
        while waiting:
            here, depth, _, state, gains = heappop(waiting)
            if state in done:
                continue
            done.add(state)
            if state[0] == self.packed.whole:
                return _Found(self._walked(via, state), here)
            if len(best) > MOST_TAILS:
                return _Found((), here)
            if len(done) % 500 == 0:
                tell(len(best) / MOST_TAILS)
            for move in self._can(state):
                grown = gains
                for kind in move:
                    grown = tuple(map(add, grown, self.those.kinds[kind].adds))
                after = state[0] + sum(self.packed.step[kind] for kind in move), state[1] + len(move) - 1
                value = max(grown)
                bottleneck = max(here, value)
                if bottleneck < best.get(after, bottleneck + 1):
                    best[after], via[after] = bottleneck, move
                    heappush(waiting, (bottleneck, depth - len(move), value, after, grown))
        raise AssertionError("every exchange without a ring has an order")

    def _can(self, state: tuple[int, int]) -> Iterator[_Move]:
        """Give the moves that can stand before a tail: each alone, and two of different givers by a guarantor."""
        tail, packed, kinds = state[0], self.packed, self.those.kinds
        can = [
            place
            for place, (field, full, need) in enumerate(zip(packed.field, packed.full, packed.need, strict=True))
            if tail & field != full and tail & need == packed.whole & need
        ]
        yield from ((one,) for one in can)
        if state[1] < self.swaps:
            yield from ((a, b) for a in can for b in can if kinds[a].giver < kinds[b].giver)

    def _walked(self, via: dict[tuple[int, int], _Move], state: tuple[int, int]) -> tuple[_Move, ...]:
        """Give the moves from first to last: the whole exchange is what was reached last."""
        found = []
        while state[0]:
            move = via[state]
            found.append(move)
            state = state[0] - sum(self.packed.step[kind] for kind in move), state[1] - len(move) + 1
        return tuple(found)
