"""Stories for the two-world law: what may be said where, which of it a seat may know of, and random draws of it."""

from datetime import date, timedelta

from hypothesis import strategies as st

from goodoffices.talks.acts import (
    CallPlanned,
    ContactNote,
    ConveyanceApproved,
    ConveyancePrepared,
    DerivedNote,
    Difficulty,
    DraftPut,
    How,
    Intent,
    LeaveChanged,
    Message,
    NameRegistered,
    Note,
    Notice,
    Opening,
    Round,
    Said,
    Scope,
    SourceRef,
    StandingTold,
    Suspension,
)
from goodoffices.talks.crossings import Announce, Convey
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.positions import Position
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import seating_of
from goodoffices.talks.texts import Text
from tests.laws.bridging import hidden_bridging, seen_bridging
from tests.laws.cast import COMMISSION, EVERYBODY, LIST_MEMBERS, LISTS, MEMBERS
from tests.laws.commission import commission_steps
from tests.laws.exchanging import hidden_exchanging
from tests.laws.lists import list_steps
from tests.laws.papers import hidden_papers, seen_papers
from tests.laws.press import PRESS, line_steps, press_steps
from tests.laws.walls import START, Step, Story
from tests.world import A, B, World, card, en, id_about

ROOMS = {
    "mediation": ("lead", "deputy"),
    "joint": ("lead", "deputy", "partner"),
    "caucus_a": ("lead", "deputy", "head_a"),
    "caucus_b": ("lead", "deputy", "partner", "head_b"),
    "caucus_g": ("lead", "guarantor"),
    "caucus_o": ("lead", "observer"),
    "press": ("lead", "spokesperson", "analyst"),
    "press_abroad": ("lead", "deputy"),
    "delegation_a": ("head_a", "expert_a"),
    COMMISSION: (*MEMBERS, "delegate"),
    LISTS: LIST_MEMBERS,
}
PARTY = {"caucus_a": "head_a", "caucus_b": "head_b", "caucus_g": "guarantor", "caucus_o": "observer"}
LETTER = {"caucus_a": "A", "caucus_b": "B", "caucus_g": "G", "caucus_o": "O"}

ONE = st.sampled_from(
    ["ferry port", "truce", "crew", "six weeks", "12 boats", "harbour lamp", "אמנה", "ميناء", "on 5 March"]
)
WORDS = st.one_of(ONE, st.lists(ONE, min_size=1, max_size=6).map(" ".join))
"""Words of hidden and of seen steps alike, single ones often: what is said in one room may be said in another."""

LEAVES = st.builds(Leave, st.sampled_from(May), st.sampled_from([(), ("A",), ("B",), ("G", "B")]))
CARRIED = st.lists(
    st.sampled_from(["harbour", "lamp", "ladder", "orchard", "violin"]), min_size=1, max_size=4
).map(" ".join)
"""Words of deliveries that the observer gets: no hidden step says them, so that no guard is asked about them."""


def said(actor: str, room: str, deed: object, key: str) -> Step:
    """Make the step in which an actor does a deed."""
    return lambda world: world.seats[actor].act(world.rooms[room], deed, key=key).number


def message(
    actor: str, room: str, words: str, leave: Leave, key: str, intent: Intent = Intent.STATEMENT
) -> Step:
    """Make the step of a message, with leave where the actor is the room's party."""
    party = PARTY.get(room) == actor
    return said(actor, room, Message(intent, en(words), leave if party else None), key)


def conveys(caucus: str, words: str, key: str, sources: tuple[SourceRef, ...] = (), to: str = "") -> Step:
    """Make the step in which the mediation carries something to a caucus, from preparing it to carrying it."""

    def step(world: World) -> object:
        room, lead, deputy = world.rooms["mediation"], world.seats["lead"], world.seats["deputy"]
        prepared = ConveyancePrepared(
            to or LETTER[caucus], world.rooms[caucus], (en(words),), sources, reason="asked"
        )
        number = lead.act(room, prepared, key=key).number
        lead.act(room, ConveyanceApproved(number, "asked"), key=f"{key}a")
        deputy.act(room, ConveyanceApproved(number, "asked"), key=f"{key}b")
        lead.act(room, Convey(number), key=f"{key}c")
        return "carried"

    return step


def carries_from_a(words: str, key: str) -> Step:
    """Make the step in which A tells something with leave and the mediation carries it to B."""

    def step(world: World) -> object:
        told = world.seats["head_a"].act(
            world.rooms["caucus_a"],
            Message(Intent.OFFER, en(f"secretly {words}"), Leave(May.OWN)),
            key=f"{key}t",
        )
        return conveys("caucus_b", words, key, (SourceRef(told.room, told.number),))(world)

    return step


def announces(deed: object, key: str) -> Step:
    """Make the step in which the lead mediator tells every seat something."""

    def step(world: World) -> object:
        world.seats["lead"].act(world.rooms["mediation"], Announce(RoomKind.NOTICES, deed), key=key)
        return "told"

    return step


@st.composite
def hidden_step(draw: st.DrawFn, observer: str, key: str) -> Step:
    """Draw a step that the observer may know nothing of."""
    room = draw(st.sampled_from([name for name, who in ROOMS.items() if observer not in who]))
    actor = draw(st.sampled_from(ROOMS[room]))
    words = draw(WORDS)
    leave = draw(LEAVES)
    plain = message(actor, room, words, leave, key, draw(st.sampled_from(Intent)))
    return draw(st.sampled_from([plain, plain, *_more(draw, room, actor, words, leave, key, observer)]))


