"""A small lake to talk about: four issues, two sides; and sides that know what they want."""

from collections.abc import Iterator, Sequence
from itertools import product

from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.bridging.stated import Favourite, Rather, Statement, Wants, Would
from goodoffices.talks.papers.model import Choice

ISSUES = (
    Issue("boats", ("none", "two", "four", "ten")),
    Issue("buoys", ("white", "red", "blue")),
    Issue("dawn", ("five", "six", "seven", "eight")),
    Issue("pier", ("east", "west", "both")),
)
LAKE = Problem(ISSUES, (Party("A"), Party("B")))

Row = tuple[int, ...]


def package(*options: int) -> tuple[Choice, ...]:
    """Choose one option of each issue."""
    return tuple(Choice(one.id, option) for one, option in zip(ISSUES, options, strict=True))


def every() -> list[Row]:
    """Give all packages."""
    return list(product(*(range(len(one.options)) for one in ISSUES)))


class Shore:
    """A side that knows its worth of each option, and answers truly."""

    def __init__(self, worth: Sequence[Sequence[float]], reserve: float) -> None:
        self.worth, self.reserve = worth, reserve

    def gain(self, row: Row) -> float:
        return sum(each[option] for each, option in zip(self.worth, row, strict=True)) - self.reserve

    def favourite(self) -> Favourite:
        return Favourite(package(*(max(range(len(each)), key=each.__getitem__) for each in self.worth)))

    def answers(self, row: Row, known: Row | None = None) -> Iterator[Statement]:
        changes = [
            (max(each) - each[option], place, max(range(len(each)), key=each.__getitem__))
            for place, (each, option) in enumerate(zip(self.worth, row, strict=True))
        ]
        gain, place, option = max(changes)
        if gain > 1e-6:
            yield Wants(package(*row), Choice(ISSUES[place].id, option))
        yield Would(package(*row), self.gain(row) >= 0)
        if known is not None and known != row:
            pair = (row, known) if self.gain(row) > self.gain(known) else (known, row)
            yield Rather(package(*pair[0]), package(*pair[1]))


NORTH = Shore(((0.0, 0.2, 0.3, 0.4), (0.0, 0.1, 0.05), (0.3, 0.2, 0.1, 0.0), (0.0, 0.2, 0.1)), 0.55)
SOUTH = Shore(((0.2, 0.15, 0.1, 0.0), (0.1, 0.0, 0.05), (0.0, 0.1, 0.2, 0.3), (0.4, 0.0, 0.3)), 0.35)
