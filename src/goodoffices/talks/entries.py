"""An entry: an act as one room heard it, with its number, time and author there."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.talks.acts import Act

MEDIATION = "mediation"
"""The author of what is said to everyone: notices and publications name no person."""

RULE = "rule"
"""The author of what the process's own rule of retention does."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`act`, heard in `room` as its `number`-th act, at `at` (UTC, whole seconds), said by the seat `author`."""

    room: str
    number: int
    at: datetime
    author: str
    act: Act
