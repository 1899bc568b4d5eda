"""An exchange as deliveries that can't be divided, for counting again what no order can avoid; read off it afresh."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.exchange.check.steps import pack_of
from goodoffices.talks.exchange import Deliverable, Exchange


@dataclass(frozen=True, slots=True)
class Delivery:
    """So many deliveries alike: what one adds to each valuer's gain while it is owed, and what must come after each.

    `later` and `earlier` are places of other deliveries, through however many ties.
    """

    giver: str
    adds: tuple[int, ...]
    count: int
    later: frozenset[int] = frozenset()
    earlier: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Made:
    """Deliveries of these items, before their ties are looked at."""

    giver: str
    items: tuple[str, ...]
    adds: tuple[int, ...]
    count: int


def deliveries(exchange: Exchange) -> tuple[Delivery, ...]:
    """Give every delivery; those that nothing ties and that add the same are counted together."""
    made = [each for unit in _units(exchange) for each in _made(exchange, unit)]
    return _together(made, _through(_follows(exchange, made)))


def _follows(exchange: Exchange, made: list[_Made]) -> list[set[int]]:
    """Give for each delivery those that come after it: the smaller last one of its item, and by the exchange's ties."""
    places: dict[str, list[int]] = {one.id: [] for one in exchange.items}
    for place, one in enumerate(made):
        for name in one.items:
            places[name].append(place)
    follows: list[set[int]] = [set() for _ in made]
    for alone in places.values():
        for full, rest in pairwise(alone):
            follows[full].add(rest)
    for before, after in exchange.before:
        for place in places[before]:
            follows[place].update(places[after])
    return follows


def _units(exchange: Exchange) -> Iterator[tuple[Deliverable, ...]]:
    """Give the items that are delivered together: a group's, or one alone."""
    for item in exchange.items:
        group = tuple(one for one in exchange.items if item.group and one.group == item.group)
        if not group:
            yield (item,)
        elif group[0] is item:
            yield group


def _made(exchange: Exchange, unit: tuple[Deliverable, ...]) -> Iterator[_Made]:
    """Give full batches first, and what is left of them, which is delivered last."""
    item, names = unit[0], tuple(one.id for one in unit)
    if item.group:
        every = [_adds(exchange, one, one.count) for one in unit]
        yield _Made(item.giver, names, tuple(map(sum, zip(*every, strict=True))), 1)
        return
    pack = pack_of(exchange, item)
    full, rest = divmod(item.count, pack)
    if full:
        yield _Made(item.giver, names, _adds(exchange, item, pack), full)
    if rest:
        yield _Made(item.giver, names, _adds(exchange, item, rest), 1)


def _adds(exchange: Exchange, item: Deliverable, units: int) -> tuple[int, ...]:
    sides = [valuer.side for valuer in exchange.valuers]
    return tuple(
        units * worth if side == item.giver else -units * worth if side == item.receiver else 0
        for side, worth in zip(sides, item.worth, strict=True)
    )


def _through(follows: list[set[int]]) -> list[frozenset[int]]:
    """Give all that comes after each, through others too."""
    reached = [set(one) for one in follows]
    grown = True
    while grown:
        grown = False
        for one in reached:
            more = set().union(*(reached[place] for place in one)) - one
            one |= more
            grown = grown or bool(more)
    return [frozenset(one) for one in reached]


def _together(made: list[_Made], later: list[frozenset[int]]) -> tuple[Delivery, ...]:
    """Count those together that are alike and tied to nothing; give the ties of the others by their new places."""
    tied = {place for place, after in enumerate(later) if after}.union(*later)
    keys = [place if place in tied else (one.giver, one.adds) for place, one in enumerate(made)]
    home = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    found: dict[object, Delivery] = {}
    for place, (one, key) in enumerate(zip(made, keys, strict=True)):
        count = found[key].count if key in found else 0
        earlier = frozenset(home[keys[other]] for other, after in enumerate(later) if place in after)
        after = frozenset(home[keys[other]] for other in later[place])
        found[key] = Delivery(one.giver, one.adds, count + one.count, after, earlier)
    return tuple(found.values())
