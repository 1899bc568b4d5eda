"""What packages are worth asking about: how much better the last choice would be once the answers are known.

The score of a package under one draw of every side is its product of gains, as a share of the greatest such product
of any package: what is reached of what could be.  Draws in which no package suits every side count for nothing:
what is asked is asked in case there is one.  The best guess is the package of the greatest expected score.

A question is worth what its answers would add to that expectation (the knowledge gradient of Frazier, Powell &
Dayanik 2008): draws are parted by what they would answer (accepted or not, better or worse than the one known best,
the change most wanted), and each part makes its own best guess.  The guess is made on one half of the draws and
valued on the other, both ways, so that chance finds no value in itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.asking.pool import Pool, Rows
from goodoffices.bridging.beliefs import Belief

PAIRINGS = 6
"""How many times each side's draws are put beside the others' anew."""
LEADING, WEIGHED, SCREENED = 240, 28, 96
"""Packages compared, packages weighed as questions, and draws that choose which."""
SMALL = 0.3
"""A draw whose greatest product is under this share of the mean one is scored against that share instead."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Judged:
    """The pool as the sides' beliefs see it.

    `leading`: the packages compared (places in the pool, rising); `gains`: for each side, a row for each of these and
    a column a draw; `values` their expected scores; `tilts`: for each side, how much each draw counts (they add up
    to 1).
    """

    pool: Pool
    beliefs: tuple[Belief, ...]
    leading: NDArray[np.int64]
    gains: tuple[Floats, ...]
    values: NDArray[np.float64]
    tilts: tuple[NDArray[np.float64], ...]

    @property
    def guess(self) -> int:
        """Give the place of the package that is expected to score most."""
        return int(self.leading[self.values.argmax()])

    def at(self, place: int) -> int:
        """Give where a package of the pool stands among those compared; raises `KeyError` where it isn't."""
        found = int(np.searchsorted(self.leading, place))
        if found == len(self.leading) or self.leading[found] != place:
            raise KeyError(place)
        return found

    @property
    def missing(self) -> float:
        """Give what is expected to be missed of what could be reached, were the best guess the last word."""
        return float(max(0.0, 1 - self.values.max()))


def judged(pool: Pool, beliefs: Sequence[Belief], always: Sequence[int] = ()) -> Judged:
    """Judge the pool; `always` are places that are compared whatever they score (packages already accepted)."""
    leading = _leading(tuple(_gains(pool.rows, one, SCREENED) for one in beliefs), always)
    gains = tuple(_gains(pool.rows[leading], one) for one in beliefs)
    values, tilts = _scored([np.maximum(one, 0) for one in gains])
    return Judged(pool, tuple(beliefs), leading, gains, values, tilts)


def _gains(rows: Rows, belief: Belief, most: int | None = None) -> Floats:
    """Give the gain of each package under each draw (or the first `most`)."""
    worth, reserve = belief.draws.worth[:, :, :most], belief.draws.reserve[:most]
    found = np.tile(-reserve, (len(rows), 1))
    for issue, each in enumerate(worth):
        found += each[rows[:, issue]]
    return found


def _product(gains: Sequence[Floats]) -> Floats:
    found: Floats = np.maximum(gains[0], 0)
    for one in gains[1:]:
        found = found * np.maximum(one, 0)
    return found


def _shares(products: Floats) -> Floats:
    """Give each product as a share of its draw's greatest, leaving out draws in which nothing suits everybody."""
    most = products.max(axis=0)
    there = most > 0
    if not there.any():
        return products[:, :0]
    shares: Floats = products[:, there] / np.maximum(most[there], SMALL * most[there].mean())
    return shares


def _leading(gains: Sequence[Floats], always: Sequence[int]) -> NDArray[np.int64]:
    many = len(gains[0])
    if many <= 1.5 * LEADING:
        return np.arange(many)
    products = _product(gains)
    shares = _shares(products)
    first = shares.sum(axis=1) if shares.shape[1] else _hopes(gains)
    top = np.argpartition(-first, LEADING)[:LEADING]
    best = shares.argmax(axis=0) if shares.shape[1] else top[:0]
    return np.unique(np.concatenate([top, best, np.array(always, np.int64)]))


def _hopes(gains: Sequence[Floats]) -> Floats:
    """Rank packages where no draw has one that suits everybody: the least of the sides' middling gains."""
    least: Floats = np.min([one.mean(axis=1) for one in gains], axis=0)
    return least


