"""A denial is said to be one wherever it stands: no page and no file shows what somebody denies as its word."""

import csv
import io
import json
from datetime import date
from xml.etree import ElementTree

import pytest

from goodoffices.talks.pressfile.keeping import Discord
from tests.documents.pdfs import words as printed
from tests.pages.press_said import press_page, read_page, seat_everybody
from tests.pages.reading import main_of, words_of
from tests.press_world import press_world, unsaid
from tests.world import seat_id

CONTENT = "patrol boats of the north crossed the buoys at night"
DENIAL = f"The Northern Shore denied that {CONTENT}."
SAID = f"The Northern Shore is reported to deny (“denied”): {CONTENT}"


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


@pytest.fixture(params=[True, False], ids=["marked as negated", "by its word alone"])
def denied(request, world, press):
    """A denial of the Northern Shore, what the Southern Shore says, and a line that keeps quiet about it."""
    press.line("press", "Buoys", unsaid(CONTENT))
    report = press.file(DENIAL, date(2026, 3, 4), "Lake Wire", title="Boats")
    claim = press.claim(report, "The Northern Shore", "denied", CONTENT, negated=request.param)
    return press.add(report, claim, "A")


def open_at(desk_of, tail, room="press", who="analyst"):
    at = desk_of(who)
    return words_of(main_of(at.browser.get(f"{at.url(room)}{tail}")))


def stands_alone(words):
    """Give what stands before each place of what is denied, where it is neither a denial nor our own silence."""
    before = [one[-60:] for one in words.split(CONTENT)[:-1]]
    return [one for one in before if "den" not in one and "not to be said" not in one.lower()]


def test_the_card_of_the_entry_says_who_denies_it_and_by_which_word(desk_of, press, denied):
    words = open_at(desk_of, f"press/{press.room.press[denied].report}/")
    assert SAID in words
    assert "reported as denied, or as not said" in words
    assert "is reported to have said" not in words


def test_the_stream_and_the_act_s_own_page_say_so(desk_of, press, denied):
    assert SAID in open_at(desk_of, "")
    assert SAID in open_at(desk_of, f"acts/{denied.number}/")


@pytest.mark.parametrize(
    "name", ["who", "line", "contradictions", "timeline", "instruments", "figures", "out"]
)
def test_it_stands_alone_on_no_page_of_the_press_room(desk_of, press, denied, name):
    assert stands_alone(read_page(desk_of, "analyst", name).words) == []


def test_it_stands_alone_in_no_evening_pack(desk_of, denied):
    page = desk_of("lead").browser.get(f"/s/{seat_id('lead')}/evening/")
    assert stands_alone(words_of(main_of(page))) == []


def test_a_pair_puts_the_denial_as_one_beside_what_it_denies(desk_of, press, denied):
    other = press.file(f"The Southern Shore said {CONTENT}.", date(2026, 3, 3), "Shore Radio")
    says = press.add(other, press.claim(other, "The Southern Shore", "said", CONTENT), "B")
    press.side_by_side(Discord.DENIAL, denied, says)
    words = read_page(desk_of, "analyst", "contradictions", list="judged").words
    assert SAID in words
    assert f"The Southern Shore is reported to have said: {CONTENT}" in words


def file(desk_of, name):
    at = desk_of("analyst")
    return at.browser.get(f"{at.url('press')}press/out/{name}").content


def test_every_file_says_so(desk_of, press, denied):
    (row,) = csv.DictReader(io.StringIO(file(desk_of, "press.csv").decode("utf-8-sig"), newline=""))
    assert (row["what"], row["negated"], row["cue"]) == (CONTENT, "yes", "denied")
    (entry,) = json.loads(file(desk_of, "press.json"))["entries"]
    assert entry["denied"] is True
    assert ElementTree.fromstring(file(desk_of, "press.rss")).findtext("channel/item/title") == SAID
    assert "The Northern Shore is reported to deny (“denied”): …" in printed(file(desk_of, "press.pdf"))


@pytest.mark.parametrize(("cue", "by"), [("", ""), ("said", " (“said”)")])
def test_what_was_not_said_is_not_said_to_have_been(desk_of, world, press, cue, by):
    report = press.file(f"The Northern Shore never said {CONTENT}.", date(2026, 3, 4))
    ref = press.add(report, press.claim(report, "The Northern Shore", cue, CONTENT, negated=True), "A")
    said = f"The Northern Shore is reported to deny, or not to have said{by}: {CONTENT}"
    assert said in open_at(desk_of, f"acts/{ref.number}/")


def test_an_arabic_denial_is_one(desk_of, world, press):
    report = press.file("نفى الشاطئ الشمالي عبور القوارب", date(2026, 3, 4), lang="ar")
    ref = press.add(report, press.claim(report, "الشاطئ الشمالي", "نفى", "عبور القوارب"), "A")
    assert "is reported to deny (“نفى”): عبور القوارب" in open_at(desk_of, f"acts/{ref.number}/")


def test_who_hears_nothing_of_the_room_sees_nothing_of_it(desk_of, denied):
    assert press_page(desk_of, "head_a", "contradictions").status_code == 404


def test_ones_own_words_after_which_one_is_said_to_deny_are_no_denial_of_them(desk_of, world, press):
    report = press.file("“We were not there,” the Northern Shore denied.", date(2026, 3, 4))
    claim = press.claim(report, "the Northern Shore", "denied", "We were not there")
    ref = press.add(report, claim, "A")
    words = open_at(desk_of, f"acts/{ref.number}/")
    assert "the Northern Shore is reported to have said: We were not there" in words


def test_who_did_not_deny_is_not_said_to_deny(desk_of, world, press):
    report = press.file(f"The Northern Shore did not deny that {CONTENT}.", date(2026, 3, 4))
    claim = press.claim(report, "The Northern Shore", "did not deny", CONTENT, negated=True)
    ref = press.add(report, claim, "A")
    said = f"The Northern Shore is reported not to deny (“did not deny”): {CONTENT}"
    assert said in open_at(desk_of, f"acts/{ref.number}/")
