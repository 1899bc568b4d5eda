"""The checks of answers under other values: deposits, a guarantor's swap, and worth that is known as intervals."""

from dataclasses import replace

from goodoffices.exchange.altered import at_best, at_worst, covered, is_ranged
from goodoffices.exchange.check.checked import Checked, Left, Looked, Shown
from goodoffices.exchange.check.ordered import check_sequenced
from goodoffices.exchange.check.steps import check_steps, greatest
from goodoffices.exchange.check.tails import Under, any_under
from goodoffices.talks.exchange import Deposits, Escrowed, Exchange, Laid, Ranged
from goodoffices.talks.refusal import Refusal


def check_deposits(exchange: Exchange, found: Deposits) -> Checked:
    """Check that the equal deposit is θ, that each way's plan leaves nobody a gain, and whether less would do."""
    without = check_sequenced(exchange, found.without)
    if found.equal != max(0, found.without.theta):
        raise Refusal("certificate-deposits")
    every = [_covers(exchange, way) for way in found.ways]
    least = all(every)
    shows = [Shown.WHOLE, Shown.COVERED]
    shows += [Shown.EQUAL] if Shown.LEAST in without.shows else []
    shows += [Shown.SPLITS] if found.ways and least else []
    leaves = () if least else (Left.SPLITS,)
    return Checked((*without.looked_at, Looked.DEPOSITS), tuple(shows), (*without.leaves, *leaves))


def _covers(exchange: Exchange, way: Laid) -> bool:
    """Refuse a way whose plan leaves somebody a gain, or, of two sides, that asks one for more than it must lay down.

    Say whether it is shown that no side could do with less; of three sides or more one may, beside another plan.
    """
    laid = dict(way.deposits)
    if sorted(laid) != sorted(exchange.sides) or min(laid.values()) < 0:
        raise Refusal("certificate-deposits")
    check_steps(exchange, way.plan)
    if any(step.escrow for step in way.plan) or greatest(covered(exchange, laid), way.plan) > 0:
        raise Refusal("certificate-deposits")
    fewer = (laid | {side: units - 1} for side, units in laid.items() if units)
    under = [any_under(covered(exchange, one), 1) for one in fewer]
    if len(exchange.sides) == 2 and Under.SOME in under:
        raise Refusal("certificate-deposits")
    return all(one is Under.NONE for one in under)


def check_escrowed(exchange: Exchange, found: Escrowed) -> Checked:
    """Check the best order without a guarantor, and the one with as many swaps as the exchange has, at least one."""
    without = check_sequenced(exchange, found.without)
    with_one = check_sequenced(exchange, found.with_one, max(1, exchange.escrows))
    least = Shown.LEAST in with_one.shows
    shows = tuple(code for code in without.shows if code in with_one.shows)
    leaves = (*without.leaves, *(() if least else (Left.ESCROWED,)))
    looked = (*without.looked_at, *with_one.looked_at)
    return Checked(tuple(dict.fromkeys(looked)), shows, tuple(dict.fromkeys(leaves)))


def check_ranged(exchange: Exchange, found: Ranged) -> Checked:
    """Check the order at the stated values, its worst and its best, the order that guards, what each item weighs."""
    hardest = at_worst(exchange)
    stated, guarded = check_sequenced(exchange, found.stated), check_sequenced(hardest, found.guarded)
    plan = found.stated.plan
    if (greatest(hardest, plan), greatest(at_best(exchange), plan)) != (found.worst, found.best):
        raise Refusal("certificate-range")
    weighed = {
        one.id: found.worst - greatest(at_worst(exchange, but=one.id), plan)
        for one in exchange.items
        if is_ranged(one)
    }
    if dict(found.weighs) != {name: units for name, units in weighed.items() if units}:
        raise Refusal("certificate-range")
    shows = (*(code for code in stated.shows if code in guarded.shows), Shown.RANGED)
    leaves = dict.fromkeys((*stated.leaves, *guarded.leaves))
    return replace(stated, looked_at=(*stated.looked_at, Looked.RANGE), shows=shows, leaves=tuple(leaves))
