"""Where to start once options are ordered by what was said: draws turned so that most of them agree with it already.

Options of an issue are drawn alike, so their numbers may be put in the order that was told; a slope is turned
towards a favourite at an issue's end.  Resampling and moves then do the rest.
"""

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.beliefs.evidence import NEAR, Evidence
from goodoffices.bridging.beliefs.prior import PER_ISSUE, PER_SIDE, Floats, Frame, drawn
from goodoffices.bridging.beliefs.sampling import Cloud


def started(frame: Frame, cloud: Cloud, evidence: Evidence) -> Cloud:
    """Give draws with each issue's numbers in the order of favourite and marks."""
    if evidence.favourite is None and not evidence.above:
        return cloud
    numbers = cloud.numbers.copy()
    parts = numbers[:-PER_SIDE].reshape(len(frame.sizes), PER_ISSUE + frame.width, -1)
    for issue, size in enumerate(frame.sizes):
        own = parts[issue, PER_ISSUE : PER_ISSUE + size]
        marks, favourite = _marks(evidence, issue, size), _favourite(evidence, issue, size)
        named = np.flatnonzero(marks)
        if len(named):
            own[named] = _ordered(own[named], marks[named])
        if favourite.any():
            own[:] = _ordered(own, favourite)
        lean = float(frame.slope[issue, :size] @ (favourite if favourite.any() else marks - marks.mean()))
        if abs(lean) > NEAR:
            parts[issue, 2] = np.sign(lean) * np.abs(parts[issue, 2])
    return Cloud(numbers, drawn(frame, numbers), np.zeros(numbers.shape[1]))


def _ordered(own: Floats, rank: NDArray[np.float64]) -> Floats:
    """Give each draw's numbers (option, draw) so that a higher rank has a greater one; of one rank, as they stood."""
    among = own.argsort(axis=0).argsort(axis=0)
    places = (rank[:, None] * len(rank) + among).argsort(axis=0).argsort(axis=0)
    found: Floats = np.take_along_axis(np.sort(own, axis=0), places, axis=0)
    return found


def _marks(evidence: Evidence, issue: int, size: int) -> NDArray[np.float64]:
    """Give each marked option's rank, the coldest 1; 0 where nothing was marked."""
    rank = np.zeros(size)
    for at, better, worse in reversed(evidence.above):
        if at == issue:
            rank[worse] = np.maximum(rank[worse], 1)
            rank[better] = rank[worse].max() + 1
    return rank


def _favourite(evidence: Evidence, issue: int, size: int) -> NDArray[np.float64]:
    """Give 1 for the favourite's option."""
    rank = np.zeros(size)
    if evidence.favourite is not None and evidence.favourite[issue] < size:
        rank[evidence.favourite[issue]] = 1
    return rank
