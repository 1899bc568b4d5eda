"""Exchanges as a mediation room holds them, what an engine found about each, and the order that is worked with."""

from dataclasses import dataclass
from datetime import datetime

from goodoffices.talks.acts.exchanging import ExchangeDrawn, PlanKept, PlanRun, StabilityRun


@dataclass(frozen=True, slots=True)
class ExchangeHeld:
    """An exchange under the number of the act that drew it; `replaced` is the number of the one that took its place."""

    number: int
    at: datetime
    author: str
    drawn: ExchangeDrawn
    replaced: int | None = None


@dataclass(frozen=True, slots=True)
class PlanRunHeld:
    """What the engine found when it was asked by `author`."""

    number: int
    at: datetime
    author: str
    run: PlanRun


@dataclass(frozen=True, slots=True)
class StabilityHeld:
    """What the engine found about whether everybody goes on, when it was asked by `author`."""

    number: int
    at: datetime
    author: str
    run: StabilityRun


@dataclass(frozen=True, slots=True)
class PlanHeld:
    """An order that the mediation works with; the last one of an exchange holds."""

    number: int
    at: datetime
    author: str
    kept: PlanKept
