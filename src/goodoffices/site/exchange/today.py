"""Where an exchange stands today beside an order of it: whether the order still speaks of it, and who would gain."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.beside import steps_done
from goodoffices.site.exchange.gaps import to_gain
from goodoffices.site.exchange.places import exchange_url
from goodoffices.site.exchange.voices import voices
from goodoffices.talks.exchange import Exchange, Plan, gains, remaining
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld
from goodoffices.talks.planned import deeds_of, waived_of
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Today:
    """What an order says nothing of: each voice's gain from stopping now, as sentences, and where to ask anew.

    `url` is "" where nothing is left to ask about.
    """

    lines: tuple[str, ...]
    url: str


def left_today(view: View, held: ExchangeHeld) -> Exchange:
    """Give what is left of an exchange once verified deliveries and waivers are taken off; it may be nothing."""
    settled = [one.part for one in deeds_of(view, held)] + list(waived_of(view, held))
    return remaining(held.drawn.exchange, settled)


def has_left(left: Exchange, about: Exchange, plan: Plan) -> bool:
    """Say whether reality has left an order of `about`: what is left is at no moment of it, nor within a step of it.

    Within a step of one side every gain lies between those before and after it, so what is said of these holds there.
    """
    counts = {one.id: one.count for one in left.items}
    gone = {one.id: one.count - counts.pop(one.id, 0) for one in about.items}
    if counts or any(units < 0 for units in gone.values()):
        return True
    done = steps_done(plan, gone)
    extra = Counter(gone)
    for swap in plan[:done]:
        extra.subtract({part.item: part.units for part in swap.parts})
    here = plan[done] if done < len(plan) else None
    within: Mapping[str, int] = {part.item: part.units for part in here.parts} if here and not here.escrow else {}
    return any(units > within.get(item, 0) for item, units in extra.items())


def today(sitting: Sitting, room: RoomView, held: ExchangeHeld, about: Exchange, plan: Plan) -> Today | None:
    """Give how things stand where reality has left the order; None where the order still speaks of it."""
    left = left_today(sitting.view, held)
    if not plan or not has_left(left, about, plan):
        return None
    curves = gains(left, ())
    said = _("%(who)s would gain %(units)s by stopping now.")
    lines = tuple(
        said
        % {"who": one.name, "units": to_gain(curves[one.place][0] - one.valuer.forfeits, sitting.lang, left.unit)}
        for one in voices(sitting, left)
    )
    asks = exchange_url(sitting, room, held.number, "exchange-ask")
    return Today(lines, f"{asks}?asked=order&rest=on" if left.items else "")


__all__ = ["Today", "has_left", "left_today", "today"]
