"""What is said to hold four times in five does, for sides drawn as the prior thinks of them."""

import numpy as np
import pytest

from goodoffices.bridging.beliefs import believe, fresh
from tests.bridging.beliefs.lake import LAKE, Shore, every, package

SIDES, ASKED, HELD = 16, 4, 16


def drawn_side(seed: int) -> Shore:
    """Draw a side from the prior, as the belief about one that has said nothing."""
    draws = fresh(LAKE, "A", seed=1000 + seed, many=1).draws
    worth = [draws.worth[place, : len(one.options), 0].tolist() for place, one in enumerate(LAKE.issues)]
    return Shore(worth, float(draws.reserve[0]))


def covered(seed: int, asked: int) -> list[bool]:
    """Say, for packages at random, whether the true gain lies in the middle four fifths of what is believed."""
    side, rng = drawn_side(seed), np.random.default_rng(seed)
    rows = [every()[place] for place in rng.permutation(len(every()))]
    said = [side.favourite()]
    for row in rows[:asked]:
        said.extend(side.answers(row, rows[0]))
    belief = believe(LAKE, "A", said if asked else (), seed=seed)
    found = []
    for row in rows[asked : asked + HELD]:
        low, high = np.quantile(belief.gains(package(*row)), (0.1, 0.9))
        found.append(bool(low <= side.gain(row) <= high))
    return found


@pytest.mark.parametrize("asked", [0, ASKED])
def test_four_fifths_hold_the_truth_four_times_in_five(asked: int):
    every_one = [one for seed in range(SIDES) for one in covered(seed, asked)]
    assert 0.68 <= np.mean(every_one) <= 0.9
