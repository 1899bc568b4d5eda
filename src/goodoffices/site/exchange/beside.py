"""What happened beside the plan: each voice's gain from stopping by the day, as planned so far and as it went."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.voices import item_said, voices
from goodoffices.talks.acts import PlanKept
from goodoffices.talks.exchange import Exchange, Part, Plan, Swap, gains
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld
from goodoffices.talks.planned import Deed, deeds_of
from goodoffices.words import formats


@dataclass(frozen=True, slots=True)
class Happened:
    """A day on which something was verified: what, and each voice's gain after it, as it went and as was planned.

    Each cell is a voice, its gain as it went, and what the plan has after the steps that were wholly done by then (""
    where no order held on that day).
    """

    on: date
    day: str
    what: tuple[str, ...]
    cells: tuple[tuple[str, str, str], ...]


def happened(sitting: Sitting, room: RoomView, held: ExchangeHeld) -> tuple[Happened, ...]:
    """Give the days on which something was verified of what items stand for, the earliest first.

    What was planned is said by the order that held on that day, and of no day before one was kept.
    """
    exchange, deeds = held.drawn.exchange, deeds_of(sitting.view, held)
    days = sorted({one.on for one in deeds})
    went = tuple(Swap(tuple(one.part for one in deeds if one.on == day), escrow=True) for day in days)
    curves = gains(exchange, went)
    plans = [one for _, one in sorted(room.plans.items(), reverse=True) if one.kept.number == held.number]
    found = []
    done = Counter[str]()
    for place, day in enumerate(days, 1):
        here = [one for one in deeds if one.on == day]
        for one in here:
            done[one.part.item] += one.part.units
        kept = next((one.kept for one in plans if one.at.date() <= day), None)
        planned = _planned(exchange, kept, done) if kept else None
        cells = tuple(
            (
                one.name,
                formats.number(curves[one.place][place], sitting.lang),
                formats.number(planned[one.place], sitting.lang) if planned else "",
            )
            for one in voices(sitting, exchange)
        )
        found.append(Happened(day, formats.day(day, sitting.lang), _what(exchange, here, sitting.lang), cells))
    return tuple(found)


def _planned(exchange: Exchange, kept: PlanKept, done: Mapping[str, int]) -> tuple[int, ...]:
    """Give each voice's planned gain once so much was delivered."""
    left = kept.rest or exchange
    counts = {one.id: one.count for one in left.items}
    before = {one.id: one.count - counts.get(one.id, 0) for one in exchange.items}
    step = steps_done(kept.plan, {item: units - before[item] for item, units in done.items()})
    return tuple(curve[step] for curve in gains(left, kept.plan))


def steps_done(plan: Plan, delivered: Mapping[str, int]) -> int:
    """Give how many of a plan's first steps are wholly delivered, one after another."""
    asked = Counter[str]()
    for step, swap in enumerate(plan):
        for part in swap.parts:
            asked[part.item] += part.units
        if any(delivered.get(item, 0) < units for item, units in asked.items()):
            return step
    return len(plan)


def _what(exchange: Exchange, deeds: list[Deed], lang: str) -> tuple[str, ...]:
    totals: dict[str, int] = {}
    for one in deeds:
        totals[one.part.item] = totals.get(one.part.item, 0) + one.part.units
    parts = [Part(item, units) for item, units in totals.items()]
    return tuple(item_said(exchange.item(part.item), part.units, lang) for part in parts)


__all__ = ["Happened", "happened", "steps_done"]
