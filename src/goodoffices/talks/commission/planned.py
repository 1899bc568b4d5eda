"""What was scheduled against what happened: each row of a schedule with the units delivered toward it.

Units delivered since the schedule was set fill its rows in the order of their days, those without a day last, so that
no unit is counted in two rows.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.commission.status import steps_of, told_of, verified_of
from goodoffices.talks.fold.commission_held import ScheduleHeld, StepHeld
from goodoffices.talks.fold.room import RoomView
from goodoffices.talks.undertakings import Scheduled


class Kept(StrEnum):
    """What has become of a row of a schedule."""

    DONE = "done"
    DONE_LATE = "done-late"
    REPORTED = "reported"
    DISPUTED = "disputed"
    LATE = "late"
    AHEAD = "ahead"
    NO_DAY = "no-day"


@dataclass(frozen=True, slots=True)
class Planned:
    """A row of a schedule: `told` of its units stand as delivered, `verified` of them were found; by which steps.

    `done_on` is the day of the step that filled it, None while it is not full.  It is done once all of it is verified.
    """

    row: Scheduled
    told: int
    verified: int
    steps: tuple[int, ...]
    done_on: date | None
    kept: Kept


@dataclass(slots=True)
class _Pool:
    """What a step still has to give to rows."""

    step: StepHeld
    told: int
    verified: int


def planned(room: RoomView, schedule: ScheduleHeld, today: date) -> tuple[Planned, ...]:
    """Give each row of a schedule in the order of its days, with what happened since it was set."""
    later = [number for number in room.schedules if number > schedule.number]
    pools: dict[int, list[_Pool]] = defaultdict(list)
    for number in {row.commitment for row in schedule.steps}:
        pools[number] = [
            _Pool(one, told_of(one), verified_of(one))
            for one in sorted(steps_of(room, number), key=lambda each: (each.on, each.number))
            if schedule.number < one.number < min(later, default=one.number + 1)
        ]
    rows = sorted(schedule.steps, key=lambda row: (row.on is None, row.on or date.max))
    return tuple(_filled(row, pools[row.commitment], today) for row in rows)


def _filled(row: Scheduled, pools: list[_Pool], today: date) -> Planned:
    """Fill a row from what is left of the steps."""
    told = verified = 0
    used: list[StepHeld] = []
    last: date | None = None
    for pool in pools:
        taken = min(row.amount - told, pool.told)
        if taken:
            found = min(taken, pool.verified)
            pool.told, pool.verified = pool.told - taken, pool.verified - found
            told, verified, last = told + taken, verified + found, pool.step.on
            used.append(pool.step)
    done = last if told == row.amount else None
    if any(step.disputed for step in used):
        kept = Kept.DISPUTED
    elif done is not None and verified < row.amount:
        kept = Kept.REPORTED
    else:
        kept = _kept(row, done, today)
    return Planned(row, told, verified, tuple(step.number for step in used), done, kept)


def _kept(row: Scheduled, done: date | None, today: date) -> Kept:
    """Give what has become of a row of which nothing is disputed and nothing waits to be verified."""
    if done is not None:
        return Kept.DONE_LATE if row.on is not None and done > row.on else Kept.DONE
    if row.on is None:
        return Kept.NO_DAY
    return Kept.LATE if row.on < today else Kept.AHEAD
