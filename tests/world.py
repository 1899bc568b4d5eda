"""The fixed cast of the tests: invented talks over a lake, with two sides, partners, a guarantor and an observer."""

from base64 import b32encode
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count

from goodoffices.desk import Desk, Logs, Receipt, Seat
from goodoffices.desk.memory import MemoryLogs
from goodoffices.talks.acts import Intent, Message, Opening, SourceRef
from goodoffices.talks.commissions import ENGINES_OWN
from goodoffices.talks.crossings import Deed
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.people import Participant, ParticipantKind, Role, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules import agreement_of, seating_of
from goodoffices.talks.texts import Text

LANGUAGES = ("en", "ar", "he", "fr")


def en(words: str) -> Text:
    """Say it in English."""
    return Text(words, "en")


A = Participant("A", (en("Northern Shore"), Text("الشاطئ الشمالي", "ar")), ParticipantKind.SIDE, 1)
B = Participant("B", (en("Southern Shore"), Text("الشاطئ الجنوبي", "ar")), ParticipantKind.SIDE, 2)
PARTNER = Participant("P", (en("Partner ministry"),), ParticipantKind.PARTNER, 3)
GUARANTOR = Participant("G", (en("Guarantor"),), ParticipantKind.GUARANTOR, 4)
OBSERVER = Participant("O", (en("Observer"),), ParticipantKind.OBSERVER, 5)

CAST = {
    "lead": (Role.MEDIATOR, "Lead mediator", ""),
    "deputy": (Role.MEDIATOR, "Deputy mediator", ""),
    "partner": (Role.CO_MEDIATOR, "Partner's envoy", "P"),
    "spokesperson": (Role.SPOKESPERSON, "Spokesperson", ""),
    "head_a": (Role.HEAD, "Head of A", "A"),
    "expert_a": (Role.EXPERT, "Water expert of A", "A"),
    "head_b": (Role.HEAD, "Head of B", "B"),
    "guarantor": (Role.GUARANTOR, "Guarantor's envoy", "G"),
    "observer": (Role.OBSERVER, "Observer", "O"),
}


@dataclass
class World:
    """One process with its rooms and seats.

    Rooms: `mediation` (lead, deputy), `joint` (lead, deputy, partner), `caucus_a` (lead, deputy, head and expert of
    A), `caucus_b` (lead, deputy, partner, head of B), `delegation_a`, `caucus_g`, `caucus_o`, `press`.
    """

    desk: Desk
    process: str
    seats: dict[str, Seat] = field(default_factory=dict)
    rooms: dict[str, str] = field(default_factory=dict)
    keys: count = field(default_factory=count)

    def key(self) -> str:
        """Make a fresh key."""
        return f"key-{next(self.keys)}"

    def __getattr__(self, name: str) -> Seat:
        """Give a seat by the name of who sits on it."""
        try:
            return self.__dict__["seats"][name]
        except KeyError:
            raise AttributeError(name) from None

    def act(self, who: str, room: str, deed: Deed) -> SourceRef:
        """Do a deed and give the reference of its act."""
        receipt = acted(self.seats[who], self.rooms[room], deed, key=self.key())
        return SourceRef(receipt.room, receipt.number)

    def view(self, who: str, room: str):
        """Give a room as that seat hears it."""
        return self.seats[who].view().room(self.rooms[room])

    def tell(self, who: str, words: str, may: May = May.ASK, to: tuple[str, ...] = ()) -> SourceRef:
        """Let a head tell something in its caucus."""
        room = "caucus_" + who[-1]
        return self.act(who, room, Message(Intent.STATEMENT, en(words), Leave(may, to)))


def acted(seat: Seat, room: str, deed: Deed, *, key: str) -> Receipt:
    """Have a seat do a deed; what an engine found is put there as it is when the engine was asked."""
    return (seat._say if isinstance(deed, ENGINES_OWN) else seat.act)(room, deed, key=key)


def seat_id(who: str) -> str:
    """Give the fixed id of a seat in the tests."""
    return f"seat{who.replace('_', '')}"[:16].ljust(16, "a")


def card(who: str) -> SeatCard:
    """Give a seat's card."""
    role, title, party = CAST[who]
    return SeatCard(seat_id(who), role, en(title), party)


def id_about(*about: object) -> str:
    """Make an id that depends on nothing but what it is for, so that equal worlds have equal ids."""
    return b32encode(sha256(repr(about).encode()).digest()).decode().lower()[:16]


def build(logs: Logs | None = None, procedure: Procedure | None = None) -> World:
    """Open the talks and seat the whole cast."""
    desk = Desk(logs or MemoryLogs(), id_about)
    founded = desk.found(
        (en("Lake talks"), Text("محادثات البحيرة", "ar")),
        card("lead"),
        procedure or Procedure(languages=LANGUAGES, public_page=True),
        (A, B, PARTNER, GUARANTOR, OBSERVER),
        (en("Mediation"),),
        key="found",
    )
    world = World(desk, founded.process)
    world.seats = {who: desk.seat(founded.process, seat_id(who)) for who in CAST}
    world.rooms["mediation"] = founded.room
    world.seats["lead"].act(
        founded.room, seating_of(world.view("lead", "mediation"), card("deputy")), key="deputy"
    )
    for name, kind, party, who in (
        ("joint", RoomKind.MEDIATION, None, ("lead", "deputy", "partner")),
        ("caucus_a", RoomKind.CAUCUS, A, ("lead", "deputy", "head_a")),
        ("caucus_b", RoomKind.CAUCUS, B, ("lead", "deputy", "partner", "head_b")),
        ("caucus_g", RoomKind.CAUCUS, GUARANTOR, ("lead", "guarantor")),
        ("caucus_o", RoomKind.CAUCUS, OBSERVER, ("lead", "observer")),
        ("press", RoomKind.PRESS, None, ("lead", "spokesperson")),
    ):
        charter = Charter(kind, (en(name.replace("_", " ").capitalize()),), party)
        opening = Opening(charter, tuple(card(one) for one in who))
        world.rooms[name] = world.seats["lead"].open(opening, key=name).room
    charter = Charter(RoomKind.DELEGATION, (en("Delegation of A"),), A)
    opening = Opening(charter, (card("head_a"), card("expert_a")))
    world.rooms["delegation_a"] = world.seats["head_a"].open(opening, key="delegation_a").room
    return world


__all__ = ["CAST", "A", "B", "World", "agreement_of", "build", "card", "en", "seat_id"]
