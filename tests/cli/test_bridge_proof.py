"""`goodoffices bridge` says that something is proven only of what its proof shows, and names methods in words."""

from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.bridging.answers import Agreed, Claimed, Fair, Short, Valued
from goodoffices.bridging.conflict.questions import METHODS as SEARCHES
from goodoffices.bridging.fair.criteria import FIRST, SECOND
from goodoffices.bridging.frontier.whole import ELIMINATION, MERGING
from goodoffices.cli.bridge_proof import METHODS, fair_proof_said, proof_said
from goodoffices.cli.voice import Voice
from goodoffices.talks.runs import Criterion
from tests.cli.bridge_typed import SWAP, bridge, written

VOICE = Voice("en", as_json=False)
FAIR = Fair(Criterion.NASH, Valued((), ()), Fraction(1), Fraction(1), Short(0))


def said(criterion, proof=FAIR.proof) -> str:
    return " ".join(fair_proof_said(VOICE, replace(FAIR, criterion=criterion, proof=proof)))


@pytest.mark.parametrize(
    ("criterion", "open_ones"),
    [
        (Criterion.NASH, ()),
        (Criterion.MAXMIN, ("the gains above the least",)),
        (Criterion.KALAI, ("more than is taken as its most", "the shares above the least")),
    ],
)
def test_what_a_proof_of_the_bound_leaves_open_is_said(criterion, open_ones):
    for words in (said(criterion), said(criterion, Agreed((FIRST, SECOND)))):
        assert ("is not proven" in words) == bool(open_ones)
        assert all(one in words for one in open_ones)
    assert "It is proven" not in said(criterion)


def test_one_method_alone_is_said_to_prove_nothing():
    assert "nothing else bears it out" in said(Criterion.KALAI, Claimed(FIRST))
    assert "proven" not in said(Criterion.KALAI, Claimed(FIRST))


def test_a_person_reads_it_beside_the_package(tmp_path):
    swap = written(tmp_path / "swap.toml", SWAP)
    for criterion, words in (("nash", ""), ("maxmin", "above the least"), ("kalai", "shares above the least")):
        out = bridge(swap, "--criterion", criterion).stdout
        assert words in out
        assert ("is not proven" in out) == bool(words)


@pytest.mark.parametrize("method", [FIRST, SECOND, MERGING, ELIMINATION, *SEARCHES])
def test_each_method_is_called_in_words(method):
    words = proof_said(VOICE, Claimed(method))
    assert METHODS[method] in words
    assert f": {method}." not in words


def test_a_frontier_that_two_methods_agree_on_is_not_said_to_have_no_proof(tmp_path):
    out = bridge(written(tmp_path / "swap.toml", SWAP), "--frontier").stdout
    assert "No short proof exists" not in out
    assert "merging issue by issue" in out
