"""Exchanges of a room in a list, and what was found about one of them before, each in a line."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.gaps import to_gain
from goodoffices.site.exchange.laid import givers_of
from goodoffices.site.exchange.places import exchange_url, plan_run_url
from goodoffices.site.exchange.today import has_left, left_today
from goodoffices.site.exchange.voices import party_of
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.exchange import (
    Deposits,
    Escrowed,
    Exchange,
    InRounds,
    PlanFound,
    Ranged,
    Sequenced,
    theta,
    whole,
)
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld, PlanRunHeld
from goodoffices.talks.planned import kept_on, runs_on
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class Shelved:
    """An exchange in the list of a room's; `stands` says how far the mediation is with it."""

    number: int
    title: Text
    url: str
    count: str
    parties: tuple[dict[str, object], ...]
    stands: str
    at: dict[str, str]
    replaced: int | None


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """What was asked and found about an exchange, in a line; `rest` where it was about what was left of it."""

    number: int
    url: str
    asked: str
    found: str
    author: str
    at: dict[str, str]
    rest: bool


def shelved(sitting: Sitting, room: RoomView) -> list[Shelved]:
    """Give the exchanges of a room: those that stand, the latest first, then those that were put right."""
    every = sorted(room.exchanges.values(), key=lambda one: (one.replaced is not None, -one.number))
    return [_shelved(sitting, room, one) for one in every]


def _shelved(sitting: Sitting, room: RoomView, held: ExchangeHeld) -> Shelved:
    exchange = held.drawn.exchange
    number = len(exchange.items)
    return Shelved(
        held.number,
        held.drawn.title,
        exchange_url(sitting, room, held.number),
        ngettext("%(number)s thing", "%(number)s things", number) % {"number": formats.number(number, sitting.lang)},
        tuple(party_of(sitting, one) for one in givers_of(exchange, whole(exchange)[0])),
        stands(sitting, room, held),
        when_shown(held.at, sitting.now, sitting.lang),
        held.replaced,
    )


def stands(sitting: Sitting, room: RoomView, held: ExchangeHeld) -> str:
    """Say how far the mediation is with an exchange: put right, an order kept, asked about, or neither."""
    exchange, lang = held.drawn.exchange, sitting.lang
    if held.replaced is not None:
        return _("put right by act %(number)s") % {"number": held.replaced}
    kept = kept_on(room, held.number)
    if kept is not None:
        about = kept.kept.rest or exchange
        if has_left(left_today(sitting.view, held), about, kept.kept.plan):
            return _("an order is kept; what was delivered or waived since is not in it")
        least = theta(about, kept.kept.plan)
        return _("an order is kept: %(units)s to gain by stopping at most") % {
            "units": to_gain(least, lang, exchange.unit)
        }
    asked = len(runs_on(room, held.number))
    said = ngettext("asked about %(number)s time", "asked about %(number)s times", asked)
    return said % {"number": formats.number(asked, lang)} if asked else _("nothing was asked yet")


def past_answers(sitting: Sitting, room: RoomView, held: ExchangeHeld) -> list[PastAnswer]:
    """Give what was asked about an exchange before, the latest first."""
    return [past_answer(sitting, room, one) for one in runs_on(room, held.number)]


def past_answer(sitting: Sitting, room: RoomView, one: PlanRunHeld) -> PastAnswer:
    """Give one of them."""
    exchange = one.run.rest or room.exchanges[one.run.number].drawn.exchange
    return PastAnswer(
        one.number,
        plan_run_url(sitting, room, one.number),
        label(one.run.asked, sitting.lang),
        found_said(one.run.found, exchange, sitting.lang),
        author_title(sitting.view, room, one.author, sitting.lang),
        when_shown(one.at, sitting.now, sitting.lang),
        one.run.rest is not None,
    )


def found_said(found: PlanFound, exchange: Exchange, lang: str) -> str:
    """Say in a line what was found."""

    def said(units: int) -> str:
        return to_gain(units, lang, exchange.unit)

    match found:
        case Sequenced():
            return _("at most %(units)s to gain by stopping") % {"units": said(found.theta)}
        case InRounds(every=every):
            count = len(every)
            return ngettext(
                "%(number)s number of rounds compared", "%(number)s numbers of rounds compared", count
            ) % {"number": formats.number(count, lang)}
        case Deposits(equal=equal):
            return _("a deposit of %(units)s each leaves nobody a gain") % {"units": said(equal)}
        case Escrowed(without=without, with_one=with_one):
            if without.theta <= max(0, with_one.theta):
                return _("no swap in a guarantor's hands leaves less to gain by stopping")
            told = {"before": said(without.theta), "after": said(with_one.theta)}
            return _("one swap in a guarantor's hands: %(after)s at most instead of %(before)s") % told
        case Ranged(worst=worst, guarded=guarded):
            told = {"worst": said(worst), "guarded": said(guarded.theta)}
            return _("at the worst values %(worst)s; with the order that guards against them %(guarded)s") % told


__all__ = ["PastAnswer", "Shelved", "found_said", "past_answer", "past_answers", "shelved", "stands"]
