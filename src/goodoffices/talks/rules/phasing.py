"""Rules of a deal's phases and of the gates before them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from goodoffices.talks.acts import GatePassed, PhasesSet
from goodoffices.talks.commission.gates import has_gate
from goodoffices.talks.commission.years import FIRST_YEAR, LAST_YEAR, require_year
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.commission_grounds import commitment_in, voice
from goodoffices.talks.rules.grounds import require, require_name, require_text
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.undertakings import Phase
from goodoffices.talks.view import View

MOST_PHASES = 30


@judge_in.register
def _phases(act: PhasesSet, view: View, room: RoomView) -> None:
    require(not voice(view, room), "for-the-mediation")
    require(bool(act.phases), "no-phases")
    require(len(act.phases) <= MOST_PHASES, "items-too-many", most=MOST_PHASES)
    names = [one.id for one in act.phases]
    twice = next((name for name in names if names.count(name) > 1), "")
    require(not twice, "phase-twice", phase=twice)
    for one in act.phases:
        _require_phase(view, room, one)
    for before, after in pairwise(one.starts for one in act.phases if one.starts is not None):
        require(before <= after, "phases-out-of-order")
    _require_kept(room, names)
    require_gates(act.phases, {number: held.commitment.phase for number, held in room.commitments.items()})
    if act.why is not None:
        require_text(view, act.why)


def _require_phase(view: View, room: RoomView, one: Phase) -> None:
    require_name(one.id)
    require(bool(one.name), "name-empty")
    for text in one.name:
        require_name(text.words)
        require_text(view, text)
    if one.gate is not None:
        require_text(view, one.gate)
    for number in one.after:
        commitment_in(room, number)
    for day in (one.starts, one.ends):
        if day is not None:
            require_year(day)
    require(one.starts is None or one.ends is None or one.starts <= one.ends, "ends-before-it-begins")


def _require_kept(room: RoomView, names: Sequence[str]) -> None:
    """Refuse to leave out a phase that commitments belong to, or whose gate was passed."""
    used = {held.commitment.phase for held in room.commitments.values()}
    used |= {name for name, held in room.phases.items() if held.passed is not None}
    lost = sorted(used - {""} - set(names))
    require(not lost, "phase-in-use", phase=lost[0] if lost else "")


def require_gates(phases: Sequence[Phase], phase_of: Mapping[int, str]) -> None:
    """Refuse a gate that waits for a commitment which belongs behind it: it could never be passed in order.

    `phases` are in their order, `phase_of` gives the phase of each commitment by its number.
    """
    place = {one.id: at for at, one in enumerate(phases)}
    for at, one in enumerate(phases):
        for number in one.after:
            behind = place.get(phase_of.get(number, ""), -1) >= at
            require(not behind, "gate-waits-for-itself", phase=one.id, number=number)


@judge_in.register
def _gate(act: GatePassed, view: View, room: RoomView) -> None:
    require(not voice(view, room), "for-the-mediation")
    held = room.phases.get(act.phase)
    if held is None:
        raise Refusal("no-such-phase", phase=act.phase)
    require(held.passed is None, "gate-passed-already", phase=act.phase)
    require(has_gate(held.phase), "phase-without-gate", phase=act.phase)
    require_text(view, act.words)


__all__ = ["FIRST_YEAR", "LAST_YEAR", "MOST_PHASES", "require_gates", "require_year"]
