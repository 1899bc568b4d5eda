"""Which moves can be asked to be owed last, so that a search need not try them in every order."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from goodoffices.exchange.units import Moves


def needs(those: Moves) -> tuple[tuple[int, ...], ...]:
    """Give for each kind those of which every move is asked to be outstanding before one of it is.

    Those are the later ones, and those that are never worse to be owed last: j before i, seen from the end, where j
    raises no valuer's gain by more than i, whatever comes later than j comes later than i, and whatever comes earlier
    than i comes earlier than j.  Where j stands after i in some tail, the two can change places: no gain between them
    rises.  Of kinds equal in all this the first goes first, so changing places ends.  What follows from the others
    is left out.
    """
    size = len(those.kinds)
    adds = np.array([kind.adds for kind in those.kinds])
    later, earlier = _table(those.later), _table(those.earlier)
    no_more = np.ones((size, size), bool)
    for worth in adds.T:
        no_more &= worth[None, :] <= worth[:, None]
    below = no_more & ~_beyond(later).T & ~_beyond(earlier)
    first = np.arange(size)[None, :] < np.arange(size)[:, None]
    asked = later | (below & (~below.T | first))
    np.fill_diagonal(asked, False)
    asked &= ~(asked.astype(np.float32) @ asked.astype(np.float32) > 0)
    return tuple(tuple(np.flatnonzero(row).tolist()) for row in asked)


def _table(sets: Sequence[frozenset[int]]) -> NDArray[np.bool_]:
    """Give a row for each set, true at its members."""
    table = np.zeros((len(sets), len(sets)), bool)
    for row, members in enumerate(sets):
        table[row, list(members)] = True
    return table


def _beyond(table: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Say of each two rows whether the first has a member that the second has not."""
    return table.astype(np.float32) @ (~table).astype(np.float32).T > 0
