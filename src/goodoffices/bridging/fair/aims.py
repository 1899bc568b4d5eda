"""What is made as great as can be: the least gain (or share), or the product of gains; and what weights show of it.

Weights of sides a_p >= 0 with  sum of a_p g_p <= total  show, for gains g_p >= 0 in whole units:
the least g_p / d_p is at most  total / sum of a_p d_p,  and at most s where  total < sum of a_p (floor(s d_p) + 1),
since above s each gain is the next whole unit at least;
the product of n gains is at most  (total / n)^n / product of a_p  (arithmetic and geometric means), and it is 0 where
total < sum of a_p, since then some whole gain lies below 1;
and a total below 0 shows that no package is possible.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import floor, prod

Gains = tuple[int, ...]
Value = int | Fraction

NOTHING: Value = -1
"""Less than any value: so far no package is known, or none is possible."""

FINENESS = 1_000_000
"""A bound closer to what is reached than one part in so many is as good as reached."""


@dataclass(frozen=True, slots=True)
class Least:
    """The least of the gains, each divided by its own whole number; a side with 0 there is not counted.

    Where it is to be `exact`, only a bound that is reached is as good as reached.
    """

    divisors: Gains
    exact: bool = False

    @property
    def whole(self) -> bool:
        """Say whether every value is a whole number."""
        return all(one == 1 for one in self.divisors)

    def value(self, gains: Gains) -> Value:
        """Give what gains of at least 0 reach."""
        return self.order(gains)[0]

    def order(self, gains: Gains) -> tuple[Value, ...]:
        """Give the values from the least: of two packages the later in this order is the fairer (leximin)."""
        if self.whole:
            return tuple(sorted(gains))
        pairs = zip(gains, self.divisors, strict=True)
        return tuple(sorted(Fraction(one, each) for one, each in pairs if each))

    def limit(self, value: Value) -> Value:
        """Give the greatest bound that is as good as a value that is reached."""
        if self.exact:
            return value
        return value + value // FINENESS if self.whole else value * Fraction(FINENESS + 1, FINENESS)

    def bound(self, weights: list[int], total: int) -> Value | None:
        """Give what the weights show: nothing is above it; None for nothing at all."""
        counted = self._counted(weights)
        if total < 0:
            return NOTHING
        if not counted:
            return None
        return total // counted if self.whole else Fraction(total, counted)

    def most(self, weights: list[int], limit: Value) -> int:
        """Give the greatest total under which the weights show that nothing is above the limit."""
        return sum(one * more for one, more in zip(weights, self.above(limit), strict=True)) - 1

    def above(self, limit: Value) -> Gains:
        """Give the least gains with which a package can be above the limit."""
        if limit < 0:
            return (0,) * len(self.divisors)
        return tuple(floor(limit * one) + 1 if one else 0 for one in self.divisors)

    def _counted(self, weights: list[int]) -> int:
        return sum(one * each for one, each in zip(weights, self.divisors, strict=True))


@dataclass(frozen=True, slots=True)
class Product:
    """The product of the gains."""

    def value(self, gains: Gains) -> Value:
        """Give the product of gains of at least 0."""
        return prod(gains)

    def order(self, gains: Gains) -> tuple[Value, ...]:
        """Give the product: packages of equal products are equally fair."""
        return (prod(gains),)

    def limit(self, value: Value) -> Value:
        """Give the greatest bound that is as good as a value that is reached."""
        return value + value // FINENESS

    def bound(self, weights: list[int], total: int) -> Value | None:
        """Give what the weights show: nothing is above it; None for nothing at all."""
        if total < 0:
            return NOTHING
        if total < sum(weights):
            return 0
        if not all(weights):
            return None
        count = len(weights)
        return int(total**count // (count**count * prod(weights)))

    def most(self, weights: list[int], limit: Value) -> int:
        """Give the greatest total under which the weights show that nothing is above the limit."""
        if limit < 0:
            return -1
        count = len(weights)
        beyond = (int(limit) + 1) * count**count * prod(weights)
        return max(sum(weights) - 1, _root(beyond - 1, count) if beyond else -1)


Aim = Least | Product


def _root(number: int, degree: int) -> int:
    """Give the whole part of a root, by Newton's method from above."""
    guess = 1 << -(-number.bit_length() // degree)
    while True:
        nearer = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if nearer >= guess:
            return guess
        guess = nearer
