"""An exchange, as a record: who gives what to whom, what it is worth, what ties it, and in which steps it is done.

Everything is counted in whole units.  For a voice k and what was delivered so far, D (design, section 4):

- its *gain from stopping now* is what its side still owes, at its cost, less what it is still due, at its benefit;
- its *exposure* is what its side gave so far, at its cost, less what it got so far, at its benefit.

What walking away would forfeit is taken off the gain.  θ of an order is the greatest gain that any voice has before the
first step, between steps or after the last; an order is safe without a guarantor only where θ is not above 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Sort(StrEnum):
    """What an item is."""

    THING = "thing"
    SUM = "sum"
    AREA = "area"
    DUTY = "duty"
    PERSONS = "persons"


FEWEST_PERSONS = 5
"""Values attach to batches of at least so many persons, never to fewer."""


@dataclass(frozen=True, slots=True)
class Valuer:
    """One whose gain from stopping is watched: a side (`id` and `side` are then the same), or a veto player inside it.

    `forfeits` is what it loses by walking away: its deposit, a hostage value, its standing; whole units, 0 or more.
    """

    id: str
    side: str
    forfeits: int = 0


@dataclass(frozen=True, slots=True)
class Deliverable:
    """`count` units alike that `giver` delivers to `receiver`, in batches of `batch` units.

    `worth` holds, for each valuer of the exchange in its order, the cost of one unit where its side gives and the
    benefit of one where its side receives, 0 where neither.  `least` and `most`, of the same length, bound it where it
    is known as an interval only; () where it is exact.  Items of one `group` are delivered in one step.  A delivery
    fits `from_day` to `to_day`, both included, and takes `lag` days to be verified.
    """

    id: str
    giver: str
    receiver: str
    worth: tuple[int, ...]
    count: int = 1
    batch: int = 1
    sort: Sort = Sort.THING
    least: tuple[int, ...] = ()
    most: tuple[int, ...] = ()
    group: str = ""
    from_day: date | None = None
    to_day: date | None = None
    lag: int = 0
    what: str = ""


@dataclass(frozen=True, slots=True)
class Ratio:
    """For each unit of the item `one`, `each` units of the item `many`, which are delivered in batches of `each`."""

    one: str
    many: str
    each: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """What is to change hands; `before` holds (earlier, later): all of the one before any of the other.

    `escrows` is how many swaps a guarantor may hold and release together.  `unit` says what a unit of worth is.
    """

    valuers: tuple[Valuer, ...]
    items: tuple[Deliverable, ...]
    before: tuple[tuple[str, str], ...] = ()
    ratios: tuple[Ratio, ...] = ()
    escrows: int = 0
    unit: str = ""

    @property
    def sides(self) -> tuple[str, ...]:
        """Give the sides that give or receive, in the order in which their valuers stand."""
        return tuple(dict.fromkeys(one.side for one in self.valuers))

    def item(self, name: str) -> Deliverable:
        """Give the item of that id; raises `KeyError` where there is none."""
        for one in self.items:
            if one.id == name:
                return one
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Part:
    """So many units of an item."""

    item: str
    units: int


@dataclass(frozen=True, slots=True)
class Swap:
    """What is delivered at one moment, by one side; `escrow` where a guarantor releases what both sides laid down."""

    parts: tuple[Part, ...]
    escrow: bool = False


Plan = tuple[Swap, ...]
"""The steps in their order; together they deliver every unit of every item once."""


def _moved(exchange: Exchange, swap: Swap, place: int) -> int:
    """Give by how much the step changes a valuer's gain from stopping now: less once it gave, more once it got."""
    side, change = exchange.valuers[place].side, 0
    for part in swap.parts:
        item = exchange.item(part.item)
        worth = part.units * item.worth[place]
        change += worth if item.receiver == side else -worth if item.giver == side else 0
    return change


