"""What a check looked at, what that shows, and what it leaves to trust, each as a code that `words` can say."""

from dataclasses import dataclass
from enum import StrEnum


class Looked(StrEnum):
    """What was looked at."""

    PACKAGES = "packages"
    """Each package is whole, and meets all that it must meet."""
    UTILITIES = "utilities"
    OBJECTIVE = "objective"
    IDEALS = "ideals"
    TREE = "tree"
    """Every leaf of the proof, and that its branches leave nothing out."""
    DOMINANCE = "dominance"
    """No package of the frontier is worse than another for one side and better for none."""
    FRONTIER = "frontier"
    """The frontier, worked out once more in another way."""
    GROUNDS = "grounds"
    """The grounds are the problem's, each once."""
    WITNESSES = "witnesses"
    """How many grounds it takes to hold one that each of the packages breaks."""


class Shown(StrEnum):
    """What that shows."""

    FEASIBLE = "feasible"
    """Every linkage holds, no red line is crossed, every demand and every reserve is met."""
    VALUED = "valued"
    """The package is worth to each party what is said."""
    BEST = "best"
    """No package is better by the criterion."""
    BOUNDED = "bounded"
    """No package is above the bound by the criterion; it is a little above the package's own figure."""
    NEAREST = "nearest"
    """No package differs from the given one in fewer issues."""
    UNDOMINATED = "undominated"
    """None of the frontier's packages is as good as another for every side and worse for one."""
    COMPLETE = "complete"
    """Nothing is missing from the frontier."""
    IMPOSSIBLE = "impossible"
    """No package meets all these grounds."""
    NEEDED = "needed"
    """Without any one of the grounds, a package meets the rest of them."""
    SMALLEST = "smallest"
    """No set of fewer grounds is impossible."""
    OPENS = "opens"
    """Once these grounds give way the package is possible, and it breaks each of them."""


class Left(StrEnum):
    """What is left to trust."""

    AGREED = "two-methods-agree"
    """That nothing is better, or nothing missing, or nothing possible, rests on two methods that came to the same."""
    CLAIMED = "one-method-says"
    """The same rests on one method."""
    IDEALS = "ideals"
    """That each side's ideal is what it could gain at most."""
    NEXT_GAINS = "next-gains"
    """That the gains or shares above the least could not be greater."""
    COMPLETE = "complete"
    """That nothing is missing from the frontier: working it out again takes more than this check does."""
    SMALLER = "smaller"
    """That no set of fewer grounds is impossible: this was not claimed."""
    CHEAPER = "cheaper"
    """That no cheaper way out exists."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer was not refused: what was looked at, what that shows, what it leaves to trust."""

    looked_at: tuple[Looked, ...]
    shows: tuple[Shown, ...]
    leaves: tuple[Left, ...] = ()
