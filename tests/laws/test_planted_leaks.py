"""The law that finds no difference would find one: every leak that is planted on purpose is found by it."""

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.laws.leaks import PLANTED, planted
from tests.laws.stories import pairs
from tests.laws.test_walls import check_alike, questions

TRIES = settings(
    max_examples=15,
    deadline=None,
    derandomize=False,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


BEGINNINGS = range(6)
"""Draws that begin alike stay alike for long, so they begin anew several times; the same ones each run."""


class Found(Exception):
    """The law found a difference."""


@pytest.mark.parametrize("leak", sorted(PLANTED))
def test_a_planted_leak_is_found(leak, db):
    def law(pair, asked):
        try:
            check_alike(pair, "head_b", asked)
        except AssertionError as difference:
            raise Found(str(difference)[:300]) from None

    def look():
        for beginning in BEGINNINGS:
            seed(beginning)(TRIES(given(pairs("head_b"), questions())(law)))()

    with planted(leak), pytest.raises(Found):
        look()


def test_there_are_forty_five():
    assert len(PLANTED) == 45
