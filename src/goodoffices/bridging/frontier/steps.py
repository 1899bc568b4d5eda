"""The steps of merging: at each an issue, its options grouped by which open clauses they meet.

Which clauses are open and not yet met is a set, kept as the bits of a whole number (`pending`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import ge

import numpy as np

from goodoffices.bridging.frontier.clauses import Parts
from goodoffices.bridging.frontier.measures import Measures, Whole, points_of


@dataclass(frozen=True, slots=True)
class Group:
    """Options of an issue that meet the same clauses (`meets`): their values, and what they add, as points."""

    meets: int
    values: tuple[int, ...]
    adds: Whole


@dataclass(frozen=True, slots=True)
class Step:
    """One issue: the clauses that it opens and closes, and what is left to gain after it, by measure.

    `implied` gives, for clauses that are as hard to meet as others from here on, these others: whoever has still to
    meet the one has to meet them too, so that packages with the same way to go count as alike.
    """

    issue: int
    opens: int
    closes: int
    groups: tuple[Group, ...]
    implied: tuple[tuple[int, int], ...]
    ahead: Whole

    def after(self, pending: int, group: Group) -> int | None:
        """Give what is still to be met once an option of the group is chosen; None where a clause is broken."""
        left = (pending | self.opens) & ~group.meets
        if left & self.closes:
            return None
        for clause, others in self.implied:
            if left & clause:
                left |= others
        return left


def steps_of(measures: Measures, clauses: Sequence[Parts], order: Sequence[int]) -> tuple[Step, ...]:
    """Compile the steps, in that order of issues."""
    turn = {place: number for number, place in enumerate(order)}
    first = [min(turn[place] for place in clause) for clause in clauses]
    last = [max(turn[place] for place in clause) for clause in clauses]
    ahead = measures.most[list(order)][::-1].cumsum(axis=0)[::-1]
    beyond = np.concatenate((ahead[1:], np.zeros_like(ahead[:1])))
    found = []
    for number, place in enumerate(order):
        going = [each for each in range(len(clauses)) if first[each] <= number < last[each]]
        found.append(
            Step(
                place,
                sum(1 << each for each in going if first[each] == number),
                sum(1 << each for each in range(len(clauses)) if last[each] == number),
                tuple(_groups(measures, clauses, place)),
                tuple(_implied(clauses, going, turn, number)),
                beyond[number],
            )
        )
    return tuple(found)


def _groups(measures: Measures, clauses: Sequence[Parts], place: int) -> Iterator[Group]:
    """Group the options of an issue, without those that another one makes idle."""
    here = [(1 << each, clause[place]) for each, clause in enumerate(clauses) if place in clause]
    options, worth = measures.options[place], measures.worth[place]
    meets = [sum(bit for bit, allowed in here if value in allowed) for value in options]
    grouped: dict[int, list[int]] = {}
    for at in _worth_keeping(meets, worth):
        grouped.setdefault(meets[at], []).append(at)
    for met, members in grouped.items():
        yield Group(met, tuple(options[at] for at in members), points_of(worth[:, members]))


def _worth_keeping(meets: Sequence[int], worth: Whole) -> list[int]:
    """Give the options, by place, that no other one equals or betters both in worth and in the clauses it meets."""
    adds = worth.T.tolist()
    falling = sorted(range(len(meets)), key=lambda at: (adds[at], meets[at].bit_count(), -at), reverse=True)
    kept: list[int] = []
    for at in falling:
        rivals = (one for one in kept if not meets[at] & ~meets[one])
        if not any(all(map(ge, adds[one], adds[at])) for one in rivals):
            kept.append(at)
    return sorted(kept)


def _implied(
    clauses: Sequence[Parts], going: Sequence[int], turn: dict[int, int], number: int
) -> Iterator[tuple[int, int]]:
    """Give each open clause that implies others, once the issues so far are merged, with these."""
    rest = {
        each: {place: values for place, values in clauses[each].items() if turn[place] > number}
        for each in going
    }
    for one, mine in rest.items():
        others = sum(
            1 << other
            for other, theirs in rest.items()
            if other != one
            and all(values <= theirs.get(place, frozenset()) for place, values in mine.items())
        )
        if others:
            yield 1 << one, others
