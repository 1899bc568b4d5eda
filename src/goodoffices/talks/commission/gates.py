"""What stands before the gates of a deal: which commitments are still to be fulfilled, and which gate comes next."""

from datetime import date

from goodoffices.talks.commission.status import Status, status_of
from goodoffices.talks.fold.commission_held import CommitmentHeld, PhaseHeld
from goodoffices.talks.fold.room import RoomView
from goodoffices.talks.undertakings import Phase

FULFILLED = frozenset({Status.FULL, Status.WAIVED})


def in_order(room: RoomView) -> tuple[PhaseHeld, ...]:
    """Give the phases in their order."""
    return tuple(sorted(room.phases.values(), key=lambda held: held.place))


def not_fulfilled(room: RoomView, phase: str, today: date) -> tuple[CommitmentHeld, ...]:
    """Give the commitments that were to come before the phase's gate and are neither fulfilled nor waived by that day.

    One that this seat did not hear drawn is left out: nothing can be said of it.
    """
    held = room.phases.get(phase)
    first = held.phase.after if held else ()
    return tuple(
        room.commitments[number]
        for number in first
        if number in room.commitments and status_of(room, number, today) not in FULFILLED
    )


def has_gate(phase: Phase) -> bool:
    """Say whether a gate stands before a phase: in words, or as commitments that come first."""
    return phase.gate is not None or bool(phase.after)


def gates_left(room: RoomView) -> tuple[PhaseHeld, ...]:
    """Give the phases whose gate was not passed yet, in their order; those without a gate have none to pass."""
    return tuple(held for held in in_order(room) if held.passed is None and has_gate(held.phase))


def next_gate(room: RoomView) -> PhaseHeld | None:
    """Give the first phase whose gate was not passed yet; None where all were, or no gates are set."""
    return next(iter(gates_left(room)), None)
