"""The line: as the spokesperson reads it, as a side agreed it, and the forms by which it is set and answered."""

from datetime import date

import pytest

from goodoffices.talks.acts import Unseating
from goodoffices.talks.pressfile.keeping import LineItem, Saying
from goodoffices.talks.texts import Text
from tests.pages.press_said import press_page, read_page, seat_everybody
from tests.press_world import if_asked, may, press_world, unsaid
from tests.world import seat_id

EMPTY = "No line is set yet"
WALLS = "Only you and those who sit in both rooms see this; it is never exported."


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


@pytest.fixture
def locks(world, press):
    arabic = LineItem(Saying.MAY, Text("تجري مناقشة الأهوسة.", "ar"))
    items = may("The locks are discussed."), if_asked("There is no date."), unsaid("Who asked for the locks.")
    return press.line("press", "Locks", *items, arabic)


def test_the_spokesperson_reads_what_may_be_said_what_if_asked_and_what_not(desk_of, locks):
    words = read_page(desk_of, "spokesperson", "line").words
    may_be, asked, never = (
        "✓ May be said The locks are",
        "? May be said if asked There is",
        "✕ Not to be said Who asked",
    )
    assert words.index(may_be) < words.index(asked) < words.index(never)


def test_it_is_read_in_ones_own_language_where_it_has_wordings_in_it(desk_of, locks):
    page = read_page(desk_of, "spokesperson", "line", "ar")
    assert "تجري مناقشة الأهوسة." in page.html
    assert "The locks are discussed." not in page.html
    assert "The locks are discussed." in read_page(desk_of, "spokesperson", "line", "ar", words="en").html


def test_a_topic_without_wordings_in_ones_language_is_shown_as_it_was_set(desk_of, press, locks):
    press.line("press", "Ferries", may("The ferries run."))
    page = read_page(desk_of, "spokesperson", "line", "ar")
    assert "The ferries run." in page.html
    assert 'class="note"' in page.html


def test_a_line_that_was_replaced_is_not_read_any_more(desk_of, press, locks):
    press.line("press", "Locks", may("The locks stay open."), replaces=locks)
    page = read_page(desk_of, "spokesperson", "line")
    assert "The locks stay open." in page.html
    assert "The locks are discussed." not in page.html


def test_without_a_line_the_mediation_is_led_to_set_one_and_others_are_told_to_ask(desk_of, world):
    assert "say/set-line/" in read_page(desk_of, "lead", "line").html
    page = read_page(desk_of, "spokesperson", "line")
    assert EMPTY in page.words
    assert "Ask it." in page.words
    assert "set-line" not in page.html


def test_it_is_nobodys_page_outside_the_press_room(desk_of, locks):
    assert press_page(desk_of, "head_a", "line").status_code == 404
    assert press_page(desk_of, "lead", "line", room="caucus_a").status_code == 404


# --- as a side agreed it


def test_a_sides_own_line_opens_for_who_hears_its_caucus_with_where_the_two_part(desk_of, press, locks):
    number = press.line("caucus_a", "Locks", may("The locks are discussed."), unsaid("There is no date."))
    press.agree("a", number)
    page = read_page(desk_of, "lead", "line", beside="A")
    assert WALLS in page.words
    assert (
        "In our line: may be said if asked. In theirs: not to be said “There" not in page.words
    )  # no quotes in HTML
    assert "In our line: may be said if asked. In theirs: not to be said There is no date." in page.words
    assert "Only in our line: not to be said Who asked for the locks." in page.words
    assert "Nobody compared this: the other line has nothing in this language." in page.words


def test_no_other_side_is_seen_beside_it(desk_of, press, locks):
    press.line("caucus_a", "Locks", may("A says this."))
    press.line("caucus_b", "Locks", may("B says this."))
    page = read_page(desk_of, "lead", "line", beside="B")
    assert "B says this." in page.html
    assert "A says this." not in page.html
    assert "A says this." not in read_page(desk_of, "lead", "line").html


@pytest.mark.parametrize("who", ["analyst", "spokesperson"])
def test_who_hears_no_caucus_reads_the_same_page_whatever_is_agreed_there(desk_of, press, locks, who):
    bare = read_page(desk_of, who, "line", beside="A").html
    press.agree("a", press.line("caucus_a", "Locks", may("A says this.")))
    assert read_page(desk_of, who, "line", beside="A").html == bare


def test_a_side_that_has_not_answered_or_does_not_agree_is_said_to(desk_of, press, locks):
    number = press.line("caucus_a", "Locks", may("The locks are discussed."))
    assert (
        "They have not said yet whether they agree." in read_page(desk_of, "lead", "line", beside="A").words
    )
    press.agree("a", number, agrees=False)
    assert "They do not agree to this line." in read_page(desk_of, "lead", "line", beside="A").words


# --- said against it


