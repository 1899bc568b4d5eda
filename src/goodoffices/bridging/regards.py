"""How a package stands with each voice: what it said of the package's alternatives, and what that may be worth."""

from collections import Counter
from fractions import Fraction

from goodoffices.bridging.framing import UNIT, Framed, Held, position_on
from goodoffices.bridging.problem import Package, standing, utility
from goodoffices.talks.positions import Position
from goodoffices.talks.runs import Regard

THOUSAND = 1000


def regards_of(framed: Framed, package: Package) -> tuple[Regard, ...]:
    """Give how the package stands with every voice, in the problem's order; gains in thousandths of its scale."""
    ends = [framed.at(share) for share in (Fraction(0), Fraction(1, 2), Fraction(1))]
    worth = [
        tuple(round(Fraction(utility(problem, party, package) * THOUSAND, UNIT)) for party in problem.parties)
        for problem in ends
    ]
    return tuple(
        _regard(framed, held, package, worth[0][place], worth[1][place], worth[2][place])
        for place, held in enumerate(framed.held)
    )


def _regard(framed: Framed, held: Held, package: Package, low: int, middle: int, high: int) -> Regard:
    there = standing(framed.bare, package)
    said = Counter(position_on(held.positions, one.id, package[one.id], framed.grades) for one in there)
    return Regard(
        held.party,
        held.voice,
        said[Position.ACCEPT],
        said[Position.LIVE_WITH],
        said[None],
        sum(one.id in held.again for one in there),
        middle,
        low,
        high,
    )
