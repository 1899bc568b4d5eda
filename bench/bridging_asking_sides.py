"""Simulated sides for the bench of asking: they know their own worth and red line, and answer as people are asked to.

Two kinds of domains: published bilateral ones (a folder of negmas YAML), and ones drawn at random, for a look at
domains on which nothing was ever chosen (take seeds of your own).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, prod
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.bridging.stated import Favourite, Rather, Statement, Wants, Would
from goodoffices.talks.papers.model import Choice

PUBLISHED = (
    "anac2010/ItexvsCypress",
    "anac2010/EnglandZimbabwe",
    "anac2011/ISBTAcquisition",
    "other/Jobs",
    "anac2013/Icecream",
    "anac2013/Animal",
    "anac2011/Grocery",
    "anac2011/Amsterdam",
    "other/Thompson",
    "anac2011/Camera",
    "anac2013/Lunch",
    "anac2013/SmartPhone",
    "anac2011/Car",
    "anac2013/Kitchen",
)
NEAR = 1e-12

Worth = tuple[tuple[float, ...], ...]
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Domain:
    """Two sides' worth by issue and option: the best package of each is worth 1 to it, the worst 0."""

    name: str
    worths: tuple[Worth, Worth]

    @property
    def sizes(self) -> Row:
        """Give how many options each issue has."""
        return tuple(len(one) for one in self.worths[0])

    @property
    def problem(self) -> Problem:
        """Give what the engine is told: issues, options and two sides, without one number."""
        issues = tuple(
            Issue(f"i{place}", tuple(f"o{option}" for option in range(size)))
            for place, size in enumerate(self.sizes)
        )
        return Problem(issues, (Party("A"), Party("B")))

    def utilities(self, side: int) -> NDArray[np.float64]:
        """Give the utility of every package, the first issue slowest."""
        found = np.zeros(1)
        for each in self.worths[side]:
            found = (found[:, None] + np.array(each)[None, :]).ravel()
        return found


def choices(row: Row) -> tuple[Choice, ...]:
    """Give a full row of values as choices."""
    return tuple(Choice(f"i{place}", int(option)) for place, option in enumerate(row))


def published(folder: Path, name: str) -> Domain:
    """Read a domain: one file has the issues, the others a linear utility function each, with tables."""
    read = [yaml.safe_load(one.read_text()) for one in sorted((folder / name).glob("*.yml"))]
    issues = next(one["issues"] for one in read if "issues" in one)
    sides = [one.get("ufun", one) for one in read if "issues" not in one]
    first, second = (_scaled(_tables(issues, one)) for one in sides)
    return Domain(name, (first, second))


def _tables(issues: list[dict], side: dict) -> list[list[float]]:
    return [
        [weight * float(table["mapping"][option]) for option in issue["values"]]
        for issue, table, weight in zip(issues, side["values"], side["weights"], strict=True)
    ]


def _scaled(tables: list[list[float]]) -> Worth:
    above = [[one - min(table) for one in table] for table in tables]
    most = sum(max(table) for table in above)
    return tuple(tuple(one / most for one in table) for table in above)


def invented(seed: int) -> Domain:
    """Draw a domain: graded, peaked or free options, opposed, shared or unrelated interests."""
    chance = random.Random(seed)
    many = chance.randint(4, 6)
    bend = [exp(chance.gauss(0, 0.7)) for _ in range(2)]
    even = chance.choice((0.7, 1, 2, 4))
    weights = [[chance.gammavariate(even, 1) for _ in range(many)] for _ in range(2)]
    tables: tuple[list, list] = ([], [])
    for place in range(many):
        size = chance.randint(3, 6) if many < 6 else chance.randint(2, 5)
        for side, each in enumerate(_pair(chance, size)):
            power = bend[side] * exp(chance.gauss(0, 0.3))
            tables[side].append([weights[side][place] * one**power for one in each])
    return Domain(f"invented {seed}", (_scaled(tables[0]), _scaled(tables[1])))


def _pair(chance: random.Random, size: int) -> tuple[list[float], list[float]]:
    kind = chance.choices(("graded", "peaked", "free"), (4, 1, 5))[0]
    first, relation = _liking(chance, size, kind), chance.random()
    if relation < 0.4:
        return first, [1 - one for one in first]
    return first, list(first) if relation < 0.55 else _liking(chance, size, kind)


def _liking(chance: random.Random, size: int, kind: str) -> list[float]:
    at = [place / (size - 1) for place in range(size)]
    match kind:
        case "graded":
            power, falls = exp(chance.gauss(0, 0.5)), chance.random() < 0.5
            told = [(1 - one if falls else one) ** power for one in at]
        case "peaked":
            peak = chance.random()
            told = [-abs(one - peak) for one in at]
        case _:
            told = [chance.random() for _ in at]
    low, high = min(told), max(told)
    return [(one - low) / (high - low) for one in told] if high > low else [1.0, *[0.0] * (size - 1)]


@dataclass
class Side:
    """One simulated side; `slips` is how often an answer is wrong."""

    worth: Worth
    reserve: float
    slips: float
    chance: random.Random

    def utility(self, row: Row) -> float:
        """Give what a package is worth to it."""
        return sum(each[option] for each, option in zip(self.worth, row, strict=True))

    def holds(self, row: Row) -> bool:
        """Say whether it truly accepts."""
        return self.utility(row) >= self.reserve - NEAR

    def favourite(self) -> Favourite:
        """Name the package it would like best."""
        return Favourite(choices(tuple(each.index(max(each)) for each in self.worth)))

    def answers(self, row: Row, known: Row | None, changes: bool) -> Iterator[Statement]:
        """Answer to a package: the change most wanted, whether it accepts, whether it is better than `known`."""
        wanted = self._wanted(row) if changes else None
        if wanted is not None:
            yield Wants(choices(row), wanted)
        yield Would(choices(row), self._said(self.holds(row)))
        if known is not None and known != row:
            better = self._said(self.utility(row) > self.utility(known))
            yield Rather(choices(row), choices(known)) if better else Rather(choices(known), choices(row))

    def _said(self, truth: bool) -> bool:
        return truth if self.chance.random() >= self.slips else not truth

    def _wanted(self, row: Row) -> Choice | None:
        changes = sorted(
            (
                (each[option] - each[row[place]], place, option)
                for place, each in enumerate(self.worth)
                for option in range(len(each))
                if option != row[place]
            ),
            reverse=True,
        )
        near = self.chance.randint(1, 3) if self.chance.random() < self.slips else 0
        gain, place, option = changes[min(near, len(changes) - 1)]
        return Choice(f"i{place}", option) if gain > 1e-9 else None


def every_row(domain: Domain) -> NDArray[np.int64]:
    """Give every package, the first issue slowest."""
    return np.array(np.unravel_index(np.arange(prod(domain.sizes)), domain.sizes)).T
