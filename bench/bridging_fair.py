"""Fair packages, proven: seconds by sides and linkages; beside them the plain integer programme given to a solver.

    ./dev bench bridging_fair [--peer PYTHON] [--runs N] [--seeds N] [--seconds N]

Problems are those of bench/bridging_frontier.py: five to ten options an issue, worth on a scale of 10,000, reserves at
0.3 of it.  "max-min" is the leximin package with the proof of its least gain, "Nash" the greatest product of gains;
`proof` says how it is proven and with how many leaves, `gap` is the bound over what is reached, less 1.  HiGHS is
asked in a process of its own, CP-SAT in that of PYTHON, which has ortools 9.15; both are given one thread and SECONDS,
"—" where they need more.  All times are those of the wall, the least of N runs; peers run once.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from fractions import Fraction
from itertools import product
from pathlib import Path

import numpy as np

from bench.bridging_frontier import drawn, least
from goodoffices.bridging.answers import Agreed, Branch, Claimed, Fair, Proof
from goodoffices.bridging.fair import fairest
from goodoffices.bridging.grid import grid_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.runs import Criterion

SIDES, LINKAGES, ISSUES = (2, 3, 4, 5), (20, 100, 200), 100
PEER = Path(__file__).parent / "bridging_peers" / "max_min.py"


def main() -> None:
    """Measure, and print the table."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--peer", type=Path, help="a Python that has ortools 9.15")
    told.add_argument("--runs", type=int, default=3)
    told.add_argument("--seeds", type=int, default=1)
    told.add_argument("--seconds", type=float, default=60.0, help="what each peer may take")
    asked = told.parse_args()
    peers = {"highs": Path(sys.executable)} | ({"cp-sat": asked.peer} if asked.peer else {})
    print(f"numpy {np.__version__}, Python {platform.python_version()}; least of {asked.runs} runs\n")
    print(
        "| sides | issues | linkages | seed | Nash (s) | gap, proof | max-min (s) | gap, proof | "
        + " | ".join(f"{name} max-min (s) | ratio" for name in peers)
        + " |\n"
        + "|---" * (8 + 2 * len(peers))
        + "|"
    )
    versions: set[str] = set()
    shapes = (*((sides, ISSUES, linkages) for sides, linkages in product(SIDES, LINKAGES)), (4, 50, 20))
    for (sides, issues, linkages), seed in product(shapes, range(1, asked.seeds + 1)):
        problem = drawn(issues, sides, linkages, seed)
        nash, by_product = least(lambda problem=problem: fairest(problem, Criterion.NASH), asked.runs)
        took, fair = least(lambda problem=problem: fairest(problem, Criterion.MAXMIN), asked.runs)
        row = [f"{sides} | {issues} | {linkages} | {seed} | {nash:.2f} | {proven(by_product)}"]
        row.append(f"{took:.2f} | {proven(fair)}")
        for name, python in peers.items():
            theirs = solved(python, name, problem, asked.seconds)
            versions.add(theirs["version"])
            row.append(compared(theirs, fair, took, asked.seconds))
        print(f"| {' | '.join(row)} |", flush=True)
    print(f"\nPeers: {', '.join(sorted(versions))}; one thread, {asked.seconds:.0f} s at most.")


def proven(fair: Fair) -> str:
    """Say how close the bound is, and what proves it."""
    gap = float(fair.bound / fair.objective - 1) if fair.objective else 0.0
    match fair.proof:
        case Agreed():
            return f"{gap:.0e}, two methods"
        case Claimed():
            return f"{gap:.0e}, one method"
        case tree:
            return f"{gap:.0e}, tree of {leaves(tree):,}"


def leaves(tree: Proof) -> int:
    """Count a tree's leaves."""
    waiting, found = [tree], 0
    while waiting:
        one = waiting.pop()
        if isinstance(one, Branch):
            waiting += [part for _, part in one.parts]
        else:
            found += 1
    return found


def compared(theirs: dict, fair: Fair, took: float, seconds: float) -> str:
    """Say how long a peer took for the max-min package, beside ours; and whether it found another."""
    ended = theirs["bound"] <= theirs["objective"] * (1 + 2e-6) + 1e-6
    least_gain = Fraction(fair.objective) * 10_000
    if not ended:
        return f"— | > {seconds / took:.0f}"
    other = "" if abs(theirs["objective"] - least_gain) < 0.5 else f" (finds {theirs['objective']:.0f})"
    return f"{theirs['seconds']:.2f}{other} | {theirs['seconds'] / took:.1f}"


def solved(python: Path, name: str, problem: Problem, seconds: float) -> dict:
    """Ask a peer; CalledProcessError where it ends with an error, which it has printed."""
    grid = grid_of(problem)
    asked = {
        "sizes": grid.sizes,
        "worth": grid.worth,
        "reserves": grid.reserves,
        "clauses": [[[place, sorted(values)] for place, values in one.parts] for one in grid.clauses],
    }
    command = [os.path.abspath(python), PEER, name, str(seconds), "1"]
    done = subprocess.run(command, input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
