"""The Pareto frontier of negmas, which looks at every package; runs in an environment of its own.

    python bench/bridging_peers/enumerating.py < ASKED

ASKED is JSON: for each side, for each issue, what each option is worth.  negmas is AGPL and is never imported by the
product.  Prints one JSON line: versions, seconds (of the frontier alone), the process's peak in MB, the points.
"""

import json
import platform
import re
import sys
import time
import warnings
from pathlib import Path

import negmas
from negmas import LinearAdditiveUtilityFunction, make_issue
from negmas.preferences.ops import pareto_frontier

warnings.filterwarnings("ignore")


def peak():
    """Give the most memory that this process has held, in MB (Linux; of this process alone, unlike `getrusage`)."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024


def main():
    """Read what is asked, and answer."""
    sides = json.load(sys.stdin)
    issues = [make_issue(len(options), f"i{place}") for place, options in enumerate(sides[0])]
    ufuns = [
        LinearAdditiveUtilityFunction(
            values=[dict(enumerate(map(float, options))) for options in worth],
            weights=[1.0] * len(issues),
            issues=issues,
            reserved_value=0.0,
        )
        for worth in sides
    ]
    begun = time.perf_counter()
    points, _ = pareto_frontier(ufuns, issues=issues, sort_by_welfare=False)
    seconds = time.perf_counter() - begun
    answer = {
        "version": f"negmas {negmas.__version__}, Python {platform.python_version()}",
        "seconds": seconds,
        "megabytes": peak(),
        "points": sorted({tuple(map(round, point)) for point in points}),
    }
    print(json.dumps(answer))


main()
