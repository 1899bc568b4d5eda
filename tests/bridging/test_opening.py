"""A way out shows the fairest of the packages that it opens: as brute force finds it on small problems."""

from dataclasses import replace

import pytest

from goodoffices.bridging.answers import Relaxation
from goodoffices.bridging.conflict import any_package, relaxations
from goodoffices.bridging.grid import Demand, RedLine, Reserve, Tie
from goodoffices.bridging.grounds import require_problem
from goodoffices.bridging.opening import opening_fairest, without
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging.oracle import feasible, packages, utilities
from tests.bridging.random_problems import problem as drawn


def deadlocked(seed):
    """A random problem in which nothing is possible and nobody has a reserve; None where there is a package."""
    problem = drawn(seed)
    problem = replace(problem, parties=tuple(replace(one, reserve=0) for one in problem.parties))
    try:
        require_problem(problem)
    except Refusal:
        return None
    return problem if any_package(problem) is None else None


DEADLOCKED = [(seed, one) for seed in range(400) if (one := deadlocked(seed))][:12]


def least(problem, package) -> list[int]:
    """The gains of the sides that gave worth, from the least."""
    gains = utilities(problem, package)
    return sorted(gain for gain, one in zip(gains, problem.parties, strict=True) if one.worth and not one.home)


def chosen(way) -> dict[str, int]:
    return {one.bracket: one.alternative for one in way.opens}


def test_enough_of_them_are_deadlocked():
    assert len(DEADLOCKED) == 12


@pytest.mark.parametrize(("seed", "problem"), DEADLOCKED)
def test_it_is_the_fairest_of_those_that_are_possible_then(seed, problem):
    ways = relaxations(problem)
    for before, way in zip(ways, opening_fairest(problem, ways, Criterion.MAXMIN), strict=True):
        assert way.grounds == before.grounds
        if any(isinstance(one, Reserve) for one in way.grounds):
            assert way == before
            continue
        freed = without(problem, way.grounds)
        assert feasible(freed, chosen(way))
        if any(one.worth and not one.home for one in problem.parties):
            every = [least(problem, one) for one in packages(problem) if feasible(freed, one)]
            assert least(problem, chosen(way)) == max(every), seed


def test_without_leaves_out_what_gives_way_and_nothing_else():
    for _seed, problem in DEADLOCKED:
        for one in problem.parties:
            for choice in one.cannot:
                freed = without(problem, [RedLine(one.id, choice)])
                assert sum(len(each.cannot) for each in freed.parties) == (
                    sum(len(each.cannot) for each in problem.parties) - 1
                )
            for demand in one.demands:
                assert demand not in next(
                    each for each in without(problem, [Demand(one.id, demand.id)]).parties if each.id == one.id
                ).demands
        for tie in problem.linkages:
            assert tie not in without(problem, [Tie(tie.id)]).linkages


def test_any_package_stays_where_a_reserve_gives_way_or_time_is_up():
    _seed, problem = DEADLOCKED[0]
    (way, *_rest) = relaxations(problem)
    reserve = Relaxation((Reserve(problem.parties[0].id),), way.opens)
    assert opening_fairest(problem, [reserve], Criterion.NASH) == (reserve,)
    assert opening_fairest(problem, [way], Criterion.KALAI, patience=-1) == (way,)
