"""What is best by going through everything: every order, every set of deliveries, every way to fill the rounds.

It shares nothing with the engine: no dominance, no bounds, no search, no solver.  Deliveries are read off the exchange
here once more, straight from what the words mean.
"""

from dataclasses import dataclass
from functools import cache
from itertools import permutations, product

import numpy as np


@dataclass(frozen=True)
class Delivery:
    """What goes at once: its giver, what it adds to each valuer's gain while it is owed, and what must come before."""

    giver: str
    adds: tuple
    after: frozenset


def deliveries(exchange):
    """Every delivery: an item's batches, of which the last may be smaller and comes last; a group is one."""
    batches, found = {}, []
    for item in exchange.items:
        key = f"group {item.group}" if item.group else f"item {item.id}"
        if key not in batches:
            batches[key] = []
            alike = [one for one in exchange.items if item.group and one.group == item.group] or [item]
            for parts in _batches(exchange, alike):
                batches[key].append(len(found))
                found.append((item.giver, parts, key))
    home = {part: key for _, parts, key in found for part in parts}
    whole_before = {key: {home[a] for a, b in exchange.before if home[b] == key} for key in batches}
    return [
        Delivery(giver, _adds(exchange, parts), frozenset(_before(batches, whole_before, key, place)))
        for place, (giver, parts, key) in enumerate(found)
    ]


def _batches(exchange, alike):
    if len(alike) > 1 or alike[0].group:
        return [{one.id: one.count for one in alike}]
    item, left, sizes = alike[0], alike[0].count, []
    each = max([item.batch, *(ratio.each for ratio in exchange.ratios if ratio.many == item.id)])
    while left:
        sizes.append({item.id: min(each, left)})
        left -= min(each, left)
    return sizes


def _before(batches, whole_before, key, place):
    """Places of all that comes before; a batch that is smaller than the others comes after them."""
    mine = batches[key]
    yield from (one for other in whole_before[key] for one in batches[other])
    if place == mine[-1]:
        yield from mine[:-1]


def _adds(exchange, parts):
    items = {one.id: one for one in exchange.items}
    adds = []
    for place, valuer in enumerate(exchange.valuers):
        owed = sum(n * items[k].worth[place] for k, n in parts.items() if items[k].giver == valuer.side)
        due = sum(n * items[k].worth[place] for k, n in parts.items() if items[k].receiver == valuer.side)
        adds.append(owed - due)
    return tuple(adds)


def least_by_orders(exchange):
    """The least θ over every order, one by one: for a handful of deliveries."""
    every = deliveries(exchange)
    return min(_theta(exchange, every, order) for order in permutations(range(len(every))) if _kept(every, order))


def _kept(every, order):
    return all(every[one].after <= set(order[:place]) for place, one in enumerate(order))


def _theta(exchange, every, order):
    left, worst = set(order), -(10**15)
    for one in (None, *order):
        left.discard(one)
        worst = max(worst, _gain(exchange, every, left))
    return worst


def _gain(exchange, every, left):
    return max(
        sum(every[one].adds[place] for one in left) - valuer.forfeits for place, valuer in enumerate(exchange.valuers)
    )


def least_by_subsets(exchange):
    """The least θ by dynamic programming over every set of what is delivered: up to some twenty deliveries."""
    every = deliveries(exchange)
    size = len(every)
    sets = np.arange(1 << size)
    gain = np.full(1 << size, -(10**15))
    for place, valuer in enumerate(exchange.valuers):
        owed = np.full(1 << size, sum(one.adds[place] for one in every) - valuer.forfeits)
        for bit, one in enumerate(every):
            owed -= one.adds[place] * (sets >> bit & 1)
        gain = np.maximum(gain, owed)
    before = [sum(1 << late for late in one.after) for one in every]
    held = sum(sets >> bit & 1 for bit in range(size)) if size else np.zeros(1, int)
    best = np.full(1 << size, 10**15)
    best[0] = gain[0]
    for many in range(1, size + 1):
        layer = sets[held == many]
        reached = np.full(len(layer), 10**15)
        for bit in range(size):
            without = layer & ~(1 << bit)
            can = (layer >> bit & 1 == 1) & (without & before[bit] == before[bit])
            reached = np.minimum(reached, np.where(can, best[without], 10**15))
        best[layer] = np.maximum(reached, gain[layer])
    return int(best[-1])


def least_in_rounds(exchange, rounds):
    """The least θ where two sides take turns, either beginning, or None: every way to fill every round."""
    every = deliveries(exchange)

    @cache
    def best(left, side, more):
        if not left:
            return _gain(exchange, every, left)
        if not more:
            return None
        mine = [one for one in left if every[one].giver == exchange.sides[side]]
        rests = (left - given for given in _givable(every, left, mine))
        found = [best(rest, 1 - side, more - 1) for rest in rests]
        after = [one for one in found if one is not None]
        return max(min(after), _gain(exchange, every, left)) if after else None

    whole = frozenset(range(len(every)))
    found = [one for one in (best(whole, side, rounds) for side in (0, 1)) if one is not None]
    return min(found) if found else None


def _givable(every, left, mine):
    """Sets of a side's deliveries of which nothing waits for what is still owed after them."""
    for chosen in product((False, True), repeat=len(mine)):
        given = frozenset(one for one, taken in zip(mine, chosen, strict=True) if taken)
        if all(every[one].after.isdisjoint(left - given) for one in given):
            yield given
