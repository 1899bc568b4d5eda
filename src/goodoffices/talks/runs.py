"""What the bridging engine is asked about a draft, and what it found, as the record of a mediation room keeps it.

Gains are in thousandths of a party's own scale: nothing compares one party's with another's.  What is found names
brackets by their ids in the draft.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package


class Question(StrEnum):
    """What can be asked: is there a package and if not why not; where is room; what to consider; what we believe."""

    WHY_NOT = "why-not"
    AGREEMENT = "room-for-agreement"
    CANDIDATES = "candidates"
    BELIEFS = "beliefs"


class Criterion(StrEnum):
    """What is meant by fair: the least gain as great as can be (then the next), the product of gains, equal shares
    of the most that each could gain."""

    MAXMIN = "maxmin"
    NASH = "nash"
    KALAI = "kalai"


class Barring(StrEnum):
    """What can stand in the way of a package: a linkage of the text, a red line, a party's own tie, its reserve."""

    LINKAGE = "linkage"
    RED_LINE = "red-line"
    DEMAND = "own-tie"
    RESERVE = "reserve"


@dataclass(frozen=True, slots=True)
class Barrier:
    """One thing that stands in the way; `ties` are its alternatives: for a demand the first only with the others.

    `blank` names the blank whose range stands in the way, where it is a red line on values.  `voice` names those
    inside the party whose it is, where it is not the party's own.
    """

    barring: Barring
    party: str = ""
    voice: str = ""
    linkage: str = ""
    ties: tuple[Choice, ...] = ()
    blank: str = ""


@dataclass(frozen=True, slots=True)
class WayOut:
    """What would have to give way, and a package that is then possible."""

    gives_way: tuple[Barrier, ...]
    opens: Package


@dataclass(frozen=True, slots=True)
class NoPackage:
    """No package meets all of these; leave out any one, and some package meets the rest."""

    barriers: tuple[Barrier, ...]
    ways: tuple[WayOut, ...]


@dataclass(frozen=True, slots=True)
class Regard:
    """How a package stands with one party: how many of its alternatives it accepts, could live with, did not speak of.

    `gain` with `low` and `high` are thousandths of its scale; `chance` that it accepts, in per cent, is given from
    beliefs only.  `again` counts what it said of other words than now.
    """

    party: str
    voice: str
    accepts: int
    lives_with: int
    unsaid: int
    again: int
    gain: int
    low: int
    high: int
    chance: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A package to consider, how it stands with each, and by which criteria nothing is fairer."""

    package: Package
    regards: tuple[Regard, ...]
    best_by: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class Concession:
    """What one more concession would open: the barrier that gives way, and what each party's gain would become."""

    barrier: Barrier
    gains: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """A small set of packages, in no order of merit; `enough` says that asking more would teach nothing."""

    every: tuple[Candidate, ...]
    concessions: tuple[Concession, ...] = ()
    enough: bool | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A package on the plot.

    `offered` says when it was put or named where it was: by the mediation as the draft `paper`, or `by` a party as its
    favourite or as a whole that it would or would not accept (`accepted`).
    """

    package: Package
    regards: tuple[Regard, ...]
    efficient: bool
    best_by: tuple[Criterion, ...] = ()
    offered: datetime | None = None
    paper: int | None = None
    by: str = ""
    accepted: bool | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """The room for agreement: efficient packages (`left_out` more lie between them) and what was put so far."""

    spots: tuple[Spot, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of one alternative's worth to a party, in thousandths of its scale: four times in five inside
    `low` and `high`."""

    choice: Choice
    worth: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Believed:
    """What is believed of one party: its alternatives, its reserve (low, middle, high), how much is known (0–100)."""

    party: str
    beliefs: tuple[Belief, ...]
    reserve: tuple[int, int, int]
    known: int


@dataclass(frozen=True, slots=True)
class Beliefs:
    """What is believed of each party, from what it answered so far."""

    every: tuple[Believed, ...]


Found = NoPackage | Candidates | Agreement | Beliefs
