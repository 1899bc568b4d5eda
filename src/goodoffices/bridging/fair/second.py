"""A second opinion, by HiGHS's branch and cut in floating point, on whether any package lies above a limit."""

import highspy
import numpy as np

from goodoffices.bridging.fair.aims import Aim, Least, Value
from goodoffices.bridging.fair.figures import Figures
from goodoffices.bridging.fair.programme import Programme

MOST_NODES = 3_000
"""How many nodes HiGHS may open before it is left unanswered."""


def nothing_above(figures: Figures, aim: Aim, limit: Value) -> bool:
    """Say whether HiGHS shows that no package is above the limit; no where it does not come to an end.

    Of the product of gains nothing is asked: its proofs are short.
    """
    if not isinstance(aim, Least):
        return False
    programme = Programme(figures, figures.open, [], {}, [None] * len(figures.sides))
    model = programme.model
    for name, value in (("presolve", "on"), ("solver", "choose"), ("mip_max_nodes", MOST_NODES)):
        model.setOptionValue(name, value)
    programme.need(aim.above(limit))
    places = np.arange(programme.count, dtype=np.int32)
    model.changeColsIntegrality(
        programme.count, places, np.full(programme.count, highspy.HighsVarType.kInteger)
    )
    model.run()
    return bool(model.getModelStatus() == highspy.HighsModelStatus.kInfeasible)
