"""What is due in a commission and what lies ahead: deliveries, last days, phases, gates before them, days held."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.acts.committing import PhasesSet
from goodoffices.talks.commission.gates import has_gate, in_order, not_fulfilled
from goodoffices.talks.commission.status import (
    Days,
    Fulfilment,
    Status,
    days_of,
    done_on,
    held_by_days,
    standing,
    told_of,
)
from goodoffices.talks.commission.terms import begins, due_on, ends, scheduled_terms
from goodoffices.talks.fold.commission_held import CommitmentHeld, PhaseHeld
from goodoffices.talks.fold.room import RoomView


class Ahead(StrEnum):
    """What a day in a commission's calendar is."""

    SCHEDULED = "scheduled"
    DUE = "due"
    EACH_DAY_BEGINS = "each-day-begins"
    EACH_DAY_ENDS = "each-day-ends"
    PHASE_BEGINS = "phase-begins"
    PHASE_ENDS = "phase-ends"


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day: `units` in all of a commitment that are to be delivered by then, or something of a phase.

    `met` says that they were verified, `waiting` how many of those that were not are reported and wait for it; `at` is
    the number of the act that the day is known by.
    """

    on: date
    what: Ahead
    at: int
    commitment: int = 0
    phase: str = ""
    units: int = 0
    met: bool = False
    waiting: int = 0


def due_days(room: RoomView, today: date) -> tuple[DueDay, ...]:
    """Give every day that the commission knows of, past ones too, the earliest first."""
    found: list[DueDay] = []
    for number in room.commitments:
        found += _of_commitment(room, number, today)
    for phase in room.phases.values():
        found += _of_phase(room, phase)
    return tuple(sorted(found, key=lambda one: (one.on, one.what, one.commitment, one.phase, one.units)))


def _of_commitment(room: RoomView, number: int, today: date) -> list[DueDay]:
    held, now = room.commitments[number], standing(room, number, today)
    at, asked = held.readings[-1].number, now.owed - now.waived
    if now.status is Status.WAIVED and not held.commitment.each_day and not now.verified:
        return []
    if held.commitment.each_day:
        return _of_days(room, held, at)
    whole = due_on(room, held, lambda other: done_on(room, other))
    schedule = max(room.schedules, default=at)
    terms = [(one.on, min(one.units, asked)) for one in scheduled_terms(room, number, told_of)]
    rows = [_of_units(on, Ahead.SCHEDULED, schedule, number, by, now) for on, by in terms]
    return [*rows, *([_of_units(whole, Ahead.DUE, at, number, asked, now)] if whole else [])]


def _of_units(on: date, what: Ahead, at: int, number: int, by: int, now: Fulfilment) -> DueDay:
    waiting = min(now.waiting, max(0, by - now.verified))
    return DueDay(on, what, at, number, units=by, met=now.verified >= by, waiting=waiting)


def _of_days(room: RoomView, held: CommitmentHeld, at: int) -> list[DueDay]:
    if any(one.amount is None for one in held.waivers):
        return []
    first, last = begins(room, held), ends(room, held)
    opening = [DueDay(first, Ahead.EACH_DAY_BEGINS, at, held.number, met=True)] if first else []
    return [*opening, *([DueDay(last, Ahead.EACH_DAY_ENDS, at, held.number, met=True)] if last else [])]


def _of_phase(room: RoomView, held: PhaseHeld) -> list[DueDay]:
    """Give a phase's days: it has begun once its gate is passed, and its end is no delivery."""
    phase, at = held.phase, held.passed or _phases_set(room)
    found = []
    if phase.starts is not None:
        found.append(DueDay(phase.starts, Ahead.PHASE_BEGINS, at, phase=phase.id, met=held.passed is not None))
    if phase.ends is not None:
        found.append(DueDay(phase.ends, Ahead.PHASE_ENDS, at, phase=phase.id, met=True))
    return found


def _phases_set(room: RoomView) -> int:
    """Give the number of the act that set the phases as they are."""
    every = (number for number, entry in room.entries.items() if isinstance(entry.act, PhasesSet))
    return max(every, default=1)


@dataclass(frozen=True, slots=True)
class Gate:
    """The gate before a phase that isn't passed: what has to be fulfilled first and isn't."""

    phase: PhaseHeld
    open: tuple[int, ...]
    done: tuple[int, ...]


def gates_ahead(room: RoomView, today: date) -> tuple[Gate, ...]:
    """Give the gates that are not passed, in the order of their phases; phases without a gate have none."""
    found = []
    for held in in_order(room):
        if held.passed is None and has_gate(held.phase):
            left = [one.number for one in not_fulfilled(room, held.phase.id, today)]
            done = [number for number in held.phase.after if number in room.commitments and number not in left]
            found.append(Gate(held, tuple(left), tuple(done)))
    return tuple(found)


def truces(room: RoomView, today: date) -> tuple[tuple[int, Days], ...]:
    """Give the duties held each day, by their commitments' numbers, with their days."""
    every = sorted(room.commitments.items())
    return tuple((number, days_of(room, number, today)) for number, one in every if held_by_days(one.commitment))


def late(room: RoomView, today: date) -> tuple[int, ...]:
    """Give the commitments of which something is late, the longest first."""
    every = ((standing(room, number, today), number) for number in room.commitments)
    found = [(one.next_due or date.max, number) for one, number in every if one.late]
    return tuple(number for _day, number in sorted(found))
