"""Where the pages of exchanges are: in the mediation's own rooms alone, about an exchange or about a run on it."""

from django.urls import reverse

from goodoffices.site.door import Sitting
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld, PlanRunHeld
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind

DRAWS = "draw-exchange"
AGAIN = "exchange-again"
KEEPS = "keep-plan"
"""The slugs of the forms that draw an exchange, put it right and keep an order."""


def has_exchanges(room: RoomView) -> bool:
    """Say whether exchanges can stand in a room: one of the mediation's own, and not one for beliefs."""
    charter = room.charter
    return charter is not None and charter.kind is RoomKind.MEDIATION and not charter.beliefs


def enter_with_exchanges(sitting: Sitting, room: str) -> RoomView:
    """Go into a mediation room; anything else is answered as a page that isn't there."""
    here = sitting.enter(room)
    if not has_exchanges(here):
        raise Refusal("no-such-room")
    return here


def enter_on_exchange(sitting: Sitting, room: str, number: int) -> tuple[RoomView, ExchangeHeld]:
    """Go into a mediation room, to an exchange of it; the rest as above."""
    here = enter_with_exchanges(sitting, room)
    held = here.exchanges.get(number)
    if held is None:
        raise Refusal("no-such-room")
    return here, held


def enter_on_plan_run(sitting: Sitting, room: str, number: int) -> tuple[RoomView, ExchangeHeld, PlanRunHeld]:
    """Go into a mediation room, to what an engine found there about an exchange; the rest as above."""
    here = enter_with_exchanges(sitting, room)
    run = here.plan_runs.get(number)
    held = here.exchanges.get(run.run.number) if run else None
    if run is None or held is None:
        raise Refusal("no-such-room")
    return here, held, run


def exchange_url(sitting: Sitting, room: RoomView, number: int, name: str = "exchange") -> str:
    """Give the address of a page about the exchange of that number."""
    return reverse(name, args=[sitting.seat.id, room.id, number])


def exchanges_url(sitting: Sitting, room: RoomView) -> str:
    """Give the address of the list of a room's exchanges."""
    return reverse("exchanges", args=[sitting.seat.id, room.id])


def plan_run_url(sitting: Sitting, room: RoomView, number: int) -> str:
    """Give the address of what an engine found."""
    return reverse("plan-run", args=[sitting.seat.id, room.id, number])


__all__ = [
    "AGAIN",
    "DRAWS",
    "KEEPS",
    "enter_on_exchange",
    "enter_on_plan_run",
    "enter_with_exchanges",
    "exchange_url",
    "exchanges_url",
    "has_exchanges",
    "plan_run_url",
]
