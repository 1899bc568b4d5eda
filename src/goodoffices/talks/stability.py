"""A conflict as a graph model, as a record: who can do what, which states there are, who prefers which; what was found.

The graph model for conflict resolution (Fang, Hipel and Kilgour, Interactive Decision Making, 1993) asks of each state
whether any decision maker would leave it.  States are counted from 1.  With options, a state is written as one Y or N
for each option in their order ("NYN"), and a *pattern* the same way with "-" where an option does not matter; patterns
joined by "|" fit where one of them does.  Preferences only order states: how much better one is, is never said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Turns(StrEnum):
    """Which way an option can be turned: taken up and given up again, or one of them for good."""

    BOTH = "both"
    FORWARD = "forward"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class DecisionMaker:
    """One who can move: a side, a guarantor; never a person."""

    id: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class ConflictOption:
    """Something that its owner can do or leave."""

    id: str
    owner: str
    turns: Turns = Turns.BOTH
    what: str = ""


@dataclass(frozen=True, slots=True)
class ConflictMove:
    """In a conflict without options: `maker` can go from one state to another by itself."""

    maker: str
    at: int
    to: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """A complete order: one whole number for each state in their order, higher is better, equal is a tie."""

    maker: str
    ranks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Prioritised:
    """An order by statements, the most important first: of two states, the one that fits the first where they differ.

    Each entry holds one pattern; or several, whose order among each other is not known.
    """

    maker: str
    statements: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A partial order: for each pair, every state that fits the first is better than every state that fits the second.

    Of states that no pairs lead from one to the other, either may be the better one.
    """

    maker: str
    better: tuple[tuple[str, str], ...]


Preference = Ranked | Prioritised | Compared


@dataclass(frozen=True, slots=True)
class Conflict:
    """Decision makers, what they can do, which states there are, one preference for each maker.

    With `options`, states are the combinations that fit none of the patterns `infeasible`: those of `states` in their
    order, or where there are none all, counted in binary with the first option as the lowest digit.  Without options,
    `states` are names and `moves` say who can go where.
    """

    makers: tuple[DecisionMaker, ...]
    preferences: tuple[Preference, ...]
    options: tuple[ConflictOption, ...] = ()
    infeasible: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    moves: tuple[ConflictMove, ...] = ()


class Concept(StrEnum):
    """When a maker stays: nothing is better to go to; or whatever is can be undone by the others, however they move
    (GMR), so that it can't escape afterwards either (SMR), or by moves that each of them gains by (SEQ)."""

    NASH = "Nash"
    GMR = "GMR"
    SMR = "SMR"
    SEQ = "SEQ"


@dataclass(frozen=True, slots=True)
class Moved:
    """One move: who, from which state to which, and the options that it takes up (True) or gives up."""

    maker: str
    at: int
    to: int
    changes: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Deterred:
    """Why one improvement doesn't pay: the move, and the others' moves after it that leave the mover no better off.

    `escape` is the best that the mover could still do then, where SMR asks for it and there is something to do.
    """

    move: Moved
    sanction: tuple[Moved, ...]
    escape: Moved | None = None


@dataclass(frozen=True, slots=True)
class StaysAt:
    """Why a maker stays at a state under a concept: each improvement that it has and what deters it; () for none."""

    state: int
    maker: str
    concept: Concept
    deterred: tuple[Deterred, ...] = ()


@dataclass(frozen=True, slots=True)
class JointMove:
    """Makers who together can go to a state that each of them prefers, and the moves by which they get there."""

    makers: tuple[str, ...]
    at: int
    to: int
    moves: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class HoldsFor:
    """The states at which one maker stays under a concept."""

    concept: Concept
    maker: str
    states: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HoldsForAll:
    """The states at which every maker stays under a concept: its equilibria."""

    concept: Concept
    states: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OrderShare:
    """Of `of` admissible preference orders, under how many the state is an equilibrium of the concept."""

    state: int
    concept: Concept
    held: int
    of: int

    @property
    def share(self) -> Fraction:
        """Give the share."""
        return Fraction(self.held, self.of)


@dataclass(frozen=True, slots=True)
class OrdersSeen:
    """How many admissible orders were looked at; all of them, or a sample drawn with that seed."""

    looked_at: int
    seed: int | None = None

    @property
    def all(self) -> bool:
        """Say whether these are all that there are."""
        return self.seed is None


@dataclass(frozen=True, slots=True)
class Stable:
    """What was found.

    Where preferences are not complete, a state stands in `each` and `equilibria` if it holds under every order that
    was looked at (`orders`), and `shares` has, for each state that holds under some, under how many.  `strong` are the
    equilibria of Nash that no coalition would leave together either.  `joint` and `reasons` are given for equilibria
    of Nash and SEQ; `unreasoned` says for how many of these they are not.
    """

    states: tuple[str, ...]
    each: tuple[HoldsFor, ...]
    equilibria: tuple[HoldsForAll, ...]
    strong: tuple[int, ...] = ()
    joint: tuple[JointMove, ...] = ()
    reasons: tuple[StaysAt, ...] = ()
    shares: tuple[OrderShare, ...] = ()
    orders: OrdersSeen = OrdersSeen(1)
    unreasoned: int = 0

    def of(self, concept: Concept) -> tuple[int, ...]:
        """Give the equilibria of a concept."""
        return next((one.states for one in self.equilibria if one.concept is concept), ())


@dataclass(frozen=True, slots=True)
class StepStands:
    """Whether *everybody goes on* holds after so many steps of a plan, under which concepts, and why or why not.

    `leaves` are moves by which a maker would gain, and nothing in the model undoes it.
    """

    step: int
    holds: tuple[Concept, ...]
    leaves: tuple[Moved, ...] = ()
    reasons: tuple[StaysAt, ...] = ()


@dataclass(frozen=True, slots=True)
class StepsStand:
    """Whether everybody goes on, step by step."""

    every: tuple[StepStands, ...]


StabilityFound = Stable | StepsStand


def fits(pattern: str, state: str) -> bool:
    """Say whether a state written in Y and N fits one of the patterns that "|" joins; both have the same length."""
    return any(
        all(wanted in ("-", given) for wanted, given in zip(one, state, strict=True))
        for one in pattern.split("|")
    )


def turned(options: tuple[ConflictOption, ...], at: str, to: str) -> Iterator[tuple[str, bool]]:
    """Give the options in which two states differ, and whether the second has them."""
    for option, before, after in zip(options, at, to, strict=True):
        if before != after:
            yield option.id, after == "Y"
