"""Derived acts never stand where a member lacks a source, whatever is told, seated, unseated, carried and opened."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.desk.memory import MemoryLogs
from goodoffices.desk.ports import Hearing
from goodoffices.talks.acts import (
    ConveyancePrepared,
    DerivedNote,
    Opening,
    PastOpened,
    Retold,
    SeatingProposed,
    SourceRef,
    Unseating,
)
from goodoffices.talks.fold import RoomView, fold
from goodoffices.talks.leave import May
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import EVERYONE, Charter, RoomKind
from goodoffices.talks.view import View
from tests.world import CAST, World, agreement_of, build, card, en, seat_id, seating_of

SPEAKERS = ("lead", "lead", "deputy", "partner", "head_a", "head_b")

who, pick = st.sampled_from(SPEAKERS), st.integers(0, 11)
deeds = st.one_of(
    st.tuples(st.just("tell"), st.sampled_from(("head_a", "head_b")), pick, pick, pick),
    *[st.tuples(st.just("derive"), who, pick, pick, pick)] * 3,
    st.tuples(st.just("carry"), who, pick, pick, pick),
    *[st.tuples(st.just("seat"), who, pick, pick, pick)] * 3,
    st.tuples(st.just("agree"), st.sampled_from(("head_a", "head_b")), pick, pick, pick),
    *[st.tuples(st.just("unseat"), who, pick, pick, pick)] * 2,
    *[st.tuples(st.just("open past"), who, pick, pick, pick)] * 2,
)
"""What is done, by whom, and three picks among what the speaker has before it: rooms, people, acts."""


@dataclass
class Told:
    """A world, and all of it as nobody in it can see it."""

    world: World
    logs: MemoryLogs
    said: list[str] = field(default_factory=list)

    def whole(self) -> View:
        """Fold every room from its first act."""
        rooms = {id: self._room(id) for id in self.world.rooms.values()}
        return View("", {**rooms, **_to_all(self.world)})

    def _room(self, id: str) -> RoomView:
        return fold(id, 1, self.logs.read((Hearing(id, 1),))[0])


def _to_all(world: World) -> dict[str, RoomView]:
    rooms = world.lead.view().rooms.values()
    return {room.id: room for room in rooms if room.charter and room.charter.kind in EVERYONE}


def begun() -> Told:
    """Seat the cast, and open a room in which the deputy and the partner sit without the lead."""
    logs = MemoryLogs()
    world = build(logs)
    opening = Opening(Charter(RoomKind.MEDIATION, (en("Aside"),)), (card("deputy"), card("partner")))
    world.rooms["aside"] = world.deputy.open(opening, key="aside").room
    return Told(world, logs)


def attempt(told: Told, deed: tuple) -> SourceRef | None:
    """Do it if it is in order."""
    try:
        return done(told.world, *deed)
    except Refusal:
        return None


def done(world: World, what: str, who: str, first: int, second: int, third: int) -> SourceRef | None:
    """Do one of the deeds, with what the picks choose."""
    name = _room(world, who, first, OWN if what in ("derive", "carry") else set(RoomKind) - EVERYONE)
    here = world.view(who, name)
    match what:
        case "tell":
            return world.tell(who, "Something in confidence", May.OURS)
        case "derive":
            return world.act(who, name, DerivedNote(en("A summary"), (_source(world, who, second, third),)))
        case "carry":
            source, caucus = _source(world, who, second, third), world.rooms["caucus_b"]
            return world.act(who, name, ConveyancePrepared("B", caucus, (en("Good morning"),), (source,)))
        case "seat":
            newcomer = card(_among([one for one in CAST if seat_id(one) not in here.members], second))
            return world.act(who, name, SeatingProposed(newcomer) if _asks(here, who) else seating_of(here, newcomer))
        case "agree":
            return world.act(who, name, agreement_of(here, max(here.proposed, default=0)))
        case "unseat":
            return world.act(who, name, Unseating(_among(sorted(here.members), second)))
        case _:
            again = [e for _, e in sorted(here.entries.items()) if not isinstance(e.act, PastOpened)][-1 - second :]
            return world.act(who, name, PastOpened(tuple(Retold(e.number, e.at, e.author, e.act) for e in again)))


OWN = {RoomKind.MEDIATION, RoomKind.DELEGATION, RoomKind.PRESS}


def _among(choices: list, pick: int):
    return choices[pick % len(choices)]


def _room(world: World, who: str, pick: int, kinds: set[RoomKind]) -> str:
    """Pick a room in which the speaker sits, or refuse as the talks would."""
    rooms = world.seats[who].view().rooms
    names = [name for name, id in world.rooms.items() if id in rooms and rooms[id].charter.kind in kinds]
    if not names:
        raise Refusal("no-such-room")
    return _among(names, pick)


def _source(world: World, who: str, pick: int, back: int) -> SourceRef:
    """Pick one of the latest acts of one of the speaker's rooms."""
    here = world.view(who, _room(world, who, pick, set(RoomKind) - EVERYONE))
    return SourceRef(here.id, max(here.last - back % 4, 1))


