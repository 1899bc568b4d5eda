"""Figures: each disputed number by source and day, drawn and as a table, what can't be compared apart and said why."""

import re
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from goodoffices.site.press_plots.panels import panels
from goodoffices.site.press_plots.plots import ROW, at_axis, plot
from goodoffices.talks.pressfile.entries import Comparator
from goodoffices.talks.pressroom.counts import counts
from tests.pages.press_said import press_page, read_page, seat_everybody
from tests.press_world import press_world

WORDS = (
    "The harbour office counted 40 boats. The ferry board counted at least 31 boats. "
    "About 12 to 15 houses were lost."
)


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


def count(press, value="40", name="boats held", day=date(2031, 3, 4), **more):
    """File a report with the words, and confirm one of its figures under a name."""
    words = f"{WORDS} ({len(press.texts)})"
    report = press.file(words, day, more.pop("outlet", "Lake Wire"))
    pieces = {"40": "40 boats", "31": "at least 31 boats", "12": "About 12 to 15 houses"}
    figure = press.figure(report, pieces.get(value, "40 boats"), value, more.pop("unit", "boat"), **more)
    return press.add(report, figure, count=name)


def drawn(press):
    return [(part, plot(part)) for one in counts(press.room) for part in panels(one)]


# ---- what stands together -----------------------------------------------------------------------------------------


def test_sources_of_one_number_stand_in_one_plot_and_each_keeps_its_own_value(press):
    count(press, "40", by="The harbour office")
    count(press, "31", by="The ferry board", comparator=Comparator.AT_LEAST)
    ((part, picture),) = drawn(press)
    assert [[one.figure.value for one in points] for _source, points in part.series] == [["31"], ["40"]]
    assert [len(one.marks) for one in picture.drawn] == [1, 1]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"unit": "house"}, ("another unit",)),
        ({"whom": "The harbour office"}, ("another population",)),
        ({"unit": "house", "what": "houses"}, ("another unit", "another population")),
    ],
)
def test_what_differs_in_unit_or_population_stands_apart_and_says_why(press, other, why):
    count(press)
    count(press, day=date(2031, 3, 5))
    count(press, "31", **other)
    first, second = [part for part, _picture in drawn(press)]
    assert (len(first.points), first.apart) == (2, ())
    assert (len(second.points), second.apart) == (1, why)


def test_a_figure_without_a_place_stands_with_the_only_place_that_is_named(press):
    count(press, where="ferry board")
    count(press, "31")
    assert len(drawn(press)) == 1
    count(press, where="harbour office")
    assert [part.apart for part, _picture in drawn(press)] == [(), ("another place",), ("another place",)]


# ---- how it is drawn ----------------------------------------------------------------------------------------------


def test_marks_stand_at_their_day_and_value(press):
    for value, day in (("40", 4), ("31", 8), ("31", 12)):
        count(press, value, by="The harbour office", on=date(2031, 3, day))
    ((_part, picture),) = drawn(press)
    first, second, third = picture.drawn[0].marks
    assert second.x - first.x == pytest.approx(third.x - second.x, abs=0.2)
    assert first.y < second.y == third.y
    (zero, zero_level), *_rest, (top, top_level) = picture.levels
    assert (zero_level, zero) == (Decimal(0), picture.base)
    share = (zero - first.y) / (zero - top)
    assert share == pytest.approx(40 / float(top_level), abs=0.01)


def test_a_gap_of_months_stays_open_and_a_bound_is_never_joined(press):
    days = (date(2031, 3, 4), date(2031, 3, 8), date(2031, 8, 1))
    for day in days:
        count(press, by="The harbour office", on=day)
    ((_part, picture),) = drawn(press)
    assert picture.drawn[0].line.count("M") == 1
    count(press, "31", by="The ferry board", on=days[0], comparator=Comparator.AT_LEAST)
    count(press, "31", by="The ferry board", on=days[1])
    ((_part, picture),) = drawn(press)
    assert [one.line.count("M") for one in picture.drawn] == [0, 1]


@pytest.mark.parametrize(
    ("more", "sign", "arrow"),
    [
        ({"comparator": Comparator.AT_LEAST}, "≥", "v-16"),
        ({"comparator": Comparator.AT_MOST}, "≤", "v16"),
        ({"comparator": Comparator.ABOUT}, "~", ""),
        ({"upto": "50"}, "", "h8"),
        ({}, "", ""),
    ],
)
def test_what_a_figure_leaves_open_is_drawn(press, more, sign, arrow):
    count(press, **more)
    ((_part, picture),) = drawn(press)
    (mark,) = picture.drawn[0].marks
    assert mark.sign == sign
    assert arrow in mark.bar
    assert bool(mark.bar) is bool(arrow)


