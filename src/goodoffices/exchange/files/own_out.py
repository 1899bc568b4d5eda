"""Exchanges written in our own form, so that an answer can be checked by who has nothing but files."""

import json
from collections.abc import Iterator
from hashlib import sha256

from goodoffices.talks.exchange import Deliverable, Exchange, Sort


def exchange_out(exchange: Exchange) -> dict[str, object]:
    """Give the exchange as plain values, ready for JSON; what is as it is by default is left out."""
    found: dict[str, object] = {
        "valuers": [{"id": one.id, "side": one.side, "forfeits": one.forfeits} for one in exchange.valuers],
        "items": [dict(_item(exchange, one)) for one in exchange.items],
    }
    if exchange.before:
        found["before"] = [list(pair) for pair in exchange.before]
    if exchange.ratios:
        found["ratios"] = [{"one": one.one, "many": one.many, "each": one.each} for one in exchange.ratios]
    if exchange.escrows:
        found["escrows"] = exchange.escrows
    if exchange.unit:
        found["unit"] = exchange.unit
    return found


def _item(exchange: Exchange, one: Deliverable) -> Iterator[tuple[str, object]]:
    yield from (("id", one.id), ("giver", one.giver), ("receiver", one.receiver))
    yield "worth", {
        valuer.id: _worth(one, place) for place, valuer in enumerate(exchange.valuers) if _matters(one, place)
    }
    for key, number, otherwise in (("count", one.count, 1), ("batch", one.batch, 1), ("lag", one.lag, 0)):
        if number != otherwise:
            yield key, number
    if one.sort is not Sort.THING:
        yield "sort", str(one.sort)
    for key, words in (("group", one.group), ("what", one.what)):
        if words:
            yield key, words
    for key, day in (("from", one.from_day), ("to", one.to_day)):
        if day:
            yield key, day.isoformat()


def _worth(one: Deliverable, place: int) -> object:
    if not one.least or one.least[place] == one.most[place]:
        return one.worth[place]
    return {"stated": one.worth[place], "least": one.least[place], "most": one.most[place]}


def _matters(one: Deliverable, place: int) -> bool:
    return bool(one.worth[place] or (one.most and one.most[place]))


def digest(exchange: Exchange) -> str:
    """Give the SHA-256, in hexadecimal digits, of the exchange's canonical form: sorted keys, no white space."""
    held = json.dumps(exchange_out(exchange), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(held.encode()).hexdigest()
