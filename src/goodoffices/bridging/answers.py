"""What the engine answers, and what proves it: every answer can be checked by `bridging.check`, which knows no solver.

Gains are what a package is worth to a side above its reserve, in whole units.  A proof of a bound is a tree: its
branches divide the values of one issue, each leaf shows with a few weights that no package under it does better, or
names a clause that none of them meets.  Where no such tree is given, `Agreed` says which two independent methods
came to the same answer, and nothing more is claimed.
"""

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.bridging.grid import Ground
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.runs import Criterion


@dataclass(frozen=True, slots=True)
class Weighed:
    """A leaf: with these weights the bound holds for every package under it (see `check.weighing`).

    `sides` has one weight of at least 0 for each side that gave worth, `floors` one for each party's reserve as a
    condition, `clauses` (a clause's place in the grid, its weight) for clauses added to the sum, each once at most.
    """

    sides: tuple[Fraction, ...]
    floors: tuple[tuple[int, Fraction], ...] = ()
    clauses: tuple[tuple[int, Fraction], ...] = ()


@dataclass(frozen=True, slots=True)
class Barred:
    """A leaf: no package under it meets the clause at that place in the grid."""

    clause: int


@dataclass(frozen=True, slots=True)
class Short:
    """A leaf: whatever is chosen under it, the party at that place in the problem falls short of its reserve."""

    party: int


@dataclass(frozen=True, slots=True)
class Branch:
    """The values of one issue (by place), divided; together the parts hold every value it can have."""

    issue: int
    parts: tuple[tuple[frozenset[int], "Tree"], ...]


Tree = Weighed | Barred | Short | Branch


@dataclass(frozen=True, slots=True)
class Agreed:
    """No proof goes with it; these two independent methods gave the same value."""

    methods: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Claimed:
    """One method says so, and nothing else was run or finished that could bear it out."""

    method: str


Proof = Tree | Agreed | Claimed


@dataclass(frozen=True, slots=True)
class Valued:
    """A package, and what it is worth to each party of the problem, in their order, in whole units."""

    package: tuple[Choice, ...]
    utilities: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fair:
    """The best package by a criterion; `objective` is reached, nothing is above `bound` (`proof` says why).

    Both are in the units of one side's scale: the least gain, the product of the gains (each divided by the unit), or
    the least share of what each could gain at most (`ideals`, in whole units, of the sides that gave worth; for KALAI
    only).  Gains are whole units, so what a leaf shows of the least gain or of the product of gains may be rounded
    down to a whole number of units; and where it shows a least gain below one unit, the product is 0.  Of shares: one
    above the bound needs of each side the next whole unit above bound times ideal, so a leaf shows the bound where
    its total lies below the sum of its sides' weights times these units.
    """

    criterion: Criterion
    best: Valued
    objective: Fraction
    bound: Fraction
    proof: Proof
    ideals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Frontier:
    """Every package that nobody could better without another's loss: one for each combination of gains."""

    points: tuple[Valued, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class Conflict:
    """Grounds that no package meets together, none of them idle: leave any one out, and `spared` (in the same order)
    gives a package that meets the rest of them.  `refutation` shows that together they can't be met.

    `under` are choices taken as made: no package that has them meets the grounds; () for all packages.  `smallest`
    says that no conflict has fewer grounds; `witnesses` are packages that show it: a conflict must hold, of each of
    them, at least one ground that it breaks, and that takes as many grounds as are given here.
    """

    grounds: tuple[Ground, ...]
    refutation: Proof
    spared: tuple[tuple[Choice, ...], ...]
    under: tuple[Choice, ...] = ()
    smallest: bool = False
    witnesses: tuple[tuple[Choice, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Relaxation:
    """What would have to give way, and a package that is then possible."""

    grounds: tuple[Ground, ...]
    opens: tuple[Choice, ...]
