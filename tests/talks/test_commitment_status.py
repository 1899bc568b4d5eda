"""What a commitment has come to: each unit counted once, when it is late, and the days that a truce held."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from goodoffices.talks.acts import (
    Breach,
    Classed,
    CommitmentWaived,
    DisputeClosed,
    GatePassed,
    IncidentClassed,
    IncidentReported,
    Location,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepVerified,
)
from goodoffices.talks.commission.delivered import delivered
from goodoffices.talks.commission.status import Status, days_of, standing, status_of
from goodoffices.talks.exchange import Sort
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.undertakings import Commitment, Scheduled
from tests.register_world import build_register, may
from tests.world import en


@pytest.fixture
def world():
    made = build_register()
    made.clock.to(may(10))
    return made


def verify(world, step, amount, who="guarantor"):
    world.act(who, "commission", StepVerified(step, amount))


def counted(world, number, day=None):
    one = standing(world.room, number, day or may(10))
    return one.owed, one.reported, one.verified, one.waived, one.disputed


def test_nothing_yet(world):
    assert counted(world, world.pumps) == (10, 0, 0, 0, 0)
    assert status_of(world.room, world.pumps, may(10)) is Status.NOT_BEGUN


@pytest.mark.parametrize(
    ("found", "status"),
    [(0, Status.NOT_BEGUN), (1, Status.MINIMUM), (4, Status.MINIMUM), (5, Status.PARTIAL), (10, Status.FULL)],
)
def test_what_is_verified_makes_the_status(world, found, status):
    verify(world, world.report("head_a", world.pumps, 10, may(8)), found)
    assert counted(world, world.pumps) == (10, 10, found, 0, 0)
    assert status_of(world.room, world.pumps, may(10)) is status


def test_what_is_only_reported_is_not_begun(world):
    world.report("head_a", world.pumps, 10, may(8))
    assert status_of(world.room, world.pumps, may(10)) is Status.NOT_BEGUN


def test_a_correction_takes_the_place_of_what_it_corrects(world):
    step = world.report("head_a", world.pumps, 6, may(8))
    verify(world, step, 6)
    world.act("head_a", "commission", StepCorrected(step, 4, may(8), en("Two were lent.")))
    assert counted(world, world.pumps) == (10, 4, 0, 0, 0)
    verify(world, step, 4)
    assert counted(world, world.pumps) == (10, 4, 4, 0, 0)


def test_a_dispute_keeps_a_step_from_counting_until_it_is_closed(world):
    step = world.report("head_a", world.pumps, 6, may(8))
    verify(world, step, 6)
    world.act("head_b", "commission", StepDisputed(step, en("They don't run.")))
    assert counted(world, world.pumps) == (10, 6, 0, 0, 6)
    world.act("guarantor", "commission", DisputeClosed(step, 5, en("One doesn't.")))
    assert counted(world, world.pumps) == (10, 6, 5, 0, 0)


def test_what_is_waived_is_not_asked_for(world):
    world.act("head_b", "commission", CommitmentWaived(world.pumps, en("Eight will do."), 2))
    verify(world, world.report("head_a", world.pumps, 4, may(8)), 4)
    assert counted(world, world.pumps) == (10, 4, 4, 2, 0)
    assert status_of(world.room, world.pumps, may(10)) is Status.PARTIAL


def test_a_waiver_of_the_rest_leaves_what_was_delivered(world):
    verify(world, world.report("head_a", world.pumps, 4, may(8)), 4)
    world.act("head_b", "commission", CommitmentWaived(world.pumps, en("That will do.")))
    assert counted(world, world.pumps) == (10, 4, 4, 6, 0)
    assert status_of(world.room, world.pumps, may(10)) is Status.WAIVED
    assert not standing(world.room, world.pumps, may(30)).late


def test_what_is_owed_each_day_is_owed_for_the_days_that_are_over(world):
    assert counted(world, world.aid, may(3))[0] == 0
    assert counted(world, world.aid, may(5))[0] == 8
    assert counted(world, world.aid, may(31))[0] == 4 * 28
    assert standing(world.room, world.aid, datetime(2026, 8, 1, tzinfo=UTC).date()).owed == 4 * 29


def test_aid_is_late_from_the_first_day_that_is_not_covered(world):
    for day in (3, 4):
        verify(world, world.report("head_b", world.aid, 4, may(day)), 4)
    assert standing(world.room, world.aid, may(5)).next_due == may(5)
    assert not standing(world.room, world.aid, may(5)).late
    assert standing(world.room, world.aid, may(6)).late


def test_a_thing_is_late_after_its_last_day(world):
    verify(world, world.report("head_a", world.pumps, 9, may(8)), 9)
    assert standing(world.room, world.pumps, may(20)).next_due == may(20)
    assert not standing(world.room, world.pumps, may(20)).late
    assert standing(world.room, world.pumps, may(21)).late
    verify(world, world.report("head_a", world.pumps, 1, may(9)), 1)
    assert not standing(world.room, world.pumps, may(21)).late


def test_a_report_alone_makes_nothing_less_late(world):
    step = world.report("head_a", world.pumps, 10, may(8))
    far = standing(world.room, world.pumps, may(21))
    assert (far.late, far.overdue, far.waiting) == (True, 10, 10)
    verify(world, step, 10)
    world.act("head_b", "commission", StepDisputed(step, en("They don't run.")))
    far = standing(world.room, world.pumps, may(21))
    assert (far.late, far.overdue, far.waiting) == (True, 10, 0)


def test_only_what_was_due_by_now_is_overdue(world):
    rows = (Scheduled(world.pumps, 6, may(12)), Scheduled(world.pumps, 4, may(18)))
    world.act("lead", "commission", ScheduleSet(rows))
    verify(world, world.report("head_a", world.pumps, 4, may(9)), 4)
    assert standing(world.room, world.pumps, may(12)).overdue == 0
    assert standing(world.room, world.pumps, may(13)).overdue == 2
    assert standing(world.room, world.aid, may(5)).overdue == 8


def test_far_more_than_the_calendar_has_days_for_is_no_error(world):
    endless = world.draw(Commitment("B", (en("Let lorries pass"),), "A", Sort.THING, each_day=True, starts=may(3)))
    step = world.report("head_b", endless, 9_000_000_000, may(9))
    verify(world, step, 9_000_000_000, "lead")
    assert standing(world.room, endless, may(10)).next_due is None

def test_what_was_found_undelivered_is_late(world):
    verify(world, world.report("head_a", world.pumps, 10, may(8)), 9)
    assert standing(world.room, world.pumps, may(21)).late


def test_the_schedule_has_earlier_days(world):
    verify(world, world.report("head_a", world.pumps, 2, may(8)), 2)
    rows = (Scheduled(world.pumps, 3, may(12)), Scheduled(world.pumps, 5, may(18)))
    world.act("lead", "commission", ScheduleSet(rows))
    assert standing(world.room, world.pumps, may(10)).next_due == may(12)
    assert standing(world.room, world.pumps, may(13)).late
    verify(world, world.report("head_a", world.pumps, 3, may(9)), 3)
    assert standing(world.room, world.pumps, may(13)).next_due == may(18)


def test_days_left_after_another_commitment_begin_when_that_is_fulfilled(world):
    later = world.draw(Commitment("B", (en("Open the road"),), "A", Sort.THING, after=(world.pumps,), within=7))
    assert standing(world.room, later, may(10)).next_due is None
    verify(world, world.report("head_a", world.pumps, 10, may(9)), 10)
    assert standing(world.room, later, may(10)).next_due == may(16)
    assert standing(world.room, later, may(17)).late


def test_days_left_after_a_condition_in_words_begin_with_a_day_that_is_set(world):
    upon = Commitment("B", (en("Open the road"),), "A", Sort.THING, upon=en("The inspectors are there."), within=7)
    open_end, dated = world.draw(upon), world.draw(replace(upon, starts=may(4)))
    assert standing(world.room, open_end, may(10)).next_due is None
    assert standing(world.room, dated, may(10)).next_due == may(11)


def test_a_phase_that_lasts_while_talks_go_on_ends_with_the_next_gate(world):
    roads = world.draw(Commitment("B", (en("Open the road"),), "A", Sort.THING, phase="one"))
    assert standing(world.room, roads, may(10)).next_due is None
    world.act("lead", "commission", GatePassed("two", en("Both agree.")))
    assert standing(world.room, roads, may(10)).next_due == may(9)


def incident(world, day, found=None):
    when = datetime(2026, 5, day, 14, tzinfo=UTC)
    told = IncidentReported(when, Location("Ferry quay"), en("Shots over the quay"), "A", (world.truce,))
    number = world.act("head_b", "commission", told).number
    if found is not None:
        classed = IncidentClassed(number, Classed.ASSESSED, en("As the patrol saw it."), found)
        world.act("lead", "commission", classed)
    return number


def test_a_truce_is_counted_in_days_without_a_breach(world):
    incident(world, 4, Breach.BREACH)
    incident(world, 5, Breach.NO_BREACH)
    incident(world, 6)
    incident(world, 10, Breach.BREACH)
    days = days_of(world.room, world.truce, may(10))
    assert (days.over, days.broken, days.alleged, days.held) == (7, (may(4),), (may(6),), 6)
    assert counted(world, world.truce) == (7, 7, 6, 0, 0)
    assert status_of(world.room, world.truce, may(10)) is Status.PARTIAL


def test_two_breaches_on_a_day_break_one_day(world):
    incident(world, 4, Breach.BREACH)
    incident(world, 4, Breach.BREACH)
    assert days_of(world.room, world.truce, may(10)).held == 6


def test_what_could_not_be_settled_is_not_merely_alleged(world):
    incident(world, 5, Breach.NOT_SETTLED)
    incident(world, 6)
    days = days_of(world.room, world.truce, may(10))
    assert (days.alleged, days.unsettled, days.held) == ((may(6),), (may(5),), 7)


def test_what_is_left_of_an_exchange_is_read_from_what_was_delivered(world):
    verify(world, world.report("head_a", world.pumps, 4, may(8)), 3)
    pumps = next(one for one in delivered(world.room, may(10)) if one.commitment == world.pumps)
    assert (pumps.verified, pumps.reported) == (3, 4)


def test_no_such_commitment(world):
    with pytest.raises(Refusal) as refusal:
        standing(world.room, 99, may(10))
    assert refusal.value.code == "no-such-commitment"
