"""Who reports, corrects, verifies and disputes steps of a commitment, and what is refused."""

from datetime import date

import pytest

from goodoffices.talks.acts import (
    CommitmentWaived,
    DisputeClosed,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.undertakings import Scheduled
from goodoffices.words.filling import sentence
from tests.register_world import build_register, may
from tests.world import en


@pytest.fixture
def world():
    made = build_register()
    made.clock.to(may(10))
    return made


def refused(world, who, deed):
    with pytest.raises(Refusal) as refusal:
        world.act(who, "commission", deed)
    return refusal.value


@pytest.mark.parametrize("who", ["head_a", "expert_a", "head_b", "guarantor"])
def test_who_owes_is_owed_or_verifies_reports(world, who):
    number = world.report(who, world.pumps, 3, may(8))
    assert world.room.steps[number].reported == 3


@pytest.mark.parametrize(("who", "code"), [("lead", "not-yours-to-report"), ("observer", "hears-only")])
def test_others_do_not_report(world, who, code):
    assert refused(world, who, StepReported(world.pumps, 3, may(8))).code == code


def test_the_mediation_reports_where_it_verifies(world):
    assert world.report("lead", world.persons, 5, may(8))


def test_the_same_is_not_reported_twice_but_for_another_place(world):
    first = world.report("head_a", world.pumps, 3, may(8))
    again = refused(world, "head_b", StepReported(world.pumps, 3, may(8)))
    assert (again.code, again.params["number"]) == ("step-reported-already", first)
    assert world.report("head_b", world.pumps, 3, may(8), "North quay") != first


def test_no_more_than_is_left_is_reported(world):
    world.report("head_a", world.pumps, 8, may(8))
    over = refused(world, "head_a", StepReported(world.pumps, 3, may(9)))
    assert (over.code, over.params["left"]) == ("step-more-than-owed", 2)
    world.report("head_a", world.pumps, 2, may(9))


def test_what_was_not_found_may_be_reported_again(world):
    step = world.report("head_a", world.pumps, 10, may(8))
    world.act("guarantor", "commission", StepVerified(step, 6))
    assert refused(world, "head_a", StepReported(world.pumps, 5, may(9))).params["left"] == 4
    world.report("head_a", world.pumps, 4, may(9))


def test_what_was_waived_is_not_reported(world):
    world.act("head_b", "commission", CommitmentWaived(world.pumps, en("Seven will do."), 3))
    assert refused(world, "head_a", StepReported(world.pumps, 8, may(8))).params["left"] == 7


def test_what_is_owed_each_day_has_no_end_of_units(world):
    assert world.report("head_b", world.aid, 40, may(8))


def test_nothing_is_reported_from_before_it_starts(world):
    assert refused(world, "head_b", StepReported(world.aid, 4, may(2))).code == "step-before-it-starts"


def test_a_truce_is_not_reported_in_steps(world):
    assert refused(world, "head_a", StepReported(world.truce, 1, may(8))).code == "held-by-days"


def test_a_step_has_units(world):
    assert refused(world, "head_a", StepReported(world.pumps, 0, may(8))).code == "step-without-units"


def test_only_who_reported_corrects(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    other = refused(world, "head_b", StepCorrected(step, 2, may(8), en("Two came.")))
    assert other.code == "for-who-reported-it"
    world.act("expert_a", "commission", StepCorrected(step, 2, may(8), en("One was for another place.")))
    assert [one.units for one in world.room.steps[step].told] == [3, 2]


def test_a_correction_changes_something_and_stays_in_what_is_owed(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    why = en("Counted again.")
    assert refused(world, "head_a", StepCorrected(step, 3, may(8), why)).code == "corrects-nothing"
    assert refused(world, "head_a", StepCorrected(step, 11, may(8), why)).params["left"] == 10


def test_a_correction_does_not_make_two_steps_one(world):
    world.report("head_a", world.pumps, 3, may(8))
    other = world.report("head_a", world.pumps, 2, may(8))
    alike = refused(world, "head_a", StepCorrected(other, 3, may(8), en("Three.")))
    assert alike.code == "step-reported-already"


@pytest.mark.parametrize("who", ["head_a", "head_b", "lead"])
def test_only_the_verifier_verifies(world, who):
    step = world.report("head_a", world.pumps, 3, may(8))
    assert refused(world, who, StepVerified(step, 3)).code == "for-the-verifier"


def test_the_mediation_verifies_where_nobody_else_does(world):
    step = world.report("head_b", world.persons, 5, may(8))
    assert refused(world, "guarantor", StepVerified(step, 5)).code == "for-the-verifier"
    world.act("deputy", "commission", StepVerified(step, 5))


def test_no_more_is_found_than_was_reported(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    assert refused(world, "guarantor", StepVerified(step, 4)).code == "found-more-than-reported"


def test_the_same_is_not_found_twice(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    world.act("guarantor", "commission", StepVerified(step, 2))
    assert refused(world, "guarantor", StepVerified(step, 2)).code == "step-verified-already"
    world.act("guarantor", "commission", StepVerified(step, 3, en("The third stood in the yard.")))


def test_a_disputed_step_is_closed_not_verified(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    world.act("head_b", "commission", StepDisputed(step, en("Two of them don't run.")))
    assert refused(world, "guarantor", StepVerified(step, 3)).code == "step-disputed"
    assert refused(world, "head_b", DisputeClosed(step, 1, en("One."))).code == "for-the-verifier"
    world.act("guarantor", "commission", DisputeClosed(step, 1, en("Two had no motor.")))
    assert not world.room.steps[step].disputed
    again = refused(world, "guarantor", DisputeClosed(step, 1, en("Once more.")))
    assert again.code == "no-open-dispute"


def test_who_may_dispute(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    words = en("They never came.")
    assert refused(world, "guarantor", StepDisputed(step, words)).code == "not-yours-to-dispute"
    assert refused(world, "head_a", StepDisputed(step, words)).code == "step-of-your-own"
    world.act("head_b", "commission", StepDisputed(step, words))
    assert refused(world, "head_b", StepDisputed(step, words)).code == "step-disputed-already"


def test_who_reported_may_dispute_what_was_found(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    world.act("guarantor", "commission", StepVerified(step, 1))
    world.act("head_a", "commission", StepDisputed(step, en("All three run.")))
    assert world.room.steps[step].disputed


def test_a_step_taken_back_is_over(world):
    step = world.report("head_a", world.pumps, 3, may(8))
    world.act("head_a", "commission", StepCorrected(step, 0, may(8), en("It was another truck.")))
    assert refused(world, "guarantor", StepVerified(step, 0)).code == "step-taken-back"
    assert world.report("head_a", world.pumps, 3, may(8))


@pytest.mark.parametrize("deed", [StepVerified(99, 1), StepDisputed(99, en("No."))])
def test_no_such_step(world, deed):
    assert refused(world, "guarantor", deed).code == "no-such-step"


def test_the_mediation_sets_the_schedule(world):
    rows = (Scheduled(world.pumps, 4, may(12)), Scheduled(world.pumps, 6))
    assert refused(world, "head_a", ScheduleSet(rows)).code == "for-the-mediation"
    number = world.act("lead", "commission", ScheduleSet(rows)).number
    assert world.room.schedules[number].steps == rows


def test_what_a_schedule_cannot_hold(world):
    world.report("head_a", world.pumps, 3, may(8))
    over = refused(world, "lead", ScheduleSet((Scheduled(world.pumps, 8),)))
    assert (over.code, over.params["left"]) == ("schedule-more-than-left", 7)
    assert refused(world, "lead", ScheduleSet(())).code == "schedule-empty"
    assert refused(world, "lead", ScheduleSet((Scheduled(world.truce, 1),))).code == "held-by-days"
    assert refused(world, "lead", ScheduleSet((Scheduled(99, 1),))).code == "no-such-commitment"
    assert refused(world, "lead", ScheduleSet((Scheduled(world.pumps, 0),))).code == "step-without-units"
    many = tuple(Scheduled(world.aid, 1) for _one in range(501))
    assert refused(world, "lead", ScheduleSet(many)).code == "schedule-too-long"


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(3000, 1, 1), date.max])
def test_a_day_lies_in_a_year_that_can_be_meant(world, day):
    for who, deed in (
        ("head_a", StepReported(world.pumps, 3, day)),
        ("lead", ScheduleSet((Scheduled(world.pumps, 3, day),))),
    ):
        assert refused(world, who, deed).code == "year-unfit"


def test_the_years_that_fit_are_said_as_years(world):
    refusal = refused(world, "head_a", StepReported(world.pumps, 3, date.max))
    assert sentence(refusal.code, refusal.params, "en").startswith("A year lies between 1900 and 2999.")


def test_nothing_is_scheduled_before_it_starts(world):
    early = ScheduleSet((Scheduled(world.aid, 4, may(2)),))
    assert refused(world, "lead", early).code == "step-before-it-starts"
