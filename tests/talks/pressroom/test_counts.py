"""Disputed numbers: a series for each who counts, never merged; comparable only when unit, population and date are."""

from datetime import date

import pytest

from goodoffices.talks.pressfile.keeping import Verdict
from goodoffices.talks.pressroom.counts import alone, apart, comparable, counted, counts
from tests.press_world import press_world

DAY = date(2026, 3, 1)


@pytest.fixture
def press():
    return press_world()


def figure(
    press, words, value, *, count="Boats held", outlet="Shore Gazette", published=DAY, lang="en", **more
):
    report = press.file(words, published, outlet, lang)
    piece, population = more.pop("piece", value), more.pop("population", "")
    found = press.figure(report, piece, value, **more)
    return press.add(report, found, count=count, population=population)


def points(press):
    return [one for _, one in counted(press.room)]


def test_each_who_counts_has_a_series_in_order_of_time(press):
    figure(press, "The harbour office counts 19 boats.", "19", by="The harbour office", on=date(2026, 3, 8))
    figure(press, "17 boats are held, the Harbour Office said.", "17", by="the Harbour Office",
           by_name="The harbour office", on=date(2026, 3, 1))  # fmt: skip
    figure(press, "There are 23 boats.", "23", outlet="Lake Radio")
    (count,) = counts(press.room)
    assert [(one.source, [point.figure.value for point in one.points]) for one in count.series] == [
        ("Lake Radio", ["23"]),
        ("The harbour office", ["17", "19"]),
    ]


def test_equal_figures_stay_two(press):
    figure(press, "There are 23 boats.", "23")
    figure(press, "Still 23 boats, we hear.", "23")
    (count,) = counts(press.room)
    assert [len(one.points) for one in count.series] == [2]


def test_a_count_is_one_however_its_name_is_spelt(press):
    figure(press, "There are 23 boats.", "23", count="Boats held")
    figure(press, "There are 25 boats.", "25", count="boats  held.")
    assert [one.count for one in counts(press.room)] == ["Boats held"]


def test_the_report_s_day_stands_in_and_is_flagged(press):
    figure(press, "There are 23 boats.", "23")
    (one,) = points(press)
    assert (one.first, one.last, one.dated, one.named, one.source) == (
        DAY,
        DAY,
        False,
        False,
        "Shore Gazette",
    )


def test_a_figure_tied_to_no_count_stands_alone(press):
    ref = figure(press, "There are 23 boats.", "23", count="")
    assert counts(press.room) == ()
    assert [one.read.ref for one in alone(press.room)] == [ref]


def test_a_rejected_figure_is_nowhere(press):
    ref = figure(press, "There are 23 boats.", "23")
    press.judge(ref, Verdict.REJECTED, count="Boats held")
    assert counted(press.room) == []


def test_words_of_content_make_the_population_in_whatever_order(press):
    figure(press, "We know of 23 boats that were held.", "23", what="boats that were held")
    figure(press, "20 held boats, said the radio.", "20", what="held boats", outlet="Lake Radio")
    assert comparable(*points(press))


@pytest.mark.parametrize(
    ("words", "differs", "what"),
    [
        ("20 held nets.", {"what": "held nets"}, "population"),
        ("20 held boats of the south.", {"what": "held boats", "whom": "the south"}, "population"),
        ("20 held boats.", {"what": "held boats", "unit": "tonne"}, "unit"),
        ("20 held boats.", {"what": "held boats", "on": date(2026, 3, 2)}, "date"),
        ("20 held boats at the pier.", {"what": "held boats", "where": "the pier"}, "place"),
    ],
)
def test_what_keeps_two_figures_from_being_compared(press, words, differs, what):
    figure(press, "23 held boats by the weir.", "23", what="held boats", where="the weir")
    figure(press, words, "20", outlet="Lake Radio", **differs)
    one, other = points(press)
    assert apart(one, other) == apart(other, one) == (what,)
    assert not comparable(one, other)


def test_a_place_that_one_report_leaves_out_is_no_difference(press):
    figure(press, "23 held boats by the weir.", "23", what="held boats", where="the weir")
    figure(press, "20 held boats.", "20", what="held boats", outlet="Lake Radio")
    assert comparable(*points(press))


def test_what_the_analysts_say_was_counted_stands_above_the_words_of_two_languages(press):
    figure(press, "23 boats were held.", "23", what="boats", population="Boats held at the weir")
    figure(press, "احتُجز 20 قاربًا.", "20", outlet="إذاعة البحيرة", lang="ar", unit="boat",
           population="boats held at the weir")  # fmt: skip
    assert comparable(*points(press))


def test_what_the_analysts_say_was_counted_counts_before_the_report_s_words(press):
    figure(press, "23 vessels in custody.", "23", what="vessels in custody", population="Boats held")
    figure(press, "20 held boats.", "20", what="held boats", outlet="Lake Radio", population="boats held.")
    figure(press, "19 held boats.", "19", what="held boats", outlet="Agency", population="Boats ever held")
    one, other, third = points(press)
    assert comparable(one, other)
    assert apart(other, third) == ("population",)
