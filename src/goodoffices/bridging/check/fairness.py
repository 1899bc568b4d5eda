"""Checks of a fair package: that it is what is said, and that nothing lies above the bound."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor, prod

from goodoffices.bridging.answers import Agreed, Barred, Claimed, Fair, Short, Tree, Weighed
from goodoffices.bridging.check.checked import Checked, Left, Looked, Shown
from goodoffices.bridging.check.frontiers import Gains, derived
from goodoffices.bridging.check.packages import require_valued
from goodoffices.bridging.check.trees import leaves, require_barred, require_short
from goodoffices.bridging.check.weighing import most, weighing_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion


def check_fair(problem: Problem, fair: Fair) -> Checked:
    """Check a fair package; see `check`."""
    gains = require_valued(problem, fair.best, 1)
    _require_figures(problem, fair, gains)
    looked = [Looked.PACKAGES, Looked.UTILITIES, Looked.OBJECTIVE]
    shown: Shown | None = None
    if not isinstance(fair.proof, Agreed | Claimed):
        _require_tree(problem, fair, fair.proof)
        looked.append(Looked.TREE)
        shown = Shown.BEST if fair.bound == fair.objective else Shown.BOUNDED
    frontier = derived(problem)
    if frontier is None:
        return _checked(looked, shown, tuple(_left(fair)))
    best = _require_best(problem, fair, gains, frontier)
    left = (Left.NEXT_GAINS,) if fair.criterion is not Criterion.NASH and not best else ()
    return _checked([*looked, Looked.FRONTIER], Shown.BEST if best else Shown.BOUNDED, left)


def _checked(looked: list[Looked], shown: Shown | None, left: tuple[Left, ...]) -> Checked:
    shows = (Shown.FEASIBLE, Shown.VALUED) + ((shown,) if shown else ())
    return Checked(tuple(looked), shows, left)


def _left(fair: Fair) -> Iterator[Left]:
    """Give what is left to trust where the frontier could not be worked out again."""
    match fair.proof:
        case Agreed():
            yield Left.AGREED
        case Claimed():
            yield Left.CLAIMED
    if fair.criterion is not Criterion.NASH:
        yield Left.NEXT_GAINS
    if fair.criterion is Criterion.KALAI:
        yield Left.IDEALS


def _require_figures(problem: Problem, fair: Fair, gains: Gains) -> None:
    """Refuse ideals that can't be, an objective that is not the package's, a bound below it."""
    wanted = len(gains) if fair.criterion is Criterion.KALAI else 0
    if len(fair.ideals) != wanted or any(one > ideal for one, ideal in zip(gains, fair.ideals, strict=False)):
        raise Refusal("certificate-ideals")
    if not gains or fair.objective != _objective(problem, fair, gains):
        raise Refusal("certificate-objective")
    if fair.bound < fair.objective:
        raise Refusal("certificate-bound")


def _require_best(problem: Problem, fair: Fair, gains: Gains, frontier: set[Gains]) -> bool:
    """Refuse an answer that the whole frontier belies; say whether nothing on it is better at all."""
    if fair.ideals and fair.ideals != tuple(max(column) for column in zip(*frontier, strict=True)):
        raise Refusal("certificate-ideals")
    greatest = max(_objective(problem, fair, one) for one in frontier)
    if greatest > fair.bound:
        raise Refusal("certificate-bound")
    if greatest > fair.objective:
        return False
    if fair.criterion is not Criterion.NASH and _ordered(fair, gains) < max(
        _ordered(fair, one) for one in frontier
    ):
        raise Refusal("certificate-next-gains")
    return True


def _ordered(fair: Fair, gains: Gains) -> list[Fraction]:
    """Give the gains, or shares of the ideals, from the least."""
    if fair.criterion is Criterion.MAXMIN:
        return sorted(map(Fraction, gains))
    return sorted(Fraction(one, ideal) for one, ideal in zip(gains, fair.ideals, strict=True) if ideal)


def _objective(problem: Problem, fair: Fair, gains: Gains) -> Fraction:
    """Work the objective out from the gains (in whole units), in the units of one side's scale."""
    match fair.criterion:
        case Criterion.MAXMIN:
            return Fraction(min(gains), problem.unit)
        case Criterion.NASH:
            return Fraction(prod(gains), problem.unit ** len(gains))
        case Criterion.KALAI:
            shares = (Fraction(one, ideal) for one, ideal in zip(gains, fair.ideals, strict=True) if ideal)
            return min(shares, default=Fraction(0))


# --- the bound --------------------------------------------------------------------------------------------


def _require_tree(problem: Problem, fair: Fair, tree: Tree) -> None:
    weighed = weighing_of(problem)
    for leaf, domains in leaves(weighed.grid, tree, {}):
        match leaf:
            case Barred():
                require_barred(weighed.grid, leaf, domains)
            case Short():
                require_short(weighed.grid, leaf, domains)
            case Weighed():
                total = most(weighed, leaf, domains)
                if total >= 0 and not _within(problem, fair, leaf.sides, total):
                    raise Refusal("certificate-bound")


def _within(problem: Problem, fair: Fair, weights: tuple[Fraction, ...], total: Fraction) -> bool:
    """Say whether weighed gains of at most `total`, which is 0 or more, keep the criterion within the bound.

    Gains of feasible packages are whole and at least 0.  A package above the bound by the least gain, or by the least
    share of the ideals, brings each side the next whole unit above its part of the bound, which the weights may show
    to be too much; of a product, what they show may be rounded down.
    """
    match fair.criterion:
        case Criterion.NASH:
            return _product_within(weights, total, fair.bound * problem.unit ** len(weights))
        case Criterion.MAXMIN:
            needed = [floor(fair.bound * problem.unit) + 1] * len(weights)
        case Criterion.KALAI:
            needed = [floor(fair.bound * ideal) + 1 if ideal else 0 for ideal in fair.ideals]
    return total < sum(weight * units for weight, units in zip(weights, needed, strict=True))


def _product_within(weights: tuple[Fraction, ...], total: Fraction, bound: Fraction) -> bool:
    """Say whether gains, whose weighed sum is at most `total`, have a product of at most `bound`.

    By the inequality of arithmetic and geometric means the product of n weighed gains is at most (total / n) ** n.
    A total below the sum of the weights shows that some gain is below 1, and so 0.
    """
    if total < sum(weights):
        return bound >= 0
    if not all(weights):
        return False
    return (total / len(weights)) ** len(weights) // prod(weights) <= bound
