"""How far a seat's work is, and what came of it."""

from dataclasses import dataclass, field
from datetime import datetime

from goodoffices.desk.ports import Receipt
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class InHand:
    """The engine is at it: the code of the stage ("" before it told any), and the share that is done, 0 to 1."""

    stage: str = ""
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Done:
    """It stands in the room."""

    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was said, and why."""

    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Its author wanted it no more; nothing was said."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The server ended before it was done; nothing was said."""


State = InHand | Done | Refused | Cancelled | Lost


@dataclass(frozen=True, slots=True)
class Work:
    """One seat's work in one room: its `name` stands for the `key` in addresses, `what` is the commission's class."""

    room: str
    name: str
    key: str
    what: str
    began: datetime
    state: State = field(default_factory=InHand)


__all__ = ["Cancelled", "Done", "InHand", "Lost", "Refused", "State", "Work"]
