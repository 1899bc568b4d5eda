"""What is said of whole packages: its favourite, what it would take, what it would rather have, the change wanted.

On a form each of these is one value, so that it is kept, taken back and sent again like anything that is ticked:
"accept 3/1:0 3/2:1 3/_1=30".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import Positions, WouldChange, WouldRather, WouldTake

_CHOICE = re.compile(r"([^\s:=]{1,60}):(\d{1,4})", re.ASCII)
_VALUE = re.compile(r"([^\s:=]{1,60})=([^\s]{1,60})", re.ASCII)
THAN = " than "
AT = " at "


@dataclass(frozen=True, slots=True)
class Favourite:
    """The package it likes best."""

    package: Package


Statement = Favourite | WouldTake | WouldRather | WouldChange


def written(one: Statement) -> str:
    """Write a statement as the value of a field."""
    match one:
        case Favourite(package):
            return f"favourite {package_written(package)}"
        case WouldTake(package, accepts):
            return f"{'accept' if accepts else 'refuse'} {package_written(package)}"
        case WouldRather(better, worse):
            return f"rather {package_written(better)}{THAN}{package_written(worse)}"
        case WouldChange(package, to):
            return f"change {to.bracket}:{to.alternative}{AT}{package_written(package)}"


def package_written(package: Package) -> str:
    """Write a package on one line."""
    choices = [f"{one.bracket}:{one.alternative}" for one in package.choices]
    return " ".join([*choices, *(f"{blank}={value}" for blank, value in package.values)])


def read(value: str) -> Statement | None:
    """Read a statement from the value of a field; None where it is none."""
    kind, _space, rest = value.partition(" ")
    match kind:
        case "favourite" | "accept" | "refuse":
            package = read_package(rest)
            if package is None:
                return None
            return Favourite(package) if kind == "favourite" else WouldTake(package, kind == "accept")
        case "rather":
            better, worse = map(read_package, (rest.partition(THAN)[0], rest.partition(THAN)[2]))
            return WouldRather(better, worse) if better and worse else None
        case "change":
            to, package = read_choice(rest.partition(AT)[0]), read_package(rest.partition(AT)[2])
            return WouldChange(package, to) if package and to else None
    return None


def read_package(line: str) -> Package | None:
    """Read a package from one line; None where a part of it can't be read, or nothing is chosen."""
    choices, values = [], []
    for part in line.split():
        if choice := read_choice(part):
            choices.append(choice)
        elif value := _VALUE.fullmatch(part):
            values.append((value[1], value[2]))
        else:
            return None
    return Package(tuple(choices), tuple(values)) if choices or values else None


def read_choice(value: str) -> Choice | None:
    """Read an alternative as a field has it: its bracket, a colon, its place."""
    found = _CHOICE.fullmatch(value)
    return Choice(found[1], int(found[2])) if found else None


def statements_of(positions: Positions) -> list[Statement]:
    """Give what positions say of whole packages, one by one."""
    first: list[Statement] = [Favourite(positions.favourite)] if positions.favourite else []
    return [*first, *positions.packages, *positions.rather, *positions.wanted]


def with_statements(positions: Positions, statements: Iterable[Statement]) -> Positions:
    """Put statements into positions, each once; of two favourites the later, of a package what was said last."""
    favourite: Package | None = None
    take: dict[Package, WouldTake] = {}
    rather: dict[WouldRather, None] = {}
    wanted: dict[Package, WouldChange] = {}
    for one in statements:
        match one:
            case Favourite(package):
                favourite = package
            case WouldTake(package):
                take.pop(package, None)
                take[package] = one
            case WouldRather():
                rather[one] = None
            case WouldChange(package):
                wanted[package] = one
    return replace(
        positions,
        favourite=favourite,
        packages=tuple(take.values()),
        rather=tuple(rather),
        wanted=tuple(wanted.values()),
    )


def packages_in(statements: Iterable[Statement]) -> list[Package]:
    """Give the packages that are spoken of, each once, in the order in which they were."""
    found: dict[Package, None] = {}
    for one in statements:
        match one:
            case WouldRather(better, worse):
                found |= {better: None, worse: None}
            case _:
                found[one.package] = None
    return list(found)


__all__ = [
    "Favourite",
    "Statement",
    "package_written",
    "packages_in",
    "read",
    "read_choice",
    "read_package",
    "statements_of",
    "with_statements",
    "written",
]
