"""How acts of bridging change what a room knows: positions as they stand, and what an engine found."""

from dataclasses import replace

from goodoffices.talks.acts import EngineRun, PositionsEstimated, PositionsGiven, SourceRef
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.bridging_held import PositionsHeld, RunHeld, same_voice
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.room import RoomView
from goodoffices.talks.fold.telling import tell
from goodoffices.talks.leave import Leave
from goodoffices.talks.procedure import Item
from goodoffices.talks.texts import Text


@hear.register
def _given(act: PositionsGiven, room: RoomView, entry: Entry) -> None:
    tell(room, entry, Item.POSITIONS, act.words or Text("", ""), act.leave)
    _hold(room, entry, act)


@hear.register
def _estimated(act: PositionsEstimated, room: RoomView, entry: Entry) -> None:
    room.derived[entry.number] = act.sources
    _hold(room, entry, act)


def _hold(room: RoomView, entry: Entry, act: PositionsGiven | PositionsEstimated) -> None:
    for one in list(room.positions.values()):
        if one.replaced is None and same_voice(one.act, act):
            room.positions[one.number] = replace(one, replaced=entry.number)
            if isinstance(act, PositionsGiven):
                _narrow(room, SourceRef(room.id, one.number), act.leave, entry.number)
    room.positions[entry.number] = PositionsHeld(entry.number, entry.at, entry.author, act)


def _narrow(room: RoomView, ref: SourceRef, leave: Leave, number: int) -> None:
    """Let less leave now bind what was made from what stood there before."""
    told = room.told.get(ref)
    if told is not None and leave.narrower_than(told.leave):
        room.told[ref] = replace(told, leave=leave, narrowed=number, carried_told=False)


@hear.register
def _run(act: EngineRun, room: RoomView, entry: Entry) -> None:
    room.derived[entry.number] = (SourceRef(room.id, act.number), *act.sources)
    room.runs[entry.number] = RunHeld(entry.number, entry.at, entry.author, act)
