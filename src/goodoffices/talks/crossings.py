"""What crosses a wall: what a seat asks for, and the acts that are then said in two rooms at once.

A crossing leaves in the other room a copy that holds no reference, identifier, time or author from where it came.
"""

from dataclasses import dataclass, replace
from datetime import date

from goodoffices.talks.acts import (
    Act,
    Announced,
    Answer,
    Carried,
    Cleared,
    ConveyanceMade,
    ConveyancePrepared,
    CountsGivenOut,
    CountsTold,
    Delivery,
    DerivedNote,
    EngineRun,
    ExchangeDrawn,
    Measured,
    Message,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    ParticipantNamed,
    PlanKept,
    PlanRun,
    PositionsEstimated,
    Put,
    RulesSet,
    SourceRef,
    StabilityRun,
    ToldToAll,
)
from goodoffices.talks.commissions import AskEngine, AskPlan, AskStability, Commission, ReadReport
from goodoffices.talks.entries import MEDIATION
from goodoffices.talks.fold import Conveyance, Delivered, RoomView
from goodoffices.talks.fold.bridging_held import same_voice
from goodoffices.talks.leave import Leave
from goodoffices.talks.lists.counting import handed_over, listed
from goodoffices.talks.lists.fingerprints import fingerprint_of
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import Paper, PaperKind
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Convey:
    """Carry the approved conveyance of that number to its recipient."""

    number: int


@dataclass(frozen=True, slots=True)
class Clear:
    """Say the draft of that number in the caucus `room`, with this leave."""

    number: int
    room: str
    leave: Leave


@dataclass(frozen=True, slots=True)
class ClearPaper:
    """Give the mediation, in the caucus `room`, the draft of that number as it is in this delegation's room.

    `version` is the act that left it so; `replaces` the number, in the caucus, of an earlier paper of ours that it
    takes the place of; the rest is as in `PaperGiven`.
    """

    number: int
    version: int
    room: str
    leave: Leave
    replaces: int | None = None
    until: date | None = None
    carried_by: str = ""
    present: bool | None = None


@dataclass(frozen=True, slots=True)
class Announce:
    """Tell it to every seat (in the notices) or to anyone (in the public room)."""

    where: RoomKind
    what: ToldToAll | ParticipantNamed | RulesSet


@dataclass(frozen=True, slots=True)
class TellCounts:
    """Tell the commission `room` the numbers of this list, and its fingerprint under a salt that stays here."""

    room: str
    salt: str


Crossing = Convey | Clear | ClearPaper | Announce | TellCounts
Deed = Act | Crossing | Commission
"""What a seat can ask for in a room: an act, a crossing from it, or an engine's work whose result is an act."""

Line = tuple[str, str, Act]
"""A room, the author named there, and the act said there."""


def lines(view: View, room: RoomView, deed: Deed) -> tuple[Line, ...]:
    """Give what is said where when the deed is done; one line, or two for a crossing."""
    match deed:
        case Convey(number):
            return (room.id, view.seat, ConveyanceMade(number)), _delivery(view, room, number)
        case Clear(number, caucus, leave):
            return (room.id, view.seat, Cleared(number)), (caucus, view.seat, _cleared(room, number, leave))
        case ClearPaper(number, _, caucus):
            return (room.id, view.seat, Cleared(number)), (caucus, view.seat, given_of(room, deed))
        case Announce(where, what):
            return (room.id, view.seat, Announced(where, what)), (
                told_to_all(view, where).id,
                MEDIATION,
                what,
            )
        case TellCounts(commission, salt):
            given, told = counts_of(room, salt)
            return (room.id, view.seat, given), (commission, view.seat, told)
        case (
            DerivedNote()
            | ConveyancePrepared()
            | PaperOpened()
            | PaperEdited()
            | Measured()
            | EngineRun()
            | ExchangeDrawn()
            | PlanRun()
            | StabilityRun()
            | PlanKept()
        ):
            # Who hears this may not have heard what its sources were made from, so all are named.
            return ((room.id, view.seat, replace(deed, sources=view.origins(deed.sources))),)
        case PositionsEstimated():
            sources = view.origins((*deed.sources, *_estimated_from(room, deed)))
            return ((room.id, view.seat, replace(deed, sources=sources)),)
        case ReadReport() | AskEngine() | AskPlan() | AskStability():
            raise TypeError("a commission is done by the clerk before it is said")
        case _:
            return ((room.id, view.seat, deed),)


