"""The foot of a run says that something is proven only of what the proof shows."""

import json
from types import SimpleNamespace

import pytest

from goodoffices.site.bridging.proving import proof_said

TREE = {"tree": [{"short": 0}]}


def said(criterion: str, proof: dict, bound: str = "27/2") -> str:
    exact = {"objective": "27/2", "bound": bound}
    result = {"criterion": criterion, "objective": 13.5, "exact": exact, "proof": proof}
    return proof_said(SimpleNamespace(certificate=json.dumps({"problem": {}, "result": result})))


@pytest.mark.parametrize(
    ("criterion", "left"),
    [("nash", ""), ("maxmin", "the gains above the least"), ("kalai", "the shares above the least")],
)
def test_what_is_proven_of_a_fair_package_is_that_no_other_has_more(criterion, left):
    for proof in (TREE, {"agreed": ["this", "that"]}):
        words = said(criterion, proof)
        assert ("is not proven" in words) == bool(left)
        assert left in words
    assert "That no package has more is proven" in said(criterion, TREE)


def test_a_bound_above_the_figure_is_said_to_be_one():
    words = said("nash", TREE, "1351/100")
    assert "no package has more is proven" not in words
    assert "none is above a bound a little higher" in words
