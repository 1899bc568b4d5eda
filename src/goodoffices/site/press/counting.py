"""What is left to do in the press file: suggestions that nobody judged, judgements that nobody else checked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.talks.fold import EntryHeld, RoomView


@dataclass(frozen=True, slots=True)
class Left:
    """So many entries; of them to be judged, to be checked by this seat, and settled."""

    all: int = 0
    to_judge: int = 0
    to_check: int = 0

    @property
    def nothing(self) -> bool:
        """Say whether nothing is left to do for this seat."""
        return not self.to_judge and not self.to_check

    def __add__(self, other: "Left") -> "Left":
        """Add what is left elsewhere."""
        return Left(self.all + other.all, self.to_judge + other.to_judge, self.to_check + other.to_check)


def may_check(held: EntryHeld, seat: str) -> bool:
    """Say whether the seat may check the judgement: there is one, and it is not its own."""
    return held.judged is not None and held.by != seat


def to_check(held: EntryHeld, seat: str) -> bool:
    """Say whether the judgement waits for a second analyst, and this seat can be that one."""
    return may_check(held, seat) and not held.checks


def left_of(entries: Iterable[EntryHeld], seat: str) -> Left:
    """Count what is left of some entries."""
    every = list(entries)
    return Left(len(every), sum(one.open for one in every), sum(to_check(one, seat) for one in every))


def left_by_report(room: RoomView, seat: str) -> dict[int, Left]:
    """Count what is left in each report of the room, by its number."""
    every, judge, check = Counter[int](), Counter[int](), Counter[int]()
    for held in room.press.values():
        every[held.report] += 1
        judge[held.report] += held.open
        check[held.report] += to_check(held, seat)
    return {number: Left(every[number], judge[number], check[number]) for number in room.reports}
