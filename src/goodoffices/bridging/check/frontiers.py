"""Checks of a frontier: that its points are what is said, and, where that is little work, that none is missing.

The frontier is worked out once more in plain Python: issue by issue, gains are added up for every set of clauses met so
far, and what is dominated among the same clauses met is dropped.  `WORK` bounds how many sums that may take.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.bridging.answers import Agreed, Claimed, Frontier
from goodoffices.bridging.check.checked import Checked, Left, Looked, Shown
from goodoffices.bridging.check.packages import require_valued, weighing
from goodoffices.bridging.grid import Clause, Grid, grid_of
from goodoffices.bridging.problem import Problem
from goodoffices.talks.refusal import Refusal

WORK = 500_000
"""How many sums of gains, and comparisons between them, may be made to work a frontier out again."""

Gains = tuple[int, ...]


def check_frontier(problem: Problem, frontier: Frontier) -> Checked:
    """Check a frontier; see `check`."""
    if not isinstance(frontier.proof, Agreed | Claimed):
        raise Refusal("certificate-tree")
    points = [require_valued(problem, one, place) for place, one in enumerate(frontier.points, 1)]
    _require_undominated(points)
    looked = (Looked.PACKAGES, Looked.UTILITIES, Looked.DOMINANCE)
    shows = (Shown.FEASIBLE, Shown.VALUED, Shown.UNDOMINATED)
    whole = derived(problem)
    if whole is None:
        agreed = Left.CLAIMED if isinstance(frontier.proof, Claimed) else Left.AGREED
        return Checked(looked, shows, (Left.COMPLETE, agreed))
    if set(points) != whole:
        raise Refusal("certificate-frontier-missing", missing=len(whole - set(points)))
    return Checked((*looked, Looked.FRONTIER), (*shows, Shown.COMPLETE))


def _require_undominated(points: list[Gains]) -> None:
    place = {one: at for at, one in enumerate(points, 1)}
    if len(place) < len(points):
        twice = next(at for at, one in enumerate(points, 1) if place[one] != at)
        raise Refusal("certificate-frontier-twice", place=twice)
    kept = set(undominated(points))
    for one in points:
        if one not in kept:
            raise Refusal("certificate-frontier-dominated", place=place[one])


# --- what none dominates ----------------------------------------------------------------------------------


def undominated(every: Iterable[Gains]) -> list[Gains]:
    """Give the gains that no others equal or better in every place, each once, the greatest first place first."""
    ordered = sorted(set(every), reverse=True)  # whatever dominates one comes before it
    if not ordered or len(ordered[0]) == 1:
        return ordered[:1]
    if len(ordered[0]) == 2:
        return _falling(ordered)
    kept: list[Gains] = []
    for one in ordered:
        if not any(all(a >= b for a, b in zip(other, one, strict=True)) for other in reversed(kept)):
            kept.append(one)
    return kept


def _falling(ordered: list[Gains]) -> list[Gains]:
    """Keep, of pairs whose first falls, those whose second is greater than all before."""
    kept: list[Gains] = []
    for one in ordered:
        if not kept or one[1] > kept[-1][1]:
            kept.append(one)
    return kept


# --- the frontier once more -------------------------------------------------------------------------------


class _SpentError(Exception):
    """Working the frontier out again takes more than `WORK`."""


@dataclass(frozen=True, slots=True)
class _Column:
    """An issue: for each value, the clauses it meets (bits) and what it adds; clauses that no later issue can meet."""

    options: tuple[tuple[int, Gains], ...]
    last: int


def derived(problem: Problem, work: int | None = None) -> set[Gains] | None:
    """Work out the gains, of the sides that gave worth, that no feasible package dominates; None past `work` steps.

    Where nothing else is said, that is `WORK`.
    """
    sides = [one.id for one in weighing(problem)]
    held = [place for place, one in enumerate(problem.parties) if one.worth]
    grid = grid_of(problem)
    try:
        totals = _totals(grid, held, [WORK if work is None else work])
    except _SpentError:
        return None
    reserves = [grid.reserves[place] for place in held]
    among = [at for at, place in enumerate(held) if problem.parties[place].id in sides]
    gained = (tuple(one - less for one, less in zip(each, reserves, strict=True)) for each in totals)
    return set(undominated(tuple(each[at] for at in among) for each in gained if min(each, default=0) >= 0))


def _totals(grid: Grid, held: list[int], work: list[int]) -> list[Gains]:
    """Give what packages that meet every clause are worth to the parties held, but for those that are dominated."""
    order = _order(grid)
    columns = _columns(grid, held, order)
    rest = _rest(columns, len(held))
    reserves = tuple(grid.reserves[place] for place in held)
    states: dict[int, list[Gains]] = {0: [(0,) * len(held)]}
    for at, column in enumerate(columns):
        within = tuple(need - more for need, more in zip(reserves, rest[at + 1], strict=True))
        states = _added(states, column, within, work)
    return [one for each in states.values() for one in each]


def _added(
    states: dict[int, list[Gains]], column: _Column, within: Gains, work: list[int]
) -> dict[int, list[Gains]]:
    """Add an issue to every state; what can't reach `within` any more is dropped."""
    found: dict[int, set[Gains]] = {}
    for met, every in states.items():
        for meets, adds in column.options:
            now = met | meets
            if column.last & ~now:
                continue
            _pay(work, len(every))
            sums = (tuple(map(int.__add__, one, adds)) for one in every)
            kept = (one for one in sums if all(a >= b for a, b in zip(one, within, strict=True)))
            found.setdefault(now & ~column.last, set()).update(kept)
    return {state: _pruned(every, work) for state, every in found.items() if every}


