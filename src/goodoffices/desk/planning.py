"""What is put before the exchange engine when a seat asks it, gathered from that seat's own view."""

from typing import Protocol

from goodoffices.talks.acts import PlanRun, SourceRef, StabilityRun
from goodoffices.talks.commissions import AskPlan, AskStability
from goodoffices.talks.exchange import Exchange, PlanFound
from goodoffices.talks.fold import RoomView
from goodoffices.talks.planned import rest_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import StabilityFound, StepsStand
from goodoffices.talks.view import View


class PlanAnswered(Protocol):
    """What an engine answers: what was found, the digest of what went in, its name, and what bears it out."""

    @property
    def found(self) -> PlanFound:
        """Give what was found."""
        ...

    @property
    def digest(self) -> str:
        """Give the SHA-256 in hex of what it was made from."""
        ...

    @property
    def engine(self) -> str:
        """Give the engine's name."""
        ...

    @property
    def certificate(self) -> str:
        """Give what a check needs, as JSON; "" where nothing re-checks it."""
        ...


class StabilityAnswered(Protocol):
    """What the stability engine answers."""

    @property
    def found(self) -> StabilityFound:
        """Give what was found."""
        ...

    @property
    def digest(self) -> str:
        """Give the SHA-256 in hex of what it was made from."""
        ...

    @property
    def engine(self) -> str:
        """Give the engine's name."""
        ...


def asked_about(view: View, room: RoomView, asks: AskPlan) -> Exchange:
    """Give the exchange as it was drawn, or what is left of it today.

    Refuses `exchange-delivered` where nothing is left.
    """
    held = room.exchanges[asks.number]
    return rest_of(view, held) if asks.rest else held.drawn.exchange


def plan_run_of(room: RoomView, asks: AskPlan, about: Exchange, answered: PlanAnswered) -> PlanRun:
    """Make the act that says what was found, from what, and by which engine."""
    drawn = room.exchanges[asks.number].drawn
    links = tuple(ref for _, ref in drawn.links) if asks.rest else ()
    return PlanRun(
        asks.number,
        asks.asked,
        tuple(dict.fromkeys((SourceRef(room.id, asks.number), *links))),
        answered.digest,
        answered.engine,
        answered.found,
        answered.certificate,
        about if asks.rest else None,
    )


def stability_run_of(room: RoomView, asks: AskStability, answered: StabilityAnswered) -> StabilityRun:
    """Make the act that says whether everybody goes on, of which order, and by which engine."""
    drawn, found = room.exchanges[asks.number].drawn, answered.found
    if not isinstance(found, StepsStand):
        raise Refusal("engine-failed")
    links = tuple(ref for _, ref in drawn.links) if asks.rest else ()
    return StabilityRun(
        asks.number,
        asks.plan,
        tuple(dict.fromkeys((SourceRef(room.id, asks.number), *links))),
        answered.digest,
        answered.engine,
        found,
        asks.guarantor,
        asks.reprisals,
        asks.rest,
    )
