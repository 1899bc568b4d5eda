"""The timeline: talks and public record together, only what this seat hears, to be narrowed and printed."""

import re
from datetime import UTC, date, datetime

import pytest

from goodoffices.talks.acts import DateSet, Round, Scope, Suspension
from goodoffices.talks.acts import Said as SaidHow
from goodoffices.talks.crossings import Announce
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.pressfile.keeping import Ordered
from goodoffices.talks.pressroom.moments import Sort
from goodoffices.talks.rooms import RoomKind
from goodoffices.words import label
from tests.documents.pdfs import words as printed
from tests.pages.press_said import press_page, read_page, seat_everybody
from tests.press_world import press_world
from tests.world import en, seat_id

TALE = "Fighters shelled the harbour on Monday."
PUBLIC = "Lake Wire"


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    """A round, a date, a side that stopped (told in its caucus), a report with an event, a ruling."""
    world = seat_everybody(press, monkeypatch)
    press.clock.now = datetime(2031, 3, 2, 9, tzinfo=UTC)
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, Round(1, True)))
    world.act(
        "lead", "mediation", Announce(RoomKind.NOTICES, DateSet(date(2031, 4, 4), (en("Experts meet"),)))
    )
    stop = Suspension(
        who="A",
        scope=Scope.ALL,
        since=date(2031, 3, 5),
        said=SaidHow.TO_US,
        words=en("Our wells were hit"),
        in_whose_words="its head",
        continues=en(""),
        conditions=en(""),
        leave=Leave(May.NO),
        conditions_leave=Leave(May.NO),
    )
    world.act("head_a", "caucus_a", stop)
    report = press.file(TALE, date(2031, 3, 4), PUBLIC, title="Shells on the harbour")
    press.add(report, press.event(report, "Fighters", "shelled", on=date(2031, 3, 3)), "B")
    press.keep(
        "Ferry ruling",
        dated=date(2031, 3, 6),
        since=date(2031, 3, 6),
        until=date(2031, 3, 20),
        orders=(Ordered(en("Count the boats"), "A", until=date(2031, 3, 12)),),
    )
    return world


def days(html):
    return re.findall(r'<time datetime="([-\d]+)">', html)


def test_talks_and_record_stand_together_in_order_of_days(desk_of, world):
    page = read_page(desk_of, "lead", "timeline", beside="A")
    shown = days(page.html)
    assert shown == sorted(shown)
    assert {
        "2031-03-03",
        "2031-03-04",
        "2031-03-05",
        "2031-03-06",
        "2031-03-12",
        "2031-03-20",
        "2031-04-04",
    } <= set(shown)
    for said in (
        "Round 1 opens",
        "Experts meet",
        "Takes no part for now",
        "Our wells were hit",
        "Shells on the harbour",
        PUBLIC,
    ):
        assert said in page.words


def test_what_is_reported_is_said_to_be_reported(desk_of, world):
    assert "Reported: Fighters – armed fighting" in read_page(desk_of, "analyst", "timeline").words


def test_two_sides_confidences_never_stand_side_by_side(desk_of, world):
    for asked in ({}, {"beside": "B"}):
        page = read_page(desk_of, "lead", "timeline", **asked)
        assert "Our wells were hit" not in page.words
        assert "Shells on the harbour" in page.words
    assert "Our wells were hit" not in printed(pdf(desk_of, "lead").content)


def test_a_seat_without_the_caucus_has_nothing_of_it(desk_of, world, press):
    for who in ("analyst", "spokesperson"):
        page = read_page(desk_of, who, "timeline")
        assert "Our wells were hit" not in page.words
        assert "Takes no part" not in page.words
        assert PUBLIC in page.words
        assert world.rooms["caucus_a"] not in page.html


