"""The form by which the mediation keeps an order of an exchange to work with, found by an engine or tried by hand."""

from functools import cached_property
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.exchange.asked import About, about_of
from goodoffices.site.exchange.laid import LaidOut, lay_out
from goodoffices.site.exchange.places import KEEPS, exchange_url
from goodoffices.site.exchange.today import today
from goodoffices.site.exchange.written import read
from goodoffices.site.forms.base import DeedForm, language_field, words_field
from goodoffices.site.forms.leave import mediates
from goodoffices.talks.acts import PlanKept, SourceRef
from goodoffices.talks.exchange import Exchange, Plan
from goodoffices.talks.fold import RoomView
from goodoffices.talks.planned import orders_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class KeepPlanForm(DeedForm):
    """An order is kept: of a run's answer (`run`, and which of its orders: `way`), or as it was put together."""

    slug = KEEPS
    title = _("Keep this order")
    lead = _("The mediation works with this order from now on. Nothing is carried to anybody by that.")
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    quietly = True
    template = "pages/plan_deed.html"
    button = _("Keep it")
    from_address: ClassVar[tuple[str, ...]] = ("run", "way", "order", "about")

    run = forms.IntegerField(widget=forms.HiddenInput, required=False)
    way = forms.IntegerField(widget=forms.HiddenInput, required=False)
    order = forms.CharField(widget=forms.HiddenInput, required=False)
    about = forms.CharField(widget=forms.HiddenInput, required=False)
    words = words_field(_("Why this one"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on pages that show an order; a card of the stream has none."""
        return False

    def prepare(self) -> None:
        """Answer as a page that isn't there where there is no order to keep."""
        held = self.room.exchanges.get(self.number)
        if held is None or not mediates(self.sitting.view, self.room) or self.plan is None:
            raise Refusal("no-such-room")

    def _now(self, name: str) -> str:
        value = self.data.get(name) if self.is_bound else self.initial.get(name)
        return str(value if value is not None else "")

    @cached_property
    def on(self) -> About:
        """Give what the order is of: the exchange, or what was left of it."""
        return about_of(self.sitting.view, self.room, self.number, self._now("about") or self._now("run"))

    @property
    def exchange(self) -> Exchange:
        """Give the exchange that the order is of."""
        return self.on.exchange

    @cached_property
    def plan(self) -> Plan | None:
        """Give the order; None where there is none."""
        if order := self._now("order"):
            return read(self.exchange, order)
        run, way = self._now("run"), self._now("way") or "0"
        held = self.room.plan_runs.get(int(run)) if run.isdecimal() else None
        if held is None or held.run.number != self.number or not way.isdecimal():
            return None
        every = orders_in(held.run.found)
        return every[int(way)] if int(way) < len(every) else None

    @property
    def laid(self) -> LaidOut:
        """Lay the order out, to be looked at once more."""
        plan = self.plan or ()
        held = self.room.exchanges[self.number]
        outdated = today(self.sitting, self.room, held, self.exchange, plan) is not None
        return lay_out(self.sitting, self.exchange, plan, outdated=outdated)

    def deed(self) -> PlanKept:
        """Make the act; what an engine found is among its sources."""
        run = self._now("run")
        sources = (SourceRef(self.room.id, int(run)),) if run.isdecimal() else ()
        return PlanKept(self.number, self.plan or (), sources, self.text("words") or None, self.on.rest)

    def after(self, receipt: Receipt) -> str:
        """Go to the exchange's page, which shows it."""
        return exchange_url(self.sitting, self.room, self.number)


__all__ = ["KeepPlanForm"]
