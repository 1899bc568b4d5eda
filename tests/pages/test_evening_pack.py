"""The evening pack is one reader's: what was told in confidence is in it only where it was ticked."""

import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from io import BytesIO

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from goodoffices.talks.acts import (
    CallPlanned,
    ContactNote,
    ConveyanceApproved,
    ConveyancePrepared,
    DateSet,
    How,
    Note,
    PartAnswer,
    Round,
    Scope,
    Stance,
    Suspension,
)
from goodoffices.talks.acts import Said as SaidHow
from goodoffices.talks.crossings import Announce, Convey
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.rooms import RoomKind
from tests.documents.pdfs import words
from tests.documents.test_no_residue import everything_in, traces
from tests.papers_world import answer_paper, brackets_of, carry_paper, give_paper, lake, lake_paper, settle
from tests.world import CAST, en, seat_id

SECRET_A, SECRET_B = "Seven wells would be enough for us", "Our envoy may go to the island"
NOTED = "He said that the harbour is not for sale"


@pytest.fixture
def made(world):
    """Give talks on a day on which both sides told something and one answered a paper."""
    made = lake(world)
    settle(made, "", 0, 0)
    world.tell("head_a", SECRET_A, May.NO)
    world.tell("head_b", SECRET_B)
    note = ContactNote(
        "A go-between", How.TELEPHONE, datetime(2031, 1, 1, tzinfo=UTC), en(NOTED), en(""), Leave(May.NO)
    )
    world.act("lead", "caucus_a", note)
    return made


@pytest.fixture
def read(client_of):
    """Give the page and the PDF of somebody's pack, as words."""

    def both(who, lang="en", **asked):
        browser, base = client_of(who, lang), f"/s/{seat_id(who)}/evening"
        page, file = browser.get(f"{base}/", asked), browser.get(f"{base}.pdf", asked)
        assert page.status_code == file.status_code == 200, page.content.decode()[:2000]
        return unescape(page.content.decode()), words(file.content)

    return both


def boxes(page: str) -> dict[str, str]:
    """The items that can be ticked: value by label."""
    found = re.findall(r'name="tell" value="([^"]+)"[^>]*> <span>([^<]+)</span>', page)
    return {f"{label} {place}": value for place, (value, label) in enumerate(found)}


def test_nothing_told_in_confidence_is_in_it_unless_ticked(made, read):
    for pack in read("lead"):
        for secret in (SECRET_A, SECRET_B, NOTED):
            assert secret not in pack
    page, _file = read("lead")
    assert len(boxes(page)) == 4  # two messages, a contact note, an answer
    assert "Caucus a: items told in confidence: 2" in page


def test_what_is_ticked_and_only_that_is_said(made, read):
    page, _file = read("lead")
    (ticked,) = [value for label, value in boxes(page).items() if label.startswith("contact note")]
    for pack in read("lead", tell=ticked):
        assert NOTED in pack
        assert SECRET_A not in pack
        assert SECRET_B not in pack
        assert "May we carry this? No" in pack


def test_an_answer_is_counted_and_its_stances_said_where_it_is_ticked(made, read):
    page, file = read("lead")
    (ticked,) = [value for label, value in boxes(page).items() if label.startswith("answer")]
    assert "Article 2: reserve" not in page + file
    for pack in read("lead", tell=ticked):
        assert "Article 2: reserve" in pack
        assert "Article 3: reject" in pack


def test_a_reason_is_an_item_of_its_own(made, world, read):
    copy = made.held("a")
    whole = brackets_of(copy.paper, "Article 3")[0]
    part = PartAnswer(whole, Stance.REJECT, reason=en("Because of the dam"), leave=Leave(May.NO))
    answer_paper(world, "a", copy.number, part)
    page, file = read("lead")
    assert "Because of the dam" not in page + file
    labels = boxes(page)
    (answer,) = [v for k, v in labels.items() if k.startswith("answer") and world.rooms["caucus_a"] in v]
    assert all("Because of the dam" not in pack for pack in read("lead", tell=answer))
    (reason,) = [v for k, v in labels.items() if "reason" in k]
    assert all("Because of the dam" in pack for pack in read("lead", tell=reason))


def test_a_paper_given_in_confidence_is_not_listed(made, world, read):
    given = lake_paper(PaperKind.POSITION)
    from dataclasses import replace

    give_paper(world, "a", replace(given, title=(en("Position on the dam"),)))
    for who in ("lead", "head_a"):
        assert all("Position on the dam" not in pack for pack in read(who))


def test_why_a_side_stopped_is_not_said(made, world, read):
    stopped = Suspension(
        "A", Scope.HEADS, date(2031, 1, 1), SaidHow.TO_US, en("The raid of last night"), "its head",
        en("experts go on"), en("an inquiry first"), Leave(May.NO), Leave(May.NO),
    )  # fmt: skip
    world.act("head_a", "caucus_a", stopped)
    for pack in read("lead"):
        assert "stopped: the heads of delegation" in pack
        assert "raid" not in pack
        assert "inquiry" not in pack


def test_the_words_of_a_message_delivered_stay_in_its_room(made, world, read):
    told = world.tell("head_b", "The lamps are lit", May.OWN, ())
    prepared = ConveyancePrepared("A", world.rooms["caucus_a"], (en("We think the lamps are lit"),), (told,))
    number = world.act("lead", "mediation", prepared).number
    for who in ("lead", "deputy"):
        world.act(who, "mediation", ConveyanceApproved(number))
    world.act("lead", "mediation", Convey(number))
    for pack in (*read("lead"), *read("head_a")):
        assert "A message" in pack
        assert "lamps" not in pack


