"""Whether an exchange's parts fit each other: who values, what is delivered, what ties it; persons are never few."""

from collections import Counter
from collections.abc import Iterable, Sequence

from goodoffices.talks.exchange import FEWEST_PERSONS, Deliverable, Exchange, Ratio, Sort, Valuer
from goodoffices.talks.refusal import Refusal

MOST_DELIVERIES = 20_000
"""Batches of all items together: each is a move of its own for whoever looks for an order."""
MOST_LAG = 3650
"""The most days that a delivery may take to be verified."""
GREATEST_WORTH = 10**12
"""The most whole units that all items together may be worth to one valuer, and that one may forfeit."""


def require_exchange(exchange: Exchange, *, begun: bool = False) -> None:
    """Refuse an exchange whose parts don't fit each other, naming the part.

    Where it has `begun`, what is left may be nothing, need not keep the ratios, and may be of few persons: they were
    valued together with those that are no longer in it.
    """
    _require_once(one.id for one in exchange.valuers)
    _require_once(one.id for one in exchange.items)
    if len(exchange.sides) < 2:
        raise Refusal("exchange-one-side")
    if not exchange.items and not begun:
        raise Refusal("exchange-empty")
    if exchange.escrows < 0:
        raise Refusal("exchange-escrows-unfit")
    for valuer in exchange.valuers:
        if not 0 <= valuer.forfeits <= GREATEST_WORTH:
            raise Refusal("exchange-forfeit-unfit", valuer=valuer.id, most=GREATEST_WORTH)
    for item in exchange.items:
        _require_item(exchange, item)
        if item.sort is Sort.PERSONS and not begun and _is_valued(item):
            _require_many(exchange, item)
    _require_sizes(exchange)
    _require_ratios(exchange, begun)
    _require_groups(exchange)
    _require_ties(exchange)


def _require_once(names: Iterable[str]) -> None:
    for name, often in Counter(names).items():
        if often > 1 or not name:
            raise Refusal("exchange-named-twice", name=name)


def _require_item(exchange: Exchange, item: Deliverable) -> None:
    for side in (item.giver, item.receiver):
        if side not in exchange.sides:
            raise Refusal("exchange-side-unknown", item=item.id, side=side, known=exchange.sides)
    if item.giver == item.receiver:
        raise Refusal("exchange-to-itself", item=item.id)
    if item.count < 1 or item.batch < 1:
        raise Refusal("exchange-count-unfit", item=item.id)
    if not 0 <= item.lag <= MOST_LAG:
        raise Refusal("exchange-lag-unfit", item=item.id, most=MOST_LAG)
    if item.from_day is not None and item.to_day is not None and item.to_day < item.from_day:
        raise Refusal("exchange-window-unfit", item=item.id)
    _require_worth(exchange.valuers, item)


def _require_many(exchange: Exchange, item: Deliverable) -> None:
    """Refuse few persons with a value, all of them or what is delivered at once; the last batch may be smaller."""
    if item.count < FEWEST_PERSONS:
        raise Refusal("too-few-persons-valued", item=item.id, fewest=FEWEST_PERSONS)
    each = max((one.each for one in exchange.ratios if one.many == item.id), default=1)
    at_once = item.count if item.group else max(item.batch, each)
    if at_once < FEWEST_PERSONS:
        raise Refusal("persons-batch-valued", item=item.id, batch=at_once, fewest=FEWEST_PERSONS)


def _require_worth(valuers: Sequence[Valuer], item: Deliverable) -> None:
    """Refuse worth that is not one number for each valuer, 0 where it has no part in it, or outside its interval."""
    ranged = (item.least, item.most) if item.least or item.most else ()
    for worth in (item.worth, *ranged):
        if len(worth) != len(valuers):
            raise Refusal("exchange-worth-length", item=item.id, given=len(worth), wanted=len(valuers))
        for valuer, number in zip(valuers, worth, strict=True):
            if number < 0:
                raise Refusal("exchange-worth-negative", item=item.id, valuer=valuer.id)
            if number and valuer.side not in (item.giver, item.receiver):
                raise Refusal("exchange-worth-of-bystander", item=item.id, valuer=valuer.id)
    if ranged and any(not a <= b <= c for a, b, c in zip(item.least, item.worth, item.most, strict=True)):
        raise Refusal("exchange-interval-unfit", item=item.id)


