"""From what a party said to evidence: packages as rows of values, marks as orders within an issue."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from goodoffices.bridging.beliefs.evidence import Evidence, Places
from goodoffices.bridging.grid import values_of
from goodoffices.bridging.problem import Problem
from goodoffices.bridging.stated import (
    Favourite,
    Marked,
    Pointed,
    Ranked,
    Rather,
    Statement,
    Wants,
    Would,
)
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import Position as Mark

WARMEST = (Mark.ACCEPT, Mark.LIVE_WITH, Mark.CANNOT)


def row(problem: Problem, package: Sequence[Choice]) -> tuple[int, ...]:
    """Give a package as one value for each issue; raises `KeyError` where it leaves a standing issue open."""
    return values_of(problem, {one.bracket: one.alternative for one in package})


def evidence_of(problem: Problem, statements: Iterable[Statement]) -> Evidence:
    """Read statements as evidence; of two marks of one option, and of two favourites, the later holds."""
    reader = _Reader(problem)
    for one in statements:
        reader.read(one)
    return reader.evidence()


class _Reader:
    """Gathers the rows of each kind, and numbers each package once."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.places = {one.id: place for place, one in enumerate(problem.issues)}
        self.rows: dict[tuple[int, ...], int] = {}
        self.would: dict[int, bool] = {}
        self.rather: list[tuple[int, int]] = []
        self.wants: list[tuple[int, int, int]] = []
        self.heavier: list[tuple[int, int]] = []
        self.points: dict[int, int] = {}
        self.marks: dict[Choice, Mark] = {}
        self.favourite: tuple[int, ...] | None = None

    def read(self, one: Statement) -> None:
        match one:
            case Marked(choice, mark):
                self.marks[choice] = mark
            case Ranked(issues):
                order = [self.places[name] for name in issues]
                self.heavier.extend(pairwise(order))
            case Pointed(points):
                self.points |= {self.places[name]: given for name, given in points}
            case Favourite(package):
                self.favourite = row(self.problem, package)
            case Would(package, accepts):
                self.would[self._number(package)] = accepts
            case Rather(better, worse):
                self.rather.append((self._number(better), self._number(worse)))
            case Wants(package, change):
                at = self.places[change.bracket]
                self.wants.append((self._number(package), at, change.alternative))

    def _number(self, package: Sequence[Choice]) -> int:
        return self.rows.setdefault(row(self.problem, package), len(self.rows))

    def _above(self) -> Iterator[tuple[int, Places, Places]]:
        """Give, for each issue, the options of each mark above those of the next one that was given."""
        held: dict[int, dict[Mark, list[int]]] = {}
        for choice, mark in self.marks.items():
            held.setdefault(self.places[choice.bracket], {}).setdefault(mark, []).append(choice.alternative)
        for issue, marks in held.items():
            for better, worse in pairwise([marks[one] for one in WARMEST if one in marks]):
                yield issue, np.array(better, np.int64), np.array(worse, np.int64)

    def evidence(self) -> Evidence:
        total = sum(self.points.values())
        return Evidence(
            _table(self.rows, len(self.problem.issues)),
            _table(self.would.items(), 2),
            _table(self.rather, 2),
            _table(self.wants, 3),
            tuple(self._above()),
            _table(self.heavier, 2),
            tuple((issue, given / total) for issue, given in self.points.items()) if total else (),
            None if self.favourite is None else np.array(self.favourite, np.int64),
        )


def _table(rows: Iterable[Sequence[int]], width: int) -> Places:
    return np.array(list(rows), np.int64).reshape(-1, width)
