"""Places of incidents: their degrees in words, and a plain map of them with no service from outside.

The map is the equirectangular projection: degrees east and north as they are, a degree east drawn as long as it is in
the middle of what is shown.  It tells where things lie to each other, and nothing of roads or shores.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians

from django.utils.translation import gettext as _

from goodoffices.talks.acts import Location
from goodoffices.talks.rules.incidents import MILLION
from goodoffices.words.direction import isolate

WIDE, HIGH, EDGE = 600, 400, 70
LEAST = MILLION // 20
"""The least span of a map: a twentieth of a degree, some five kilometres."""


def degrees(where: Location) -> str:
    """Give the degrees of a place, each apart from its neighbours' direction: "34.05123° N · 36.4° E"."""
    if where.north is None or where.east is None:
        return ""
    north = _("%(degrees)s° N") if where.north >= 0 else _("%(degrees)s° S")
    east = _("%(degrees)s° E") if where.east >= 0 else _("%(degrees)s° W")
    parts = (north % {"degrees": _plain(where.north)}, east % {"degrees": _plain(where.east)})
    return " · ".join(isolate(one, "en") for one in parts)


def _plain(millionths: int) -> str:
    whole, rest = divmod(abs(millionths), MILLION)
    return f"{whole}.{rest:06}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the map in its units, from the left and from the top, and the number that it bears."""

    x: int
    y: int
    number: int
    place: bool


@dataclass(frozen=True, slots=True)
class Map:
    """The points that have degrees, and the lines of whole parts of a degree: (where, label)."""

    points: tuple[Point, ...]
    upright: tuple[tuple[int, str], ...]
    level: tuple[tuple[int, str], ...]
    wide: int = WIDE
    high: int = HIGH


Marked = tuple[int, Location, bool]
"""An act's number, its place, and whether it is a protected place (else an incident)."""


def map_of(marked: Iterable[Marked]) -> Map | None:
    """Lay out those that have degrees; None where none has."""
    known = [(number, one.north, one.east, place) for number, one, place in marked if one.north is not None]
    placed = [(number, north, east, place) for number, north, east, place in known if east is not None]
    if not placed:
        return None
    north = _span([one[1] for one in placed])
    east = _span([one[2] for one in placed])
    scale = _scale(north, east)
    points = tuple(Point(scale.x(e), scale.y(n), number, place) for number, n, e, place in placed)
    upright = tuple((scale.x(at), f"{_plain(at)}°") for at in _lines(*east))
    level = tuple((scale.y(at), f"{_plain(at)}°") for at in _lines(*north))
    return Map(points, upright, level)


def _span(values: list[int]) -> tuple[int, int]:
    low, high = min(values), max(values)
    short = max(0, LEAST - (high - low))
    return low - short // 2, high + short - short // 2


@dataclass(frozen=True, slots=True)
class _Scale:
    middle: tuple[float, float]
    across: float
    down: float

    def x(self, east: int) -> int:
        return WIDE // 2 + round((east - self.middle[0]) * self.across)

    def y(self, north: int) -> int:
        return HIGH // 2 + round((self.middle[1] - north) * self.down)


def _scale(north: tuple[int, int], east: tuple[int, int]) -> _Scale:
    """Fit both spans, with a degree east shortened as it is in the middle of the map."""
    short = max(0.05, cos(radians((north[0] + north[1]) / 2 / MILLION)))
    down = min((HIGH - 2 * EDGE) / (north[1] - north[0]), (WIDE - 2 * EDGE) / ((east[1] - east[0]) * short))
    return _Scale((sum(east) / 2, sum(north) / 2), down * short, down)


def _lines(low: int, high: int) -> list[int]:
    """Give whole parts of a degree between two: at most eight, as coarse as 10 degrees and as fine as a hundredth."""
    steps = (MILLION // 100, MILLION // 50, MILLION // 20, MILLION // 10, MILLION // 5, MILLION // 2, MILLION)
    step = next((one for one in (*steps, 2 * MILLION, 5 * MILLION) if (high - low) / one <= 8), 10 * MILLION)
    first = -(-low // step) * step
    return list(range(first, high + 1, step))


__all__ = ["Map", "Marked", "Point", "degrees", "map_of"]
