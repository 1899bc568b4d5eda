"""What was read: a problem that passed, what a reader should know of how it was read, and reserves given beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import PurePath

from goodoffices.bridging.files.at import short
from goodoffices.bridging.grounds import require_problem
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Source:
    """A problem from files; `remarks` are sentences by their codes, `reserves` those that were given beside them.

    Reserves are by party, on the scale of the party's own numbers, where [0, 1] holds all utilities of a scenario.
    """

    problem: Problem
    remarks: tuple[Refusal, ...] = ()
    reserves: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reserves:
    """Reserves that somebody gave beside the files, by a party's name or the name of its file."""

    given: Mapping[str, Fraction]

    def by_party(self, known: Mapping[str, tuple[str, ...]]) -> dict[str, Fraction]:
        """Give them by party; `known` has, by each party, what it may be called.

        Refuses `bridging-reservation-unknown`, and `bridging-reservation-twice` where a party has two.
        """
        found: dict[str, Fraction] = {}
        for called, reserve in self.given.items():
            party = _party(called, known)
            if party in found:
                raise Refusal("bridging-reservation-twice", name=party)
            found[party] = reserve
        return found


def _party(called: str, known: Mapping[str, tuple[str, ...]]) -> str:
    if called in known:
        return called
    found = [party for party, names in known.items() if called in names]
    if len(found) != 1:
        raise Refusal("bridging-reservation-unknown", name=short(called), known=tuple(known))
    return found[0]


def calls(name: str, path: str) -> tuple[str, ...]:
    """Give what a party may be called: its name, its file's name with and without the ending."""
    file = PurePath(path)
    return name, file.name, file.stem


def passed(problem: Problem, path: str) -> None:
    """Refuse a problem whose parts don't fit each other, with the file it is from."""
    try:
        require_problem(problem)
    except Refusal as refusal:
        refusal.params = {**refusal.params, "path": path}
        raise
