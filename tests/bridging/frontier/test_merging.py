"""While merging, a point is dropped for another that is as good and has nothing more to meet, and for no other."""

import numpy as np

from goodoffices.bridging.frontier.measures import Whole, measures_in, points_of
from goodoffices.bridging.frontier.merging import _apart
from goodoffices.bridging.frontier.steps import Group, Step

FIRST, SECOND = 0b01, 0b10


def points(*each: tuple[int, int]) -> Whole:
    return points_of(np.array(sorted(each)).T)


def test_the_frontier_of_those_who_have_met_more_counts_against_the_others() -> None:
    kept = _apart(
        {
            FIRST | SECOND: points((1, 9), (5, 5), (9, 0)),
            FIRST: points((3, 6), (5, 4), (6, 3)),
            SECOND: points((1, 9), (9, 1)),
            0: points((5, 5), (4, 6)),
        }
    )
    assert {pending: measures_in(left).T.tolist() for pending, left in kept.items()} == {
        0: [[4, 6], [5, 5]],
        FIRST: [[6, 3]],
        SECOND: [[1, 9], [9, 1]],
    }


def test_what_is_as_hard_to_meet_counts_as_still_to_be_met() -> None:
    adds = points((0, 0))
    neither, first = Group(0, (0,), adds), Group(FIRST, (1,), adds)
    step = Step(0, FIRST | SECOND, 0, (neither, first), ((SECOND, FIRST),), np.zeros(2, np.int64))
    assert step.after(0, neither) == FIRST | SECOND
    assert step.after(0, first) == FIRST | SECOND


def test_what_closes_unmet_is_no_package() -> None:
    group = Group(SECOND, (0,), points((0, 0)))
    step = Step(0, 0, FIRST | SECOND, (group,), (), np.zeros(2, np.int64))
    assert step.after(SECOND, group) == 0
    assert step.after(FIRST, group) is None
