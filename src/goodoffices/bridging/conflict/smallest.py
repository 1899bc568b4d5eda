"""A smallest set of grounds that no package meets, by the sets of grounds that packages break.

Any conflict must hold, of every package, a ground that the package breaks.  So a least set that hits all the sets seen
so far is either a conflict, and then a smallest one, or some package meets it and shows a new set to hit (implicit
hitting sets: Ignatiev, Previti, Liffiton and Marques-Silva, "Smallest MUS extraction with minimal hitting set
dualization", 2015).  Before that a conflict is cut down ground by ground until none is idle.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.bridging.check.hitting import WORK, needs
from goodoffices.bridging.conflict.hitting import least_hitting
from goodoffices.bridging.conflict.posed import bits
from goodoffices.bridging.conflict.questions import Questions
from goodoffices.bridging.conflict.search import Found, Ruled

EFFORT = 1500
"""How many questions may be asked to find a smallest conflict; after that the one at hand stands."""


@dataclass(frozen=True, slots=True)
class Core:
    """Grounds that rule each other out, none idle; `smallest` if `witnesses` show that no fewer do."""

    grounds: int
    smallest: bool
    witnesses: tuple[Found, ...]


def minimal(questions: Questions, grounds: int, seen: list[Found]) -> int:
    """Leave out grounds of a conflict until none is idle; packages met on the way are added to `seen`."""
    needed = 0
    for one in sorted(bits(grounds), key=lambda each: _seldom(each, seen)):
        ground = 1 << one
        if not grounds & ground:
            continue
        answer = questions.meets(grounds & ~ground)
        if isinstance(answer, Found):
            seen.append(answer)
            needed |= ground
        else:
            grounds = answer.grounds | needed
    return grounds


def _seldom(ground: int, seen: list[Found]) -> int:
    """Put first the grounds that packages break least: those are likeliest to be idle."""
    return sum(one.broken >> ground & 1 for one in seen)


def smallest(questions: Questions, grounds: int) -> Core:
    """Cut a conflict down, then look for one with fewer grounds until none can be or the effort is spent."""
    seen: list[Found] = []
    core = minimal(questions, grounds, seen)
    if core.bit_count() == 1:
        return Core(core, True, ())
    packages = [*_apart(questions, seen[0])]
    costs = [1] * len(questions.posed.grounds)
    while questions.spent < EFFORT:
        least = least_hitting([one.broken for one in packages], costs)
        if least is None or least.bit_count() >= core.bit_count():
            return _proven(core, packages)
        answer = questions.meets(least)
        if not isinstance(answer, Found):
            return _proven(answer.grounds, packages)
        packages += _apart(questions, answer)
    return Core(core, False, ())


def _apart(questions: Questions, first: Found) -> Iterator[Found]:
    """Give packages that break few grounds, each others than those before it, and meet what the first one meets."""
    answer: Found | Ruled | None = first
    held = questions.posed.every & ~first.broken
    while isinstance(answer, Found):
        grown = _grown(questions, answer)
        yield grown
        held |= grown.broken
        answer = questions.quickly(held) if questions.spent < EFFORT else None


def _grown(questions: Questions, found: Found) -> Found:
    """Go on to packages that meet more grounds, and all that the last one met, while that is quickly said."""
    tried = 0
    while questions.spent < EFFORT and (left := found.broken & ~tried):
        tried |= left & -left
        answer = questions.quickly(questions.posed.every & ~found.broken | left & -left)
        found = answer if isinstance(answer, Found) else found
    return found


def _proven(core: int, packages: list[Found]) -> Core:
    """Keep the packages that it takes to show that no conflict has fewer grounds, if the checker will see it."""
    count = core.bit_count()
    kept = packages
    if not needs([one.broken for one in kept], count):
        return Core(core, False, ())
    for one in packages:
        rest = [other for other in kept if other is not one]
        if needs([other.broken for other in rest], count, WORK // 100):
            kept = rest
    return Core(core, True, tuple(kept))