def gains(exchange: Exchange, plan: Sequence[Swap]) -> tuple[tuple[int, ...], ...]:
    """Give each valuer's gain from stopping, before the first step and after each; what it forfeits not taken off."""
    curves = []
    for place in range(len(exchange.valuers)):
        changes = [_moved(exchange, swap, place) for swap in plan]
        curve = [-sum(_moved(exchange, one, place) for one in whole(exchange))]
        for change in changes:
            curve.append(curve[-1] + change)
        curves.append(tuple(curve))
    return tuple(curves)


def exposures(exchange: Exchange, plan: Sequence[Swap]) -> tuple[tuple[int, ...], ...]:
    """Give each valuer's exposure before the first step and after each: what it gave less what it got."""
    return tuple(tuple(curve[0] - now for now in curve) for curve in gains(exchange, plan))


def theta(exchange: Exchange, plan: Sequence[Swap]) -> int:
    """Give the greatest gain from stopping that any valuer has at any moment of the plan, less what it forfeits."""
    curves = zip(exchange.valuers, gains(exchange, plan), strict=True)
    return max(max(curve) - one.forfeits for one, curve in curves)


def whole(exchange: Exchange) -> Plan:
    """Give the exchange in one step: every unit of every item at once."""
    return (Swap(tuple(Part(one.id, one.count) for one in exchange.items), escrow=True),)


def remaining(exchange: Exchange, delivered: Sequence[Part]) -> Exchange:
    """Give what is left once so many units were delivered; ties to what is wholly delivered hold no more."""
    done = {one.id: 0 for one in exchange.items}
    for part in delivered:
        done[part.item] += part.units
    left = tuple(
        replace(one, count=one.count - done[one.id]) for one in exchange.items if one.count > done[one.id]
    )
    names = {one.id for one in left}
    return replace(
        exchange,
        items=left,
        before=tuple(pair for pair in exchange.before if names.issuperset(pair)),
        ratios=tuple(one for one in exchange.ratios if {one.one, one.many} <= names),
    )


class Asked(StrEnum):
    """What the engine can be asked about an exchange."""

    ORDER = "order"
    ROUNDS = "rounds"
    DEPOSITS = "deposits"
    ESCROW = "escrow"
    INTERVALS = "intervals"


class Proven(StrEnum):
    """How it is known that θ can't be less: re-checked without a solver, by two methods that agree, or not known."""

    CHECKED = "checked"
    AGREED = "agreed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Sequenced:
    """An order of steps with its θ, and `bound`, below which no order comes; equal where it is the least."""

    plan: Plan
    theta: int
    bound: int
    how: Proven
    rounds: int | None = None


@dataclass(frozen=True, slots=True)
class InRounds:
    """The best plan for each number of rounds asked for, from few to many: fewer rounds, more at stake at once."""

    every: tuple[Sequenced, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """Deposits, one a side as (side, whole units), with which the plan leaves nobody a gain from stopping."""

    deposits: tuple[tuple[str, int], ...]
    plan: Plan


@dataclass(frozen=True, slots=True)
class Deposits:
    """The least equal deposit that makes it safe, and, from one side's least to the other's, those that differ."""

    without: Sequenced
    equal: int
    ways: tuple[Laid, ...]


@dataclass(frozen=True, slots=True)
class Escrowed:
    """What one swap in a guarantor's hands does: the best order without any, and the best with one."""

    without: Sequenced
    with_one: Sequenced


@dataclass(frozen=True, slots=True)
class Ranged:
    """What changes where worth is known as intervals: θ of the order at the values given, at the worst, at the best.

    `guarded` is the order that is best at the worst values; `weighs` names items from the one whose interval moves the
    worst θ most, each with by how much.
    """

    stated: Sequenced
    worst: int
    best: int
    guarded: Sequenced
    weighs: tuple[tuple[str, int], ...] = ()


PlanFound = Sequenced | InRounds | Deposits | Escrowed | Ranged
"""What an engine found when it was asked about an exchange."""
