"""Figures by the disputed number that they belong to: one series for each who counts, never merged, never averaged."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.pressfile.entries import Figure, Span
from goodoffices.talks.pressroom.likeness import Stems, Words
from goodoffices.talks.pressroom.line import folded
from goodoffices.talks.pressroom.reported import Reported, lang_of, reported, standing
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure that stands, by whose count, as of which days.

    `source` is who counts; where the report names nobody (`named` False) it is the outlet.  `first` to `last` are the
    days that it is given for; where the report gives none (`dated` False), the report's own day.  `unit`, `what`,
    `whom` and `where` are the stems of their words of content, in no order: "boats that were held" is "held boats",
    and a word in another language is another word.  `judged` is what was counted in the analysts' words, "" where they
    leave it at the report's.
    """

    figure: Figure
    read: Reported
    parties: tuple[str, ...]
    source: str
    named: bool
    first: date
    last: date
    dated: bool
    unit: Stems
    what: Stems
    whom: Stems
    where: Stems
    judged: str = ""

    @property
    def hedged(self) -> bool:
        """Say whether the report hedges it."""
        return bool(self.figure.hedges)

    @property
    def population(self) -> tuple[Stems, Stems]:
        """Give what is counted, and of whom: as the analysts put it, else as the report does."""
        return (frozenset({folded(self.judged)}), frozenset()) if self.judged else (self.what, self.whom)


@dataclass(frozen=True, slots=True)
class Series:
    """What one source counted, in order of time."""

    source: str
    points: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A disputed number, as the analysts first called it, with a series for each who counts, by name."""

    count: str
    series: tuple[Series, ...]


def counts(room: RoomView) -> tuple[Count, ...]:
    """Give every disputed number; one is the same whatever the case, marks and punctuation of its name."""
    names: dict[str, str] = {}
    found: dict[str, list[Counted]] = {}
    for name, one in counted(room):
        if name:
            names.setdefault(folded(name), name)
            found.setdefault(folded(name), []).append(one)
    return tuple(Count(names[key], _series(found[key])) for key in sorted(found))


def alone(room: RoomView) -> tuple[Counted, ...]:
    """Give the figures that stand and belong to no disputed number, in order of time."""
    return _in_order(one for name, one in counted(room) if not name)


def counted(room: RoomView) -> list[tuple[str, Counted]]:
    """Give each figure that stands with the disputed number that it is tied to, "" where it is tied to none."""
    words = Words()
    return [(held.links.count, _counted(room, held, one, words)) for held, one in standing(room, Figure)]


def _counted(room: RoomView, held: EntryHeld, one: Figure, words: Words) -> Counted:
    read, lang = reported(room, held), lang_of(room, held)
    days = (one.as_of.first, one.as_of.last) if one.as_of else (read.day, read.day)

    def stems(span: Span | None) -> Stems:
        return words.stems(Text(span.text, lang)) if span else frozenset()

    return Counted(
        one,
        read,
        held.links.parties,
        one.by.name if one.by else read.outlet,
        one.by is not None,
        *days,
        one.as_of is not None,
        words.stems(Text(one.unit, lang)) or frozenset({folded(one.unit)}),
        stems(one.what),
        stems(one.whom),
        stems(one.where),
        held.links.population,
    )


def _series(points: Iterable[Counted]) -> tuple[Series, ...]:
    found: dict[str, list[Counted]] = {}
    for one in points:
        found.setdefault(folded(one.source), []).append(one)
    return tuple(Series(found[key][0].source, _in_order(found[key])) for key in sorted(found))


def _in_order(points: Iterable[Counted]) -> tuple[Counted, ...]:
    return tuple(sorted(points, key=lambda one: (one.first, one.last, one.read.place)))


def apart(one: Counted, other: Counted) -> tuple[str, ...]:
    """Say what keeps two figures of one disputed number from being compared: "unit", "population", "place", "date".

    Units and populations are the same where their words of content have the same stems, or neither report gives any.
    Places differ only where both reports name one.
    """
    found = {
        "unit": one.unit != other.unit,
        "population": one.population != other.population,
        "place": bool(one.where and other.where and one.where != other.where),
        "date": (one.first, one.last) != (other.first, other.last),
    }
    return tuple(name for name, differs in found.items() if differs)


def comparable(one: Counted, other: Counted) -> bool:
    """Say whether two figures of one disputed number have the same unit, population, place and days."""
    return not apart(one, other)


__all__ = [
    "Count",
    "Counted",
    "Series",
    "alone",
    "apart",
    "comparable",
    "counted",
    "counts",
]
