"""The problem as the search for conflicts sees it: sets of values and sets of grounds are bits of whole numbers.

Every rule carries the grounds that it rests on (none, for the text's own order), so that whatever is derived from
rules says by itself on whose grounds it stands.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from goodoffices.bridging.grid import Clause, Grid, Ground, Nested, Reserve, grid_of, package_of, values_of
from goodoffices.bridging.problem import Package, Problem
from goodoffices.talks.papers.model import Choice

Tell = Callable[[str, float], None]
"""Hears which stage the work is in, by its code, and what share of it is done, from 0 to 1."""

Part = tuple[int, int]
"""The issue at that place has one of those values."""

Under = tuple[Part, ...]
"""What is taken as chosen already."""


@dataclass(frozen=True, slots=True)
class Rule:
    """At least one part holds; `grounds` it stands on; `clause` is its place in the grid, -1 for what was derived."""

    parts: tuple[Part, ...]
    grounds: int
    clause: int = -1


@dataclass(frozen=True, slots=True)
class Floor:
    """The worths of the values chosen add up to `least` at least, for the party at that place, on that ground."""

    party: int
    ground: int
    least: int
    worth: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Posed:
    """A problem with its grounds numbered: bit k of a set of grounds stands for `grounds[k]`.

    `full` has every value of each issue.
    """

    problem: Problem
    grid: Grid
    grounds: tuple[Ground, ...]
    full: tuple[int, ...]
    rules: tuple[Rule, ...]
    floors: tuple[Floor, ...]

    @property
    def every(self) -> int:
        """Give the set of all grounds."""
        return (1 << len(self.grounds)) - 1

    def named(self, grounds: int) -> tuple[Ground, ...]:
        """Give the grounds of a set, in their order."""
        return tuple(self.grounds[one] for one in bits(grounds))

    def broken(self, values: tuple[int, ...]) -> int:
        """Give the grounds that a full choice of values breaks."""
        found = 0
        for rule in self.rules:
            if rule.grounds & ~found and not any(mask >> values[place] & 1 for place, mask in rule.parts):
                found |= rule.grounds
        for floor in self.floors:
            if sum(row[value] for row, value in zip(floor.worth, values, strict=True)) < floor.least:
                found |= floor.ground
        return found

    def choices(self, values: tuple[int, ...]) -> tuple[Choice, ...]:
        """Give values as the choices of a package."""
        return tuple(Choice(*one) for one in package_of(self.problem, values).items())

    def values(self, choices: tuple[Choice, ...]) -> tuple[int, ...]:
        """Give the choices of a package as values."""
        package: Package = {one.bracket: one.alternative for one in choices}
        return values_of(self.problem, package)

    def under(self, choices: tuple[Choice, ...]) -> Under:
        """Give choices as what is taken for chosen."""
        places = {one.id: place for place, one in enumerate(self.problem.issues)}
        return tuple((places[one.bracket], 1 << one.alternative) for one in choices)


def posed(problem: Problem) -> Posed:
    """Compile a problem that has passed `require_problem`."""
    grid = grid_of(problem)
    held = [one for one in problem.parties if one.worth]
    grounds = tuple(
        dict.fromkeys(
            [one.ground for one in grid.clauses if not isinstance(one.ground, Nested)]
            + [Reserve(one.id) for one in held]
        )
    )
    number: dict[Ground, int] = {one: 1 << place for place, one in enumerate(grounds)}
    floors = tuple(
        Floor(place, number[Reserve(one.id)], one.reserve, grid.worth[place])
        for place, one in enumerate(problem.parties)
        if one.worth
    )
    full = tuple((1 << size) - 1 for size in grid.sizes)
    rules = tuple(
        Rule(_parts(one), number.get(one.ground, 0), place)
        for place, one in enumerate(grid.clauses)
        if not any(mask_of(allowed) == full[at] for at, allowed in one.parts)
    )
    return Posed(problem, grid, grounds, full, rules, floors)


def _parts(clause: Clause) -> tuple[Part, ...]:
    """Give the parts that can hold at all: an issue of one option has no other."""
    return tuple((place, mask_of(allowed)) for place, allowed in clause.parts if allowed)


def mask_of(numbers: Iterable[int]) -> int:
    """Give numbers as the bits of one."""
    found = 0
    for one in numbers:
        found |= 1 << one
    return found


def bits(mask: int) -> tuple[int, ...]:
    """Give which bits are set, the lowest first."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return tuple(found)
