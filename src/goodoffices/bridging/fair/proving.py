"""The proof that a search leaves behind, as a tree, and the bound that it shows, worked out once more in whole numbers.

Columns barred by a clause of one part (a red line) are left under the tree's branches; in each leaf that clause is
given the weight that brings them down to the dearest column that is not barred.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from goodoffices.bridging.answers import Branch, Tree, Weighed
from goodoffices.bridging.fair.aims import NOTHING, Value
from goodoffices.bridging.fair.figures import Figures, Marks, Whole
from goodoffices.bridging.fair.search import Part, Search
from goodoffices.bridging.fair.weights import FINENESS, Weights, dearest, prices, total


@dataclass(frozen=True, slots=True)
class Shown:
    """A tree, and the greatest that any of its leaves leaves possible."""

    tree: Tree
    bound: Value


def parts_of(search: Search) -> list[Part]:
    """Give every part of the search, each before those that it is divided in."""
    order = [search.root]
    for part in order:
        order += part.parts
    return order


def shown(search: Search) -> Shown:
    """Write the search's proof; parts left open are leaves with the weights of what they were divided from."""
    return _Writer(search).written(search.root, np.ones(len(search.figures.issue), dtype=bool))


class _Writer:
    """Writes parts from the last to the first, so that no depth is too great."""

    def __init__(self, search: Search) -> None:
        self.search, self.figures = search, search.figures
        self.reached = NOTHING if search.best is None else search.aim.value(search.best.gains)

    def written(self, root: Part, here: Marks) -> Shown:
        """Write the tree; `here` are the columns that it has to be about."""
        order, left = parts_of(self.search), {id(root): here}
        for part in order:
            within = left[id(part)] if part.used is None else left[id(part)] & ~part.used
            for one in part.parts:
                left[id(one)] = within & one.wide
        found: dict[int, Shown] = {}
        for part in reversed(order):
            found[id(part)] = self._part(part, left.pop(id(part)), [found.pop(id(one)) for one in part.parts])
        return found[id(root)]

    def _part(self, part: Part, here: Marks, under: list[Shown]) -> Shown:
        issue = self.figures.issue
        asides = []
        if part.used is not None:
            for one in np.unique(issue[part.used]):
                used = part.used & (issue == one)
                asides.append((int(one), used, self._leaf(part.weights, here & (used | (issue != one)))))
                here = here & ~used
        found = self._divided(part, under) if part.parts else self._leaf(part.leaf or part.weights, here)
        for one, used, aside in reversed(asides):
            found = self._branch(one, ((used, aside), (~used, found)))
        return found

    def _divided(self, part: Part, under: list[Shown]) -> Shown:
        """Write the two parts; values that the branches above have excluded may stand with either."""
        second = part.parts[1]
        return self._branch(part.issue, ((~second.wide, under[0]), (second.wide, under[1])))

    def _branch(self, issue: int, parts: tuple[tuple[Marks, Shown], ...]) -> Shown:
        start, size = int(self.figures.starts[issue]), self.figures.grid.sizes[issue]
        written = tuple(
            (frozenset(map(int, np.flatnonzero(kept[start : start + size]))), one.tree) for kept, one in parts
        )
        return Shown(Branch(issue, written), max(one.bound for _, one in parts))

    def _leaf(self, weights: Weights, here: Marks) -> Shown:
        figures, aim = self.figures, self.search.aim
        price = prices(figures, weights)
        dear = dearest(figures, price, here & figures.open)
        most = total(figures, weights, dear)
        bound = (
            self.reached
            if most <= aim.most(weights.listed(), self.reached)
            else aim.bound(weights.listed(), most)
        )
        if bound is None:
            raise ArithmeticError("a leaf's weights show nothing")
        sides = tuple(Fraction(one, FINENESS) for one in weights.listed())
        bars = bars_of(figures, price - dear[figures.issue], here)
        ties = _named(figures.ties, weights.ties) + bars
        return Shown(Weighed(sides, _named(figures.floors, weights.floors), ties), max(bound, NOTHING))


def _named(places: tuple[int, ...], weights: Whole) -> tuple[tuple[int, Fraction], ...]:
    pairs = zip(places, weights, strict=True)
    return tuple((place, Fraction(int(one), FINENESS)) for place, one in pairs if one)


def bars_of(figures: Figures, over: Whole, here: Marks) -> tuple[tuple[int, Fraction], ...]:
    """Give weights of clauses of one part; `over` is by how much each column is dearer than it may be."""
    needed: dict[int, int] = {}
    for column in np.flatnonzero(here & ~figures.open & (over > 0)):
        clause = figures.bars[int(column)]
        needed[clause] = max(needed.get(clause, 0), int(over[column]))
    return tuple((clause, Fraction(one, FINENESS)) for clause, one in sorted(needed.items()))
