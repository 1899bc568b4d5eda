"""What was said, as arrays against which every draw is held at once: how often would this side have slipped?

Each answer that a draw contradicts counts as a slip.  How often people slip is not known: with a rate of Beta(`RARE`,
`SOUND`), a draw with k slips in n answers is B(RARE + k, SOUND + n - k) as likely, the rate integrated out.  One wrong
answer so never rules the truth out, and a run of consistent ones makes slips unlikely.  Where a slip could have fallen
on one of several answers, each of them is that much less likely.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import lgamma, log

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.beliefs.prior import Drawn, Floats

RARE, SOUND = 0.5, 25.0
ASTRAY = 3
"""Among how many changes one falls that isn't the most wanted: it is named for another that is nearly as good."""
MISNAMED = 8.0
"""How much less likely (a logarithm) a draw is for each issue on which its best option isn't the favourite's."""
POINTS = 0.07
"""How far points given to an issue stray from what hangs on it, as a standard deviation of shares."""
NEAR = 1e-6
"""Worths nearer than this are alike."""

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Statements as places: packages are rows of `packages` (package, issue), an issue's size where it doesn't stand.

    `would`: (package, whether accepted); `rather`: (better, worse); `wants`: (package, issue, option); `above`:
    (issue, better options, worse options); `heavier`: (issue, lighter issue); `points`: (issue, share among those
    named); `favourite`: one value for each issue, or none.
    """

    packages: Places
    would: Places
    rather: Places
    wants: Places
    above: tuple[tuple[int, Places, Places], ...]
    heavier: Places
    points: tuple[tuple[int, float], ...]
    favourite: Places | None

    @property
    def answers(self) -> int:
        """How many answers may be slips."""
        ordered = sum(len(worse) for _, _, worse in self.above)
        return len(self.would) + len(self.rather) + len(self.wants) + ordered + len(self.heavier)


def likelihood(evidence: Evidence, draws: Drawn) -> NDArray[np.float64]:
    """Give the logarithm of how likely the evidence is under each draw, less a constant."""
    slips = np.zeros(draws.reserve.shape, np.int64)
    astray = slips.copy()
    best = draws.worth.max(axis=1)
    if len(evidence.packages):
        each = draws.worth[np.arange(evidence.packages.shape[1]), evidence.packages]
        astray = _changes(evidence, draws, best, each)
        slips += astray + _of_packages(evidence, draws, each)
    for issue, better, worse in evidence.above:
        slips += (draws.worth[issue, worse] > draws.worth[issue, better].min(axis=0)).sum(axis=0)
    if len(evidence.heavier):
        heavy, light = evidence.heavier.T
        slips += (best[heavy] < best[light]).sum(axis=0)
    told: NDArray[np.float64] = _slipped(evidence.answers)[slips]
    return told - log(ASTRAY) * astray + _of_options(evidence, draws, best)


@lru_cache(maxsize=512)
def _slipped(answers: int) -> NDArray[np.float64]:
    """Give the logarithm of how likely each number of slips is, less that of none."""
    table: NDArray[np.float64] = np.array(
        [lgamma(RARE + many) + lgamma(SOUND + answers - many) for many in range(answers + 1)]
    )
    less: NDArray[np.float64] = table - table[0]
    return less


def _of_packages(evidence: Evidence, draws: Drawn, each: Floats) -> Places:
    """Count slips on whole packages; `each` is what they get on each issue (package, issue, draw)."""
    whole = each.sum(axis=1)
    slips = np.zeros(draws.reserve.shape, np.int64)
    if len(evidence.would):
        package, accepts = evidence.would.T
        slips += ((whole[package] >= draws.reserve) != accepts.astype(bool)[:, None]).sum(axis=0)
    if len(evidence.rather):
        better, worse = evidence.rather.T
        slips += (whole[better] <= whole[worse]).sum(axis=0)
    return slips


def _changes(evidence: Evidence, draws: Drawn, best: Floats, each: Floats) -> Places:
    """Count changes named that weren't the most wanted."""
    if not len(evidence.wants):
        return np.zeros(draws.reserve.shape, np.int64)
    package, issue, option = evidence.wants.T
    most = (best[None] - each).max(axis=1)[package]
    won = draws.worth[issue, option] - each[package, issue]
    missed: Places = (won < most - NEAR).sum(axis=0)
    return missed


def _of_options(evidence: Evidence, draws: Drawn, best: Floats) -> NDArray[np.float64]:
    told = np.zeros(draws.reserve.shape)
    if evidence.favourite is not None:
        stands = draws.worth[np.arange(len(evidence.favourite)), evidence.favourite]
        told -= MISNAMED * (stands < best - NEAR).sum(axis=0)
    if evidence.points:
        named = [issue for issue, _ in evidence.points]
        given = np.array([part for _, part in evidence.points])[:, None]
        held = best[named] / np.maximum(best[named].sum(axis=0), NEAR)
        told -= (((held - given) / POINTS) ** 2).sum(axis=0) / 2
    return told
