"""How sure a candidate is: a logistic sum of its traits' weights, learned on PolNeAR's train articles.

`weights.json` holds, for each back end, a weight for every trait that stood on at least five candidates there; a trait
that was not seen adds nothing.  Right was a candidate whose content and source both agreed with what people had marked
(see `bench/press_claims_learning.py`).  So 80 means: of what looked like this, four in five were as people marked it.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from math import exp

SUREST = 99
"""No reading of a text is certain."""


Weights = Mapping[str, float]


@cache
def weights(back_end: str) -> Weights:
    """Give the weights learned for a back end."""
    held = json.loads((resources.files(__package__) / "weights.json").read_text(encoding="utf-8"))
    found: Weights = held[back_end]
    return found


def score(weights: Weights, traits: Iterable[str]) -> float:
    """Give the logarithm of the odds that a candidate with these traits is right."""
    return weights["bias"] + sum(weights.get(trait, 0.0) for trait in traits)


def percent(score: float) -> int:
    """Give the percent of candidates with that score that are right."""
    return max(1, min(SUREST, round(100 / (1 + exp(-score)))))
