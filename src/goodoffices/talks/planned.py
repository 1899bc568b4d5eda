"""Read off a view: what engines found about an exchange, the order that is worked with, what is left of it today."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.talks.acts import SourceRef
from goodoffices.talks.exchange import (
    Deliverable,
    Deposits,
    Escrowed,
    Exchange,
    InRounds,
    Part,
    Plan,
    PlanFound,
    Ranged,
    Sequenced,
    Swap,
    remaining,
)
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import CommitmentHeld
from goodoffices.talks.fold.exchanging_held import ExchangeHeld, PlanHeld, PlanRunHeld
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.undertakings import Commitment
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Deed:
    """What was delivered on a day, as far as the commission's verifiers found so and nobody disputes it."""

    on: date
    part: Part


def runs_on(room: RoomView, number: int) -> tuple[PlanRunHeld, ...]:
    """Give what was found about the exchange of that number, the latest first."""
    return tuple(one for _, one in sorted(room.plan_runs.items(), reverse=True) if one.run.number == number)


def kept_on(room: RoomView, number: int) -> PlanHeld | None:
    """Give the order that the mediation works with for that exchange: the last one that was kept."""
    return next((one for _, one in sorted(room.plans.items(), reverse=True) if one.kept.number == number), None)


def orders_in(found: PlanFound) -> tuple[Plan, ...]:
    """Give every order that an answer brings, in the order in which its page shows them."""
    match found:
        case Sequenced(plan=plan):
            return (plan,)
        case InRounds(every=every):
            return tuple(one.plan for one in every)
        case Deposits(without=without, ways=ways):
            return (without.plan, *(one.plan for one in ways))
        case Escrowed(without=without, with_one=with_one):
            return (without.plan, with_one.plan)
        case Ranged(stated=stated, guarded=guarded):
            return (stated.plan, guarded.plan)


def sequenced_in(found: PlanFound) -> tuple[Sequenced, ...]:
    """Give every order of single steps, without rounds, escrow or more deposits, that an answer brings with its θ."""
    match found:
        case Sequenced(rounds=None):
            return (found,)
        case Deposits(without=without) | Escrowed(without=without):
            return (without,)
        case Ranged(stated=stated):
            return (stated,)
        case _:
            return ()


def best_known(room: RoomView, number: int, rest: Exchange | None = None) -> Sequenced | None:
    """Give the order of the least θ that is known for the exchange, or for that rest of it; None where none is."""
    every = [
        one
        for held in runs_on(room, number)
        if held.run.rest == rest
        for one in sequenced_in(held.run.found)
        if not any(swap.escrow for swap in one.plan)
    ]
    return min(every, key=lambda one: (one.theta, -one.bound), default=None)


# ---- what was delivered --------------------------------------------------------------------------------------------


def commitments_of(view: View, held: ExchangeHeld) -> Iterator[tuple[str, SourceRef, CommitmentHeld]]:
    """Give the items that stand for a commitment, each with it, as far as the seat hears its commission."""
    for item, ref in held.drawn.links:
        room = view.rooms.get(ref.room)
        found = room.commitments.get(ref.number) if room else None
        if found is not None:
            yield item, ref, found


def deeds_of(view: View, held: ExchangeHeld) -> tuple[Deed, ...]:
    """Give what was verified of the commitments that items stand for, by day; each unit is counted for one item once.

    Where several items stand for one commitment, what was delivered counts for the first of them until it is full.
    """
    left = {one.id: one.count for one in held.drawn.exchange.items}
    items: dict[SourceRef, list[str]] = {}
    for item, ref, _commitment in commitments_of(view, held):
        items.setdefault(ref, []).append(item)
    found = []
    for on, _number, ref, units in sorted(_verified(view, items), key=lambda one: one[:2]):
        for item in items[ref]:
            taken = min(units, left[item])
            left[item], units = left[item] - taken, units - taken
            found += [Deed(on, Part(item, taken))] if taken else []
    return tuple(found)


def _verified(view: View, items: Iterable[SourceRef]) -> Iterator[tuple[date, int, SourceRef, int]]:
    for ref in items:
        for step in view.rooms[ref.room].steps.values():
            if step.commitment == ref.number and step.verified and not step.disputed:
                yield step.on, step.number, ref, step.verified


def waived_of(view: View, held: ExchangeHeld) -> tuple[Part, ...]:
    """Give what is no longer asked for, of the items that stand for commitments; the last items of one fall first."""
    done = Counter[str]()
    for one in deeds_of(view, held):
        done[one.part.item] += one.part.units
    owed = {one.id: one.count - done[one.id] for one in held.drawn.exchange.items}
    gone: dict[SourceRef, int] = {}
    found = []
    for item, ref, commitment in reversed(tuple(commitments_of(view, held))):
        units = gone.setdefault(ref, _waived(commitment))
        taken = min(units, owed[item])
        gone[ref], owed[item] = units - taken, owed[item] - taken
        found += [Part(item, taken)] if taken else []
    return tuple(found)


