"""Branch and bound over the linear relaxation, its bounds in whole numbers, so that what it visits is a proof.

Depth first.  A part is given up only when whole weights (rounded from the relaxation's duals) show that nothing in it
is above the limit; those weights are its leaf in the proof.  So are single columns, where a part's weights show that
nothing with them is (reduced costs).  Else the issue whose mixture is spread the furthest, in weighed worth, is divided
in two.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from goodoffices.bridging.fair.aims import Aim, Gains, Least, Value
from goodoffices.bridging.fair.division import division, likeliest
from goodoffices.bridging.fair.figures import Figures, Marks, Whole
from goodoffices.bridging.fair.relaxation import Mixed, Relaxation
from goodoffices.bridging.fair.weights import FINENESS, Weights, against, dearest, only, prices, total

Tell = Callable[[str, float], None]

OFTEN = 64
"""After how many parts it is told how far the search is."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A package: a column for each issue, and its gains."""

    columns: Whole
    gains: Gains


@dataclass(slots=True, eq=False)
class Part:
    """A part of all packages.

    `wide` are the columns that its branches leave it; `left` those of them that are open and were not given up one by
    one above it.  `weights` bound it: its parent's until it is looked at.  They may show some columns to be hopeless
    (`given_up`); `used` are those of them that the proof rests on, once it is written.  What remains is divided in two
    `parts`, or shut by the weights of `leaf`.
    """

    wide: Marks
    left: Marks
    weights: Weights
    above: "Part | None" = None
    depth: int = 0
    given_up: Marks | None = None
    used: Marks | None = None
    leaf: Weights | None = None
    issue: int = -1
    parts: tuple["Part", ...] = ()

    @property
    def kept(self) -> Marks:
        """Give the columns left that its own weights leave hope for."""
        return self.left if self.given_up is None else self.left & ~self.given_up


@dataclass(slots=True, eq=False)
class Search:
    """A search for packages above a limit, from weights that bound all packages (`first`) and the best known.

    `limit` rises with what is found, unless the search is for ties: then `no_better` says of columns, and of weights
    that bound them, whether the next gains of no package among them are better.  `looked` counts parts, and at `most`
    of them the search stops.
    """

    figures: Figures
    aim: Aim
    first: Weights
    best: Found | None
    limit: Value
    most: int
    tell: Tell
    no_better: Callable[[Found, Marks, Weights], bool] | None = None
    root: Part = field(init=False)
    relaxation: Relaxation = field(init=False)
    waiting: list[Part] = field(init=False)
    looked: int = 0
    done: float = 0.0

    def run(self) -> "Search":
        """Look until nothing is left that could be above the limit, or until `most` parts were looked at."""
        self.root = Part(np.ones(len(self.figures.issue), dtype=bool), self.figures.open, self.first)
        self.waiting = []
        if not self._shuts(self.root, self.first):
            self._give_up(self.root)
            self.relaxation = Relaxation(self.figures, self.aim, self.root.kept)
            self.relaxation.aim_above(self.limit)
            self.waiting = [self.root]
        while self.waiting and self.looked < self.most:
            self._look(self.waiting.pop())
            self.looked += 1
            if self.looked % OFTEN == 0:
                self.tell("search", self.done)
        return self

    @property
    def finished(self) -> bool:
        """Say whether nothing was left open."""
        return not self.waiting

    def _take(self, columns: Whole) -> None:
        """Keep a package if it is better than the best so far, and is one."""
        gains = self.figures.gains(columns)
        if self.best is not None and self.aim.order(gains) <= self.aim.order(self.best.gains):
            return
        if self.figures.allowed(columns):
            self.best = Found(columns, gains)
            if self.no_better is None:
                self.limit = max(self.limit, self.aim.limit(self.aim.value(gains)))
                self.relaxation.aim_above(self.limit)

    # --- one part

    def _look(self, part: Part) -> None:
        mixed = self.relaxation.mixed(part.kept)
        self._take(likeliest(self.figures, mixed.shares, part.kept))
        if self._shuts(part, mixed.weights):
            return
        if part.above is not None and self.aim.bound(mixed.weights.listed(), 0) is not None:
            part.weights = mixed.weights
            self._give_up(part)
        if np.count_nonzero(part.kept) == len(self.figures.starts):
            self._settle(part)
        elif not self._tied(part, mixed.weights):
            self._divide(part, mixed)

    def _tied(self, part: Part, weights: Weights) -> bool:
        return bool(self.no_better and self.best and self.no_better(self.best, part.kept, weights))

    def _settle(self, part: Part) -> None:
        """Shut a part that holds one choice, whether it is a package or not."""
        columns = np.flatnonzero(part.kept)
        self._take(columns)
        why = against(self.figures, columns)
        shut = self._shuts(part, balance(self.figures, self.aim, columns) if why is None else why)
        if not shut and self.no_better is None:
            raise ArithmeticError("one choice was not settled by its own weights")

    def _divide(self, part: Part, mixed: Mixed) -> None:
        kept = part.kept
        issue, nearer = division(self.figures, mixed, kept)
        others = self.figures.issue != issue
        part.issue = issue
        part.parts = tuple(
            Part(part.wide & (side | others), kept & (side | others), part.weights, part, part.depth + 1)
            for side in (~nearer, nearer)
        )
        self.waiting += part.parts

    def _shuts(self, part: Part, weights: Weights) -> bool:
        """Shut the part if the weights show that nothing that is kept of it is above the limit."""
        if self.over(weights, part.kept) > 0:
            return False
        self.done += 0.5**part.depth
        part.leaf = weights
        return True

    def _give_up(self, part: Part) -> None:
        """Give up columns with which, as the part's weights show, nothing is above the limit."""
        price, dear, over = self._weighed(part.weights, part.left)
        part.given_up = part.left & (dear[self.figures.issue] - price >= over)

    def over(self, weights: Weights, left: Marks) -> int:
        """Give by how much the weighed sum of gains may be greater than the limit allows."""
        return self._weighed(weights, left)[2]

    def _weighed(self, weights: Weights, left: Marks) -> tuple[Whole, Whole, int]:
        """Give the price of each column and of each issue's dearest, and by how much their total is over the limit."""
        price = prices(self.figures, weights)
        dear = dearest(self.figures, price, left)
        return price, dear, total(self.figures, weights, dear) - self.aim.most(weights.listed(), self.limit)


def balance(figures: Figures, aim: Aim, columns: Whole) -> Weights:
    """Give weights that show that one package's value is no more than it is."""
    gains = figures.gains(columns)
    if isinstance(aim, Least):
        counted = [place for place, one in enumerate(aim.divisors) if one]
        return only(figures, "sides", min(counted, key=lambda place: gains[place] / aim.divisors[place]))
    if 0 in gains:
        return only(figures, "sides", gains.index(0))
    found = only(figures, "sides", 0)
    found.sides[:] = [max(1, round(FINENESS * min(gains) / one)) for one in gains]
    return found
