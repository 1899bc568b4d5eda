"""What the desk's clerk and the command ask of the engine: what lasts in a conflict, for whom, and by which moves."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

import numpy as np

from goodoffices.stability.analysing import Held, analysed, equilibria
from goodoffices.stability.chains import Reasoning
from goodoffices.stability.coalitions import joint_moves
from goodoffices.stability.orders import Counted, counted
from goodoffices.stability.preferring import game_of, orders_of
from goodoffices.stability.space import Bools, Game, Names, space_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import (
    Concept,
    Conflict,
    HoldsFor,
    HoldsForAll,
    JointMove,
    OrderShare,
    StabilityFound,
    Stable,
    StaysAt,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

ENGINE = "goodoffices stability 1"
"""Names this engine in what it answers; counted up when the same question may get another answer."""
MOST_ON_RECORD = 4_096
"""States of a conflict whose answer is kept as a record; of a larger one, ask `held_of`."""
MOST_REASONED_STATES = 1_024
"""States of a conflict whose chains of moves are looked for."""
MOST_REASONED = 50
"""Equilibria whose chains of moves are looked for."""

Tell = Callable[[str, float], None]
"""Told the stage that the work is in, and the share of it done."""


def unheard(_stage: str, _share: float) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What was found, the digest of what went in, and the engine's name."""

    found: StabilityFound
    digest: str
    engine: str = ENGINE


def answer(conflict: Conflict, tell: Tell = unheard) -> Answered:
    """Answer; refuses a conflict whose parts don't fit each other, and one too large for the record."""
    return Answered(found(conflict, tell), digest(conflict))


def digest(asked: "DataclassInstance") -> str:
    """Give the SHA-256, in hexadecimal digits, of all that goes in."""
    return sha256(json.dumps(asdict(asked), sort_keys=True, default=str).encode()).hexdigest()


def found(conflict: Conflict, tell: Tell) -> Stable:
    """Say what lasts: under the one order that there is, or under all that are admissible."""
    space = space_of(conflict)
    if space.count > MOST_ON_RECORD:
        raise Refusal("stability-states-too-many", count=space.count, most=MOST_ON_RECORD)
    names = Names(conflict, space)
    orders = orders_of(conflict, space)
    if any(one.count > 1 for one in orders):
        return _of_orders(names, counted(space, orders, tell))
    game = Game(space, np.stack([next(one.every()) for one in orders]))
    return _of_game(Reasoning(game, names), analysed(game), tell)


def held_of(conflict: Conflict) -> tuple[Names, Held]:
    """Say who stays where, of a conflict of any size whose orders are complete."""
    game, names = game_of(conflict)
    return names, analysed(game)


def _of_game(reasoning: Reasoning, held: Held, tell: Tell) -> Stable:
    lasting = {concept: equilibria(held, concept) for concept in Concept}
    shown = _reasoned(reasoning, lasting)
    joint: list[JointMove] = []
    reasons: list[StaysAt] = []
    for number, state in enumerate(shown):
        joint += joint_moves(reasoning, state)
        reasons += _reasons(reasoning, state, lasting)
        tell("chains", (number + 1) / len(shown))
    left = {one.at for one in joint}
    strong = tuple(state + 1 for state in shown if lasting[Concept.NASH][state] and state + 1 not in left)
    return Stable(
        _states(reasoning.names),
        _each(reasoning.names, held),
        _for_all(lasting.items()),
        strong,
        tuple(joint),
        tuple(reasons),
        unreasoned=int(lasting[Concept.GMR].sum()) - len(shown),
    )


def _reasoned(reasoning: Reasoning, lasting: dict[Concept, Bools]) -> list[int]:
    """Give the equilibria to be reasoned about: Nash first, then SEQ, SMR, GMR, which holds them all."""
    if reasoning.game.space.count > MOST_REASONED_STATES:
        return []
    order = (Concept.NASH, Concept.SEQ, Concept.SMR, Concept.GMR)
    every = [state for concept in order for state in np.flatnonzero(lasting[concept]).tolist()]
    return list(dict.fromkeys(every))[:MOST_REASONED]


def _reasons(reasoning: Reasoning, state: int, lasting: dict[Concept, Bools]) -> Iterator[StaysAt]:
    """Say why each maker that could do better stays, under the strongest concepts that hold for all."""
    concepts = [one for one in (Concept.SEQ, Concept.SMR) if lasting[one][state]] or [Concept.GMR]
    for maker in range(reasoning.game.space.makers):
        for concept in concepts:
            why = reasoning.why(state, maker, concept)
            if why and why.deterred:
                yield why


def _of_orders(names: Names, seen: Counted) -> Stable:
    of = seen.seen.looked_at
    lasting = [(concept, times == of) for concept, times in seen.times.items()]
    shares = tuple(
        OrderShare(state + 1, concept, int(times[state]), of)
        for concept, times in seen.times.items()
        for state in np.flatnonzero(times).tolist()
    )
    every = sum(int(states.sum()) for concept, states in lasting if concept is Concept.GMR)
    return Stable(
        _states(names),
        _each(names, seen.always),
        _for_all(lasting),
        shares=shares,
        orders=seen.seen,
        unreasoned=every,
    )


def _states(names: Names) -> tuple[str, ...]:
    return tuple(names.state(place) for place in range(names.space.count))


def _each(names: Names, held: Held) -> tuple[HoldsFor, ...]:
    makers = names.conflict.makers
    return tuple(
        HoldsFor(concept, makers[maker].id, numbered(held[concept, maker]))
        for concept in Concept
        for maker in range(len(makers))
    )


def _for_all(lasting: Iterable[tuple[Concept, Bools]]) -> tuple[HoldsForAll, ...]:
    return tuple(HoldsForAll(concept, numbered(states)) for concept, states in lasting)


def numbered(states: Bools | Sequence[bool]) -> tuple[int, ...]:
    """Give the numbers, from 1, of the states of which it holds."""
    return tuple((np.flatnonzero(states) + 1).tolist())
