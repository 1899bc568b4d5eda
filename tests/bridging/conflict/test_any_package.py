"""Whether any package meets every linkage, red line, demand and reserve: as brute force says."""

import pytest

from goodoffices.bridging.conflict import any_package
from tests.bridging import oracle, random_problems
from tests.bridging.conflict import stories


@pytest.mark.parametrize("seed", range(80))
def test_it_finds_a_package_where_and_only_where_there_is_one(seed: int) -> None:
    problem = random_problems.problem(seed, tightness=1.1, linkages=(0, 9))
    found = any_package(problem)
    assert (found is not None) == bool(oracle.feasible_packages(problem))
    if found is not None:
        package = oracle.chosen(found)
        assert oracle.whole(problem, package)
        assert oracle.feasible(problem, package)


def test_nobody_needs_to_give_a_number() -> None:
    package = any_package(stories.settled())
    assert package is not None
    assert {stories.SWAP, stories.WITHDRAWAL} <= set(package)
    assert any_package(stories.deadlock()) is None


def test_it_tells_how_far_it_is() -> None:
    told: list[tuple[str, float]] = []
    any_package(stories.settled(), lambda stage, share: told.append((stage, share)))
    assert told
    assert all(stage == "search" and 0 <= share <= 1 for stage, share in told)
