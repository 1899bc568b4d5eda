"""Adjusted Winner: published divisions, its rule for ties, and its promises, each checked from points and shares."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.bridging.dividing import divide, efficient, envy_free, equitable
from goodoffices.talks.refusal import Refusal

PUBLISHED = Path(__file__).parents[3] / "shared" / "data" / "division" / "adjusted-winner.json"

CAMP_DAVID = ((35, 10, 20, 10, 5, 20), (55, 5, 10, 5, 20, 5))
"""Brams and Togman, "Camp David: Was the agreement fair?" (1996): six issues, two sides' points."""


def points_of(total, size):
    """Points for so many things that come to the total."""
    cuts = st.lists(st.integers(0, total), min_size=size - 1, max_size=size - 1).map(sorted)
    return cuts.map(lambda at: [high - low for low, high in zip([0, *at], [*at, total], strict=True)])


pairs = st.integers(1, 8).flatmap(lambda size: st.tuples(points_of(20, size), points_of(20, size)))


@pytest.mark.skipif(not PUBLISHED.exists(), reason="the divisions (../shared/data/division) are not here")
def test_published_divisions_come_out():
    cases = json.loads(PUBLISHED.read_text())["cases"]
    assert cases
    for case in cases:
        division = divide(*case["points"])
        assert division.shares == tuple(map(Fraction, case["share_of_first"]))
        assert division.totals == (Fraction(case["points_each"]),) * 2


def test_one_thing_is_split_so_that_both_have_as_many_points():
    division = divide(*CAMP_DAVID)
    assert division.shares == (Fraction(1, 6), 1, 1, 1, 0, 1)
    assert division.totals == (Fraction(395, 6), Fraction(395, 6))
    assert division.split == 0


def test_nothing_is_split_where_nothing_has_to_be():
    division = divide([60, 40], [40, 60])
    assert (division.shares, division.split) == ((1, 0), None)


def test_things_worth_the_same_to_both_go_to_whoever_has_less_by_then():
    # 50 for the first and 30 for the second; so the third goes to the second, and the last, at 50 each, to the first
    division = divide([50, 20, 20, 10], [40, 30, 20, 10])
    assert division.shares == (1, 0, 0, Fraction(1, 2))
    assert division.totals == (55, 55)


def test_of_things_that_differ_as_little_the_first_is_given_back():
    division = divide([50, 50, 0], [25, 25, 50])
    assert division.shares == (Fraction(1, 3), 1, 0)


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ([1, 2], [3], "points-do-not-match"),
        ([], [], "points-do-not-match"),
        ([-1, 101], [50, 50], "points-below-zero"),
        ([50, 50], [50, 49], "points-sum-differs"),
        ([0, 0], [0, 0], "points-sum-differs"),
    ],
)
def test_points_that_do_not_fit_are_refused(first, second, code):
    with pytest.raises(Refusal) as refused:
        divide(first, second)
    assert refused.value.code == code


@given(pairs)
@settings(deadline=None, max_examples=150)
def test_a_division_is_envy_free_equitable_and_efficient_and_splits_one_thing_at_most(points):
    division = divide(*points)
    assert envy_free(*points, division.shares)
    assert equitable(*points, division.shares)
    assert efficient(*points, division.shares)
    assert sum(share not in (0, 1) for share in division.shares) <= 1
    assert all(0 <= share <= 1 for share in division.shares)


def totals(points, shares):
    first, second = points
    mine = sum(share * each for share, each in zip(shares, first, strict=True))
    return mine, sum((1 - share) * each for share, each in zip(shares, second, strict=True))


def most_left(points, wanted):
    """The most that the second can have where the first has so much: things go by what they cost the second."""
    first, second = points
    worth = [(mine, theirs) for mine, theirs in zip(first, second, strict=True) if mine]
    left = sum(second)
    for mine, theirs in sorted(worth, key=lambda one: Fraction(one[1], one[0])):
        part = min(Fraction(1), wanted / mine)
        wanted -= part * mine
        left -= part * theirs
    return left


shares_of = st.sampled_from([Fraction(0), Fraction(1), Fraction(0), Fraction(1), Fraction(1, 3)])
divided = pairs.flatmap(
    lambda points: st.tuples(
        st.just(points), st.lists(shares_of, min_size=len(points[0]), max_size=len(points[0]))
    )
)


@given(divided)
@settings(deadline=None, max_examples=200)
def test_what_is_called_efficient_is_what_nothing_betters(drawn):
    points, shares = drawn
    mine, theirs = totals(points, shares)
    best = most_left(points, mine) == theirs and most_left(points[::-1], theirs) == mine
    assert efficient(*points, shares) == best


@given(divided)
@settings(deadline=None, max_examples=100)
def test_envy_is_wanting_what_the_other_has(drawn):
    points, shares = drawn
    other_way = [1 - share for share in shares]
    (mine, theirs), (others, own) = totals(points, shares), totals(points, other_way)
    assert envy_free(*points, shares) == (mine >= others and theirs >= own)
    assert equitable(*points, shares) == (mine == theirs)
