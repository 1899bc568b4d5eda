"""Every table of bridging, one after another: the frontier, fair packages, how soon a package is found, and the peers.

    ./dev bench bridging [--domains FOLDER] [--peer PYTHON] [--seeds N]

FOLDER holds the published two-sided domains (`../shared/data/anac` unless told otherwise); without it the table of
questions is played on invented ones.  PYTHON is of an environment of its own that holds the peers:

    python3 -m venv PEERS
    PEERS/bin/pip install negmas==0.16.0 negmas-genius-agents==0.3.0 ortools==9.15.6755

negmas is AGPL and is never imported by the product.  Each table can be made by itself, see the files named in it.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

BENCH = Path(__file__).parent
SHARED = BENCH.parent.parent / "shared" / "data" / "anac"


def run(name: str, *arguments: str) -> None:
    """Make one table; what it prints is printed."""
    print(f"\n== {name} {' '.join(arguments)}", flush=True)
    subprocess.run([sys.executable, "-m", f"bench.{name}", *arguments], cwd=BENCH.parent, check=True)


def peers(python: str, folder: Path, seeds: int) -> None:
    """Print what negmas' agents and its mediator reach on the same domains, by setting and budget."""
    command = [python, str(BENCH / "bridging_peers" / "talks.py"), str(folder), "--seeds", str(seeds)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    first, *rows = map(json.loads, done.stdout.splitlines())
    print(f"\n== peers on the same domains: negmas {first['negmas']}, {seeds} seeds")
    every = defaultdict(list)
    for row in rows:
        every[row["setting"], row["protocol"], row["q"]].append(row)
    print(f"{'setting':12}{'protocol':12}{'q':>4}{'NPR':>7}{'deals':>7}{'broken':>8}{'ms':>8}")
    for (setting, protocol, q), each in every.items():
        runs = sum(row["runs"] for row in each)
        print(
            f"{setting:12}{protocol:12}{q:4}{statistics.fmean(row['npr'] for row in each):7.2f}"
            f"{sum(row['deals'] for row in each) / runs:7.2f}"
            f"{sum(row['broken'] for row in each) / max(sum(row['deals'] for row in each), 1):8.2f}"
            f"{1000 * statistics.fmean(row['seconds'] for row in each):8.1f}"
        )


def main() -> None:
    """Make the tables that can be made here; say which can't."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--domains", type=Path, default=SHARED)
    options.add_argument("--peer")
    options.add_argument("--seeds", type=int, default=3)
    given = options.parse_args()
    beside = ("--peer", given.peer) if given.peer else ()
    run("bridging_frontier", *beside)
    run("bridging_fair", *beside)
    if given.domains.is_dir():
        run("bridging_asking", str(given.domains), "--seeds", str(given.seeds))
    else:
        print(f"\nThere is no folder {given.domains}: the questions are played on invented domains.")
        run("bridging_asking", "--invented", "8", "--seeds", str(given.seeds))
    if given.peer and given.domains.is_dir():
        peers(given.peer, given.domains, given.seeds)
    else:
        print("\nWithout --peer and the domains, nothing stands beside it.")


if __name__ == "__main__":
    main()
