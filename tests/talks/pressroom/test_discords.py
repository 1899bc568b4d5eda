"""Contradictions that may be: gathered from all reasons, with what a human judged, never decided."""

from datetime import date

import pytest

from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.pressfile.keeping import Discord, Judgement, Verdict
from goodoffices.talks.pressroom.discords import candidates, unjudged
from tests.press_world import press_world


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def plan(press):
    return press.keep("the Heron plan")


def stance(press, plan, polarity, day, party="A"):
    report = press.file(f"They moved on {day} March, {polarity}.", date(2026, 3, day))
    return press.add(report, press.stance(report, "They", polarity, "moved"), party, instrument=plan)


def test_a_reversal_of_one_party_between_days(press, plan):
    one, other = stance(press, plan, Polarity.ACCEPT, 2), stance(press, plan, Polarity.REJECT, 5)
    stance(press, plan, Polarity.REJECT, 6, "B")
    (found,) = candidates(press.room)
    assert (found.discord, found.one, found.other, found.code) == (Discord.REVERSAL, one, other, "turned")
    assert found.values == (("party", "A"),)


def test_opposed_stances_of_one_day_say_so(press, plan):
    stance(press, plan, Polarity.ACCEPT, 5), stance(press, plan, Polarity.REJECT, 5)
    assert [one.code for one in candidates(press.room)] == ["same-day"]


def test_what_a_human_judged_is_found_in_either_order(press, plan):
    one, other = stance(press, plan, Polarity.ACCEPT, 2), stance(press, plan, Polarity.REJECT, 5)
    press.side_by_side(Discord.REVERSAL, other, one, Judgement.UNCLEAR)
    (found,) = candidates(press.room)
    assert found.judged.judged.judgement is Judgement.UNCLEAR
    assert unjudged(candidates(press.room)) == ()
    press.side_by_side(Discord.REVERSAL, one, other)
    (found,) = candidates(press.room)
    assert found.judged.judged.judgement is Judgement.CONTRADICT  # the last word, in whichever order


def test_a_pair_that_only_a_human_saw_is_kept(press, plan):
    one, other = stance(press, plan, Polarity.ACCEPT, 2), stance(press, plan, Polarity.VOW, 5)
    assert candidates(press.room) == ()
    press.side_by_side(Discord.DENIAL, other, one)
    press.side_by_side(Discord.DENIAL, one, other)
    (found,) = candidates(press.room)
    assert (found.one, found.other, found.code) == (one, other, "by-hand")


def test_an_entry_that_no_longer_stands_leaves_every_pair(press, plan):
    one, other = stance(press, plan, Polarity.ACCEPT, 2), stance(press, plan, Polarity.REJECT, 5)
    press.side_by_side(Discord.REVERSAL, one, other)
    press.judge(one, Verdict.REJECTED)
    assert candidates(press.room) == ()


def test_the_latest_come_first(press, plan):
    for day, polarity in enumerate((Polarity.ACCEPT, Polarity.REJECT, Polarity.ACCEPT), 1):
        stance(press, plan, polarity, day)
    days = [press.room.reports[press.room.press[one.other].report].report.published.day
            for one in candidates(press.room)]  # fmt: skip
    assert days == [3, 2]
