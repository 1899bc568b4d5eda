"""What a proof rests on: leaves' weights hold over the columns kept; were others still there, might they spoil it?

A column given up above a leaf needs a leaf of its own where it was given up, unless the leaf's weights price it out.
So the weights are worked out again with such columns put back, or brought nearer to those of all packages; columns
that are still needed out are marked as used, once for all leaves below.
"""

import numpy as np

from goodoffices.bridging.fair.figures import Marks
from goodoffices.bridging.fair.proving import parts_of
from goodoffices.bridging.fair.search import Part, Search
from goodoffices.bridging.fair.weights import Weights, dearest, prices

AGAIN = 3
"""How often a leaf's weights are worked out again."""

BLENDS = 8
"""Into how many steps the way from the weights of all packages to a leaf's is divided."""


def rest(search: Search) -> int:
    """Mark the columns that the proof rests on; give how many leaves it then has."""
    order = parts_of(search)
    for part in order:
        if part.leaf is not None:
            part.leaf, spoiling = _sturdy(search, part, part.leaf)
            _use(search, spoiling, part)
    issue = search.figures.issue
    used = sum(len(np.unique(issue[part.used])) for part in order if part.used is not None)
    return used + sum(not part.parts for part in order)


def _sturdy(search: Search, part: Part, weights: Weights) -> tuple[Weights, Marks]:
    """Give weights that shut the part as well, and the columns that would spoil them: few, or none."""
    best = weights, _spoiling(search, part, weights, part.kept)
    wider = part.kept
    for _ in range(AGAIN):
        back = best[1] & search.root.kept & ~wider
        if not back.any():
            break
        wider = wider | back
        again = search.relaxation.mixed(wider).weights
        if search.over(again, part.kept) > 0:
            break
        best = min(best, (again, _spoiling(search, part, again, part.kept)), key=_count)
    for share in range(1, BLENDS) if best[1].any() else ():
        blended = blend(search.first, best[0], share)
        if search.over(blended, part.kept) <= 0:
            return min(best, (blended, _spoiling(search, part, blended, part.kept)), key=_count)
    return best


def _count(pair: tuple[Weights, Marks]) -> int:
    return int(np.count_nonzero(pair[1]))


def _spoiling(search: Search, part: Part, weights: Weights, left: Marks) -> Marks:
    """Say which columns, given up before, would spoil what the weights show, were they still there."""
    price = prices(search.figures, weights)
    dear = dearest(search.figures, price, left)[search.figures.issue]
    return part.wide & search.figures.open & ~left & (price > dear)


def _use(search: Search, spoiling: Marks, above: Part | None) -> None:
    """Mark the columns as used, each where it was given up, and what their own leaves rest on in turn."""
    while above is not None and spoiling.any():
        if above.given_up is not None and (above.given_up & spoiling).any():
            if above.used is None:
                above.used = np.zeros_like(spoiling)
                _use(search, _spoiling(search, above, above.weights, above.left), above.above)
            above.used |= above.given_up & spoiling
        above = above.above


def blend(one: Weights, other: Weights, share: int) -> Weights:
    """Give weights between two, `share` parts in `BLENDS` of them the other's."""
    rest = BLENDS - share
    return Weights(
        (rest * one.sides + share * other.sides) // BLENDS,
        (rest * one.floors + share * other.floors) // BLENDS,
        (rest * one.ties + share * other.ties) // BLENDS,
    )
