"""The whole Pareto frontier: seconds and memory by length, linkages, sides and scale; beside it negmas, if it is there.

    ./dev bench bridging_frontier [--peer PYTHON] [--runs N]

PYTHON is a Python that has negmas 0.16.0; it runs in a process of its own and looks at every package, so that it can be
asked for small problems only.  Problems are drawn: five to ten options an issue, worth on a scale of 10,000 (but where
another is named), sides opposed by 0.6, reserves at 0.3 of the scale, linkages that bar half the options of one issue
with one option of another.  Times are the least of several runs, the memory is what Python and numpy held at most in
one more run.
"""

import argparse
import json
import os
import platform
import random
import resource
import subprocess
import time
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import TypeVar

import numpy as np

from goodoffices.bridging.answers import Agreed
from goodoffices.bridging.frontier import Merged, pareto
from goodoffices.bridging.grounds import require_problem
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.papers.packages import holds
from goodoffices.talks.refusal import Refusal

Done = TypeVar("Done")

TWO = ((50, 20), (100, 0), (100, 20), (100, 40), (100, 60), (100, 100), (100, 200), (200, 40))
THREE = ((10, 5), (20, 5), (30, 10), (50, 10))
PEER = Path(__file__).parent / "bridging_peers" / "enumerating.py"


def drawn(
    issues: int,
    sides: int,
    linkages: int,
    seed: int,
    *,
    scale: int = 10_000,
    reserve: float = 0.3,
    options=(5, 10),
) -> Problem:
    """Draw a problem that has a feasible package but for reserves."""
    chance = np.random.default_rng(seed)
    sizes = chance.integers(options[0], options[1] + 1, issues).tolist()
    weights = chance.dirichlet(np.ones(issues), sides)
    worth = [
        np.rint(scale * weights[:, [place]] * _values(chance, sides, size))
        for place, size in enumerate(sizes)
    ]
    there = tuple(Issue(f"i{place}", tuple(f"o{k}" for k in range(size))) for place, size in enumerate(sizes))
    parties = tuple(
        Party(f"side {side}", tuple(tuple(map(int, each[side])) for each in worth), int(reserve * scale))
        for side in range(sides)
    )
    asked = Problem(there, parties, tuple(_linkages(chance, sizes, linkages)), scale)
    require_problem(asked)
    return asked


def bracketed(issues: int, linkages: int, seed: int) -> Problem:
    """Draw a text as texts are: two to four alternatives, every fifth bracket inside another near it, linkages of all
    kinds between brackets near each other; one package, drawn first, meets them."""
    chance = random.Random(seed)
    there: list[Issue] = []
    meets: dict[str, int] = {}
    for place in range(issues):
        within = _choice(chance, there[-4:]) if there and chance.random() < 0.2 else None
        one = Issue(f"i{place}", tuple(f"o{k}" for k in range(chance.choice((2, 2, 2, 3, 4)))), within)
        there.append(one)
        if within is None or meets.get(within.bracket) == within.alternative:
            meets[one.id] = chance.randrange(len(one.options))
    ties: list[Linkage] = []
    while len(ties) < linkages:
        start = chance.randrange(issues - 6)
        of = tuple(_choice(chance, [one]) for one in chance.sample(there[start : start + 7], 2))
        tie = Linkage(f"l{len(ties)}", chance.choice(tuple(LinkageKind)), of)
        ties += [tie] * holds(tie, meets)
    sides = (
        Party(name, tuple(tuple(chance.randint(0, 200) for _ in one.options) for one in there))
        for name in "AB"
    )
    return Problem(tuple(there), tuple(sides), tuple(ties), 10_000)


def _choice(chance: random.Random, issues: list[Issue]) -> Choice:
    one = chance.choice(issues)
    return Choice(one.id, chance.randrange(len(one.options)))


def _values(chance: np.random.Generator, sides: int, size: int) -> np.ndarray:
    """Draw what each side makes of an issue's options, from 0 to 1; every second side is opposed to the first."""
    values = chance.random((sides, size))
    values[1::2] = 0.4 * values[1::2] + 0.6 * (1 - values[0])
    values -= values.min(axis=1, keepdims=True)
    return values / values.max(axis=1, keepdims=True)


