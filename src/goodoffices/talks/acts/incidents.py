"""Acts about incidents: what is alleged, what the agreed body finds, what the accused side answers, kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Location:
    """A place, by its name and, where known, by millionths of a degree north and east (WGS 84)."""

    name: str
    north: int | None = None
    east: int | None = None


class Classed(StrEnum):
    """What has become of a reported incident."""

    OBSERVED = "observed"
    RECORDED = "recorded"
    ASSESSED = "assessed"
    FOLLOWED_UP = "followed-up"
    NO_ACCESS = "no-access"


class Breach(StrEnum):
    """What the agreed body assessed an incident as."""

    BREACH = "breach"
    NO_BREACH = "no-breach"
    NOT_SETTLED = "not-settled"


@dataclass(frozen=True, slots=True)
class IncidentReported:
    """Somebody with a seat for it reports an incident: an allegation, whoever says it.

    `by_whom` is the participant that it is laid to ("" for nobody), `bears_on` the commitments it bears on, `hotline`
    whether it came as an urgent notice.
    """

    when: datetime
    where: Location
    what: Text
    by_whom: str = ""
    bears_on: tuple[int, ...] = ()
    hotline: bool = False


@dataclass(frozen=True, slots=True)
class IncidentClassed:
    """The agreed body says what has become of the incident of that number and what it found; earlier ones stay."""

    number: int
    classed: Classed
    found: Text
    assessed_as: Breach | None = None


@dataclass(frozen=True, slots=True)
class IncidentAnswered:
    """The side that an incident is laid to answers it."""

    number: int
    words: Text


class Protected(StrEnum):
    """What a protected place is."""

    HOSPITAL = "hospital"
    SCHOOL = "school"
    SHELTER = "shelter"
    WATER = "water"
    WORSHIP = "worship"
    CULTURE = "culture"
    AID = "aid"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PlaceNotified:
    """A place that all are asked to spare is notified to everybody here."""

    where: Location
    protected: Protected
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class PlaceStruckOff:
    """The place notified under that number is no longer what it was said to be."""

    number: int
    why: Text
