"""The scenarios of ../shared/data/anac through the command: what is found is best by brute force, and passes."""

import itertools
import json

import pytest

from tests.bridging.files.published import each, ends, needed, told
from tests.cli.bridge_typed import bridge, written

pytestmark = needed


def tables(folder):
    """For each party by name, what each option of each issue adds, on its scale from 0 to 1."""
    issues, utilities = told(folder)
    found = {}
    for name, function in utilities.items():
        worst, best = ends(function)
        pairs = list(zip(function["weights"], function["values"], issues, strict=True))
        rows = [[weight * table["mapping"][option] for option in issue[1]] for weight, table, issue in pairs]
        found[name] = [[(number - min(row)) / (best - worst) for number in row] for row in rows]
    return found


def utilities_of_all(folder):
    """The utilities of every package, each a pair."""
    first, second = (map(sum, itertools.product(*rows)) for rows in tables(folder).values())
    return list(zip(first, second, strict=True))


@each
def test_the_best_by_brute_force_is_found_and_passes(folder, tmp_path):
    every = utilities_of_all(folder)
    best = max(every, key=lambda pair: pair[0] * pair[1])
    reserves = ",".join(
        f"{name}={0.75 * utility:.9f}" for name, utility in zip(tables(folder), best, strict=True)
    )
    found = bridge(str(folder), "--json", "--reservation", reserves, "--frontier").told
    low = [0.75 * utility for utility in best]
    gains = [[utility - least for utility, least in zip(pair, low, strict=True)] for pair in every]
    assert found["objective"] == pytest.approx(
        max(one * two for one, two in gains if min(one, two) >= 0), abs=1e-7
    )
    inside = sorted(
        (pair for pair, gain in zip(every, gains, strict=True) if min(gain) > -1e-8), reverse=True
    )
    efficient = [
        pair
        for place, pair in enumerate(inside)
        if all(pair[1] > other[1] + 1e-8 for other in inside[:place])
    ]
    listed = sorted(
        (tuple(one["utilities"][name] for name in tables(folder)) for one in found["frontier"]), reverse=True
    )
    assert listed == [pytest.approx(pair, abs=1e-7) for pair in efficient]
    result = written(tmp_path / "result.json", json.dumps(found))
    assert bridge("check", result, str(folder), "--json").told["ok"]
