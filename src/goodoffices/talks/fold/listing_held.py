"""What a room for lists knows of its persons, and what a commission was told of the lists: numbers alone."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.talks.acts.listing import CountsTold, Person, PersonsCompared, PersonsSeen
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class PersonHeld:
    """A person of the list: as written now, under which heading, since which act, and what was done about them.

    `same_as` is the entry that a human found to be the same person; this one is then counted no more.
    """

    person: Person
    of: Text
    number: int
    seen: tuple[tuple[int, PersonsSeen], ...] = ()
    same_as: str = ""
    batch: int | None = None
    handed_over: int | None = None
    remains: bool = False


@dataclass(frozen=True, slots=True)
class BatchHeld:
    """A batch under the number of the act that made it, and the acts that handed over persons of it."""

    number: int
    at: datetime
    name: str
    persons: tuple[str, ...]
    planned: date | None = None
    handed_over: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a human decided of two entries, and when."""

    number: int
    at: datetime
    author: str
    act: PersonsCompared


@dataclass(frozen=True, slots=True)
class CountsHeld:
    """What a commission was last told of a party's list."""

    number: int
    at: datetime
    author: str
    told: CountsTold
