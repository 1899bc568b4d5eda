"""Goes through a plan step by step: whether it delivers everything once as it may, and what is gained by stopping.

The gains are counted from what is still owed and due at each moment, not from what a step changes.
"""

from collections.abc import Sequence

from goodoffices.talks.exchange import Deliverable, Exchange, Plan, Swap
from goodoffices.talks.refusal import Refusal

Units = dict[str, int]
"""How many units of each item."""


def check_steps(exchange: Exchange, plan: Plan) -> None:
    """Refuse a plan that doesn't deliver every unit once, or not as the exchange allows; steps are counted from 1.

    Raises `certificate-step-unknown`, `-sides`, `-batch`, `-group` or `-before`, and `certificate-not-delivered`.
    """
    items = {one.id: one for one in exchange.items}
    left = {one.id: one.count for one in exchange.items}
    for place, swap in enumerate(plan, 1):
        _require_parts(swap, items, left, place)
        for part in swap.parts:
            left[part.item] -= part.units
        _require_packs(exchange, swap, items, left, place)
        _require_groups(swap, items, left, place)
        _require_order(exchange, swap, left, place)
    undelivered = tuple(name for name, units in left.items() if units)
    if undelivered:
        raise Refusal("certificate-not-delivered", items=undelivered[:12])


def _require_parts(swap: Swap, items: dict[str, Deliverable], left: Units, place: int) -> None:
    names = [part.item for part in swap.parts]
    known = all(part.item in items and 1 <= part.units <= left[part.item] for part in swap.parts)
    if not names or not known or len(set(names)) < len(names):
        raise Refusal("certificate-step-unknown", place=place)
    if not swap.escrow and len({items[name].giver for name in names}) > 1:
        raise Refusal("certificate-step-sides", place=place)


def _require_packs(
    exchange: Exchange, swap: Swap, items: dict[str, Deliverable], left: Units, place: int
) -> None:
    """Refuse units that are no whole batches, save where they are the item's last."""
    for part in swap.parts:
        item = items[part.item]
        if not item.group and left[item.id] and part.units % pack_of(exchange, item):
            raise Refusal("certificate-step-batch", place=place, item=item.id)


def pack_of(exchange: Exchange, item: Deliverable) -> int:
    """Give how many units are delivered at once: the item's batch, or the many of a ratio where those are more."""
    return max([item.batch, *(one.each for one in exchange.ratios if one.many == item.id)])


def _require_groups(swap: Swap, items: dict[str, Deliverable], left: Units, place: int) -> None:
    """Refuse a group of which a part is delivered without the rest."""
    begun = {items[part.item].group for part in swap.parts} - {""}
    for item in items.values():
        if item.group in begun and left[item.id]:
            raise Refusal("certificate-step-group", place=place, group=item.group)


def _require_order(exchange: Exchange, swap: Swap, left: Units, place: int) -> None:
    """Refuse what comes before what it must wait for; one side can deliver both in one step, one after the other."""
    now = {part.item for part in swap.parts}
    for earlier, later in exchange.before:
        if later in now and (left[earlier] or (swap.escrow and earlier in now)):
            raise Refusal("certificate-step-before", place=place, item=later, earlier=earlier)


def gains_of(exchange: Exchange, plan: Sequence[Swap]) -> tuple[tuple[int, ...], ...]:
    """Give each valuer's gain from stopping, before the first step and after each: what it owes less what is due."""
    left = {one.id: one.count for one in exchange.items}
    moments = [_gains(exchange, left)]
    for swap in plan:
        for part in swap.parts:
            left[part.item] -= part.units
        moments.append(_gains(exchange, left))
    return tuple(zip(*moments, strict=True))


def _gains(exchange: Exchange, left: Units) -> tuple[int, ...]:
    return tuple(
        sum(left[one.id] * one.worth[place] for one in exchange.items if one.giver == valuer.side)
        - sum(left[one.id] * one.worth[place] for one in exchange.items if one.receiver == valuer.side)
        for place, valuer in enumerate(exchange.valuers)
    )


def greatest(exchange: Exchange, plan: Sequence[Swap]) -> int:
    """Give θ: the greatest gain from stopping at any moment, less what is forfeited."""
    curves = zip(exchange.valuers, gains_of(exchange, plan), strict=True)
    return max(max(curve) - valuer.forfeits for valuer, curve in curves)