@pytest.fixture
def against(press, locks):
    report = press.file("The Northern Shore said who asked for the locks.", date(2026, 3, 4), "Lake Wire")
    claim = press.claim(report, "The Northern Shore", "said", "who asked for the locks")
    return press.add(report, claim, "A")


def test_what_was_said_against_it_stands_beside_it_with_its_source(desk_of, against):
    page = read_page(desk_of, "spokesperson", "line")
    assert "<mark>who asked for the locks</mark>" in page.html
    assert "Reported: Lake Wire" in page.words


def test_a_sides_own_silence_is_compared_only_where_that_side_is_open(desk_of, press, against):
    press.line("caucus_b", "Locks", unsaid("Who asked."))
    shut, opened = (read_page(desk_of, "lead", "line", **asked).html for asked in ({}, {"beside": "B"}))
    assert (shut.count('class="overlap"'), opened.count('class="overlap"')) == (1, 2)
    assert "Who asked." not in shut
    assert "<mark>Who asked.</mark>" in opened[opened.index('id="side"') :]


# --- setting it


def test_the_mediation_sets_the_line_and_comes_back_to_it(desk_of, world, press):
    done = desk_of("lead").say(
        "press",
        "set-line",
        topic="Locks",
        may__en="The locks are discussed.\n\nTalks go on. ",
        not__fr="Qui a demandé.",
    )
    assert done.status_code == 302
    assert done.url.endswith("/press/line/")
    (line,) = press.room.lines.values()
    assert [(one.saying, one.text.words, one.text.lang) for one in line.items] == [
        (Saying.MAY, "The locks are discussed.", "en"),
        (Saying.MAY, "Talks go on.", "en"),
        (Saying.NOT, "Qui a demandé.", "fr"),
    ]


def test_a_topic_without_a_wording_is_said_beside_the_first_field(desk_of, press, world):
    page = desk_of("lead").fill("press", "set-line", topic="Locks")
    assert page.status_code == 422
    assert "Write at least one wording" in page.content.decode()
    assert 'value="Locks"' in page.content.decode()
    assert not press.room.lines


def test_putting_it_right_begins_with_it_as_it_stands(desk_of, press, locks):
    html = desk_of("lead").get("press", "line-again", locks).content.decode()
    assert "The locks are discussed.</textarea>" in html
    assert "تجري مناقشة الأهوسة.</textarea>" in html
    assert '<details class="more" id="more" open>' in html
    desk_of("lead").say("press", "line-again", locks, may__en="The locks stay open.", not__en="")
    assert press.room.lines[locks].replaced_by in press.room.lines


def test_the_line_of_the_press_room_is_put_before_a_side_as_it_stands(desk_of, world, press, locks):
    html = read_page(desk_of, "lead", "line", beside="A").html
    url = next(part.split('"')[0] for part in html.split('href="') if "line-for-agreement/?of=" in part)
    form = desk_of("lead").browser.get(url).content.decode()
    assert "The locks are discussed.</textarea>" in form
    assert 'value="Locks"' in form


@pytest.mark.parametrize(
    "of", ["{caucus_b}:{number}", "{delegation_a}:1", "nowhere:1", "{press}:x", "{press}:99", ":"]
)
def test_no_line_of_another_room_is_brought_along(desk_of, world, press, of):
    number = press.line("caucus_b", "Locks", may("B says this."))
    at = desk_of("lead")
    page = at.browser.get(
        at.url("caucus_a", "line-for-agreement"), {"of": of.format(number=number, **world.rooms)}
    )
    assert page.status_code == 200
    assert "B says this." not in page.content.decode()


def test_a_head_answers_for_its_side_and_the_mediation_does_not(desk_of, world, press):
    number = press.line("caucus_a", "Locks", may("The locks are discussed."))
    assert "agree-line" in desk_of("head_a").get("caucus_a").content.decode()
    assert "agree-line" not in desk_of("lead").get("caucus_a").content.decode()
    desk_of("head_a").say("caucus_a", "agree-line", number, agrees="no", words="Not before Friday.")
    line = world.view("lead", "caucus_a").lines[number]
    assert (line.agreed, line.said[-1][2].words.words) == (False, "Not before Friday.")


def test_where_nobody_of_a_party_sits_the_mediation_records_its_answer(desk_of, world, press):
    world.act("observer", "caucus_o", Unseating(seat_id("observer")))
    number = press.line("caucus_o", "Locks", may("The locks are discussed."))
    page = desk_of("lead").get("caucus_o", "agree-line", number).content.decode()
    assert "You record what they told you." in page
    assert "Do they agree to this line?" in page


def test_a_sides_form_suggests_no_topic_of_another_side(desk_of, press, locks):
    press.line("caucus_b", "The night ferry", may("B says this."))
    html = desk_of("lead").get("caucus_a", "line-for-agreement").content.decode()
    assert '<option value="Locks">' in html
    assert "The night ferry" not in html