def test_a_head_reads_nothing_of_another_caucus(made, world, read):
    page, _file = read("lead")
    every = list(boxes(page).values())
    for pack in read("head_b", tell=every):
        assert SECRET_B in pack
        assert SECRET_A not in pack
        assert NOTED not in pack
        assert "Caucus a" not in pack
    theirs, _file = read("head_b")
    assert not [value for value in boxes(theirs).values() if world.rooms["caucus_a"] in value]


def test_a_head_s_pack_does_not_change_with_the_other_side(made, world, read, client_of):
    url = f"/s/{seat_id('head_b')}/evening.pdf"
    before = client_of("head_b").get(url).content
    world.tell("head_a", "Another thing")
    carry_paper(world, made.paper, "a")
    assert client_of("head_b").get(url).content == before


def test_brackets_left_and_what_waits(made, read):
    page, file = read("lead")
    for pack in (page, file):
        assert "Lake agreement: brackets left 5 at first, 4 now" in pack
        assert "A paper waits to be answered" in pack
    assert '<path class="line"' in page
    other, _file = read("head_a")
    assert "A paper waits to be answered (for you)" in other


def test_calls_dates_and_the_line(made, world, read):
    soon = datetime.now(UTC).date() + timedelta(days=9)
    world.act("lead", "mediation", CallPlanned("Courier of the north", en("The dam"), None))
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, DateSet(soon, (en("Experts meet"),))))
    assert all("No line has been written yet" in pack for pack in read("lead"))
    world.act("lead", "press", Note(en("The talks go on.")))
    for pack in read("lead"):
        assert "Courier of the north" in pack
        assert "Experts meet" in pack
        assert "The talks go on." in pack
    for pack in read("head_a"):
        assert "Experts meet" in pack
        assert "Courier of the north" not in pack
        assert "The talks go on." not in pack


def test_another_day(made, read):
    page, file = read("lead", day="2031-02-03")
    assert not boxes(page)
    assert "3 February 2031" in page
    assert "Nothing was delivered on this day" in file


def test_an_empty_pack_says_so_in_each_section(world, read):
    page, file = read("observer")
    for said in ("No paper stands in your rooms", "Nothing waits for us", "There is no timetable"):
        assert said in page
        assert said in file


def test_the_way_to_it_for_those_who_use_it(world, client_of):
    for who, there in (("lead", True), ("partner", True), ("head_a", True), ("expert_a", False)):
        page = client_of(who).get(f"/s/{seat_id(who)}/").content.decode()
        assert (f"/s/{seat_id(who)}/evening/" in page) is there


def test_the_pdf_holds_no_trace_and_is_the_same_each_time(made, world, client_of):
    url = f"/s/{seat_id('lead')}/evening.pdf"
    first = client_of("lead").get(url)
    found = b"\n".join([*everything_in(PdfReader(BytesIO(first.content)))]) + words(first.content).encode()
    strangers = [title for who, (_role, title, _party) in CAST.items() if who != "lead"]
    for trace in [*world.rooms.values(), *map(seat_id, CAST), world.process, *strangers, *traces()[:-2]]:
        assert trace.encode() not in found, trace
    assert client_of("lead").get(url).content == first.content
    assert seat_id("lead") not in first["Content-Disposition"]


def test_in_arabic(made, read):
    page, file = read("head_a", "ar")
    assert 'lang="ar" dir="rtl"' in page
    for said in ("الشاطئ", "البحيرة"):  # the sides and the paper in the reader's language
        assert said in page
        assert said in file or said[::-1] in file
    assert "Northern Shore" not in page + file


# ---- the calendar ---------------------------------------------------------------------------------------------------


def events(client_of, who) -> list[tuple[str, str]]:
    answer = client_of(who).get(f"/s/{seat_id(who)}/calendar.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="calendar.ics"'
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    return [(str(one["SUMMARY"]), str(one["DTSTART"].dt)) for one in found]


def test_the_calendar_holds_what_the_seat_knows(made, world, client_of):
    world.act(
        "lead", "mediation", Announce(RoomKind.NOTICES, DateSet(date(2031, 5, 4), (en("Experts meet"),)))
    )
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, Round(2, True)))
    carry_paper(world, made.paper, "a", until=date(2031, 6, 1), replaces=None)
    at = datetime(2031, 4, 5, 9, tzinfo=UTC)
    world.act("lead", "mediation", CallPlanned("A courier", en("The dam"), at))
    today = datetime.now(UTC).date().isoformat()
    shared = {("Round 2", today), ("Experts meet", "2031-05-04")}
    assert set(events(client_of, "head_b")) == shared
    assert set(events(client_of, "head_a")) == shared | {
        ("Lapses after this day: Lake agreement", "2031-06-01")
    }
    own = {
        ("Lapses after this day: Lake agreement (Northern Shore)", "2031-06-01"),
        ("Call: A courier", "2031-04-05 09:00:00+00:00"),
    }
    assert set(events(client_of, "lead")) == shared | own
    assert ("Call: A courier", "2031-04-05 09:00:00+00:00") not in events(client_of, "deputy")


def test_the_calendar_tells_of_no_room_and_stays_the_same(made, world, client_of):
    carry_paper(world, made.paper, "a", until=date(2031, 6, 1))
    url = f"/s/{seat_id('lead')}/calendar.ics"
    first = client_of("lead").get(url).content
    for trace in [*world.rooms.values(), *map(seat_id, CAST), world.process]:
        assert trace.encode() not in first
    assert b"DTSTAMP" in first
    assert client_of("lead").get(url).content == first
