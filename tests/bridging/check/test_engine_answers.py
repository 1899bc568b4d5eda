"""What the engine answers is accepted by the check, with its proof alone and beside the frontier worked out again."""

import pytest

from goodoffices.bridging.check import Shown, check
from goodoffices.bridging.check import frontiers as again
from goodoffices.bridging.fair import fairest
from goodoffices.bridging.frontier import pareto
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle, random_problems

SOME = [seed for seed in range(40) if oracle.feasible_packages(random_problems.problem(seed, sides=(2, 3)))]


@pytest.mark.parametrize("work", [0, again.WORK])
@pytest.mark.parametrize("seed", SOME)
def test_fairest_packages(seed: int, work: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "WORK", work)
    problem = random_problems.problem(seed, sides=(2, 3))
    for criterion in Criterion:
        checked = check(problem, fairest(problem, criterion))
        assert checked.shows[:2] == (Shown.FEASIBLE, Shown.VALUED)
        assert {Shown.BEST, Shown.BOUNDED} & set(checked.shows)


@pytest.mark.parametrize("seed", SOME)
def test_frontiers(seed: int) -> None:
    problem = random_problems.problem(seed, sides=(2, 3), veto=False)
    if oracle.feasible_packages(problem):
        checked = check(problem, pareto(problem).answer())
        assert Shown.COMPLETE in checked.shows
