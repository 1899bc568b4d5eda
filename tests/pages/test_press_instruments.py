"""Instruments: what each orders of whom, which day of it today is, a month of them, what ends when, and who reacted."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from goodoffices.site import clock
from goodoffices.site.press_days.strip import bars, month_asked, month_of
from goodoffices.talks.acts import PaperOpened
from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.pressfile.keeping import Ordered, PaperRef
from goodoffices.talks.pressroom.windows import Window
from goodoffices.talks.rules import seating_of
from tests.pages.press_said import press_page, read_page, seat_everybody
from tests.papers_world import lake_paper
from tests.press_world import press_world
from tests.world import en, seat_id

TODAY = date(2031, 3, 12)


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    monkeypatch.setattr(clock, "now", lambda: datetime(2031, 3, 12, 12, tzinfo=UTC))
    return seat_everybody(press, monkeypatch)


@pytest.fixture
def ruling(press):
    """A ruling for thirty days, today the twelfth; one order was due three days ago, one is due tomorrow."""
    return press.keep(
        "Order of the lake court",
        "Ferry ruling",
        mark="14/2031",
        dated=date(2031, 2, 27),
        since=date(2031, 3, 1),
        until=date(2031, 3, 30),
        disputed=en("The Southern Shore: the court has no say"),
        orders=(
            Ordered(en("Stop the ferries"), "B", until=date(2031, 3, 9)),
            Ordered(en("Count the boats"), addressee="the harbour office", until=date(2031, 3, 13)),
            Ordered(en("Keep the peace"), "A"),
        ),
    )


def window(since, until):
    return Window("room", 1, (en("Ruling"),), since, until)


# ---- the month ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "until", "start", "days", "before", "after"),
    [
        (date(2031, 3, 1), date(2031, 3, 31), 0, 31, False, False),
        (date(2031, 2, 20), date(2031, 3, 3), 0, 3, True, False),
        (date(2031, 3, 30), date(2031, 4, 2), 29, 2, False, True),
        (date(2031, 3, 9), date(2031, 3, 9), 8, 1, False, False),
        (None, date(2031, 3, 2), 0, 2, True, False),
        (date(2031, 3, 31), None, 30, 1, False, True),
    ],
)
def test_a_window_is_a_bar_over_its_days_of_the_month(since, until, start, days, before, after):
    (bar,) = bars([window(since, until)], month_of(TODAY))
    assert (bar.start, bar.days, bar.before, bar.after) == (start, days, before, after)


def test_a_window_of_another_month_is_no_bar():
    every = [window(date(2031, 2, 1), date(2031, 2, 28)), window(date(2031, 4, 1), None)]
    assert bars(every, month_of(TODAY)) == []


@pytest.mark.parametrize(
    ("asked", "first"),
    [("2032-02", date(2032, 2, 1)), ("nonsense", date(2031, 3, 1)), ("", date(2031, 3, 1))],
)
def test_nonsense_asks_for_this_month(asked, first):
    assert month_asked(asked, TODAY).first == first


def test_months_follow_one_another_and_end_where_dates_end():
    assert month_of(date(2031, 12, 5)).later == date(2032, 1, 1)
    assert month_of(date(2032, 3, 5)).earlier == date(2032, 2, 1)
    assert month_of(date.max).later is None
    assert month_of(date.min).earlier is None


# ---- the page -----------------------------------------------------------------------------------------------------


def test_an_instrument_stands_with_its_orders_and_the_day_it_is(desk_of, world, press, ruling):
    words = read_page(desk_of, "spokesperson", "instruments").words
    for said in (
        "Order of the lake court", "Also called: Ferry ruling", "14/2031",
        "from 1 March 2031 until 30 March 2031 day 12 of 30 · 18 days left", "The Southern Shore: the court has no say",
        "9 March 2031 ended 3 days ago", "the harbour office", "1 day left", "no day is set",
    ):  # fmt: skip
        assert said in words


def test_what_ends_is_listed_from_today_on_the_earliest_first(desk_of, world, press, ruling):
    html = read_page(desk_of, "analyst", "instruments").html
    (ends,) = re.findall(r'<ol class="ends">(.*?)</ol>', html, re.DOTALL)
    assert re.findall(r"<strong>(.*?)</strong>", ends) == ["13 March 2031", "30 March 2031"]


def test_a_month_is_drawn_and_said_in_a_table(desk_of, world, press, ruling):
    page = read_page(desk_of, "analyst", "instruments")
    drawn = re.findall(r'class="bar"[^>]* x="(\d+)" width="(\d+)"', page.html)
    assert ("0", "30") in drawn
    assert ("0", "9") in drawn
    assert "Instruments with days in this month" in page.words
    assert (
        "No instrument has a day in this month"
        in read_page(desk_of, "analyst", "instruments", month="2031-05").words
    )


def test_each_sides_latest_reaction_and_the_sources_lead_to_their_reports(desk_of, world, press):
    report = press.file("The Southern Shore rejects the ferry ruling.", date(2031, 3, 10), "Lake Wire")
    number = press.keep("Ferry ruling")
    ref = press.add(
        report,
        press.stance(report, "The Southern Shore", Polarity.REJECT, "rejects", "the ferry ruling"),
        "B",
        instrument=number,
    )
    press.keep("Ferry ruling", number=number, sources=(ref,))
    page = read_page(desk_of, "analyst", "instruments")
    assert "Southern Shore rejects" in page.words
    assert page.html.count(f"?entry={ref.number}-0#") == 2
    assert "The Southern Shore rejects the ferry ruling" in page.words


def test_the_paper_it_bears_on_is_linked_with_the_articles(desk_of, world, press):
    for card in [press.room.members[seat_id(who)] for who in ("spokesperson", "analyst", "second")]:
        world.act("lead", "mediation", seating_of(world.view("lead", "mediation"), card))
    paper = world.act("lead", "mediation", PaperOpened(lake_paper()))
    press.keep("Ferry ruling", paper=PaperRef(paper.room, paper.number), bears_on=("Article 3",))
    page = read_page(desk_of, "analyst", "instruments")
    assert f'/rooms/{paper.room}/papers/{paper.number}/"' in page.html
    assert "Lake agreement · Article 3" in page.words


def test_those_at_the_desk_can_add_and_put_right_and_others_read(desk_of, world, press):
    assert "Add an instrument" in read_page(desk_of, "analyst", "instruments").words
    empty = read_page(desk_of, "spokesperson", "instruments")
    assert "No instrument is kept yet" in empty.words
    assert "keep-instrument" not in empty.html
    number = press.keep("Ferry ruling")
    assert f"/acts/{number}/instrument-again/" in read_page(desk_of, "analyst", "instruments").html
    assert "instrument-again" not in read_page(desk_of, "spokesperson", "instruments").html


def test_only_who_sits_in_the_press_room_sees_them(desk_of, world, ruling):
    assert press_page(desk_of, "head_a", "instruments").status_code == 404
    assert press_page(desk_of, "lead", "instruments", room="caucus_a").status_code == 404


def test_that_it_is_disputed_stands_beside_its_name_and_never_beside_whom_it_orders(desk_of, world, ruling):
    words = read_page(desk_of, "analyst", "instruments").words
    assert "Order of the lake court ≠ disputed : Count the boats ( the harbour office )" in words
    assert "harbour office ) ≠" not in words
    assert "Southern Shore ≠" not in words


# ---- where dates are listed ---------------------------------------------------------------------------------------


def calendar(desk_of, who, reads="en"):
    data = desk_of(who, reads).browser.get(f"/s/{seat_id(who)}/calendar.ics").content
    return [
        (str(one["SUMMARY"]), one["DTSTART"].dt, one["DTEND"].dt if "DTEND" in one else None)
        for one in Calendar.from_ical(data).walk("VEVENT")
    ]


def test_the_calendar_of_who_sits_there_has_each_window_and_each_deadline(desk_of, world, ruling):
    whole = ("Order of the lake court", date(2031, 3, 1), date(2031, 3, 30) + timedelta(days=1))
    due = ("Due by then: Count the boats (Order of the lake court)", date(2031, 3, 13), None)
    for who in ("analyst", "spokesperson", "lead"):
        assert {whole, due} <= set(calendar(desk_of, who))
    assert not {whole, due} & set(calendar(desk_of, "head_a"))


def test_the_evening_pack_lists_what_begins_and_ends_ahead(desk_of, world, press, ruling):
    press.keep("Harbour plan", since=date(2031, 3, 20), until=date(2031, 4, 20))
    page = desk_of("lead").browser.get(f"/s/{seat_id('lead')}/evening/").content.decode()
    ahead = re.sub(r"<[^>]*>", "", page[page.index('id="dates"') : page.index('id="line"')])
    assert "Last day: Order of the lake court" in ahead
    assert "Count the boats" in ahead
    assert "Stop the ferries" not in ahead
    assert "First day: Harbour plan · Thursday, 20 March 2031" in ahead
    assert "Last day: Harbour plan · Sunday, 20 April 2031" in ahead
    assert "First day: Order of the lake court" not in ahead
