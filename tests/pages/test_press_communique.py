"""A draft communiqué, checked against the line and the contested names, and handed on to the form that publishes."""

import pytest

from goodoffices.site import door
from goodoffices.talks.acts import NameRegistered
from goodoffices.talks.guard.names import ContestedName
from tests.pages.press_said import press_page, read_page, seat_everybody
from tests.pages.reading import main_of, words_of
from tests.press_world import may, press_world, unsaid
from tests.world import en

NAME = ContestedName("the boom across the lake", (en("Barrier"),), (("A", en("Sea Wall")),))
NO_PROMISE = "Nothing found. That is no promise"


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def world(db, monkeypatch, press):
    return seat_everybody(press, monkeypatch)


@pytest.fixture
def set_line(world, press):
    press.line("press", "Locks", may("The locks are discussed."), unsaid("The secret annex."))


def check(desk_of, who, words="", step="check", **more):
    at = desk_of(who)
    return at.browser.post(f"{at.url('press')}press/communique/", {"words-en": words, "step": step, **more})


def found(desk_of, who, words, **more):
    html = main_of(check(desk_of, who, words, **more))
    return html, words_of(html)


def test_what_comes_close_to_a_silence_is_marked_beside_it(desk_of, set_line):
    html, words = found(desk_of, "spokesperson", "Today we speak of a secret annex to the text.")
    assert "<mark>secret annex</mark>" in html
    assert "Close to what is not to be said · Locks" in words
    assert "The secret annex." in words


def test_a_hidden_character_does_not_hide_it_and_is_shown(desk_of, set_line):
    html, _words = found(desk_of, "spokesperson", "The secret\u202e annex.")
    assert "<mark>secret⟦RLO⟧ annex</mark>" in html


def test_a_sides_name_is_named_with_what_we_write_instead(desk_of, world, press):
    world.act("lead", "press", NameRegistered(NAME))
    _html, words = found(desk_of, "spokesperson", "The Sea Wall opens on Monday.")
    assert "Northern Shore writes “ Sea Wall ”." in words
    assert "The mediation writes: Barrier" in words


def test_finding_nothing_is_no_promise(desk_of, set_line):
    _html, words = found(desk_of, "spokesperson", "The talks go on.")
    assert NO_PROMISE in words


def test_each_language_is_checked(desk_of, set_line):
    html, _words = found(
        desk_of, "spokesperson", "", **{"words-fr": "Une annexe.", "words-en": "The secret annex."}
    )
    assert "<mark>secret annex</mark>" in html


def test_of_a_sides_own_line_only_the_topic_is_told(desk_of, press, set_line):
    press.line("caucus_a", "Ferries", unsaid("The night ferry is theirs."))
    html, words = found(desk_of, "lead", "We know that the night ferry is theirs.")
    assert "Its wording stands in the caucus with" in words
    assert "?beside=A" in html
    assert "The night ferry is theirs." not in html


@pytest.mark.parametrize("who", ["analyst", "spokesperson"])
def test_who_hears_no_caucus_is_warned_of_nothing_in_it(desk_of, press, set_line, who):
    press.line("caucus_a", "Ferries", unsaid("The night ferry is theirs."))
    assert NO_PROMISE in found(desk_of, who, "We know that the night ferry is theirs.")[1]


def test_nothing_typed_is_said_beside_the_field(desk_of, set_line):
    page = check(desk_of, "spokesperson", "  ")
    assert page.status_code == 422
    assert "Paste the words that are to be checked." in page.content.decode()


def test_a_text_too_long_is_refused_and_kept(desk_of, set_line):
    page = check(desk_of, "spokesperson", "annex " * 4_000)
    assert page.status_code == 422
    assert "annex annex" in page.content.decode()
    assert 'class="refusal"' in page.content.decode()


def test_checking_says_nothing_to_anybody_and_keeps_no_draft(desk_of, world, set_line):
    before = {room: world.view("lead", room).last for room in ("press", "mediation", "caucus_a")}
    check(desk_of, "lead", "The secret annex.")
    assert {room: world.view("lead", room).last for room in before} == before
    assert not door.store().kept


# --- on to publishing


def test_the_words_go_on_to_the_form_that_publishes(desk_of, world, set_line):
    done = check(desk_of, "lead", "The talks go on.", step="take")
    assert done.status_code == 302
    form = desk_of("lead").browser.get(done.url).content.decode()
    assert "The talks go on.</textarea>" in form
    assert "This is the draft that you kept." in form


def test_a_title_that_was_drafted_before_stays(desk_of, world, set_line):
    desk_of("lead").fill(
        "press", "publication", step="draft", heading__en="On the talks", words__en="Old words."
    )
    assert "Old words.</textarea>" in read_page(desk_of, "lead", "communique").html
    url = check(desk_of, "lead", "The talks go on.", step="take").url
    form = desk_of("lead").browser.get(url).content.decode()
    assert 'value="On the talks"' in form
    assert "Old words." not in form


def test_who_publishes_nothing_takes_nothing_on(desk_of, set_line):
    page = check(desk_of, "spokesperson", "The talks go on.", step="take")
    assert page.status_code == 200
    assert not door.store().kept
    assert 'value="take"' not in page.content.decode()


def test_the_preview_of_a_publication_shows_the_same_findings(desk_of, world, set_line):
    page = desk_of("lead").fill(
        "press", "publication", heading__en="The secret annex", words__en="The talks go on."
    )
    html = main_of(page)
    assert "What the check found" in html
    assert "<mark>secret annex</mark>" in html


def test_the_preview_of_a_notice_is_not_checked(desk_of, world, set_line):
    page = desk_of("lead").fill("mediation", "notice", words__en="The secret annex.")
    assert "What the check found" not in main_of(page)


def test_it_is_nobodys_page_outside_the_press_room(desk_of, world):
    assert press_page(desk_of, "head_a", "communique").status_code == 404
