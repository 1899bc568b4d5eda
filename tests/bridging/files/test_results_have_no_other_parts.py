"""A result is read with no part left out and none passed over: whatever else stands in it is refused by its name."""

import copy
import json
import random
from decimal import Decimal
from fractions import Fraction

import pytest

from goodoffices.bridging.answers import Claimed, Frontier, Relaxation
from goodoffices.bridging.files.at import At
from goodoffices.bridging.files.results import Result, result_out
from goodoffices.bridging.files.results_in import result_in
from goodoffices.bridging.grid import Tie
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging.files.test_results import conflict, fair, valued
from tests.bridging.random_problems import problem as drawn

OPEN = ("package", "reservation", "choice", "opens", "under")
"""Tables whose keys are names from the problem, and as many as there are."""


def results(chance, problem):
    """A result of every shape: a fair package with the frontier, none with ways out, one that nobody weighed."""
    reserves = {problem.parties[0].id: Fraction(3, 10)}
    frontier = Frontier(tuple(valued(chance, problem) for _ in range(2)), Claimed("merging"))
    way = Relaxation((Tie("l0"),), valued(chance, problem).package)
    best = fair(chance, problem, Criterion.KALAI)
    return (
        Result(Criterion.KALAI, best, frontier, reserves=reserves),
        Result(Criterion.NASH, conflict=conflict(chance, problem), relaxations=(way,)),
        Result(Criterion.NASH, relaxations=(Relaxation((), way.opens),)),
    )


def tables(held, steps=()):
    """Every table of a result whose keys are set, by the steps that lead to it."""
    if isinstance(held, dict):
        if not steps or steps[-1] not in OPEN:
            yield steps
        for key, one in held.items():
            yield from tables(one, (*steps, key))
    elif isinstance(held, list) and (not steps or steps[-1] not in ("spared", "witnesses")):
        for place, one in enumerate(held):
            yield from tables(one, (*steps, place))


def at_end(held, steps):
    for step in steps:
        held = held[step]
    return held


def refusal(held, problem) -> Refusal:
    with pytest.raises(Refusal) as refused:
        result_in(At("result.json", held), problem)
    return refused.value


@pytest.mark.parametrize("shape", range(3))
@pytest.mark.parametrize("seed", range(6))
def test_nothing_can_be_added_or_left_out(seed, shape):
    chance, problem = random.Random(seed), drawn(seed)
    found = results(chance, problem)[shape]
    written = json.loads(json.dumps(result_out(problem, found)), parse_float=Decimal)
    assert result_in(At("result.json", written), problem) == found
    for steps in tables(written):
        changed = copy.deepcopy(written)
        at_end(changed, steps)["forged"] = 1
        refused = refusal(changed, problem)
        assert "tree" in steps or (refused.code, refused.params["name"]) == ("bridging-name-unknown", "forged")
        for key in at_end(written, steps):
            changed = copy.deepcopy(written)
            del at_end(changed, steps)[key]
            refusal(changed, problem)


@pytest.mark.parametrize("shape", [1, 2])
@pytest.mark.parametrize("forged", [{"bound": 3}, {"proof": {"claimed": "us"}}, {"utilities": {"A": 1}}])
def test_what_weighs_nothing_has_no_numbers_and_no_proof(shape, forged):
    chance, problem = random.Random(1), drawn(1)
    written = result_out(problem, results(chance, problem)[shape])
    refusal(written | forged, problem)
