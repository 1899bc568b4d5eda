"""Gives the steps of a plan their days: windows, verification, gates and a pace, each as early as it can be.

Whatever makes a step wait only ever makes it later, so the earliest days one after another are the earliest there are:
where a window is missed by them, no other days keep it in this order at this pace.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.talks.commission.years import day_after, require_year
from goodoffices.talks.exchange import Deliverable, Exchange, Part, Plan, Swap
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate of the agreement: the items `behind` it wait for a day, and until those of `once` are all verified."""

    id: str
    behind: tuple[str, ...]
    day: date | None = None
    once: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """On which day a step of the plan (its place, from 0) is done, and by which it is verified."""

    step: int
    day: date
    verified: date


def lay(
    exchange: Exchange, plan: Plan, start: date, gates: Sequence[Gate] = (), pace: int = 0
) -> tuple[Dated, ...]:
    """Give each step the earliest day that it can have, none before `start` or before the step that goes before it.

    A side's step waits until all that the other sides delivered before is verified; `pace` is how many days lie at
    least between two steps of one side.  Refuses `exchange-window-missed` with the item whose window can't be kept,
    `exchange-gate-unknown`, `year-unfit` where a day is too far off, and `exchange-gate-order` where the plan delivers
    behind a gate before what opens it.
    """
    require_year(start)
    _require_known(exchange, gates)
    items = {one.id: one for one in exchange.items}
    found: list[Dated] = []
    for place, swap in enumerate(plan):
        parts = tuple(items[part.item] for part in swap.parts)
        day = max([start, *_waits(items, plan, found, parts, pace)])
        day = max([day, *(one.from_day for one in parts if one.from_day)])
        day = max([day, *_opened(items, plan, found, swap, gates)])
        _require_window(parts, day)
        lag = max((one.lag for one in parts), default=0)
        found.append(Dated(place, day, day_after(day, lag)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Run:
    """What one side gives another without anybody giving in between: as one step, and how many steps of the plan."""

    step: Swap
    many: int


def runs(exchange: Exchange, plan: Plan) -> tuple[Run, ...]:
    """Give a plan's steps as they are told and dated: those that one side makes one after another are one.

    All of it moves every gain one way, so nobody's gain is ever above both ends of it.
    """
    ways = {one.id: (one.giver, one.receiver) for one in exchange.items}
    found: list[Run] = []
    for step in plan:
        last = found[-1] if found else None
        if last and not last.step.escrow and not step.escrow and _ways(last.step, ways) == _ways(step, ways):
            found[-1] = Run(_merged(last.step, step), last.many + 1)
        else:
            found.append(Run(step, 1))
    return tuple(found)


def _ways(step: Swap, ways: dict[str, tuple[str, str]]) -> set[tuple[str, str]]:
    return {ways[part.item] for part in step.parts}


def _merged(one: Swap, other: Swap) -> Swap:
    units = {part.item: part.units for part in one.parts}
    for part in other.parts:
        units[part.item] = units.get(part.item, 0) + part.units
    return Swap(tuple(Part(name, many) for name, many in units.items()))


def _waits(
    items: dict[str, Deliverable], plan: Plan, found: list[Dated], parts: tuple[Deliverable, ...], pace: int
) -> list[date]:
    """Give the days that a step must wait for: its side's last step and pace, the others' verification."""
    mine = {one.giver for one in parts}
    days = [found[-1].day] if found else []
    for one in found:
        theirs = {items[part.item].giver for part in plan[one.step].parts}
        if theirs & mine:
            days.append(day_after(one.day, pace))
        if theirs - mine or mine - theirs:
            days.append(one.verified)
    return days


def _opened(
    items: dict[str, Deliverable], plan: Plan, found: list[Dated], swap: Swap, gates: Sequence[Gate]
) -> list[date]:
    """Give the days on which the gates open that the step stands behind."""
    days: list[date] = []
    for gate in gates:
        if not {part.item for part in swap.parts} & set(gate.behind):
            continue
        days += [gate.day] if gate.day else []
        for name in gate.once:
            steps = [one for one in found if any(part.item == name for part in plan[one.step].parts)]
            units = sum(part.units for one in steps for part in plan[one.step].parts if part.item == name)
            if units < items[name].count:
                raise Refusal("exchange-gate-order", gate=gate.id, item=name, step=len(found) + 1)
            days += [one.verified for one in steps]
    return days


def _require_known(exchange: Exchange, gates: Sequence[Gate]) -> None:
    names = {one.id for one in exchange.items}
    for gate in gates:
        for name in (*gate.behind, *gate.once):
            if name not in names:
                raise Refusal("exchange-gate-unknown", gate=gate.id, item=name)


def _require_window(parts: tuple[Deliverable, ...], day: date) -> None:
    for one in parts:
        if one.to_day and day > one.to_day:
            raise Refusal("exchange-window-missed", item=one.what or one.id, last_day=one.to_day, day=day)
