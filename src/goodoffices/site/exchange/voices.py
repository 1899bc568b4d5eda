"""Those who put values on an exchange, as shown: a side by its letter and mark, or a veto player inside one."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_by_id
from goodoffices.talks.exchange import Deliverable, Exchange, Valuer
from goodoffices.talks.planned import named
from goodoffices.words import formats


@dataclass(frozen=True, slots=True)
class Voice:
    """One whose gain from stopping is watched: its side as shown, what it is called, its line's kind (0 a side's)."""

    place: int
    valuer: Valuer
    party: dict[str, object]
    name: str
    style: int

    @property
    def sign(self) -> str:
        """Give what stands at the end of its line: the side's letter, with a number for a veto player inside it."""
        letter = str(self.party["letter"])
        return f"{letter}{self.style}" if self.style else letter


def voices(sitting: Sitting, exchange: Exchange) -> tuple[Voice, ...]:
    """Give those who put values on an exchange, sides in the day's order, those inside one after it."""
    order = {one.id: place for place, one in enumerate(sitting.view.sides_on(sitting.now.date()))}
    found, inside = [], dict[str, int]()
    for place, valuer in enumerate(exchange.valuers):
        party = party_by_id(sitting.view, valuer.side, sitting.lang) or _unknown(valuer.side)
        own = valuer.id == valuer.side
        inside[valuer.side] = inside.get(valuer.side, 0) + (not own)
        within = _("%(voice)s, inside %(party)s") % {"voice": valuer.id, "party": party["name"]}
        style = 0 if own else inside[valuer.side]
        found.append(Voice(place, valuer, party, str(party["name"]) if own else within, style))
    return tuple(sorted(found, key=lambda one: (order.get(one.valuer.side, len(order)), one.valuer.side, one.style)))


def _unknown(side: str) -> dict[str, object]:
    return {"letter": side, "mark": 8, "name": side}


def party_of(sitting: Sitting, side: str) -> dict[str, object]:
    """Give a participant as shown, by its id where this seat knows no more of it."""
    return party_by_id(sitting.view, side, sitting.lang) or _unknown(side)


def item_said(item: Deliverable, units: int, lang: str) -> str:
    """Say so many units of an item."""
    if item.count == 1:
        return named(item)
    if units == item.count:
        return _("%(what)s (all %(units)s)") % {"what": named(item), "units": formats.number(units, lang)}
    told = {"what": named(item), "units": formats.number(units, lang), "all": formats.number(item.count, lang)}
    return _("%(what)s (%(units)s of %(all)s)") % told


__all__ = ["Voice", "item_said", "party_of", "voices"]
