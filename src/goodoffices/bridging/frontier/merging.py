"""Merging and pruning: frontiers of ever more issues, one for each set of clauses that is still to be met.

Dynamic programming over the issues (R. Bellman; for several objectives G. L. Nemhauser and Z. Ullmann, 1969, "Discrete
dynamic programming and capital allocation").  A point is dropped when another one is at least as good by every measure
and has no clause still to meet that the first has not: whatever completes the first completes the other as well.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice

import numpy as np

from goodoffices.bridging.frontier import plane, space
from goodoffices.bridging.frontier.measures import Measures, Whole
from goodoffices.bridging.frontier.steps import Group, Step
from goodoffices.talks.refusal import Refusal

Tell = Callable[[str, float], None]
"""Is told the code of a stage, and which share of it is done (0 to 1)."""

States = dict[int, Whole]
"""Frontiers of the issues merged so far, by the clauses that are still to be met."""

MOST_POINTS = 20_000_000
"""The most points that are held, of all steps together: 160 MB by two measures, 320 MB by three."""

MOST_STATES = 4_096
"""The most sets of open clauses that are kept apart at once."""

RIVALS = 16
"""With how many others a frontier is compared at most: those that have met almost as many clauses drop nearly all that
any would, and the last frontier of all is compared with none."""

PILE = 4_000_000
"""How many points are pruned at once."""


def merge(
    measures: Measures, steps: Sequence[Step], tell: Tell | None, most: int = MOST_POINTS
) -> tuple[States, ...]:
    """Give the frontiers before the first step and after each; refuses what would take more than `most` points."""
    states: States = {0: np.zeros((len(measures.needs) - 1, 1), np.int64)}
    history = [states]
    held = 0
    for number, step in enumerate(steps):
        if tell:
            tell("merging", number / len(steps))
        states = _merged(measures, step, states)
        if not states:
            raise Refusal("no-package")
        held += sum(points.shape[1] for points in states.values())
        if held > most:
            raise Refusal("frontier-too-large", most=most)
        history.append(states)
    return tuple(history)


def _merged(measures: Measures, step: Step, states: States) -> States:
    """Merge one issue into all frontiers."""
    parts: dict[int, list[tuple[Whole, Group]]] = {}
    for pending, points in states.items():
        for group in step.groups:
            left = step.after(pending, group)
            if left is not None:
                parts.setdefault(left, []).append((points, group))
    if len(parts) > MOST_STATES:
        raise Refusal("frontier-too-tied", most=MOST_STATES)
    least = np.maximum(measures.needs - step.ahead, 0)
    grown = {left: _grown(measures, least, each) for left, each in parts.items()}
    return _apart({left: points for left, points in grown.items() if points.shape[1]})


def _grown(measures: Measures, least: Whole, parts: Iterable[tuple[Whole, Group]]) -> Whole:
    """Add options to frontiers, and prune what comes of it, a pile at a time."""
    pile: list[Whole] = []
    height = 0
    for points, group in parts:
        for adds in group.adds.T:
            pile.append(_added(measures, points, adds))
            height += points.shape[1]
            if height > PILE:
                pile = [_best(pile)]
                height = pile[0].shape[1]
    best = _best(pile)
    return space.reaching(best, least) if len(best) > 1 else plane.reaching(best, least)


def _best(parts: list[Whole]) -> Whole:
    points = np.concatenate(parts, axis=1)
    return space.best(points) if len(points) > 1 else plane.best(points)


def _added(measures: Measures, points: Whole, adds: Whole) -> Whole:
    """Add an option; beyond what a veto player needs nothing counts."""
    added: Whole = points + adds[:, None]
    if measures.floor:
        np.minimum(added[1], measures.needs[2], out=added[1])
    return added


def _apart(states: States) -> States:
    """Drop what is no better than a point that has no clause still to meet but its own."""
    kept: States = {}
    for pending in sorted(states, key=int.bit_count):
        fewer = (kept[other] for other in reversed(kept) if not other & ~pending)
        rivals = list(islice(fewer, RIVALS))
        points = _without(states[pending], rivals) if rivals else states[pending]
        if points.shape[1]:
            kept[pending] = points
    return kept


def _without(points: Whole, rivals: list[Whole]) -> Whole:
    others = rivals[0] if len(rivals) == 1 else _best(rivals)
    return space.without(points, others) if len(points) > 1 else plane.without(points, others)
