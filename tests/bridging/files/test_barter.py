"""The barter of Nash, "The Bargaining Problem", Econometrica 18 (1950): nine things, each given or kept."""

import pytest

from goodoffices.bridging.frontier import pareto
from goodoffices.talks.runs import Criterion
from tests.bridging.files.written import as_json, read
from tests.bridging.oracle import feasible_packages, gains

BILLS = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
"""What each of Bill's things is worth to Bill, and to Jack."""
JACKS = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}
PUBLISHED = {"book", "whip", "ball", "bat", "pen", "toy", "knife"}
FRONTIER = [(2, 8), (6, 7), (8, 6), (12, 5), (14, 4), (16, 2), (18, 0)]


def worth(mine, theirs, place):
    """What giving each thing adds: what is got, less what is given away."""
    given = {thing: [0, -worths[place]] for thing, worths in mine.items()}
    return given | {thing: [0, worths[place]] for thing, worths in theirs.items()}


@pytest.fixture
def barter(tmp_path):
    return read(
        as_json(
            tmp_path,
            {
                "issues": [{"id": thing, "options": ["kept", "given"]} for thing in (*BILLS, *JACKS)],
                "parties": [
                    {"id": "Bill", "worth": worth(BILLS, JACKS, 0)},
                    {"id": "Jack", "worth": worth(JACKS, BILLS, 1)},
                ],
            },
        )
    ).problem


def test_as_many_packages_leave_nobody_worse_off_as_were_counted(barter):
    assert len(feasible_packages(barter)) == 293


def test_the_frontier_is_the_published_one(barter):
    every = pareto(barter, prove=True)
    assert sorted(map(tuple, every.gains.tolist())) == FRONTIER


@pytest.mark.parametrize(
    ("criterion", "reached"),
    [(Criterion.NASH, (12, 5)), (Criterion.KALAI, (12, 5)), (Criterion.MAXMIN, (8, 6))],
)
def test_fair_packages_are_those_of_the_literature(barter, criterion, reached):
    from goodoffices.bridging.fair import fairest

    found = fairest(barter, criterion).best
    package = {one.bracket: one.alternative for one in found.package}
    assert gains(barter, package) == reached == found.utilities
    if criterion is Criterion.NASH:
        assert {thing for thing, given in package.items() if given} == PUBLISHED
