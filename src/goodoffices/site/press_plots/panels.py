"""Which figures of a disputed number can stand in one plot, and in words why the others can't."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.talks.pressroom.counts import Count, Counted
from goodoffices.talks.pressroom.likeness import Stems

Key = tuple[Stems, tuple[Stems, Stems], Stems, bool]
"""Unit, population, place, and whether a figure is for several days."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Figures that differ in nothing but who counted, when and how many: `series` by source, each in order of time.

    `apart` says in words what keeps them from the figures of the first panel; the first has nothing there.
    """

    series: tuple[tuple[str, tuple[Counted, ...]], ...]
    apart: tuple[str, ...] = ()

    @property
    def points(self) -> list[Counted]:
        """Give every figure, source by source."""
        return [one for _source, points in self.series for one in points]


def panels(count: Count) -> list[Panel]:
    """Part a disputed number's figures by unit, population, place and kind of day, the largest part first.

    A figure without a place stands with those of the only place that is named, and by itself where there are several.
    """
    every = [(one.source, point) for one in count.series for point in one.points]
    several = len({point.where for _source, point in every if point.where}) > 1
    parts: dict[Key, dict[str, list[Counted]]] = {}
    for source, point in every:
        parts.setdefault(_key(point, several), {}).setdefault(source, []).append(point)
    ordered = sorted(parts.items(), key=lambda part: -sum(map(len, part[1].values())))
    first = ordered[0][0]
    return [Panel(_series(found), tuple(_apart(first, key))) for key, found in ordered]


def _key(point: Counted, several: bool) -> Key:
    place = point.where if several else frozenset[str]()
    return point.unit, point.population, place, point.first != point.last


def _series(found: dict[str, list[Counted]]) -> tuple[tuple[str, tuple[Counted, ...]], ...]:
    return tuple((source, tuple(points)) for source, points in found.items())


def _apart(first: Key, key: Key) -> Iterator[str]:
    if key[0] != first[0]:
        yield _("another unit")
    if key[1] != first[1]:
        yield _("another population")
    if key[2] != first[2]:
        yield _("another place")
    if key[3] != first[3]:
        yield _("for several days") if key[3] else _("for a single day")


def counted_said(points: Sequence[Counted]) -> str:
    """Say what a panel's figures count: in the analysts' words, else in the reports' (what, of whom, where)."""
    if points[0].judged:
        return points[0].judged
    slots = [(one.figure.what, one.figure.whom, one.figure.where) for one in points]
    found = [next((span.text for span in slot if span), "") for slot in zip(*slots, strict=True)]
    return " · ".join(filter(None, found))


__all__ = ["Panel", "counted_said", "panels"]
