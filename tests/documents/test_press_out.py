"""Files of the press file: each entry with its source, in tables, JSON, a feed and pages; nothing of another room."""

import csv
import inspect
import io
import json
from datetime import date
from xml.etree import ElementTree

import pytest

from goodoffices.documents.writing import press as press_table
from goodoffices.documents.writing import press_digest, press_feed, press_json
from goodoffices.documents.writing.press import COLUMNS, press_csv
from goodoffices.documents.writing.press_digest import press_pdf
from goodoffices.documents.writing.press_feed import press_rss
from goodoffices.documents.writing.press_json import FORMAT, VERSION
from goodoffices.documents.writing.press_json import press_json as as_json
from goodoffices.press.lines import from_json
from goodoffices.talks.fold import RoomView
from goodoffices.talks.leave import May
from goodoffices.talks.pressfile.entries import Comparator, Polarity
from goodoffices.talks.pressfile.keeping import Discord, Ordered, Verdict
from goodoffices.talks.texts import Text
from tests.documents.pdfs import words
from tests.press_world import Press, may, press_world
from tests.world import A, B, en

TALE = (
    "The Northern Shore rejected the lake plan on Tuesday, sources said. "
    "The harbour office counted at least 31 boats. =SUM(A1) was not said."
)
ARABIC = "أعلن الشاطئ الجنوبي قبوله خطة البحيرة"
SECRET = "Seven wells would be enough for us"
NAMES = {"A": A.name[0], "B": B.name[0]}
DAY = date(2031, 3, 6)


@pytest.fixture
def press() -> Press:
    """A press room with an instrument, a stance of each side, a claim, a figure; secrets in a caucus and the line."""
    made = press_world()
    plan = made.keep(
        "Lake plan",
        since=date(2031, 3, 1),
        until=date(2031, 3, 30),
        disputed=en("The Southern Shore: no mandate"),
        orders=(Ordered(en("Hold all boats"), "A", until=date(2031, 3, 12)),),
    )
    tale = made.file(TALE, date(2031, 3, 4), "Lake Wire")
    arabic = made.file(ARABIC, date(2031, 3, 5), "صحيفة البحيرة", "ar")
    rejects = made.stance(
        tale, "The Northern Shore", Polarity.REJECT, "rejected", "the lake plan", hedge="sources said"
    )
    made.add(tale, rejects, "A", instrument=plan)
    made.add(
        arabic,
        made.stance(arabic, "الشاطئ الجنوبي", Polarity.ACCEPT, "قبوله", "خطة البحيرة"),
        "B",
        instrument=plan,
    )
    claim = made.claim(tale, "sources", "said", "=SUM(A1) was not said")
    seen = made.add(tale, claim)
    made.check(seen)
    boats = made.figure(
        tale, "at least 31 boats", "31", comparator=Comparator.AT_LEAST, by="The harbour office"
    )
    made.add(tale, boats, count="boats held")
    (open_one,) = made.suggest(tale, made.claim(tale, "", "", "on Tuesday"))
    made.judge(open_one, Verdict.REJECTED)
    made.world.tell("head_a", SECRET, May.NO)
    made.line("press", "Boats", may("The talks go on quietly"))
    return made


def table(room: RoomView) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(press_csv(room).decode("utf-8-sig"), newline="")))


def test_the_table_has_a_row_for_each_entry_that_stands_with_its_source(press: Press) -> None:
    rows = table(press.room)
    assert [one["sort"] for one in rows] == ["stance", "claim", "figure", "stance"]
    stance = rows[0]
    assert tuple(stance) == COLUMNS
    assert stance["parties"] == "A"
    assert stance["words"] == TALE[: TALE.index(". The")]
    assert (stance["polarity"], stance["hedges"], stance["instrument"]) == (
        "reject",
        "sources said",
        "Lake plan",
    )
    assert (stance["outlet"], stance["published"], stance["lang"]) == ("Lake Wire", "2031-03-04", "en")
    assert TALE[int(stance["start"]) : int(stance["end"])] == stance["words"]
    assert stance["digest"] == press.room.reports[int(stance["report"])].report.digest
    assert stance["judged_by"] == "Analyst"
    assert rows[1]["checked"] == "Second analyst: agrees"
    figure = [rows[2][name] for name in ("value", "comparator", "who", "count")]
    assert figure == ["31", "at-least", "The harbour office", "boats held"]


def test_no_cell_of_the_table_is_run(press: Press) -> None:
    assert table(press.room)[1]["what"] == "'=SUM(A1) was not said"


def test_json_is_complete_and_its_entries_read_back(press: Press) -> None:
    content = json.loads(as_json(press.room))
    assert (content["format"], content["version"]) == (FORMAT, VERSION)
    assert [one["outlet"] for one in content["reports"]] == ["Lake Wire", "صحيفة البحيرة"]
    standing = {f"{ref.number}-{ref.index}": held for ref, held in press.room.press.items() if held.stands}
    assert {one["id"] for one in content["entries"]} == standing.keys()
    for one in content["entries"]:
        assert from_json(one["entry"]) == standing[one["id"]].entry
    (plan,) = content["instruments"]
    assert plan["called"] == [{"words": "Lake plan", "lang": "en"}]
    assert (plan["since"], plan["until"]) == ("2031-03-01", "2031-03-30")
    assert plan["orders"][0]["until"] == "2031-03-12"
    assert plan["disputed"]["words"] == "The Southern Shore: no mandate"


