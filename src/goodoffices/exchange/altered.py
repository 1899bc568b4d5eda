"""The same exchange under other values: with deposits laid down, or with worth at its worst, at its best, or exact."""

from collections.abc import Mapping
from dataclasses import replace

from goodoffices.talks.exchange import Deliverable, Exchange


def covered(exchange: Exchange, deposits: Mapping[str, int]) -> Exchange:
    """Give the exchange in which each side has laid down so much more, which all who value for it would forfeit."""
    return replace(
        exchange,
        valuers=tuple(
            replace(one, forfeits=one.forfeits + deposits.get(one.side, 0)) for one in exchange.valuers
        ),
    )


def is_ranged(item: Deliverable) -> bool:
    """Say whether some worth of the item is known as an interval only."""
    return bool(item.least) and item.least != item.most


def at_worst(exchange: Exchange, but: str = "") -> Exchange:
    """Give the exchange at the values that raise every gain from stopping: costs at most, benefits at least.

    The item `but` keeps its stated worth.
    """
    items = tuple(one if one.id == but else _at(exchange, one, worst=True) for one in exchange.items)
    return replace(exchange, items=items)


def at_best(exchange: Exchange) -> Exchange:
    """Give the exchange at the values that lower every gain from stopping: costs at least, benefits at most."""
    return replace(exchange, items=tuple(_at(exchange, one, worst=False) for one in exchange.items))


def _at(exchange: Exchange, item: Deliverable, *, worst: bool) -> Deliverable:
    if not item.least:
        return item
    bounds = zip(exchange.valuers, item.least, item.most, strict=True)
    worth = tuple(most if (valuer.side == item.giver) == worst else least for valuer, least, most in bounds)
    return replace(item, worth=worth, least=(), most=())
