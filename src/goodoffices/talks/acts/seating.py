"""Acts that make a room and say who sits in it, what the process's rules are, and what was destroyed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from goodoffices.talks.people import Participant, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.rooms import Charter

if TYPE_CHECKING:
    from goodoffices.talks.acts import Act


@dataclass(frozen=True, slots=True)
class Opening:
    """A room opens: what it is and who sits in it from the first moment."""

    charter: Charter
    present: tuple[SeatCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ParticipantNamed:
    """A party, partner, guarantor, intermediary or observer takes part, or is called otherwise from now on."""

    participant: Participant


@dataclass(frozen=True, slots=True)
class RulesSet:
    """The rules of procedure from now on."""

    procedure: Procedure


@dataclass(frozen=True, slots=True)
class Seating:
    """Somebody sits down.  The charter and those present are said again for the one who hears the room from here."""

    card: SeatCard
    charter: Charter
    present: tuple[SeatCard, ...]


@dataclass(frozen=True, slots=True)
class SeatingProposed:
    """The mediation would like to seat somebody in a party's caucus; the party has to agree."""

    card: SeatCard


@dataclass(frozen=True, slots=True)
class SeatingAgreed:
    """The party agrees to the proposal of that number: the one proposed sits down here and now."""

    number: int
    card: SeatCard
    charter: Charter
    present: tuple[SeatCard, ...]


@dataclass(frozen=True, slots=True)
class SeatingDeclined:
    """The party does not agree to the proposal of that number."""

    number: int


@dataclass(frozen=True, slots=True)
class Unseating:
    """Somebody leaves the room and hears it no longer."""

    seat: str


@dataclass(frozen=True, slots=True)
class Retold:
    """An earlier act said again, as it was heard then."""

    number: int
    at: datetime
    author: str
    act: Act


@dataclass(frozen=True, slots=True)
class PastOpened:
    """Earlier acts of this room, said again so that those who came later hear them."""

    retold: tuple[Retold, ...]


@dataclass(frozen=True, slots=True)
class TranscriptAllowed:
    """Another member allows the seat to take a transcript of this room up to the act of that number."""

    seat: str
    upto: int


@dataclass(frozen=True, slots=True)
class Destroyed:
    """The key of the act of that number was destroyed under a rule of retention."""

    number: int
    rule: str


@dataclass(frozen=True, slots=True)
class Gone:
    """What is left of an act whose key was destroyed: its place."""
