"""The fairest package by a criterion, with what proves that none is fairer."""

from fractions import Fraction

from goodoffices.bridging.answers import Agreed, Claimed, Fair, Proof
from goodoffices.bridging.fair.aims import Aim, Gains, Least, Product, Value
from goodoffices.bridging.fair.figures import Figures, figures_of, valued
from goodoffices.bridging.fair.ladder import climb
from goodoffices.bridging.fair.proving import shown
from goodoffices.bridging.fair.resting import rest
from goodoffices.bridging.fair.search import Found, Search, Tell
from goodoffices.bridging.fair.second import nothing_above
from goodoffices.bridging.fair.solving import Solved, solve
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion

MOST_LEAVES = 10_000
"""The most leaves that a proof is handed over with; a larger one would take long to read and to check."""

FIRST, SECOND = "branch-and-bound", "integer-programme"
"""The search of this package, its bounds in whole numbers; and HiGHS's own branch and cut, in floating point."""


def silence(_stage: str, _done: float) -> None:
    """Tell nobody how far it is."""


def fairest(problem: Problem, criterion: Criterion, tell: Tell = silence) -> Fair:
    """Give the fairest package of a problem that has passed `require_problem`.

    MAXMIN makes the least gain as great as can be, then the next, and so on (leximin); KALAI the shares that gains are
    of the most each side could gain alone, in the same way (a side that could gain nothing has no share); NASH their
    product.  Where no package lets every side gain, the product is 0 whatever is chosen: then it is the max-min
    package.  The proof is of the objective, not of the gains above the least.  `bound` is above `objective` by one part
    in a million at most, unless the problem is so hard that the search was ended; then what was shown is the bound.

    Refuses `no-worth` where no side gave worth, `no-package` where no package is possible, `no-package-found` where
    the search ended without one.  `tell` hears which stage is reached and what part of it is done (0 to 1).
    """
    figures = figures_of(problem)
    aim = aim_of(problem, figures, criterion, tell)
    if isinstance(aim, Least) and not any(aim.divisors):
        _, any_package = found(figures, Least((1,) * len(figures.sides)), None, tell)
        value = valued(problem, figures, any_package.columns)
        return Fair(criterion, value, Fraction(0), Fraction(0), Claimed(FIRST), aim.divisors)
    best, solved = best_by(figures, aim, None, tell)
    return answer(problem, figures, criterion, best, solved)


def aim_of(problem: Problem, figures: Figures, criterion: Criterion, tell: Tell) -> Aim:
    """Give what the criterion makes as great as can be; refuses as `fairest` does."""
    if not figures.sides:
        raise Refusal("no-worth")
    match criterion:
        case Criterion.MAXMIN:
            return Least((1,) * len(figures.sides))
        case Criterion.NASH:
            return Product()
        case Criterion.KALAI:
            return Least(_ideals(problem, figures, tell))


def _ideals(problem: Problem, figures: Figures, tell: Tell) -> Gains:
    """Give the most that each side could gain, were the package chosen for it alone."""
    ideals = []
    for place, side in enumerate(figures.sides):
        tell("ideals", place / len(figures.sides))
        alone = figures_of(problem, (problem.parties[side].id,))
        _, most = found(alone, Least((1,), exact=True), None, silence)
        ideals.append(most.gains[0])
    return tuple(ideals)


def best_by(figures: Figures, aim: Aim, start: Found | None, tell: Tell) -> tuple[Found, Solved]:
    """Give the best by the aim, and what shows it, from a package to start at if there is one; refuses as `found` does.

    Where no package has a product above 0, the best is the max-min package.
    """
    if isinstance(aim, Least):
        solved, best = found(figures, aim, start, tell)
        return climb(solved.shown, best), solved
    solved = solve(figures, aim, start, tell)
    if solved.best is not None and 0 not in solved.best.gains:
        return solved.best, solved
    least = Least((1,) * len(figures.sides))
    return best_by(figures, least, solved.best, tell)[0], solved


def found(figures: Figures, aim: Aim, best: Found | None, tell: Tell) -> tuple[Solved, Found]:
    """Solve; refuse `no-package` where there is none, `no-package-found` where the search ended without one."""
    solved = solve(figures, aim, best, tell)
    if solved.best is None:
        raise Refusal("no-package" if solved.shown.finished else "no-package-found")
    return solved, solved.best


def answer(problem: Problem, figures: Figures, criterion: Criterion, best: Found, solved: Solved) -> Fair:
    """Write the answer: the package, and what was shown of all others."""
    aim = solved.shown.aim
    proof, bound = proven(solved.shown)
    reached = aim.value(best.gains)
    unit = {
        Criterion.MAXMIN: problem.unit,
        Criterion.NASH: problem.unit ** len(best.gains),
        Criterion.KALAI: 1,
    }
    return Fair(
        criterion,
        valued(problem, figures, best.columns),
        Fraction(reached) / unit[criterion],
        Fraction(max(bound, reached)) / unit[criterion],
        proof,
        aim.divisors if criterion is Criterion.KALAI and isinstance(aim, Least) else (),
    )


def proven(search: Search) -> tuple[Proof, Value]:
    """Give what proves the search's bound, and the bound.

    A tree if it has `MOST_LEAVES` at most; else a second method is asked whether anything lies above the bound.
    """
    small = rest(search) <= MOST_LEAVES
    if small or not search.finished:
        proof = shown(search)
        if small:
            return proof.tree, proof.bound
    bound = search.limit if search.finished else proof.bound
    if nothing_above(search.figures, search.aim, bound):
        return Agreed((FIRST, SECOND)), bound
    return Claimed(FIRST), bound