def _pruned(every: set[Gains], work: list[int]) -> list[Gains]:
    """Drop what is dominated; of three figures or more, a comparison of each with each is paid for."""
    width = len(next(iter(every)))
    _pay(work, len(every) * (1 if width < 3 else 1 + len(every) // 16))
    return undominated(every)


def _pay(work: list[int], steps: int) -> None:
    work[0] -= steps
    if work[0] < 0:
        raise _SpentError


def _order(grid: Grid) -> list[int]:
    """Put next, again and again, the issue after which the fewest clauses hang over."""
    waiting, placed = set(range(len(grid.sizes))), list[int]()
    touching = _touching(grid)
    hanging: set[int] = set()
    while waiting:
        place = min(
            sorted(waiting), key=lambda one: len(_hanging(grid, hanging | touching[one], waiting - {one}))
        )
        waiting.remove(place)
        placed.append(place)
        hanging = _hanging(grid, hanging | touching[place], waiting)
    return placed


def _touching(grid: Grid) -> list[set[int]]:
    found: list[set[int]] = [set() for _ in grid.sizes]
    for number, clause in enumerate(grid.clauses):
        for place, _ in clause.parts:
            found[place].add(number)
    return found


def _hanging(grid: Grid, clauses: set[int], waiting: set[int]) -> set[int]:
    return {one for one in clauses if any(place in waiting for place, _ in grid.clauses[one].parts)}


def _columns(grid: Grid, held: list[int], order: list[int]) -> list[_Column]:
    at = {place: step for step, place in enumerate(order)}
    last: list[int] = [0] * len(order)
    for number, clause in enumerate(grid.clauses):
        last[max((at[place] for place, _ in clause.parts), default=0)] |= 1 << number
    return [
        _Column(
            tuple(
                (_meets(grid.clauses, place, value), tuple(grid.worth[one][place][value] for one in held))
                for value in range(grid.sizes[place])
            ),
            last[step],
        )
        for step, place in enumerate(order)
    ]


def _meets(clauses: tuple[Clause, ...], place: int, value: int) -> int:
    """Give the clauses that the value meets, as bits."""
    return sum(
        1 << number
        for number, clause in enumerate(clauses)
        if any(at == place and value in allowed for at, allowed in clause.parts)
    )


def _rest(columns: list[_Column], width: int) -> list[Gains]:
    """Give the most that the issues from each one on can add for each party."""
    found = [(0,) * width]
    for column in reversed(columns):
        most = tuple(max(adds[at] for _, adds in column.options) for at in range(width))
        found.append(tuple(map(int.__add__, found[-1], most)))
    return found[::-1]
