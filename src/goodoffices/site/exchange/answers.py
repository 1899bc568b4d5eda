"""What the engine found about an exchange as its page shows it: the ways that it compares, and what it says of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.gaps import amount, to_gain
from goodoffices.site.exchange.laid import known_said, parts_said
from goodoffices.site.exchange.voices import party_of
from goodoffices.talks.exchange import (
    Deposits,
    Escrowed,
    Exchange,
    InRounds,
    Laid,
    Plan,
    PlanFound,
    Ranged,
    Sequenced,
    exposures,
)
from goodoffices.talks.planned import named, orders_in
from goodoffices.words import formats


@dataclass(frozen=True, slots=True)
class Way:
    """One of the orders that an answer brings: what it is, its numbers, and the exchange that it is laid out on."""

    label: str
    cells: tuple[str, ...]
    plan: Plan
    on: Exchange


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """An answer: what heads it, sentences, and its ways as a table; `chosen` is the way that is shown first."""

    title: str
    says: tuple[str, ...]
    columns: tuple[str, ...]
    ways: tuple[Way, ...]
    chosen: int


def answer_shown(sitting: Sitting, exchange: Exchange, found: PlanFound) -> AnswerShown:
    """Give an answer as its page shows it."""
    match found:
        case Sequenced():
            return _ordered(sitting, exchange, found)
        case InRounds():
            return _rounds(sitting, exchange, found)
        case Deposits():
            return _deposits(sitting, exchange, found)
        case Escrowed():
            return _escrowed(sitting, exchange, found)
        case Ranged():
            return _ranged(sitting, exchange, found)


def _ordered(sitting: Sitting, exchange: Exchange, found: Sequenced) -> AnswerShown:
    way = Way(_("the order"), (), found.plan, exchange)
    known = known_said(found, sitting.lang, exchange.unit)
    return AnswerShown(_("The order with the least gain from stopping"), (known,), (), (way,), 0)


def _rounds(sitting: Sitting, exchange: Exchange, found: InRounds) -> AnswerShown:
    """Compare numbers of rounds: what stopping gains at most, and what a side has at stake at most."""
    lang, unit = sitting.lang, exchange.unit
    ways = []
    for one in found.every:
        count = one.rounds or len(one.plan)
        said = ngettext("%(number)s round", "%(number)s rounds", count)
        most = max(max(curve) for curve in exposures(exchange, one.plan))
        cells = (to_gain(one.theta, lang, unit), amount(most, lang, unit), known_said(one, lang, unit))
        ways.append(Way(said % {"number": formats.number(count, lang)}, cells, one.plan, exchange))
    says = _(
        "The sides take turns; what is given in a turn is given at once. With fewer rounds it is over sooner, and "
        "somebody has more to gain by stopping in between."
    )
    columns = (_("Gain from stopping at most"), _("Exposure at most"), _("How it is known"))
    return AnswerShown(_("Rounds against exposure"), (says,), columns, tuple(ways), len(ways) - 1)


def _deposits(sitting: Sitting, exchange: Exchange, found: Deposits) -> AnswerShown:
    """Say the equal deposit, and compare those that differ; each way is laid out with its deposits forfeited."""
    lang, unit = sitting.lang, exchange.unit
    without = Way(_("without more deposits"), _per_side(sitting, exchange, ()), found.without.plan, exchange)
    ways = tuple(
        Way(
            _("way %(number)s") % {"number": formats.number(place, lang)},
            _per_side(sitting, exchange, one.deposits),
            one.plan,
            _with_deposits(exchange, one),
        )
        for place, one in enumerate(found.ways, 1)
    )
    if found.equal <= 0:
        says = [_("Nobody would gain by stopping as it is: no deposit is needed for that.")]
    else:
        told = {"units": amount(found.equal, lang, unit)}
        says = [_("If each side laid down %(units)s, nobody would gain by stopping.") % told]
    says.append(known_said(found.without, lang, unit))
    if len(ways) > 1:
        says.append(_("Where one side lays down more, another may lay down less: the table has each such way."))
    columns = tuple(str(party_of(sitting, side)["name"]) for side in exchange.sides)
    return AnswerShown(_("Deposits"), tuple(says), columns, (without, *ways), min(1, len(ways)))


def _per_side(sitting: Sitting, exchange: Exchange, deposits: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    laid = dict(deposits)
    return tuple(amount(laid.get(side, 0), sitting.lang, exchange.unit) for side in exchange.sides)


def _with_deposits(exchange: Exchange, way: Laid) -> Exchange:
    """Give the exchange in which whoever walks away forfeits its deposit too."""
    laid = dict(way.deposits)
    valuers = tuple(replace(one, forfeits=one.forfeits + laid.get(one.side, 0)) for one in exchange.valuers)
    return replace(exchange, valuers=valuers)


def _escrowed(sitting: Sitting, exchange: Exchange, found: Escrowed) -> AnswerShown:
    """Name the swap that a guarantor should hold, and what it changes."""
    lang, unit = sitting.lang, exchange.unit
    swaps = [
        (step, "; ".join(parts_said(exchange, swap, lang)))
        for step, swap in enumerate(found.with_one.plan, 1)
        if swap.escrow
    ]
    told = {"before": to_gain(found.without.theta, lang, unit), "after": to_gain(found.with_one.theta, lang, unit)}
    helps = bool(swaps) and found.with_one.theta < found.without.theta and found.without.theta > 0
    if found.without.theta <= 0:
        says = [_("Nobody would gain by stopping without one either: no swap is needed for that.")]
    elif not helps:
        says = [_("No swap in a guarantor's hands leaves less to gain by stopping than %(before)s.") % told]
    else:
        says = [
            _("It helps most at step %(step)s, where a guarantor holds and releases together: %(what)s.")
            % {"step": formats.number(step, lang), "what": what}
            for step, what in swaps
        ]
        says.append(_("At most %(after)s is then to be gained by stopping, instead of %(before)s.") % told)
    ways = (
        Way(_("without escrow"), (to_gain(found.without.theta, lang, unit),), found.without.plan, exchange),
        Way(_("with one swap in escrow"), (to_gain(found.with_one.theta, lang, unit),), found.with_one.plan, exchange),
    )
    columns = (_("Gain from stopping at most"),)
    return AnswerShown(_("One swap in a guarantor's hands"), tuple(says), columns, ways, int(helps))


def _ranged(sitting: Sitting, exchange: Exchange, found: Ranged) -> AnswerShown:
    """Say what may happen at worst, which order guards against it, and whose value weighs most."""
    lang, unit = sitting.lang, exchange.unit
    told = {
        "stated": to_gain(found.stated.theta, lang, unit),
        "worst": to_gain(found.worst, lang, unit),
        "best": to_gain(found.best, lang, unit),
        "guarded": to_gain(found.guarded.theta, lang, unit),
    }
    says = [
        _(
            "The order that is best at the values given leaves %(stated)s at most to gain by stopping; at the worst "
            "values it would be %(worst)s, at the best %(best)s."
        )
        % told,
        _("The order that guards against the worst leaves %(guarded)s then.") % told,
    ]
    says += [
        _("If the value of “%(item)s” were known for sure, the worst would be %(units)s less.")
        % {"item": named(exchange.item(item)), "units": amount(units, lang, unit)}
        for item, units in found.weighs
        if units
    ]
    stated, guarded = orders_in(found)
    ways = (
        Way(_("best at the values given"), (told["stated"], told["worst"]), stated, exchange),
        Way(_("guards against the worst"), ("", told["guarded"]), guarded, exchange),
    )
    columns = (_("At the values given"), _("At the worst values"))
    return AnswerShown(_("Where values are not certain"), tuple(says), columns, ways, 1)


__all__ = ["AnswerShown", "Way", "answer_shown"]
