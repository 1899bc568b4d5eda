"""The fourteen scenarios of ../shared/data/anac, as YAML has them: worth is reckoned from it in floating point."""

from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "anac"
SCENARIOS = sorted(FOLDER.glob("*/*"))

needed = pytest.mark.skipif(not SCENARIOS, reason="the scenarios (../shared/data/anac) are not here")
each = pytest.mark.parametrize("folder", SCENARIOS, ids=lambda folder: folder.name)


def told(folder):
    """The domain's values by issue, and each party's utility function, as YAML has them."""
    held = {path.stem: yaml.safe_load(path.read_text()) for path in sorted(folder.glob("*.yml"))}
    domain = next(one for one in held.values() if "issues" in one)
    utilities = {one["name"]: one.get("ufun", one) for one in held.values() if "issues" not in one}
    return [(one["name"], one["values"]) for one in domain["issues"]], utilities


def value(function, package):
    """The utility of a package, by the function alone."""
    pairs = zip(function["weights"], function["values"], package, strict=True)
    return sum(weight * table["mapping"][option] for weight, table, option in pairs)


def ends(function):
    """The utility of the worst and of the best package."""
    pairs = list(zip(function["weights"], function["values"], strict=True))
    parts = [[weight * number for number in table["mapping"].values()] for weight, table in pairs]
    return sum(map(min, parts)), sum(map(max, parts))
