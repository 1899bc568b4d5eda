"""What has become of a commitment by a day: how much is owed, reported, verified, waived and disputed, and what is due.

Each unit is counted once.  A step counts as it was last told: a correction takes the place of what it corrects.  Of a
step, what its verifier found counts as verified, never more than was reported; nothing of it while a dispute is open,
nor after a correction that nobody looked at since.

A commitment is *full* once all that is owed so far is verified; *partial* from half of what is asked for on (what is
owed less what was waived); at its *minimum* once anything is verified; *waived* where the rest was waived.  What is
owed each day is owed for every day that is over: the amount times those days.  A *duty held each day*, a truce say,
isn't reported in steps: its days are held unless an incident of that day was assessed as a breach of it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from goodoffices.talks.acts.incidents import Breach
from goodoffices.talks.commission.terms import Term, begins, due_on, ends, scheduled_terms
from goodoffices.talks.exchange import Sort
from goodoffices.talks.fold.commission_held import CommitmentHeld, IncidentHeld, StepHeld
from goodoffices.talks.fold.room import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.undertakings import Commitment


class Status(StrEnum):
    """What a commitment has come to."""

    NOT_BEGUN = "not-begun"
    MINIMUM = "minimum"
    PARTIAL = "partial"
    FULL = "full"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """What a commitment has come to by a day, in its units; a duty held each day is counted in days.

    `owed` is all that it asks for, or that it asked for up to that day where it is owed each day, with what was waived
    since.  `disputed` is what is reported of steps with an open dispute, `waiting` what is reported of steps that
    nobody looked at since.  `late` says that something was due on an earlier day and isn't verified, `overdue` how much
    of it; `next_due` is the day by which the next unit is due.
    """

    owed: int
    reported: int
    verified: int
    waived: int
    disputed: int
    late: bool
    next_due: date | None
    status: Status
    waiting: int = 0
    overdue: int = 0

    @property
    def left(self) -> int:
        """Give how many units are asked for and not verified yet."""
        return max(0, self.owed - self.waived - self.verified)


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are over of a duty held each day: how many, and those on which a breach was found or is alleged.

    On the days `unsettled` nothing else is alleged than what was assessed as what could not be settled.
    """

    over: int
    broken: tuple[date, ...]
    alleged: tuple[date, ...]
    unsettled: tuple[date, ...] = ()

    @property
    def held(self) -> int:
        """Give on how many days it held, as far as anybody found."""
        return self.over - len(self.broken)


def held_by_days(commitment: Commitment) -> bool:
    """Say whether it is a duty held each day, as a truce is: counted in days without a breach, not in steps."""
    return commitment.each_day and commitment.sort is Sort.DUTY and commitment.amount == 1 and not commitment.unit


def steps_of(room: RoomView, number: int) -> tuple[StepHeld, ...]:
    """Give the steps reported of a commitment, the earliest reported first."""
    return tuple(one for _number, one in sorted(room.steps.items()) if one.commitment == number)


def verified_of(step: StepHeld) -> int:
    """Give how many units of a step count as verified: none while a dispute is open, never more than were reported."""
    return 0 if step.disputed else min(step.verified or 0, step.reported)


def told_of(step: StepHeld) -> int:
    """Give how many units of a step stand until somebody finds otherwise: those found, else those reported."""
    return step.reported if step.disputed or step.verified is None else min(step.verified, step.reported)


def assessed(incident: IncidentHeld) -> Breach | None:
    """Give what the agreed body last assessed an incident as, None where it hasn't."""
    found = [one.act.assessed_as for one in incident.classed if one.act.assessed_as is not None]
    return found[-1] if found else None


def days_of(room: RoomView, number: int, today: date) -> Days:
    """Give the days that are over of a duty held each day; raises a `Refusal` where there is no such commitment."""
    held = commitment_of(room, number)
    first, over = begins(room, held), days_over(room, held, today)
    broken, alleged, unsettled = set[date](), set[date](), set[date]()
    into = {Breach.BREACH: broken, Breach.NOT_SETTLED: unsettled, None: alleged}
    for incident in room.incidents.values():
        day, said = incident.reported.when.date(), assessed(incident)
        in_time = first is not None and 0 <= (day - first).days < over
        if in_time and number in incident.reported.bears_on and said is not Breach.NO_BREACH:
            into[said].add(day)
    return Days(over, *(tuple(sorted(some)) for some in (broken, alleged - broken, unsettled - alleged - broken)))


def days_over(room: RoomView, held: CommitmentHeld, today: date) -> int:
    """Give how many days of a commitment owed each day are over by that day: its last day is `by`, today isn't over."""
    first, last = begins(room, held), ends(room, held)
    if first is None:
        return 0
    after = today if last is None else min(today, last + timedelta(days=1))
    return max(0, (after - first).days)


def commitment_of(room: RoomView, number: int) -> CommitmentHeld:
    """Give the commitment; raises a `Refusal` where there is none of that number."""
    held = room.commitments.get(number)
    if held is None:
        raise Refusal("no-such-commitment", number=number)
    return held


