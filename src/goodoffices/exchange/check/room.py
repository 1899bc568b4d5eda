"""Shows that no order, or none in so many rounds, stays under a number, by the room that each delivery needs.

What a side owes raises its gain; only what it is due makes room for that, and what it is due raises the other's gain.
So while every gain stays under a number, what is due to a side at a moment costs the other no more than some cap, and
is worth no more to it than the best choice of deliveries within that cap.  The choice is left open anew each time, so
more orders pass here than there are: where none passes, there is none.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from goodoffices.exchange.check.deliveries import Delivery, deliveries
from goodoffices.talks.exchange import Exchange

MOST_CHOICES = 20_000
"""Choices of deliveries that are kept apart; where there are more, deliveries count as if they could be divided."""
MOST_OWED = 20_000
"""Sets of what a side owes that are looked at; where there are more, nothing is shown."""


@dataclass(frozen=True, slots=True)
class Purse:
    """The best choices of some deliveries by what they cost, each worth more than any cheaper one; `whole` if exact."""

    costs: tuple[int, ...]
    worths: tuple[int, ...]
    whole: bool

    def worth(self, cap: int) -> Fraction:
        """Give what deliveries that cost no more than the cap are worth at most; below 0 where none fits."""
        place = bisect_right(self.costs, cap)
        if place == 0:
            return Fraction(-1)
        here = Fraction(self.worths[place - 1])
        if self.whole or place == len(self.costs):
            return here
        over = Fraction(cap - self.costs[place - 1], self.costs[place] - self.costs[place - 1])
        return here + over * (self.worths[place] - self.worths[place - 1])


def purse(choices: Sequence[tuple[int, int, int]]) -> Purse:
    """Give the best choices of deliveries, each (cost, worth, how many); what costs nothing is always chosen."""
    base = (
        sum(cost * count for cost, _, count in choices if cost <= 0),
        sum(worth * count for cost, worth, count in choices if cost <= 0),
    )
    dear = [one for one in choices if one[0] > 0 and one[1] > 0]
    best = [base]
    for cost, worth in (lot for one in dear for lot in _lots(*one)):
        best = _kept(sorted([*best, *((a + cost, b + worth) for a, b in best)], key=lambda one: (one[0], -one[1])))
        if len(best) > MOST_CHOICES:
            return _divided(base, dear)
    return Purse(tuple(cost for cost, _ in best), tuple(worth for _, worth in best), whole=True)


def _lots(cost: int, worth: int, count: int) -> Iterator[tuple[int, int]]:
    """Give lots of which any number up to the count can be put together."""
    size = 1
    while count > 0:
        lot = min(size, count)
        yield lot * cost, lot * worth
        count, size = count - lot, 2 * size


def _kept(choices: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out what costs as much as another choice and is worth no more; the cheapest come first."""
    found = choices[:1]
    for one in choices[1:]:
        if one[1] > found[-1][1]:
            found.append(one)
    return found


def _divided(base: tuple[int, int], dear: list[tuple[int, int, int]]) -> Purse:
    """Give the corners of what can be had where deliveries could be divided: those worth most for their cost first."""
    costs, worths = [base[0]], [base[1]]
    for cost, worth, count in sorted(dear, key=lambda one: Fraction(one[1], one[0]), reverse=True):
        costs.append(costs[-1] + cost * count)
        worths.append(worths[-1] + worth * count)
    return Purse(tuple(costs), tuple(worths), whole=False)


def no_room_under(exchange: Exchange, number: int) -> bool:
    """Say whether it is shown that no order keeps every gain, less what is forfeited, under the number."""
    every = deliveries(exchange)
    limits = [number - 1 + one.forfeits for one in exchange.valuers]
    pairs = permutations(range(len(limits)), 2)
    return any(_no_room(every, one, other, limits) for one, other in pairs)


def _no_room(every: Sequence[Delivery], one: int, other: int, limits: Sequence[int]) -> bool:
    """Put back what raises the gain of `one`, delivery by delivery, while what it is due can make room for it."""
    raising = [place for place, each in enumerate(every) if each.adds[one] > 0]
    due = purse([(each.adds[other], -each.adds[one], each.count) for each in every if each.adds[one] <= 0])
    first = [_first(every, raising, place) for place in raising]
    whole = tuple(every[place].count for place in raising)
    seen, ahead = {(0,) * len(raising)}, [(0,) * len(raising)]
    while ahead:
        held = ahead.pop()
        if held == whole or len(seen) > MOST_OWED:
            return False
        owed = [sum(map(int.__mul__, held, (every[at].adds[who] for at in raising))) for who in (one, other)]
        for number, place in enumerate(raising):
            if held[number] == whole[number] or any(held[late] < whole[late] for late in first[number]):
                continue
            cap = limits[other] - owed[1] - max(0, every[place].adds[other])
            after = (*held[:number], held[number] + 1, *held[number + 1 :])
            fits = due.worth(cap) >= max(0, owed[0] + every[place].adds[one] - limits[one])
            if fits and after not in seen:
                seen.add(after)
                ahead.append(after)
    return True


def _first(every: Sequence[Delivery], raising: Sequence[int], place: int) -> list[int]:
    """Give which of the raising ones can be put back before one: what comes later, and what never adds more."""
    one = every[place]
    found = []
    for number, at in enumerate(raising):
        other = every[at]
        alike = (other.later, other.earlier) == (one.later, one.earlier)
        less = all(map(int.__le__, other.adds, one.adds)) and (other.adds != one.adds or at < place)
        if at in one.later or (at != place and alike and less):
            found.append(number)
    return found


def no_room_in_rounds(exchange: Exchange, number: int, rounds: int) -> bool:
    """Say whether it is shown that no plan of two sides in turns, in so many rounds, stays under the number."""
    if len(exchange.sides) != 2:
        return False
    every = deliveries(exchange)
    places = [[n for n, one in enumerate(exchange.valuers) if one.side == side] for side in exchange.sides]
    return any(_no_turns(exchange, every, (a, b), number, rounds) for a in places[0] for b in places[1])


def _no_turns(
    exchange: Exchange, every: Sequence[Delivery], pair: tuple[int, int], number: int, rounds: int
) -> bool:
    limits = [number - 1 + exchange.valuers[place].forfeits for place in pair]
    purses, owed = [], []
    for turn in (0, 1):
        mine = [one for one in every if one.giver == exchange.sides[turn]]
        purses.append(purse([(one.adds[pair[turn]], -one.adds[pair[1 - turn]], one.count) for one in mine]))
        owed.append(sum(one.adds[pair[turn]] * one.count for one in mine))
    return not any(_passes(purses, owed, limits, last, rounds) for last in (0, 1))


def _passes(
    purses: Sequence[Purse], owed: Sequence[int], limits: Sequence[int], last: int, rounds: int
) -> bool:
    """Say whether all can be owed so many rounds before the end, where `last` gives in the last round.

    What each owes is counted at the most that it can be worth to the other, which is the room that it makes.
    """
    worth, whole, turn = [Fraction(0), Fraction(0)], [not one for one in owed], last
    for _ in range(rounds):
        cap = limits[turn] + worth[1 - turn]
        whole[turn] = whole[turn] or owed[turn] <= cap
        worth[turn] = max(worth[turn], purses[turn].worth(int(cap // 1)))
        turn = 1 - turn
    return all(whole)
