"""What a deed brings with it beside its acts: who sits down, which files cross, and what it depends on."""

from goodoffices.desk.ports import Effects
from goodoffices.talks.acts import (
    CallPlanned,
    ContactNote,
    ConveyancePrepared,
    DerivedNote,
    Difficulty,
    DraftPut,
    EngineRun,
    EntryAdded,
    EntryJudged,
    ExchangeDrawn,
    InstrumentKept,
    LeaveAsked,
    Measured,
    Message,
    NameRegistered,
    Note,
    PaperEdited,
    PaperOpened,
    PlanKept,
    PlanRun,
    PositionsEstimated,
    Remark,
    Seating,
    SeatingAgreed,
    SourceRef,
    StabilityRun,
    Unseating,
)
from goodoffices.talks.crossings import Convey, Deed, Line
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.keeping import PaperRef
from goodoffices.talks.view import View

STANDS_WHATEVER_CAME = (
    Message,
    ContactNote,
    Note,
    Difficulty,
    CallPlanned,
    LeaveAsked,
    DraftPut,
    NameRegistered,
    Remark,
)
"""Acts that are in order whatever was said in the room since their author looked."""


def effects_of(room: RoomView, deed: Deed) -> Effects:
    """Give who sits down or leaves by the deed."""
    match deed:
        case Seating(card) | SeatingAgreed(_, card):
            return Effects(seats=((room.id, card.seat),))
        case Unseating(seat):
            return Effects(unseats=((room.id, seat),))
        case _:
            return Effects()


def expects_of(view: View, room: RoomView, deed: Deed, said: tuple[Line, ...]) -> tuple[tuple[str, int], ...]:
    """Give the rooms, with their last numbers, on which the judgement of the deed rested."""
    if isinstance(deed, STANDS_WHATEVER_CAME):
        return ()
    rooms = {room.id, *(line[0] for line in said), *_source_rooms(view, room, deed)}
    return tuple(sorted((one, view.room(one).last) for one in rooms))


def _source_rooms(view: View, room: RoomView, deed: Deed) -> set[str]:
    match deed:
        case Convey(number):
            sources = room.conveyances[number].prepared.sources
        case (
            ConveyancePrepared()
            | DerivedNote()
            | PaperOpened()
            | PaperEdited()
            | PositionsEstimated()
            | EngineRun()
            | ExchangeDrawn()
            | PlanRun()
            | StabilityRun()
            | PlanKept()
        ):
            sources = deed.sources
        case Measured():
            sources = (deed.demands, deed.response, *deed.sources)
        case EntryAdded() | EntryJudged():
            sources = _paper_named(deed.links.paper)
        case InstrumentKept():
            sources = _paper_named(deed.instrument.paper)
        case _:
            sources = ()
    return {ref.room for ref in view.origins(sources)}


def _paper_named(paper: PaperRef | None) -> tuple[SourceRef, ...]:
    return (SourceRef(paper.room, paper.number),) if paper else ()
