"""The possible package that changes the fewest issues of a given one; among these one with the greatest least gain."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.bridging.answers import Fair, Valued
from goodoffices.bridging.fair.aims import Least
from goodoffices.bridging.fair.criteria import answer, found, silence
from goodoffices.bridging.fair.figures import figures_of, valued
from goodoffices.bridging.fair.search import Tell
from goodoffices.bridging.problem import Package, Party, Problem, standing
from goodoffices.talks.runs import Criterion


@dataclass(frozen=True, slots=True)
class Near:
    """A package; how many issues it changes of the given one, and how many any possible package changes at least.

    An issue is changed where another option is chosen, or where it stands in one of the packages only.  `kept` is what
    shows it: the MAXMIN answer to `keeping(problem, package)`.
    """

    best: Valued
    changed: int
    at_least: int
    kept: Fair


def near(problem: Problem, package: Package, tell: Tell = silence) -> Near:
    """Give the package nearest to a given one (possible or not), of a problem that has passed `require_problem`.

    Refuses `no-package` where none is possible, `no-package-found` where the search ended without one.
    """
    asked = keeping(problem, package)
    figures = figures_of(asked)
    solved, nearest = found(figures, Least((1,)), None, tell)
    kept = answer(asked, figures, Criterion.MAXMIN, nearest, solved)
    sides = tuple(one.id for one in problem.sides if one.worth)
    if sides:
        unchanged = asked.parties[0]
        held = replace(unchanged, reserve=unchanged.reserve + nearest.gains[0])
        among = figures_of(replace(asked, parties=(held, *asked.parties[1:])), sides)
        _, nearest = found(among, Least((1,) * len(sides)), None, tell)
    stood = len(standing(problem, package))
    return Near(
        valued(problem, figures_of(problem), nearest.columns),
        stood - kept.best.utilities[0],
        stood - (int(kept.bound) + asked.parties[0].reserve),
        kept,
    )


def keeping(problem: Problem, package: Package) -> Problem:
    """Give the problem in which one side only gains, by what is kept of the package; all others only have to accept.

    It is the first of the parties: each option that the package chooses is worth 1 to it, each option of an issue that
    does not stand in the package is worth -1.  So the issues changed are those that stood, less what it is worth.
    """
    names = {one.id for one in problem.parties}
    name = next(one for one in _names() if one not in names)
    stood = {one.id for one in standing(problem, package)}
    worth = tuple(
        tuple(int(package[one.id] == option) if one.id in stood else -1 for option in range(len(one.options)))
        for one in problem.issues
    )
    others = tuple(replace(one, home=name) for one in problem.parties)
    return replace(problem, parties=(Party(name, worth, -len(problem.issues)), *others), unit=1)


def _names() -> Iterator[str]:
    name = "kept"
    while True:
        yield name
        name += "*"
