"""Acts about lists of persons, in the room of one party and the neutral intermediary alone, under keys that end.

Nothing said here leaves the room but counts and a salted fingerprint (`CountsTold`, in the commission).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.talks.texts import Text


class Known(StrEnum):
    """What is known of a person's fate."""

    ALIVE = "alive"
    DEAD = "dead"
    MISSING = "missing"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class Person:
    """A person on a list: an `id` of this list, the names as written in each script, and what helps to know them."""

    id: str
    names: tuple[Text, ...]
    born: str = ""
    home: str = ""
    known: Known = Known.NOT_KNOWN
    remark: str = ""


@dataclass(frozen=True, slots=True)
class ListGiven:
    """Persons are added to the room's list, under the heading `of` (those held, those asked for, the missing)."""

    of: Text
    persons: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class PersonAmended:
    """The person of that id reads so from now on."""

    person: Person
    why: Text


@dataclass(frozen=True, slots=True)
class PersonsCompared:
    """A human decided whether two entries of the list are the same person; the second is then no longer counted."""

    one: str
    other: str
    same: bool
    words: Text | None = None


class Stage(StrEnum):
    """What was done about a person."""

    VISITED = "visited"
    CONSENTED = "consented"
    DECLINED = "declined"
    FAMILY_TOLD = "family-told"


@dataclass(frozen=True, slots=True)
class PersonsSeen:
    """One stage was reached for these persons: seen at an identity visit, consented, declined, their family told."""

    persons: tuple[str, ...]
    stage: Stage
    on: date
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class BatchMade:
    """Persons who are to be handed over together; the act's number is the batch's."""

    name: str
    persons: tuple[str, ...]
    planned: date | None = None


@dataclass(frozen=True, slots=True)
class BatchHandedOver:
    """Persons of that batch were handed over on a day, alive or, those in `remains`, dead."""

    number: int
    persons: tuple[str, ...]
    remains: tuple[str, ...]
    on: date
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class CountsGivenOut:
    """The numbers of this list were told in a commission, under a salt that stays here and goes with this act."""

    counts: tuple[tuple[str, int], ...]
    fingerprint: str
    salt: str
    handed_over: int = 0


@dataclass(frozen=True, slots=True)
class CountsTold:
    """In a commission: how many persons a party's list has, by heading, and its salted fingerprint; no name."""

    party: str
    counts: tuple[tuple[str, int], ...]
    fingerprint: str
    handed_over: int = 0
