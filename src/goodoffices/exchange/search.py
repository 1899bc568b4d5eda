"""Backward best-first search for the order whose greatest gain is least, and the closed set of tails that proves it.

A tail is what is yet to be delivered.  What a valuer gains by stopping depends on the tail alone, so an order is a way
from the empty tail to the whole exchange, and θ the greatest gain on the way.  Where most deliveries leave a surplus,
room grows with the tail: only the end of the exchange is tight, and a search that begins there meets it first
(bottleneck shortest path, after Dijkstra; of tails alike the deepest first).  The least gain that still waits bounds θ
from below at any moment.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from operator import add

from goodoffices.exchange.dominance import needs
from goodoffices.exchange.units import Counts, Moves, moves
from goodoffices.talks.exchange import Exchange

Tell = Callable[[str, float], None]
"""Is told a stage and the share of it that is done; it may raise, to end the work."""

_Waiting = tuple[int, int, int, int, tuple[int, ...], Sequence[int], int]
"""Bottleneck, depth (negative), greatest gain, tail, gains, what could be added before the last move, and that move.

The last is -1 where the tail waits for a greater bottleneck: then what could be added is known already.
"""

MOST_TAILS = 400_000
LOOKS = 10
"""Tails that count as much as one time that a tail is looked at, for the limit: a tail may be looked at again."""
CERTIFIED = 20_000


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search found: the moves' kinds from first to last, or () where it did not end; the bound; tails seen."""

    order: tuple[int, ...]
    bound: int
    tails: int


@dataclass(frozen=True, slots=True)
class Packed:
    """Counts of each kind in one integer, a field for each kind; what must be full before a kind is added.

    `opens[i]` are the kinds that wait for kind i to be full, `first` those that wait for none.
    """

    step: tuple[int, ...]
    field: tuple[int, ...]
    full: tuple[int, ...]
    need: tuple[int, ...]
    needed: tuple[int, ...]
    opens: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]
    whole: int

    @classmethod
    def of(cls, those: Moves) -> "Packed":
        """Lay the kinds' fields side by side."""
        step, field, full, shift = [], [], [], 0
        for one in those.kinds:
            wide = one.count.bit_length()
            step.append(1 << shift)
            field.append(((1 << wide) - 1) << shift)
            full.append(one.count << shift)
            shift += wide
        asked, opens = needs(those), [list[int]() for _ in those.kinds]
        for place, wanted in enumerate(asked):
            for other in wanted:
                opens[other].append(place)
        return cls(
            tuple(step),
            tuple(field),
            tuple(full),
            tuple(sum(field[j] for j in one) for one in asked),
            tuple(sum(full[j] for j in one) for one in asked),
            tuple(map(tuple, opens)),
            tuple(place for place, one in enumerate(asked) if not one),
            sum(full),
        )

    def counts(self, tail: int) -> Counts:
        """Give the counts that a tail holds."""
        return tuple((tail & field) // step for field, step in zip(self.field, self.step, strict=True))

    def can(self, before: Sequence[int], added: int, tail: int) -> Sequence[int]:
        """Give the kinds that can be added to a tail, from those before one move was added to it."""
        if tail & self.field[added] != self.full[added]:
            return before
        opened = [one for one in self.opens[added] if tail & self.need[one] == self.needed[one]]
        return [one for one in before if one != added] + opened


def search(those: Moves, lower: int, tell: Tell, most: int = MOST_TAILS) -> Searched:
    """Find an order of least θ, which is at least `lower`; give up after so many tails, with the bound so far."""
    packed = Packed.of(those)
    step, adds, whole = packed.step, [one.adds for one in those.kinds], packed.whole
    start = those.gains((0,) * len(those.kinds))
    waiting: list[_Waiting] = [(max(lower, *start), 0, 0, 0, start, packed.first, -1)]
    via, done = dict[int, int](), 0
    while waiting:
        here, depth, most_here, tail, gains, before, added = heappop(waiting)
        if tail == whole:
            return Searched(_walked(via, packed, whole), here, len(via))
        if len(via) > most or done * LOOKS > most:
            return Searched((), here, len(via))
        done += 1
        if done % 1000 == 0:
            tell("search", len(via) / most)
        can, blocked = packed.can(before, added, tail) if added >= 0 else before, None
        for place in can:
            after = tail + step[place]
            if after in via:
                continue
            grown = tuple(map(add, gains, adds[place]))
            value = max(grown)
            if value <= here:
                via[after] = place
                heappush(waiting, (here, depth - 1, value, after, grown, can, place))
            elif blocked is None or value < blocked:
                blocked = value
        if blocked is not None:
            heappush(waiting, (blocked, depth, most_here, tail, gains, can, -1))
    raise AssertionError("every exchange without a ring has an order")


def _walked(via: dict[int, int], packed: Packed, whole: int) -> tuple[int, ...]:
    """Give the kinds from the first move to the last: the whole exchange is reached at the beginning."""
    order, tail = [], whole
    while tail:
        place = via[tail]
        order.append(place)
        tail -= packed.step[place]
    return tuple(order)


def closed_states(exchange: Exchange, below: int, most: int = CERTIFIED) -> tuple[Counts, ...] | None:
    """Give every tail that is reached from the end with each gain under `below`, in counts of each kind of move.

    Where the whole exchange is not among them, every order has a θ of `below` or more.  Kinds are those of
    `units.moves`, and a move is added only where what `dominance.needs` asks for is outstanding; without that rule
    there would be more tails, and the whole exchange would still not be among them.  None where there are more than
    `most`, or where the whole exchange is reached.
    """
    return closed(moves(exchange), below, most)


def closed(those: Moves, below: int, most: int = CERTIFIED) -> tuple[Counts, ...] | None:
    """Do what `closed_states` does, of moves that are known already."""
    packed = Packed.of(those)
    start = those.gains((0,) * len(those.kinds))
    if max(start) >= below:
        return ()
    seen: set[int] = {0}
    ahead: list[tuple[int, tuple[int, ...], Sequence[int]]] = [(0, start, packed.first)]
    while ahead:
        tail, gains, can = ahead.pop()
        if tail == packed.whole or len(seen) > most:
            return None
        for place in can:
            after = tail + packed.step[place]
            if after in seen:
                continue
            grown = tuple(map(add, gains, those.kinds[place].adds))
            if max(grown) < below:
                seen.add(after)
                ahead.append((after, grown, packed.can(can, place, after)))
    return tuple(sorted(packed.counts(tail) for tail in seen))
