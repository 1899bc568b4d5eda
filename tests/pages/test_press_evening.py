"""The press in the evening pack: the line that stands, what was confirmed that day, what nobody has judged."""

import re
from datetime import date, timedelta
from html import unescape

import pytest

from goodoffices.talks.acts import Note
from goodoffices.talks.pressfile.entries import Comparator, Polarity
from goodoffices.talks.pressfile.keeping import Discord
from tests.documents.pdfs import words as printed
from tests.pages.press_said import seat_everybody
from tests.press_world import FILED, may, press_world, unsaid
from tests.world import en, seat_id

TALE = "The Northern Shore accepts the Harbour plan. The ferry board counted at least 31 boats."
LATER = "The Northern Shore rejects the Harbour plan."
DAY = FILED.date()


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


@pytest.fixture
def sections(client_of):
    """Give what the sections `name` of the page say, and the whole file."""

    def read(who, name, day=DAY):
        base = f"/s/{seat_id(who)}/evening"
        page = client_of(who).get(f"{base}/", {"day": day}).content.decode()
        found = re.findall(rf'<section id="{name}".*?</section>', page, re.DOTALL)
        words = " ".join(unescape(re.sub(r"<[^>]*>", " ", " ".join(found))).split())
        return words, printed(client_of(who).get(f"{base}.pdf", {"day": day}).content)

    return read


def test_the_line_takes_the_place_of_notes_once_one_is_set(world, press, sections):
    press.act(Note(en("The talks go on.")), "lead")
    assert "The talks go on." in sections("lead", "line")[0]
    press.line("press", "Boats", may("Boats are being counted"), unsaid("Names of captains"))
    for said in sections("lead", "line"):
        assert "Boats · may be said – Boats are being counted" in said
        assert "Boats · not to be said – Names of captains" in said
    assert "The talks go on." not in sections("lead", "line")[0]


def test_a_line_that_was_replaced_is_gone(world, press, sections):
    first = press.line("press", "Boats", may("Boats are being counted"))
    press.line("press", "Boats", may("Boats were counted"), replaces=first)
    assert "being counted" not in sections("lead", "line")[0]


def test_a_side_reads_the_line_agreed_with_it_and_no_other(world, press, sections):
    line = press.line("caucus_a", "Boats", may("Our boats came home"))
    press.line("press", "Boats", may("Boats are being counted"))
    assert "Our boats came home · not agreed yet" in sections("head_a", "line")[0]
    press.agree("a", line)
    for said in sections("head_a", "line"):
        assert "Our boats came home" in said
        assert "being counted" not in said
    for said in sections("head_b", "line"):
        assert "Our boats" not in said


def test_what_was_confirmed_that_day_stands_with_its_outlet(world, press, sections):
    report = press.file(TALE, date(2026, 3, 19), "Lake Wire")
    plan = press.keep("Harbour plan")
    stance = press.stance(report, "The Northern Shore", Polarity.ACCEPT, "accepts", "the Harbour plan")
    press.add(report, stance, "A", instrument=plan)
    figure = press.figure(
        report, "at least 31 boats", "31", comparator=Comparator.AT_LEAST, by="The ferry board"
    )
    press.add(report, figure, count="boats held")
    for who in ("lead", "analyst"):
        page, _file = sections(who, "press")
        assert "Northern Shore · accepts – Harbour plan · reported by Lake Wire" in page
        assert (
            "boats held – at least 31 boats · no fewer than 31 boat · by the count of The ferry board" in page
        )
    assert "reported by Lake Wire" in sections("lead", "press")[1]


def test_another_day_and_another_seat_have_none_of_it(world, press, sections):
    report = press.file(TALE, DAY, "Lake Wire")
    press.add(report, press.stance(report, "The Northern Shore", Polarity.ACCEPT, "accepts"), "A")
    page, _file = sections("lead", "press", DAY + timedelta(days=1))
    assert (
        page
        == "The press No stance and no figure was confirmed on this day, and no contradiction waits to be judged."
    )
    page, file = sections("head_a", "press")
    assert page == ""
    assert "Lake Wire" not in file


def test_contradictions_are_counted_until_somebody_judged_them(world, press, sections):
    plan = press.keep("Harbour plan")
    refs = []
    for words, polarity, cue, day in (
        (TALE, Polarity.ACCEPT, "accepts", 2),
        (LATER, Polarity.REJECT, "rejects", 9),
    ):
        report = press.file(words, date(2026, 3, day))
        stance = press.stance(report, "The Northern Shore", polarity, cue, "the Harbour plan")
        refs.append(press.add(report, stance, "A", instrument=plan))
    assert (
        "1 pair of entries that may contradict each other waits to be judged" in sections("lead", "press")[0]
    )
    press.side_by_side(Discord.REVERSAL, *refs)
    assert "waits to be judged" not in sections("lead", "press")[0]
