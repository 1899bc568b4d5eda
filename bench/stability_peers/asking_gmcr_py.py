"""gmcr-py's logical solver, asked for the four concepts; runs in an environment of its own.

    python bench/stability_peers/asking_gmcr_py.py FOLDER < ASKED

FOLDER is a checkout of github.com/onp/gmcr-py (commit 502a12c9), which has no open licence: it is neither copied nor
imported by the product.  ASKED is JSON: `owners` and `directions` ("both", "fwd", "back") by option, `ranks` by maker
and state, all combinations of options being states.  Prints one JSON line: versions, seconds of building and of the
four concepts, the process's peak in MB, and the equilibria as numbers from 1.
"""

import contextlib
import io
import json
import platform
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, sys.argv[1])

import gmcr
import numpy as np

CONCEPTS = {"Nash": "nash", "GMR": "gmr", "SMR": "smr", "SEQ": "seq"}


def peak():
    """Give the most memory that this process has held, in MB (Linux)."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024


def modelled(asked):
    """Put the conflict together as gmcr-py reads it from a file."""
    makers = range(len(asked["ranks"]))
    told = {
        "useManualPreferenceRanking": True,
        "options": [
            {"name": f"o{bit}", "permittedDirection": way} for bit, way in enumerate(asked["directions"])
        ],
        "decisionMakers": [
            {
                "name": f"m{maker}",
                "options": [bit for bit, owner in enumerate(asked["owners"]) if owner == maker],
                "preferences": [],
                "preferenceRanking": ranking(asked["ranks"][maker]),
            }
            for maker in makers
        ],
        "infeasibles": [],
    }
    model = gmcr.model.ConflictModel()
    model.json_import(told)
    return model


def ranking(ranks):
    """Give the states by their numbers, the best first, equal ones in a list."""
    by_rank = {}
    for state, rank in enumerate(ranks, 1):
        by_rank.setdefault(rank, []).append(state)
    return [by_rank[rank] if len(by_rank[rank]) > 1 else by_rank[rank][0] for rank in sorted(by_rank, reverse=True)]


def main():
    """Read what is asked, and answer."""
    asked = json.load(sys.stdin)
    begun = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        solver = gmcr.solvers.LogicalSolver(modelled(asked))
    built = time.perf_counter()
    states = range(len(asked["ranks"][0]))
    found = {
        concept: [
            state + 1
            for state in states
            if all(getattr(solver, name)(maker, state)[0] for maker in solver.effectiveDMs)
        ]
        for concept, name in CONCEPTS.items()
    }
    done = time.perf_counter()
    version = f"gmcr-py {gmcr.__version__}, numpy {np.__version__}, Python {platform.python_version()}"
    answer = {
        "version": version,
        "built": built - begun,
        "seconds": done - built,
        "megabytes": peak(),
        "equilibria": found,
    }
    print(json.dumps(answer))


main()
