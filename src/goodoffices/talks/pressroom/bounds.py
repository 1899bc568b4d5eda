"""What a figure allows: the numbers that it could stand for, so that "at least 17" and "20" don't contradict."""

from dataclasses import dataclass
from decimal import Decimal

from goodoffices.talks.pressfile.entries import Comparator, Figure

ABOUT = Decimal("0.1")
"""How far a number given as "about" or "nearly" may be off, as a share of it: a rule of thumb, and a generous one."""

_ENDLESS = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Every number from `low` to `high`; the ends belong to them unless they are `above` low, or `below` high."""

    low: Decimal
    high: Decimal
    above: bool = False
    below: bool = False

    def meets(self, other: "Bounds") -> bool:
        """Say whether one number is allowed by both."""
        return not (self._ends_before(other) or other._ends_before(self))

    def _ends_before(self, other: "Bounds") -> bool:
        touching = self.high == other.low
        return self.high < other.low or (touching and (self.below or other.above))


def bounds(figure: Figure) -> Bounds:
    """Give the numbers that a figure could stand for; of a range, those between its ends and what its word adds."""
    ends = sorted((Decimal(figure.value), Decimal(figure.upto or figure.value)))
    low, high = ends[0], ends[-1]
    match figure.comparator:
        case Comparator.ABOUT:
            return Bounds(low - abs(low) * ABOUT, high + abs(high) * ABOUT)
        case Comparator.NEARLY:
            return Bounds(low - abs(low) * ABOUT, high)
        case Comparator.OVER:
            return Bounds(low, _ENDLESS, above=True)
        case Comparator.UNDER:
            return Bounds(-_ENDLESS, high, below=True)
        case Comparator.AT_LEAST:
            return Bounds(low, _ENDLESS)
        case Comparator.AT_MOST:
            return Bounds(-_ENDLESS, high)
    return Bounds(low, high)


__all__ = ["ABOUT", "Bounds", "bounds"]
