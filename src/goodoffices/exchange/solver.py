"""Two solvers on one programme of rounds: OR-tools' CP-SAT finds the best plan, HiGHS says whether none is better."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import TypeVar

from goodoffices.exchange.programme import Programme, programme, rounds_of
from goodoffices.exchange.search import Tell
from goodoffices.exchange.units import Counts, Moves

Done = TypeVar("Done")

WORKERS = 2
TELL_EVERY = 0.2
"""Seconds after which `tell` is called again while a solver works."""
NEAR = 1e-4
"""How far from whole numbers HiGHS may be for its bound to count."""


@dataclass(frozen=True, slots=True)
class Solved:
    """Counts given in each round, first to last, or () where none was found; its θ; what no plan is below."""

    rounds: tuple[Counts, ...]
    theta: int
    bound: int


def solve(
    those: Moves, sides: Sequence[str], turns: int, *, lower: int, upper: int, seconds: float, tell: Tell
) -> Solved | None:
    """Find the plan in so many turns whose θ, from `lower` to `upper`, is least; None where there is none at all.

    `lower` must be known to bound θ: it is the least that is looked for.
    """
    from ortools.sat.python import cp_model

    asked = programme(those, sides, turns, lower, upper)
    model = cp_model.CpModel()
    every = [model.new_int_var(0 if place else lower, most, "") for place, most in enumerate(asked.most)]
    for terms, least in asked.rows:
        model.add(sum(factor * every[place] for factor, place in terms) >= least)
    model.minimize(every[0])
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = WORKERS
    with ThreadPoolExecutor(1) as pool:
        status = _heard(pool.submit(solver.solve, model), solver.stop_search, "solver", seconds, tell)
    if status == cp_model.INFEASIBLE:
        return None
    bound = max(lower, ceil(solver.best_objective_bound - NEAR))
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Solved((), upper, bound)
    values = [solver.value(one) for one in every]
    return Solved(rounds_of(asked, values, turns + len(sides) - 1), values[0], bound)


def none_better(
    those: Moves, sides: Sequence[str], turns: int, theta: int, *, lower: int, seconds: float, tell: Tell
) -> bool:
    """Ask HiGHS whether no plan in so many turns has its θ below that given; False where it can't say in time."""
    import highspy

    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("time_limit", float(seconds))
    model.passModel(_written(programme(those, sides, turns, lower, theta - 1)))
    with ThreadPoolExecutor(1) as pool:
        _heard(pool.submit(model.run), model.cancelSolve, "second", seconds, tell)
    return bool(model.getModelStatus() == highspy.HighsModelStatus.kInfeasible)


def _written(asked: Programme) -> object:
    """Write the programme as HiGHS reads it, by rows."""
    import highspy

    terms = [term for row, _ in asked.rows for term in row]
    starts = accumulate((len(row) for row, _ in asked.rows), initial=0)
    written = highspy.HighsLp()
    written.num_col_, written.num_row_ = len(asked.most), len(asked.rows)
    written.col_cost_ = [1.0] + [0.0] * (len(asked.most) - 1)
    written.col_lower_ = [float(asked.low)] + [0.0] * (len(asked.most) - 1)
    written.col_upper_ = [float(most) for most in asked.most]
    written.row_lower_ = [float(least) for _, least in asked.rows]
    written.row_upper_ = [highspy.kHighsInf] * len(asked.rows)
    written.integrality_ = [highspy.HighsVarType.kInteger] * len(asked.most)
    written.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    written.a_matrix_.start_ = list(starts)
    written.a_matrix_.index_ = [place for _, place in terms]
    written.a_matrix_.value_ = [float(factor) for factor, _ in terms]
    return written


def _heard(job: "Future[Done]", stop: Callable[[], object], stage: str, seconds: float, tell: Tell) -> Done:
    """Wait for a solver's work, telling how far its time has gone; where that raises, stop the work first."""
    waited = 0.0
    try:
        while not wait([job], TELL_EVERY).done:
            waited += TELL_EVERY
            tell(stage, min(1.0, waited / seconds))
    except BaseException:
        stop()
        raise
    return job.result()
