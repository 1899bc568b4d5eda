"""How acts of telling change what a room knows: items with their leave, questions, difficulties, derived notes."""

from dataclasses import replace

from goodoffices.talks.acts import (
    CarriedTold,
    ContactNote,
    DerivedNote,
    Difficulty,
    Intent,
    LeaveAsked,
    LeaveChanged,
    Message,
    SourceRef,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.room import Question, RoomView, Told
from goodoffices.talks.leave import Leave
from goodoffices.talks.procedure import Item
from goodoffices.talks.texts import Text


def tell(room: RoomView, entry: Entry, item: Item, text: Text, leave: Leave, part: str = "") -> None:
    """Put an item that was told with leave where sources are looked up."""
    ref = SourceRef(room.id, entry.number, part)
    room.told[ref] = Told(ref, item, text, leave, entry.at, not room.of_party(entry.author))


@hear.register
def _message(act: Message, room: RoomView, entry: Entry) -> None:
    if act.leave is not None:
        tell(room, entry, Item(act.intent.value), act.text, act.leave)
    if act.re is not None:
        room.questions.pop(act.re, None)
    if act.intent is Intent.QUESTION and room.party is not None:
        to_party = not room.of_party(entry.author)
        room.questions[entry.number] = Question(entry.number, entry.at, act.text, to_party)


@hear.register
def _contact(act: ContactNote, room: RoomView, entry: Entry) -> None:
    if act.theirs:
        tell(room, entry, Item.CONTACT, act.theirs, act.leave)
    if act.re is not None:
        room.questions.pop(act.re, None)


@hear.register
def _asked(act: LeaveAsked, room: RoomView, entry: Entry) -> None:
    room.asked[entry.number] = act


@hear.register
def _changed(act: LeaveChanged, room: RoomView, entry: Entry) -> None:
    ref = SourceRef(room.id, act.number, act.part)
    told = room.told.get(ref)
    if told is None:
        return
    narrowed = entry.number if act.leave.narrower_than(told.leave) else told.narrowed
    confirmed = (*told.confirmed, act.wording) if act.wording else told.confirmed
    room.told[ref] = replace(
        told, leave=act.leave, confirmed=confirmed, narrowed=narrowed, carried_told=False
    )
    for number, asked in list(room.asked.items()):
        if (asked.number, asked.part) == (act.number, act.part):
            del room.asked[number]


@hear.register
def _carried(act: CarriedTold, room: RoomView, entry: Entry) -> None:
    for ref, told in list(room.told.items()):
        if ref.number == act.number:
            room.told[ref] = replace(told, carried_told=True)


@hear.register
def _difficulty(act: Difficulty, room: RoomView, entry: Entry) -> None:
    room.difficulties[entry.number] = act
    if act.leave is not None:
        tell(room, entry, Item.DIFFICULTY, act.text, act.leave)


@hear.register
def _derived(act: DerivedNote, room: RoomView, entry: Entry) -> None:
    room.derived[entry.number] = act.sources
