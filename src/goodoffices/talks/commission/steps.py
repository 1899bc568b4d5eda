"""What has become of one step: reported, verified in full or in part, not found, disputed, or taken back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.commission.status import done_on, told_of
from goodoffices.talks.commission.terms import due_on
from goodoffices.talks.fold.commission_held import Dispute, Finding, StepHeld, Telling
from goodoffices.talks.fold.room import RoomView

Said = Telling | Finding | Dispute
"""Something said of a step by one act."""


class StepState(StrEnum):
    """What has become of a step."""

    REPORTED = "reported"
    VERIFIED = "verified"
    IN_PART = "in-part"
    NOT_FOUND = "not-found"
    DISPUTED = "disputed"
    TAKEN_BACK = "taken-back"


def state_of(step: StepHeld) -> StepState:
    """Give what has become of a step, as it stands now."""
    if step.disputed:
        return StepState.DISPUTED
    if not step.reported:
        return StepState.TAKEN_BACK
    match step.verified:
        case None:
            return StepState.REPORTED
        case 0:
            return StepState.NOT_FOUND
        case units if units < step.reported:
            return StepState.IN_PART
        case _:
            return StepState.VERIFIED


def history_of(step: StepHeld) -> tuple[Said, ...]:
    """Give all that was said of a step, the earliest first: nothing of it is ever left out."""
    return tuple(sorted((*step.told, *step.findings, *step.disputes), key=lambda one: one.number))


def after_its_day(room: RoomView, step: StepHeld) -> bool:
    """Say whether a step that stands was delivered after the last day on which its commitment was due."""
    held = room.commitments.get(step.commitment)
    due = due_on(room, held, lambda number: done_on(room, number)) if held else None
    return due is not None and told_of(step) > 0 and step.on > due


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which steps and commitments a reader looks at: "" and 0 for all."""

    phase: str = ""
    side: str = ""
    sort: str = ""
    state: str = ""
    commitment: int = 0

    def commitments(self, room: RoomView) -> Iterator[int]:
        """Go through the commitments that fit, whatever became of their steps."""
        for number, held in sorted(room.commitments.items()):
            one = held.commitment
            asked = ((self.phase, one.phase), (self.side, one.who), (self.sort, one.sort.value))
            fits = all(not wanted or wanted == has for wanted, has in asked)
            if fits and self.commitment in (0, number):
                yield number

    def steps(self, room: RoomView) -> tuple[StepHeld, ...]:
        """Give the steps that fit, the latest delivered first."""
        numbers = set(self.commitments(room))
        every = [one for one in room.steps.values() if one.commitment in numbers and self._fits(room, one)]
        return tuple(sorted(every, key=lambda one: (one.on, one.number), reverse=True))

    def _fits(self, room: RoomView, step: StepHeld) -> bool:
        return self.state in ("", state_of(step).value) or (self.state == LATE and after_its_day(room, step))


LATE = "late"
"""The state to ask for where steps after their last day are wanted."""

