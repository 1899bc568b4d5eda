"""The cheapest ways out, in order, each with what it opens: as brute force over all packages says."""

import pytest

from goodoffices.bridging.check import check
from goodoffices.bridging.conflict import relaxations
from goodoffices.bridging.grid import Ground, RedLine, Tie
from goodoffices.talks.refusal import Refusal
from tests.bridging import oracle, random_problems
from tests.bridging.conflict import brute, stories

MANY = 20
"""More ways out than most of the problems drawn here have."""


def test_the_deadlock_has_three_ways_out() -> None:
    ways = relaxations(stories.deadlock(), most=10)
    assert {one.grounds for one in ways if len(one.grounds) == 1} == {
        (Tie("in step"),),
        (RedLine("A", stories.NO_SWAP),),
        (RedLine("B", stories.WITHDRAWAL),),
    }


@pytest.mark.parametrize("seed", range(30))
def test_they_are_all_ways_out_in_order(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(2, 7), most=300)
    wanted = brute.corrections(problem)
    ways = [frozenset(one.grounds) for one in relaxations(problem, most=MANY)]
    assert len(set(ways)) == len(ways)
    assert set(ways) <= set(wanted)
    assert [len(one) for one in ways] == sorted(map(len, wanted))[:MANY]


@pytest.mark.parametrize("seed", range(15))
def test_each_opens_a_package_that_breaks_just_those(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(2, 7), most=300)
    for one in relaxations(problem, most=4):
        assert brute.broken(problem, oracle.chosen(one.opens)) == frozenset(one.grounds)
        check(problem, one)


@pytest.mark.parametrize("seed", range(15))
def test_what_grounds_cost_decides_the_order(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(2, 7), most=300)

    def cost(ground: Ground) -> int:
        return 7 if isinstance(ground, Tie) else 2

    costs = [sum(map(cost, one.grounds)) for one in relaxations(problem, cost, most=MANY)]
    assert costs == sorted(sum(map(cost, one)) for one in brute.corrections(problem))[:MANY]


def test_no_more_are_given_than_were_asked_for() -> None:
    assert len(relaxations(stories.deadlock(), most=2)) == 2


def test_where_a_package_is_possible_nothing_has_to_give_way() -> None:
    (one,) = relaxations(stories.settled())
    assert one.grounds == ()
    assert oracle.feasible(stories.settled(), oracle.chosen(one.opens))


@pytest.mark.parametrize("price", [0, -1, 1001])
def test_a_cost_is_a_whole_number_from_one(price: int) -> None:
    with pytest.raises(Refusal) as refused:
        relaxations(stories.deadlock(), lambda _: price)
    assert refused.value.code == "cost-out-of-range"
