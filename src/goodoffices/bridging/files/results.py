"""Results as JSON: a package with utilities, the bound that nothing is above and its proof; or why there is none.

Utilities, objective and bound are numbers on the parties' scales, for reading; beside them stand the fractions that a
check goes by.  A utility needs none: it is a whole number of units, and its number tells which.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from goodoffices.bridging.answers import Conflict, Fair, Frontier, Relaxation, Valued
from goodoffices.bridging.files.digest import digest
from goodoffices.bridging.files.proofs import proof_out
from goodoffices.bridging.grid import Demand, Ground, Nested, RedLine, Reserve, Tie
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.runs import Criterion


@dataclass(frozen=True, slots=True)
class Result:
    """What was found: a fair package, with the frontier where it was asked for; or a conflict and ways out of it.

    Where no side gave numbers, no package is fairer than another, and `relaxations` has one for which nothing has to
    give way.  `reserves` are those that were given beside the files.
    """

    criterion: Criterion
    fair: Fair | None = None
    frontier: Frontier | None = None
    conflict: Conflict | None = None
    relaxations: tuple[Relaxation, ...] = ()
    reserves: Mapping[str, Fraction] = field(default_factory=dict)

    @property
    def possible(self) -> tuple[Choice, ...] | None:
        """Give a package that is possible; None where there is none."""
        if self.fair:
            return self.fair.best.package
        return next((one.opens for one in self.relaxations if not one.grounds), None)


def result_out(problem: Problem, result: Result) -> dict[str, object]:
    """Give a result as plain values, ready for JSON."""
    found = _fair(problem, result.fair) if result.fair else _unweighed(problem, result)
    return {
        **found,
        "criterion": str(result.criterion),
        **_frontier(problem, result.frontier),
        "reservation": {party: str(reserve) for party, reserve in result.reserves.items()},
        "problem": digest(problem),
    }


def _fair(problem: Problem, fair: Fair) -> dict[str, object]:
    exact: dict[str, object] = {"objective": str(fair.objective), "bound": str(fair.bound)}
    return {
        **valued_out(problem, fair.best),
        "objective": float(fair.objective),
        "bound": float(fair.bound),
        "ideals": _ideals(problem, fair.ideals),
        "exact": exact,
        "proof": proof_out(fair.proof),
    }


def _unweighed(problem: Problem, result: Result) -> dict[str, object]:
    """Give what is no fair package: none at all, with the reason, or one of which nobody said what it is worth."""
    found: dict[str, object] = dict.fromkeys(("package", "utilities", "objective", "bound", "proof"))
    if result.possible is not None:
        found["package"] = package_out(problem, result.possible)
        found["utilities"] = dict.fromkeys(one.id for one in problem.parties)
    if result.conflict:
        found["conflict"] = _conflict(problem, result.conflict)
    found["relaxations"] = [
        {"grounds": grounds_out(problem, one.grounds), "opens": package_out(problem, one.opens)}
        for one in result.relaxations
    ]
    return found


def _frontier(problem: Problem, frontier: Frontier | None) -> dict[str, object]:
    if frontier is None:
        return {"frontier": None}
    points = [valued_out(problem, one) for one in frontier.points]
    return {"frontier": points, "frontier_proof": proof_out(frontier.proof)}


def _conflict(problem: Problem, conflict: Conflict) -> dict[str, object]:
    return {
        "grounds": grounds_out(problem, conflict.grounds),
        "refutation": proof_out(conflict.refutation),
        "spared": [package_out(problem, one) for one in conflict.spared],
        "under": package_out(problem, conflict.under),
        "smallest": conflict.smallest,
        "witnesses": [package_out(problem, one) for one in conflict.witnesses],
    }


def valued_out(problem: Problem, valued: Valued) -> dict[str, object]:
    """Give a package with what it is worth to each party; null for one that gave no numbers."""
    return {
        "package": package_out(problem, valued.package),
        "utilities": {
            one.id: scaled(problem, units) if one.worth else None
            for one, units in zip(problem.parties, valued.utilities, strict=True)
        },
    }


def scaled(problem: Problem, units: int) -> float:
    """Give whole units as a number on a party's scale; different units give different numbers."""
    return float(Fraction(units, problem.unit))


def package_out(problem: Problem, package: Iterable[Choice]) -> dict[str, str]:
    """Give a package by the names of issues and options."""
    options = {one.id: one.options for one in problem.issues}
    return {one.bracket: options[one.bracket][one.alternative] for one in package}


def weighed(problem: Problem) -> tuple[Party, ...]:
    """Give the sides that gave worth: those whose gains are weighed."""
    return tuple(one for one in problem.sides if one.worth)


def _ideals(problem: Problem, ideals: tuple[int, ...]) -> dict[str, float] | None:
    if not ideals:
        return None
    return {one.id: scaled(problem, units) for one, units in zip(weighed(problem), ideals, strict=True)}


def grounds_out(problem: Problem, grounds: Iterable[Ground]) -> list[dict[str, object]]:
    """Give grounds by their kinds and the names that they are about."""
    return [_ground(problem, one) for one in grounds]


def _ground(problem: Problem, ground: Ground) -> dict[str, object]:
    match ground:
        case Nested(issue):
            return {"ground": "nested", "issue": issue}
        case Tie(linkage):
            return {"ground": "linkage", "linkage": linkage}
        case RedLine(party, choice):
            return {"ground": "red-line", "party": party, "choice": package_out(problem, (choice,))}
        case Demand(party, linkage):
            return {"ground": "demand", "party": party, "linkage": linkage}
        case Reserve(party):
            return {"ground": "reserve", "party": party}
