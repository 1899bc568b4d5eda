"""What is asked about grounds: is there any package, why not, what would have to give way, what bars an alternative.

Nothing here needs a number: parties may have red lines and demands only.  Every problem must have passed
`require_problem`.  Where neither the search nor HiGHS comes to an end, `bridging-undecided` is refused.
"""

from collections.abc import Callable
from itertools import islice

from goodoffices.bridging.answers import Conflict, Relaxation
from goodoffices.bridging.conflict.posed import Posed, Tell, bits, posed
from goodoffices.bridging.conflict.questions import Questions
from goodoffices.bridging.conflict.relaxing import ways_out
from goodoffices.bridging.conflict.search import Found, Ruled
from goodoffices.bridging.conflict.smallest import Core, smallest
from goodoffices.bridging.grid import Ground
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal

WAYS = 3
"""How many ways out are given where nobody says how many."""

GREATEST_COST = 1000


def any_package(problem: Problem, tell: Tell | None = None) -> tuple[Choice, ...] | None:
    """Give a package that meets every ground; None where there is none."""
    stated = posed(problem)
    answer = Questions(stated, (), tell).meets(stated.every)
    return stated.choices(answer.values) if isinstance(answer, Found) else None


def why_not(problem: Problem, tell: Tell | None = None) -> Conflict:
    """Give a smallest set of grounds that no package meets; refuses `package-possible` where one meets them all."""
    found = _barring(posed(problem), (), tell)
    if found is None:
        raise Refusal("package-possible")
    return found


def rules_out(problem: Problem, choice: Choice, tell: Tell | None = None) -> Conflict | None:
    """Give a smallest set of grounds that no package with this choice meets; None where one meets them all."""
    return _barring(posed(problem), (choice,), tell)


def relaxations(
    problem: Problem,
    cost: Callable[[Ground], int] | None = None,
    most: int = WAYS,
    tell: Tell | None = None,
) -> tuple[Relaxation, ...]:
    """Give up to `most` sets of grounds that would have to give way, the cheapest first, each with what it opens.

    Each ground costs 1, or what `cost` says: a whole number from 1 to 1,000.  None of the sets has another in it.
    Where a package meets all grounds, there is one way out, and nothing has to give way for it.
    """
    stated = posed(problem)
    costs = [1 if cost is None else cost(one) for one in stated.grounds]
    if not all(1 <= one <= GREATEST_COST for one in costs):
        raise Refusal("cost-out-of-range", most=GREATEST_COST)
    found = islice(ways_out(Questions(stated, (), tell), costs), most)
    return tuple(Relaxation(stated.named(one.broken), stated.choices(one.values)) for one in found)


def _barring(stated: Posed, choices: tuple[Choice, ...], tell: Tell | None) -> Conflict | None:
    questions = Questions(stated, stated.under(choices), tell)
    answer = questions.meets(stated.every)
    if isinstance(answer, Found):
        return None
    return _conflict(stated, questions, choices, smallest(questions, answer.grounds))


def _conflict(stated: Posed, questions: Questions, choices: tuple[Choice, ...], core: Core) -> Conflict:
    """Say a core as a conflict, with its proof and a package for every ground left out."""
    return Conflict(
        stated.named(core.grounds),
        questions.proof(core.grounds),
        tuple(
            stated.choices(_sparing(questions, core.grounds & ~(1 << one)).values)
            for one in bits(core.grounds)
        ),
        choices,
        core.smallest,
        tuple(stated.choices(one.values) for one in core.witnesses),
    )


def _sparing(questions: Questions, grounds: int) -> Found:
    answer = questions.meets(grounds)
    if isinstance(answer, Ruled):
        raise AssertionError("a ground of a cut-down conflict is idle")
    return answer
