"""A frontier is borne out by a second method that really ran, or is said to be the word of one alone."""

import numpy as np
import pytest

from goodoffices.bridging.answers import Agreed, Claimed
from goodoffices.bridging.frontier import elimination, pareto, whole
from goodoffices.talks.refusal import Refusal
from tests.bridging.frontier.examples import bilateral, long
from tests.bridging.random_problems import problem

SIMPLE = bilateral(((9, 5, 0), (0, 4, 8)), ((3, 1), (0, 3)))


def test_without_being_asked_nothing_is_borne_out() -> None:
    assert pareto(SIMPLE).proof == Claimed("merging")


def test_both_methods_are_named() -> None:
    assert pareto(SIMPLE, prove=True).proof == Agreed(("merging", "elimination"))


def test_they_agree_on_random_problems() -> None:
    proofs = []
    for seed in range(3000, 3080):
        try:
            proofs.append(pareto(problem(seed, sides=(2, 3)), prove=True).proof)
        except Refusal:
            continue
    assert len(proofs) > 50
    assert sum(isinstance(one, Agreed) for one in proofs) > len(proofs) * 0.9


@pytest.mark.parametrize(("issues", "sides", "linkages"), [(30, 2, 8), (9, 3, 4)])
def test_they_agree_on_longer_ones(issues: int, sides: int, linkages: int) -> None:
    merged = pareto(long(issues, sides, linkages, 1), prove=True)
    assert merged.proof == Agreed(("merging", "elimination"))
    assert len(merged) > 200


def test_a_second_method_that_does_not_end_bears_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elimination, "MOST_ROWS", 5)
    assert pareto(SIMPLE, prove=True).proof == Claimed("merging")


@pytest.mark.parametrize("change", [lambda gains: gains[1:], lambda gains: gains + (np.arange(2) == 0)])
def test_methods_that_disagree_stop_everything(monkeypatch: pytest.MonkeyPatch, change) -> None:
    right = whole.eliminated
    monkeypatch.setattr(whole, "eliminated", lambda *asked: change(right(*asked)))
    with pytest.raises(RuntimeError, match="two methods"):
        pareto(SIMPLE, prove=True)


def test_progress_is_told_of_both() -> None:
    told: list[tuple[str, float]] = []
    pareto(SIMPLE, lambda stage, done: told.append((stage, done)), prove=True)
    assert told == [("merging", 0), ("merging", 0.5), ("proving", 0), ("proving", 0.5)]
