"""A small conflict's states and moves as plain lists, from the record alone; what each maker would rather have."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Conflict, Prioritised, Ranked, Turns, fits

MOST_STATES = 512
"""States of a conflict that is checked."""


@dataclass(frozen=True, slots=True)
class Written:
    """By maker and state, counted from 0: where the maker can go at once, and a number that ranks the state."""

    reach: tuple[tuple[frozenset[int], ...], ...]
    ranks: tuple[tuple[int, ...], ...]

    def better(self, maker: int, at: int, to: int) -> bool:
        """Say whether the maker would rather be in the second state."""
        return self.ranks[maker][to] > self.ranks[maker][at]


def written(conflict: Conflict) -> Written:
    """Write the conflict out; refuses too many states, and preferences that are not complete."""
    states = states_of(conflict)
    if len(states) > MOST_STATES:
        raise Refusal("stability-too-many-to-check", count=len(states), most=MOST_STATES)
    names = [one.id for one in conflict.makers]
    reach = tuple(_reach(conflict, states, name) for name in names)
    given = {one.maker: one for one in conflict.preferences}
    ranks = []
    for name in names:
        match given[name]:
            case Ranked(_, each):
                ranks.append(each)
            case Prioritised(_, tiers) if all(len(tier) == 1 for tier in tiers):
                ranks.append(_by_statements([tier[0] for tier in tiers], states))
            case _:
                raise Refusal("stability-not-complete-to-check", maker=name)
    return Written(reach, tuple(ranks))


def states_of(conflict: Conflict) -> Sequence[str]:
    """Give the states in their order."""
    if conflict.states or not conflict.options:
        return conflict.states
    if 2 ** len(conflict.options) > 2**16:
        raise Refusal("stability-too-many-to-check", count=2 ** len(conflict.options), most=MOST_STATES)
    every = ("".join(reversed(signs)) for signs in product("NY", repeat=len(conflict.options)))
    return [one for one in every if not any(fits(pattern, one) for pattern in conflict.infeasible)]


def _by_statements(statements: Sequence[str], states: Sequence[str]) -> tuple[int, ...]:
    every = sorted({tuple(fits(one, state) for one in statements) for state in states})
    return tuple(every.index(tuple(fits(one, state) for one in statements)) for state in states)


def _reach(conflict: Conflict, states: Sequence[str], maker: str) -> tuple[frozenset[int], ...]:
    if not conflict.options:
        moves = [(one.at - 1, one.to - 1) for one in conflict.moves if one.maker == maker]
        return tuple(frozenset(to for at, to in moves if at == state) for state in range(len(states)))
    return tuple(
        frozenset(place for place, to in enumerate(states) if to != at and _goes(conflict, maker, at, to))
        for at in states
    )


def _goes(conflict: Conflict, maker: str, at: str, to: str) -> bool:
    """Say whether the maker alone can turn the one state into the other."""
    allowed = {Turns.BOTH: ("NY", "YN"), Turns.FORWARD: ("NY",), Turns.BACK: ("YN",)}
    return all(
        before == after or (option.owner == maker and before + after in allowed[option.turns])
        for option, before, after in zip(conflict.options, at, to, strict=True)
    )
