"""Acts about the order of an exchange, in the mediation's rooms: what is to change hands, and what engines found."""

from dataclasses import dataclass

from goodoffices.talks.acts.telling import SourceRef
from goodoffices.talks.exchange import Asked, Exchange, Plan, PlanFound
from goodoffices.talks.stability import StepsStand
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class ExchangeDrawn:
    """What is to change hands and what the mediation reckons it is worth, to whom: an estimate for its own eyes.

    `replaces` is the number of the exchange that this one takes the place of; `links` name the commitments (acts of a
    commission) that items stand for.
    """

    exchange: Exchange
    title: Text
    sources: tuple[SourceRef, ...] = ()
    replaces: int | None = None
    links: tuple[tuple[str, SourceRef], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRun:
    """What the engine found about the exchange of that number: advice, a derived act whose source is the exchange.

    `rest` is what was asked about where it was what is left of it on that day, else None.  `digest`, `engine` and
    `certificate` are as in `EngineRun`.
    """

    number: int
    asked: Asked
    sources: tuple[SourceRef, ...]
    digest: str
    engine: str
    found: PlanFound
    certificate: str = ""
    rest: Exchange | None = None


@dataclass(frozen=True, slots=True)
class StabilityRun:
    """What the engine found about whether everybody goes on with the exchange of that number, step by step of `plan`.

    Advice, a derived act whose source is the exchange.  `guarantor` holds what is forfeited ("" for nobody); a side in
    `reprisals` can answer a walk, as (side, what it costs it, how much it harms the walker); `rest` as in `PlanRun`.
    """

    number: int
    plan: Plan
    sources: tuple[SourceRef, ...]
    digest: str
    engine: str
    found: StepsStand
    guarantor: str = ""
    reprisals: tuple[tuple[str, int, int], ...] = ()
    rest: Exchange | None = None


@dataclass(frozen=True, slots=True)
class PlanKept:
    """The order that the mediation works with for the exchange of that number, found by an engine or by hand.

    `rest` is what was left of the exchange on that day, where the order is one for that.
    """

    number: int
    plan: Plan
    sources: tuple[SourceRef, ...]
    words: Text | None = None
    rest: Exchange | None = None
