"""What a commission knows: commitments, phases, schedules, steps, incidents and places, with all that befell them."""

from dataclasses import dataclass
from datetime import date, datetime

from goodoffices.talks.acts.incidents import (
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    PlaceNotified,
)
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Commitment, Phase, Scheduled


@dataclass(frozen=True, slots=True)
class Reading:
    """How a commitment read from one act on, and why it was amended (None: as it was drawn)."""

    number: int
    at: datetime
    author: str
    commitment: Commitment
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class Waiver:
    """So many units that are no longer asked for, by whom; None for all that was left."""

    number: int
    at: datetime
    author: str
    amount: int | None
    words: Text


@dataclass(frozen=True, slots=True)
class CommitmentHeld:
    """A commitment under the number of the act that drew it, with every reading and waiver, the earliest first."""

    number: int
    readings: tuple[Reading, ...]
    waivers: tuple[Waiver, ...] = ()

    @property
    def commitment(self) -> Commitment:
        """Give the commitment as it reads now."""
        return self.readings[-1].commitment


@dataclass(frozen=True, slots=True)
class PhaseHeld:
    """A phase, its place in the order, and when and on what ground its gate was passed (`passed` an act's number)."""

    place: int
    phase: Phase
    passed: int | None = None
    passed_at: datetime | None = None
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class ScheduleHeld:
    """A schedule as it was set by the act of that number; the last one holds, earlier ones stay to be compared."""

    number: int
    at: datetime
    author: str
    steps: tuple[Scheduled, ...]
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What the verifier found of a step, on verifying it or on closing a dispute; `units` were delivered."""

    number: int
    at: datetime
    author: str
    units: int
    words: Text | None = None
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Dispute:
    """Who disputes a step, in which words."""

    number: int
    at: datetime
    author: str
    words: Text


@dataclass(frozen=True, slots=True)
class Telling:
    """What was reported of a step by one act: so many units on a day; later ones correct earlier ones."""

    number: int
    at: datetime
    author: str
    units: int
    on: date
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class StepHeld:
    """A step of a commitment under the number of the act that reported it, with all that was said of it since."""

    number: int
    commitment: int
    told: tuple[Telling, ...]
    where: str = ""
    findings: tuple[Finding, ...] = ()
    disputes: tuple[Dispute, ...] = ()

    @property
    def reported(self) -> int:
        """Give how many units are reported, as last corrected."""
        return self.told[-1].units

    @property
    def on(self) -> date:
        """Give the day of the delivery, as last corrected."""
        return self.told[-1].on

    @property
    def verified(self) -> int | None:
        """Give how many units were found delivered; None while nobody looked, or it was corrected since."""
        last = self.findings[-1] if self.findings else None
        return None if last is None or last.number < self.told[-1].number else last.units

    @property
    def disputed(self) -> bool:
        """Say whether a dispute was raised that no finding has closed since."""
        closed = max((one.number for one in self.findings if one.closes), default=0)
        return any(one.number > closed for one in self.disputes)


@dataclass(frozen=True, slots=True)
class Classing:
    """How an incident was classed by one act."""

    number: int
    at: datetime
    author: str
    act: IncidentClassed


@dataclass(frozen=True, slots=True)
class Answering:
    """What the side that an incident is laid to answered."""

    number: int
    at: datetime
    author: str
    act: IncidentAnswered


@dataclass(frozen=True, slots=True)
class IncidentHeld:
    """An incident under the number of the act that reported it: alleged, found and answered, kept apart."""

    number: int
    at: datetime
    author: str
    reported: IncidentReported
    classed: tuple[Classing, ...] = ()
    answered: tuple[Answering, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceHeld:
    """A protected place as it was notified; `struck` is the number of the act that struck it off, `why` its reason."""

    number: int
    at: datetime
    author: str
    notified: PlaceNotified
    struck: int | None = None
    why: Text | None = None
