"""What to put next: a few packages in no order of merit, each with what it may be worth and what it assumes.

Nothing here chooses.  Packages stand in the order of their choices, each is inside every red line and linkage, and
what is said of a side is a belief, computed anew from what that side said.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from goodoffices.bridging.asking.judging import Judged, judged, questions
from goodoffices.bridging.asking.pool import Pool, few, listed
from goodoffices.bridging.asking.searching import searched
from goodoffices.bridging.beliefs import Belief, believe
from goodoffices.bridging.beliefs.reading import row
from goodoffices.bridging.grid import grid_of
from goodoffices.bridging.problem import Party, Problem
from goodoffices.bridging.stated import Favourite, Marked, Statement, Would
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import Position as Mark
from goodoffices.talks.refusal import Refusal

ENOUGH = 0.02
"""Where less than this share is expected to be missed, asking more would teach nothing that matters."""
ASSUMED = 3
APART = 2
"""In how many issues two packages of a small set differ at least, where enough do."""

Tell = Callable[[str, float], None]
Said = Mapping[str, Sequence[Statement]]


@dataclass(frozen=True, slots=True)
class Assumed:
    """An option that a package has, whose worth to the party is not well known: the mean, and four times in five."""

    party: str
    choice: Choice
    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a package may bring one side above its red line (the mean, and four times in five), in shares of its scale,
    and how likely it is that the side accepts."""

    party: str
    gain: float
    low: float
    high: float
    accepts: float


@dataclass(frozen=True, slots=True)
class Proposed:
    """A package that may be put; `teaches` is what the answers to it are expected to add to the final score."""

    package: tuple[Choice, ...]
    outlooks: tuple[Outlook, ...]
    assumed: tuple[Assumed, ...]
    teaches: float


@dataclass(frozen=True, slots=True)
class Asking:
    """Packages to consider, by their choices; `missing` is what a final package chosen now is expected to miss, as a
    share of the greatest product of gains; `enough` says that asking more would teach nothing that matters."""

    proposed: tuple[Proposed, ...]
    missing: float
    enough: bool


def next_packages(problem: Problem, said: Said, count: int = 4, tell: Tell | None = None) -> Asking:
    """Give up to `count` packages to consider next, from what each side said (by the party's id).

    Red lines among the statements bind like the parties' own.  Raises `Refusal("no-package")` where no package is
    inside all of them, `Refusal("no-such-party", party=…)` for a side that the problem doesn't have.
    """
    say = tell or _unheard
    unknown = sorted(set(said) - {one.id for one in problem.parties})
    if unknown:
        raise Refusal("no-such-party", party=unknown[0])
    bound = replace(problem, parties=tuple(_bound(one, said.get(one.id, ())) for one in problem.parties))
    say("beliefs", 0.0)
    beliefs = beliefs_of(bound, said)
    say("packages", 0.5)
    pool = pool_of(bound, beliefs)
    answered = _answered(bound, said, pool)
    view = judged(pool, beliefs, answered)
    say("questions", 0.7)
    chosen = _varied(view, _ranked(view, answered), count)
    say("questions", 1.0)
    every = sorted((_proposed(view, place, adds) for place, adds in chosen), key=_order)
    return Asking(tuple(every), view.missing, view.missing < ENOUGH)


def _unheard(_stage: str, _share: float) -> None:
    """Tell nobody."""


def _order(one: Proposed) -> tuple[tuple[str, int], ...]:
    return tuple((choice.bracket, choice.alternative) for choice in one.package)


def _bound(party: Party, statements: Sequence[Statement]) -> Party:
    lines = {one.choice: one.mark for one in statements if isinstance(one, Marked)}
    more = tuple(
        choice for choice, mark in lines.items() if mark is Mark.CANNOT and choice not in party.cannot
    )
    return replace(party, cannot=(*party.cannot, *more))


def beliefs_of(problem: Problem, said: Said) -> tuple[Belief, ...]:
    """Give what is believed of each side, each with the others' favourites in mind."""
    named = {
        side.id: [one for one in said.get(side.id, ()) if isinstance(one, Favourite)][-1:]
        for side in problem.sides
    }
    return tuple(
        believe(
            problem,
            side.id,
            said.get(side.id, ()),
            [one for other, each in named.items() if other != side.id for one in each],
        )
        for side in problem.sides
    )


def pool_of(problem: Problem, beliefs: Sequence[Belief]) -> Pool:
    """Give the packages to choose from; raises `Refusal("no-package")` where there is none."""
    grid = grid_of(problem)
    pool = listed(problem, grid) if few(grid) else searched(problem, grid, beliefs)
    if not len(pool.rows):
        raise Refusal("no-package")
    return pool


def _answered(problem: Problem, said: Said, pool: Pool) -> list[int]:
    """Give the packages that every side has answered already."""
    sides = [
        {row(problem, one.package) for one in said.get(side.id, ()) if isinstance(one, Would)}
        for side in problem.sides
    ]
    places = (pool.place_of(one) for one in sorted(set.intersection(*sides)))
    return [one for one in places if one is not None]


def _ranked(view: Judged, answered: Sequence[int]) -> list[tuple[int, float]]:
    """Give the best guess, then what would teach most, each with what it adds."""
    known = max(answered, key=lambda one: view.values[view.at(one)]) if answered else None
    now = float(view.values.max())
    asked = [(place, max(0.0, after - now)) for after, place in questions(view, known, answered)]
    adds = dict(asked)
    return [
        (view.guess, adds.pop(view.guess, 0.0)),
        *((one, more) for one, more in asked if one != view.guess),
    ]


def _varied(view: Judged, ranked: Sequence[tuple[int, float]], count: int) -> list[tuple[int, float]]:
    """Take from the top what differs from all taken before; then, where too few do, the rest in turn."""
    taken: list[tuple[int, float]] = []
    for least in (APART, 1):
        for place, adds in ranked:
            if len(taken) == count:
                return taken
            row_ = view.pool.rows[place]
            if all((view.pool.rows[other] != row_).sum() >= least for other, _ in taken):
                taken.append((place, adds))
    return taken


def _proposed(view: Judged, place: int, adds: float) -> Proposed:
    outlooks, assumed = [], []
    for belief, gains in zip(view.beliefs, view.gains, strict=True):
        gain = gains[view.at(place)]
        low, high = np.quantile(gain, (0.1, 0.9))
        sure = float((gain >= 0).mean())
        outlooks.append(Outlook(belief.party, float(gain.mean()), float(low), float(high), sure))
        assumed.extend(_assumed(belief, view.pool.package(place)))
    return Proposed(view.pool.package(place), tuple(outlooks), tuple(assumed), adds)


def _assumed(belief: Belief, package: Sequence[Choice]) -> list[Assumed]:
    """Give the options of the package whose worth to the side is least sure."""
    each = [Assumed(belief.party, choice, *belief.worth(choice)) for choice in package]
    return sorted(each, key=lambda one: one.low - one.high)[:ASSUMED]