def _waived(commitment: CommitmentHeld) -> int:
    """Give how many units were waived, all of them where the rest was."""
    amounts = [one.amount for one in commitment.waivers]
    return commitment.commitment.amount if None in amounts else sum(one or 0 for one in amounts)


def rest_of(view: View, held: ExchangeHeld) -> Exchange:
    """Give what is left of the exchange once verified deliveries and waivers are taken off.

    Refuses `exchange-delivered` where nothing is.
    """
    settled = [one.part for one in deeds_of(view, held)] + list(waived_of(view, held))
    rest = remaining(held.drawn.exchange, settled)
    if not rest.items:
        raise Refusal("exchange-delivered", number=held.number)
    return rest


# ---- an order that is whole ----------------------------------------------------------------------------------------


def require_plan(exchange: Exchange, plan: Sequence[Swap]) -> None:
    """Refuse an order that delivers too much or too little, by two sides at once without escrow, or too early."""
    items = {one.id: one for one in exchange.items}
    done = Counter[str]()
    for step, swap in enumerate(plan, 1):
        _require_step(items, step, swap)
        _require_before(exchange, done, step, swap)
        _require_groups(exchange, step, swap)
        for part in swap.parts:
            done[part.item] += part.units
    for item in exchange.items:
        if done[item.id] != item.count:
            raise Refusal("plan-not-whole", item=named(item), planned=done[item.id], count=item.count)
    escrows = sum(one.escrow for one in plan)
    if escrows > exchange.escrows:
        raise Refusal("plan-escrows", planned=escrows, most=exchange.escrows)


def _require_step(items: dict[str, Deliverable], step: int, swap: Swap) -> None:
    unknown = next((one.item for one in swap.parts if one.item not in items), None)
    if unknown is not None:
        raise Refusal("plan-item-unknown", step=step, item=unknown)
    if not swap.parts or any(one.units < 1 for one in swap.parts):
        raise Refusal("plan-step-empty", step=step)
    if len({items[one.item].giver for one in swap.parts}) > 1 and not swap.escrow:
        raise Refusal("plan-two-givers", step=step)


def _require_before(exchange: Exchange, done: Counter[str], step: int, swap: Swap) -> None:
    """Refuse a step with something of which an earlier thing is not wholly delivered; in one step both may come."""
    here = Counter[str]()
    for part in swap.parts:
        here[part.item] += part.units
    for earlier, later in exchange.before:
        first = exchange.item(earlier)
        if here[later] and done[earlier] + here[earlier] < first.count:
            raise Refusal("plan-too-early", step=step, item=named(exchange.item(later)), first=named(first))


def _require_groups(exchange: Exchange, step: int, swap: Swap) -> None:
    """Refuse a step that holds a part of a group and not all of it."""
    here = {one.item: one.units for one in swap.parts}
    groups = {exchange.item(one).group for one in here} - {""}
    for item in exchange.items:
        if item.group in groups and here.get(item.id) != item.count:
            raise Refusal("plan-group-split", step=step, item=named(item), group=item.group)


def named(item: Deliverable) -> str:
    """Name an item by what it is, or by its id where nothing was written."""
    return item.what or item.id


# ---- into a commission ---------------------------------------------------------------------------------------------


def commissions_of(held: ExchangeHeld) -> tuple[str, ...]:
    """Give the commissions whose commitments items stand for."""
    return tuple(dict.fromkeys(ref.room for _, ref in held.drawn.links))


def as_item(number: int, commitment: Commitment, what: str, valuers: int) -> Deliverable:
    """Give a commitment as an item to which nobody has put a value yet; `number` is the commitment's."""
    worth = (0,) * valuers
    amount = commitment.amount * _days(commitment)
    return Deliverable(
        f"c{number}",
        commitment.who,
        commitment.to,
        worth,
        amount,
        sort=commitment.sort,
        from_day=commitment.starts,
        to_day=commitment.by,
        what=what,
    )


def _days(commitment: Commitment) -> int:
    if not commitment.each_day or commitment.starts is None or commitment.by is None:
        return 1
    return (commitment.by - commitment.starts).days + 1


__all__ = [
    "Deed",
    "as_item",
    "best_known",
    "commissions_of",
    "commitments_of",
    "deeds_of",
    "kept_on",
    "named",
    "orders_in",
    "require_plan",
    "rest_of",
    "runs_on",
    "sequenced_in",
    "waived_of",
]
