"""A belief is computed from what was said and from nothing else."""

import numpy as np

from goodoffices.bridging.beliefs import believe, fresh, learnt
from goodoffices.bridging.stated import Would
from tests.bridging.beliefs.lake import LAKE, NORTH, package

SAID = (NORTH.favourite(), *NORTH.answers((1, 1, 1, 1)), *NORTH.answers((3, 0, 2, 1), (1, 1, 1, 1)))


def test_the_same_statements_give_the_same_draws():
    one, other = believe(LAKE, "A", SAID), believe(LAKE, "A", SAID)
    assert np.array_equal(one.draws.worth, other.draws.worth)
    assert np.array_equal(one.draws.reserve, other.draws.reserve)


def test_learning_answer_by_answer_is_believing_them_all():
    belief = fresh(LAKE, "A")
    for one in SAID:
        belief = learnt(belief, (one,))
    assert np.array_equal(belief.draws.worth, believe(LAKE, "A", SAID).draws.worth)


def test_another_word_gives_other_draws():
    one, other = believe(LAKE, "A", SAID), believe(LAKE, "A", (*SAID, Would(package(0, 0, 0, 0), False)))
    assert not np.array_equal(one.draws.worth, other.draws.worth)
