"""A panel's figures as shapes: a mark for each at its day and value, bars and arrows for what it leaves open.

A line joins two figures of one source only where both are single numbers not more than a month apart: a gap stays open.
Nothing is drawn where nobody counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from math import floor, log10

from goodoffices.site.press_plots.panels import Panel
from goodoffices.talks.pressfile.entries import Comparator
from goodoffices.talks.pressroom.counts import Counted

WIDTH, LABELS, TOP, BOTTOM = 360, 122, 24, 28
"""Width of a plot, of its labels at the right, and the room above and below, in units of its own."""

ROW, LOWEST = 15, 150
"""How far apart the labels stand, and how high a plot is at least."""

SHAPES = 4
HUGE = Decimal(10) ** 9
JOINED = timedelta(days=31)
LONGEST = 19
"""Signs of a source's name that fit beside the plot; the table has the whole."""

SIGNS = {
    Comparator.ABOUT: "~",
    Comparator.NEARLY: "≲",
    Comparator.OVER: ">",
    Comparator.UNDER: "<",
    Comparator.AT_LEAST: "≥",
    Comparator.AT_MOST: "≤",
}
UP, DOWN = (Comparator.OVER, Comparator.AT_LEAST), (Comparator.UNDER, Comparator.AT_MOST, Comparator.NEARLY)


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: its shape and its bar or arrow as paths, its sign, whether its day is only the report's."""

    shape: str
    bar: str
    sign: str
    x: float
    y: float
    hollow: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """One source: its marks, the line where they can be joined, its name at the end and what leads to it."""

    style: int
    marks: tuple[Mark, ...]
    line: str
    name: str
    label_y: float
    leader: str


