"""The best order of an exchange, and the best plans in so many rounds; each with what is known of its being the best.

A portfolio: bounds that are counted at once, a search from the end, a bound by subsets' sums, then two solvers, which
are given all that is known by then.  What a bound or a closed set of tails proves can be counted again by anybody
(`CHECKED`); where a search and a solver, or two solvers, come to the same θ by different ways, that is said (`AGREED`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from goodoffices.exchange.bounds import lower_bound, quick_bound
from goodoffices.exchange.greedy import greatest, greedy
from goodoffices.exchange.programme import turns_for_all
from goodoffices.exchange.search import CERTIFIED, Searched, Tell, closed, search
from goodoffices.exchange.solver import none_better, solve
from goodoffices.exchange.turns import turns_bound
from goodoffices.exchange.units import Moves, moves, one_by_one, plan, plan_in_rounds
from goodoffices.talks.exchange import Exchange, InRounds, Proven, Sequenced, theta
from goodoffices.talks.refusal import Refusal

SEARCHED, EACH = 100_000, 2_000
"""Additions that a search knows of before something else is tried: so many, and more for each kind of move."""
SOLVING, AGREEING = 40.0, 20.0
"""Seconds that the first and the second solver may take for an order."""
ROUNDS_SOLVING, ROUNDS_AGREEING = 25.0, 15.0
"""The same for one number of rounds."""


def silent(stage: str, share: float) -> None:
    """Tell nobody."""


def order(exchange: Exchange, tell: Tell = silent) -> Sequenced:
    """Find the order whose greatest gain from stopping is least; `exchange` must pass `require_exchange`."""
    if not exchange.items:
        return _nothing(exchange)
    those = moves(exchange)
    quick = quick_bound(those)
    found = search(those, quick, tell, _additions(those))
    if found.order:
        return _searched(exchange, those, found, quick, tell)
    counted = lower_bound(those).theta
    if counted > found.bound:
        again = search(those, counted, tell, _additions(those))
        if again.order and again.bound == counted:
            return Sequenced(plan(those, again.order), counted, counted, Proven.CHECKED)
    return _solved(exchange, those, counted, found.bound, tell)


def _additions(those: Moves) -> int:
    return SEARCHED + EACH * len(those.kinds)


def _nothing(exchange: Exchange) -> Sequenced:
    """Give the plan of an exchange of which nothing is left."""
    value = theta(exchange, ())
    return Sequenced((), value, value, Proven.CHECKED)


def _searched(exchange: Exchange, those: Moves, found: Searched, counted: int, tell: Tell) -> Sequenced:
    """Say how it is known that what the search found to its end is the least."""
    steps, value = plan(those, found.order), found.bound
    if value == counted or 0 < found.below <= CERTIFIED or value == lower_bound(those).theta:
        return Sequenced(steps, value, value, Proven.CHECKED)
    turns = turns_for_all(those, exchange.sides)
    agreed = _agreed(those, exchange.sides, turns, value, counted, SOLVING, tell)
    return Sequenced(steps, value, value if agreed else counted, Proven.AGREED if agreed else Proven.OPEN)


def _agreed(
    those: Moves, sides: Sequence[str], turns: int, value: int, lower: int, seconds: float, tell: Tell
) -> bool:
    """Say whether the first solver, too, finds that no plan comes below that value."""
    return solve(those, sides, turns, lower=lower, upper=value - 1, seconds=seconds, tell=tell) is None


def _solved(exchange: Exchange, those: Moves, counted: int, searched: int, tell: Tell) -> Sequenced:
    """Have the solvers find the least, from what was counted and searched to what comes at once."""
    sides, lower = exchange.sides, max(counted, searched)
    turns, begun = turns_for_all(those, sides), greedy(those)
    steps, value = plan(those, begun), greatest(those, begun)
    better = solve(those, sides, turns, lower=lower, upper=value, seconds=SOLVING, tell=tell)
    if better is not None and better.rounds:
        steps = plan(those, one_by_one(those, better.rounds))
        value = theta(exchange, steps)
    if value == counted or (value == lower and closed(those, value) is not None):
        return Sequenced(steps, value, value, Proven.CHECKED)
    if value == lower:
        return Sequenced(steps, value, value, Proven.AGREED)
    alone = better is not None and better.bound == value
    if alone and none_better(those, sides, turns, value, lower=lower, seconds=AGREEING, tell=tell):
        return Sequenced(steps, value, value, Proven.AGREED)
    return Sequenced(steps, value, lower, Proven.OPEN)


def in_rounds(exchange: Exchange, rounds: Sequence[int], tell: Tell = silent) -> InRounds:
    """Find the best plan for each number of rounds: two sides take turns, and what one gives at once is a round.

    Either side may begin, and a round may be empty.  Numbers of rounds in which nothing fits are left out; raises
    `Refusal` where that leaves none, or where there are not two sides.
    """
    if len(exchange.sides) != 2:
        raise Refusal("exchange-rounds-of-two-sides", sides=len(exchange.sides))
    if not rounds or min(rounds) < 1:
        raise Refusal("exchange-rounds-unfit")
    asked = sorted(set(rounds))
    if not exchange.items:
        return InRounds(tuple(replace(_nothing(exchange), rounds=one) for one in asked))
    known, every = _known(exchange, tell), list[Sequenced]()
    for place, number in enumerate(asked):
        found = _planned(known, number, every[-1] if every else None, _told(tell, place, len(asked)))
        every += [found] if found is not None else []
    if not every:
        raise Refusal("exchange-rounds-too-few", rounds=max(asked))
    return InRounds(tuple(every))


@dataclass(frozen=True, slots=True)
class _Known:
    """What bounds every order, and so every plan in rounds: what was counted, and what a search came to."""

    exchange: Exchange
    those: Moves
    counted: int
    searched: int


def _known(exchange: Exchange, tell: Tell) -> _Known:
    those = moves(exchange)
    counted = lower_bound(those).theta
    found = search(those, counted, tell, _additions(those))
    if counted < found.bound and closed(those, found.bound) is not None:
        counted = found.bound
    return _Known(exchange, those, counted, found.bound)


def _told(tell: Tell, place: int, of: int) -> Tell:
    return lambda stage, share: tell(stage, (place + share) / of)


def _planned(known: _Known, number: int, fewer: Sequenced | None, tell: Tell) -> Sequenced | None:
    """Find the best plan in so many rounds, which is no worse than that in fewer; None where nothing fits."""
    those, sides = known.those, known.exchange.sides
    counted = turns_bound(those, number, known.counted)
    lower = max(counted, known.searched)
    if fewer is not None and fewer.theta == lower:
        steps = fewer.plan
    else:
        upper = fewer.theta if fewer is not None else _most(those)
        found = solve(those, sides, number, lower=lower, upper=upper, seconds=ROUNDS_SOLVING, tell=tell)
        if found is None:
            return None
        if not found.rounds and fewer is None:
            raise Refusal("exchange-rounds-unsolved", rounds=number)
        steps = plan_in_rounds(those, found.rounds) if found.rounds or fewer is None else fewer.plan
    value = theta(known.exchange, steps)
    if value == counted:
        return Sequenced(steps, value, value, Proven.CHECKED, number)
    if value == lower or none_better(
        those, sides, number, value, lower=lower, seconds=ROUNDS_AGREEING, tell=tell
    ):
        return Sequenced(steps, value, value, Proven.AGREED, number)
    return Sequenced(steps, value, lower, Proven.OPEN, number)


def _most(those: Moves) -> int:
    """Give what no gain can be above, whatever the order: all that a side gives outstanding, nothing that it gets."""
    owed = [
        sum(kind.count * max(0, kind.adds[place]) for kind in those.kinds) - lost
        for place, lost in enumerate(those.forfeits)
    ]
    return max(owed)
