"""The room for agreement as shapes: packages by two sides' gains, each on its own axis from 0 to 100.

The frontier is a line, what is not known of a package an area, what was put or named a numbered mark, and the way
from one of these to the next a thin line.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.talks.runs import Criterion, Regard, Spot

SIDE, LEFT, TOP, RIGHT, BOTTOM = 320, 46, 14, 18, 46
"""The square's side, and the room around it for numbers and names, in units of its own."""

LEVELS = (0, 250, 500, 750, 1000)
SHAPES = {
    Criterion.MAXMIN: "M0-7L7 6H-7z",
    Criterion.NASH: "M0-8L8 0L0 8L-8 0z",
    Criterion.KALAI: "M-6-6H6V6H-6z",
}
"""A triangle, a diamond and a square, drawn around a place."""


@dataclass(frozen=True, slots=True)
class Area:
    """Where a package may lie: a rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Point:
    """A package: its place, the shapes of the criteria it is best by, its number among those put or named (0: none)."""

    x: float
    y: float
    shapes: tuple[tuple[str, str], ...] = ()
    order: int = 0
    efficient: bool = False
    place: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """The numbers of what was put or named at one place."""

    x: float
    y: float
    words: str


@dataclass(frozen=True, slots=True)
class RoomPlot:
    """The whole picture; `levels` are the marks of both axes with their numbers."""

    areas: tuple[Area, ...]
    points: tuple[Point, ...]
    labels: tuple[Label, ...]
    frontier: str
    path: str
    levels: tuple[tuple[float, float, int], ...]
    side: int = SIDE
    left: int = LEFT
    top: int = TOP
    base: int = TOP + SIDE
    right: int = LEFT + SIDE
    width: int = LEFT + SIDE + RIGHT
    height: int = TOP + SIDE + BOTTOM


def room_plot(spots: Sequence[Spot], across: str, up: str) -> RoomPlot | None:
    """Draw packages by the gains of the side `across` and of the side `up`; None where one of them has no numbers."""
    pairs = [(_of(one, across), _of(one, up)) for one in spots]
    known = [
        (spot, x, y) for spot, (x, y) in zip(spots, pairs, strict=True) if x is not None and y is not None
    ]
    if not known or across == up:
        return None
    order = numbered(spots)
    points = tuple(
        _point(spot, x, y, order.get(id(spot), 0), place) for place, (spot, x, y) in enumerate(known, 1)
    )
    areas = tuple(_area(x, y) for spot, x, y in known if spot.efficient)
    offered = sorted((one for one in points if one.order), key=lambda one: one.order)
    frontier = _undominated([(x.gain, y.gain) for spot, x, y in known if spot.efficient])
    levels = tuple((_x(one), _y(one), one // 10) for one in LEVELS)
    return RoomPlot(
        areas,
        points,
        tuple(_labels(offered)),
        _line([(_x(x), _y(y)) for x, y in frontier]),
        _line([(one.x, one.y) for one in offered]),
        levels,
    )


def _labels(offered: Sequence[Point]) -> Iterator[Label]:
    """Give one label a place, so that none covers another's number."""
    at: dict[tuple[float, float], list[str]] = {}
    for one in offered:
        at.setdefault((one.x, one.y), []).append(str(one.order))
    yield from (Label(x, y, ", ".join(words)) for (x, y), words in at.items())


def numbered(spots: Sequence[Spot]) -> dict[int, int]:
    """Number what was put or named, in order of time, by the identity of each spot; the first is 1."""
    offered = [(one.offered, at, one) for at, one in enumerate(spots) if one.offered is not None]
    return {
        id(one): number
        for number, (_when, _at, one) in enumerate(sorted(offered, key=lambda each: each[:2]), 1)
    }


def _of(spot: Spot, party: str) -> Regard | None:
    return next((one for one in spot.regards if one.party == party and not one.voice), None)


def _point(spot: Spot, x: Regard, y: Regard, order: int, place: int) -> Point:
    shapes = tuple((one.value, SHAPES[one]) for one in spot.best_by)
    return Point(_x(x.gain), _y(y.gain), shapes, order, spot.efficient, place)


def _area(x: Regard, y: Regard) -> Area:
    left, right, low, high = _x(x.low), _x(x.high), _y(y.low), _y(y.high)
    return Area(left, high, round(max(right - left, 1), 1), round(max(low - high, 1), 1))


def _undominated(gains: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the gains that no other is better than in both; of three sides some are, in two of them."""
    found: list[tuple[int, int]] = []
    for x, y in sorted(set(gains), reverse=True):
        if not found or y > found[-1][1]:
            found.append((x, y))
    return found


def _line(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) if len(points) > 1 else ""


def _x(gain: int) -> float:
    return round(LEFT + gain * SIDE / 1000, 1)


def _y(gain: int) -> float:
    return round(TOP + SIDE - gain * SIDE / 1000, 1)


__all__ = ["SHAPES", "Area", "Label", "Point", "RoomPlot", "numbered", "room_plot"]