@pytest.mark.parametrize(
    ("asked", "there", "gone"),
    [
        ({"sort": "report"}, "Shells on the harbour", "Round 1 opens"),
        ({"party": "A"}, "Our wells were hit", "Shells on the harbour"),
        ({"public": "on"}, "Shells on the harbour", "Our wells were hit"),
        ({"first": "2031-03-05"}, "Our wells were hit", "Shells on the harbour"),
        ({"last": "2031-03-04"}, "Shells on the harbour", "Our wells were hit"),
        ({"sort": ["round", "date"]}, "Experts meet", "Ferry ruling"),
    ],
)
def test_it_is_narrowed_by_sort_party_day_and_the_public_record(desk_of, world, asked, there, gone):
    page = read_page(desk_of, "lead", "timeline", beside="A", **asked)
    shown = page.words[page.words.index("Shown:") :]
    assert there in shown
    assert gone not in shown


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"first": "yesterday"}, "This is no day. Write it as 2031-03-04."),
        ({"first": "2031-03-05", "last": "2031-03-04"}, "The last day comes before the first."),
        ({"sort": "gossip"}, "Nothing is shown until"),
    ],
)
def test_what_can_not_be_read_is_said_and_kept_in_the_form(desk_of, world, asked, said):
    page = read_page(desk_of, "lead", "timeline", **asked)
    assert said in page.words
    assert "Round 1 opens" not in page.words
    if "first" in asked:
        assert f'value="{asked["first"]}"' in page.html


def pdf(desk_of, who, reads="en", **asked):
    at = desk_of(who, reads)
    return at.browser.get(f"{at.url('press')}press/timeline.pdf", asked)


def test_on_paper_it_carries_for_whom_it_was_made_and_the_same_lines(desk_of, world):
    answer = pdf(desk_of, "lead", beside="A")
    assert answer["Content-Type"] == "application/pdf"
    said = printed(answer.content)
    for words in (
        "For Lead mediator alone.",
        "Our wells were hit",
        "Shells on the harbour",
        "Count the boats",
    ):
        assert words in said
    said = printed(pdf(desk_of, "spokesperson").content)
    assert "For Spokesperson alone." in said
    assert "Our wells were hit" not in said
    said = printed(pdf(desk_of, "lead", sort="report").content)
    assert "Experts meet" not in said
    assert "Reports" in said


def test_a_form_that_can_not_be_read_makes_no_pdf(desk_of, world):
    answer = pdf(desk_of, "lead", first="yesterday")
    assert answer.status_code == 302
    assert answer["Location"].endswith("/press/timeline/?first=yesterday")


def test_on_paper_it_can_be_in_arabic(desk_of, world):
    assert PUBLIC in printed(pdf(desk_of, "lead", "ar").content)


def test_a_long_timeline_is_a_link_away_and_on_paper_whole(desk_of, world, press):
    for number in range(105):
        press.file(f"Report {number:03}", date(2031, 5, 1), title=f"Tale {number:03}")
    first = read_page(desk_of, "analyst", "timeline", sort="report")
    second = read_page(desk_of, "analyst", "timeline", sort="report", page="2")
    assert 'href="?sort=report&amp;page=2"' in first.html
    told = re.findall(r"Tale \d{3}", first.words) + re.findall(r"Tale \d{3}", second.words)
    assert sorted(told) == [f"Tale {number:03}" for number in range(105)]


def test_each_line_leads_to_where_it_was_said(desk_of, world, press):
    html = read_page(desk_of, "lead", "timeline").html
    links = re.findall(r'<li data-public.*?<a href="([^"]*)"', html, re.DOTALL)
    browser = desk_of("lead").browser
    assert len(links) == html.count("<li data-public")
    assert all(browser.get(link).status_code == 200 for link in links)


def test_every_sort_has_a_name():
    assert len({label(one, "en") for one in Sort}) == len(Sort)


def test_only_who_sits_in_the_press_room_gets_in(desk_of, world):
    assert press_page(desk_of, "head_a", "timeline").status_code == 404
    assert pdf(desk_of, "head_b").status_code == 404
    assert (
        desk_of("lead")
        .browser.get(f"/s/{seat_id('lead')}/rooms/{world.rooms['caucus_a']}/press/timeline.pdf")
        .status_code
        == 404
    )


def test_a_secret_told_in_a_caucus_is_no_line_of_its_own(desk_of, world):
    world.tell("head_a", "Seven wells would be enough", May.NO)
    assert "Seven wells" not in read_page(desk_of, "lead", "timeline").words
