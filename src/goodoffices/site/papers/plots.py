"""What is open in a paper over its versions, as the points of a line."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.talks.fold import Version
from goodoffices.talks.papers.counting import BracketCount, brackets_over_time

WIDTH, HEIGHT, LEFT, BOTTOM = 720, 260, 44, 30
"""The plot's size, and the room for its numbers, in units of its own."""

SPARK = 60
"""Versions that the small line goes through at most: the first, the last, and others evenly between them."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Two stepped lines over time: brackets and open blanks, with their dots and the marks of both axes."""

    brackets: str
    blanks: str
    dots: tuple[tuple[float, float, int], ...]
    blank_dots: tuple[tuple[float, float, int], ...]
    levels: tuple[tuple[float, int], ...]
    first: object
    last: object
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    base: int = HEIGHT - BOTTOM


def plot(versions: Sequence[Version], counts: Sequence[BracketCount]) -> Plot:
    """Draw what was open after each version; a count holds until the next version."""
    most = max(1, *(max(one.brackets, one.blanks_open) for one in counts))
    step = _step(most)
    top = step * -(-most // step)
    along = _along(versions)
    base, up = HEIGHT - BOTTOM, (HEIGHT - BOTTOM - 12) / top

    def points(values: Sequence[int]) -> tuple[tuple[float, float, int], ...]:
        return tuple(
            (round(LEFT + at * (WIDTH - LEFT - 12), 1), round(base - value * up, 1), value)
            for at, value in zip(along, values, strict=True)
        )

    brackets = points([one.brackets for one in counts])
    blanks = points([one.blanks_open for one in counts])
    levels = tuple((round(base - level * up, 1), level) for level in range(0, top + 1, step))
    return Plot(stepped(brackets), stepped(blanks), brackets, blanks, levels, versions[0].at, versions[-1].at)


def _along(versions: Sequence[Version]) -> list[float]:
    """Give where each version stands between the first (0) and the last (1): by time, or by order within a minute."""
    times = [one.at.timestamp() for one in versions]
    if times[-1] - times[0] < 60:
        times = [float(place) for place in range(len(versions))]
    return [(time - times[0]) / (times[-1] - times[0]) for time in times]


def _step(most: int) -> int:
    """Give how far apart the marks of the upright axis are, so that there are five of them or fewer."""
    size = 1
    while most > 5 * size:
        size = size * 5 // 2 if str(size).startswith("2") else size * 2
    return size


def stepped(points: Sequence[tuple[float, float, int]]) -> str:
    """Give an SVG path that stays level until the next point."""
    path = [f"M{points[0][0]:g} {points[0][1]:g}"]
    path += [f"H{x:g}V{y:g}" for x, y, _ in points[1:]]
    return "".join(path)


def spark(versions: Sequence[Version]) -> dict[str, object] | None:
    """Give the small line of brackets left (100 wide, 30 high), and its ends; None where there is one version."""
    if len(versions) < 2:
        return None
    last = len(versions) - 1
    chosen = [
        versions[round(at * last / (min(SPARK, len(versions)) - 1))]
        for at in range(min(SPARK, len(versions)))
    ]
    counts = [one.brackets for one in brackets_over_time([one.paper for one in chosen])]
    most = max(1, *counts)
    points = [
        (round(at * 100 / (len(counts) - 1), 2), round(28 - 26 * count / most, 2), count)
        for at, count in enumerate(counts)
    ]
    return {"path": stepped(points), "first": counts[0], "last": counts[-1]}


__all__ = ["Plot", "plot", "spark", "stepped"]