def _linkages(chance: np.random.Generator, sizes: list[int], wanted: int) -> Iterator[Linkage]:
    """Draw linkages that one package, drawn first, meets."""
    meets = [int(chance.integers(size)) for size in sizes]
    given = 0
    while given < wanted:
        one, other = map(int, chance.choice(len(sizes), 2, replace=False))
        option = int(chance.integers(sizes[one]))
        barred = chance.choice(sizes[other], sizes[other] // 2, replace=False).tolist()
        if meets[one] == option and meets[other] in barred:
            continue
        of = (Choice(f"i{one}", option), *(Choice(f"i{other}", value) for value in barred))
        yield Linkage(f"l{given}", LinkageKind.NOT_TOGETHER, of)
        given += 1


def main() -> None:
    """Measure, and print the tables."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--peer", type=Path, help="a Python that has negmas")
    told.add_argument("--runs", type=int, default=5)
    asked = told.parse_args()
    print(f"numpy {np.__version__}, Python {platform.python_version()}; least of {asked.runs} runs\n")
    alone(asked.runs)
    second()
    if asked.peer is None:
        print("\nWithout negmas: no --peer.")
    else:
        beside(asked.peer, asked.runs)


def alone(runs: int) -> None:
    """Print our time and memory, row by row."""
    print(
        "| sides | issues | linkages | scale | packages | points | seconds | MB | a package (ms) | 1,000 (ms) |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for sides, rows, scales in (
        (2, TWO, (10_000,)),
        (2, ((100, 20),), (10**6, 10**8)),
        (3, THREE, (10_000,)),
    ):
        for (issues, linkages), scale in product(rows, scales):
            print(row(drawn(issues, sides, linkages, 1, scale=scale), runs), flush=True)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # Linux counts in KB
        print(f"| | | | | | the process so far, at most | | {peak:.0f} | | |", flush=True)
    print("| | | | | | *a text of nested brackets, linkages of all kinds* | | | | |")
    for linkages in (50, 100, 200):
        print(row(bracketed(100, linkages, 1), runs), flush=True)


def row(asked: Problem, runs: int) -> str:
    """Measure one problem."""
    packages = sum(np.log10(len(one.options)) for one in asked.issues)
    start = f"| {len(asked.sides)} | {len(asked.issues)} | {len(asked.linkages)} | {asked.unit:,} | 10^{packages:.0f} |"
    try:
        took, merged = least(lambda: pareto(asked), runs)
    except Refusal as refusal:
        return f"{start} refused: {refusal} | | | | |"
    tracemalloc.start()
    pareto(asked)
    held = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    one, _ = least(lambda: merged.package(len(merged) // 2), runs)
    thinned = np.linspace(0, len(merged) - 1, 1000).astype(int).tolist()
    many, _ = least(lambda: merged.valued(thinned), runs)
    return f"{start} {len(merged):,} | {took:.3f} | {held:.0f} | {one * 1000:.0f} | {many * 1000:.0f} |"


def least(work: Callable[[], Done], runs: int) -> tuple[float, Done]:
    """Do the work several times; give the least seconds and what came of it."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        done = work()
        times.append(time.perf_counter() - begun)
    return min(times), done


def second() -> None:
    """Print how long it takes with the second method, and whether it ended."""
    print("\n| with the second method: sides, issues, linkages | seconds | both gave the same points |")
    print("|---|---|---|")
    for sides, issues, linkages in ((2, 50, 20), (2, 100, 20), (2, 100, 40), (3, 10, 5), (3, 20, 5)):
        asked = drawn(issues, sides, linkages, 1)
        took, merged = least(lambda asked=asked: pareto(asked, prove=True), 1)
        ended = "yes" if isinstance(merged.proof, Agreed) else "the second did not end within its bound"
        print(f"| {sides}, {issues}, {linkages} | {took:.2f} | {ended} |", flush=True)


def beside(python: Path, runs: int) -> None:
    """Print our time beside negmas', for problems of which it can look at every package."""
    print(
        "\n| sides | packages | points | ours (s) | negmas (s) | negmas, its process at most (MB) | ratio |"
    )
    print("|---|---|---|---|---|---|---|")
    version = ""
    for sides, issues in ((2, 4), (2, 5), (2, 6), (3, 4), (3, 5)):
        asked = drawn(issues, sides, 0, 1, reserve=0, options=(10, 10))
        took, merged = least(lambda asked=asked: pareto(asked), runs)
        theirs = enumerated(python, asked)
        version = theirs["version"]
        same = sorted(map(tuple, theirs["points"])) == points_of(merged)
        found = f"{len(merged):,}" if same else f"{len(merged):,}; negmas: {len(theirs['points']):,}"
        seconds = theirs["seconds"]
        figures = f"{took:.4f} | {seconds:.2f} | {theirs['megabytes']:.0f} | {seconds / took:,.0f}"
        print(f"| {sides} | 10^{issues} | {found} | {figures} |", flush=True)
    print(f"\nPeer: {version}; `pareto_frontier` over all outcomes.")


def points_of(merged: Merged) -> list[tuple[int, ...]]:
    """Give the points in order."""
    return sorted(map(tuple, merged.gains.tolist()))


def enumerated(python: Path, asked: Problem) -> dict:
    """Ask negmas; CalledProcessError where it ends with an error, which it has printed."""
    worth = json.dumps([one.worth for one in asked.parties])
    command = [os.path.abspath(python), PEER]
    done = subprocess.run(command, input=worth, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
