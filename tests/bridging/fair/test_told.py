"""It is told how far it is: the stage, and what part of it is done."""

import pytest

from goodoffices.bridging.fair import concessions, fairest, search
from goodoffices.talks.runs import Criterion
from tests.bridging.fair.examples import long
from tests.bridging.random_problems import problem

Told = list[tuple[str, float]]


@pytest.mark.parametrize("criterion", Criterion)
def test_shares_lie_between_none_and_all(criterion: Criterion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "OFTEN", 2)
    told: Told = []
    fairest(long(30, 4, 10, seed=2), criterion, lambda stage, done: told.append((stage, done)))
    assert {"search"} <= {stage for stage, _ in told} <= {"ideals", "search", "next-gains"}
    assert all(0 <= done <= 1 for _, done in told)


def test_each_concession_is_told() -> None:
    told: Told = []
    concessions(problem(0), Criterion.NASH, lambda stage, done: told.append((stage, done)))
    assert "concessions" in {stage for stage, _ in told}
