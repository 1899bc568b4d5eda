"""What is said outside the rooms, from the first report to a communiqué: a side's head sees nothing of any of it."""

import csv
import json
import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goodoffices.desk.clerk import CLERK
from goodoffices.site import clock, door
from goodoffices.store import open_store
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.rules import seating_of
from tests.documents import pdfs
from tests.journeys.at_the_desk import AtTheDesk
from tests.laws.walls import StoryClock
from tests.pages.conftest import chair_for
from tests.pages.reading import words_of
from tests.press_world import ANALYSTS, FILED
from tests.world import build, en, seat_id

EVERYBODY = ("analyst", "second", "lead", "spokesperson", "head_a", "head_b")

COURIER = """Northern Shore rejects Bridge Proposal

The Northern Shore rejected the Bridge Proposal on Tuesday, its envoy Ida Brandt told reporters at the quay. \
"We were never asked about the sluices," Brandt said.

At least 17 boats have been held at the north gate since 4 March, according to the Northern Shore.
"""
GAZETTE = """A count of boats

The harbour office opened its books on Tuesday. \
Only 9 boats have been held at the north gate, according to the Southern Shore.
"""
VOICE = """<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>الشاطئ الجنوبي يقبل مقترح الجسر</title><meta property="og:site_name" content="صوت البحيرة">
<meta property="article:published_time" content="2026-03-11T08:00:00Z"></head><body><article>
<h1>الشاطئ الجنوبي يقبل مقترح الجسر</h1>
<p>أعلن الشاطئ الجنوبي قبوله مقترح الجسر، وقال المتحدث سليم عمران إن وفده يوافق على المقترح كما كُتب.</p>
<p>وأضاف عمران أن وفده ينتظر ردّ الوساطة في نهاية الأسبوع، وأن الصيادين لن يعودوا إلى الماء في ذلك اليوم كما
أخبر الصحفيين في الميناء.</p></article></body></html>"""

TOPIC = "The Bridge Proposal"
MAY_SAY = "The mediation has put a proposal to both shores."
NOT_TO_SAY = "Never asked about the sluices."
OF_A = "The sluice keepers keep their pensions."
"""What A wants unsaid: agreed in its caucus, and read by nobody else."""

LEAKY = f"We met again. {OF_A}"
PUBLISHED = "We met both shores this week, and go on."
ROOM_OF_THE_PRESS = (
    *("Ida Brandt", "17 boats", "9 boats", "Lake Courier", "Shore Gazette", "صوت البحيرة", "مقترح الجسر"),
    *(TOPIC, MAY_SAY, NOT_TO_SAY, OF_A, "Second analyst", "/press/"),
)
"""What a side that sits in no press room may read nowhere."""


@pytest.fixture
def at(db, monkeypatch, tmp_path):
    """Seat everybody at a store of its own; the clerk has the engine read in a process of its own."""
    time = StoryClock(FILED)
    with open_store(tmp_path / "rooms.sqlite3", clock=time) as store:
        world = build(store)
        for who, title in ANALYSTS.items():
            analyst = SeatCard(seat_id(who), Role.ANALYST, en(title))
            world.act("lead", "press", seating_of(world.view("lead", "press"), analyst))
            world.seats[who] = world.desk.seat(world.process, analyst.seat)
        for who in EVERYBODY:
            chair_for(world, who)
        monkeypatch.setattr(door, "desk", lambda: world.desk)
        monkeypatch.setattr(door, "store", lambda: store)
        monkeypatch.setattr(clock, "now", time.now)
        yield SimpleNamespace(world=world, **{who: AtTheDesk(world, who) for who in EVERYBODY})
        CLERK.close()


def test_from_a_pasted_report_to_a_communique_behind_a_wall(at):
    courier, voice = reports_are_taken_in(at.analyst)
    gazette = one_more_is_taken_in(at.analyst)
    proposal = the_proposal_is_kept(at.analyst)
    what_the_words_say_is_confirmed(at.analyst, courier, voice, proposal)
    a_number_is_put_right_and_a_reading_rejected(at.analyst, courier, gazette)
    a_second_analyst_checks(at.second, courier, voice)
    who_says_what_is_seen(at.spokesperson)
    the_counts_are_judged(at.analyst)
    line = the_line_is_set(at.lead)
    a_agrees_its_own(at.lead, at.head_a, line)
    the_spokesperson_reads_the_line(at.spokesperson)
    a_draft_is_checked_and_published(at.lead, at.spokesperson)
    it_stands_on_the_timeline(at.lead, at.spokesperson)
    it_is_exported(at.lead, at.spokesperson)
    b_sees_nothing_of_it(at.head_b)
    a_sees_its_line_and_no_more(at.head_a)
    nobody_else_reads_what_a_agreed(at.analyst, at.second, at.spokesperson)


