"""The numbers that a figure could stand for."""

from decimal import Decimal

import pytest

from goodoffices.talks.pressfile.entries import Comparator, Figure, Span
from goodoffices.talks.pressroom.bounds import bounds

SPAN = Span(0, 1, "x")


def figure(comparator, value, upto=""):
    return Figure(SPAN, value, comparator, "boat", "rule", 90, upto)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (("=", "17"), ("=", "20"), False),
        (("=", "17"), ("=", "17.0"), True),
        ((">=", "17"), ("=", "20"), True),
        ((">=", "17"), ("=", "17"), True),
        ((">", "17"), ("=", "17"), False),
        ((">", "17"), ("=", "17.5"), True),
        (("<", "17"), (">=", "17"), False),
        (("<=", "17"), (">=", "17"), True),
        (("<", "17"), (">", "17"), False),
        (("=", "10", "20"), ("=", "15"), True),
        (("=", "20", "10"), ("=", "21"), False),
        (("~", "100"), ("=", "110"), True),
        (("~", "100"), ("=", "111"), False),
        (("~<", "100"), ("=", "90"), True),
        (("~<", "100"), ("=", "101"), False),
        (("~", "-10"), ("=", "-11"), True),
        ((">", "20"), (">", "200"), True),
    ],
)
def test_two_figures_meet_where_one_number_satisfies_both(one, other, meet):
    first, second = (bounds(figure(Comparator(sign), *values)) for sign, *values in (one, other))
    assert first.meets(second) is meet
    assert second.meets(first) is meet


def test_a_range_reaches_from_its_lower_to_its_upper_end():
    assert (
        bounds(figure(Comparator.EXACT, "20", "10")).low,
        bounds(figure(Comparator.EXACT, "20", "10")).high,
    ) == (
        Decimal(10),
        Decimal(20),
    )
