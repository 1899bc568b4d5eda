"""The best order of an exchange: against every subset, by size, by family, in rounds; beside it CP-SAT alone.

    ./dev bench exchange [--only equal large known hard rounds plain] [--instances N] [--each N]

`equal` compares θ with dynamic programming over all subsets; `large` orders 500 items; `known` is 33 for 1,900, from
../shared/data/exchange, where that is there; `hard` has few dear items against many cheap ones and hardly a surplus;
`rounds` looks for plans in 4 to 16 rounds; `plain` gives a programme with one delivery a place to CP-SAT alone, for 30
seconds.  How θ is known to be the least is told as the engine tells it.
"""

import argparse
import json
import platform
import time
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from bench.exchange_families import FAMILIES, drawn
from goodoffices.exchange.order import in_rounds, order
from goodoffices.talks.exchange import Deliverable, Exchange, Proven, Sequenced, Valuer, theta
from goodoffices.talks.refusal import Refusal
from tests.exchange.oracle import least_by_subsets

Done = TypeVar("Done")

KNOWN = Path(__file__).parents[2] / "shared" / "data" / "exchange" / "key-33-for-1900.json"
ROUNDS = (4, 6, 8, 10, 12, 14, 16)
PLAIN_SECONDS = 30


def main() -> None:
    """Measure, and print the tables that are asked for."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--only", nargs="+", choices=TABLES, default=[one for one in TABLES if one != "plain"])
    told.add_argument("--instances", type=int, default=520, help="for equal")
    told.add_argument("--each", type=int, default=12, help="instances of a size or family elsewhere")
    asked = told.parse_args()
    solvers = f"ortools {version('ortools')}, highspy {version('highspy')}"
    print(f"{solvers}, Python {platform.python_version()}, {platform.processor() or platform.machine()}")
    for one in asked.only:
        print(flush=True)
        TABLES[one](asked.instances if one == "equal" else asked.each)


def timed(work: Callable[[], Done]) -> tuple[float, Done]:
    """Do the work; give the seconds that it took, and what came of it."""
    begun = time.perf_counter()
    done = work()
    return time.perf_counter() - begun, done


def equal(instances: int) -> None:
    """Compare θ with that of dynamic programming over all subsets, from 6 to 20 items, most of them small."""
    print("| family | instances | of 20 items | other than by all subsets | open | ours, at most (s) | subsets (s) |")
    print("|---|---|---|---|---|---|---|")
    sizes = [6, 8, 10, 11, 12, 13, 14, 14, 15, 15, 16, 18, 20]
    each = -(-instances // len(FAMILIES))
    for family in FAMILIES:
        slowest, theirs, other, left, twenty = 0.0, 0.0, 0, 0, 0
        for seed in range(each):
            exchange = drawn(family, sizes[seed % len(sizes)], seed)
            took, found = timed(lambda exchange=exchange: order(exchange))
            more, least = timed(lambda exchange=exchange: least_by_subsets(exchange))
            slowest, theirs = max(slowest, took), theirs + more
            twenty += len(exchange.items) == 20
            other += found.theta != least or theta(exchange, found.plan) != least
            left += found.how is Proven.OPEN
        print(f"| {family} | {each} | {twenty} | {other} | {left} | {slowest:.2f} | {theirs:.1f} |", flush=True)


def large(each: int) -> None:
    """Order 500 items with a surplus of 30 to 60 in a hundred."""
    print("| 500 items | instances | seconds, middle | at most | known how |\n|---|---|---|---|---|")
    for family in ("free", "prec", "ratio"):
        rows = [timed(lambda one=one: order(one)) for one in _many(family, 500, each, (1.3, 1.6))]
        print(_row(family, rows), flush=True)


def known(each: int) -> None:
    """Order 33 for 1,900, whose least θ is known, alone and in rounds."""
    if not KNOWN.exists():
        print(f"Without {KNOWN.name}: it is not beside this checkout.")
        return
    told = json.loads(KNOWN.read_text(encoding="utf-8"))
    exchange = of_classes(told["classes"])
    rows = [timed(lambda: order(exchange)) for _ in range(each)]
    print("| 33 for 1,900 | times | seconds, middle | at most | known how |\n|---|---|---|---|---|")
    print(_row(f"θ {rows[0][1].theta:,}, known to be {told['theta_star']:,}", rows), flush=True)
    for rounds, least in told["theta_by_rounds"].items():
        took, found = timed(lambda rounds=rounds: in_rounds(exchange, [int(rounds)]).every[0])
        print(_row(f"{rounds} rounds: θ {found.theta:,}, known to be {least:,}", [(took, found)]), flush=True)


def hard(each: int) -> None:
    """Order few dear items against many cheap ones, with hardly a surplus."""
    print("| hard | instances | seconds, middle | at most | known how |\n|---|---|---|---|---|")
    for size in (20, 30, 40, 50):
        rows = [timed(lambda one=one: order(one)) for one in _many("hard", size, each)]
        print(_row(f"{size} items", rows), flush=True)


def rounds(each: int) -> None:
    """Plan 50 items in rounds, each number by itself."""
    print("| 50 items | plans in 4 to 16 rounds | seconds, middle | at most | known how |\n|---|---|---|---|---|")
    for family in FAMILIES:
        rows = []
        for exchange in _many(family, 50, max(1, each // 4)):
            for number in ROUNDS:
                took, found = timed(lambda one=exchange, number=number: _planned(one, number))
                rows += [(took, found)] if found else []
        print(_row(family, rows), flush=True)


def _planned(exchange: Exchange, number: int) -> Sequenced | None:
    """Give the plan in so many rounds, where ties allow one."""
    try:
        return in_rounds(exchange, [number]).every[0]
    except Refusal:  # too few rounds for its ties
        return None


def plain(each: int) -> None:
    """Give CP-SAT alone a programme with one delivery a place, beside ours."""
    print(f"| 20 items | proven in {PLAIN_SECONDS} s | seconds, middle | ours, middle | the same θ |")
    print("|---|---|---|---|---|")
    for family in FAMILIES:
        rows = []
        for exchange in _many(family, 20, max(1, each // 4)):
            took, found = timed(lambda one=exchange: order(one))
            more, (value, proven) = timed(lambda one=exchange: alone(one))
            rows.append((more, took, proven, value == found.theta))
        proven, same = sum(one[2] for one in rows), sum(one[3] for one in rows)
        middle = [sorted(one[place] for one in rows)[len(rows) // 2] for place in (0, 1)]
        print(f"| {family} | {proven} of {len(rows)} | {middle[0]:.1f} | {middle[1]:.2f} | {same} |", flush=True)


def alone(exchange: Exchange) -> tuple[int, bool]:
    """Give the θ that CP-SAT comes to with a place for each delivery, and whether it is proven."""
    from ortools.sat.python import cp_model

    model, size = cp_model.CpModel(), len(exchange.items)
    span = sum(sum(one.worth) for one in exchange.items)
    peak, every = model.new_int_var(-span, span, ""), range(size)
    at = [[model.new_bool_var("") for _ in every] for _ in every]
    for one in every:
        model.add_exactly_one(at[one])
        model.add_exactly_one(row[one] for row in at)
    names = {one.id: place for place, one in enumerate(exchange.items)}
    when = [sum(place * at[one][place] for place in every) for one in every]
    for earlier, later in exchange.before:
        model.add(when[names[earlier]] < when[names[later]])
    for valuer, one in enumerate(exchange.valuers):
        adds = [item.worth[valuer] * (1 if item.giver == one.side else -1) for item in exchange.items]
        gain = sum(adds)
        model.add(peak >= gain)
        for place in every:
            gain = gain - sum(adds[item] * at[item][place] for item in every)
            model.add(peak >= gain)
    model.minimize(peak)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = PLAIN_SECONDS
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return span, False
    return round(solver.objective_value), status == cp_model.OPTIMAL


def of_classes(classes: Iterable[dict]) -> Exchange:
    """Give the exchange of classes of units alike."""
    items = tuple(
        Deliverable(
            f"c{place}",
            "AB"[one["side"]],
            "BA"[one["side"]],
            (one["benefit"], one["cost"]) if one["side"] else (one["cost"], one["benefit"]),
            one["count"],
        )
        for place, one in enumerate(classes)
    )
    return Exchange((Valuer("A", "A"), Valuer("B", "B")), items)


def _many(family: str, size: int, each: int, surplus: tuple[float, float] = (1.0, 1.6)) -> list[Exchange]:
    return [drawn(family, size, seed, surplus) for seed in range(each)]


def _row(name: str, rows: list[tuple[float, Sequenced]]) -> str:
    """Write how long it took, and how θ is known."""
    if not rows:
        return f"| {name} | 0 | | | |"
    times = sorted(took for took, _ in rows)
    how = ", ".join(f"{one.value} {often}" for one, often in Counter(found.how for _, found in rows).items())
    return f"| {name} | {len(rows)} | {times[len(times) // 2]:.2f} | {times[-1]:.2f} | {how} |"


TABLES = {"equal": equal, "large": large, "known": known, "hard": hard, "rounds": rounds, "plain": plain}


if __name__ == "__main__":
    main()
