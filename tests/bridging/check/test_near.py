"""A package near a given one: the check counts the changes itself, and refuses a claim that fewer were needed."""

import random
from dataclasses import replace

import pytest

from goodoffices.bridging.check import Shown, check_near
from goodoffices.bridging.check import frontiers as again
from goodoffices.bridging.fair.near import near
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle, random_problems
from tests.bridging.check import plain

SOME = [seed for seed in range(40) if oracle.feasible_packages(random_problems.problem(seed, most=200))]


def changes(one: oracle.Chosen, other: oracle.Chosen) -> int:
    return sum(one.get(issue) != other.get(issue) for issue in {*one, *other})


@pytest.mark.parametrize("work", [0, again.WORK])
@pytest.mark.parametrize("seed", SOME)
def test_the_nearest_package_is_shown_to_be(seed: int, work: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "WORK", work)
    problem = random_problems.problem(seed, most=200)
    given = random.Random(seed).choice(list(oracle.packages(problem)))
    found = near(problem, given)
    checked = check_near(problem, plain.choices(given), found.best, found.changed, found.at_least, found.kept)
    assert checked.shows[-1] is Shown.NEAREST
    assert found.changed == min(changes(given, one) for one in oracle.feasible_packages(problem))


@pytest.mark.parametrize("seed", SOME[:12])
def test_what_is_false_is_refused(seed: int) -> None:
    problem = random_problems.problem(seed, most=200)
    given = random.Random(seed).choice(list(oracle.packages(problem)))
    found = near(problem, given)
    for best, changed, at_least, kept in (
        (found.best, found.changed + 1, found.at_least, found.kept),
        (found.best, found.changed, found.at_least + 1, found.kept),
        (found.best, found.changed, -1, found.kept),
        (found.best, found.changed, found.at_least, replace(found.kept, bound=found.kept.bound - 1)),
        (found.best, found.changed, found.at_least, replace(found.kept, criterion=Criterion.NASH)),
    ):
        with pytest.raises(Refusal):
            check_near(problem, plain.choices(given), best, changed, at_least, kept)


@pytest.mark.parametrize("seed", SOME)
def test_a_package_further_off_is_not_the_nearest(seed: int) -> None:
    problem = random_problems.problem(seed, most=200)
    given = random.Random(seed).choice(list(oracle.packages(problem)))
    found = near(problem, given)
    for one in oracle.feasible_packages(problem):
        if changes(given, one) > found.changed:
            further, count = plain.valued(problem, one), changes(given, one)
            with pytest.raises(Refusal):
                check_near(problem, plain.choices(given), further, count, count, found.kept)
            checked = check_near(problem, plain.choices(given), further, count, found.at_least, found.kept)
            assert checked.shows[-1] is Shown.BOUNDED
            return