def test_json_says_what_was_suggested_where_an_analyst_amended_it_and_which_pairs_were_judged(
    press: Press,
) -> None:
    one, other = [held.ref for held in press.room.press.values() if held.stands][:2]
    press.side_by_side(Discord.DENIAL, one, other)
    content = json.loads(as_json(press.room))
    assert all(each["suggested"] is None for each in content["entries"])
    assert [(each["discord"], each["judgement"], each["by"]) for each in content["discords"]] == [
        ("denial", "contradict", "Analyst")
    ]


def feed(room: RoomView) -> ElementTree.Element:
    return ElementTree.fromstring(press_rss(room, en("Lake talks: press")))


def test_the_feed_has_claims_and_stances_with_their_days_and_reports(press: Press) -> None:
    items = feed(press.room).findall("channel/item")
    titles = [one.findtext("title") for one in items]
    assert len(items) == 3
    assert titles[0] == "الشاطئ الجنوبي – accepts: خطة البحيرة"
    assert "The Northern Shore – rejects (hedged): the lake plan" in titles
    assert items[1].findtext("pubDate") == "Tue, 04 Mar 2031 00:00:00 +0000"
    assert "Lake Wire" in (items[1].findtext("description") or "")
    assert [one.text for one in items[1].findall("category")] == ["stance", "A"]


def test_an_item_keeps_its_guid_when_it_is_judged_again(press: Press) -> None:
    before = [one.findtext("guid") for one in feed(press.room).findall("channel/item")]
    for held in list(press.room.press.values()):
        if held.stands:
            press.judge(held.ref, Verdict.CONFIRMED, *held.links.parties)
    assert [one.findtext("guid") for one in feed(press.room).findall("channel/item")] == before
    assert len(set(before)) == len(before)


def test_a_feed_stays_well_formed_whatever_a_report_holds() -> None:
    made = press_world()
    odd = made.file("A \uffff voice <said> & left \u0001 it\u0085", date(2031, 3, 4), "Lake\uffff Wire")
    made.add(odd, made.claim(odd, "voice", "said", "left \u0001 it"))
    assert feed(made.room).findtext("channel/item/title") == "voice is reported to have said: left  it"


def test_the_pages_say_who_says_what_with_each_source(press: Press) -> None:
    printed = words(press_pdf(press.room, en("Press digest"), NAMES, dated=DAY))
    for said in (
        "Northern Shore", "Southern Shore", "rejects (hedged)", "accepts", "Lake Wire", "4 March 2031", "Lake plan",
        "no fewer than 31 boat", "boats held", "Hold all boats", "12 March 2031", "The Southern Shore: no mandate",
        "read so by a second analyst too",
    ):  # fmt: skip
        assert said in printed


def test_the_pages_can_be_in_arabic(press: Press) -> None:
    title = Text("موجز الصحافة", "ar")
    printed = words(press_pdf(press.room, title, {"B": B.name[1]}, dated=DAY))
    assert "Lake Wire" in printed
    assert "31" in printed


def test_an_empty_press_room_makes_files_too() -> None:
    room = press_world().room
    assert table(room) == []
    assert json.loads(as_json(room))["entries"] == []
    assert feed(room).findall("channel/item") == []
    assert "No stance has been confirmed yet" in words(press_pdf(room, en("Press digest"), {}, dated=DAY))


def test_nothing_of_a_caucus_or_the_line_or_a_rejected_entry_is_in_a_file(press: Press) -> None:
    room = press.room
    files = [
        press_csv(room).decode("utf-8-sig"),
        as_json(room).decode(),
        press_rss(room, en("Press")).decode(),
        words(press_pdf(room, en("Press"), NAMES, dated=DAY)),
    ]
    for file in files:
        for kept in (SECRET, "The talks go on quietly", *press.world.rooms.values()):
            assert kept not in file
    assert all(one["what"] != "on Tuesday" for one in table(room))


def test_no_function_that_writes_a_file_can_be_given_more_than_one_room() -> None:
    """A whole view can't come in: the only view among what is asked for is the press room's."""
    for module in (press_table, press_json, press_feed, press_digest):
        assert "goodoffices.talks.view" not in inspect.getsource(module)
    for write in (press_csv, as_json, press_rss, press_pdf):
        asked = list(inspect.signature(write).parameters.values())
        assert [one.annotation for one in asked].count(RoomView) == 1
        assert asked[0].annotation is RoomView


def test_a_stance_read_off_a_not_is_said_by_its_kind_without_a_second_not() -> None:
    made = press_world()
    report = made.file("The Northern Shore did not accept the lake plan.", date(2031, 3, 4), "Lake Wire")
    made.add(
        report,
        made.stance(report, "The Northern Shore", Polarity.REJECT, "accept", "the lake plan", negated=True),
        "A",
    )
    (row,) = table(made.room)
    assert (row["polarity"], row["negated"]) == ("reject", "")
    assert feed(made.room).findtext("channel/item/title") == "The Northern Shore – rejects: the lake plan"
    assert json.loads(as_json(made.room))["entries"][0]["entry"]["negated"] is True


def test_a_stance_whose_kind_no_reader_turned_keeps_its_not() -> None:
    made = press_world()
    report = made.file("The Northern Shore did not accept the lake plan.", date(2031, 3, 4), "Lake Wire")
    stance = made.stance(
        report, "The Northern Shore", Polarity.ACCEPT, "accept", "the lake plan", negated=True
    )
    made.add(report, stance, "A")
    assert table(made.room)[0]["negated"] == "yes"
    title = feed(made.room).findtext("channel/item/title")
    assert title == "The Northern Shore – accepts (reported with “not”): the lake plan"
