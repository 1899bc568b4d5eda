"""What a check looked at, what that shows, and what it leaves to trust, each as a code that `words` can say."""

from dataclasses import dataclass
from enum import StrEnum


class Looked(StrEnum):
    """What was looked at."""

    STEPS = "steps"
    """Each step, and that all steps together deliver everything once, in an order that is allowed."""
    GAINS = "gains"
    """What each valuer would gain by stopping, at each moment of the plan."""
    TAILS = "tails"
    """Every rest of the exchange that can be reached from its end with less to gain, one by one."""
    ROOM = "room"
    """What room the deliveries of each side can make at most for those of the other."""
    DEPOSITS = "deposits"
    """Each plan once more, with the deposits taken off."""
    RANGE = "range"
    """The plan once more at the worst values and at the best."""


class Shown(StrEnum):
    """What that shows."""

    WHOLE = "whole"
    """The plan delivers everything once, and keeps to what must come before what."""
    GREATEST = "greatest"
    """Nobody's gain from stopping is ever greater than is said."""
    LEAST = "least"
    """No order leaves less."""
    BOUNDED = "bounded"
    """No order comes below the bound that is given."""
    COVERED = "covered"
    """With these deposits nobody gains by stopping."""
    EQUAL = "equal"
    """No smaller equal deposit does."""
    SPLITS = "splits"
    """No side could lay down less beside the others' deposits."""
    RANGED = "ranged"
    """The plan's worst and best are what is said."""


class Left(StrEnum):
    """What is left to trust."""

    AGREED = "two-methods-agree"
    """That nothing less can be had rests on two methods that came to the same."""
    CLAIMED = "one-method-says"
    """The bound rests on one method: to go through it again takes more than this check does."""
    GAP = "gap"
    """Whether an order between the bound and the plan's own figure exists is not known."""
    SPLITS = "splits"
    """That no side could lay down less beside the others' deposits."""
    ESCROWED = "escrowed"
    """That no other swap in a guarantor's hands would help more."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer was not refused: what was looked at, what that shows, what it leaves to trust."""

    looked_at: tuple[Looked, ...]
    shows: tuple[Shown, ...]
    leaves: tuple[Left, ...] = ()
