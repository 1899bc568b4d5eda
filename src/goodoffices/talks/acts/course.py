"""Acts about the course of the talks: rounds, tracks, who stops and returns, calls, names, what is told to all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.leave import Leave
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text

if TYPE_CHECKING:
    from goodoffices.talks.acts import Act


class Scope(StrEnum):
    """Who of a party stops."""

    HEADS = "heads"
    TRACK = "track"
    ALL = "all"


class Said(StrEnum):
    """How a suspension or a return became known."""

    TO_US = "to-us"
    IN_PUBLIC = "in-public"


@dataclass(frozen=True, slots=True)
class Suspension:
    """A party stops: who of it, how we know, in whose words why, what goes on, and what it asks for to return.

    `leave` is for the reasons, `conditions_leave` for the conditions.
    """

    who: str
    scope: Scope
    since: date
    said: Said
    words: Text
    in_whose_words: str
    continues: Text
    conditions: Text
    leave: Leave
    conditions_leave: Leave
    track: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """A party comes back from the suspension of that number in this room."""

    number: int
    since: date
    words: Text
    leave: Leave


@dataclass(frozen=True, slots=True)
class CallPlanned:
    """A call that the mediation has to make: to whom, about what, when if that was settled."""

    with_whom: str
    about: Text
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class CallMade:
    """The planned call of that number was had, or is no longer due."""

    number: int


@dataclass(frozen=True, slots=True)
class NameRegistered:
    """What each side calls a thing, and what the mediation writes."""

    name: ContestedName


@dataclass(frozen=True, slots=True)
class Notice:
    """The mediation tells every seat something about procedure, in agreed words."""

    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """A round opens or closes."""

    number: int
    opens: bool
    texts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A track of the talks, such as technical teams on one subject, opens or closes."""

    name: str
    opens: bool
    texts: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingTold:
    """Every seat is told, in agreed words, that a party suspended its part or returned."""

    who: str
    suspended: bool
    since: date
    texts: tuple[Text, ...]
    scope: Scope = Scope.ALL
    track: str = ""


@dataclass(frozen=True, slots=True)
class DateSet:
    """A date that was put in by hand; there is no timetable unless there is one of these."""

    on: date
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """A communiqué, for anyone."""

    title: tuple[Text, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """The mediation said `what` to all, in the notices or in the public room (`where`)."""

    where: RoomKind
    what: Act
