"""Cards of exchanges: what was drawn, what an engine found about it, and the order that is kept."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.exchange.gaps import amount, to_gain
from goodoffices.site.exchange.items import items_shown
from goodoffices.site.exchange.places import exchange_url, plan_run_url
from goodoffices.site.exchange.shelf import found_said
from goodoffices.site.exchange.standing import steps_shown
from goodoffices.site.exchange.voices import voices
from goodoffices.talks.acts import ExchangeDrawn, PlanKept, PlanRun, StabilityRun
from goodoffices.talks.exchange import Exchange, theta
from goodoffices.words import formats
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]


@describe.register
def _drawn(act: ExchangeDrawn, reading: Reading) -> Card:
    """Show what is to change hands: in the stream how much, on the act's own page each thing with its values."""
    exchange, lang = act.exchange, reading.lang
    number = len(exchange.items)
    said = ngettext("%(number)s thing", "%(number)s things", number) % {"number": formats.number(number, lang)}
    facts: Facts = [
        (_("Between"), reading.names(exchange.sides)),
        (_("What changes hands"), said),
    ]
    facts += [(_("One unit of worth"), exchange.unit)] if exchange.unit else []
    facts += _values(exchange, reading) if reading.alone else []
    links = [(_("The plan"), exchange_url(reading.sitting, reading.room, reading.entry.number))]
    stands = reading.entry.number in reading.room.exchanges
    return Card(
        _("an exchange"),
        [Said(act.title)],
        facts,
        about=act.replaces,
        tags=[_("the mediation's estimate")],
        links=links if stands else [],
    )


def _values(exchange: Exchange, reading: Reading) -> Facts:
    """Give each thing with whose it is and what it is worth to whom."""
    lang = reading.lang
    found: Facts = []
    for item in items_shown(reading.sitting, exchange):
        told = {"giver": item.giver["name"], "receiver": item.receiver["name"], "count": item.count}
        worth = formats.joined([_of(who, units) for who, units in item.worth], lang)
        parts = [_("%(giver)s to %(receiver)s, %(count)s") % told, _("worth of one: %(worth)s") % {"worth": worth}]
        found.append((item.what, " · ".join([*parts, *item.ties])))
    for one in voices(reading.sitting, exchange):
        if one.valuer.forfeits:
            forfeits = amount(one.valuer.forfeits, lang, exchange.unit)
            found.append((_("Forfeits by walking away"), _of(one.name, forfeits)))
    return found


def _of(who: str, units: str) -> str:
    return _("%(who)s: %(units)s") % {"who": who, "units": units}


@describe.register
def _run(act: PlanRun, reading: Reading) -> Card:
    """Show what was asked, and what was found in a line; the answer has a page of its own."""
    held = reading.room.exchanges.get(act.number)
    facts: Facts = [(_("Asked"), label(act.asked, reading.lang))]
    if held is not None:
        about = act.rest or held.drawn.exchange
        facts.append((_("About"), held.drawn.title.words))
        facts += [(_("Only about"), _("what was left on that day"))] if act.rest else []
        facts.append((_("Found"), found_said(act.found, about, reading.lang)))
    known = reading.entry.number in reading.room.plan_runs and held is not None
    links = [(_("What was found"), plan_run_url(reading.sitting, reading.room, reading.entry.number))] if known else []
    return Card(_("the engine was asked"), facts=facts, about=act.number, links=links)


@describe.register
def _stands(act: StabilityRun, reading: Reading) -> Card:
    """Show at how many moments everybody goes on; the answer has a page of its own."""
    held = reading.room.exchanges.get(act.number)
    going = sum(one.goes_on for one in steps_shown(reading.sitting, act))
    told = {"number": formats.number(going, reading.lang), "all": formats.number(len(act.found.every), reading.lang)}
    facts: Facts = [(_("Everybody goes on"), _("at %(number)s of %(all)s moments") % told)]
    facts += [(_("Of"), held.drawn.title.words)] if held else []
    there = [reading.sitting.seat.id, reading.room.id, reading.entry.number]
    known = reading.entry.number in reading.room.stability_runs and held is not None
    links = [(_("What was found"), reverse("stability-run", args=there))] if known else []
    return Card(_("it was asked whether everybody goes on"), facts=facts, about=act.number, links=links)


@describe.register
def _kept(act: PlanKept, reading: Reading) -> Card:
    """Show how long the order is, and what it leaves to gain by stopping."""
    held = reading.room.exchanges.get(act.number)
    number = len(act.plan)
    said = ngettext("%(number)s step", "%(number)s steps", number)
    facts: Facts = [(_("Order"), said % {"number": formats.number(number, reading.lang)})]
    links: list[tuple[str, str]] = []
    if held is not None:
        about = act.rest or held.drawn.exchange
        facts.append((_("Of"), held.drawn.title.words))
        units = to_gain(theta(about, act.plan), reading.lang, about.unit)
        facts.append((_("Gain from stopping at most"), units))
        url = reverse("exchange", args=[reading.sitting.seat.id, reading.room.id, act.number])
        links = [(_("The plan"), url)]
    return Card(_("an order is kept"), [Said(act.words)] if act.words else [], facts, about=act.number, links=links)


__all__: list[str] = []
