"""What a package breaks: a party's own red lines and ties, and the linkages of the text."""

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.talks.papers.blanks import measure
from goodoffices.talks.papers.model import Blank, Choice, Linkage, Paper, every_article, every_blank
from goodoffices.talks.papers.packages import Package, broken, open_under
from goodoffices.talks.positions import OnlyIf, Position, Positions, RangeOn


@dataclass(frozen=True, slots=True)
class Crossed:
    """What is broken: alternatives and blanks that it cannot accept, its own ties, the text's linkages.

    `left_open` are brackets that still stand and for which nothing is chosen.
    """

    alternatives: tuple[Choice, ...] = ()
    blanks: tuple[str, ...] = ()
    ties: tuple[OnlyIf, ...] = ()
    linkages: tuple[Linkage, ...] = ()
    left_open: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything is broken or left open."""
        return self != Crossed()


def crossed(paper: Paper, positions: Positions, package: Package) -> Crossed:
    """Hold a package against what its party said and what the text ties together."""
    chosen = {one.bracket: one.alternative for one in package.choices}
    values = dict(package.values)
    brackets, blanks = open_under(paper, chosen)
    cannot = [one.choice for one in positions.marks if one.position is Position.CANNOT]
    return Crossed(
        tuple(one for one in cannot if chosen.get(one.bracket) == one.alternative),
        tuple(one.id for one in blanks if one.id in values and _beyond(one, values[one.id], positions)),
        tuple(one for one in positions.only_if if _is_broken(one, chosen)),
        broken(paper.linkages, chosen),
        tuple(one.id for one in brackets if one.id not in chosen),
    )


def _is_broken(tie: OnlyIf, chosen: dict[str, int]) -> bool:
    taken = [chosen.get(one.bracket) == one.alternative for one in (tie.choice, *tie.others)]
    return taken[0] and not all(taken)


def _beyond(blank: Blank, value: str, positions: Positions) -> bool:
    spoken = next((one for one in positions.ranges if one.blank == blank.id), None)
    return spoken is not None and position_of(blank, value, spoken) is Position.CANNOT


def position_of(blank: Blank, value: str, spoken: RangeOn) -> Position | None:
    """Give what is said of one value of a blank; None where it can't be measured."""
    size = measure(blank.kind, value)
    if size is None:
        return None
    ends = [
        measure(blank.kind, end) for end in (spoken.bears_low, spoken.low, spoken.high, spoken.bears_high)
    ]
    if not _inside(size, ends[0], ends[3]):
        return Position.CANNOT
    return Position.ACCEPT if _inside(size, ends[1], ends[2]) else Position.LIVE_WITH


def _inside(size: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
    return (low is None or low <= size) and (high is None or size <= high)


def blanks_of(paper: Paper) -> dict[str, Blank]:
    """Give every blank of a paper by its id."""
    return {blank.id: blank for one in every_article(paper) for blank in every_blank(one)}


__all__ = ["Crossed", "blanks_of", "crossed", "position_of"]
