"""How the order kept for an exchange in a mediation room becomes rows of a schedule, without any value."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goodoffices.talks.commission.status import held_by_days, room_for
from goodoffices.talks.commission.years import day_after
from goodoffices.talks.exchange import Plan
from goodoffices.talks.fold.exchanging_held import ExchangeHeld, PlanHeld
from goodoffices.talks.fold.room import RoomView
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.undertakings import Scheduled
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class KeptOrder:
    """The order that is worked with for an exchange whose items stand for commitments of one commission."""

    room: str
    exchange: ExchangeHeld
    plan: PlanHeld

    @property
    def name(self) -> str:
        """Name it in an address: its room and the number of its exchange."""
        return f"{self.room}/{self.exchange.number}"


def kept_orders(view: View, commission: str) -> Iterator[KeptOrder]:
    """Go through the orders kept in the seat's mediation rooms that can be handed to the commission, the last first."""
    found = []
    for room in view.sitting(RoomKind.MEDIATION):
        for number, held in room.exchanges.items():
            links = [ref for _item, ref in held.drawn.links if ref.room == commission]
            plans = [one for one in room.plans.values() if one.kept.number == number]
            if links and plans and held.replaced is None:
                found.append(KeptOrder(room.id, held, max(plans, key=lambda one: one.number)))
    yield from sorted(found, key=lambda one: one.plan.at, reverse=True)


def rows_of(room: RoomView, order: KeptOrder, first: date | None, pace: int) -> tuple[Scheduled, ...]:
    """Give the rows of a schedule: the order's steps from where the deliveries are, `pace` days apart from `first` on.

    A step of several items has several rows on one day.  Where the order covers more than is left of a commitment, its
    first units are taken as delivered.  Items that stand for no commitment of this commission are left out.  Raises a
    `Refusal` where a step would come to lie too far off.
    """
    stands_for = {item: ref.number for item, ref in order.exchange.drawn.links if ref.room == room.id}
    skipped = _delivered(room, order.plan.kept.plan, stands_for)
    rows: list[Scheduled] = []
    place = 0
    for swap in order.plan.kept.plan:
        on = day_after(first, place * pace) if first else None
        units = Counter[int]()
        for part in swap.parts:
            number = stands_for.get(part.item)
            if number is not None and number in room.commitments and not _held(room, number):
                gone = min(part.units, skipped[number])
                skipped[number] -= gone
                units[number] += part.units - gone
        made = [Scheduled(number, amount, on, swap.escrow) for number, amount in units.items() if amount]
        rows += made
        place += bool(made)
    return tuple(rows)


def _held(room: RoomView, number: int) -> bool:
    return held_by_days(room.commitments[number].commitment)


def _delivered(room: RoomView, plan: Plan, stands_for: dict[str, int]) -> Counter[int]:
    """Give how many units of each commitment the plan covers that aren't left any more."""
    covered = Counter[int]()
    for swap in plan:
        for part in swap.parts:
            if part.item in stands_for:
                covered[stands_for[part.item]] += part.units
    gone = Counter[int]()
    for number, units in covered.items():
        held = room.commitments.get(number)
        left = room_for(room, held) if held else None
        gone[number] = max(0, units - left) if left is not None else 0
    return gone
