"""Packages side by side, a column each and in no order: first the parts in which they differ, then those they share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.site.bridging.quoting import Quoted, Quoting
from goodoffices.talks.papers.packages import Package


@dataclass(frozen=True, slots=True)
class Row:
    """One bracket or blank: what each package has there; None where it does not stand under that package."""

    place: Quoted
    cells: tuple[Quoted | None, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows in which the packages differ, and those that all of them share, in reading order."""

    differing: tuple[Row, ...]
    common: tuple[Row, ...]


def compared(quoting: Quoting, packages: Sequence[Package]) -> Compared:
    """Put packages side by side."""
    columns = [{one.part: one for one in quoting.package(package)} for package in packages]
    differing: list[Row] = []
    common: list[Row] = []
    for part in _in_order(quoting, columns):
        cells = tuple(column.get(part) for column in columns)
        same = len({(one.letter, one.words, one.note) if one else None for one in cells}) == 1
        (common if same else differing).append(Row(quoting.place(part), cells))
    return Compared(tuple(differing), tuple(common))


def _in_order(quoting: Quoting, columns: Sequence[dict[str, Quoted]]) -> Iterator[str]:
    """Go through every part that some package speaks of, as the text is read."""
    there = {part for column in columns for part in column}
    yield from (part for part in quoting.articles if part in there)
    yield from sorted(there - set(quoting.articles))


__all__ = ["Compared", "Row", "compared"]
