"""The line: ours by topic, the sides' as their caucuses agreed it, and where they part."""

import pytest

from goodoffices.talks.pressfile.keeping import LineItem, Saying
from goodoffices.talks.pressroom.line import deviations, standing_lines, topics
from goodoffices.talks.texts import Text
from tests.press_world import if_asked, may, press_world, unsaid


@pytest.fixture
def press():
    return press_world()


def codes(press, who="lead"):
    found = deviations(press.view(who), press.room)
    return [
        (one.code, (one.ours or one.theirs).text.words if one.ours or one.theirs else "") for one in found
    ]


def test_a_line_that_was_replaced_no_longer_stands(press):
    old = press.line("press", "Locks", may("The locks are discussed."))
    new = press.line("press", "Locks", may("The locks are closed to the press."), replaces=old)
    assert [one.number for one in standing_lines(press.room)] == [new]


def test_one_topic_gathers_ours_and_theirs_whatever_its_case(press):
    press.line("press", "The Locks", may("The locks are discussed."))
    press.line("caucus_a", "the locks:", may("The locks are discussed."))
    (topic,) = topics(press.view("lead"), press.room)
    assert (topic.topic, len(topic.ours), [one.party for one in topic.theirs]) == ("The Locks", 1, ["A"])


def test_lines_agreed_in_the_same_words_do_not_part(press):
    press.line("press", "Locks", may("The locks are discussed."), unsaid("Who asked for it."))
    number = press.line("caucus_a", "Locks", may("the locks are discussed"), unsaid("Who asked for it"))
    press.agree("a", number)
    assert codes(press) == []


def test_items_that_stand_in_one_line_alone(press):
    press.line("press", "Locks", may("The locks are discussed."), if_asked("There is no date."))
    press.agree(
        "a", press.line("caucus_a", "Locks", may("The locks are discussed."), unsaid("Any number of boats."))
    )
    assert codes(press) == [("only-ours", "There is no date."), ("only-theirs", "Any number of boats.")]


def test_an_item_classed_differently(press):
    press.line("press", "Locks", may("The locks are discussed."))
    press.agree("a", press.line("caucus_a", "Locks", unsaid("The locks are discussed.")))
    (one,) = deviations(press.view("lead"), press.room)
    assert (one.code, one.ours.saying, one.theirs.saying) == ("classed-differently", Saying.MAY, Saying.NOT)


def test_a_line_that_the_side_has_not_answered_or_refused(press):
    press.line("press", "Locks", may("The locks are discussed."))
    number = press.line("caucus_b", "Locks", may("The locks are discussed."))
    assert codes(press) == [("not-answered", "")]
    press.agree("b", number, agrees=False)
    assert codes(press) == [("refused", "")]
    press.agree("b", number)
    assert codes(press) == []


def test_what_stands_in_another_language_was_not_compared(press):
    press.line("press", "Locks", may("The locks are discussed."))
    arabic = LineItem(Saying.MAY, Text("تناقش الأهوسة.", "ar"))
    press.agree("a", press.line("caucus_a", "Locks", arabic))
    assert codes(press) == [
        ("other-language", "The locks are discussed."),
        ("other-language", "تناقش الأهوسة."),
    ]


def test_a_seat_without_caucuses_sees_our_line_alone(press):
    press.line("press", "Locks", may("The locks are discussed."))
    press.line("caucus_a", "Boats", unsaid("Any number of boats."))
    view = press.view("spokesperson")
    assert [(one.topic, one.theirs) for one in topics(view, view.room(press.room.id))] == [("Locks", ())]
    assert deviations(view, view.room(press.room.id)) == ()


def test_a_partner_sees_the_line_of_the_caucus_that_it_sits_in(press):
    press.line("caucus_a", "Boats", unsaid("Any number of boats."))
    press.line("caucus_b", "Nets", may("Nets are mended."))
    view = press.view("partner")
    assert [one.topic for one in topics(view, press.room)] == ["Nets"]
