"""Exchanges at random with all that can tie them: sides, veto players, batches, groups, ratios, precedence."""

import json
from pathlib import Path

import pytest
from hypothesis import strategies as st

from goodoffices.talks.exchange import Deliverable, Exchange, Ratio, Valuer
from goodoffices.talks.exchange_sound import require_exchange
from goodoffices.talks.refusal import Refusal
from tests.exchange.oracle import deliveries

DATA = Path(__file__).parents[2].parent / "shared" / "data" / "exchange"


def published(name):
    """Read one of the files of exchanges that are known, or skip."""
    path = DATA / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this checkout")
    return json.loads(path.read_text(encoding="utf-8"))


def of_instance(told):
    """The exchange of one instance: 0 or 1 gives, what it costs, what it benefits the other."""
    forfeits = told.get("deposit", (0, 0))
    items = tuple(
        two_sided(f"i{place}", side, cost, benefit)
        for place, (side, cost, benefit) in enumerate(zip(told["side"], told["cost"], told["benefit"], strict=True))
    )
    ties = tuple((f"i{a}", f"i{b}") for a, b in told.get("prec", ()))
    return Exchange((Valuer("A", "A", forfeits[0]), Valuer("B", "B", forfeits[1])), items, ties)


def of_classes(told):
    """The exchange of classes of units alike."""
    items = tuple(
        two_sided(f"c{place}", one["side"], one["cost"], one["benefit"], count=one["count"])
        for place, one in enumerate(told["classes"])
    )
    return Exchange((Valuer("A", "A"), Valuer("B", "B")), items)


def two_sided(name, side, cost, benefit, **more):
    """An item that A (0) or B (1) gives the other."""
    worth = (benefit, cost) if side else (cost, benefit)
    return Deliverable(name, "AB"[side], "BA"[side], worth, **more)


@st.composite
def tied(draw, sides=("A", "B"), most=6, deliver=8):
    """An exchange of these sides that is sound, with at most so many items, and deliveries."""
    valuers = [Valuer(side, side, draw(st.integers(0, 5))) for side in sides]
    if draw(st.booleans()):
        valuers.append(Valuer("Council", sides[0], draw(st.integers(0, 5))))
    items = tuple(_item(draw, f"i{place}", sides, valuers) for place in range(draw(st.integers(1, most))))
    pairs = [(a.id, b.id) for place, a in enumerate(items) for b in items[place + 1 :]]
    before = tuple(draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True))) if pairs else ()
    found = _with_ratio(draw, Exchange(tuple(valuers), items, before))
    try:
        require_exchange(found)
    except Refusal:  # a group of several givers or a ring through one: the same without groups and ties is sound
        found = Exchange(found.valuers, tuple(_alone(one) for one in found.items), (), found.ratios)
        require_exchange(found)
    return found if len(deliveries(found)) <= deliver else Exchange(found.valuers, found.items[:1], ())


def _item(draw, name, sides, valuers):
    giver = draw(st.sampled_from(sides))
    receiver = draw(st.sampled_from([one for one in sides if one != giver]))
    worth = tuple(
        draw(st.integers(0, 20)) if valuer.side == giver else draw(st.integers(0, 24)) * (valuer.side == receiver)
        for valuer in valuers
    )
    count, batch = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    return Deliverable(name, giver, receiver, worth, count, batch, group=draw(st.sampled_from(("", "", "", "g"))))


def _with_ratio(draw, exchange):
    """Tie the first item to a new one, so many for one, if that is drawn."""
    one, each = exchange.items[0], draw(st.integers(0, 3))
    if not each:
        return exchange
    worth = tuple(
        draw(st.integers(0, 6)) if valuer.side in (one.giver, one.receiver) else 0 for valuer in exchange.valuers
    )
    many = Deliverable("many", one.receiver, one.giver, worth, one.count * each)
    return Exchange(exchange.valuers, (*exchange.items, many), exchange.before, (Ratio(one.id, "many", each),))


def _alone(item):
    return Deliverable(item.id, item.giver, item.receiver, item.worth, item.count, item.batch)
