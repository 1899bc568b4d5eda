"""Graph-model stability: seconds and memory by states, makers and irreversible options; beside gmcr-py and matrices.

    ./dev bench stability [--gmcr FOLDER --python PYTHON] [--graphs N] [--runs N]

FOLDER is a checkout of github.com/onp/gmcr-py and PYTHON one that has numpy; it runs in a process of its own.
Conflicts are drawn: options dealt out to the makers in turn, every order of states as likely as any other.  Times are
the least of several runs; each large row runs in a process of its own, whose peak stands beside it.  Beside the times
it compares both engines with the literal definitions, written out with sets, on so many random graphs and cubes.
"""

import argparse
import json
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from stability_peers.matrices import stabilities

from goodoffices.stability.analysing import Held, analysed, equilibria
from goodoffices.stability.space import Cube, Game
from goodoffices.talks.stability import Concept, Turns
from tests.stability.conflicts import cube, game, net
from tests.stability.oracle import graph, option_cube, stays

Done = TypeVar("Done")

LARGE = (
    # options, makers, irreversible, share of states that can't be, ranks tied in eights
    (20, 3, 0, 0.0, False),
    (20, 3, 0, 0.0, True),
    (20, 3, 0, 0.1, False),
    (20, 2, 0, 0.0, False),
    (20, 5, 0, 0.0, False),
    (20, 3, 3, 0.0, False),
    (20, 3, 6, 0.0, False),
    (20, 3, 10, 0.0, False),
    (20, 3, 10, 0.1, True),
    (20, 3, 15, 0.0, False),
    (20, 3, 20, 0.0, False),
)
PEER = Path(__file__).parent / "stability_peers" / "asking_gmcr_py.py"