# ---- reports come in ----------------------------------------------------------------------------------------------


def reports_are_taken_in(analyst) -> tuple[int, int]:
    """Paste one and upload a page in Arabic; give the numbers of the two reports."""
    analyst.opens(analyst.room("press", "press/new/"))
    upload = SimpleUploadedFile("voice.html", VOICE.encode(), "text/html")
    analyst.sends('value="read"', pasted=COURIER, sources=[upload], step="read")
    assert "Nothing is filed yet, and only you see this." in analyst.words
    assert "الشاطئ الجنوبي يقبل مقترح الجسر" in analyst.html
    analyst.sends('value="file"', outlet__0="Lake Courier", published__0="2026-03-10", step="file")
    assert "2 of 2 filed." in analyst.words
    return tuple(filed(analyst))


def one_more_is_taken_in(analyst) -> int:
    analyst.sends('value="drop"', step="drop")
    analyst.sends('value="read"', pasted=GAZETTE, step="read")
    analyst.sends('value="file"', outlet__0="Shore Gazette", published__0="2026-03-10", step="file")
    return filed(analyst)[0]


def filed(analyst) -> list[int]:
    """Give the numbers of the reports that the page says were filed."""
    found = re.findall(r'Filed: <a href="[^"]*/press/(\d+)/"', analyst.html)
    assert found, analyst.words
    return [int(one) for one in found]


# ---- and are judged -----------------------------------------------------------------------------------------------


def the_proposal_is_kept(analyst) -> int:
    """Keep the proposal as the public knows it; give its number."""
    names = {"called__en": "Bridge Proposal", "called__ar": "مقترح الجسر"}
    days = {"since": "2026-03-01", "until": "2026-04-30"}
    order = {"what__1": "Answer the proposal", "party__1": "A", "by__1": "2026-04-01"}
    analyst.says(
        "press", "say/keep-instrument/", **names, sort="proposal", issuer="The mediation", **days, **order
    )
    (number,) = analyst.world.view("analyst", "press").instruments
    page = analyst.reads("instruments/")
    assert "Bridge Proposal" in page
    assert "Answer the proposal" in page
    return number


def what_the_words_say_is_confirmed(analyst, courier: int, voice: int, proposal: int) -> None:
    card = analyst.judges(courier, "Stance", "rejects", "Bridge Proposal", parties=["A"], instrument=proposal)
    assert "suggested by the name" in card
    analyst.judges(voice, "Stance", "يقبل", "مقترح الجسر", parties=["B"], instrument=proposal)
    analyst.judges(courier, "Claim", "We were never asked about the sluices", parties=["A"])
    analyst.judges(courier, "Figure", "17", parties=["A"], count="Boats held")


def a_number_is_put_right_and_a_reading_rejected(analyst, courier: int, gazette: int) -> None:
    card = analyst.card(gazette, "Figure", "9")
    amend = re.findall(r'href="([^"]*/amend/[^"]*)"', card)[0].replace("&amp;", "&")
    analyst.opens(amend)
    analyst.sends('name="value"', parties=["B"], count="Boats held", unit="boats", step="save")
    assert "amended" in analyst.card(gazette, "Figure", "9")
    analyst.judges(courier, "Event", verdict="reject")


def a_second_analyst_checks(second, courier: int, voice: int) -> None:
    second.checks(voice, "Stance", "يقبل")
    second.checks(courier, "Claim", "We were never asked", agrees=False, why="It is the envoy who says so.")
    assert "It is the envoy who says so." in second.reads(f"{courier}/")


def who_says_what_is_seen(spokesperson) -> None:
    page = spokesperson.reads("who/")
    assert "Bridge Proposal" in page
    assert "rejects" in page
    assert "17" in spokesperson.reads("figures/")


def the_counts_are_judged(analyst) -> None:
    """Two sources count the boats differently: an analyst says that the two contradict each other."""
    page = analyst.reads("contradictions/")
    assert "At least 17 boats" in page
    assert "Only 9 boats" in page
    analyst.sends(
        'name="judgement"', judgement="contradict", why="The same boats, at the same gate.", step="save"
    )
    assert "The same boats, at the same gate." in analyst.reads("contradictions/?list=judged")


# ---- the line -----------------------------------------------------------------------------------------------------


def the_line_is_set(lead) -> int:
    """Set the line for whoever speaks to the press; give its number."""
    lead.says("press", "say/set-line/", topic=TOPIC, may__en=MAY_SAY, not__en=NOT_TO_SAY)
    (number,) = lead.world.view("lead", "press").lines
    return number


