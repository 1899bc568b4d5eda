"""Rules of the step register: who reports, corrects, verifies and disputes steps, and the schedule that is set."""

from collections import Counter

from goodoffices.talks.acts import (
    DisputeClosed,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
)
from goodoffices.talks.commission.status import held_by_days, room_for
from goodoffices.talks.commission.years import require_year
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import CommitmentHeld, StepHeld
from goodoffices.talks.people import ParticipantKind
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.commission_grounds import commitment_in, stands_for, verifies, voice
from goodoffices.talks.rules.grounds import require, require_name, require_text
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

MOST_SCHEDULED = 500
"""The most rows that one schedule may have; a longer one is refused with that number."""


def reports(view: View, room: RoomView, held: CommitmentHeld) -> bool:
    """Say whether the author reports its steps: for who owes it, whom it is owed to, or who verifies it."""
    one = held.commitment
    return any(stands_for(view, room, party) for party in (one.who, *filter(None, (one.to,)), one.verifier))


def disputes(view: View, room: RoomView, held: CommitmentHeld) -> bool:
    """Say whether the author disputes its steps: for who owes it or whom it is owed to; every side where to nobody."""
    one = held.commitment
    sides = [each.id for each in view.participants.values() if each.kind is ParticipantKind.SIDE]
    return any(stands_for(view, room, party) for party in (one.who, *((one.to,) if one.to else sides)))


def reported_by_us(view: View, room: RoomView, step: StepHeld) -> bool:
    """Say whether the step was reported by one for whom the author speaks; the mediation corrects what it reported."""
    reporter = room.known.get(step.told[0].author)
    return reporter is not None and reporter.party == voice(view, room)


def step_in(room: RoomView, number: int) -> StepHeld:
    """Give the step of that number, or refuse."""
    held = room.steps.get(number)
    if held is None:
        raise Refusal("no-such-step", number=number)
    return held


def standing_step(room: RoomView, number: int) -> StepHeld:
    """Give the step of that number, or refuse where there is none or whoever reported it took it back."""
    step = step_in(room, number)
    require(step.reported > 0, "step-taken-back", number=number)
    return step


@judge_in.register
def _reported(act: StepReported, view: View, room: RoomView) -> None:
    voice(view, room)
    held = commitment_in(room, act.commitment)
    require(reports(view, room, held), "not-yours-to-report")
    require(not held_by_days(held.commitment), "held-by-days", number=held.number)
    require(act.amount > 0, "step-without-units")
    require_year(act.on)
    starts = held.commitment.starts
    require(starts is None or act.on >= starts, "step-before-it-starts", starts=starts)
    told = (act.commitment, act.on, act.amount, act.where.strip())
    same = [one.number for one in room.steps.values() if _told(one) == told]
    require(not same, "step-reported-already", number=same[0] if same else 0)
    _require_room(room, held, act.amount)
    if act.where:
        require_name(act.where)
    _require_words(view, act.words)


def _told(step: StepHeld) -> tuple[object, ...]:
    return (step.commitment, step.on, step.reported, step.where.strip())


def _require_room(room: RoomView, held: CommitmentHeld, amount: int, besides: int = 0) -> None:
    """Refuse more than is left of what is owed in all; `besides` is a step that isn't counted."""
    left = room_for(room, held, besides)
    require(left is None or amount <= left, "step-more-than-owed", left=left or 0)


def _require_words(view: View, words: Text | None) -> None:
    if words is not None:
        require_text(view, words)


@judge_in.register
def _corrected(act: StepCorrected, view: View, room: RoomView) -> None:
    voice(view, room)
    step = step_in(room, act.number)
    require(reported_by_us(view, room, step), "for-who-reported-it")
    held = commitment_in(room, step.commitment)
    require(act.amount >= 0, "step-without-units")
    require((act.amount, act.on) != (step.reported, step.on), "corrects-nothing")
    require_year(act.on)
    starts = held.commitment.starts
    require(not act.amount or starts is None or act.on >= starts, "step-before-it-starts", starts=starts)
    others = [one for one in room.steps.values() if one.number != act.number]
    told = (step.commitment, act.on, act.amount, step.where.strip())
    same = [one.number for one in others if act.amount and _told(one) == told]
    require(not same, "step-reported-already", number=same[0] if same else 0)
    _require_room(room, held, act.amount, besides=act.number)
    require_text(view, act.why)


@judge_in.register
def _verified(act: StepVerified, view: View, room: RoomView) -> None:
    step = standing_step(room, act.number)
    _require_verifier(view, room, step)
    require(not step.disputed, "step-disputed", number=act.number)
    require(act.amount != step.verified, "step-verified-already", amount=act.amount)
    _require_found(step, act.amount)
    _require_words(view, act.words)


def _require_verifier(view: View, room: RoomView, step: StepHeld) -> None:
    mine, held = voice(view, room), commitment_in(room, step.commitment)
    own = mine and mine == held.commitment.who
    require(not own and verifies(view, room, step.commitment), "for-the-verifier")


def _require_found(step: StepHeld, amount: int) -> None:
    require(0 <= amount <= step.reported, "found-more-than-reported", reported=step.reported)


@judge_in.register
def _disputed(act: StepDisputed, view: View, room: RoomView) -> None:
    mine, step = voice(view, room), standing_step(room, act.number)
    require(disputes(view, room, commitment_in(room, step.commitment)), "not-yours-to-dispute")
    own = reported_by_us(view, room, step) and step.verified is None
    require(not own, "step-of-your-own")
    closed = max((one.number for one in step.findings if one.closes), default=0)
    ours = [one for one in step.disputes if one.number > closed and _party(room, one.author) == mine]
    require(not ours, "step-disputed-already", number=act.number)
    require_text(view, act.words)


def _party(room: RoomView, seat: str) -> str | None:
    known = room.known.get(seat)
    return known.party if known else None


@judge_in.register
def _closed(act: DisputeClosed, view: View, room: RoomView) -> None:
    step = step_in(room, act.number)
    _require_verifier(view, room, step)
    require(step.disputed, "no-open-dispute", number=act.number)
    _require_found(step, act.amount)
    require_text(view, act.words)


@judge_in.register
def _scheduled(act: ScheduleSet, view: View, room: RoomView) -> None:
    require(not voice(view, room), "for-the-mediation")
    require(bool(act.steps), "schedule-empty")
    require(len(act.steps) <= MOST_SCHEDULED, "schedule-too-long", most=MOST_SCHEDULED)
    units = Counter[int]()
    for row in act.steps:
        held = commitment_in(room, row.commitment)
        require(not held_by_days(held.commitment), "held-by-days", number=held.number)
        require(row.amount > 0, "step-without-units")
        if row.on is not None:
            require_year(row.on)
            starts = held.commitment.starts
            require(starts is None or row.on >= starts, "step-before-it-starts", starts=starts)
        units[row.commitment] += row.amount
    for number, amount in units.items():
        left = room_for(room, commitment_in(room, number))
        fits = left is None or amount <= left
        require(fits, "schedule-more-than-left", number=number, left=left or 0, amount=amount)
    _require_words(view, act.words)


__all__ = ["disputes", "reported_by_us", "reports", "standing_step", "step_in"]