def test_names_at_the_end_never_cover_each_other_and_stay_in_the_plot(press):
    for number in range(14):
        count(press, outlet=f"Wire {number}")
    ((_part, picture),) = drawn(press)
    places = sorted(one.label_y for one in picture.drawn)
    assert all(after - before >= ROW - 0.1 for before, after in pairwise(places))
    assert places[0] > 0
    assert places[-1] < picture.height


def test_marks_of_the_axis_that_have_no_room_are_written_in_powers_of_ten(press):
    count(press, "40000000000000000000000")
    ((_part, picture),) = drawn(press)
    assert at_axis(picture.levels[-1][1]) == "4.0E+22"
    assert picture.left < 60


@pytest.mark.parametrize("value", ["0", "0.004", "7", "1250", "-3"])
def test_every_value_lies_within_its_axis(press, value):
    count(press, value)
    ((_part, picture),) = drawn(press)
    assert 2 <= len(picture.levels) <= 6
    assert picture.levels[-1][0] == pytest.approx(picture.top)
    assert picture.top <= picture.drawn[0].marks[0].y <= picture.base


# ---- the page -----------------------------------------------------------------------------------------------------


def test_the_table_under_a_plot_has_every_number_with_its_source(desk_of, world, press):
    count(press, "40", by="The harbour office", on=date(2031, 3, 3))
    ref = count(press, "31", comparator=Comparator.AT_LEAST)
    page = read_page(desk_of, "analyst", "figures")
    assert "The harbour office 40 boat" in page.words
    assert "no fewer than 31 boat" in page.words
    assert "Lake Wire the outlet; the report names nobody" in page.words
    assert "3 March 2031" in page.words
    assert f"?entry={ref.number}-0#" in page.html
    assert page.html.count('<path class="mark') == 2
    assert re.search(r'role="img" aria-labelledby="(plot-1-1)"><title id="\1">', page.html)


def test_the_page_says_why_figures_stand_apart(desk_of, world, press):
    count(press)
    count(press, "31", unit="house")
    assert "Not comparable with the first: another unit." in read_page(desk_of, "analyst", "figures").words


def test_nothing_on_the_page_is_a_sum_or_a_mean(desk_of, world, press):
    count(press, "40", by="The harbour office")
    count(press, "31", by="The ferry board")
    table = read_page(desk_of, "analyst", "figures").html.partition("<tbody")[2]
    assert not re.search(r"\b(71|35\.5|35|36)\b", re.sub(r"<[^>]*>", " ", table))


def test_figures_of_no_disputed_number_are_listed_by_themselves(desk_of, world, press):
    count(press, "12", name="", unit="house", upto="15", comparator=Comparator.ABOUT)
    page = read_page(desk_of, "spokesperson", "figures")
    assert "Figures of no disputed number (1)" in page.words
    assert "about 12 to 15 house" in page.words
    assert "<svg" not in page.html


def test_many_disputed_numbers_are_a_link_away_and_none_is_lost(desk_of, world, press):
    for number in range(11):
        count(press, name=f"count {number:02}")
    count(press, name="")
    pages = [read_page(desk_of, "analyst", "figures", page=page).html for page in (1, 2, 3)]
    for number in range(11):
        assert sum(f">count {number:02}</bdi></h2>" in html for html in pages) == 1
    assert "Figures of no disputed number (1)" in re.sub(r"<[^>]*>", "", pages[2])


def test_without_a_figure_the_page_says_what_to_do(desk_of, world):
    assert "No figure has been confirmed yet" in read_page(desk_of, "analyst", "figures").words


def test_only_a_press_room_has_figures_and_only_for_who_sits_there(desk_of, world):
    assert press_page(desk_of, "lead", "figures", room="mediation").status_code == 404
    assert press_page(desk_of, "head_a", "figures").status_code == 404


def test_the_page_reads_in_arabic(desk_of, world, press):
    count(press)
    html = press_page(desk_of, "analyst", "figures", reads="ar").content.decode()
    assert 'dir="rtl"' in html
