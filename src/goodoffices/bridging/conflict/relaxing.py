"""The cheapest ways out: which grounds would have to give way for a package to be possible.

A way out holds a ground of every conflict, so a cheapest set that hits all conflicts seen so far is one as soon as a
package meets all other grounds; until then the conflict that is in the way joins the others (implicit hitting sets:
Davies and Bacchus, "Solving MAXSAT by solving a sequence of simpler SAT instances", 2011).
"""

from collections.abc import Iterator, Sequence

from goodoffices.bridging.conflict.hitting import least_hitting
from goodoffices.bridging.conflict.posed import bits
from goodoffices.bridging.conflict.questions import Questions
from goodoffices.bridging.conflict.search import Found, Ruled


def ways_out(questions: Questions, costs: Sequence[int]) -> Iterator[Found]:
    """Give packages by what the grounds that they break cost, the cheapest first; none breaks all that another does."""
    every = questions.posed.every
    conflicts: list[int] = []
    past: list[int] = []
    while True:
        least = least_hitting(conflicts, costs, past)
        if least is None:
            return
        answer = questions.meets(every & ~least)
        if isinstance(answer, Found):
            yield answer
            past.append(answer.broken)
            if not answer.broken:
                return
        else:
            conflicts += _unlike(questions, answer, every & ~least, costs)


def _unlike(questions: Questions, first: Ruled, grounds: int, costs: Sequence[int]) -> Iterator[int]:
    """Give conflicts among the grounds that share none, the first and what else is quickly found."""
    answer: Found | Ruled | None = first
    while isinstance(answer, Ruled):
        core = _shorter(questions, answer.grounds)
        yield core
        grounds &= ~core
        answer = questions.quickly(grounds)


def _shorter(questions: Questions, grounds: int) -> int:
    """Leave out of a conflict what is quickly seen to be idle, each ground tried once."""
    needed = 0
    for one in bits(grounds):
        if grounds >> one & 1:
            answer = questions.quickly(grounds & ~(1 << one))
            if isinstance(answer, Ruled):
                grounds = answer.grounds | needed
            else:
                needed |= 1 << one
    return grounds
