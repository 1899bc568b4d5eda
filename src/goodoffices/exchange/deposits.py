"""Deposits that leave nobody a gain from stopping: the least that is the same for every side, and those that differ.

A deposit that every side lays down lowers every gain by as much, so the least equal one is θ itself, or nothing where
θ is not above 0.  Between two sides more from one allows less from the other.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from goodoffices.exchange.altered import covered
from goodoffices.exchange.check.steps import greatest
from goodoffices.exchange.order import order, silent
from goodoffices.exchange.search import Tell, search
from goodoffices.exchange.units import moves, plan
from goodoffices.talks.exchange import Deposits, Exchange, Laid, Plan

MOST_WAYS = 7
"""Ways that are looked for, spread evenly from one side's least deposit to the other's."""

_Tell = Callable[[], None]


def deposits(exchange: Exchange, tell: Tell = silent) -> Deposits:
    """Give the best order without deposits, the least equal deposit, and at most `MOST_WAYS` unequal ways.

    Between two sides, the ways go from the least that the first can lay down to the least that the second can, and no
    side could lay down less beside what the other does.  Of more sides, one way for each: the least that it can lay
    down; of the others each lays down what the plan then needs, which may be more than beside another plan.  Where a
    search ended before it was proven, a way may ask for more than is needed, never for less: its plan was counted
    through.
    """
    without = order(exchange, lambda stage, share: tell(stage, share / 2))
    equal = max(0, without.theta)
    if not equal:
        return Deposits(without, 0, (Laid(tuple((side, 0) for side in exchange.sides), without.plan),))
    told = _counting(tell, MOST_WAYS)
    ways = {way.deposits: way for way in _ways(exchange, told)}
    kept = (way for way in ways.values() if not any(_less(other, way) for other in ways.values()))
    return Deposits(without, equal, tuple(sorted(kept, key=lambda way: way.deposits)))


def _ways(exchange: Exchange, tell: Callable[[float], None]) -> Iterator[Laid]:
    """Give one way for each side's least; between two sides also some that lie between the first's least and most."""
    ends = []
    for number, side in enumerate(exchange.sides):
        asked = _Asked(exchange, partial(tell, number))
        ends.append(asked.beside(side, asked.least(side)))
        yield ends[-1]
    if len(exchange.sides) != 2:
        return
    one, other = exchange.sides
    low, high = (dict(end.deposits)[one] for end in ends)
    for step in range(1, MOST_WAYS - 1):
        asked = _Asked(exchange, partial(tell, 1 + step))
        met = asked.beside(one, low + (high - low) * step // (MOST_WAYS - 1))
        yield asked.beside(other, dict(met.deposits)[other])


class _Asked:
    """What is asked of one exchange; `tell` is called while it is worked on, and may raise to end it."""

    def __init__(self, exchange: Exchange, tell: _Tell) -> None:
        self.exchange, self.tell = exchange, tell
        self.ample = sum(one.count * max(one.worth, default=0) for one in exchange.items)
        """More than any gain can be."""

    def least(self, side: str) -> int:
        """Give the least that a side must lay down, however much the others do."""
        others = {one: self.ample for one in self.exchange.sides if one != side}
        return self._needed(self._plan(others), [side])

    def beside(self, side: str, units: int) -> Laid:
        """Give a way in which the others do with the least they could lay down alike where one lays down so much.

        Where deposits leave a gain of x in the best order, the others need x more at least: with x more from all
        sides they would just do.  What the best order needs is enough.  Between the two the middle is tried.
        """
        others = [one for one in self.exchange.sides if one != side]
        found = self._plan({**dict.fromkeys(others, self.ample), side: units})
        low, high = 0, self._needed(found, others)
        while low < high:
            middle = (low + high) // 2
            laid = {**dict.fromkeys(others, middle), side: units}
            tried = self._plan(laid)
            gain = greatest(covered(self.exchange, laid), tried)
            if gain > 0:
                low = middle + gain
            else:
                found, high = tried, self._needed(tried, others)
        return Laid(tuple((one, self._needed(found, [one])) for one in self.exchange.sides), found)

    def _plan(self, laid: Mapping[str, int]) -> Plan:
        """Give a plan that leaves no gain with these deposits, or else as little as can be."""
        with_them = covered(self.exchange, laid)
        those = moves(with_them)
        self.tell()
        found = search(those, max(0, *those.gains(those.counts)), lambda _stage, _share: self.tell())
        if found.order:
            return plan(those, found.order)
        return order(with_them, lambda _stage, _share: self.tell()).plan

    def _needed(self, steps: Plan, sides: Iterable[str]) -> int:
        """Give what those sides have to lay down alike for a plan, whatever the others do."""
        others = dict.fromkeys(set(self.exchange.sides) - set(sides), 2 * self.ample)
        return max(0, greatest(covered(self.exchange, others), steps))


def _counting(tell: Tell, most: int) -> Callable[[float], None]:
    return lambda done: tell("deposits", 0.5 + done / most / 2)


def _less(one: Laid, other: Laid) -> bool:
    """Say whether one way asks nobody for more and somebody for less than the other."""
    pairs = [(a, b) for (_, a), (_, b) in zip(one.deposits, other.deposits, strict=True)]
    return all(a <= b for a, b in pairs) and any(a < b for a, b in pairs)
