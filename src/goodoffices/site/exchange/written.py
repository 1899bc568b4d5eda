"""An order of steps as one line of text, as a form carries it: items by their places, "0x5+1x2,!2x1"."""

from collections.abc import Iterator

from goodoffices.talks.exchange import Exchange, Part, Plan, Swap

MOST = 100_000
"""Characters of an order that are read; a longer one is no order of an exchange that may be drawn."""


def written(exchange: Exchange, plan: Plan) -> str:
    """Write an order; steps divided by commas, parts by plus signs, and "!" before what a guarantor releases."""
    places = {one.id: place for place, one in enumerate(exchange.items)}
    return ",".join(
        ("!" if swap.escrow else "") + "+".join(f"{places[one.item]}x{one.units}" for one in swap.parts)
        for swap in plan
    )


def read(exchange: Exchange, line: str) -> Plan | None:
    """Read an order; None for what is none, such as an item that isn't there."""
    if not line or len(line) > MOST:
        return None
    found = [_swap(exchange, one) for one in line.split(",")]
    return None if None in found else tuple(one for one in found if one)


def _swap(exchange: Exchange, words: str) -> Swap | None:
    parts = tuple(_parts(exchange, words.removeprefix("!")))
    return None if None in parts else Swap(tuple(one for one in parts if one), words.startswith("!"))


def _parts(exchange: Exchange, words: str) -> Iterator[Part | None]:
    for part in words.split("+"):
        place, _times, units = part.partition("x")
        known = _number(place) is not None and _number(units) and int(place) < len(exchange.items)
        yield Part(exchange.items[int(place)].id, int(units)) if known else None


def _number(words: str) -> int | None:
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 10 else None


__all__ = ["read", "written"]
