"""Asks the engine that fits the states of a game: whether each maker stays, under each concept."""

from collections.abc import Mapping

import numpy as np

from goodoffices.stability import walking
from goodoffices.stability.fast import Analysis
from goodoffices.stability.space import Bools, Game, Net
from goodoffices.talks.stability import Concept

Held = Mapping[tuple[Concept, int], Bools]
"""By concept and maker, for each state whether the maker stays."""


def analysed(game: Game) -> Held:
    """Say of each concept, maker and state whether the maker stays there."""
    if isinstance(game.space, Net):
        return walking.every(game.space, game)
    return Analysis(game.space, game.ranks).every()


def equilibria(held: Held, concept: Concept) -> Bools:
    """Say of each state whether everybody stays."""
    everybody: Bools = np.logical_and.reduce([states for (one, _), states in held.items() if one is concept])
    return everybody
