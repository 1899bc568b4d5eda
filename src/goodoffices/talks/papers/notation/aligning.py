"""Which of the old ones each new one is: what is still the same keeps its identity when a wording is written anew."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

Old = TypeVar("Old")
New = TypeVar("New")

ALIKE = 0.3
"""From this likeness on (0 to 1), something in the same order is taken for the same."""


def aligned(old: Sequence[Old], new: Sequence[New], likeness: Callable[[Old, New], float]) -> dict[int, int]:
    """Give for places in `new` the places in `old` of what they still are: in order, likest in sum.

    Longest-common-subsequence alignment with weights (Needleman & Wunsch 1970, without cost for gaps), after what is
    wholly alike at both ends.
    """
    start = 0
    while start < min(len(old), len(new)) and likeness(old[start], new[start]) == 1:
        start += 1
    ends = 0
    while ends < min(len(old), len(new)) - start and likeness(old[-1 - ends], new[-1 - ends]) == 1:
        ends += 1
    found = {place: place for place in range(start)}
    found |= {len(new) - 1 - place: len(old) - 1 - place for place in range(ends)}
    inner = _best(old[start : len(old) - ends], new[start : len(new) - ends], likeness)
    return found | {place + start: was + start for place, was in inner.items()}


def _best(old: Sequence[Old], new: Sequence[New], likeness: Callable[[Old, New], float]) -> dict[int, int]:
    alike = [[likeness(was, now) for now in new] for was in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            both = best[i + 1][j + 1] + alike[i][j] if alike[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], both)
    found, i, j = {}, 0, 0
    while i < len(old) and j < len(new):
        if alike[i][j] >= ALIKE and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            found[j] = i
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def words_alike(one: Counter[str], other: Counter[str]) -> float:
    """Give how alike two bags of words are: twice what they share over what they have (Dice 1945); 1 for two empty."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
