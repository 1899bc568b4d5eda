"""Things to be divided, as a file: their names, and each of two parties' points for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.bridging.dividing import require_points
from goodoffices.bridging.files.at import At
from goodoffices.bridging.files.own_issues import counted, once
from goodoffices.bridging.grounds import MOST_OPTIONS
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Things:
    """What is to be divided; `points` has, for each of two parties by name, what each thing is worth to it."""

    names: tuple[str, ...]
    parties: tuple[str, str]
    points: tuple[tuple[Fraction, ...], tuple[Fraction, ...]]


def things_in(at: At) -> Things:
    """Read `things`, a list of names, and `points`, a table of two parties: lists in that order, or tables by name."""
    at.table(("things", "points"))
    things, points = at.need("things"), at.need("points")
    names = counted(things, tuple(once(things, things.entries())), MOST_OPTIONS)
    parties = tuple(points.table())
    if len(parties) != 2:
        raise Refusal("bridging-numbers-count", **points.where, given=len(parties), wanted=2)
    first, second = (_points(points.need(party), names) for party in parties)
    require_points(first, second)
    return Things(names, (parties[0], parties[1]), (first, second))


def _points(at: At, names: tuple[str, ...]) -> tuple[Fraction, ...]:
    if isinstance(at.held, Mapping):
        at.table(names)
        return tuple(at.need(name).number() for name in names)
    found = tuple(one.number() for one in at.entries())
    if len(found) != len(names):
        raise Refusal("bridging-numbers-count", **at.where, given=len(found), wanted=len(names))
    return found
