"""What was said of packages and options by a party, in the forms in which people say it; beliefs are built from these.

Each may be partial, changed, or wrong; nothing here is a number that anybody has to give.
"""

from dataclasses import dataclass

from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import Position as Mark


@dataclass(frozen=True, slots=True)
class Marked:
    """One option, marked."""

    choice: Choice
    mark: Mark


@dataclass(frozen=True, slots=True)
class Ranked:
    """Issues from the one that matters most to the one that matters least; those not named are left open."""

    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pointed:
    """Points of a hundred given to issues: how much hangs on each (from its worst option to its best)."""

    points: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Favourite:
    """The package it would like best of all."""

    package: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Would:
    """Whether it would accept the whole package."""

    package: tuple[Choice, ...]
    accepts: bool


@dataclass(frozen=True, slots=True)
class Rather:
    """It would rather have one package than another."""

    better: tuple[Choice, ...]
    worse: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Wants:
    """Of all single changes to a package, the one it wants most."""

    package: tuple[Choice, ...]
    change: Choice


Statement = Marked | Ranked | Pointed | Favourite | Would | Rather | Wants
