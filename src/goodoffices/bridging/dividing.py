"""Dividing things between two parties by Adjusted Winner, in exact fractions, and checks that know nothing of it.

Source: Brams and Taylor, *Fair Division* (1996) and *The Win-Win Solution* (1999).  Each party spreads the same number
of points over the things.  Each thing goes to whom it is worth more.  Things worth the same to both then go, in their
order, to the party that has fewer points by then (to the first where both have as many).  Who has more points then
gives back things, those first whose points differ least in proportion, whole while that leaves it ahead, and of the
last one the part that makes both equal.  So one thing at most is split, and the result is envy-free, equitable and
efficient: `envy_free`, `equitable` and `efficient` show it anew from the points and the shares alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.talks.refusal import Refusal

Points = Sequence[int | Fraction]
"""What each thing is worth to a party, in the things' order."""


@dataclass(frozen=True, slots=True)
class Division:
    """`shares` are the first party's of each thing, the second has the rest; `totals` what each has by its own points.

    `split` is the place of the thing that is divided; None where none is.
    """

    shares: tuple[Fraction, ...]
    totals: tuple[Fraction, Fraction]
    split: int | None


def divide(first: Points, second: Points) -> Division:
    """Divide things by both parties' points; refuses points that don't fit (see `require_points`)."""
    require_points(first, second)
    shares = _won(first, second)
    if _total(first, shares) >= _total(second, _rest(shares)):
        shares = _evened(first, second, shares)
    else:
        shares = _rest(_evened(second, first, _rest(shares)))
    totals = (_total(first, shares), _total(second, _rest(shares)))
    split = next((place for place, share in enumerate(shares) if share not in (0, 1)), None)
    return Division(shares, totals, split)


def require_points(first: Points, second: Points) -> None:
    """Refuse points of which some are below 0, lists of different length, and sums that differ or are 0."""
    if len(first) != len(second) or not first:
        raise Refusal("points-do-not-match", first=len(first), second=len(second))
    if min(*first, *second) < 0:
        raise Refusal("points-below-zero")
    if sum(first) != sum(second) or not sum(first):
        raise Refusal("points-sum-differs", first=str(sum(first)), second=str(sum(second)))


def _won(first: Points, second: Points) -> tuple[Fraction, ...]:
    """Give each thing to whom it is worth more, then those worth the same to whoever has less."""
    pairs = list(zip(first, second, strict=True))
    shares = [Fraction(one > other) for one, other in pairs]
    mine = sum(one for one, other in pairs if one > other)
    theirs = sum(other for one, other in pairs if other > one)
    for place, (one, other) in enumerate(pairs):
        if one != other:
            continue
        shares[place] = Fraction(mine <= theirs)
        if shares[place]:
            mine += one
        else:
            theirs += other
    return tuple(shares)


def _evened(ahead: Points, behind: Points, held: tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    """Let who is ahead give back until both have as many points; gives what it then holds of each thing."""
    left = list(held)
    lead = _total(ahead, held) - _total(behind, _rest(held))
    wanted = [place for place, share in enumerate(held) if share and behind[place]]
    for place in sorted(wanted, key=lambda one: (Fraction(ahead[one]) / behind[one], one)):
        part = min(Fraction(1), lead / (ahead[place] + behind[place]))
        left[place] -= part
        lead -= part * (ahead[place] + behind[place])
    return tuple(left)


def _rest(shares: tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    return tuple(1 - share for share in shares)


def _total(points: Points, shares: Sequence[Fraction]) -> Fraction:
    return sum((share * each for each, share in zip(points, shares, strict=True)), Fraction(0))


# --- checks, from the points and the first party's shares alone


def envy_free(first: Points, second: Points, shares: Sequence[Fraction]) -> bool:
    """Say whether neither party would rather have what the other has, by its own points."""
    own = sum(share * each for share, each in zip(shares, first, strict=True))
    others = sum(share * each for share, each in zip(shares, second, strict=True))
    return 2 * own >= sum(first) and 2 * others <= sum(second)


def equitable(first: Points, second: Points, shares: Sequence[Fraction]) -> bool:
    """Say whether both have as many points, each by its own."""
    return (
        sum(
            share * mine - (1 - share) * theirs
            for share, mine, theirs in zip(shares, first, second, strict=True)
        )
        == 0
    )


def efficient(first: Points, second: Points, shares: Sequence[Fraction]) -> bool:
    """Say whether no other division, split as one likes, is better for one party and no worse for the other.

    One is better just where a party holds what is worth something to the other alone, or where part of a thing that
    the first holds can be exchanged for part of a thing that the second holds with a gain on one side at least.
    """
    gives = [(mine, theirs) for mine, theirs, share in zip(first, second, shares, strict=True) if share > 0]
    takes = [(mine, theirs) for mine, theirs, share in zip(first, second, shares, strict=True) if share < 1]
    wasted = any(not mine and theirs for mine, theirs in gives) or any(
        mine and not theirs for mine, theirs in takes
    )
    exchanged = any(taken[0] * given[1] > given[0] * taken[1] for given in gives for taken in takes)
    return not wasted and not exchanged
