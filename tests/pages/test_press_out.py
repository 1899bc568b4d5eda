"""Export: files of what was confirmed, for who sits in the press room; nothing of any other room is in them."""

import json
from datetime import date

import pytest

from goodoffices.site.pages.press_out import FILES
from goodoffices.talks.leave import May
from goodoffices.talks.pressfile.entries import Polarity
from tests.documents.pdfs import words as printed
from tests.pages.press_said import press_page, read_page, seat_everybody
from tests.press_world import may, press_world
from tests.world import seat_id

TALE = "The Northern Shore accepts the Harbour plan."
SECRET = "Seven wells would be enough for us"


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


@pytest.fixture
def told(world, press):
    """A stance that stands, tied to a plan; a secret in A's caucus, a line in the press room and one in the caucus."""
    plan = press.keep("Harbour plan")
    report = press.file(TALE, date(2031, 3, 4), "Lake Wire")
    stance = press.stance(report, "The Northern Shore", Polarity.ACCEPT, "accepts", "the Harbour plan")
    press.add(report, stance, "A", instrument=plan)
    world.tell("head_a", f"{SECRET}; so much for the Harbour plan", May.NO)
    press.line("press", "Wells", may("Wells are being spoken of"))
    press.line("caucus_a", "Wells", may("Wells are ours to speak of"))
    return world


def file(desk_of, who, name, reads="en", room="press"):
    at = desk_of(who, reads)
    return at.browser.get(f"{at.url(room)}press/out/{name}")


def read(answer, name):
    return printed(answer.content) if name.endswith("pdf") else answer.content.decode("utf-8-sig")


@pytest.mark.parametrize("name", FILES)
def test_each_file_has_the_stance_with_its_source(desk_of, told, name):
    answer = file(desk_of, "lead", name)
    assert answer["Content-Type"] == FILES[name][0]
    assert answer["Content-Disposition"].startswith('attachment; filename="press-')
    said = read(answer, name)
    assert "The Northern Shore" in said
    assert "Lake Wire" in said


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("who", ["lead", "analyst", "spokesperson"])
def test_whoever_asks_gets_the_same_and_nothing_of_another_room(desk_of, told, name, who):
    """The lead hears A's caucus, the analyst does not: their files are alike to the byte."""
    answer = file(desk_of, who, name)
    assert answer.content == file(desk_of, "second", name).content
    said = read(answer, name)
    for kept in (
        "Seven wells",
        "Wells are being spoken of",
        "Wells are ours",
        *told.rooms.values(),
        seat_id("lead"),
    ):
        assert kept not in said


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_the_same_each_time(desk_of, told, name):
    assert file(desk_of, "analyst", name).content == file(desk_of, "analyst", name).content


def test_the_digest_and_the_feed_are_in_the_readers_language(desk_of, told):
    assert (
        "Northern Shore"
        not in read(file(desk_of, "analyst", "press.rss", "ar"), "rss").partition("<item>")[0]
    )
    assert "محادثات البحيرة" in read(file(desk_of, "analyst", "press.rss", "ar"), "rss")
    assert "Lake Wire" in read(file(desk_of, "analyst", "press.pdf", "ar"), "press.pdf")


def test_the_page_leads_to_each_file_and_says_what_never_is_in_one(desk_of, told, press):
    page = read_page(desk_of, "spokesperson", "out")
    for name in FILES:
        assert f"/press/out/{name}" in page.html
    assert "Nothing of a caucus is in a file" in page.words
    assert "Stances 1" in page.words


def test_an_empty_press_room_says_what_to_do_and_makes_files(desk_of, world):
    assert "Nothing has been confirmed yet" in read_page(desk_of, "analyst", "out").words
    assert json.loads(file(desk_of, "analyst", "press.json").content)["entries"] == []


def test_no_file_for_another_seat_another_room_or_another_name(desk_of, told):
    assert file(desk_of, "head_a", "press.csv").status_code == 404
    assert file(desk_of, "lead", "press.csv", room="caucus_a").status_code == 404
    assert file(desk_of, "analyst", "everything.csv").status_code == 404
    assert press_page(desk_of, "head_b", "out").status_code == 404
