"""What the search leaves to HiGHS: weights that show grounds to fall short, and searches that are hard.

Floats stay in here: weights come back as fractions to be re-evaluated exactly, packages as whole values.
"""

from collections.abc import Sequence
from fractions import Fraction

import highspy
import numpy as np

from goodoffices.bridging.conflict.posed import Posed
from goodoffices.bridging.conflict.rows import (
    fill,
    lowers,
    offsets,
    rows_of,
    scales,
    silent,
    uppers,
    values_of,
)
from goodoffices.bridging.conflict.search import Found

NODES = 20_000
"""How many nodes HiGHS may open over one question."""

FINENESS = 1 << 20
"""Weights are whole multiples of one part in so many."""

NEGLIGIBLE = 1e-7


class Shortfall:
    """The linear relaxation of a problem, asked how far it misses the grounds at least; it starts from its last answer.

    A column for each value of each issue, and one, `t`, that every ground's row may fall short by; `t` is minimised.
    Where it can't be 0, the rows' duals are weights that show why (Farkas' lemma).
    """

    def __init__(self, posed: Posed) -> None:
        self.posed = posed
        self._scales = scales(posed)
        self._rows = _grounds(posed)
        self._lower = lowers(posed)
        self._model = silent()
        self._model.passModel(_programme(posed, self._lower))

    def weights(self, grounds: int, domains: Sequence[int]) -> dict[int, Fraction] | None:
        """Give weights by row (rules, then floors) under which the grounds fall short; None where they need not.

        A floor's weight is for its worths in whole units.  Rounding may have cost the point: evaluate exactly.
        """
        self._bound(grounds, domains)
        self._model.run()
        if self._model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        if self._model.getInfo().objective_function_value < NEGLIGIBLE:
            return None
        duals = self._model.getSolution().row_dual[len(self.posed.full) :]
        found = {row: round(dual * FINENESS) for row, dual in enumerate(duals) if dual > 0}
        return {row: self._weight(row, whole) for row, whole in found.items() if whole > 0}

    def likely(self) -> tuple[int, ...]:
        """Give, for each issue, the value with the greatest share in the last answer."""
        return values_of(self.posed, self._model.getSolution().col_value)

    def _weight(self, row: int, whole: int) -> Fraction:
        rules = len(self.posed.rules)
        return Fraction(whole, FINENESS * (1 if row < rules else self._scales[row - rules]))

    def _bound(self, grounds: int, domains: Sequence[int]) -> None:
        upper = uppers(self.posed, domains)
        count = len(upper)
        self._model.changeColsBounds(
            count, np.arange(count, dtype=np.int32), np.zeros(count), np.array(upper)
        )
        for row, (held, lower) in enumerate(zip(self._rows, self._lower, strict=True)):
            asked = held & ~grounds == 0
            self._model.changeRowBounds(
                row + len(self.posed.full), lower if asked else -highspy.kHighsInf, highspy.kHighsInf
            )


def decided(posed: Posed, grounds: int, domains: Sequence[int]) -> Found | bool:
    """Ask for a package that meets the grounds: it, or whether HiGHS says that there is none (False: it can't say)."""
    rows = _grounds(posed)
    lower = lowers(posed)
    kept = [
        low if held & ~grounds == 0 else -highspy.kHighsInf for low, held in zip(lower, rows, strict=True)
    ]
    programme = _programme(posed, kept)
    programme.col_upper_ = [*uppers(posed, domains), 0.0]
    programme.integrality_ = [highspy.HighsVarType.kInteger] * offsets(posed)[-1] + [
        highspy.HighsVarType.kContinuous
    ]
    model = silent()
    model.setOptionValue("mip_max_nodes", NODES)
    model.passModel(programme)
    model.run()
    if model.getModelStatus() == highspy.HighsModelStatus.kInfeasible:
        return True
    solution = model.getSolution()
    if not solution.value_valid:
        return False
    values = values_of(posed, solution.col_value)
    broken = posed.broken(values)
    return Found(values, broken) if broken & grounds == 0 else False


def _grounds(posed: Posed) -> list[int]:
    """Give the grounds of each rule's and each floor's row."""
    return [rule.grounds for rule in posed.rules] + [one.ground for one in posed.floors]


def _programme(posed: Posed, lower: list[float]) -> highspy.HighsLp:
    """Write the relaxation: one value each issue; each rule and floor, short by `t` (the last column) at most."""
    short = offsets(posed)[-1]
    rows, figures = rows_of(posed)
    for row, figure in zip(rows[len(posed.full) :], figures[len(posed.full) :], strict=True):
        row.append(short)
        figure.append(1.0)
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = short + 1, len(rows)
    programme.col_cost_ = [0.0] * short + [1.0]
    programme.col_lower_, programme.col_upper_ = [0.0] * (short + 1), [1.0] * short + [highspy.kHighsInf]
    programme.row_lower_ = [1.0] * len(posed.full) + lower
    programme.row_upper_ = [1.0] * len(posed.full) + [highspy.kHighsInf] * (len(rows) - len(posed.full))
    fill(programme, rows, figures)
    return programme
