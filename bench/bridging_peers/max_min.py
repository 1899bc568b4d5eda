"""The greatest least gain by a general solver, given the plain integer programme and no hint; in a process of its own.

    python bench/bridging_peers/max_min.py highs|cp-sat SECONDS THREADS < ASKED

ASKED is JSON: `sizes` (values of each issue), `worth` (by side, issue, value), `reserves`, and `clauses`, each a list
of [issue, values] of which one part at least must hold.  Prints one JSON line: version, seconds, objective, bound.
"""

import json
import sys
import time
from itertools import pairwise


def highs(asked, seconds, threads):
    """Ask HiGHS: a 0-1 variable for each value, one row for each issue, clause and side."""
    import highspy
    import numpy as np

    model = highspy.Highs()
    for name, value in (
        ("output_flag", False),
        ("threads", threads),
        ("time_limit", seconds),
        ("mip_rel_gap", 1e-6),
    ):
        model.setOptionValue(name, value)
    starts = np.concatenate(([0], np.cumsum(asked["sizes"])))
    count = int(starts[-1])
    for place in range(count):
        model.addVar(0, 1)
        model.changeColIntegrality(place, highspy.HighsVarType.kInteger)
    model.addVar(0, highspy.kHighsInf)
    model.changeColCost(count, 1.0)
    model.changeObjectiveSense(highspy.ObjSense.kMaximize)
    for first, last in pairwise(starts):
        model.addRow(1, 1, last - first, np.arange(first, last, dtype=np.int32), np.ones(last - first))
    for clause in asked["clauses"]:
        among = np.array([starts[issue] + one for issue, values in clause for one in values], dtype=np.int32)
        model.addRow(1, highspy.kHighsInf, len(among), among, np.ones(len(among)))
    for worth, reserve in zip(asked["worth"], asked["reserves"], strict=True):
        flat = np.array([one for row in worth for one in row] + [-1], dtype=float)
        model.addRow(reserve, highspy.kHighsInf, len(flat), np.arange(len(flat), dtype=np.int32), flat)
    begun = time.perf_counter()
    model.run()
    took = time.perf_counter() - begun
    found = model.getInfo()
    return f"HiGHS {model.version()}", took, found.objective_function_value, found.mip_dual_bound


def cp_sat(asked, seconds, threads):
    """Ask CP-SAT: a literal for each value, exactly one for each issue."""
    import ortools
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    chosen = [[model.new_bool_var("") for _ in range(size)] for size in asked["sizes"]]
    for literals in chosen:
        model.add_exactly_one(literals)
    for clause in asked["clauses"]:
        model.add_bool_or([chosen[issue][one] for issue, values in clause for one in values])
    least = model.new_int_var(0, 10**9, "")
    for worth, reserve in zip(asked["worth"], asked["reserves"], strict=True):
        pairs = [
            pair
            for row, literals in zip(worth, chosen, strict=True)
            for pair in zip(row, literals, strict=True)
        ]
        model.add(sum(one * literal for one, literal in pairs) - reserve >= least)
    model.maximize(least)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = threads
    begun = time.perf_counter()
    solver.solve(model)
    took = time.perf_counter() - begun
    return (
        f"CP-SAT of ortools {ortools.__version__}",
        took,
        solver.objective_value,
        solver.best_objective_bound,
    )


def main():
    """Read what is asked, and answer."""
    which, seconds, threads = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    version, took, objective, bound = {"highs": highs, "cp-sat": cp_sat}[which](
        json.load(sys.stdin), seconds, threads
    )
    print(json.dumps({"version": version, "seconds": took, "objective": objective, "bound": bound}))


if __name__ == "__main__":
    main()
