"""A linear programme over columns of the figures, in HiGHS: one value for each issue, every tie, every worth.

Who uses it adds columns of its own beside them, which each side's worth is written down to, and rows over these.
Floats stay in here and with those who use it.
"""

from collections.abc import Mapping, Sequence

import highspy
import numpy as np

from goodoffices.bridging.fair.figures import Figures, Floats, Marks, Whole

SCALE = 1e4
"""What figures are brought to: the widest range of worths."""

Own = tuple[int, float] | None
"""One of the user's own columns (the first is 0), and what it takes off a side's worth; None for a mere reserve."""


class Programme:
    """The programme over the columns left; it starts each time from its last answer.

    `own` gives the lower bounds of the user's columns, `costs` what each is worth, `takes` one of them for each side.
    """

    def __init__(
        self,
        figures: Figures,
        left: Marks,
        own: Sequence[float],
        costs: Mapping[int, float],
        takes: Sequence[Own],
    ) -> None:
        self.figures = figures
        self.columns = np.flatnonzero(left)
        self.count = len(self.columns)
        self.ties = np.flatnonzero(~_sure(figures, left))
        self.scale = scale_of(figures)
        self.model = silent()
        self._places = np.arange(self.count, dtype=np.int32)
        for lower in (*[0.0] * self.count, *own):
            self.model.addVar(lower, highspy.kHighsInf)
        for column, cost in costs.items():
            self.model.changeColCost(self.count + column, cost)
        self.model.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self._rows(takes)

    def solve(self, left: Marks) -> bool:
        """Solve for those of the columns that are left; say whether anything is possible."""
        upper = np.where(left[self.columns], highspy.kHighsInf, 0.0)
        self.model.changeColsBounds(self.count, self._places, np.zeros(self.count), upper)
        return self.again()

    def again(self) -> bool:
        """Solve once more, with rows added since."""
        self.model.run()
        return bool(self.model.getModelStatus() == highspy.HighsModelStatus.kOptimal)

    @property
    def objective(self) -> float:
        """Give what was reached."""
        return float(self.model.getInfo().objective_function_value)

    def answer(self) -> tuple[Floats, Floats, Floats]:
        """Give each column's share (of all columns of the figures), the user's own columns, and the rows' weights."""
        solution = self.model.getSolution()
        values = np.array(solution.col_value)
        shares = np.zeros(len(self.figures.issue))
        shares[self.columns] = values[: self.count]
        return shares, values[self.count :], -np.array(solution.row_dual)

    def ray(self) -> Floats:
        """Give weights of the rows under which nothing is possible (Farkas' lemma); zeros where there are none."""
        _, there, found = self.model.getDualRay()
        weights = np.array(found) if there else np.zeros(self.model.getNumRow())
        return -weights if weights[len(self.figures.starts) : self.own_rows].sum() < 0 else weights

    def row(self, lower: float, upper: float, own: Mapping[int, float]) -> None:
        """Add a row over the user's own columns."""
        places = np.array([self.count + one for one in own], dtype=np.int32)
        self.model.addRow(lower, upper, len(places), places, np.array(list(own.values())))

    def need(self, gains: Sequence[int]) -> None:
        """Ask of each side's row so many whole units above its reserve."""
        first = len(self.figures.starts) + len(self.ties)
        for place, gain in enumerate(gains):
            least = float(self.figures.needed[place] + gain) * self.scale
            self.model.changeRowBounds(first + place, least, highspy.kHighsInf)

    @property
    def own_rows(self) -> int:
        """Give the place of the first row that the user added."""
        figures = self.figures
        return len(figures.starts) + len(self.ties) + len(figures.sides) + len(figures.floors)

    def _rows(self, takes: Sequence[Own]) -> None:
        """Write a row for each issue, each tie, each side and each floor."""
        figures = self.figures
        issues = figures.issue[self.columns]
        for issue in range(len(figures.starts)):
            self._row(1.0, 1.0, np.flatnonzero(issues == issue))
        for tie in self.ties:
            self._row(1.0, highspy.kHighsInf, np.flatnonzero(figures.meets[tie, self.columns]))
        for party, own in zip(
            (*figures.sides, *figures.floors), (*takes, *[None] * len(figures.floors)), strict=True
        ):
            self._worth(party, own)

    def _worth(self, party: int, own: Own) -> None:
        worth = self.figures.worth[party, self.columns] * self.scale
        among = np.flatnonzero(worth)
        values = worth[among]
        if own is not None:
            among, values = np.append(among, self.count + own[0]), np.append(values, -own[1])
        self._row(float(self.figures.reserves[party]) * self.scale, highspy.kHighsInf, among, values)

    def _row(self, lower: float, upper: float, among: Whole, values: Floats | None = None) -> None:
        given = np.ones(len(among)) if values is None else values
        self.model.addRow(lower, upper, len(among), among.astype(np.int32), given)


def scale_of(figures: Figures) -> float:
    """Give what brings the widest range of a party's worth to `SCALE`."""
    worth = figures.worth[[*figures.sides, *figures.floors]]
    greatest = np.maximum.reduceat(worth, figures.starts, axis=1)
    spread = greatest - np.minimum.reduceat(worth, figures.starts, axis=1)
    return SCALE / max(1, int(spread.sum(axis=1).max(initial=1)))


def _sure(figures: Figures, left: Marks) -> Marks:
    """Say of each tie whether it holds whatever is chosen of the columns left."""
    unmet = np.logical_or.reduceat(~figures.meets & left, figures.starts, axis=1)
    return np.asarray(~unmet.all(axis=1))


def silent() -> highspy.Highs:
    """Give a solver that says nothing, uses one thread, and goes on from its last basis."""
    model = highspy.Highs()
    for name, value in (("output_flag", False), ("threads", 1), ("solver", "simplex"), ("presolve", "off")):
        model.setOptionValue(name, value)
    return model
