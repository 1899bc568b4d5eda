"""How many grounds it takes to have one of each of several sets, by plain search: sets are bits of whole numbers."""

from collections.abc import Sequence

WORK = 100_000
"""How many steps the search may take."""


class _SpentError(Exception):
    """The search took all the steps it may."""


def needs(sets: Sequence[int], count: int, work: int = WORK) -> bool | None:
    """Say whether whatever has one of each set has `count` members at least; None where the work ran out."""
    if count <= 0:
        return True
    try:
        return not _hit(sorted(sets, key=int.bit_count), count - 1, [work])
    except _SpentError:
        return None


def _hit(sets: list[int], most: int, work: list[int]) -> bool:
    """Say whether `most` members can hit all the sets, which are sorted by size."""
    work[0] -= 1
    if work[0] < 0:
        raise _SpentError
    if not sets:
        return True
    if _apart(sets) > most:
        return False
    tried, first = 0, sets[0]
    while first:
        member = first & -first
        first ^= member
        rest = [one & ~tried for one in sets if not one & member]
        tried |= member
        if all(rest) and _hit(sorted(rest, key=int.bit_count), most - 1, work):
            return True
    return False


def _apart(sets: list[int]) -> int:
    """Count sets that share no member, the smallest first: each takes a member of its own."""
    found, used = 0, 0
    for one in sets:
        if not one & used:
            found, used = found + 1, used | one
    return found
