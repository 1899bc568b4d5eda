"""The law that finds no difference would find one: every leak that is planted on purpose is found by it."""

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.laws import bridging_leaks, leaks, press_leaks
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


BEGINNINGS = range(12)
"""Draws that begin alike stay alike for long, so they begin anew several times; the same ones each run."""


class Found(Exception):
    """The law found a difference."""


def look(observer: str) -> None:
    """Look for a difference that this seat can observe."""

    def law(pair, asked):
        try:
            check_alike(pair, observer, asked)
        except AssertionError as difference:
            raise Found(str(difference)[:300]) from None

    for beginning in BEGINNINGS:
        seed(beginning)(TRIES(given(pairs(observer), questions())(law)))()


@pytest.mark.parametrize("leak", sorted(leaks.PLANTED))
def test_a_planted_leak_is_found(leak, db):
    with leaks.planted(leak), pytest.raises(Found):
        look("head_b")


@pytest.mark.parametrize("leak", sorted(press_leaks.PLANTED))
def test_a_planted_leak_of_the_press_file_is_found(leak, db):
    observer, _leak = press_leaks.PLANTED[leak]
    with press_leaks.planted(leak), pytest.raises(Found):
        look(observer)


@pytest.mark.parametrize("leak", sorted(bridging_leaks.PLANTED))
def test_a_planted_leak_of_bridging_is_found(leak, db):
    with bridging_leaks.planted(leak), pytest.raises(Found):
        look(bridging_leaks.OBSERVER)


def test_there_are_fifty_eight():
    planted = (leaks.PLANTED, press_leaks.PLANTED, bridging_leaks.PLANTED)
    assert sum(len(one) for one in planted) == 58