def _scored(gains: Sequence[Floats]) -> tuple[NDArray[np.float64], tuple[NDArray[np.float64], ...]]:
    """Give expected scores, and how much each side's draws count, over several pairings of the sides' draws."""
    draws = gains[0].shape[1]
    orders = [
        [(np.arange(draws) + 37 * turn * side) % draws for side in range(len(gains))]
        for turn in range(PAIRINGS)
    ]
    products = [_product([one[:, order] for one, order in zip(gains, each, strict=True)]) for each in orders]
    most = np.array([one.max(axis=0) for one in products])
    there = most > 0
    if not there.any():
        even = np.full(draws, 1 / draws)
        return _product([one.mean(axis=1) for one in gains]).astype(np.float64), tuple(even for _ in gains)
    floor = SMALL * most[there].mean()
    counts = np.where(there, 1 / np.maximum(most, floor), 0)
    values = sum(one @ count for one, count in zip(products, counts, strict=True)) / there.sum()
    tilts = []
    for side in range(len(gains)):
        tilt = np.zeros(draws)
        for each, count in zip(orders, counts, strict=True):
            tilt[each[side]] += count
        tilts.append(tilt / tilt.sum())
    return np.asarray(values, np.float64), tuple(tilts)


def questions(
    view: Judged, known: int | None, asked: Sequence[int], changes: bool = True
) -> list[tuple[float, int]]:
    """Give packages not asked about yet with the score expected after asking, the most telling first.

    `known`: the package with which each is compared, where there is one; `changes`: whether sides will name the
    change they want most.  Packages are places in the pool; `known` is among those compared.
    """
    weighed = [np.maximum(one, 0) * tilt for one, tilt in zip(view.gains, view.tilts, strict=True)]
    beside = None if known is None else view.at(known)
    found = []
    for row in _worth_weighing(view, asked):
        parts = [_parted(view, side, row, beside, changes, each) for side, each in enumerate(weighed)]
        found.append((_after(parts), int(view.leading[row])))
    return sorted(found, key=lambda one: (-one[0], one[1]))


def _worth_weighing(view: Judged, asked: Sequence[int]) -> NDArray[np.int64]:
    """Give the packages (rows of those compared) likeliest to beat what was asked, and the best ones of some draws."""
    shares = _shares(_product([one[:, :SCREENED] for one in view.gains]))
    free = ~np.isin(view.leading, asked)
    if not shares.shape[1]:
        hopes = np.argsort(np.where(free, -_hopes(view.gains), np.inf), kind="stable")
        return hopes[: min(WEIGHED, int(free.sum()))]
    reached = shares[~free].max(axis=0) if not free.all() else np.zeros(shares.shape[1])
    gained = np.maximum(shares - reached, 0).mean(axis=1)
    top = np.argsort(-gained, kind="stable")[:WEIGHED]
    chosen = np.unique(np.concatenate([top, shares[:, :WEIGHED].argmax(axis=0)]))
    left: NDArray[np.int64] = chosen[free[chosen]]
    return left


def _parted(
    view: Judged, side: int, row: int, known: int | None, changes: bool, weighed: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Part one side's draws by what they would answer: expected gain (answer, package), for each half of them."""
    gain = view.gains[side]
    told = (gain[row] >= 0).astype(np.int64)
    if known is not None:
        told = 2 * told + (gain[row] > gain[known])
    if changes:
        worth = view.beliefs[side].draws.worth
        chosen = view.pool.rows[view.leading[row]]
        missed = worth.max(axis=1) - worth[np.arange(len(chosen)), chosen]
        told = told * len(chosen) + missed.argmax(axis=0)
    kinds, kind = np.unique(told, return_inverse=True)
    member = np.zeros((len(kind), len(kinds)))
    member[np.arange(len(kind)), kind] = 1
    half = len(kind) // 2
    return (weighed[:, :half] @ member[:half]).T, (weighed[:, half:] @ member[half:]).T


def _after(parts: Sequence[tuple[NDArray[np.float64], NDArray[np.float64]]]) -> float:
    """Give the expected score of the best guess once this package is answered."""
    if len(parts) == 2:
        return sum(_halved(one, parts[1]) for one in zip(*parts[0], strict=True))
    means = [(first.sum(axis=0), second.sum(axis=0)) for first, second in parts]
    total = 0.0
    for side, part in enumerate(parts):
        rest = [one for place, one in enumerate(means) if place != side]
        others = tuple(np.prod([one[half] for one in rest], axis=0) for half in (0, 1))
        total += _halved((others[0], others[1]), part)
    return total


def _halved(
    one: tuple[NDArray[np.float64], NDArray[np.float64]],
    other: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> float:
    """Choose for each answer by one half of the draws, and value by the other half, both ways."""
    first, second = one[0] * other[0], one[1] * other[1]
    rows = np.arange(len(first))
    return float(second[rows, first.argmax(axis=1)].sum() + first[rows, second.argmax(axis=1)].sum())
