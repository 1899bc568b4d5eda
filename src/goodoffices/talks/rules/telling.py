"""Rules of telling: who tells what where, with which leave."""

from goodoffices.talks.acts import (
    CarriedTold,
    ContactNote,
    DerivedNote,
    Difficulty,
    LeaveAsked,
    LeaveChanged,
    Message,
    Note,
    SourceRef,
)
from goodoffices.talks.beliefs import require_exportable
from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.leave import Leave
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import (
    LONGEST_NAME,
    for_party,
    kind_of,
    lacking,
    my_card,
    require,
    require_head,
    require_kind,
    require_mediation,
    require_name,
    require_text,
    room_title,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.view import View

OWN_ROOMS = (RoomKind.MEDIATION, RoomKind.DELEGATION, RoomKind.PRESS, RoomKind.COMMISSION)


def require_leave(view: View, leave: Leave | None) -> None:
    """Refuse an item without leave, or with leave for a participant that nobody knows."""
    if leave is None:
        raise Refusal("leave-missing")
    unknown = [one for one in leave.to if one not in view.participants]
    require(not unknown, "no-such-participant", participants=tuple(unknown))


def require_told(room: RoomView, number: int, part: str = "") -> Told:
    """Give the item told under that number, or refuse."""
    told = room.told.get(SourceRef(room.id, number, part))
    if told is None:
        raise Refusal("no-such-item", number=number)
    return told


def _require_answerable(room: RoomView, number: int | None) -> None:
    require(number is None or number in room.entries, "no-such-act")


@judge_in.register
def _message(act: Message, view: View, room: RoomView) -> None:
    my_card(view, room)
    require_kind(room, RoomKind.CAUCUS, *OWN_ROOMS)
    require_text(view, act.text)
    _require_answerable(room, act.re)
    if kind_of(room) is RoomKind.CAUCUS and for_party(view, room):
        require_leave(view, act.leave)
    else:
        require(act.leave is None, "leave-is-theirs")


@judge_in.register
def _contact(act: ContactNote, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_mediation(view, room)
    require_name(act.with_whom)
    require(bool(act.theirs) or bool(act.ours) or bool(act.handed), "nothing-said")
    require_text(view, act.theirs, may_be_empty=True)
    require_text(view, act.ours, may_be_empty=True)
    require(len(act.handed) <= LONGEST_NAME, "name-too-long", longest=LONGEST_NAME)
    require(act.when.tzinfo is not None, "time-without-zone")
    _require_answerable(room, act.re)
    require_leave(view, act.leave)


@judge_in.register
def _asked(act: LeaveAsked, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_mediation(view, room)
    require_told(room, act.number, act.part)
    require_text(view, act.wording)
    known = act.to in view.participants and (room.party is None or act.to != room.party.id)
    require(known, "no-such-participant", participants=(act.to,))


@judge_in.register
def _changed(act: LeaveChanged, view: View, room: RoomView) -> None:
    told = require_told(room, act.number, act.part)
    require_leave(view, act.leave)
    if act.wording is not None:
        require_text(view, act.wording)
    if for_party(view, room):
        if room.entries[act.number].author != view.seat or act.wording is not None:
            require_head(view, room)
    else:
        require_mediation(view, room)
        require(told.by_mediation, "leave-is-theirs")


@judge_in.register
def _carried(act: CarriedTold, view: View, room: RoomView) -> None:
    require_mediation(view, room)
    require_kind(room, RoomKind.CAUCUS)
    require(bool(carried_days(view, room.id, act.number)), "not-carried", number=act.number)


def carried_days(view: View, room: str, number: int) -> tuple[tuple[str, str], ...]:
    """Give (recipient, ISO day) of each conveyance known to this seat that the item was a source of."""
    made = [(r, one) for r, one in view.conveyances() if one.made is not None]
    return tuple(
        (one.prepared.recipient, one.made.date().isoformat())
        for r, one in made
        if one.made
        and any((ref.room, ref.number) == (room, number) for ref in view.origins(one.prepared.sources))
    )


@judge_in.register
def _difficulty(act: Difficulty, view: View, room: RoomView) -> None:
    my_card(view, room)
    require_kind(room, RoomKind.CAUCUS, RoomKind.MEDIATION)
    require_text(view, act.text)
    if act.where:
        require_name(act.where)
    require(len(act.bears_on) <= LONGEST_NAME, "name-too-long", longest=LONGEST_NAME)
    if kind_of(room) is RoomKind.CAUCUS:
        require_leave(view, act.leave)
    else:
        require(act.leave is None, "leave-is-theirs")


@judge_in.register
def _note(act: Note, view: View, room: RoomView) -> None:
    my_card(view, room)
    require_kind(room, *OWN_ROOMS)
    require_text(view, act.text)
    _require_answerable(room, act.re)


@judge_in.register
def _derived(act: DerivedNote, view: View, room: RoomView) -> None:
    my_card(view, room)
    require_kind(room, *OWN_ROOMS)
    require_text(view, act.text)
    require(bool(act.sources), "no-sources")
    require_sources(view, room, act.sources)


def require_sources(view: View, room: RoomView, sources: tuple[SourceRef, ...]) -> None:
    """Refuse sources that the author didn't hear, that stay where they are, or whose room somebody does not sit in."""
    for ref in sources:
        require(view.heard(ref) and (not ref.part or view.told(ref) is not None), "no-such-source")
    for ref in view.origins(sources):
        # What is believed of a party stays in the room for it: no note, draft or run elsewhere may be made from it.
        if ref.room != room.id and ref.room in view.rooms:
            require_exportable(view.rooms[ref.room])
            require(kind_of(view.rooms[ref.room]) is not RoomKind.LISTS, "list-no-source")
    lacks = lacking(view, room.members, sources)
    if lacks is not None:
        raise Refusal("member-lacks-source", number=lacks.number, room=room_title(view, lacks.room))


__all__ = ["carried_days", "require_leave", "require_sources", "require_told"]
