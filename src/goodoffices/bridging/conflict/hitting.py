"""The cheapest set of grounds with one of each of several sets: by plain search where that is short, else by HiGHS.

Sets are bits of whole numbers.  The search takes the smallest set not hit yet and tries its members; of sets that share
nothing, each costs its cheapest member at least.
"""

from collections.abc import Sequence

import highspy

from goodoffices.bridging.conflict.posed import bits
from goodoffices.bridging.conflict.rows import fill, silent

WORK = 2000
"""How many steps the plain search may take before it is left to HiGHS."""


def least_hitting(sets: Sequence[int], costs: Sequence[int], barred: Sequence[int] = ()) -> int | None:
    """Give the cheapest set of grounds with one of each set at least, and not all of any barred; None where none is.

    `costs` are by ground, whole numbers above 0.
    """
    search = _Hitting(costs, barred)
    if search.went_through(sorted(sets, key=int.bit_count), 0, 0, 0):
        return search.best
    return _by_programme(sets, costs, barred)


class _Hitting:
    """A search for the cheapest set; `best` is the cheapest so far."""

    def __init__(self, costs: Sequence[int], barred: Sequence[int]) -> None:
        self.costs, self.barred = costs, barred
        self.best: int | None = None
        self.cheapest = sum(costs) + 1
        self.left = WORK

    def went_through(self, sets: list[int], chosen: int, cost: int, tried: int) -> bool:
        """Try what hits the sets (without members tried before), beside what is chosen; False where work ran out."""
        self.left -= 1
        if self.left < 0:
            return False
        if (
            any(one & ~chosen == 0 for one in self.barred)
            or cost + self._at_least(sets, tried) >= self.cheapest
        ):
            return True
        if not sets:
            self.best, self.cheapest = chosen, cost
            return True
        first = min(sets, key=lambda one: (one & ~tried).bit_count())
        for member in sorted(bits(first & ~tried), key=lambda one: self.costs[one]):
            ground = 1 << member
            rest = [one for one in sets if not one & ground]
            if not self.went_through(rest, chosen | ground, cost + self.costs[member], tried):
                return False
            tried |= ground
        return True

    def _at_least(self, sets: list[int], tried: int) -> int:
        """Give what hitting the sets costs at least; more than anything where one has no member left."""
        found, used = 0, 0
        for one in sets:
            able = one & ~tried
            if not able:
                return self.cheapest
            if not able & used:
                found, used = found + min(self.costs[member] for member in bits(able)), used | able
        return found


def _by_programme(sets: Sequence[int], costs: Sequence[int], barred: Sequence[int]) -> int | None:
    """Ask HiGHS for it: a column for each ground."""
    used = bits(_union((*sets, *barred)))
    if not used:
        return 0
    column = {ground: place for place, ground in enumerate(used)}
    rows = [[column[one] for one in bits(each)] for each in (*sets, *barred)]
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = len(used), len(rows)
    programme.col_cost_ = [float(costs[one]) for one in used]
    programme.col_lower_, programme.col_upper_ = [0.0] * len(used), [1.0] * len(used)
    programme.integrality_ = [highspy.HighsVarType.kInteger] * len(used)
    programme.row_lower_ = [1.0] * len(sets) + [-highspy.kHighsInf] * len(barred)
    programme.row_upper_ = [highspy.kHighsInf] * len(sets) + [len(row) - 1.0 for row in rows[len(sets) :]]
    fill(programme, rows, [[1.0] * len(row) for row in rows])
    model = silent()
    model.passModel(programme)
    model.run()
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    taken = model.getSolution().col_value
    return sum(1 << ground for place, ground in enumerate(used) if taken[place] > 0.5)


def _union(sets: Sequence[int]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found