def _is_valued(item: Deliverable) -> bool:
    return any((*item.worth, *item.least, *item.most))


def _require_sizes(exchange: Exchange) -> None:
    """Refuse more deliveries or worth than can be counted through."""
    each = {one.many: one.each for one in exchange.ratios}
    deliveries = sum(-(-one.count // max(one.batch, each.get(one.id, 1))) for one in exchange.items)
    if deliveries > MOST_DELIVERIES:
        raise Refusal("exchange-deliveries-too-many", given=deliveries, most=MOST_DELIVERIES)
    for place, valuer in enumerate(exchange.valuers):
        if sum(one.count * (one.most or one.worth)[place] for one in exchange.items) > GREATEST_WORTH:
            raise Refusal("exchange-worth-too-great", valuer=valuer.id, most=GREATEST_WORTH)


def _require_ratios(exchange: Exchange, begun: bool) -> None:
    items = {one.id: one for one in exchange.items}
    for ratio in exchange.ratios:
        for name in (ratio.one, ratio.many):
            if name not in items:
                raise Refusal("exchange-item-unknown", item=name)
        _require_ratio(ratio, items[ratio.one], items[ratio.many], begun)
    for name, often in Counter(one.many for one in exchange.ratios).items():
        if often > 1:
            raise Refusal("exchange-ratio-twice", item=name)


def _require_ratio(ratio: Ratio, one: Deliverable, many: Deliverable, begun: bool) -> None:
    if ratio.each < 1:
        raise Refusal("exchange-ratio-unfit", item=one.id)
    if one.giver != many.receiver or one.receiver != many.giver:
        raise Refusal("exchange-ratio-sides", one=one.id, many=many.id)
    if many.batch % ratio.each and many.batch != 1:
        raise Refusal("exchange-ratio-batch", item=many.id, batch=many.batch, each=ratio.each)
    wanted = one.count * ratio.each
    if many.count != wanted and not begun:
        raise Refusal(
            "exchange-ratio-counts", one=one.id, many=many.id, each=ratio.each, wanted=wanted, given=many.count
        )


def _require_groups(exchange: Exchange) -> None:
    givers: dict[str, str] = {}
    for item in exchange.items:
        if item.group and givers.setdefault(item.group, item.giver) != item.giver:
            raise Refusal("exchange-group-givers", group=item.group)


def _require_ties(exchange: Exchange) -> None:
    """Refuse ties to what is not there, and a ring of ties, also one that goes through a group."""
    items = {one.id: one for one in exchange.items}
    later: dict[str, list[str]] = {name: [] for name in items}
    for earlier, other in exchange.before:
        for name in (earlier, other):
            if name not in items:
                raise Refusal("exchange-item-unknown", item=name)
        later[earlier].append(other)
    alike: dict[str, list[str]] = {}
    for item in exchange.items:
        alike.setdefault(item.group or f"\0{item.id}", []).append(item.id)
    step_of = {name: step for step, names in alike.items() for name in names}
    ring = _ring({step: [(a, step_of[b]) for a in names for b in later[a]] for step, names in alike.items()})
    if ring:
        raise Refusal("exchange-ring", ring=tuple(ring))


def _ring(ties: dict[str, list[tuple[str, str]]]) -> list[str]:
    """Give the items of a ring of ties, in its order, or nothing; ties lead from an item of a step to a step.

    Depth first: a step that is met again while it is under way closes a ring.
    """
    done: set[str] = set()
    for start in ties:
        way, items, ahead = [start], list[str](), [iter(ties[start])]
        while way:
            tie = next((one for one in ahead[-1] if one[1] not in done), None)
            if tie is None:
                done.add(way.pop())
                ahead.pop()
                items = items[: len(way) - 1] if way else []
            elif tie[1] in way:
                return [*items[way.index(tie[1]) :], tie[0]]
            else:
                items.append(tie[0])
                way.append(tie[1])
                ahead.append(iter(ties[tie[1]]))
    return []
