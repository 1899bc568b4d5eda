"""The step register never loses or doubles a count, whatever is reported, corrected, found, disputed and waived.

The commission's counts are held against a ledger of its own, kept by the plainest means while the acts are said: for
each step its last number of units, what was last found of it and whether a dispute is open.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.talks.acts import (
    CommitmentWaived,
    DisputeClosed,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
)
from goodoffices.talks.commission.over_time import as_known
from goodoffices.talks.commission.planned import planned
from goodoffices.talks.commission.status import room_for, standing, told_of
from goodoffices.talks.fold import fold
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.undertakings import Scheduled
from tests.register_world import Register, build_register, may
from tests.world import en

SPEAKERS = {
    "report": ("head_a", "head_b", "guarantor"),
    "correct": ("head_a", "head_b", "guarantor"),
    "verify": ("guarantor", "guarantor", "lead"),
    "dispute": ("head_a", "head_b", "expert_a"),
    "close": ("guarantor", "guarantor", "lead"),
    "waive": ("head_a", "head_b", "observer"),
}
"""Who tries what: mostly those who may, so that much of it is in order."""

ACTS = ("report", "report", "verify", "verify", "dispute", "dispute", "close", "correct", "waive")
BEFORE = (
    ("report", "head_a", 0, 3),
    ("report", "head_b", 1, 5),
    ("report", "head_b", 2, 4),
    ("verify", "guarantor", 0, 2),
    ("verify", "lead", 1, 5),
    ("verify", "guarantor", 2, 3),
)
"""What was done before: a step of each commitment, each of them found."""

TODAY = may(25)
pick, units = st.integers(0, 5), st.integers(0, 5)
deeds = st.lists(
    st.sampled_from(ACTS).flatmap(
        lambda kind: st.tuples(st.just(kind), st.sampled_from(SPEAKERS[kind]), pick, units)
    ),
    min_size=2,
    max_size=30,
)


@dataclass
class Kept:
    """A step as the test keeps it."""

    commitment: int
    reported: int
    found: int | None = None
    disputed: bool = False

    @property
    def counts(self) -> int:
        """Give what of it counts as verified."""
        return 0 if self.disputed or self.found is None else self.found


@dataclass
class Ledger:
    """What the test keeps beside the commission: steps by number, waived units, and every word that was said."""

    world: Register
    steps: dict[int, Kept] = field(default_factory=dict)
    waived: dict[int, int] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    def do(self, deed: tuple[str, str, int, int], place: int) -> None:
        """Do it if it is in order, and write it down."""
        kind, who, which, amount = deed
        words = en(f"Said at place {place}.")
        numbers = sorted(self.steps) or [1]
        step = numbers[which % len(numbers)]
        commitment = (self.world.pumps, self.world.persons, self.world.aid)[which % 3]
        day = may(4 + place % 15)
        act = {
            "report": lambda: StepReported(commitment, amount, day, words),
            "correct": lambda: StepCorrected(step, amount, day, words),
            "verify": lambda: StepVerified(step, amount, words),
            "dispute": lambda: StepDisputed(step, words),
            "close": lambda: DisputeClosed(step, amount, words),
            "waive": lambda: CommitmentWaived(commitment, words, amount + 1),
        }[kind]()
        try:
            number = self.world.act(who, "commission", act).number
        except Refusal:
            return
        self.words.append(words.words)
        self._keep(act, number)

    def _keep(self, act, number: int) -> None:
        match act:
            case StepReported():
                self.steps[number] = Kept(act.commitment, act.amount)
            case StepCorrected():
                self.steps[act.number].reported = act.amount
                self.steps[act.number].found = None
            case StepVerified():
                self.steps[act.number].found = act.amount
            case StepDisputed():
                self.steps[act.number].disputed = True
            case DisputeClosed():
                self.steps[act.number].found, self.steps[act.number].disputed = act.amount, False
            case CommitmentWaived():
                self.waived[act.number] = self.waived.get(act.number, 0) + act.amount


def played(said: list[tuple[str, str, int, int]]) -> Ledger:
    """Say it all, four acts a day."""
    ledger = Ledger(build_register())
    for place, deed in enumerate((*BEFORE, *said)):
        ledger.world.clock.to(may(4) + timedelta(days=place // 4))
        ledger.do(deed, place)
    return ledger


@settings(max_examples=60, deadline=None)
@given(deeds)
def test_no_unit_is_lost_or_counted_twice(said):
    ledger = played(said)
    room = ledger.world.room
    for number in (ledger.world.pumps, ledger.world.persons, ledger.world.aid):
        mine = [one for one in ledger.steps.values() if one.commitment == number]
        now = standing(room, number, TODAY)
        assert now.reported == sum(one.reported for one in mine)
        assert now.verified == sum(one.counts for one in mine)
        assert now.disputed == sum(one.reported for one in mine if one.disputed)
        assert now.waived == min(ledger.waived.get(number, 0), max(0, now.owed - now.verified))
        assert now.verified + now.disputed <= now.reported


@settings(max_examples=40, deadline=None)
@given(deeds)
def test_no_more_stands_as_delivered_than_is_owed_in_all(said):
    ledger = played(said)
    for number in (ledger.world.pumps, ledger.world.persons):
        held = ledger.world.room.commitments[number]
        steps = [one for one in ledger.world.room.steps.values() if one.commitment == number]
        assert sum(map(told_of, steps)) <= held.commitment.amount or held.waivers or _found_since(steps)
        assert room_for(ledger.world.room, held) >= 0


def _found_since(steps) -> bool:
    """Say whether a step was disputed or found anew after others filled its place: then both stand, and are seen."""
    return any(one.disputes or len(one.findings) > 1 or len(one.told) > 1 for one in steps)


@settings(max_examples=30, deadline=None)
@given(deeds, st.integers(0, 2**32))
def test_the_order_of_reading_does_not_matter(said, seed):
    ledger = played(said)
    room, other = ledger.world.room, ledger.world.room.fork()
    steps = list(room.steps.items())
    Random(seed).shuffle(steps)
    other.steps.clear()
    other.steps.update(steps)
    for number in room.commitments:
        assert standing(other, number, TODAY) == standing(room, number, TODAY)


@settings(max_examples=30, deadline=None)
@given(deeds)
def test_nothing_is_erased(said):
    ledger = played(said)
    room = ledger.world.room
    steps = room.steps.values()
    every = [one for step in steps for one in (*step.told, *step.findings, *step.disputes)]
    every += [one for held in room.commitments.values() for one in held.waivers]
    assert sorted(one.words.words for one in every if one.words) == sorted(ledger.words)


@settings(max_examples=30, deadline=None)
@given(deeds, st.integers(0, 7))
def test_a_day_is_read_later_as_it_was_read_then(said, days):
    ledger = played(said)
    room, day = ledger.world.room, may(4) + timedelta(days=days)
    heard = [room.entries[n] for n in sorted(room.entries) if room.entries[n].at.date() <= day]
    then, as_read = fold(room.id, 1, heard), as_known(room, day)
    for number in then.commitments:
        assert standing(as_read, number, day) == standing(then, number, day)


@settings(max_examples=30, deadline=None)
@given(deeds, deeds, st.lists(st.tuples(pick, st.integers(1, 4), st.none() | st.integers(3, 30)), max_size=6))
def test_a_unit_fills_one_row_of_the_schedule(before, after, rows):
    ledger = played(before)
    world = ledger.world
    numbers = (world.pumps, world.persons, world.aid)
    steps = tuple(Scheduled(numbers[which % 3], amount, day and may(day)) for which, amount, day in rows)
    try:
        schedule = world.act("lead", "commission", ScheduleSet(steps)).number
    except Refusal:
        return
    for place, deed in enumerate(after, start=40):
        ledger.do(deed, place)
    filled = planned(world.room, world.room.schedules[schedule], TODAY)
    for number in numbers:
        mine = [one for one in filled if one.row.commitment == number]
        since = [one for one in world.room.steps.values() if one.commitment == number and one.number > schedule]
        planned_units = sum(one.row.amount for one in mine)
        assert sum(one.told for one in mine) == min(planned_units, sum(map(told_of, since)))
        assert all(one.verified <= one.told <= one.row.amount for one in mine)
