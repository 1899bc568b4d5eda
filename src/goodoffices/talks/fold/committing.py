"""How acts of a commission change what it knows: commitments, phases, schedules, and steps that nothing erases."""

from dataclasses import replace

from goodoffices.talks.acts.committing import (
    CommitmentAmended,
    CommitmentDrawn,
    CommitmentWaived,
    DisputeClosed,
    GatePassed,
    PhasesSet,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
    TextLaid,
)
from goodoffices.talks.acts.putting import Put
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.commission_held import (
    CommitmentHeld,
    Dispute,
    Finding,
    PhaseHeld,
    Reading,
    ScheduleHeld,
    StepHeld,
    Telling,
    Waiver,
)
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.papers_held import PaperHeld, Version
from goodoffices.talks.fold.room import RoomView


@hear.register
def _laid(act: TextLaid, room: RoomView, entry: Entry) -> None:
    version = Version(entry.number, entry.at, entry.author, act.paper)
    held = PaperHeld(entry.number, entry.at, entry.author, (version,), Put(act.paper), act.fingerprint)
    room.papers[entry.number] = replace(held, concluded=entry.number)


@hear.register
def _drawn(act: CommitmentDrawn, room: RoomView, entry: Entry) -> None:
    reading = Reading(entry.number, entry.at, entry.author, act.commitment)
    room.commitments[entry.number] = CommitmentHeld(entry.number, (reading,))


@hear.register
def _amended(act: CommitmentAmended, room: RoomView, entry: Entry) -> None:
    held = room.commitments.get(act.number)
    if held is not None:
        reading = Reading(entry.number, entry.at, entry.author, act.commitment, act.why)
        room.commitments[act.number] = replace(held, readings=(*held.readings, reading))


@hear.register
def _waived(act: CommitmentWaived, room: RoomView, entry: Entry) -> None:
    held = room.commitments.get(act.number)
    if held is not None:
        waiver = Waiver(entry.number, entry.at, entry.author, act.amount, act.words)
        room.commitments[act.number] = replace(held, waivers=(*held.waivers, waiver))


@hear.register
def _phases(act: PhasesSet, room: RoomView, _entry: Entry) -> None:
    before = dict(room.phases)
    room.phases.clear()
    for place, phase in enumerate(act.phases):
        known = before.get(phase.id)
        room.phases[phase.id] = replace(known, place=place, phase=phase) if known else PhaseHeld(place, phase)


@hear.register
def _gate(act: GatePassed, room: RoomView, entry: Entry) -> None:
    held = room.phases.get(act.phase)
    if held is not None:
        room.phases[act.phase] = replace(held, passed=entry.number, passed_at=entry.at, words=act.words)


@hear.register
def _schedule(act: ScheduleSet, room: RoomView, entry: Entry) -> None:
    room.schedules[entry.number] = ScheduleHeld(entry.number, entry.at, entry.author, act.steps, act.words)


@hear.register
def _reported(act: StepReported, room: RoomView, entry: Entry) -> None:
    told = Telling(entry.number, entry.at, entry.author, act.amount, act.on, act.words)
    room.steps[entry.number] = StepHeld(entry.number, act.commitment, (told,), act.where)


@hear.register
def _corrected(act: StepCorrected, room: RoomView, entry: Entry) -> None:
    held = room.steps.get(act.number)
    if held is not None:
        told = Telling(entry.number, entry.at, entry.author, act.amount, act.on, act.why)
        room.steps[act.number] = replace(held, told=(*held.told, told))


@hear.register
def _verified(act: StepVerified, room: RoomView, entry: Entry) -> None:
    _find(room, act.number, Finding(entry.number, entry.at, entry.author, act.amount, act.words))


@hear.register
def _closed(act: DisputeClosed, room: RoomView, entry: Entry) -> None:
    _find(room, act.number, Finding(entry.number, entry.at, entry.author, act.amount, act.words, closes=True))


def _find(room: RoomView, number: int, finding: Finding) -> None:
    held = room.steps.get(number)
    if held is not None:
        room.steps[number] = replace(held, findings=(*held.findings, finding))


@hear.register
def _disputed(act: StepDisputed, room: RoomView, entry: Entry) -> None:
    held = room.steps.get(act.number)
    if held is not None:
        dispute = Dispute(entry.number, entry.at, entry.author, act.words)
        room.steps[act.number] = replace(held, disputes=(*held.disputes, dispute))