def a_agrees_its_own(lead, head, line: int) -> None:
    """Put the line before A with one more item; its head agrees."""
    start = f"say/line-for-agreement/?of={lead.world.rooms['press']}:{line}"
    lead.opens(lead.room("caucus_a", start))
    assert MAY_SAY in lead.words
    lead.says("caucus_a", start, not__en=f"{NOT_TO_SAY}\n{OF_A}")
    (number,) = lead.world.view("lead", "caucus_a").lines
    head.opens(head.room("caucus_a"))
    assert OF_A in head.words
    head.says("caucus_a", f"acts/{number}/agree-line/", agrees="yes", words="So we want it.")
    assert OF_A not in lead.reads("line/")
    beside = lead.reads("line/?beside=A")
    assert OF_A in beside
    assert "Only in theirs" in beside


def the_spokesperson_reads_the_line(spokesperson) -> None:
    for tail in ("line/", "line/?beside=A"):
        page = spokesperson.reads(tail)
        assert MAY_SAY in page
        assert NOT_TO_SAY in page
        assert OF_A not in page
    assert "We were never asked about the sluices" in spokesperson.reads("line/")


def a_draft_is_checked_and_published(lead, spokesperson) -> None:
    """A's item stops the lead, who hears it; the spokesperson's check knows of none."""
    spokesperson.reads("communique/")
    spokesperson.sends('value="check"', words__en=LEAKY, step="check")
    assert "Nothing found." in spokesperson.words
    lead.reads("communique/")
    lead.sends('value="check"', words__en=LEAKY, step="check")
    assert "Close to what is not to be said" in lead.words
    lead.sends('value="check"', words__en=PUBLISHED, step="check")
    assert "Nothing found." in lead.words
    lead.sends('value="take"', step="take")
    assert PUBLISHED in lead.html
    lead.sends('value="preview"', heading__en="From the lake", step="preview")
    lead.sends('value="send"', step="send")


def it_stands_on_the_timeline(lead, spokesperson) -> None:
    for one in (lead, spokesperson):
        page = one.reads("timeline/")
        places = [
            page.index(each) for each in ("Northern Shore rejects", "الشاطئ الجنوبي يقبل", "From the lake")
        ]
        assert places == sorted(places)
        assert "Answer the proposal" in page
        assert OF_A not in page


# ---- what leaves, and what doesn't --------------------------------------------------------------------------------


def it_is_exported(lead, spokesperson) -> None:
    files = {name: taken(lead, name) for name in ("press.csv", "press.json", "press.rss", "press.pdf")}
    rows = list(csv.DictReader(files["press.csv"].decode("utf-8-sig").splitlines()))
    assert {row["verdict"] for row in rows} == {"confirmed", "amended"}
    assert {row["count"] for row in rows if row["sort"] == "figure"} == {"Boats held"}
    assert {row["lang"] for row in rows} == {"en", "ar"}
    told = json.loads(files["press.json"])
    assert [one["outlet"] for one in told["reports"]] == ["Lake Courier", "صوت البحيرة", "Shore Gazette"]
    assert [one["judgement"] for one in told["discords"]] == ["contradict"]
    assert [one["until"] for one in told["instruments"]] == [date(2026, 4, 30).isoformat()]
    for name, body in files.items():
        words = pdfs.words(body) if name.endswith(".pdf") else body.decode()
        assert "Bridge Proposal" in words, name
        assert not [one for one in (OF_A, "So we want it.", NOT_TO_SAY) if one in words], name
        if not name.endswith(".pdf"):
            assert body == taken(spokesperson, name)


def taken(somebody, name: str) -> bytes:
    answer = somebody.browser.get(somebody.room("press", f"press/out/{name}"))
    assert answer.status_code == 200, name
    return answer.content


def b_sees_nothing_of_it(head) -> None:
    every = head.everything_offered()
    assert len(every) > 20
    assert any(PUBLISHED in page for page in every.values())
    assert [(path, one) for path, page in every.items() for one in ROOM_OF_THE_PRESS if one in page] == []
    for tail in ("press/", "press/who/?beside=A", "press/out/press.csv", "press/timeline/", "press/new/"):
        asked = head.room("press", tail), f"{head.base}rooms/nowhere/{tail}"
        there, nowhere = (head.browser.get(one) for one in asked)
        assert there.status_code == nowhere.status_code == 404
        assert words_of(there.content.decode()) == words_of(nowhere.content.decode())


def a_sees_its_line_and_no_more(head) -> None:
    own = {TOPIC, MAY_SAY, NOT_TO_SAY, OF_A}
    every = head.everything_offered()
    assert any(OF_A in page for page in every.values())
    other = [one for one in ROOM_OF_THE_PRESS if one not in own]
    assert [(path, one) for path, page in every.items() for one in other if one in page] == []


def nobody_else_reads_what_a_agreed(*others) -> None:
    for one in others:
        every = one.everything_offered()
        assert any("17 boats" in page for page in every.values())
        assert [path for path, page in every.items() if OF_A in page or "So we want it." in page] == []
