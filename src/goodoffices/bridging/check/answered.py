"""The check of any answer: refused with the first thing that is wrong in it, or what it shows and what it leaves."""

from goodoffices.bridging.answers import Conflict, Fair, Frontier, Relaxation
from goodoffices.bridging.check.checked import Checked
from goodoffices.bridging.check.conflicts import check_conflict, check_relaxation
from goodoffices.bridging.check.fairness import check_fair
from goodoffices.bridging.check.frontiers import check_frontier
from goodoffices.bridging.problem import Problem

Answer = Fair | Frontier | Conflict | Relaxation


def check(problem: Problem, answer: Answer) -> Checked:
    """Check an answer to a problem that has passed `require_problem`, in whole numbers and fractions, with no solver.

    Raises `Refusal` with a code that begins with `certificate` and names the first thing that is wrong.  Where a
    proof says that methods agreed, the packages are checked and that claim is left, as `Left` says.
    """
    match answer:
        case Fair():
            return check_fair(problem, answer)
        case Frontier():
            return check_frontier(problem, answer)
        case Conflict():
            return check_conflict(problem, answer)
        case Relaxation():
            return check_relaxation(problem, answer)
