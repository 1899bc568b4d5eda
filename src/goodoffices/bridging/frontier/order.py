"""In which order issues are merged: what is tied together one after the other, so that few clauses are open at once.

A clause is open while some of its issues are merged and some are not; packages that differ in which open clauses they
meet have to be kept apart.  Ties among issues fall into separate parts.  Each part starts from the issue tied least and
goes on with the one that leaves the fewest clauses open (a greedy rule: the best order is hard to find; compare
A. Darwiche, 2009, "Modeling and Reasoning with Bayesian Networks", section 9.3).  Issues without ties come last, the
smaller ones first: whole numbers bound how many points a narrow range can have.
"""

from collections.abc import Sequence
from itertools import accumulate

from goodoffices.bridging.frontier.clauses import Parts

FEW, STARTS = 8, 64
"""With more clauses open at once than a few, so many orders of a part are tried, each from another issue."""


def order_of(spans: Sequence[int], clauses: Sequence[Parts]) -> list[int]:
    """Give the places of all issues; `spans` says how much hangs on each."""
    tied = _Ties(clauses)
    ordered: list[int] = []
    for part in sorted(tied.parts(), key=lambda part: (sum(spans[place] for place in part), min(part))):
        ordered.extend(tied.ordered(part))
    there = set(ordered)
    free = [place for place in range(len(spans)) if place not in there]
    return ordered + sorted(free, key=lambda place: (spans[place], place))


class _Ties:
    """The clauses by issue."""

    def __init__(self, clauses: Sequence[Parts]) -> None:
        self.clauses = clauses
        self.at: dict[int, list[int]] = {}
        for number, clause in enumerate(clauses):
            for place in clause:
                self.at.setdefault(place, []).append(number)

    def neighbours(self, place: int) -> set[int]:
        return {other for number in self.at[place] for other in self.clauses[number]} - {place}

    def parts(self) -> list[set[int]]:
        """Give the sets of issues that are tied, directly or through others."""
        left, found = set(self.at), []
        while left:
            part: set[int] = set()
            grown = {min(left)}
            while grown:
                part |= grown
                grown = {other for place in grown for other in self.neighbours(place)} - part
            left -= part
            found.append(part)
        return found

    def ordered(self, part: set[int]) -> list[int]:
        """Order one part: from the issue that is tied least, or, where that leaves many open, from the best of some."""
        starts = sorted(part, key=lambda place: (len(self.at[place]), place))
        order = self._from(starts[0], part)
        if self._open(order)[0] <= FEW:
            return order
        return min((self._from(start, part) for start in starts[:STARTS]), key=self._open)

    def _from(self, start: int, part: set[int]) -> list[int]:
        """Order one part from that issue: always the one next that leaves the fewest clauses open."""
        left = part - {start}
        begun = set(self.at[start])
        missing = {number: len(self.clauses[number]) for place in part for number in self.at[place]}
        ordered = [start]
        while True:
            for number in self.at[ordered[-1]]:
                missing[number] -= 1
            begun.update(self.at[ordered[-1]])
            near = [place for place in left if any(number in begun for number in self.at[place])]
            if not near:
                return ordered
            one = min(
                near, key=lambda place: (self._opened(place, begun, missing), len(self.at[place]), place)
            )
            left.discard(one)
            ordered.append(one)

    def _opened(self, place: int, begun: set[int], missing: dict[int, int]) -> int:
        """Say by how many the open clauses grow with that issue."""
        return sum((number not in begun) - (missing[number] == 1) for number in self.at[place])

    def _open(self, order: list[int]) -> tuple[int, int]:
        """Give the most clauses that are open at once in that order, and how many sets of them there can be in all."""
        turn = {place: number for number, place in enumerate(order)}
        grows = [0] * len(order)
        for number in {number for place in order for number in self.at[place]}:
            turns = [turn[place] for place in self.clauses[number]]
            grows[min(turns)] += 1
            grows[max(turns)] -= 1
        numbers = list(accumulate(grows))
        return max(numbers), sum(1 << number for number in numbers)
