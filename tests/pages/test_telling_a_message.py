"""A message is written, seen as its hearers will see it, and said."""

import pytest

from goodoffices.talks.acts import Intent, Message
from goodoffices.talks.leave import Leave, May
from tests.world import en

WORDS = "We could begin on Tuesday, if the ferry runs."


def latest(world, room, who="lead"):
    view = world.view(who, room)
    return view.entries[view.last].act


def test_a_head_tells_something_with_its_leave(world, desk_of):
    answer = desk_of("head_a").say("caucus_a", "message", intent="statement", words=WORDS, may="own-idea", to=["B"])
    assert answer.status_code == 302
    act = latest(world, "caucus_a")
    assert isinstance(act, Message)
    assert (act.text.words, act.text.lang, act.leave) == (WORDS, "en", Leave(May.OWN, ("B",)))
    assert WORDS in desk_of("lead").get("caucus_a").content.decode()


def test_the_preview_shows_the_words_with_their_leave_and_names_who_will_hear_them(world, desk_of):
    last = world.view("lead", "caucus_a").last
    html = desk_of("head_a").fill("caucus_a", "message", intent="statement", words=WORDS, may="no").content.decode()
    assert WORDS in html
    assert "not to be carried" in html
    assert "Only Lead mediator, Deputy mediator and Head of A will see this." in html
    assert world.view("lead", "caucus_a").last == last


def test_the_mediation_gives_no_leave_for_its_own_words(world, desk_of):
    assert 'name="may"' not in desk_of("lead").get("caucus_a", "message").content.decode()
    desk_of("lead").say("caucus_a", "message", intent="question", words="Which day?")
    assert latest(world, "caucus_a").leave is None


def test_going_back_from_the_preview_keeps_what_was_typed(world, desk_of):
    html = desk_of("head_a").fill("caucus_a", "message", step="edit", words=WORDS, may="no").content.decode()
    assert WORDS in html


def test_words_that_are_missing_are_asked_for(world, desk_of):
    answer = desk_of("head_a").fill("caucus_a", "message", words="", may="no")
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()


def test_the_same_form_sent_twice_is_said_once(world, desk_of):
    head = desk_of("head_a")
    typed = {"words": WORDS, "may": "no", "key": "one-key"}
    head.fill("caucus_a", "message", step="send", **typed)
    last = world.view("lead", "caucus_a").last
    head.fill("caucus_a", "message", step="send", **typed)
    assert world.view("lead", "caucus_a").last == last


def test_a_form_that_was_changed_and_sent_again_says_the_changed_words_too(world, desk_of):
    head = desk_of("head_a")
    typed = {"words": WORDS, "may": "no", "key": "one-key"}
    head.fill("caucus_a", "message", step="send", **typed)
    last = world.view("lead", "caucus_a").last
    head.fill("caucus_a", "message", step="send", **typed | {"words": "Not that, but this."})
    assert world.view("lead", "caucus_a").last == last + 1
    assert latest(world, "caucus_a").text.words == "Not that, but this."


def test_a_reply_answers_a_question_that_waits(world, desk_of):
    asked = world.act("lead", "caucus_a", Message(Intent.QUESTION, en("Which day?")))
    page = desk_of("head_a").get("caucus_a").content.decode()
    assert "A question waits for a reply" in page
    desk_of("head_a").say("caucus_a", "reply", asked.number, words="Tuesday.", may="ask")
    assert latest(world, "caucus_a").re == asked.number
    assert asked.number not in world.view("lead", "caucus_a").questions


@pytest.mark.parametrize("lang", ["ar", "he"])
def test_the_page_runs_the_way_its_reader_reads(desk_of, lang):
    assert 'dir="rtl"' in desk_of("head_a", lang).get("caucus_a").content.decode()


def test_hidden_characters_in_somebodys_words_are_shown(world, desk_of):
    world.tell("head_a", "to \u202eB\u202c")
    assert "⟦RLO⟧" in desk_of("lead").get("caucus_a").content.decode()


def test_what_was_kept_as_a_draft_is_there_again_for_its_author_alone(world, desk_of):
    head = desk_of("head_a")
    head.fill("caucus_a", "message", step="draft", words="Half a thought", may="no")
    assert "Half a thought" in head.get("caucus_a", "message").content.decode()
    assert "Half a thought" not in desk_of("lead").get("caucus_a", "message").content.decode()


def test_a_draft_is_gone_once_it_was_said(world, desk_of):
    head = desk_of("head_a")
    head.fill("caucus_a", "message", step="draft", words="Half a thought", may="no")
    head.say("caucus_a", "message", words=WORDS, may="no")
    assert "Half a thought" not in head.get("caucus_a", "message").content.decode()
