"""The days of commitments: from when to when each is owed, by when, and what the last schedule has due by which day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.talks.fold.commission_held import CommitmentHeld, PhaseHeld, ScheduleHeld, StepHeld
from goodoffices.talks.fold.room import RoomView


@dataclass(frozen=True, slots=True)
class Term:
    """So many units in all, due by the end of a day."""

    on: date
    units: int


def phase_of(room: RoomView, held: CommitmentHeld) -> PhaseHeld | None:
    """Give the phase that a commitment belongs to, if phases are set and it names one."""
    return room.phases.get(held.commitment.phase)


def begins(room: RoomView, held: CommitmentHeld) -> date | None:
    """Give the day from which it is owed: its own, else that on which its phase's gate was passed or is to begin."""
    if held.commitment.starts is not None:
        return held.commitment.starts
    phase = phase_of(room, held)
    if phase is None:
        return None
    return phase.passed_at.date() if phase.passed_at else phase.phase.starts


def ends(room: RoomView, held: CommitmentHeld) -> date | None:
    """Give the last day on which it is owed: its own, else the phase's; None where it has no end yet.

    A phase that lasts while talks on the next one go on ends on the day before that one's gate is passed.
    """
    if held.commitment.by is not None:
        return held.commitment.by
    phase = phase_of(room, held)
    if phase is None:
        return None
    if not phase.phase.while_talks:
        return phase.phase.ends
    later = [one.passed_at.date() for one in room.phases.values() if one.place > phase.place and one.passed_at]
    return min(later) - timedelta(days=1) if later else None


def due_on(room: RoomView, held: CommitmentHeld, done: Callable[[int], date | None]) -> date | None:
    """Give the day by which all of it is due: the earlier of its own last day and the days left after what comes first.

    `done` gives the day on which a commitment that comes first was fulfilled, None before that.
    """
    days = [day for day in (ends(room, held), _within(held, done)) if day is not None]
    return min(days, default=None)


def _within(held: CommitmentHeld, done: Callable[[int], date | None]) -> date | None:
    within = held.commitment.within
    if within is None:
        return None
    before = [done(number) for number in held.commitment.after]
    known = [day for day in before if day is not None]
    if len(known) < len(before):
        return None
    # Upon a condition in words nobody but a reader can tell the day; it counts from a day that was set.
    start = max(known) if known else held.commitment.starts
    return None if start is None else start + timedelta(days=within)


def last_schedule(room: RoomView) -> ScheduleHeld | None:
    """Give the schedule that holds: the last that was set."""
    return room.schedules[max(room.schedules)] if room.schedules else None


def scheduled_terms(room: RoomView, number: int, count: Callable[[StepHeld], int]) -> tuple[Term, ...]:
    """Give what the schedule has due of a commitment: by each of its days, with what had been reported before it.

    `count` gives how many units of a step count.  Rows without a day aren't due on any.
    """
    schedule = last_schedule(room)
    if schedule is None:
        return ()
    steps = room.steps.values()
    units = sum(count(one) for one in steps if one.commitment == number and one.number < schedule.number)
    rows = sorted((one.on, one.amount) for one in schedule.steps if one.commitment == number and one.on is not None)
    terms = []
    for day, amount in rows:
        units += amount
        terms.append(Term(day, units))
    return tuple(terms)