def _more(
    draw: st.DrawFn, room: str, actor: str, words: str, leave: Leave, key: str, observer: str
) -> list[Step]:
    number = draw(st.integers(1, 6))
    steps = [
        lambda world: world.desk.logs.keep_draft(world.seats[actor].id, "place", words),
        lambda world: world.desk.found(
            (en(words),), card("lead"), world.lead.view().procedure, (A, B), key=key
        ),
    ]
    if room in PARTY:
        contact = ContactNote("the courier", How.COURIER, START, en(words), en("noted"), leave)
        stops = Suspension(
            LETTER[room],
            Scope.HEADS,
            date(2026, 3, 2),
            Said.TO_US,
            en(words),
            "its own",
            en(words),
            en(words),
            leave,
            leave,
        )
        steps += [
            said("lead", room, contact, key),
            said("lead", room, Difficulty(en(words), "north gate", words[:20], leave), key),
            said("lead", room, stops, key),
            said(PARTY[room], room, LeaveChanged(number, leave), key),
        ]
        if observer not in ROOMS["mediation"]:
            steps += [conveys(room, draw(CARRIED), key)] * 4
        steps += draw(line_steps(room, PARTY[room], key))
    if room in PRESS:
        steps += draw(press_steps(room, key))
    if room == COMMISSION:
        steps += draw(commission_steps(words, key))
    if room == LISTS:
        steps += draw(list_steps(words, key))
    if room in ("mediation", "joint", "delegation_a", *PRESS):
        steps += [said(actor, room, Note(en(words)), key), _newcomer(room, actor, key, leave)]
    if room in ("mediation", "joint"):
        steps += [
            lambda world: world.act(
                actor, room, DerivedNote(en(words), (SourceRef(world.rooms["caucus_b"], number),))
            ),
            said(actor, room, CallPlanned("A's head", en(words), START + timedelta(days=number)), key),
            said(
                actor,
                room,
                NameRegistered(
                    ContestedName(words[:30], (en("the strait"),), (("A", Text(words[:20], "en")),))
                ),
                key,
            ),
        ]
    if room == "delegation_a":
        steps.append(said(actor, room, DraftPut(Intent.OFFER, en(words), leave), key))
    if observer != "lead":
        steps.append(_opens_a_room(key, observer))
    steps += draw(hidden_bridging(room, actor, words, leave, key))
    steps += draw(hidden_exchanging(room, actor, words, key))
    return steps + draw(hidden_papers(observer, room, actor, words, leave, key))


def _newcomer(room: str, actor: str, key: str, leave: Leave) -> Step:
    """Seat somebody new in a hidden room."""
    party, role = ("A", Role.EXPERT) if room == "delegation_a" else ("", Role.ANALYST)
    newcomer = SeatCard(id_about("newcomer", key), role, en("A newcomer"), party)
    head = "head_a" if room == "delegation_a" else "lead"

    def step(world: World) -> object:
        seat = world.seats[head]
        here = seat.view().room(world.rooms[room])
        return seat.act(here.id, seating_of(here, newcomer), key=key).number

    return step


def _opens_a_room(key: str, observer: str) -> Step:
    present = tuple(card(one) for one in ("lead", "deputy") if one != observer)
    return lambda world: world.seats["lead"].open(
        Opening(Charter(RoomKind.MEDIATION, (en("Another room"),)), present), key=key
    )


@st.composite
def seen_step(draw: st.DrawFn, observer: str, key: str) -> Step:
    """Draw a step that the observer may know of: in its own rooms, delivered to it, or told to all."""
    own = [name for name, who in ROOMS.items() if observer in who]
    room = draw(st.sampled_from(own))
    actor = draw(st.sampled_from([observer, observer, *ROOMS[room]]))
    words, leave = draw(WORDS), draw(LEAVES)
    kinds = [
        message(actor, room, words, leave, key, draw(st.sampled_from(Intent))),
        announces(Notice((en(words),)), key),
        announces(StandingTold("A", draw(st.booleans()), date(2026, 3, 3), (en(words),)), key),
        announces(Round(draw(st.integers(1, 3)), True), key),
        said(observer, room, LeaveChanged(draw(st.integers(1, 5)), leave), key),
    ]
    if room in PARTY and observer not in ROOMS["mediation"]:
        kinds += [conveys(room, draw(CARRIED), key)] * 2
    if room in PRESS:
        kinds += draw(press_steps(room, key))
    if room in PARTY:
        kinds += draw(line_steps(room, PARTY[room], key))
    if room == COMMISSION:
        kinds += draw(commission_steps(words, key))
    if room == LISTS:
        kinds += draw(list_steps(words, key))
    if observer in ("head_a", "head_b"):
        kinds += seen_papers(observer, draw(CARRIED), leave, key)
        kinds += seen_bridging(observer, draw(CARRIED), draw(st.sampled_from(Position)), leave, key)
    if observer == "head_b":
        kinds += [carries_from_a(draw(CARRIED), key)] * 2
    return draw(st.sampled_from(kinds))


KEYS = ["k0", "k1", "k2", "k3"]
"""Keys that the observer uses for what it says itself: others may use the same ones, keys are their author's."""


@st.composite
def pairs(draw: st.DrawFn, observer: str, most_seen: int = 3, most_hidden: int = 3) -> tuple[Story, Story]:
    """Draw two stories that are one to the observer."""
    count = draw(st.integers(0, most_seen))
    seen = tuple(draw(seen_step(observer, f"s{place}")) for place in range(count))

    def world(name: str) -> Story:
        hidden = tuple(
            tuple(
                draw(hidden_step(observer, draw(st.sampled_from([*KEYS, f"{name}{place}.{moment}"]))))
                for moment in range(draw(st.integers(0, most_hidden)))
            )
            for place in range(count + 1)
        )
        return Story(seen, hidden)

    return world("x"), world("y")


OBSERVERS = [one for one in EVERYBODY if one not in ("deputy",)]
