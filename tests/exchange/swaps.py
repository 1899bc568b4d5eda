"""Small exchanges at random, and what holds of them when every order is gone through one by one, written out."""

from itertools import permutations

from hypothesis import strategies as st

from goodoffices.talks.exchange import Deliverable, Exchange, Part, Ratio, Swap, Valuer

SIDES = ("North", "South")
VALUERS = (Valuer("North", "North"), Valuer("South", "South"))


def item(name, giver, cost, benefit, **more):
    """An item between the two: what a unit costs its giver and benefits the other."""
    worth = (cost, benefit) if giver == "North" else (benefit, cost)
    return Deliverable(name, giver, SIDES[1 - SIDES.index(giver)], worth, **more)


@st.composite
def exchanges(draw, most=6):
    """Up to six items of two sides, some of several units, some tied; a veto player inside the South at times."""
    council = draw(st.booleans())
    valuers = (
        Valuer("North", "North", draw(st.integers(0, 3))),
        Valuer("South", "South", draw(st.integers(0, 3))),
        *((Valuer("Council", "South", draw(st.integers(0, 3))),) if council else ()),
    )
    count = draw(st.integers(1, most))
    items = tuple(_drawn(draw, str(place), council) for place in range(count))
    pairs = [(str(a), str(b)) for b in range(count) for a in range(b)]
    before = draw(st.lists(st.sampled_from(pairs), max_size=2, unique=True)) if pairs else []
    return Exchange(valuers, items, tuple(before))


def _drawn(draw, name, council):
    giver = draw(st.sampled_from(SIDES))
    one = item(name, giver, draw(st.integers(0, 9)), draw(st.integers(0, 12)), count=draw(st.integers(1, 2)))
    extra = (draw(st.integers(0, 12)),) if council else ()
    return Deliverable(one.id, one.giver, one.receiver, (*one.worth, *extra), one.count)


def units(exchange):
    """Every unit of every item, as a step of its own; batches, ratios and groups are not for these."""
    return [Swap((Part(one.id, 1),)) for one in exchange.items for _ in range(one.count)]


def allowed(exchange, steps):
    """Whether nothing comes before all of what it must wait for."""
    names = [part.item for step in steps for part in step.parts]
    last = {name: place for place, name in enumerate(names)}
    first = {name: len(names) - 1 - place for place, name in enumerate(reversed(names))}
    return all(last[a] < first[b] for a, b in exchange.before)


def orders(exchange):
    """Every order there is."""
    return {order for order in permutations(units(exchange)) if allowed(exchange, order)}


def peaks(exchange, steps):
    """The greatest gain of each valuer over all moments, what it forfeits taken off, counted from what is owed."""
    left = {one.id: one.count for one in exchange.items}
    found = [-(10**9)] * len(exchange.valuers)
    for step in (Swap(()), *steps):
        for part in step.parts:
            left[part.item] -= part.units
        for place, valuer in enumerate(exchange.valuers):
            owed = sum(left[one.id] * one.worth[place] for one in exchange.items if one.giver == valuer.side)
            due = sum(left[one.id] * one.worth[place] for one in exchange.items if one.receiver == valuer.side)
            found[place] = max(found[place], owed - due - valuer.forfeits)
    return found


def excess(exchange, steps, side):
    """What a side must lay down so that nobody who values for it gains by stopping."""
    values = zip(exchange.valuers, peaks(exchange, steps), strict=True)
    return max(0, *(peak for one, peak in values if one.side == side))


def least(exchange):
    """The least that any order leaves."""
    return min(max(peaks(exchange, order)) for order in orders(exchange))


TRADE = Exchange(
    VALUERS,
    (
        item("ferry", "North", 5, 9, what="the ferry"),
        item("gate", "North", 4, 6),
        item("archive", "South", 3, 8),
        item("quarry", "South", 6, 7),
    ),
    before=(("gate", "ferry"),),
)
"""Four things, two from each side; the gate before the ferry."""

WITH_RATIO = Exchange(
    VALUERS,
    (item("captives", "North", 9, 12, count=5), item("prisoners", "South", 2, 3, count=23)),
    ratios=(Ratio("captives", "prisoners", 5),),
)
"""Five for each one, and three too few in the last batch."""
