"""An exchange as kinds of moves alike: what one move delivers, what it changes, how many there are, what comes later.

An item becomes as many moves as it has batches; the last batch, where it is smaller, is a kind of its own that comes
after the full ones.  Items of one group are one move.  Whatever looks at tails (what is yet to be delivered, seen from
the end) or at heads (what was delivered, seen from the beginning) counts moves of each kind.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import add

from goodoffices.talks.exchange import Deliverable, Exchange, Part, Plan, Swap


@dataclass(frozen=True, slots=True)
class Kind:
    """Moves alike: what one of them delivers, and by how much it raises each valuer's gain while it is outstanding.

    `adds` is positive for those whose side gives (they owe it) and negative for those whose side receives.
    """

    giver: str
    parts: tuple[Part, ...]
    adds: tuple[int, ...]
    count: int = 1


Counts = tuple[int, ...]
"""How many moves of each kind are outstanding, or were made."""


@dataclass(frozen=True, slots=True)
class Moves:
    """All moves of an exchange: kind i is wholly delivered before any of `later[i]`, and after all of `earlier[i]`."""

    kinds: tuple[Kind, ...]
    later: tuple[frozenset[int], ...]
    earlier: tuple[frozenset[int], ...]
    forfeits: tuple[int, ...]

    @property
    def counts(self) -> Counts:
        """Give how many moves of each kind there are."""
        return tuple(one.count for one in self.kinds)

    @property
    def total(self) -> int:
        """Give how many moves there are."""
        return sum(self.counts)

    def gains(self, outstanding: Counts) -> tuple[int, ...]:
        """Give each valuer's gain from stopping while so much is outstanding, less what it forfeits."""
        here = [-one for one in self.forfeits]
        for count, kind in zip(outstanding, self.kinds, strict=True):
            for place, worth in enumerate(kind.adds):
                here[place] += count * worth
        return tuple(here)


def pack(exchange: Exchange, item: Deliverable) -> int:
    """Give how many units of the item one move delivers; the last move may deliver fewer."""
    each = [ratio.each for ratio in exchange.ratios if ratio.many == item.id]
    return max([item.batch, *each])


def moves(exchange: Exchange) -> Moves:
    """Give the moves of an exchange that `require_exchange` lets pass."""
    kinds: list[Kind] = []
    of: dict[str, list[int]] = {item.id: [] for item in exchange.items}
    ties: set[tuple[int, int]] = set()
    for group in _groups(exchange.items):
        batches = _batches(exchange, group)
        places = list(range(len(kinds), len(kinds) + len(batches)))
        kinds += batches
        ties |= set(pairwise(places))
        for item in group:
            of[item.id] = places
    ties |= {(one, other) for a, b in exchange.before for one in of[a] for other in of[b]}
    forfeits = tuple(one.forfeits for one in exchange.valuers)
    later = closed(len(kinds), ties)
    earlier = closed(len(kinds), ((other, one) for one, other in ties))
    return Moves(tuple(kinds), later, earlier, forfeits)


def _groups(items: Iterable[Deliverable]) -> list[list[Deliverable]]:
    """Give the items group by group, in the order in which they stand; an item of no group is alone."""
    found: dict[tuple[str, str], list[Deliverable]] = {}
    for item in items:
        key = ("group", item.group) if item.group else ("item", item.id)
        found.setdefault(key, []).append(item)
    return list(found.values())


def _batches(exchange: Exchange, group: Sequence[Deliverable]) -> list[Kind]:
    """Give a group's one move, or an item's full batches and the smaller one that is left."""
    item = group[0]
    if item.group:
        return [kind(exchange, [Part(one.id, one.count) for one in group])]
    size = pack(exchange, item)
    full, rest = divmod(item.count, size)
    found = [kind(exchange, [Part(item.id, size)], full)] if full else []
    return found + ([kind(exchange, [Part(item.id, rest)])] if rest else [])


def kind(exchange: Exchange, parts: Sequence[Part], count: int = 1) -> Kind:
    """Give so many moves that deliver these parts each, of one giver or, in escrow, of several."""
    adds = [0] * len(exchange.valuers)
    items = {part.item: exchange.item(part.item) for part in parts}
    for place, valuer in enumerate(exchange.valuers):
        for part in parts:
            item = items[part.item]
            sign = (valuer.side == item.giver) - (valuer.side == item.receiver)
            adds[place] += sign * part.units * item.worth[place]
    return Kind(items[parts[0].item].giver, tuple(parts), tuple(adds), count)


def closed(size: int, ties: Iterable[tuple[int, int]]) -> tuple[frozenset[int], ...]:
    """Give all that comes later than each kind, directly or through others."""
    direct: list[set[int]] = [set() for _ in range(size)]
    for one, other in ties:
        direct[one].add(other)
    found: list[frozenset[int]] = []
    for start in range(size):
        seen: set[int] = set()
        ahead = list(direct[start])
        while ahead:
            here = ahead.pop()
            if here not in seen:
                seen.add(here)
                ahead += direct[here]
        found.append(frozenset(seen))
    return tuple(found)


def plan(those: Moves, order: Sequence[int]) -> Plan:
    """Give the steps of moves, named by their kinds from first to last; units delivered singly go together."""
    steps: list[Swap] = []
    last = None
    for place in order:
        one = those.kinds[place]
        if place == last and len(one.parts) == 1 and one.parts[0].units == 1:
            before = steps.pop().parts[0]
            steps.append(Swap((Part(before.item, before.units + 1),)))
        else:
            steps.append(Swap(one.parts))
        last = place
    return tuple(steps)


def one_by_one(those: Moves, rounds: Sequence[Counts]) -> tuple[int, ...]:
    """Give the kinds of moves that are given in rounds, from first to last, in a round what comes earlier first."""
    return tuple(place for now in rounds for place in _in_turn(those, now) for _ in range(now[place]))


def plan_in_rounds(those: Moves, rounds: Sequence[Counts]) -> Plan:
    """Give one step for each round; its parts stand in an order in which they can be given.

    Rounds of one side between which the other gives nothing are one.
    """
    every: list[tuple[str, Counts]] = []
    for now in rounds:
        giver = next((kind.giver for kind, count in zip(those.kinds, now, strict=True) if count), "")
        if every and giver in ("", every[-1][0]):
            every[-1] = (every[-1][0], tuple(map(add, every[-1][1], now)))
        elif giver:
            every.append((giver, now))
    return tuple(Swap(_parts(those, now)) for _, now in every)


def _parts(those: Moves, now: Counts) -> tuple[Part, ...]:
    """Give what is given in a round, item by item."""
    units: dict[str, int] = {}
    for place in _in_turn(those, now):
        for part in those.kinds[place].parts:
            units[part.item] = units.get(part.item, 0) + now[place] * part.units
    return tuple(Part(item, count) for item, count in units.items())


def _in_turn(those: Moves, now: Counts) -> list[int]:
    """Give the kinds of which there are some; who has more that must come earlier comes later itself."""
    return sorted((one for one, count in enumerate(now) if count), key=lambda one: len(those.earlier[one]))
