"""Acts of a commission: the signed text is laid before it, commitments are drawn, steps reported and verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goodoffices.talks.papers.model import Paper
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Commitment, Phase, Scheduled


@dataclass(frozen=True, slots=True)
class TextLaid:
    """A text that every party signed is laid before those who carry it out; `fingerprint` is the one they signed."""

    paper: Paper
    fingerprint: str
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class CommitmentDrawn:
    """A commitment is drawn from the text; the act's number is the commitment's from then on."""

    commitment: Commitment


@dataclass(frozen=True, slots=True)
class CommitmentAmended:
    """The commitment of that number reads so from now on; how it read before stays on the record."""

    number: int
    commitment: Commitment
    why: Text


@dataclass(frozen=True, slots=True)
class CommitmentWaived:
    """Whom it is owed to no longer asks for `amount` units of the commitment of that number (None: for the rest)."""

    number: int
    words: Text
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class PhasesSet:
    """The phases of the deal in their order, in place of those set before."""

    phases: tuple[Phase, ...]
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class GatePassed:
    """The gate before the phase is passed; `words` say on what ground."""

    phase: str
    words: Text


@dataclass(frozen=True, slots=True)
class ScheduleSet:
    """The order in which commitments are delivered from now on, in place of the schedule set before; with no values."""

    steps: tuple[Scheduled, ...]
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class StepReported:
    """`amount` units of a commitment were delivered on a day, as its giver, its receiver or its verifier says."""

    commitment: int
    amount: int
    on: date
    words: Text | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class StepCorrected:
    """Who reported the step of that number says it again as it was; 0 units where there was no such step."""

    number: int
    amount: int
    on: date
    why: Text


@dataclass(frozen=True, slots=True)
class StepVerified:
    """The verifier found that `amount` units of the step of that number were delivered, perhaps not all."""

    number: int
    amount: int
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class StepDisputed:
    """A party disputes the step of that number, or what was found of it."""

    number: int
    words: Text


@dataclass(frozen=True, slots=True)
class DisputeClosed:
    """The verifier, having heard both, finds `amount` units of the disputed step delivered and says why."""

    number: int
    amount: int
    words: Text
