"""Instruments' days: validity, deadlines of orders, day counters, what lapses when."""

from datetime import date, timedelta

import pytest

from goodoffices.talks.pressfile.entries import InstrumentSort
from goodoffices.talks.pressfile.keeping import Ordered
from goodoffices.talks.pressroom.windows import counter, days, lapsing, on, windows
from tests.press_world import press_world
from tests.world import en

FIRST, LAST = date(2026, 2, 18), date(2026, 3, 19)


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def month(press):
    """Keep a resolution for a month of thirty days, with an order due within it and one without a date."""
    orders = (
        Ordered(en("Open the locks"), "A", until=date(2026, 3, 1)),
        Ordered(en("Keep away from the weir"), "", "all boats"),
    )
    return press.keep(
        "Resolution 12", sort=InstrumentSort.RESOLUTION, since=FIRST, until=LAST, orders=orders,
        disputed=en("The south says it was not asked."),
    )  # fmt: skip


def test_validity_and_each_deadline_make_a_window(press, month):
    every = windows(press.room)
    assert [(one.number, one.since, one.until, one.order.party if one.order else None) for one in every] == [
        (month, FIRST, date(2026, 3, 1), "A"),
        (month, FIRST, LAST, None),
    ]
    assert {one.disputed.words for one in every} == {"The south says it was not asked."}


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (FIRST - timedelta(3), ("not-yet", None, 30, 3, None)),
        (FIRST, ("runs", 1, 30, 29, None)),
        (date(2026, 3, 1), ("runs", 12, 30, 18, None)),
        (LAST, ("last-day", 30, 30, 0, None)),
        (LAST + timedelta(3), ("lapsed", None, 30, None, 3)),
    ],
)
def test_which_day_it_is(press, month, today, expected):
    validity = windows(press.room)[1]
    one = counter(validity, today)
    assert (one.code, one.day, one.length, one.left, one.over) == expected


def test_a_window_without_an_end_is_open(press):
    press.keep("The standing order", since=FIRST)
    (one,) = days(press.view("spokesperson"), date(2026, 3, 1))
    assert (one.code, one.day, one.length, one.left) == ("open", 12, None, None)


def test_a_window_whose_beginning_is_not_known_only_tells_what_is_left(press):
    press.keep("The ruling", sort=InstrumentSort.RULING, until=LAST)
    (one,) = days(press.view(), date(2026, 3, 1))
    assert (one.code, one.day, one.length, one.left) == ("runs", None, None, 18)


def test_an_instrument_without_days_has_no_window(press):
    press.keep("the Heron plan")
    assert windows(press.room) == ()


def test_what_a_day_is_in_and_what_lapses_when(press, month):
    assert [one.order is None for one in on(press.room, date(2026, 3, 2))] == [True]
    assert [one.until for one in lapsing(press.room, FIRST, LAST)] == [date(2026, 3, 1), LAST]
    assert lapsing(press.room, LAST + timedelta(1), LAST + timedelta(9)) == ()


def test_what_was_put_right_counts(press, month):
    press.keep("Resolution 12", sort=InstrumentSort.RESOLUTION, number=month, since=FIRST)
    assert [one.until for one in windows(press.room)] == [None]


def test_a_seat_without_the_press_room_sees_no_window(press, month):
    assert days(press.view("head_a"), FIRST) == ()
