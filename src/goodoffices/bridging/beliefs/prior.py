"""What is thought of a side before it has said anything: weights, worths of options and a red line, as numbers drawn.

A side's worth of a package is the sum, over issues, of a weight times a worth between 0 (the issue's worst option) and
1 (its best); weights add up to 1, and the side accepts what is worth at least its reserve.  Everything is a smooth
function of independent standard normal numbers, so that one sampler serves every problem.  What is assumed:

* weights are log-normal, some sides weighing issues alike and others not;
* an issue's options may be graded in their order (slope and curve) or stand in no order (each option on its own), to
  a degree of its own that answers settle;
* a side may find most options good or only its best (a power of the worth), much alike on all its issues;
* the reserve lies anywhere, mostly between 0.2 and 0.8;
* what others name as their favourite tends to be worth less to it (`oppose`): opposed, but not wholly.

Most figures in `Prior` were set by hand and compared on domains drawn at random (as `bench/bridging_asking_sides.py`
does).  The powers were brought in, and made wide, after a look at published domains in which sides find nearly all
options good or nearly none; results on those domains are therefore not wholly blind.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
PER_ISSUE = 5
"""Numbers that an issue has beside one for each option: weight, grading, slope, curve, power."""
PER_SIDE = 3
"""Numbers of the whole side: power, spread of weights, reserve."""


@dataclass(frozen=True, slots=True)
class Prior:
    """How wide each assumption is; see the module."""

    weights: float = 1.0
    weights_spread: float = 0.5
    graded: float = 1.5
    curve: float = 0.5
    power_side: float = 1.0
    power_issue: float = 0.5
    reserve: float = 0.6
    oppose: float = 0.5


@dataclass(frozen=True, slots=True)
class Frame:
    """The issues as arrays of (issue, option), options padded to the longest issue and one more, always worth 0.

    `there` says which options exist, `slope` and `curve` where each stands in its issue's order, `shift` by how much
    each is thought better (or worse) beforehand.
    """

    sizes: tuple[int, ...]
    there: NDArray[np.bool_]
    slope: Floats
    curve: Floats
    shift: Floats
    prior: Prior

    @property
    def width(self) -> int:
        """How many options the longest issue has."""
        return int(self.there.shape[1])

    @property
    def numbers(self) -> int:
        """How many normal numbers make one draw."""
        return len(self.sizes) * (PER_ISSUE + self.width) + PER_SIDE

    @property
    def blocks(self) -> NDArray[np.int64]:
        """Give, for each number, which block moves it: its issue, or one of the side's own."""
        issues = np.repeat(np.arange(len(self.sizes)), PER_ISSUE + self.width)
        return np.concatenate([issues, len(self.sizes) + np.arange(PER_SIDE)])


@dataclass(frozen=True, slots=True)
class Drawn:
    """Draws of one side: `worth` (issue, option or none, draw) in shares of the best package, `reserve` (draw)."""

    worth: Floats
    reserve: Floats

    def __getitem__(self, chosen: NDArray[np.int64]) -> "Drawn":
        """Give some of the draws."""
        return Drawn(self.worth[:, :, chosen], self.reserve[chosen])


def frame_of(
    sizes: tuple[int, ...], opposed: tuple[tuple[int, ...], ...] = (), prior: Prior | None = None
) -> Frame:
    """Make the frame; `opposed` are others' favourites, one value for each issue (the issue's size: none)."""
    prior = prior or Prior()
    width = max(sizes)
    lengths = np.array(sizes)[:, None]
    there = np.arange(width)[None, :] < lengths
    at = np.where(there, 2 * np.arange(width)[None, :] / np.maximum(lengths - 1, 1) - 1, 0)
    shift = np.zeros((len(sizes), width + 1), np.float32)
    for favourite in opposed:
        shift[np.arange(len(sizes)), favourite] -= prior.oppose / len(opposed)
    slope = np.where(there, 1.5 * at, 0).astype(np.float32)
    curve = np.where(there, 1.8 * at**2 - 0.6, 0).astype(np.float32)
    return Frame(tuple(sizes), there, slope, curve, shift[:, :width].copy(), prior)


def drawn(frame: Frame, numbers: Floats) -> Drawn:
    """Turn normal numbers (number, draw) into draws."""
    many, prior = len(frame.sizes), frame.prior
    own, power, spread, reserve = numbers[:-PER_SIDE], numbers[-3], numbers[-2], numbers[-1]
    parts = own.reshape(many, PER_ISSUE + frame.width, -1)
    weight = np.exp(prior.weights * np.exp(prior.weights_spread * spread) * parts[:, 0])
    weight /= weight.sum(axis=0)
    exponent = np.exp(prior.power_side * power + prior.power_issue * parts[:, 4])
    worth = np.zeros((many, frame.width + 1, numbers.shape[1]), np.float32)
    worth[:, :-1] = _within(frame, parts)
    np.power(worth, exponent[:, None, :], out=worth)
    worth *= weight[:, None, :]
    return Drawn(worth, share(prior.reserve * reserve))


def _within(frame: Frame, parts: Floats) -> Floats:
    """Give worths in each issue between 0, the worst option's, and 1, the best's (issue, option, draw)."""
    graded = share(frame.prior.graded * parts[:, 1])[:, None, :]
    ordered = parts[:, 2:3] * frame.slope[:, :, None]
    ordered += frame.prior.curve * parts[:, 3:4] * frame.curve[:, :, None]
    liking = np.sqrt(graded) * ordered
    liking += np.sqrt(1 - graded) * parts[:, PER_ISSUE:]
    liking += frame.shift[:, :, None]
    absent = ~frame.there
    liking[absent] = np.inf
    low = liking.min(axis=1, keepdims=True)
    liking[absent] = -np.inf
    high = liking.max(axis=1, keepdims=True)
    liking[absent] = 0
    scaled: Floats = (liking - low) / np.maximum(high - low, np.float32(1e-6))
    scaled[absent] = 0
    return scaled


def share(number: Floats) -> Floats:
    """Turn a normal number into one between 0 and 1 (the logistic curve that is nearest the normal's)."""
    found: Floats = (1 / (1 + np.exp(np.float32(-1.702) * number))).astype(np.float32)
    return found
