"""Figures of one count that no number could satisfy are put side by side; those that can stand together are not."""

from datetime import date

import pytest

from goodoffices.talks.pressfile.entries import Comparator
from goodoffices.talks.pressroom.values_apart import values_apart
from tests.press_world import press_world


@pytest.fixture
def press():
    return press_world()


def count(press, value, outlet, *, words="held boats", day=1, count="Boats", **more):
    report = press.file(f"{value} {words}, we hear.", date(2026, 3, day), outlet)
    return press.add(report, press.figure(report, value, value, what=words, **more), count=count)


def pairs(press):
    return [(one.one, one.other) for one in values_apart(press.room)]


def test_two_sources_with_different_values(press):
    one, other = count(press, "17", "Gazette"), count(press, "20", "Radio")
    (found,) = values_apart(press.room)
    assert (found.one, found.other, found.code) == (one, other, "values")
    assert dict(found.values) == {"count": "Boats", "more": "0"}


def test_at_least_17_and_20_can_both_be_so(press):
    count(press, "17", "Gazette", comparator=Comparator.AT_LEAST), count(press, "20", "Radio")
    assert pairs(press) == []


def test_one_source_that_counts_again_contradicts_nobody(press):
    count(press, "17", "Gazette"), count(press, "20", "Gazette")
    assert pairs(press) == []


def test_who_is_named_counts_and_not_the_outlet_that_reports_it(press):
    for outlet, value in (("Gazette", "17"), ("Radio", "20")):
        report = press.file(f"{value} held boats, the port said.", date(2026, 3, 1), outlet)
        figure = press.figure(report, value, value, what="held boats", by="the port")
        press.add(report, figure, count="Boats")
    assert pairs(press) == []


@pytest.mark.parametrize("more", [{"day": 2}, {"words": "held nets"}, {"count": "Others"}, {"unit": "tonne"}])
def test_what_is_not_comparable_is_no_candidate(press, more):
    count(press, "17", "Gazette"), count(press, "20", "Radio", **more)
    assert pairs(press) == []


def test_what_a_source_repeats_is_put_down_once_and_counted(press):
    first = count(press, "17", "Gazette")
    report = press.file("Again 17 held boats.", date(2026, 3, 1), "Gazette")
    press.add(report, press.figure(report, "17", "17", what="held boats"), count="Boats")
    other = count(press, "20", "Radio")
    (found,) = values_apart(press.room)
    assert ((found.one, found.other), dict(found.values)["more"]) == ((first, other), "1")


def test_figures_for_different_places_are_no_candidate(press):
    for outlet, value, place in (("Gazette", "17", "the pier"), ("Radio", "20", "the weir")):
        report = press.file(f"{value} held boats at {place}.", date(2026, 3, 1), outlet)
        figure = press.figure(report, value, value, what="held boats", where=place)
        press.add(report, figure, count="Boats")
    assert pairs(press) == []


def test_a_figure_tied_to_no_count_is_no_candidate(press):
    count(press, "17", "Gazette", count=""), count(press, "20", "Radio", count="")
    assert pairs(press) == []
