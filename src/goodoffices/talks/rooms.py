"""Rooms: their kinds, and the charter that tells whoever sits down what room this is."""

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.people import Participant, SeatCard
from goodoffices.talks.texts import Text


class RoomKind(StrEnum):
    """Who sits there and what is said (design, section 3)."""

    CAUCUS = "caucus"
    DELEGATION = "delegation"
    MEDIATION = "mediation"
    NOTICES = "notices"
    PRESS = "press"
    COMMISSION = "commission"
    LISTS = "lists"
    PUBLIC = "public"


EVERYONE = frozenset({RoomKind.NOTICES, RoomKind.PUBLIC})
"""Kinds that nobody is seated in: notices are heard by every seat, the public room by anyone, from the beginning."""

MEDIATIONS_OWN = frozenset({RoomKind.MEDIATION, RoomKind.PRESS})
"""Kinds in which only the mediation's own people sit."""


@dataclass(frozen=True, slots=True)
class Charter:
    """What a room is: its kind, its title in each language given, whom it is with or of, and its track if any.

    `beliefs` marks a mediation room of its own for what is believed of the parties: dated, expiring, never exported.
    """

    kind: RoomKind
    title: tuple[Text, ...]
    participant: Participant | None = None
    track: str = ""
    beliefs: bool = False


def speaks_for_party(card: SeatCard, charter: Charter) -> bool:
    """Say whether the seat is, in this room, one of the party's; else it is one of the mediation's."""
    return charter.participant is not None and card.party == charter.participant.id