def _asks(here: RoomView, who: str) -> bool:
    return here.party_sits and not here.of_party(seat_id(who))


def newly_heard(room: RoomView, number: int) -> set[int]:
    """Give the derived acts that the act of that number made heard."""
    act = room.entries[number].act
    retold = {one.number for one in act.retold} if isinstance(act, PastOpened) else {number}
    return retold & set(room.derived)


def lacking(whole: View, room: RoomView, number: int) -> set[tuple[str, SourceRef]]:
    """Give who of the room does not sit with which origin of a derived act."""
    return {
        (seat, ref)
        for ref in whole.origins(room.derived[number])
        for seat in room.members
        if ref.room in whole.rooms and not _open(whole.rooms[ref.room]) and seat not in whole.rooms[ref.room].members
    }


def _open(room: RoomView) -> bool:
    return room.charter is not None and room.charter.kind in EVERYONE


def seen_lacking(view: View) -> set[tuple[str, int, str, SourceRef]]:
    """Give what a seat itself can see to be amiss."""
    return {
        (room.id, number, *one)
        for room in view.rooms.values()
        for number in room.derived
        for one in lacking(view, room, number)
    }


@settings(max_examples=120, deadline=None)
@given(st.lists(deeds, min_size=10, max_size=40))
def test_whoever_hears_a_derived_act_sits_with_each_of_its_sources(plan):
    told = begun()
    for deed in plan:
        ref = attempt(told, deed)
        if ref is None:
            continue
        whole = told.whole()
        room = whole.rooms[ref.room]
        for number in newly_heard(room, ref.number):
            assert not lacking(whole, room, number), deed


@settings(max_examples=120, deadline=None)
@given(st.lists(deeds, min_size=10, max_size=40))
def test_nobody_unseats_or_seats_against_what_it_can_see(plan):
    """Who unseats somebody from a room can't know of derived acts in rooms it doesn't hear, and isn't told of them."""
    told = begun()
    for deed in plan:
        seat = told.world.seats[deed[1]]
        if not _sits(seat):
            continue
        before = seen_lacking(seat.view())
        if attempt(told, deed) is not None and _sits(seat):
            assert seen_lacking(seat.view()) <= before, deed


def _sits(seat) -> bool:
    try:
        seat.view()
    except Refusal:
        return False
    return True


def test_the_past_is_not_opened_to_somebody_who_lacks_a_source():
    """The deputy, who came after the summary, could not know that the partner lacks its source."""
    told = begun()
    world = told.world
    secret = world.tell("head_a", "Something in confidence", May.OURS)
    world.act("lead", "mediation", Unseating(seat_id("deputy")))
    note = world.act("lead", "mediation", DerivedNote(en("A summary"), (secret,)))
    world.act("lead", "mediation", seating_of(world.view("lead", "mediation"), card("deputy")))
    world.act("deputy", "mediation", seating_of(world.view("deputy", "mediation"), card("partner")))
    entry = world.view("lead", "mediation").entries[note.number]
    again = PastOpened((Retold(entry.number, entry.at, entry.author, entry.act),))
    with pytest.raises(Refusal, match="member-lacks-source"):
        world.act("lead", "mediation", again)


def test_nobody_is_unseated_from_a_source_while_it_hears_what_was_made_of_it():
    world = begun().world
    secret = world.tell("head_a", "Something in confidence", May.OURS)
    world.act("lead", "mediation", DerivedNote(en("A summary"), (secret,)))
    with pytest.raises(Refusal, match="unseat-there-first"):
        world.act("lead", "caucus_a", Unseating(seat_id("deputy")))


def test_each_kind_of_deed_can_be_done():
    """The law is about something: whoever makes these plans does derive, carry, seat, unseat and open the past."""
    rooms = ["mediation", "joint", "caucus_a", "caucus_b", "caucus_g", "caucus_o", "press"]
    at = rooms.index
    told = begun()
    plan = [
        ("tell", "head_a", 0, 0, 0),
        ("derive", "lead", at("mediation"), at("caucus_a"), 0),
        ("derive", "lead", at("mediation"), at("mediation"), 0),
        ("carry", "lead", at("mediation"), at("mediation"), 0),
        ("unseat", "lead", at("joint"), 0, 0),
        ("seat", "lead", at("caucus_b"), 0, 0),
        ("agree", "head_b", 0, 0, 0),
        ("open past", "lead", at("mediation"), 5, 0),
    ]
    assert [deed[0] for deed in plan if attempt(told, deed) is None] == []
