"""Draws that are moved agree with a great many drawn afresh and weighed: two methods that share only the model."""

import numpy as np

from goodoffices.bridging.beliefs import Belief, believe, fresh
from goodoffices.bridging.beliefs.evidence import likelihood
from tests.bridging.beliefs.lake import LAKE, NORTH, every

ROWS = np.array(every())


def gains(belief: Belief) -> np.ndarray:
    worth = belief.draws.worth
    return worth[np.arange(ROWS.shape[1]), ROWS].sum(axis=1) - belief.draws.reserve


def test_moved_draws_agree_with_weighed_ones():
    said = [NORTH.favourite(), *NORTH.answers((0, 0, 3, 0)), *NORTH.answers((3, 1, 2, 0), (0, 0, 3, 0))]
    belief = believe(LAKE, "A", said)
    total, weighed = 0.0, np.zeros(len(ROWS))
    for seed in range(8):
        drawn = fresh(LAKE, "A", seed=seed, many=25_000)
        weight = np.exp(likelihood(belief.evidence, drawn.draws))
        total += weight.sum()
        weighed += gains(drawn) @ weight
    assert np.abs(gains(belief).mean(axis=1) - weighed / total).max() < 0.08
    assert np.corrcoef(gains(belief).mean(axis=1), weighed)[0, 1] > 0.98
