"""An exchange over the lake: A returns pumps and maps, B opens sluices and pays; and a commission that carries it out.

`drawn` draws it in the mediation's room; `kept` keeps an order of it; `found` puts an engine's answer on the record.
"""

from goodoffices.talks.acts import ExchangeDrawn, PlanKept, PlanRun, SourceRef
from goodoffices.talks.exchange import (
    Asked,
    Deliverable,
    Exchange,
    Part,
    Plan,
    PlanFound,
    Proven,
    Sequenced,
    Sort,
    Swap,
    Valuer,
    theta,
)
from tests.world import World, en

DIGEST = "e8" * 32
ENGINE = "an engine of the tests 1"


def lake_exchange(**more: object) -> Exchange:
    """Make it: 4 pumps (cost 10, benefit 15), the maps (5, 30), 2 sluices (12, 20), a sum (40, 25).

    Whatever the order, A gains by stopping once B has paid and opened all: what A then still owes is all cost to it.
    """
    told = {
        "valuers": (Valuer("A", "A"), Valuer("B", "B", 3)),
        "items": (
            Deliverable("pumps", "A", "B", (10, 15), 4, what="pumps for the intake"),
            Deliverable("maps", "A", "B", (5, 30), what="maps of the lake bed"),
            Deliverable("sluices", "B", "A", (20, 12), 2, what="sluices of the dam"),
            Deliverable("sum", "B", "A", (25, 40), sort=Sort.SUM, what="the sum for repairs"),
        ),
        "before": (("maps", "sum"),),
        "unit": "points",
    }
    return Exchange(**(told | more))


def one(item: str, units: int = 1) -> Swap:
    """Make a step of one item."""
    return Swap((Part(item, units),))


GOOD: Plan = (
    one("sluices"),
    one("pumps"),
    one("pumps"),
    one("sluices"),
    one("maps"),
    one("pumps"),
    one("sum"),
    one("pumps"),
)
"""A whole order, in which A has 10 to gain by stopping before its last step, and B more before its payment."""


def drawn(world: World, exchange: Exchange | None = None, room: str = "mediation", **more: object) -> SourceRef:
    """Draw an exchange, for the lead mediator."""
    return world.act("lead", room, ExchangeDrawn(exchange or lake_exchange(), en("Lake exchange"), **more))


def sequenced(exchange: Exchange, plan: Plan = GOOD, bound: int | None = None) -> Sequenced:
    """Say that an order is the best, proven unless a lesser bound is given."""
    least = theta(exchange, plan)
    return Sequenced(plan, least, least if bound is None else bound, Proven.AGREED if bound is None else Proven.OPEN)


def found(
    world: World, number: int, what: PlanFound, asked: Asked = Asked.ORDER, rest: Exchange | None = None
) -> SourceRef:
    """Put an engine's answer on the record of the mediation's room."""
    run = PlanRun(number, asked, (SourceRef(world.rooms["mediation"], number),), DIGEST, ENGINE, what, "", rest)
    return world.act("lead", "mediation", run)


def kept(world: World, number: int, plan: Plan = GOOD, rest: Exchange | None = None) -> SourceRef:
    """Keep an order."""
    return world.act("lead", "mediation", PlanKept(number, plan, (), None, rest))


__all__ = ["DIGEST", "ENGINE", "GOOD", "drawn", "found", "kept", "lake_exchange", "one", "sequenced"]