def drawn(options: int, makers: int, one_way: int, out: float, tied: bool, seed: int = 1) -> Game:
    """Draw a conflict of options."""
    chance = np.random.default_rng(seed)
    owners = tuple(bit % makers for bit in range(options))
    ways = [Turns.BOTH] * options
    for bit in chance.choice(options, one_way, replace=False):
        ways[bit] = (Turns.FORWARD, Turns.BACK)[chance.integers(2)]
    codes = np.flatnonzero(chance.random(1 << options) >= out) if out else None
    space = Cube(makers, owners, tuple(ways), codes)
    ranks = [chance.permutation(space.count) // (8 if tied else 1) for _ in range(makers)]
    return Game(space, np.array(ranks, np.int32))


def main() -> None:
    """Measure, and print the tables."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--gmcr", type=Path, help="a checkout of gmcr-py")
    told.add_argument("--python", type=Path, help="a Python that has numpy, for gmcr-py")
    told.add_argument("--graphs", type=int, default=4000)
    told.add_argument("--runs", type=int, default=3)
    told.add_argument("--row", type=int, help=argparse.SUPPRESS)
    asked = told.parse_args()
    if asked.row is not None:
        alone(LARGE[asked.row], asked.runs)
        return
    print(f"numpy {np.__version__}, Python {platform.python_version()}; least of {asked.runs} runs\n")
    large(asked.runs)
    against_definitions(asked.graphs)
    beside_matrices(asked.runs)
    if asked.gmcr and asked.python:
        beside_gmcr_py(asked.python, asked.gmcr, asked.runs)
    else:
        print("\nWithout gmcr-py: no --gmcr and --python.")


def large(runs: int) -> None:
    """Print seconds and memory of large cubes, each in a process of its own."""
    heads = "makers | options | one way | states | ranks tied | seconds | of the processor | peak (MB)"
    print(f"| {heads} | Nash | GMR | SMR | SEQ |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for row in range(len(LARGE)):
        command = [sys.executable, __file__, "--row", str(row), "--runs", str(runs)]
        print(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.strip(), flush=True)


def alone(row: tuple[int, int, int, float, bool], runs: int) -> None:
    """Measure one large cube, and print its row."""
    options, makers, one_way, _, tied = row
    asked = drawn(*row)
    seconds, busy, held = least(lambda: analysed(asked), runs)
    counts = " | ".join(f"{int(equilibria(held, concept).sum()):,}" for concept in Concept)
    start = f"| {makers} | {options} | {one_way} | {asked.space.count:,} | {'yes' if tied else 'no'} "
    print(f"{start}| {seconds:.2f} | {busy:.2f} | {peak():.0f} | {counts} |")


def peak() -> float:
    """Give the most memory that this process has held, in MB (Linux)."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024


def least(work: Callable[[], Done], runs: int) -> tuple[float, float, Done]:
    """Do the work several times; give the least seconds by the clock and of the processor, and what came of it."""
    clock, busy = [], []
    for _ in range(runs):
        begun, used = time.perf_counter(), time.process_time()
        done = work()
        clock.append(time.perf_counter() - begun)
        busy.append(time.process_time() - used)
    return min(clock), min(busy), done


def against_definitions(graphs: int) -> None:
    """Compare both engines with the definitions, and print how often they differ."""
    differing = [0, 0]
    compared = [0, 0]
    for seed in range(graphs):
        asked, boxed = graph(seed), option_cube(seed)
        for kind, (one, space) in enumerate(((asked, net(asked)), (boxed.drawn, cube(boxed)))):
            held = analysed(game(space, one))
            said = [
                states.tolist() == [stays(one, str(concept), maker, at) for at in one.states]
                for (concept, maker), states in held.items()
            ]
            compared[kind] += len(said) * len(one.states)
            differing[kind] += not all(said)
    print("\n| against the literal definitions | conflicts | states, concepts and makers | conflicts that differ |")
    print("|---|---|---|---|")
    for kind, name in enumerate(("any graphs, own moves transitive or not", "cubes of options")):
        print(f"| {name} | {graphs:,} | {compared[kind]:,} | {differing[kind]} |", flush=True)


def beside_matrices(runs: int) -> None:
    """Print our time beside the boolean matrices'."""
    print("\n| makers | states | ours (s) | boolean matrices (s) | ratio | the same |")
    print("|---|---|---|---|---|---|")
    for options, makers in ((8, 3), (9, 3), (10, 3), (11, 3)):
        asked = drawn(options, makers, 2, 0.0, True)
        took, _, held = least(lambda asked=asked: analysed(asked), runs)
        moves = [matrix(asked.space, maker) for maker in range(makers)]
        theirs, _, found = least(lambda moves=moves, asked=asked: stabilities(moves, list(asked.ranks)), 1)
        same = all(np.array_equal(found[str(concept), maker], held[concept, maker]) for concept, maker in held)
        row = f"| {makers} | {asked.space.count:,} | {took:.4f} | {theirs:.2f} | {theirs / took:,.0f} "
        print(f"{row}| {'yes' if same else 'NO'} |", flush=True)


def matrix(space: Cube, maker: int) -> np.ndarray:
    """Write a maker's moves as a matrix."""
    found = np.zeros((space.count, space.count), bool)
    for at in range(space.count):
        found[at, list(space.reach(maker, at))] = True
    return found


def beside_gmcr_py(python: Path, folder: Path, runs: int) -> None:
    """Print our time beside gmcr-py's, and how many equilibria of ours it does not find."""
    heads = "makers | states | ours (s) | gmcr-py (s) | its reachability (s) | its MB | ratio"
    print(f"\n| {heads} | it finds too few | too many |")
    print("|---|---|---|---|---|---|---|---|---|")
    version = ""
    for options, makers in ((6, 2), (6, 3), (8, 3), (9, 3), (10, 3), (11, 3)):
        asked = drawn(options, makers, 2, 0.0, True)
        took, _, held = least(lambda asked=asked: analysed(asked), runs)
        theirs = asked_of_gmcr_py(python, folder, asked)
        version = theirs["version"]
        few, many = differences(held, theirs["equilibria"])
        row = f"| {makers} | {asked.space.count:,} | {took:.4f} | {theirs['seconds']:.2f} | {theirs['built']:.2f} "
        ratio = f"{theirs['seconds'] / took:,.0f}"
        print(f"{row}| {theirs['megabytes']:.0f} | {ratio} | {few} | {many} |", flush=True)
    print(f"\nPeer: {version}; its logical definitions of Nash, GMR, SMR and SEQ alone.")


def differences(held: Held, theirs: dict[str, list[int]]) -> tuple[str, str]:
    """Say how many equilibria the other lacks, and how many it has beside ours, by concept."""
    few, many = [], []
    for concept in Concept:
        ours = set((np.flatnonzero(equilibria(held, concept)) + 1).tolist())
        few.append((concept, len(ours - set(theirs[concept]))))
        many.append((concept, len(set(theirs[concept]) - ours)))
    return tuple(", ".join(f"{count} {name}" for name, count in each if count) or "–" for each in (few, many))


def asked_of_gmcr_py(python: Path, folder: Path, asked: Game) -> dict:
    """Ask gmcr-py; CalledProcessError where it ends with an error, which it has printed."""
    ways = {Turns.BOTH: "both", Turns.FORWARD: "fwd", Turns.BACK: "back"}
    makers = asked.space.makers
    # gmcr-py puts the options of one maker together, and counts states in that order
    order = sorted(range(len(asked.space.owners)), key=lambda bit: asked.space.owners[bit])
    codes = [sum((code >> place & 1) << bit for place, bit in enumerate(order)) for code in range(asked.space.count)]
    told = {
        "owners": [asked.space.owners[bit] for bit in order],
        "directions": [ways[asked.space.turns[bit]] for bit in order],
        "ranks": [asked.ranks[maker][codes].tolist() for maker in range(makers)],
    }
    command = [python.absolute(), PEER, folder.absolute()]
    done = subprocess.run(command, input=json.dumps(told), stdout=subprocess.PIPE, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])
    found["equilibria"] = {
        concept: [codes[state - 1] + 1 for state in states] for concept, states in found["equilibria"].items()
    }
    return found


if __name__ == "__main__":
    main()
