"""Backward best-first search for the order whose greatest gain is least, and the closed set of tails that proves it.

A tail is what is yet to be delivered.  What a valuer gains by stopping depends on the tail alone, so an order is a way
from the empty tail to the whole exchange, and θ the greatest gain on the way.  Where most deliveries leave a surplus,
room grows with the tail: only the end of the exchange is tight, and a search that begins there meets it first
(bottleneck shortest path, after Dijkstra; of tails alike the deepest first, and less so the more that was better at
first sight it passes over, after the limited discrepancies of Harvey and Ginsberg).  The least gain that still waits
bounds θ from below at any moment.
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

_Looked = tuple[int, int, tuple[int, ...], Sequence[int]]
"""A tail that was looked at: its depth, itself, its gains, and what can be added, in the order in which it is tried."""

_Waiting = tuple[int, int, int, int, _Looked]
"""Bottleneck, what the tail passes over less its depth, a number of its own, the place of what is added, the tail.

Of a tail only the next addition waits, and the one after it from when that is taken: no tail is looked at twice.
"""

MOST_ADDITIONS = 400_000
"""Additions to tails, of those looked at, that are put in order: both the time and the memory go by them."""
CERTIFIED = 20_000


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search found: the moves' kinds from first to last, or () where it did not end; the bound; tails seen.

    `below` is how many tails `closed` would give under the bound, where the bound is greater than what was known
    before: all were looked at before the first of the bound was.  It is 0 where no more than that is known.
    """

    order: tuple[int, ...]
    bound: int
    tails: int
    below: int = 0


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


def search(those: Moves, lower: int, tell: Tell, most: int = MOST_ADDITIONS) -> Searched:
    """Find an order of least θ, which is at least `lower`; give up after so many additions, with the bound so far."""
    packed, ways = Packed.of(those), _Ways.of(those)
    start = those.gains((0,) * len(those.kinds))
    level, below, tried = max(lower, *start), 0, 0
    via, known = dict[int, int](), len(packed.first)
    waiting: list[_Waiting] = [ways.waiting((0, 0, start, ways.ordered(packed.first, start, level)), 0, level, 0)]
    while waiting:
        here, _, _, place, looked = heappop(waiting)
        if here > level:
            level, below = here, len(via) + 1
        depth, tail, gains, can = looked
        tried += 1
        if known > most:
            return Searched((), here, len(via))
        if tried % 1000 == 0:
            tell("search", known / most)
        if place + 1 < len(can):
            heappush(waiting, ways.waiting(looked, place + 1, here, 2 * tried))
        added = can[place]
        after = tail + packed.step[added]
        if after in via:
            continue
        via[after] = added
        if after == packed.whole:
            return Searched(_walked(via, packed, after), here, len(via), below)
        grown = tuple(map(add, gains, ways.adds[added]))
        looked = (depth + 1, after, grown, ways.ordered(packed.can(can, added, after), grown, here))
        known += len(looked[-1])
        heappush(waiting, ways.waiting(looked, 0, here, 2 * tried + 1))
    raise AssertionError("every exchange without a ring has an order")


@dataclass(frozen=True, slots=True)
class _Ways:
    """What each kind adds to the gains, and how its surplus compares with its cost: what leaves most room goes first.

    Surplus is what makes room, and cost what takes it; which of two goes first is for speed alone.
    """

    adds: tuple[tuple[int, ...], ...]
    rank: tuple[int, ...]

    @classmethod
    def of(cls, those: Moves) -> "_Ways":
        adds = tuple(one.adds for one in those.kinds)
        return cls(adds, tuple(1000 * sum(one) // max(1, *one) for one in adds))

    def ordered(self, can: Sequence[int], gains: Sequence[int], here: int) -> list[int]:
        """Give the kinds that can be added by the bottleneck that they lead to, then by rank."""
        adds, rank = self.adds, self.rank
        every = [(max(here, *map(add, gains, adds[one])), rank[one], one) for one in can]
        every.sort()
        return [one for _, _, one in every]

    def waiting(self, looked: _Looked, place: int, here: int, number: int) -> _Waiting:
        """Let a tail wait for what is added next; each addition that it passed over counts against one of its depth."""
        depth, _, gains, can = looked
        value = max(map(add, gains, self.adds[can[place]]))
        return max(here, value), place - depth, number, place, looked


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
