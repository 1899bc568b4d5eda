"""What one more concession would buy, and for whom: each red line, demand or step of a reserve dropped on its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.bridging.answers import Branch, Tree, Valued, Weighed
from goodoffices.bridging.fair.aims import Aim, Least
from goodoffices.bridging.fair.criteria import aim_of, best_by, silence
from goodoffices.bridging.fair.figures import Figures, figures_of, valued
from goodoffices.bridging.fair.ladder import climb
from goodoffices.bridging.fair.proving import shown
from goodoffices.bridging.fair.resting import rest
from goodoffices.bridging.fair.search import Found, Search, Tell
from goodoffices.bridging.fair.solving import solve
from goodoffices.bridging.grid import Demand, Ground, RedLine, Reserve
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.runs import Criterion

STEP = 20
"""A reserve is lowered by one part in so many of the unit, and by one whole unit at least."""


@dataclass(frozen=True, slots=True)
class Concession:
    """What dropping one ground would buy: the fairest package then, each side's gain by it, and how that has changed.

    Gains are in whole units above the reserves as they are, so they may lie below 0 where a reserve was lowered.
    """

    ground: Ground
    best: Valued
    gains: tuple[tuple[str, int], ...]
    changes: tuple[tuple[str, int], ...]


def concessions(problem: Problem, criterion: Criterion, tell: Tell = silence) -> tuple[Concession, ...]:
    """Give what each red line, demand and step of a reserve would buy, by party and in the order it stated them.

    Those that would buy nothing by the criterion are left out: for one that no leaf of the proof rests on, the proof
    holds without it.  For KALAI shares are of what each side can gain at most as things are.  Of a side's own reserve
    only what it buys others counts.

    Refuses `no-worth`, `no-package` and `no-package-found` as `fairest` does.
    """
    figures = figures_of(problem)
    aim = aim_of(problem, figures, criterion, tell)
    if not _counts(aim):
        aim = Least((1,) * len(figures.sides))
    best, solved = best_by(figures, aim, None, tell)
    rests_on = _rests_on(figures, solved.shown)
    binding = [one for one in _grounds(problem) if isinstance(one, Reserve) or one in rests_on]
    bought = []
    for place, ground in enumerate(binding):
        tell("concessions", place / len(binding))
        fairer = _fairer(problem, ground, aim, best)
        if fairer is not None:
            bought.append(_concession(problem, figures, ground, best, fairer))
    return tuple(bought)


def _counts(aim: Aim) -> bool:
    return not isinstance(aim, Least) or any(aim.divisors)


def _grounds(problem: Problem) -> Iterator[Ground]:
    for party in problem.parties:
        yield from (RedLine(party.id, choice) for choice in party.cannot)
        yield from (Demand(party.id, demand.id) for demand in party.demands)
        if party.worth:
            yield Reserve(party.id)


def _rests_on(figures: Figures, search: Search) -> set[Ground]:
    """Give the grounds of the clauses that the proof gives a weight."""
    rest(search)
    found: set[Ground] = set()
    waiting: list[Tree] = [shown(search).tree]
    while waiting:
        match waiting.pop():
            case Branch(_, parts):
                waiting += [tree for _, tree in parts]
            case Weighed(clauses=clauses):
                found |= {figures.grid.clauses[place].ground for place, _ in clauses}
    return found


def _fairer(problem: Problem, ground: Ground, aim: Aim, best: Found) -> Found | None:
    """Give the best without the ground; None where that is no better, or only for the one that lowers its reserve."""
    freed = _without(problem, ground)
    figures = figures_of(freed)
    start = Found(best.columns, figures.gains(best.columns))
    solved = solve(figures, aim, start, silence)
    if solved.best is None or aim.value(solved.best.gains) <= aim.limit(aim.value(start.gains)):
        return None
    fairer = climb(solved.shown, solved.best)
    if isinstance(ground, Reserve):
        names = [problem.parties[place].id for place in figures.sides]
        others = zip(names, fairer.gains, start.gains, strict=True)
        if not any(now > before for name, now, before in others if name != ground.party):
            return None
    return fairer


def _without(problem: Problem, ground: Ground) -> Problem:
    """Give the problem without a red line or a demand, or with a reserve one step lower."""

    def freed(party: Party) -> Party:
        match ground:
            case RedLine(name, choice) if name == party.id:
                return replace(party, cannot=tuple(one for one in party.cannot if one != choice))
            case Demand(name, linkage) if name == party.id:
                return replace(party, demands=tuple(one for one in party.demands if one.id != linkage))
            case Reserve(name) if name == party.id:
                return replace(party, reserve=party.reserve - max(1, problem.unit // STEP))
        return party

    return replace(problem, parties=tuple(freed(one) for one in problem.parties))


def _concession(problem: Problem, figures: Figures, ground: Ground, before: Found, now: Found) -> Concession:
    names = [problem.parties[place].id for place in figures.sides]
    gains = figures.gains(now.columns)
    changes = (one - other for one, other in zip(gains, before.gains, strict=True))
    return Concession(
        ground,
        valued(problem, figures, now.columns),
        tuple(zip(names, gains, strict=True)),
        tuple(zip(names, changes, strict=True)),
    )
