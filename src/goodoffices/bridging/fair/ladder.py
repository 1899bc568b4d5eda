"""The next gains: of all packages whose least gain (or share) is the greatest there is, the leximin best.

The sum of the k least of y_1 .. y_n is the greatest of  k t - sum of e_p  with  e_p >= t - y_p, e_p >= 0  (Ogryczak and
Sliwinski 2003), so a linear programme bounds each such sum while those of fewer are held.  Branch and bound over these
programmes, the second sum first: a part is left when no sum can be greater, the earlier ones being no less.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate
from math import inf

from goodoffices.bridging.fair.aims import FINENESS, NOTHING, Least, Value
from goodoffices.bridging.fair.figures import Figures, Marks
from goodoffices.bridging.fair.programme import SCALE, Programme, scale_of
from goodoffices.bridging.fair.search import Found, Search
from goodoffices.bridging.fair.weights import Weights, dearest, prices, total

MOST_PARTS = 1_000
"""How many parts are looked at; past them the next gains are as great as was found."""

SLACK = 1e-5
"""By how much a programme may miss, in parts of `SCALE`, what whole figures reach."""


class Rung:
    """The programme whose objective is the sum of the `count` least figures; own columns: y, then t and e per sum."""

    def __init__(self, figures: Figures, aim: Least, left: Marks, count: int) -> None:
        sides = [place for place, one in enumerate(aim.divisors) if one]
        per = _per(figures, aim)
        sums = range(2, count + 1)
        self.sides, self.count = len(sides), count
        takes = [(sides.index(place), per * one) if one else None for place, one in enumerate(aim.divisors)]
        own = [-inf] * self.sides + [lower for _ in sums for lower in (-inf, *[0.0] * self.sides)]
        self.programme = Programme(figures, left, own, self._sum(count), takes)
        self._first = self.programme.model.getNumRow()
        for side in range(self.sides):
            self.programme.row(-inf, inf, {side: 1.0})
        for held in sums[:-1]:
            self.programme.row(-inf, inf, self._sum(held))
        for held in sums:
            at = self._at(held)
            for side in range(self.sides):
                self.programme.row(0.0, inf, {at + 1 + side: 1.0, at: -1.0, side: 1.0})

    def hold(self, sums: list[float]) -> None:
        """Ask that the sums of fewer figures are no less; the first is the least figure itself."""
        for side in range(self.sides):
            self.programme.model.changeRowBounds(self._first + side, sums[0] - SLACK, inf)
        for place, held in enumerate(sums[1 : self.count - 1]):
            self.programme.model.changeRowBounds(self._first + self.sides + place, held - SLACK, inf)

    def reach(self, left: Marks) -> float | None:
        """Give what the sum can be; None where nothing is possible."""
        return self.programme.objective if self.programme.solve(left) else None

    def _at(self, held: int) -> int:
        return self.sides + (held - 2) * (1 + self.sides)

    def _sum(self, held: int) -> dict[int, float]:
        at = self._at(held)
        return {at: float(held)} | {at + 1 + side: -1.0 for side in range(self.sides)}


@dataclass(slots=True, eq=False)
class Ladder:
    """The programmes for the sums of two, three and more least figures, over some columns of the figures."""

    figures: Figures
    aim: Least
    left: Marks
    rungs: dict[int, Rung] = field(default_factory=dict)

    def no_better(self, best: Found, left: Marks, weights: Weights) -> bool:
        """Say whether no package among these columns is better than the best by the next gains.

        Nothing is asked, and the answer is no, where the weights leave a greater least figure possible.
        """
        if not self._close(best, left, weights):
            return False
        sums = self._sums(best)
        for count in range(2, len(sums) + 1):
            reached = self._rung(count, sums).reach(left)
            if reached is None:
                return True
            if reached >= sums[count - 1] + self._step(sums[count - 1]):
                return False
        return True

    def _close(self, best: Found, left: Marks, weights: Weights) -> bool:
        limit = self.aim.limit(self.aim.value(best.gains))
        dear = dearest(self.figures, prices(self.figures, weights), left)
        return total(self.figures, weights, dear) <= self.aim.most(weights.listed(), limit)

    def _rung(self, count: int, sums: list[float]) -> Rung:
        if count not in self.rungs:
            self.rungs[count] = Rung(self.figures, self.aim, self.left, count)
        self.rungs[count].hold(sums)
        return self.rungs[count]

    def _sums(self, best: Found) -> list[float]:
        """Give the sums of the least figures of the best, as the programmes scale them."""
        scale = scale_of(self.figures) if self.aim.whole else SCALE
        return [float(one) * scale for one in accumulate(self.aim.order(best.gains))]

    def _step(self, reached: float) -> float:
        """Give the least by which a sum is greater: a whole unit, or one part in `FINENESS`."""
        fine = abs(reached) / FINENESS + SLACK
        return max(fine, scale_of(self.figures) * (1 - 1e-3)) if self.aim.whole else fine


def climb(first: Search, best: Found) -> Found:
    """Give the leximin best among packages that reach the best's least figure, which `first` showed to be the greatest.

    `MOST_PARTS` parts are looked at; past them the next gains are as great as was found.
    """
    figures, aim = first.figures, first.aim
    if not isinstance(aim, Least) or sum(one > 0 for one in aim.divisors) < 2:
        return best
    first.tell("next-gains", 0.0)
    ladder = Ladder(figures, aim, figures.open)
    below = _below(aim.value(best.gains))
    search = Search(figures, aim, first.first, best, below, MOST_PARTS, first.tell, ladder.no_better)
    return search.run().best or best


def _below(value: Value) -> Value:
    """Give a limit just under a value, whole where the value is."""
    if value == 0:
        return NOTHING
    return value - 1 if isinstance(value, int) else value * Fraction(10**9 - 1, 10**9)


def _per(figures: Figures, aim: Least) -> float:
    return 1.0 if aim.whole else scale_of(figures) / SCALE