@dataclass(frozen=True, slots=True)
class Plot:
    """The whole: its size, the marks of the upright axis, its first and last day, its sources."""

    height: float
    left: float
    right: float
    base: float
    levels: tuple[tuple[float, Decimal], ...]
    first: date
    last: date
    drawn: tuple[Drawn, ...]
    width: int = WIDTH
    top: int = TOP


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a day and a value stand."""

    left: float
    right: float
    base: float
    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        span = (self.last - self.first).days
        share = (day - self.first).days / span if span else 0.5
        return round(self.left + 8 + share * (self.right - self.left - 16), 1)

    def y(self, value: float) -> float:
        return round(self.base - (value - self.low) / (self.high - self.low) * (self.base - TOP), 1)


def plot(panel: Panel) -> Plot:
    """Draw a panel; its upright axis begins at zero."""
    points = panel.points
    levels = _levels([value for one in points for value in _ends(one)])
    height = max(LOWEST, TOP + BOTTOM + ROW * len(panel.series))
    left = 12 + 6.2 * max(len(at_axis(one)) for one in levels)
    first, last = min(one.first for one in points), max(one.last for one in points)
    low, high = float(levels[0]), float(levels[-1])
    scale = _Scale(left, WIDTH - LABELS, height - BOTTOM, first, last, low, high)
    marked = [
        tuple(_mark(scale, one, at) for one in series) for at, (_name, series) in enumerate(panel.series)
    ]
    places = _spread([marks[-1].y for marks in marked], height - 8)
    drawn = tuple(
        _drawn(scale, at, (name, series), marked[at], places[at])
        for at, (name, series) in enumerate(panel.series)
    )
    shown = tuple((scale.y(float(one)), one) for one in levels)
    return Plot(height, round(left, 1), WIDTH - LABELS, height - BOTTOM, shown, first, last, drawn)


def at_axis(level: Decimal) -> str:
    """Give a mark of the upright axis as it stands there: in powers of ten where it has no room for its digits."""
    return f"{level:,f}" if abs(level) < HUGE else f"{level:.1E}"


def _drawn(
    scale: _Scale, at: int, named: tuple[str, Sequence[Counted]], marks: tuple[Mark, ...], place: float
) -> Drawn:
    name, series = named
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    leader = f"M{marks[-1].x + 6:g} {marks[-1].y:g}L{scale.right + 4:g} {place:g}"
    return Drawn(at % SHAPES, marks, _line(series, marks), short, place, leader)


def _ends(one: Counted) -> tuple[Decimal, ...]:
    figure = one.figure
    return (Decimal(figure.value), Decimal(figure.upto)) if figure.upto else (Decimal(figure.value),)


def _levels(values: Sequence[Decimal]) -> list[Decimal]:
    """Give the marks of the upright axis: round numbers from zero, or below it, to above the highest, six at most."""
    low, high = min(*values, Decimal(0)), max(*values, Decimal(0))
    step = _step(float(high - low) or 1.0)
    first, last = floor(low / step), -floor(-high / step)
    return [step * at for at in range(first, max(last, first + 1) + 1)]


def _step(span: float) -> Decimal:
    """Give 1, 2 or 5 times a power of ten, so that a span has four steps or fewer (and its ends one more)."""
    size = Decimal(10) ** floor(log10(span / 4))
    return next(size * times for times in (1, 2, 5, 10) if float(size * times) * 4 >= span)


def _mark(scale: _Scale, one: Counted, at: int) -> Mark:
    values = [scale.y(float(value)) for value in _ends(one)]
    x, y = scale.x(one.last), values[-1]
    return Mark(
        _shape(at % SHAPES, x, y),
        "".join(_open(scale, one, x, values)),
        SIGNS.get(one.figure.comparator, ""),
        x,
        y,
        not one.dated,
    )


def _open(scale: _Scale, one: Counted, x: float, values: Sequence[float]) -> Iterator[str]:
    """Draw what a figure leaves open: a bar from one end to the other, an arrow up or down, a bar over its days."""
    y = values[-1]
    if len(values) > 1:
        yield f"M{x - 4:g} {values[0]:g}h8M{x - 4:g} {y:g}h8M{x:g} {values[0]:g}V{y:g}"
    if one.figure.comparator in UP:
        yield f"M{x:g} {y:g}v-16m-4 5l4 -5l4 5"
    if one.figure.comparator in DOWN:
        yield f"M{x:g} {values[0]:g}v16m-4 -5l4 5l4 -5"
    if one.first != one.last:
        begins = scale.x(one.first)
        yield f"M{begins:g} {y - 4:g}v8M{begins:g} {y:g}H{x:g}"


def _shape(style: int, x: float, y: float) -> str:
    """Give a circle, a square, a diamond or a triangle around a place."""
    match style:
        case 0:
            return f"M{x - 4:g} {y:g}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
        case 1:
            return f"M{x - 3.5:g} {y - 3.5:g}h7v7h-7z"
        case 2:
            return f"M{x:g} {y - 5:g}l5 5l-5 5l-5 -5z"
        case _:
            return f"M{x:g} {y - 4.5:g}l4.5 8h-9z"


def _line(series: Sequence[Counted], marks: Sequence[Mark]) -> str:
    pairs = zip(pairwise(series), pairwise(marks), strict=True)
    return "".join(
        f"M{one.x:g} {one.y:g}L{other.x:g} {other.y:g}"
        for (earlier, later), (one, other) in pairs
        if _joined(earlier, later)
    )


def _joined(earlier: Counted, later: Counted) -> bool:
    single = all(
        one.figure.comparator is Comparator.EXACT and not one.figure.upto and one.first == one.last
        for one in (earlier, later)
    )
    return single and timedelta(0) < later.first - earlier.first <= JOINED


def _spread(wanted: Sequence[float], lowest: float) -> list[float]:
    """Move labels apart, in their order from above, so that none covers another and the last is not below `lowest`."""
    places = list(wanted)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    for before, at in pairwise(order):
        places[at] = max(places[at], places[before] + ROW)
    limit = lowest
    for at in reversed(order):
        places[at] = min(places[at], limit)
        limit = places[at] - ROW
    return [round(one, 1) for one in places]


__all__ = ["HUGE", "Drawn", "Mark", "Plot", "at_axis", "plot"]
