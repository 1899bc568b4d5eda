"""The search: it answers as brute force does however often it is asked, and what it derived stays true."""

import random

import pytest

from goodoffices.bridging.conflict.posed import posed
from goodoffices.bridging.conflict.search import Found, Ruled, Search
from goodoffices.talks.papers.model import Choice
from tests.bridging import oracle, random_problems
from tests.bridging.conflict import stories


@pytest.mark.parametrize("seed", range(80))
def test_it_answers_one_question_after_another(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(2, 9))
    stated, chance = posed(problem), random.Random(seed)
    search = Search(stated)
    every = [stated.values(tuple(Choice(*one) for one in each.items())) for each in oracle.packages(problem)]
    broken = {one: stated.broken(one) for one in every}
    for _ in range(8):
        asked = chance.getrandbits(len(stated.grounds) + 1) & stated.every
        place = chance.randrange(len(stated.full))
        under = (
            ((place, 1 << chance.randrange(len(problem.issues[place].options))),)
            if chance.random() < 0.4
            else ()
        )
        fits = [one for one in every if all(mask >> one[at] & 1 for at, mask in under)]
        match search.meets(asked, under):
            case Found(values, breaks):
                assert values in fits
                assert breaks == broken[values]
                assert not breaks & asked
            case Ruled(grounds):
                assert grounds & ~asked == 0
                assert all(broken[one] & grounds for one in fits)
            case None:
                pytest.fail("it gave a small question up")


def test_it_gives_up_when_its_patience_is_spent() -> None:
    stated = posed(stories.pigeons(8, 7))
    assert Search(stated).meets(stated.every, (), patience=20) is None
