"""How acts about the order of an exchange change what a mediation room knows."""

from dataclasses import replace

from goodoffices.talks.acts.exchanging import ExchangeDrawn, PlanKept, PlanRun, StabilityRun
from goodoffices.talks.acts.telling import SourceRef
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.exchanging_held import ExchangeHeld, PlanHeld, PlanRunHeld, StabilityHeld
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.room import RoomView


@hear.register
def _drawn(act: ExchangeDrawn, room: RoomView, entry: Entry) -> None:
    earlier = room.exchanges.get(act.replaces or 0)
    if earlier is not None:
        room.exchanges[earlier.number] = replace(earlier, replaced=entry.number)
    room.derived[entry.number] = act.sources
    room.exchanges[entry.number] = ExchangeHeld(entry.number, entry.at, entry.author, act)


@hear.register
def _run(act: PlanRun, room: RoomView, entry: Entry) -> None:
    room.derived[entry.number] = (SourceRef(room.id, act.number), *act.sources)
    room.plan_runs[entry.number] = PlanRunHeld(entry.number, entry.at, entry.author, act)


@hear.register
def _stands(act: StabilityRun, room: RoomView, entry: Entry) -> None:
    room.derived[entry.number] = (SourceRef(room.id, act.number), *act.sources)
    room.stability_runs[entry.number] = StabilityHeld(entry.number, entry.at, entry.author, act)


@hear.register
def _kept(act: PlanKept, room: RoomView, entry: Entry) -> None:
    room.derived[entry.number] = (SourceRef(room.id, act.number), *act.sources)
    room.plans[entry.number] = PlanHeld(entry.number, entry.at, entry.author, act)
