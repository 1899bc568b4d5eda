"""Acts by which something is told, with its leave, and by which leave is asked, given and narrowed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from goodoffices.talks.leave import Leave
from goodoffices.talks.texts import Text


class Intent(StrEnum):
    """What a message is meant as."""

    STATEMENT = "statement"
    QUESTION = "question"
    OFFER = "offer"
    REPLY = "reply"


class How(StrEnum):
    """By which way a contact was had."""

    TELEPHONE = "telephone"
    IN_PERSON = "in-person"
    VIDEO = "video"
    COURIER = "courier"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """One item that something was made from: an act of a room, or one `part` of it ("conditions")."""

    room: str
    number: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """Somebody says something in a room; a party's words carry its leave, the mediation's carry none."""

    intent: Intent
    text: Text
    leave: Leave | None = None
    re: int | None = None


@dataclass(frozen=True, slots=True)
class ContactNote:
    """A call or a meeting, written down by the mediation in the caucus of whom it spoke with.

    `theirs` is what they said, under `leave`; `ours` what we said; `handed` the title of a paper given by hand.
    """

    with_whom: str
    how: How
    when: datetime
    theirs: Text
    ours: Text
    leave: Leave
    read_back: bool = False
    handed: str = ""
    re: int | None = None


@dataclass(frozen=True, slots=True)
class LeaveAsked:
    """The mediation asks whether it may carry the item, in these words, to that participant."""

    number: int
    to: str
    wording: Text
    in_their_name: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class LeaveChanged:
    """The leave of an item from now on; `wording` is what they confirmed may be carried in their name."""

    number: int
    leave: Leave
    wording: Text | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class CarriedTold:
    """The mediation tells a party that its item had been carried, and on which day."""

    number: int
    on: date


@dataclass(frozen=True, slots=True)
class Difficulty:
    """A difficulty on the ground that bears on the talks, as somebody told it."""

    text: Text
    where: str
    bears_on: str
    leave: Leave | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something written down for those in the room."""

    text: Text
    re: int | None = None


@dataclass(frozen=True, slots=True)
class DerivedNote:
    """A note made from other acts; it may stand only where every member sits in every source's room."""

    text: Text
    sources: tuple[SourceRef, ...]
