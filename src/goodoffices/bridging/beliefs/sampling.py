"""Draws that answer to evidence: importance resampling, then elliptical slice moves of some of their numbers.

Sequential Monte Carlo with moves (Gilks & Berzuini 2001); the move is elliptical slice sampling (Murray, Adams &
MacKay 2010) of a random part of the numbers, each draw its own, stopped after `SHRINKS` tries.  Stopping keeps the
target: a path of rejected angles is as likely one way as the other.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.beliefs.prior import Drawn, Floats, Frame, drawn

SHRINKS = 9
Judged = Callable[[Drawn], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Cloud:
    """`numbers` (number, draw), the draws they make, and how likely the evidence is under each (logarithms)."""

    numbers: Floats
    draws: Drawn
    told: NDArray[np.float64]

    def __getitem__(self, chosen: NDArray[np.int64]) -> "Cloud":
        """Give some of the draws."""
        return Cloud(self.numbers[:, chosen], self.draws[chosen], self.told[chosen])


def resampled(cloud: Cloud, judged: Judged, rng: np.random.Generator) -> Cloud:
    """Weigh the draws by what is newly told, and draw as many again from them (systematic resampling)."""
    told = judged(cloud.draws)
    gained = told - cloud.told
    weight = np.cumsum(np.exp(gained - gained.max()))
    many = len(told)
    chosen = np.searchsorted(weight / weight[-1], (rng.random() + np.arange(many)) / many)
    return Cloud(cloud.numbers, cloud.draws, told)[np.minimum(chosen, many - 1)]


def moved(frame: Frame, cloud: Cloud, judged: Judged, rng: np.random.Generator) -> Cloud:
    """Move each draw once along an ellipse through some of its numbers, staying as likely as a slice allows."""
    many = cloud.numbers.shape[1]
    turning = _Turning(cloud.numbers, _chosen(frame, many, rng), rng)
    floor = cloud.told + np.log(rng.random(many))
    angle: NDArray[np.float64] = np.multiply(rng.random(many) * 2, np.pi)
    low, high = angle - 2 * np.pi, angle.copy()
    numbers, told, left = cloud.numbers.copy(), cloud.told.copy(), np.arange(many)
    for _ in range(SHRINKS):
        turned = turning.by(angle)
        likely = judged(drawn(frame, turned))
        good = likely > floor
        numbers[:, left[good]], told[left[good]] = turned[:, good], likely[good]
        if good.all():
            break
        bad = np.flatnonzero(~good)
        left, floor, angle = left[bad], floor[bad], angle[bad]
        turning.keep(bad)
        low, high = np.where(angle < 0, angle, low[bad]), np.where(angle < 0, high[bad], angle)
        angle = low + (high - low) * rng.random(len(left))
    return Cloud(numbers, drawn(frame, numbers), told)


class _Turning:
    """Numbers that stay, and those that turn on an ellipse through a second draw of them."""

    def __init__(self, numbers: Floats, mask: NDArray[np.bool_], rng: np.random.Generator) -> None:
        self.stays = np.where(mask, np.float32(0), numbers)
        self.here = numbers - self.stays
        self.there = np.where(mask, rng.standard_normal(numbers.shape, np.float32), np.float32(0))

    def by(self, angle: NDArray[np.float64]) -> Floats:
        turned: Floats = self.here * np.cos(angle).astype(np.float32)
        turned += self.there * np.sin(angle).astype(np.float32)
        turned += self.stays
        return turned

    def keep(self, which: NDArray[np.int64]) -> None:
        self.stays, self.here, self.there = (
            one.take(which, axis=1) for one in (self.stays, self.here, self.there)
        )


def _chosen(frame: Frame, many: int, rng: np.random.Generator) -> NDArray[np.bool_]:
    """Say which numbers of which draw move: those of a few blocks, of more, or of all."""
    blocks = frame.blocks
    every = int(blocks[-1]) + 1
    share = np.array((0.15, 0.35, 1.0))[rng.integers(0, 3, many)]
    moves = rng.random((every, many)) < share
    moves[rng.integers(0, every, many), np.arange(many)] = True
    return moves[blocks]
