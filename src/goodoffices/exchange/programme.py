"""Plans in rounds as an integer programme: sides take turns, a round is what one side gives at once.

Gains are looked at after each round only.  Within a round the gains of the giver's valuers fall and the others' rise,
so an order in which every move is a step of its own has the same θ as its rounds; with rounds enough for every order
the programme gives the least θ of all.  Its variables count what was given by the end of a round, not in it: gains then
are sums over one round's variables, which solvers bound much sooner.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.exchange.dominance import needs
from goodoffices.exchange.units import Counts, Moves

Term = tuple[int, int]
"""A factor, and the variable it goes with."""


@dataclass(slots=True)
class Programme:
    """Whole variables from 0 to `most`, the first of them θ, from `low`; rows whose terms add up to a number at least.

    `given[kind][turn]` is the variable of what was given of a kind by the end of a turn, or what is known of it.
    """

    low: int
    most: list[int]
    rows: list[tuple[tuple[Term, ...], int]] = field(default_factory=list)
    given: list[list["Known | int"]] = field(default_factory=list)

    def variable(self, most: int) -> int:
        """Add a variable."""
        self.most.append(most)
        return len(self.most) - 1

    def at_least(self, terms: Sequence[tuple[int, "Known | int"]], least: int) -> None:
        """Add a row; numbers among its terms are counted at once."""
        known = sum(factor * one.count for factor, one in terms if isinstance(one, Known))
        open_ = tuple((factor, one) for factor, one in terms if factor and not isinstance(one, Known))
        if open_ or known < least:
            self.rows.append((open_, least - known))


@dataclass(frozen=True, slots=True)
class Known:
    """A number in the place of a variable."""

    count: int


def turns_for_all(those: Moves, sides: Sequence[str]) -> int:
    """Give a number of turns in which every order of the moves can be kept, whoever begins."""
    by = [sum(one.count for one in those.kinds if one.giver == side) for side in sides]
    runs = min(sum(by), 2 * (sum(by) - max(by)) + 1)
    return runs if len(sides) == 2 else runs * len(sides)


def programme(those: Moves, sides: Sequence[str], turns: int, lower: int, upper: int) -> Programme:
    """Give the programme of plans in so many turns with θ from `lower` to `upper`; sides take turns in their order.

    Any of the sides may begin: turns are added at the end, and as many are empty at the ends, some first, others last.
    """
    spare = len(sides) - 1
    found = Programme(lower, [upper])
    last = turns + spare
    found.given = [list(_cumulative(found, one.count, sides.index(one.giver), len(sides), last)) for one in those.kinds]
    if spare:
        _begin(found, those, spare, turns)
    _tie(found, those, last)
    _watch(found, those, last)
    return found


def _cumulative(found: Programme, count: int, turn: int, sides: int, last: int) -> Iterator[Known | int]:
    """Give what was given of a kind by the end of each turn: it grows at its giver's turns only, to all in the last."""
    final = max(range(turn, last, sides), default=last)
    now: Known | int = Known(0)
    for place in range(last):
        if place % sides == turn:
            before, now = now, Known(count) if place == final else found.variable(count)
            found.at_least([(1, now), (-1, before)], 0)
        yield now
    if final == last:
        found.at_least([], 1)  # no turn is left in which it could be given


def _begin(found: Programme, those: Moves, spare: int, turns: int) -> None:
    """Leave the first turn empty, or the last of those that were added, and so for each that was added."""
    for skipped in range(spare):
        begins = found.variable(1)
        for kind, given in zip(those.kinds, found.given, strict=True):
            found.at_least([(kind.count, begins), (-1, given[skipped])], 0)
            found.at_least([(1, given[turns + skipped - 1]), (-kind.count, begins)], 0)


def _tie(found: Programme, those: Moves, last: int) -> None:
    """Let nothing that comes later be given before all that comes earlier is, in the same turn at the soonest.

    So too where one giver's move is never worse to be given later than another: of plans alike, one is enough.
    """
    for kind, asked in enumerate(needs(those)):
        alike = {late for late in asked if those.kinds[late].giver == those.kinds[kind].giver}
        for late in alike | those.later[kind]:
            for turn in range(last):
                _after(found, those, kind, late, turn)


def _after(found: Programme, those: Moves, kind: int, late: int, turn: int) -> None:
    all_, other = those.kinds[kind].count, those.kinds[late].count
    first, then = found.given[kind][turn], found.given[late][turn]
    if then == Known(0) or first == Known(all_):
        return
    if all_ == 1 == other:
        found.at_least([(1, first), (-1, then)], 0)
        return
    some = found.variable(1)
    found.at_least([(other, some), (-1, then)], 0)
    found.at_least([(1, first), (-all_, some)], 0)


def _watch(found: Programme, those: Moves, last: int) -> None:
    """Keep every valuer's gain under θ, before the first turn and after each."""
    start = those.gains(those.counts)
    for gain in (*start, *those.gains((0,) * len(those.kinds))):
        found.at_least([(1, 0)], gain)
    for turn in range(last):
        for valuer, gain in enumerate(start):
            moved = [(one.adds[valuer], given[turn]) for one, given in zip(those.kinds, found.given, strict=True)]
            found.at_least([(1, 0), *moved], gain)


def rounds_of(found: Programme, values: Sequence[int], last: int) -> tuple[Counts, ...]:
    """Give what is given in each turn of a solution; empty turns are left out."""
    before = (0,) * len(found.given)
    rounds = []
    for turn in range(last):
        now = tuple(_value(given[turn], values) for given in found.given)
        rounds.append(tuple(b - a for a, b in zip(before, now, strict=True)))
        before = now
    return tuple(one for one in rounds if any(one))


def _value(one: Known | int, values: Sequence[int]) -> int:
    return one.count if isinstance(one, Known) else values[one]
