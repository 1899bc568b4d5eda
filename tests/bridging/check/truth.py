"""Whether what an answer claims is true, by looking at every package; whether its tree says nothing false of any."""

from collections.abc import Iterator

from goodoffices.bridging.answers import (
    Agreed,
    Barred,
    Branch,
    Claimed,
    Conflict,
    Fair,
    Frontier,
    Proof,
    Relaxation,
    Short,
    Valued,
)
from goodoffices.bridging.check.answered import Answer
from goodoffices.bridging.grid import Grid, Ground, grid_of, values_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.runs import Criterion
from tests.bridging import oracle
from tests.bridging.check import plain
from tests.bridging.conflict import brute
from tests.bridging.oracle import Chosen, Gains


def true(problem: Problem, answer: Answer) -> bool:
    """Say whether everything that the answer claims is so."""
    match answer:
        case Fair():
            return _true_fair(problem, answer) and tree_true(problem, answer.proof)
        case Frontier():
            return _true_frontier(problem, answer)
        case Conflict():
            return _true_conflict(problem, answer) and tree_true(problem, answer.refutation, answer.under)
        case Relaxation(grounds, opens):
            package = _package(problem, opens)
            whole = package is not None and len(set(grounds)) == len(grounds)
            return whole and brute.broken(problem, package or {}) == set(grounds)


def _package(problem: Problem, choices: tuple[Choice, ...]) -> Chosen | None:
    """Give the package; None for what is none."""
    package = {one.bracket: one.alternative for one in choices}
    return package if len(package) == len(choices) and oracle.whole(problem, package) else None


def _gains(problem: Problem, valued: Valued) -> Gains | None:
    """Give the gains of a feasible package that is worth what is said; None otherwise."""
    package = _package(problem, valued.package)
    if package is None or not oracle.feasible(problem, package):
        return None
    return oracle.gains(problem, package) if valued.utilities == oracle.utilities(problem, package) else None


def _true_fair(problem: Problem, fair: Fair) -> bool:
    gains = _gains(problem, fair.best)
    ideals = oracle.ideals(problem) if fair.criterion is Criterion.KALAI else ()
    if (
        gains is None
        or fair.ideals != ideals
        or plain.figure(problem, fair.criterion, gains) != fair.objective
    ):
        return False
    every = oracle.frontier(problem)
    greatest = max(plain.figure(problem, fair.criterion, one) for one in every)
    if not fair.objective <= greatest <= fair.bound:
        return False
    fairest = max(plain.order(problem, fair.criterion, one) for one in every)
    return fair.objective < greatest or plain.order(problem, fair.criterion, gains) == fairest


def _true_frontier(problem: Problem, frontier: Frontier) -> bool:
    points = [_gains(problem, one) for one in frontier.points]
    return len(set(points)) == len(points) and set(points) == set(oracle.frontier(problem))


def _true_conflict(problem: Problem, conflict: Conflict) -> bool:
    grounds = frozenset(conflict.grounds)
    fits = len(grounds) == len(conflict.grounds) == len(conflict.spared)
    if not grounds or not fits or not grounds <= set(brute.grounds(problem)):
        return False
    had = [one for one in oracle.packages(problem) if _has(one, conflict.under)]
    broken = [brute.broken(problem, one) for one in had]
    fewer = conflict.smallest and len(grounds) > _fewest(broken)
    return not fewer and brute.impossible(broken, grounds) and all(_spares(problem, conflict))


def _spares(problem: Problem, conflict: Conflict) -> Iterator[bool]:
    for ground, choices in zip(conflict.grounds, conflict.spared, strict=True):
        package = _package(problem, choices)
        yield package is not None and _has(package, conflict.under)
        yield brute.broken(problem, package or {}) & set(conflict.grounds) <= {ground}


def _has(package: Chosen, under: tuple[Choice, ...]) -> bool:
    return all(package.get(one.bracket) == one.alternative for one in under)


def _fewest(broken: list[frozenset[Ground]]) -> int:
    """Give the size of the smallest conflict: try them all, small ones first."""
    return brute.fewest_of([one for one in broken if not any(other < one for other in broken)])


# --- trees ------------------------------------------------------------------------------------------------


def tree_true(problem: Problem, proof: Proof, under: tuple[Choice, ...] = ()) -> bool:
    """Say whether each package comes to a leaf, and none to a leaf that says something false of it."""
    if isinstance(proof, Agreed | Claimed):
        return True
    grid = grid_of(problem)
    had = (one for one in oracle.packages(problem) if _has(one, under))
    return all(_true_of(problem, grid, proof, values_of(problem, one)) for one in had)


def _true_of(problem: Problem, grid: Grid, tree: Proof, values: tuple[int, ...]) -> bool:
    match tree:
        case Branch(issue, parts):
            if not 0 <= issue < len(values):
                return False
            held = [part for some, part in parts if values[issue] in some]
            return bool(held) and all(_true_of(problem, grid, part, values) for part in held)
        case Barred(clause):
            return 0 <= clause < len(grid.clauses) and not grid.holds(grid.clauses[clause], values)
        case Short(party):
            if not 0 <= party < len(grid.worth):
                return False
            worth = sum(row[value] for row, value in zip(grid.worth[party], values, strict=True))
            return worth < grid.reserves[party]
    return True  # what weights show is judged by what is claimed
