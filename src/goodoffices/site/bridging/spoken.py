"""What a run rests on: each position that went in, as it was said then, with the act that says it.

A position may since be replaced; the act is still there, so what it said is read off it and not off how things stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from goodoffices.site.door import Sitting
from goodoffices.talks.acts import Answer, PositionsEstimated, PositionsGiven, SourceRef, Stance, Sureness
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import PaperHeld, RoomView, RunHeld
from goodoffices.talks.holdings import Holding, holdings, spread
from goodoffices.talks.papers.copies import paths_of
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positioned import Basis
from goodoffices.talks.positions import NO_POSITIONS, OnlyIf, Position, PositionOn, Positions, renamed
from goodoffices.talks.runs import Barrier, Barring
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one voice of a party said by one act, by the draft's own ids; `sure` where the mediation estimates it."""

    party: str
    voice: str
    basis: Basis
    source: SourceRef
    at: datetime
    positions: Positions
    sure: Sureness | None = None


def spoken_for(sitting: Sitting, room: RoomView, held: PaperHeld, run: RunHeld) -> tuple[Spoken, ...]:
    """Read the acts that a run used.

    Its sources name more: drafts, and what an estimate was made from, which may have been replaced by then.
    """
    put = dict(_put(sitting.view, room, held))
    found: list[Spoken] = []
    for ref in run.run.sources:
        there = sitting.view.rooms.get(ref.room)
        entry = there.entries.get(ref.number) if there else None
        if there is not None and entry is not None and not replaced_by(there, ref.number, run.at):
            found += _read(entry, put.get((ref.room, _about(entry))))
    return tuple(found)


def replaced_by(there: RoomView, number: int, at: datetime) -> bool:
    """Say whether others had taken the place of the positions of that number at that time."""
    held = there.positions.get(number)
    return held is not None and held.replaced is not None and there.entries[held.replaced].at <= at


def _put(
    view: View, room: RoomView, held: PaperHeld
) -> Iterator[tuple[tuple[str, int], tuple[PaperHeld, Holding]]]:
    """Give each copy that was put of the draft, or of one that it was made from: by its caucus and number there."""
    drafts = [(room, held)]
    for ref in view.origins(room.derived.get(held.number, ())):
        other = view.rooms.get(ref.room)
        paper = other.papers.get(ref.number) if other else None
        if other is not None and paper is not None and paper.is_draft:
            drafts.append((other, paper))
    for place, draft in drafts:
        for one in holdings(view, place, draft.number):
            if one.held is not None:
                yield (one.caucus, one.held.number), (draft, one)


def _about(entry: Entry) -> int:
    """Give the number of the paper that positions or an answer are about; 0 for any other act."""
    return entry.act.number if isinstance(entry.act, PositionsGiven | Answer) else 0


def _read(entry: Entry, put: tuple[PaperHeld, Holding] | None) -> Iterator[Spoken]:
    act, source = entry.act, SourceRef(entry.room, entry.number)
    if isinstance(act, PositionsEstimated):
        yield Spoken(act.party, act.voice, Basis.ESTIMATED, source, entry.at, act.positions, act.sure)
    if put is None:
        return
    draft, holding = put
    names, party = paths_of(draft.version(holding.carried.version).paper), holding.recipient
    if isinstance(act, PositionsGiven):
        said = renamed(act.positions, names.get)
        yield Spoken(party, act.voice, Basis.GIVEN, source, entry.at, said)
    if isinstance(act, Answer):
        said = renamed(_of_answer(act, holding), names.get)
        yield Spoken(party, "", Basis.ANSWERED, source, entry.at, said)


def _of_answer(answer: Answer, holding: Holding) -> Positions:
    marks, ties = [], []
    for path, part in spread(answer, holding.carried.put.copy):
        if part.alternative is None or part.stance not in _STANCES:
            continue
        one = Choice(path, part.alternative)
        marks.append(PositionOn(one, _STANCES[part.stance]))
        if part.stance is Stance.ACCEPT_IF and part.only_if:
            ties.append(OnlyIf(one, part.only_if))
    return Positions(tuple(marks), only_if=tuple(ties)) if marks else NO_POSITIONS


_STANCES = {
    Stance.ACCEPT: Position.ACCEPT,
    Stance.ACCEPT_IF: Position.ACCEPT,
    Stance.REJECT: Position.CANNOT,
}


def resting(barrier: Barrier, every: tuple[Spoken, ...]) -> Spoken | None:
    """Give what a barrier rests on: what the party gave before what it answered, before what was estimated of it."""
    order = list(Basis)
    whose = [one for one in every if (one.party, one.voice) == (barrier.party, barrier.voice)]
    holding = [one for one in whose if _holds(barrier, one.positions)]
    return min(holding, key=lambda one: order.index(one.basis), default=None)


def _holds(barrier: Barrier, positions: Positions) -> bool:
    match barrier.barring:
        case Barring.RED_LINE if barrier.blank:
            return any(one.blank == barrier.blank for one in positions.ranges)
        case Barring.RED_LINE:
            cannot = {one.choice for one in positions.marks if one.position is Position.CANNOT}
            return bool(cannot & set(barrier.ties))
        case Barring.DEMAND:
            return any((one.choice, *one.others) == barrier.ties for one in positions.only_if)
        case Barring.RESERVE:
            return True
        case Barring.LINKAGE:
            return False


__all__ = ["Spoken", "replaced_by", "resting", "spoken_for"]
