"""Runs negmas and its agent packs on the same scenarios as `bench/bridging_asking.py`; in an environment of its own.

    python bench/bridging_peers/talks.py FOLDER [--seeds N] [--only NAME ...]

negmas is AGPL and is never imported by the product.  Prints one JSON line a scenario, setting, protocol and budget.
"""

import argparse
import json
import random
import statistics
import sys
import time
import warnings
from itertools import product
from math import prod
from pathlib import Path

import negmas
import numpy as np
from negmas import LinearAdditiveUtilityFunction, SAOMechanism, Scenario, VetoSTMechanism
from negmas.negotiators.simple import BinaryComparatorNegotiator
from negmas.sao import AspirationNegotiator
from negmas_genius_agents import TheFawkes

warnings.filterwarnings("ignore")

S14 = (
    *("anac2010/ItexvsCypress", "anac2010/EnglandZimbabwe", "anac2011/ISBTAcquisition", "other/Jobs"),
    *("anac2013/Icecream", "anac2013/Animal", "anac2011/Grocery", "anac2011/Amsterdam"),
    *("other/Thompson", "anac2011/Camera", "anac2013/Lunch", "anac2013/SmartPhone"),
    *("anac2011/Car", "anac2013/Kitchen"),
)
BUDGETS = (10, 20, 40)
SETTINGS = {"tight": ((0.75, 0.75),), "asymmetric": ((0.9, 0.4), (0.4, 0.9))}


def tables(scenario):
    """Give each side's worth of each option, scaled so that its worst package is 0 and its best 1."""
    labels = [list(issue.all) for issue in scenario.outcome_space.issues]
    for ufun in scenario.ufuns:
        bare = getattr(ufun, "ufun", ufun)
        worth = [
            np.array([weight * float(values(label)) for label in options])
            for weight, values, options in zip(bare.weights, bare.values, labels, strict=True)
        ]
        worth = [one - one.min() for one in worth]
        yield [one / sum(each.max() for each in worth) for one in worth]


def best(worths, reserves):
    """Give the greatest product of gains, and what each side has there, over every package."""
    every = [np.zeros(1) for _ in worths]
    for place in range(len(worths[0])):
        every = [(one[:, None] + worth[place][None, :]).ravel() for one, worth in zip(every, worths, strict=True)]
    gains = prod(np.clip(one - r, 0, None) for one, r in zip(every, reserves, strict=True))
    at = int(np.argmax(gains))
    return float(gains[at]), [float(one[at]) for one in every]


def worth_of(worth, labels, package):
    """Give what a package is worth, on the scale from 0 to 1."""
    chosen = zip(worth, labels, package, strict=True)
    return sum(one[options.index(value)] for one, options, value in chosen)


def held(protocol, budget, issues, labels, worths, reserves, seed):
    """Hold one negotiation; give the package that came out, or None."""
    random.seed(seed)
    np.random.seed(seed)
    ufuns = [
        LinearAdditiveUtilityFunction(
            values=[
                dict(zip(options, map(float, one), strict=True))
                for options, one in zip(labels, worth, strict=True)
            ],
            weights=[1.0] * len(issues),
            issues=issues,
            reserved_value=float(reserve),
        )
        for worth, reserve in zip(worths, reserves, strict=True)
    ]
    if protocol == "VetoST":
        mechanism, make = VetoSTMechanism(issues=issues, n_steps=budget), BinaryComparatorNegotiator
    else:
        mechanism = SAOMechanism(issues=issues, n_steps=budget)
        make = {"TheFawkes": TheFawkes, "Aspiration": AspirationNegotiator}[protocol]
    for place, ufun in enumerate(ufuns):
        mechanism.add(make(name=f"side{place}"), ufun=ufun)
    return mechanism.run().agreement


def rows(folder, name, seeds):
    """Give what each protocol reached on one scenario."""
    scenario = Scenario.load(Path(folder) / name)
    issues = list(scenario.outcome_space.issues)
    labels = [list(issue.all) for issue in issues]
    worths = list(tables(scenario))
    _, nash = best(worths, (0, 0))
    for setting, shares in SETTINGS.items():
        for share, protocol, budget in product(shares, ("TheFawkes", "Aspiration", "VetoST"), BUDGETS):
            reserves = [one * at for one, at in zip(share, nash, strict=True)]
            top, _ = best(worths, reserves)
            found, broken, deals = [], 0, 0
            began = time.perf_counter()
            for seed in range(seeds):
                package = held(protocol, budget, issues, labels, worths, reserves, seed)
                gains = [-1.0, -1.0]
                if package is not None:
                    deals += 1
                    gains = [
                        worth_of(worth, labels, package) - r for worth, r in zip(worths, reserves, strict=True)
                    ]
                    broken += int(min(gains) < -1e-9)
                found.append(float(prod(max(one, 0.0) for one in gains)) / top)
            took = (time.perf_counter() - began) / seeds
            yield {
                "name": name, "setting": setting, "share": share, "protocol": protocol, "q": budget,
                "npr": statistics.fmean(found), "deals": deals, "broken": broken, "runs": seeds, "seconds": took,
            }


def main():
    """Run what was asked for."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder")
    asked.add_argument("--seeds", type=int, default=3)
    asked.add_argument("--only", nargs="*", default=S14)
    told = asked.parse_args()
    print(json.dumps({"negmas": negmas.__version__, "python": sys.version.split()[0]}), flush=True)
    for name in told.only:
        for row in rows(told.folder, name, told.seeds):
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
