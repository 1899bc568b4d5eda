"""How good the final package is after q questions: NPR@q on published domains, by settings, beside the targets.

    ./dev bench bridging_asking FOLDER [--seeds N] [--domains N] [--settings tight,...] [--invented N]

FOLDER holds the domains (negmas YAML).  NPR@q is the product of both sides' gains by the final package, as a share of
the greatest such product of any package; 0 without a deal, which needs both sides' true acceptance.  q counts the
packages that each side has answered: its favourite, the packages asked about, and the final one, put for confirmation.
After each package a side says whether it accepts, whether it is better than the best so far, and the one change it
wants most.  `80%` is how often a package's gain for a side lay where it was believed to lie four times in five.

Red lines: `tight` 0.75 of each side's utility at the Nash point; `asymmetric` 0.9 and 0.4 of it; `noisy` tight, one
answer in ten wrong; `bare` tight, without the change most wanted.  The engine is told neither the worths nor how often
answers are wrong.  `--invented N` takes N domains drawn at random in place of the published ones.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import mean

import numpy as np

from bench.bridging_asking_sides import (
    PUBLISHED,
    Domain,
    Row,
    Side,
    every_row,
    invented,
    published,
)
from goodoffices.bridging.asking.judging import Judged, judged, questions
from goodoffices.bridging.asking.pool import listed
from goodoffices.bridging.beliefs import Belief, fresh, learnt
from goodoffices.bridging.grid import grid_of

STOPS = (10, 20, 40)


@dataclass(frozen=True, slots=True)
class Setting:
    """Red lines as shares of the utility at the Nash point, how answers are given, and the targets by stop."""

    lines: tuple[float, float]
    targets: tuple[float | None, ...]
    slips: float = 0.0
    changes: bool = True


SETTINGS = {
    "tight": Setting((0.75, 0.75), (0.85, 0.93, 0.97)),
    "asymmetric .9/.4": Setting((0.9, 0.4), (0.85, 0.93, 0.97)),
    "asymmetric .4/.9": Setting((0.4, 0.9), (0.85, 0.93, 0.97)),
    "noisy": Setting((0.75, 0.75), (None, 0.80, 0.90), slips=0.1),
    "bare": Setting((0.75, 0.75), (None, 0.75, 0.93), changes=False),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """NPR, whether there was a deal, and how often a gain lay where it was said to lie four times in five."""

    stop: int
    share: float
    deal: bool
    within: float


def talks(domain: Domain, setting: Setting, seed: int) -> Iterator[Outcome]:
    """Play one mediation to the last stop, with what a final package would bring at each."""
    sides = _sides(domain, setting, seed)
    rows = every_row(domain)
    products = np.prod(
        [np.maximum(domain.utilities(at) - one.reserve, 0) for at, one in enumerate(sides)], axis=0
    )
    problem = domain.problem
    pool = listed(problem, grid_of(problem))
    named = [one.favourite() for one in sides]
    beliefs = [
        learnt(fresh(problem, name, (named[1 - at],), seed=seed), (named[at],))
        for at, name in enumerate("AB")
    ]
    asked: list[int] = []
    agreed: list[int] = []
    for count in range(1, STOPS[-1]):
        view = judged(pool, beliefs, asked)
        known = _best(view, agreed or asked) if asked else None
        if count + 1 in STOPS:
            row = tuple(int(one) for one in rows[view.guess])
            deal = all(one.holds(row) for one in sides)
            yield Outcome(
                count + 1,
                float(products[view.guess] / products.max()) if deal else 0.0,
                deal,
                _within(beliefs, sides, rows),
            )
        place = next((one for _, one in questions(view, known, asked, setting.changes)), None)
        if place is None or count + 1 == STOPS[-1]:
            continue
        asked.append(place)
        said = [_answer(one, rows, place, known, setting.changes) for one in sides]
        beliefs = [learnt(one, each) for one, (each, _) in zip(beliefs, said, strict=True)]
        if all(yes for _, yes in said):
            agreed.append(place)


def _sides(domain: Domain, setting: Setting, seed: int) -> tuple[Side, ...]:
    both = [domain.utilities(at) for at in (0, 1)]
    nash = int((both[0] * both[1]).argmax())
    return tuple(
        Side(domain.worths[at], line * both[at][nash], setting.slips, random.Random(1000 * seed + at))
        for at, line in enumerate(setting.lines)
    )


def _answer(side: Side, rows: np.ndarray, place: int, known: int | None, changes: bool) -> tuple[list, bool]:
    before: Row | None = None if known is None else tuple(rows[known].tolist())
    said = list(side.answers(tuple(rows[place].tolist()), before, changes))
    return said, next(one.accepts for one in said if hasattr(one, "accepts"))


def _within(beliefs: Sequence[Belief], sides: Sequence[Side], rows: np.ndarray) -> float:
    """Give the share of gains, of packages at even steps, inside the middle four fifths of what was believed."""
    some = rows[:: max(1, len(rows) // 200)]
    found = []
    for belief, side in zip(beliefs, sides, strict=True):
        worth, reserve = belief.draws.worth, belief.draws.reserve
        gains = worth[np.arange(some.shape[1]), some].sum(axis=1) - reserve
        low, high = np.quantile(gains, (0.1, 0.9), axis=1)
        true = np.array([side.utility(tuple(one)) for one in some.tolist()]) - side.reserve
        found.append(((low <= true) & (true <= high)).mean())
    return float(np.mean(found))


def _best(view: Judged, among: Sequence[int]) -> int:
    return max(among, key=lambda one: view.values[view.at(one)])


def main() -> None:
    """Play every domain with every seed in every setting, and print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path, nargs="?")
    options.add_argument("--seeds", type=int, default=3)
    options.add_argument("--domains", type=int, default=len(PUBLISHED))
    options.add_argument("--settings", default=",".join(SETTINGS))
    options.add_argument("--invented", type=int, default=0)
    given = options.parse_args()
    if given.invented:
        domains = [invented(seed) for seed in range(given.invented)]
    elif given.folder:
        domains = [published(given.folder, name) for name in PUBLISHED[: given.domains]]
    else:
        options.error("name the folder of the domains, or --invented N")
    print(
        f"Python {sys.version.split()[0]}, numpy {version('numpy')}; {len(domains)} domains, {given.seeds} seeds"
    )
    for name in given.settings.split(","):
        _setting(name, domains, given.seeds)


def _setting(name: str, domains: Sequence[Domain], seeds: int) -> None:
    setting, started = SETTINGS[name], time.process_time()
    print(f"\n{name:28}" + "".join(f"  NPR@{stop:<3}  deal   80%" for stop in STOPS), flush=True)
    every: list[list[Outcome]] = []
    for domain in domains:
        played = [list(talks(domain, setting, seed)) for seed in range(seeds)]
        every.extend(played)
        _row(domain.name, played)
    _row("mean", every)
    print(f"{'target':28}" + "".join(f"  {one or '–':>7}  {'':4}  {'':4}" for one in setting.targets))
    each = (time.process_time() - started) / (len(every) * (STOPS[-1] - 2))
    print(f"{each:.3f} s of processor time a question", flush=True)


def _row(name: str, played: Sequence[Sequence[Outcome]]) -> None:
    by_stop = list(zip(*played, strict=True))
    cells = (
        f"  {mean(o.share for o in one):7.3f}  {mean(o.deal for o in one):4.2f}  {mean(o.within for o in one):4.2f}"
        for one in by_stop
    )
    print(f"{name:28}" + "".join(cells), flush=True)


if __name__ == "__main__":
    main()
