"""Conflicts that several tests use: one by hand, and those by chance as the engine takes them."""

from pathlib import Path

import numpy as np
import pytest

from goodoffices.stability.space import Cube, Game, Net
from goodoffices.talks.stability import (
    Conflict,
    ConflictMove,
    ConflictOption,
    DecisionMaker,
    Prioritised,
    Ranked,
    Turns,
)
from tests.stability.oracle import Drawn, DrawnCube

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "gmcr"
PUBLISHED = sorted(FOLDER.glob("*.json"))
needed = pytest.mark.skipif(not PUBLISHED, reason="the conflicts (../shared/data/gmcr) are not here")

NORTH, SOUTH = DecisionMaker("Northern Shore"), DecisionMaker("Southern Shore")
WAYS = {0: Turns.BOTH, 1: Turns.FORWARD, -1: Turns.BACK}


def locks() -> Conflict:
    """Each shore can open its lock; each would rather have the other's open, then its own shut."""
    options = (ConflictOption("north lock", NORTH.id), ConflictOption("south lock", SOUTH.id))
    wishes = (
        Prioritised(NORTH.id, (("-Y",), ("N-",))),
        Prioritised(SOUTH.id, (("Y-",), ("-N",))),
    )
    return Conflict((NORTH, SOUTH), wishes, options)


def net(drawn: Drawn) -> Net:
    """Give a drawn graph as the engine has it."""
    return Net(tuple(tuple(tuple(sorted(ends)) for ends in each) for each in drawn.reach))


def cube(asked: DrawnCube) -> Cube:
    """Give a drawn cube as the engine has it; without codes where every combination is a state, in order."""
    whole = asked.codes == list(range(1 << len(asked.owners)))
    codes = None if whole else np.array(asked.codes)
    ways = tuple(WAYS[way] for way in asked.ways)
    return Cube(len(asked.drawn.reach), tuple(asked.owners), ways, codes)


def game(space: Cube | Net, drawn: Drawn) -> Game:
    """Give the game that is played there."""
    return Game(space, np.array(drawn.ranks, np.int32))


def as_conflict(asked: DrawnCube) -> Conflict:
    """Give a drawn cube as a record, its states listed."""
    makers = tuple(DecisionMaker(f"maker {place}") for place in asked.drawn.makers)
    options = tuple(
        ConflictOption(f"option {bit}", makers[owner].id, WAYS[way])
        for bit, (owner, way) in enumerate(zip(asked.owners, asked.ways, strict=True))
    )
    states = tuple(
        "".join("Y" if code >> bit & 1 else "N" for bit in range(len(options))) for code in asked.codes
    )
    return Conflict(makers, ranked(makers, asked.drawn), options, states=states)


def as_graph(drawn: Drawn) -> Conflict:
    """Give a drawn graph as a record."""
    makers = tuple(DecisionMaker(f"maker {place}") for place in drawn.makers)
    moves = tuple(
        ConflictMove(makers[maker].id, at + 1, to + 1)
        for maker in drawn.makers
        for at in drawn.states
        for to in sorted(drawn.reach[maker][at])
    )
    states = tuple(f"state {at}" for at in drawn.states)
    return Conflict(makers, ranked(makers, drawn), states=states, moves=moves)


def ranked(makers: tuple[DecisionMaker, ...], drawn: Drawn) -> tuple[Ranked, ...]:
    """Give each maker's ranks as a record."""
    return tuple(Ranked(one.id, tuple(ranks)) for one, ranks in zip(makers, drawn.ranks, strict=True))
