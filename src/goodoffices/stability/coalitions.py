"""What makers can do together: states that a coalition can reach by its members' moves, and each of them prefers.

A coalition has a joint improvement where such a state is (Kilgour, Hipel, Fang and Peng, Group Decision and Negotiation
10, 2001); an equilibrium that no coalition of any size would leave is strong.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from goodoffices.stability.chains import Reasoning, Step, ends
from goodoffices.talks.stability import JointMove


def coalitions(makers: int) -> Iterator[tuple[int, ...]]:
    """Give each set of two makers or more, small ones first."""
    for many in range(2, makers + 1):
        yield from combinations(range(makers), many)


def joint_moves(reasoning: Reasoning, state: int) -> Iterator[JointMove]:
    """Give the joint improvements from a state that take every member; those that no other one betters for all of them.

    What some members could do without the others is theirs alone, and given for the smaller coalition.
    """
    for group in coalitions(reasoning.game.space.makers):
        every = joint_improvements(reasoning, group, state)
        found = {end: path for end, path in every.items() if {mover for mover, _, _ in path} == set(group)}
        for end in _not_bettered(reasoning, group, list(found)):
            named = tuple(reasoning.names.conflict.makers[one].id for one in group)
            yield JointMove(named, state + 1, end + 1, tuple(map(reasoning.moved, found[end])))


def joint_improvements(
    reasoning: Reasoning, group: Sequence[int], state: int
) -> dict[int, list[Step]]:
    """Give every state that the group can reach and each of it prefers, with a shortest sequence of moves."""
    game = reasoning.game
    return {
        end: path
        for end, path in ends(group, state, game.space.reach).items()
        if all(game.gains(one, state, end) for one in group)
    }


def _not_bettered(reasoning: Reasoning, group: Sequence[int], found: list[int]) -> list[int]:
    """Leave out what another of them betters for somebody in the group, and worsens for none of it."""
    ranks = {end: tuple(int(reasoning.game.ranks[one, end]) for one in group) for end in found}
    best = {
        mine
        for mine in ranks.values()
        if not any(
            other != mine and all(more >= less for more, less in zip(other, mine, strict=True))
            for other in ranks.values()
        )
    }
    return sorted(end for end in found if ranks[end] in best)
