"""Exact numbers as whole units: as many units make 1 as the decimals need, or as fit what the engine can weigh."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from goodoffices.bridging.files.at import named
from goodoffices.bridging.grounds import GREATEST_WORTH
from goodoffices.talks.refusal import Refusal

FINEST = 1_000_000_000
"""The most units that may make 1."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A party's numbers as a file gives them: for each issue what each option adds, and its reserve."""

    name: str
    worth: tuple[tuple[Fraction, ...], ...]
    reserve: Fraction

    @property
    def most(self) -> Fraction:
        """Give the most that one package may be worth to it, or its reserve; negative numbers count as positive."""
        return max(sum((max(map(abs, one)) for one in self.worth), Fraction(0)), abs(self.reserve))


def unit_for(path: str, numbers: Sequence[Numbered]) -> tuple[int, bool]:
    """Give how many units make 1, and whether every number is then whole.

    That is the least common denominator, up to `FINEST` and to what the engine can weigh; else the greatest power of
    ten that fits both, and numbers are rounded.  Refuses `bridging-worth-too-wide`.
    """
    most = max((one.most for one in numbers), default=Fraction(0))
    exact = _least_common(numbers)
    if exact is not None and exact * most <= GREATEST_WORTH:
        return exact, True
    margin = max(
        (len(one.worth) for one in numbers), default=0
    )  # rounding may add half a unit for each issue
    unit = FINEST
    while unit > 1 and unit * most + margin > GREATEST_WORTH:
        unit //= 10
    if unit * most + margin > GREATEST_WORTH:
        widest = max(numbers, key=lambda one: one.most)
        raise Refusal(
            "bridging-worth-too-wide",
            path=path,
            party=widest.name,
            given=named(widest.most),
            most=GREATEST_WORTH,
        )
    return unit, False


def _least_common(numbers: Sequence[Numbered]) -> int | None:
    found = 1
    for one in numbers:
        found = lcm(found, one.reserve.denominator)
        for each in one.worth:
            found = lcm(found, *(number.denominator for number in each))
            if found > FINEST:
                return None
    return found if found <= FINEST else None


def whole(number: Fraction, unit: int) -> int:
    """Give a number in whole units, rounded to the nearest, halves to the even one."""
    return round(number * unit)


def whole_worth(one: Numbered, unit: int) -> tuple[tuple[int, ...], ...]:
    """Give a party's numbers in whole units."""
    return tuple(tuple(whole(number, unit) for number in each) for each in one.worth)
