"""How commitments stood day by day: what was known at the end of each day, not what came to be known of it since."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from goodoffices.talks.commission.status import Status, status_of
from goodoffices.talks.fold.commission_held import CommitmentHeld, IncidentHeld, PhaseHeld, StepHeld
from goodoffices.talks.fold.room import RoomView

Key = TypeVar("Key")
Held = TypeVar("Held")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row, both ends included, on which a commitment had the same status; None before it was drawn."""

    first: date
    last: date
    status: Status | None

    @property
    def days(self) -> int:
        """Give how many days it lasts."""
        return (self.last - self.first).days + 1


def as_known(room: RoomView, day: date) -> RoomView:
    """Give the commission as it was known at the end of a day; days are those of UTC, as acts are dated."""
    then = room.fork()
    then.commitments = _each(room.commitments, lambda one: _commitment(one, day))
    then.steps = _each(room.steps, lambda one: _step(one, day))
    then.incidents = _each(room.incidents, lambda one: _incident(one, day))
    then.phases = _each(room.phases, lambda one: _phase(one, day))
    then.schedules = {number: one for number, one in room.schedules.items() if one.at.date() <= day}
    return then


def _each(held: Mapping[Key, Held], trimmed: Callable[[Held], Held | None]) -> dict[Key, Held]:
    every = ((name, trimmed(one)) for name, one in held.items())
    return {name: one for name, one in every if one is not None}


def _commitment(one: CommitmentHeld, day: date) -> CommitmentHeld | None:
    readings = tuple(each for each in one.readings if each.at.date() <= day)
    waivers = tuple(each for each in one.waivers if each.at.date() <= day)
    return replace(one, readings=readings, waivers=waivers) if readings else None


def _step(one: StepHeld, day: date) -> StepHeld | None:
    told = tuple(each for each in one.told if each.at.date() <= day)
    findings = tuple(each for each in one.findings if each.at.date() <= day)
    disputes = tuple(each for each in one.disputes if each.at.date() <= day)
    return replace(one, told=told, findings=findings, disputes=disputes) if told else None


def _incident(one: IncidentHeld, day: date) -> IncidentHeld | None:
    classed = tuple(each for each in one.classed if each.at.date() <= day)
    answered = tuple(each for each in one.answered if each.at.date() <= day)
    return replace(one, classed=classed, answered=answered) if one.at.date() <= day else None


def _phase(one: PhaseHeld, day: date) -> PhaseHeld:
    passed = one.passed_at is not None and one.passed_at.date() <= day
    return one if passed else replace(one, passed=None, passed_at=None, words=None)


def end_of(day: date, today: date) -> date:
    """Give the day to reckon with at the end of a day: the next one, for which that day is over; never after today."""
    return min(day + timedelta(days=1), today)


def over_time(room: RoomView, first: date, last: date, today: date) -> dict[int, tuple[Stretch, ...]]:
    """Give the stretches of each commitment from one day to another, both included, by the commitments' numbers."""
    numbers = sorted(room.commitments)
    found: dict[int, list[Stretch]] = {number: [] for number in numbers}
    for day in _days(first, last):
        then = as_known(room, day)
        for number in numbers:
            known = number in then.commitments
            _add(found[number], day, status_of(then, number, end_of(day, today)) if known else None)
    return {number: tuple(stretches) for number, stretches in found.items()}


def _add(stretches: list[Stretch], day: date, status: Status | None) -> None:
    if stretches and stretches[-1].status is status:
        stretches[-1] = replace(stretches[-1], last=day)
    else:
        stretches.append(Stretch(day, day, status))


def _days(first: date, last: date) -> Iterator[date]:
    for after in range((last - first).days + 1):
        yield first + timedelta(days=after)


__all__ = ["Stretch", "as_known", "end_of", "over_time"]
