"""Who says what: each party's public stance on an instrument over time."""

from datetime import date

import pytest

from goodoffices.talks.pressfile.entries import Polarity
from goodoffices.talks.pressfile.keeping import Verdict
from goodoffices.talks.pressroom.stances import by_party, changed, latest, on_instruments, turns, untied
from tests.press_world import press_world

ACCEPTS = "The Northern Shore accepted the Heron plan on condition that the locks open, its envoy said."
REJECTS = "The Northern Shore reportedly rejected the Heron plan, according to fishermen."
WELCOMES = "The Southern Shore welcomed the Heron plan."


@pytest.fixture
def press():
    return press_world()


@pytest.fixture
def plan(press):
    return press.keep("the Heron plan")


def accepted(press, plan, day=date(2026, 3, 2)):
    report = press.file(ACCEPTS, day)
    stance = press.stance(
        report,
        "The Northern Shore",
        Polarity.ACCEPT,
        "accepted",
        "the Heron plan",
        condition="on condition that the locks open",
    )
    return press.add(report, stance, "A", instrument=plan)


def rejected(press, plan, day=date(2026, 3, 9)):
    report = press.file(REJECTS, day, "Lake Radio")
    stance = press.stance(
        report,
        "The Northern Shore",
        Polarity.REJECT,
        "rejected",
        "the Heron plan",
        hedge="reportedly",
        per="fishermen",
    )
    return press.add(report, stance, "A", instrument=plan)


def test_each_stance_tells_day_hedge_condition_and_by_whose_account(press, plan):
    later, earlier = rejected(press, plan), accepted(press, plan)
    one, other = on_instruments(press.room)[plan]
    assert (one.read.ref, other.read.ref) == (
        earlier,
        later,
    )  # by the report's day, whichever was filed first
    assert (one.party, one.polarity, one.condition, one.hedged, one.per) == (
        "A",
        Polarity.ACCEPT,
        "on condition that the locks open",
        False,
        "",
    )
    assert (other.hedged, other.per, other.read.outlet) == (True, "fishermen", "Lake Radio")
    assert other.read.day == date(2026, 3, 9)


def test_a_report_without_a_day_counts_from_the_day_it_was_filed(press, plan):
    accepted(press, plan, day=None)
    (row,) = on_instruments(press.room)[plan]
    assert (row.read.day, row.read.published) == (press.clock.now.date(), False)


def test_a_second_analyst_s_agreement_shows(press, plan):
    ref = accepted(press, plan)
    assert not on_instruments(press.room)[plan][0].read.checked
    press.check(ref)
    assert on_instruments(press.room)[plan][0].read.checked


def test_an_instrument_of_which_nobody_speaks_has_an_empty_row(press, plan):
    assert on_instruments(press.room) == {plan: ()}


def test_suggestions_and_rejected_ones_show_nowhere(press, plan):
    ref = accepted(press, plan)
    report = press.file(WELCOMES, date(2026, 3, 3))
    press.suggest(report, press.stance(report, "The Southern Shore", Polarity.WELCOME, "welcomed"))
    press.judge(ref, Verdict.REJECTED, "A", instrument=plan)
    assert on_instruments(press.room)[plan] == ()


def test_a_stance_of_two_parties_shows_for_both(press, plan):
    report = press.file("Both shores accepted the Heron plan.", date(2026, 3, 4))
    press.add(
        report, press.stance(report, "Both shores", Polarity.ACCEPT, "accepted"), "B", "A", instrument=plan
    )
    assert list(by_party(on_instruments(press.room)[plan])) == ["A", "B"]


def test_the_latest_of_a_party_is_all_of_its_last_day(press, plan):
    accepted(press, plan)
    refs = {rejected(press, plan)}
    report = press.file(ACCEPTS, date(2026, 3, 9), "Agency")
    stance = press.stance(report, "The Northern Shore", Polarity.ACCEPT, "accepted")
    refs.add(press.add(report, stance, "A", instrument=plan))
    assert {one.read.ref for one in latest(on_instruments(press.room)[plan])["A"]} == refs


def test_what_turned_between_days_is_marked(press, plan):
    before, after = accepted(press, plan), rejected(press, plan)
    (turn,) = changed(on_instruments(press.room)[plan])
    assert (turn.before.read.ref, turn.after.read.ref) == (before, after)


def test_opposed_stances_of_one_day_have_no_order(press, plan):
    accepted(press, plan, date(2026, 3, 9)), rejected(press, plan)
    rows = on_instruments(press.room)[plan]
    assert changed(rows) == ()
    assert [one.same_day for one in turns(rows)] == [True]


def test_another_party_s_opposite_stance_is_no_turn(press, plan):
    rejected(press, plan, date(2026, 3, 1))
    report = press.file(WELCOMES, date(2026, 3, 3))
    press.add(
        report, press.stance(report, "The Southern Shore", Polarity.WELCOME, "welcomed"), "B", instrument=plan
    )
    assert turns(on_instruments(press.room)[plan]) == ()


@pytest.mark.parametrize(
    ("first", "then", "turned"),
    [
        ((Polarity.UPHOLD, False), (Polarity.CONCEDE, False), True),
        ((Polarity.WITHDRAW, False), (Polarity.RETURN, False), True),
        ((Polarity.UPHOLD, False), (Polarity.REJECT, False), True),
        ((Polarity.ACCEPT, False), (Polarity.WELCOME, False), False),
        ((Polarity.ACCEPT, False), (Polarity.ACCEPT, True), True),
        ((Polarity.ACCEPT, True), (Polarity.ACCEPT, True), False),
        ((Polarity.REJECT, False), (Polarity.ACCEPT, True), False),
        ((Polarity.DEMAND, False), (Polarity.DEMAND, True), True),
        ((Polarity.DEMAND, False), (Polarity.REJECT, False), False),
    ],
)
def test_what_counts_as_a_turn(press, plan, first, then, turned):
    for day, (polarity, negated) in zip((1, 2), (first, then), strict=True):
        report = press.file(f"The Northern Shore moved on day {day}.", date(2026, 3, day))
        stance = press.stance(report, "The Northern Shore", polarity, "moved", negated=negated)
        press.add(report, stance, "A", instrument=plan)
    assert bool(changed(on_instruments(press.room)[plan])) is turned


def test_a_stance_without_party_or_subject_waits_to_be_tied(press, plan):
    report = press.file(WELCOMES, date(2026, 3, 3))
    stance = press.stance(report, "The Southern Shore", Polarity.WELCOME, "welcomed")
    alone, no_party = press.add(report, stance), press.add(report, stance, instrument=plan)
    no_subject = press.add(report, stance, "B")
    assert {one.read.ref: one.lacks for one in untied(press.room)} == {
        alone: ("party", "subject"),
        no_party: ("party",),
        no_subject: ("subject",),
    }