def _estimated_from(room: RoomView, deed: PositionsEstimated) -> tuple[SourceRef, ...]:
    """Give what the estimate was made from that this one takes the place of: it may say the same again."""
    replaced = [one.act for one in room.positions.values() if one.replaced is None]
    return tuple(
        ref
        for act in replaced
        if isinstance(act, PositionsEstimated) and same_voice(act, deed)
        for ref in act.sources
    )


def _cleared(room: RoomView, number: int, leave: Leave) -> Message | Answer:
    put = room.drafts[number].put
    if put.answer is not None:
        return replace(put.answer, leave=leave)
    return Message(put.intent, put.text, leave)


def counts_of(room: RoomView, salt: str) -> tuple[CountsGivenOut, CountsTold]:
    """Make what stays with the list and what a commission is told: numbers by heading and a fingerprint, no name."""
    party = room.party.id if room.party else ""
    said, gone, fingerprint = listed(room), handed_over(room), fingerprint_of(room, salt)
    return CountsGivenOut(said, fingerprint, salt, gone), CountsTold(party, said, fingerprint, gone)


def given_of(room: RoomView, deed: ClearPaper) -> PaperGiven:
    """Make what the mediation is given: a copy that tells nothing of how the draft came to be."""
    held = room.papers[deed.number]
    copy = as_copy(held.version(deed.version).paper).paper
    put = Put(copy, (), deed.until, deed.replaces)
    return PaperGiven(put, deed.leave, held.whose, deed.carried_by, deed.present)


def carried_of(room: RoomView, number: int, version: int, put: Put, *, attributed: bool = False) -> Carried:
    """Make what a conveyance of a draft carries; `put` says everything but the copy."""
    paper = room.papers[number].version(version).paper
    return Carried(number, version, replace(put, copy=as_copy(paper, attributed=attributed).paper))


EMPTY = Paper(PaperKind.NON_PAPER, ())
"""What stands for the copy in a `Put` until it is made."""


def told_to_all(view: View, where: RoomKind) -> RoomView:
    """Give the room in which something is told to all."""
    found = view.public if where is RoomKind.PUBLIC else view.notices
    if found is None:
        raise Refusal("no-public-page")
    return found


def _delivery(view: View, room: RoomView, number: int) -> Line:
    prepared = room.conveyances[number].prepared
    return prepared.room, view.seat, delivery_of(view, room, prepared)


def delivery_of(view: View, room: RoomView, prepared: ConveyancePrepared) -> Delivery:
    """Make what would arrive: the words, and of where they came from nothing but in whose name they go."""
    corrects = _arrived_as(view, room, prepared.corrects)
    put = prepared.carries.put if prepared.carries else None
    if put is not None:
        put = replace(put, replaces=_arrived_as(view, room, put.replaces))
    return Delivery(prepared.texts, prepared.in_name_of, prepared.paper, prepared.read_back, corrects, put)


def _arrived_as(view: View, room: RoomView, conveyance: int | None) -> int | None:
    one = room.conveyances.get(conveyance or 0)
    came = arrived(view, room, one) if one else None
    return came.number if came else None


def arrived(view: View, room: RoomView, one: Conveyance) -> Delivered | None:
    """Find the delivery that a conveyance arrived as, where the seat hears the recipient's caucus too.

    Nothing in either room refers to the other, so conveyances and deliveries of the same words are matched in
    their order.
    """
    caucus = view.rooms.get(one.prepared.room)
    if caucus is None or one.made is None:
        return None
    alike = [other for other in _made_in_order(view) if _same(other, one)]
    came = [d for d in caucus.delivered.values() if _words(d) == _prepared_words(one)]
    came.sort(key=lambda d: d.number)
    place = alike.index(one)
    # Who came late to either room misses the same number of earliest ones there, so count from the end.
    return came[place - len(alike)] if len(alike) - place <= len(came) else None


def _made_in_order(view: View) -> list[Conveyance]:
    made = [(r.id, one) for r in view.rooms.values() for one in r.conveyances.values() if one.made]
    return [one for _, one in sorted(made, key=lambda pair: (pair[1].made, pair[0], pair[1].number))]


def _prepared_words(one: Conveyance) -> tuple[object, ...]:
    carries = one.prepared.carries
    return one.prepared.texts, one.prepared.in_name_of, one.prepared.paper, carries and carries.put.copy


def _words(one: Delivered) -> tuple[object, ...]:
    put = one.delivery.put
    return one.delivery.texts, one.delivery.in_name_of, one.delivery.paper, put and put.copy


def _same(one: Conveyance, other: Conveyance) -> bool:
    return one.prepared.room == other.prepared.room and _prepared_words(one) == _prepared_words(other)