def standing(room: RoomView, number: int, today: date) -> Fulfilment:
    """Give what a commitment has come to; raises a `Refusal` where there is none of that number."""
    held = commitment_of(room, number)
    commitment = held.commitment
    if held_by_days(commitment):
        return _of_days(room, held, today)
    steps = steps_of(room, number)
    owed = commitment.amount * (days_over(room, held, today) if commitment.each_day else 1)
    verified = sum(map(verified_of, steps))
    waived = _waived(held, owed, verified)
    asked = owed - waived
    due = _next_due(room, held, verified, asked)
    return Fulfilment(
        owed=owed,
        reported=sum(one.reported for one in steps),
        verified=verified,
        waived=waived,
        disputed=sum(one.reported for one in steps if one.disputed),
        late=due is not None and due < today,
        next_due=due,
        status=_status(held, owed, verified, waived),
        waiting=sum(one.reported for one in steps if one.verified is None and not one.disputed),
        overdue=max(0, _due_before(room, held, asked, today) - verified),
    )


def status_of(room: RoomView, number: int, today: date) -> Status:
    """Give the one word for what a commitment has come to."""
    return standing(room, number, today).status


def room_for(room: RoomView, held: CommitmentHeld, besides: int = 0) -> int | None:
    """Give how many units may still be reported of what is owed in all; None where it is owed each day.

    A step counts with what was found of it, else with what was reported; the one of the number `besides` doesn't.
    """
    if held.commitment.each_day:
        return None
    steps = [one for one in steps_of(room, held.number) if one.number != besides]
    owed = held.commitment.amount
    return max(0, owed - _waived(held, owed, sum(map(verified_of, steps))) - sum(map(told_of, steps)))


def _of_days(room: RoomView, held: CommitmentHeld, today: date) -> Fulfilment:
    days = days_of(room, held.number, today)
    waived = _waived(held, days.over, days.held)
    last = ends(room, held)
    return Fulfilment(
        owed=days.over,
        reported=days.over,
        verified=days.held,
        waived=waived,
        disputed=0,
        late=False,
        next_due=last if last is not None and last >= today else None,
        status=_status(held, days.over, days.held, waived),
    )


def _rest_waived(held: CommitmentHeld) -> bool:
    return any(one.amount is None for one in held.waivers)


def _waived(held: CommitmentHeld, owed: int, verified: int) -> int:
    """Give how many units are no longer asked for: those named, or all not verified where the rest was waived."""
    rest = owed - verified
    if _rest_waived(held):
        return max(0, rest)
    return min(max(0, rest), sum(one.amount or 0 for one in held.waivers))


def _status(held: CommitmentHeld, owed: int, verified: int, waived: int) -> Status:
    if owed and verified >= owed:
        return Status.FULL
    if verified + waived >= owed and (waived or _rest_waived(held)):
        return Status.WAIVED
    if not verified:
        return Status.NOT_BEGUN
    return Status.PARTIAL if 2 * verified >= owed - waived else Status.MINIMUM


def _terms(room: RoomView, held: CommitmentHeld, asked: int) -> tuple[Term, ...]:
    """Give what is due by which day of what is owed in all: as scheduled, and all of it by its last day."""
    whole = due_on(room, held, lambda number: done_on(room, number))
    scheduled = [Term(one.on, min(one.units, asked)) for one in scheduled_terms(room, held.number, told_of)]
    return (*scheduled, *((Term(whole, asked),) if whole else ()))


def _next_due(room: RoomView, held: CommitmentHeld, verified: int, asked: int) -> date | None:
    """Give the first day by which more is due than was verified; None where nothing is, or no day is set."""
    if held.commitment.each_day:
        return _next_day(room, held, verified)
    days = [one.on for one in _terms(room, held, asked) if one.units > verified]
    return min(days, default=None)


def _due_before(room: RoomView, held: CommitmentHeld, asked: int, today: date) -> int:
    """Give how many units were due by the end of the day before: of what is owed each day, all that is asked for."""
    if held.commitment.each_day:
        return asked
    return max((one.units for one in _terms(room, held, asked) if one.on < today), default=0)


def _next_day(room: RoomView, held: CommitmentHeld, verified: int) -> date | None:
    """Give the first day whose amount isn't verified yet, of what is owed each day and not waived."""
    first, last = begins(room, held), ends(room, held)
    if first is None or _rest_waived(held):
        return None
    waived = sum(one.amount or 0 for one in held.waivers)
    after = (verified + waived) // held.commitment.amount
    return None if after > ((last or date.max) - first).days else first + timedelta(days=after)


def done_on(room: RoomView, number: int) -> date | None:
    """Give the day on which the last unit of a commitment was delivered that is full or waived; None before that."""
    held = room.commitments.get(number)
    if held is None or held.commitment.each_day:
        return ends(room, held) if held is not None else None
    steps = [one for one in steps_of(room, number) if verified_of(one)]
    verified = sum(map(verified_of, steps))
    if verified + _waived(held, held.commitment.amount, verified) < held.commitment.amount:
        return None
    waivers = [one.at.date() for one in held.waivers]
    return max([one.on for one in steps] + waivers, default=None)
