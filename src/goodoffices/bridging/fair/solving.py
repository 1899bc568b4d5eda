"""The best by an aim, proven: searches above limits that come down from the first bound until a package is found.

A search above a high limit is short, so most of the work goes into the last one, which finds the best package and
shows that nothing is above it.  Where the parts that may be looked at are used up, the last search that came to its
end still shows that nothing is above its limit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from goodoffices.bridging.fair.aims import NOTHING, Aim, Least, Value
from goodoffices.bridging.fair.figures import Figures
from goodoffices.bridging.fair.relaxation import Relaxation
from goodoffices.bridging.fair.search import Found, Search, Tell
from goodoffices.bridging.fair.weights import Weights, dearest, prices, total
from goodoffices.talks.refusal import Refusal

MOST_PARTS = 20_000
"""How many parts may be looked at for one answer."""

LAST_PARTS = 2_000
"""How many more, where that was not enough, to find a good package."""

FEW = 100
"""Over no more columns than this the first search is already above what is reached."""

FIRST_STEP, FACTOR, LAST_STEP = Fraction(1, 50_000), Fraction(8, 5), Fraction(1, 20)
"""How far, in parts of the first bound, limits lie below it; from the last they fall to what is reached."""


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """The best package found (None: none), and the search that shows that nothing is above its limit."""

    best: Found | None
    shown: Search


def solve(figures: Figures, aim: Aim, best: Found | None, tell: Tell) -> Solved:
    """Find the best by the aim, from the best known if there is one.

    Refuses `no-package` where some issue has no value that nobody bars.
    """
    if not np.logical_or.reduceat(figures.open, figures.starts).all():
        raise Refusal("no-package")
    weights = Relaxation(figures, aim, figures.open).mixed(figures.open).weights
    shown: Search | None = None
    parts = MOST_PARTS
    for guess in _guesses(aim, _bound(figures, aim, weights) if len(figures.issue) > FEW else NOTHING):
        search = Search(figures, aim, weights, best, max(guess, _limit(aim, best)), parts, tell).run()
        best, parts = search.best, parts - search.looked
        if shown is None or search.finished:
            shown = search
        if not search.finished:
            last = Search(figures, aim, weights, best, _limit(aim, best), LAST_PARTS, tell).run()
            return Solved(last.best, shown)
        if search.limit == _limit(aim, best):
            return Solved(best, search)
    raise AssertionError("the last guess is what is reached")


def _limit(aim: Aim, best: Found | None) -> Value:
    """Give the limit that goes with the best; of products only those above 0 are sought."""
    if best is None:
        return NOTHING if isinstance(aim, Least) else 0
    return aim.limit(aim.value(best.gains))


def _bound(figures: Figures, aim: Aim, weights: Weights) -> Value:
    dear = dearest(figures, prices(figures, weights), figures.open)
    bound = aim.bound(weights.listed(), total(figures, weights, dear))
    return NOTHING if bound is None else bound


def _guesses(aim: Aim, bound: Value) -> Iterator[Value]:
    """Give limits from just under the bound, each lower than the one before, and the lowest of all."""
    step, before = FIRST_STEP, bound
    while bound > 0 and step < LAST_STEP:
        guess = bound * (1 - step)
        below = guess.__floor__() if not isinstance(aim, Least) or aim.whole else guess
        if below < before:
            yield below
            before = below
        step *= FACTOR
    yield NOTHING
