"""The cast of the tests with a neutral intermediary: its caucus, a commission, and the room of A's list.

Everything is said through the rules, by the seat that may say it.  Persons are invented.
"""

from dataclasses import replace

from goodoffices.talks.acts import Known, ListGiven, Opening, ParticipantNamed, Person, RulesSet, SourceRef
from goodoffices.talks.crossings import Announce
from goodoffices.talks.people import Participant, ParticipantKind, Role, SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.texts import Text
from tests.world import A, World, card, en, seat_id

NEUTRAL = Participant("N", (en("Neutral committee"),), ParticipantKind.INTERMEDIARY, 6)
DELEGATE = SeatCard(seat_id("delegate"), Role.INTERMEDIARY, en("Delegate of the committee"), "N")
DAYS = 90
"""Days after which the rules of these talks destroy names."""

LISTED = ("lead", "head_a", "head_b", "delegate", "guarantor")
"""Who sits in the commission."""


def cards(*who: str) -> tuple[SeatCard, ...]:
    """Give the cards of some of the cast, the intermediary's delegate among them."""
    return tuple(DELEGATE if one == "delegate" else card(one) for one in who)


def with_neutral(world: World) -> World:
    """Name the intermediary, hold its caucus, open a commission."""
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, ParticipantNamed(NEUTRAL)))
    world.seats["delegate"] = world.desk.seat(world.process, DELEGATE.seat)
    opened(world, "caucus_n", "lead", Charter(RoomKind.CAUCUS, (en("Caucus N"),), NEUTRAL), "lead", "delegate")
    opened(world, "commission", "lead", Charter(RoomKind.COMMISSION, (en("Commission"),)), *LISTED)
    return world


def opened(world: World, name: str, who: str, charter: Charter, *present: str) -> str:
    """Open a room and give its id."""
    world.rooms[name] = world.seats[who].open(Opening(charter, cards(*present)), key=f"open-{name}").room
    return world.rooms[name]


def set_days(world: World, **days: int) -> None:
    """Let the rules destroy acts of these kinds of room after so many days."""
    now = world.lead.view().procedure
    rules = RulesSet(replace(now, retention=tuple(sorted(days.items()))))
    world.act("lead", "mediation", Announce(RoomKind.NOTICES, rules))


LIST_A = Charter(RoomKind.LISTS, (en("Persons, A"),), A)


def with_list(world: World) -> World:
    """Open the room of A's list: its head, its expert and the delegate."""
    with_neutral(world)
    set_days(world, lists=DAYS)
    opened(world, "lists_a", "head_a", LIST_A, "head_a", "expert_a", "delegate")
    return world


def person(id: str, name: str, born: str = "", known: Known = Known.ALIVE, **more: str) -> Person:
    """Make a person of the list."""
    return Person(id, tuple(Text(one.strip(), "en") for one in name.split("/")), born, more.get("home", ""), known)


HELD = en("Those held")
PERSONS = (
    person("1-1", "Yusuf Qandil Marjan", "1981"),
    person("1-2", "Yousef Kandeel Marjan", "1981"),
    person("1-3", "Salwa Teymour", "1990"),
    person("1-4", "Idris Bakhtawar", "1975", Known.DEAD),
    person("1-5", "Nimrod Ashkelony", "1969", Known.MISSING),
    person("1-6", "Dalal Sarhan", "2001"),
)


def give(world: World, persons: tuple[Person, ...] = PERSONS, of: Text = HELD, who: str = "head_a") -> SourceRef:
    """Add persons to A's list."""
    return world.act(who, "lists_a", ListGiven(of, persons))
