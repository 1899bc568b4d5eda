"""Rules of exchanges: only the mediation draws one, asks about it and keeps an order, in its own rooms."""

from dataclasses import replace

from goodoffices.talks.acts import ExchangeDrawn, PlanKept, PlanRun, StabilityRun
from goodoffices.talks.commissions import AskPlan, AskStability
from goodoffices.talks.exchange import Asked, Exchange
from goodoffices.talks.exchange_sound import require_exchange
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld
from goodoffices.talks.planned import named, orders_in, require_plan, rest_of, runs_on
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.bridging import require_voice
from goodoffices.talks.rules.grounds import (
    require,
    require_kind,
    require_mediation,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.telling import require_sources
from goodoffices.talks.view import View

MOST_ITEMS = 500
MOST_ROUNDS = 100


def require_desk(view: View, room: RoomView) -> None:
    """Refuse all but the mediation in a room of its own; what is believed of a party has another room."""
    require_kind(room, RoomKind.MEDIATION)
    require_mediation(view, room)
    require(room.charter is not None and not room.charter.beliefs, "exchange-not-among-beliefs")


def require_current(room: RoomView, number: int) -> ExchangeHeld:
    """Give an exchange of this room that nothing has taken the place of."""
    held = room.exchanges.get(number)
    if held is None:
        raise Refusal("no-such-exchange", number=number)
    require(held.replaced is None, "exchange-replaced", number=number, by=held.replaced or 0)
    return held


@judge_in.register
def _drawn(act: ExchangeDrawn, view: View, room: RoomView) -> None:
    require_desk(view, room)
    require_text(view, act.title)
    require(len(act.exchange.items) <= MOST_ITEMS, "exchange-too-long", most=MOST_ITEMS)
    _require_who(view, act.exchange)
    require_exchange(act.exchange)
    if act.replaces is not None:
        require_current(room, act.replaces)
    _require_links(view, act)
    if act.sources:
        require_sources(view, room, act.sources)


def _require_who(view: View, exchange: Exchange) -> None:
    """Refuse sides that take no part in these talks, and persons among those who put a value on something."""
    sides = dict.fromkeys(one.side for one in exchange.valuers)
    unknown = tuple(one for one in sides if one not in view.participants)
    require(not unknown, "no-such-participant", participants=unknown)
    for one in exchange.valuers:
        if one.id != one.side:
            require_voice(view, one.id)


def _require_links(view: View, act: ExchangeDrawn) -> None:
    """Refuse links from what is no item or to what is no commitment, and a commitment that is no source."""
    items = {one.id: one for one in act.exchange.items}
    for item, ref in act.links:
        there = view.rooms.get(ref.room)
        known = there is not None and ref.number in there.commitments and view.heard(ref)
        require(item in items and known, "exchange-link-unknown", item=named(items[item]) if item in items else item)
        require(ref in act.sources, "exchange-link-no-source", item=named(items[item]))
    require(len({item for item, _ in act.links}) == len(act.links), "exchange-linked-twice")


@judge_in.register
def _asks(deed: AskPlan, view: View, room: RoomView) -> None:
    require_desk(view, room)
    held = require_current(room, deed.number)
    _require_rounds(deed.asked, deed.rounds)
    if deed.rest:
        rest_of(view, held)


def _require_rounds(asked: Asked, rounds: tuple[int, ...]) -> None:
    require(bool(rounds) == (asked is Asked.ROUNDS), "rounds-for-rounds")
    fit = all(1 <= one <= MOST_ROUNDS for one in rounds)
    require(fit, "rounds-unfit", most=MOST_ROUNDS)


@judge_in.register
def _run(act: PlanRun, view: View, room: RoomView) -> None:
    require_desk(view, room)
    held = require_current(room, act.number)
    require_name(act.engine)
    for plan in orders_in(act.found):
        require_plan(_with_escrow(act.rest or held.drawn.exchange), plan)
    if act.sources:
        require_sources(view, room, act.sources)


def _with_escrow(exchange: Exchange) -> Exchange:
    """Give the exchange with one escrowed swap at least: an engine may answer what one would do."""
    return replace(exchange, escrows=max(1, exchange.escrows))


@judge_in.register
def _weighs(deed: AskStability, view: View, room: RoomView) -> None:
    require_desk(view, room)
    held = require_current(room, deed.number)
    if deed.rest is not None:
        require_rest(view, room, held, deed.rest)
    about = deed.rest or held.drawn.exchange
    require_plan(_with_escrow(about), deed.plan)
    require(bool(deed.plan), "plan-step-empty", step=1)
    _require_setting(view, about, deed.guarantor, deed.reprisals)


def _require_setting(
    view: View, exchange: Exchange, guarantor: str, reprisals: tuple[tuple[str, int, int], ...]
) -> None:
    """Refuse a guarantor that is none or values the exchange itself, and reprisals of who takes no part."""
    known = not guarantor or (guarantor in view.participants and guarantor not in exchange.sides)
    require(known, "guarantor-takes-part", guarantor=guarantor)
    sides = [side for side, _costs, _harms in reprisals]
    fit = set(sides) <= set(exchange.sides) and len(set(sides)) == len(sides)
    require(fit and all(harms >= 0 for _, _, harms in reprisals), "reprisals-unfit")


@judge_in.register
def _stands(act: StabilityRun, view: View, room: RoomView) -> None:
    require_desk(view, room)
    held = require_current(room, act.number)
    require_name(act.engine)
    require_plan(_with_escrow(act.rest or held.drawn.exchange), act.plan)
    if act.sources:
        require_sources(view, room, act.sources)


@judge_in.register
def _kept(act: PlanKept, view: View, room: RoomView) -> None:
    require_desk(view, room)
    held = require_current(room, act.number)
    if act.rest is not None:
        require_rest(view, room, held, act.rest)
    require_plan(_with_escrow(act.rest or held.drawn.exchange), act.plan)
    if act.words is not None:
        require_text(view, act.words)
    if act.sources:
        require_sources(view, room, act.sources)


def require_rest(view: View, room: RoomView, held: ExchangeHeld, rest: Exchange) -> None:
    """Refuse as what is left anything but what is left today, or was when an engine was asked."""
    asked = any(one.run.rest == rest for one in runs_on(room, held.number))
    require(asked or rest == rest_of(view, held), "exchange-moved-on", number=held.number)


__all__ = ["require_current", "require_desk"]
