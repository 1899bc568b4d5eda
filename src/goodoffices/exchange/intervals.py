"""What changes in an exchange where worth is known as intervals only.

What a valuer gains by stopping is what its side owes, at its cost, less what is due to it, at its benefit.  So costs at
their most and benefits at their least are the worst at every moment at once, for every valuer, in any order: an
order's worst θ is its θ at those values, and the order to guard against them is the best one there.
"""

from dataclasses import replace

from goodoffices.exchange.altered import at_best, at_worst, is_ranged
from goodoffices.exchange.check.steps import greatest
from goodoffices.exchange.order import order, silent
from goodoffices.exchange.search import Tell
from goodoffices.talks.exchange import Exchange, Plan, Ranged


def intervals(exchange: Exchange, tell: Tell = silent) -> Ranged:
    """Give the best order at the stated values, what it comes to at the worst and best, and the best at the worst.

    `weighs` says of each item by how much the stated order's worst θ falls once the item's worth is exactly as stated;
    items that change nothing are left out, and those that weigh the same stand in the exchange's order.
    """
    stated = order(exchange, lambda stage, share: tell(stage, share / 2))
    hardest = at_worst(exchange)
    guarded = order(hardest, lambda stage, share: tell(stage, 0.5 + share / 2))
    worst, best = greatest(hardest, stated.plan), greatest(at_best(exchange), stated.plan)
    if guarded.theta > worst:  # only where the search was not finished: what is at hand is then better
        guarded = replace(guarded, plan=stated.plan, theta=worst)
    return Ranged(stated, worst, best, guarded, weights(exchange, stated.plan, worst))


def weights(exchange: Exchange, plan: Plan, worst: int) -> tuple[tuple[str, int], ...]:
    """Give by how much each item's interval raises the plan's worst θ, from the most on."""
    found = [
        (one.id, worst - greatest(at_worst(exchange, but=one.id), plan))
        for one in exchange.items
        if is_ranged(one)
    ]
    return tuple(sorted((one for one in found if one[1]), key=lambda one: -one[1]))
