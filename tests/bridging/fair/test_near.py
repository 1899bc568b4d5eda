"""The package near a given one changes as few issues as any possible package, and among these leaves the least most."""

import random
from dataclasses import replace

import pytest

from goodoffices.bridging.fair import keeping, near
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal
from tests.bridging import oracle
from tests.bridging.fair.exact import shows
from tests.bridging.fair.examples import bilateral, long
from tests.bridging.random_problems import problem

NESTED = Problem(
    (
        Issue("swap", ("yes", "no")),
        Issue("when", ("spring", "autumn"), Choice("swap", 0)),
        Issue("map", ("old", "new")),
    ),
    (Party("A", cannot=(Choice("swap", 1),)), Party("B", cannot=(Choice("map", 0),))),
)


def changes(asked: Problem, one: oracle.Chosen, other: oracle.Chosen) -> int:
    return sum(one.get(issue.id) != other.get(issue.id) for issue in asked.issues)


@pytest.mark.parametrize("seed", range(60))
def test_none_possible_is_nearer(seed: int) -> None:
    asked = problem(seed)
    given = random.Random(seed).choice(list(oracle.packages(asked)))
    possible = oracle.feasible_packages(asked)
    if not possible:
        with pytest.raises(Refusal, match="no-package"):
            near(asked, given)
        return
    found = near(asked, given)
    package = oracle.chosen(found.best.package)
    least = min(changes(asked, given, one) for one in possible)
    assert package in possible
    assert changes(asked, given, package) == found.changed == found.at_least == least
    assert shows(keeping(asked, given), found.kept)
    as_near = [oracle.gains(asked, one) for one in possible if changes(asked, given, one) == least]
    assert min(oracle.gains(asked, package), default=0) == max(min(one, default=0) for one in as_near)


def test_an_issue_that_comes_to_stand_is_a_change() -> None:
    found = near(NESTED, {"swap": 1, "map": 1})
    assert (found.changed, found.at_least) == (2, 2)


def test_an_issue_that_falls_away_is_a_change() -> None:
    asked = replace(NESTED, parties=(Party("A", cannot=(Choice("swap", 0),)), Party("B")))
    found = near(asked, {"swap": 0, "when": 1, "map": 1})
    assert (found.changed, found.at_least) == (2, 2)
    assert found.best.package == (Choice("swap", 1), Choice("map", 1))


def test_a_possible_package_is_its_own_nearest() -> None:
    asked = long(40, 3, 15, seed=5)
    package = near(asked, {one.id: 0 for one in asked.issues}).best.package
    assert near(asked, oracle.chosen(package)).best.package == package


def test_a_party_may_be_called_as_the_one_that_keeps() -> None:
    asked = replace(NESTED, parties=(replace(NESTED.parties[0], id="kept"), NESTED.parties[1]))
    assert near(asked, {"swap": 0, "when": 0, "map": 1}).changed == 0


def test_reserves_bind() -> None:
    asked = bilateral(((2, 0), (0, 2)), ((1, 0), (0, 1)))
    asked = replace(asked, parties=(replace(asked.parties[0], reserve=2), asked.parties[1]))
    assert near(asked, {"i0": 1, "i1": 1}).best.package == (Choice("i0", 0), Choice("i1", 1))
