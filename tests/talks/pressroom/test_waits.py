"""What waits at the press desk, and for whom."""

from datetime import date

import pytest

from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.pressfile.keeping import Verdict
from goodoffices.talks.pressroom.waits import entries_waiting, lines_to_agree, waiting
from goodoffices.talks.rules import seating_of
from tests.press_world import may, press_world
from tests.world import card


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def report(press):
    return press.file("The south welcomed the plan and refused the date.", date(2026, 3, 1))


@pytest.fixture
def suggested(press, report):
    return press.suggest(
        report,
        press.stance(report, "The south", Polarity.WELCOME, "welcomed"),
        press.stance(report, "The south", Polarity.REJECT, "refused"),
    )


def waits(press, who="analyst"):
    return [(one.code, one.number, one.count, one.mine) for one in waiting(press.view(who))]


def test_suggestions_wait_to_be_judged_by_report(press, report, suggested):
    assert waits(press) == [("judge", report, 2, True)]
    press.judge(suggested[0], Verdict.REJECTED)
    assert waits(press) == [("judge", report, 1, True)]


def test_a_judgement_waits_for_another_seat_than_its_own(press, report, suggested):
    for ref in suggested:
        press.judge(ref, Verdict.CONFIRMED)
    assert waits(press) == [("check", report, 2, False)]
    assert waits(press, "second") == [("check", report, 2, True)]
    press.check(suggested[0])
    assert waits(press, "second") == [("check", report, 1, True)]


def test_what_the_second_analyst_did_not_agree_with_waits_again(press, report, suggested):
    press.judge(suggested[0], Verdict.CONFIRMED)
    press.check(suggested[0], agrees=False)
    assert ("disagreed", report, 1, True) in waits(press)
    press.judge(suggested[0], Verdict.REJECTED)
    assert waits(press) == [("judge", report, 1, True)]


def test_candidates_wait_until_a_human_judged_them(press):
    plan = press.keep("the plan")
    for day, polarity in ((1, Polarity.ACCEPT), (2, Polarity.REJECT)):
        report = press.file(f"The south moved on {day} March.", date(2026, 3, day))
        ref = press.add(report, press.stance(report, "The south", polarity, "moved"), "B", instrument=plan)
        press.check(ref)
    assert waits(press) == [("discords", 0, 1, True)]


def test_the_spokesperson_sees_what_waits_but_it_is_not_theirs(press, report, suggested):
    assert waits(press, "spokesperson") == [("judge", report, 2, False)]


def test_a_line_waits_for_the_side_s_head_alone(press):
    number = press.line("caucus_a", "Locks", may("The locks are discussed."))
    assert waits(press, "head_a") == [("agree-line", number, 1, True)]
    assert waits(press, "lead") == [("agree-line", number, 1, False)]
    assert waits(press, "head_b") == []
    press.agree("a", number, agrees=False)
    assert lines_to_agree(press.view("head_a")) == ()


def test_reports_are_told_apart(press, report, suggested):
    other = press.file("The north welcomed it too.", date(2026, 3, 2))
    press.suggest(other, press.stance(other, "The north", Polarity.WELCOME, "welcomed"))
    assert [(one.number, one.count) for one in entries_waiting(press.view(), press.room)] == [
        (report, 2),
        (other, 1),
    ]


def test_a_line_is_not_for_an_expert_to_answer(press):
    world = press.world
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    number = press.line("caucus_a", "Locks", may("The locks are discussed."))
    assert waits(press, "expert_a") == [("agree-line", number, 1, False)]
