"""Stability on explicit graphs: the same thresholds, found by going backwards from the worst states for a maker.

A state of the search is a state of the conflict with the maker that moved there first, so that nobody moves twice in a
row even where a maker's own moves are not transitive.  Each is met once for each threshold.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from goodoffices.stability.space import Bools, Game, Net
from goodoffices.talks.stability import Concept

FAR = 2**62
"""Above every rank: where the others can bring about nothing."""

Steps = Sequence[Sequence[Sequence[int]]]
"""By maker and state, where it can go."""


def every(net: Net, game: Game) -> Mapping[tuple[Concept, int], Bools]:
    """Give for each concept and maker whether it stays, by state."""
    moves = net.steps
    gaining = [
        [list(game.improvements(maker, state)) for state in range(net.count)] for maker in range(net.makers)
    ]
    back, back_gaining = _turned_round(moves), _turned_round(gaining)
    found: dict[tuple[Concept, int], Bools] = {}
    for maker in range(net.makers):
        rank = [int(each) for each in game.ranks[maker]]
        best = [max([rank[state], *(rank[to] for to in moves[maker][state])]) for state in range(net.count)]
        thresholds = {
            Concept.NASH: [FAR] * net.count,
            Concept.GMR: _least(back, maker, rank),
            Concept.SMR: _least(back, maker, best),
            Concept.SEQ: _least(back_gaining, maker, rank),
        }
        for concept, least in thresholds.items():
            held = [all(least[to] <= rank[at] for to in gaining[maker][at]) for at in range(net.count)]
            found[concept, maker] = np.array(held)
    return found


def _turned_round(steps: Steps) -> list[list[list[int]]]:
    """Give by maker and state from where it can come."""
    back: list[list[list[int]]] = [[[] for _ in each] for each in steps]
    for maker, each in enumerate(steps):
        for at, ends in enumerate(each):
            for to in ends:
                back[maker][to].append(at)
    return back


def _least(back: Steps, maker: int, values: Sequence[int]) -> list[int]:
    """Give for each state the least value where a sequence of the others' moves, at least one, can end."""
    others = [one for one in range(len(back)) if one != maker]
    least, met = [FAR] * len(values), set[tuple[int, int]]()
    for end in sorted(range(len(values)), key=values.__getitem__):
        waiting = _into(back, others, end, None, met)
        while waiting:
            state, first = waiting.pop()
            least[state] = min(least[state], values[end])
            waiting += _into(back, others, state, first, met)
    return least


def _into(
    back: Steps, others: Sequence[int], state: int, first: int | None, met: set[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Give what leads to a state by a move of another than who moves next, and was not met yet."""
    fresh = [
        (at, one) for one in others if one != first for at in back[one][state] if (at, one) not in met
    ]
    met.update(fresh)
    return fresh
