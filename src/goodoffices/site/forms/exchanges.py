"""Forms of exchanges: what is to change hands is drawn row by row, and put right."""

from functools import cached_property
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.exchange.places import AGAIN, DRAWS, exchange_url, has_exchanges
from goodoffices.site.forms.exchange_rows import Inside, typed_first
from goodoffices.site.forms.exchange_typed import ExchangeTyped
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.sources import read_ref, ref_value
from goodoffices.talks.acts import ExchangeDrawn, SourceRef
from goodoffices.talks.exchange import Exchange
from goodoffices.talks.fold import RoomView
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class ExchangeForm(ExchangeTyped):
    """What is to change hands, who values it how, and what ties it."""

    slug = DRAWS
    title = _("Draw an exchange")
    lead = _(
        "What is to change hands and what you reckon it is worth to each side, in whole units of one measure. It is "
        "the mediation's own estimate: no number of it leaves this room."
    )
    kinds = (RoomKind.MEDIATION,)
    template = "pages/exchange_deed.html"
    button = _("Write it down")
    from_address: ClassVar[tuple[str, ...]] = ("commission", "rows")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to those who mediate, where exchanges can stand."""
        return has_exchanges(room) and mediates(view, room)

    def links(self) -> tuple[tuple[str, SourceRef], ...]:
        """Give the commitments that rows stand for."""
        found = [(self.typed_item(row).id, read_ref(self.cleaned_data[f"link-{row}"])) for row in self.typed_rows()]
        return tuple((item, ref) for item, ref in found if ref is not None)

    def deed(self) -> ExchangeDrawn:
        """Make the act; commitments that rows stand for are among its sources."""
        links = self.links()
        sources = dict.fromkeys((*self.refs(), *(ref for _item, ref in links)))
        return ExchangeDrawn(self.exchange(), self.text("called"), tuple(sources), self.number or None, links)

    def after(self, receipt: Receipt) -> str:
        """Go to its page."""
        return f"{exchange_url(self.sitting, self.room, receipt.number)}#plan"


class ExchangeAgainForm(ExchangeForm):
    """An exchange put right: a new one takes its place, and what was found about the old one stays on the record."""

    slug = AGAIN
    title = _("Put this exchange right")
    about_act = True
    quietly = True
    from_address: ClassVar[tuple[str, ...]] = ("rows",)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on an exchange that nothing has taken the place of."""
        held = room.exchanges.get(number)
        return held is not None and held.replaced is None and super().offered(view, room)

    @cached_property
    def drawn(self) -> ExchangeDrawn | None:
        """Give the exchange that is put right."""
        held = self.room.exchanges.get(self.number)
        return held.drawn if held else None

    def prepare(self) -> None:
        """Begin with what stands."""
        super().prepare()
        if self.drawn is None:
            return
        exchange, title = self.drawn.exchange, self.drawn.title
        self.fields["called"].initial, self.fields["lang"].initial = title.words, title.lang
        self.fields["unit"].initial = exchange.unit
        self.fields["escrows"].initial = exchange.escrows or None
        for one in exchange.valuers:
            if one.id == one.side and f"forfeits-{one.side}" in self.fields:
                self.fields[f"forfeits-{one.side}"].initial = one.forfeits or None

    def _insides_first(self) -> list[Inside]:
        valuers = self.drawn.exchange.valuers if self.drawn else ()
        inside = [one for one in valuers if one.id != one.side]
        return [Inside(row, one.id, one.side, one.forfeits) for row, one in enumerate(inside, 1)]

    def _begins(self) -> list[dict[str, object]]:
        if self.drawn is None:
            return []
        exchange = self.drawn.exchange
        rows = {one.id: row for row, one in enumerate(exchange.items, 1)}
        links = dict(self.drawn.links)
        return [
            typed_first(exchange, item, self.sitting.lang)
            | self._tied(exchange, item.id, rows)
            | self._worths(exchange, item.id)
            | ({"link": ref_value(links[item.id])} if item.id in links else {})
            for item in exchange.items
        ]

    def _tied(self, exchange: Exchange, item: str, rows: dict[str, int]) -> dict[str, object]:
        after = [str(rows[first]) for first, later in exchange.before if later == item]
        ratio = next((one for one in exchange.ratios if one.many == item), None)
        tied: dict[str, object] = {"after": ", ".join(after)}
        return tied | ({"each": ratio.each, "one": rows[ratio.one]} if ratio else {})

    def _worths(self, exchange: Exchange, item: str) -> dict[str, object]:
        """Give what those inside a side put on an item, under the names of their fields without the row."""
        found = exchange.item(item)
        places = {one.id: place for place, one in enumerate(exchange.valuers)}
        return {
            f"worth:{one.row}": found.worth[places[one.name]]
            for one in self._insides_first()
            if one.side in (found.giver, found.receiver)
        }

    def refs(self) -> tuple[SourceRef, ...]:
        """Give the sources that are chosen with those that were named before."""
        kept = self.drawn.sources if self.drawn else ()
        return tuple(dict.fromkeys((*kept, *super().refs())))


__all__ = ["ExchangeAgainForm", "ExchangeForm"]
