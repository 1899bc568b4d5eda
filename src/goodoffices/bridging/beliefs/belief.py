"""What is believed of one side: draws of its worths and of its red line, each in keeping with what it said.

A belief is computed from statements and never kept as a guess about anybody; the same statements in the same order
give the same draws, for the seed is a digest of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from goodoffices.bridging.beliefs.evidence import Evidence, likelihood
from goodoffices.bridging.beliefs.prior import Drawn, Floats, Frame, Prior, drawn, frame_of
from goodoffices.bridging.beliefs.reading import evidence_of, row
from goodoffices.bridging.beliefs.sampling import Cloud, moved, resampled
from goodoffices.bridging.beliefs.starting import started
from goodoffices.bridging.problem import Problem
from goodoffices.bridging.stated import Favourite, Marked, Rather, Statement, Wants, Would
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import Position as Mark

DRAWS, FEWEST, MOST_NUMBERS = 500, 128, 1_500_000
"""How many draws: fewer where they would hold more than so many numbers (long issues, many of them)."""
MOVES = 3
SETTLING, SAMPLED = 12, 200
"""Moves after what was said of options and issues alone, which often comes all at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Belief:
    """Draws of one side's worths and red line; worths are shares of its best package's, 0 for its worst."""

    problem: Problem
    party: str
    statements: tuple[Statement, ...]
    frame: Frame
    evidence: Evidence
    cloud: Cloud
    digest: bytes

    @property
    def draws(self) -> Drawn:
        """Give the draws, all equally likely."""
        return self.cloud.draws

    def accepts(self, package: Sequence[Choice]) -> float:
        """Give how likely the side is to accept the package; 0 where one of its options is beyond its red lines."""
        marks = {one.choice: one.mark for one in self.statements if isinstance(one, Marked)}
        barred = {choice for one in self.problem.parties if one.id == self.party for choice in one.cannot}
        if any(choice in barred or marks.get(choice) is Mark.CANNOT for choice in package):
            return 0.0
        return float((self.gains(package) >= 0).mean())

    def gains(self, package: Sequence[Choice]) -> Floats:
        """Give what the package is worth above the red line, under each draw."""
        values = row(self.problem, package)
        worth: Floats = self.draws.worth[np.arange(len(values)), values].sum(axis=0) - self.draws.reserve
        return worth

    def worth(self, choice: Choice) -> tuple[float, float, float]:
        """Give what an option adds, above its issue's worst: the mean, and between what it lies four times in five."""
        place = [one.id for one in self.problem.issues].index(choice.bracket)
        each = self.draws.worth[place, choice.alternative]
        low, high = np.quantile(each, (0.1, 0.9))
        return float(each.mean()), float(low), float(high)

    def how_much_is_known(self) -> float:
        """Give the share of what was unsure beforehand that the statements settled, from 0 to 1.

        Unsure is the variance of what a package is worth above the red line, over `SAMPLED` packages taken at random;
        beforehand is this side's belief before its first statement.  A side that surprises can leave it at 0.
        """
        rng = _rng(sha256(repr(self.frame.sizes).encode()).digest())
        rows = np.array([rng.integers(0, size, SAMPLED) for size in self.frame.sizes]).T
        before = fresh_cloud(self.frame, rng, len(self.draws.reserve)).draws
        return max(0.0, 1 - _unsure(self.draws, rows) / _unsure(before, rows))


def fresh(
    problem: Problem, party: str, others: Iterable[Favourite] = (), *, seed: int = 0, many: int | None = None
) -> Belief:
    """Give the belief about a side that has said nothing; `others` are other sides' favourites."""
    sizes = tuple(len(one.options) for one in problem.issues)
    opposed = tuple(row(problem, one.package) for one in others)
    frame = frame_of(sizes, opposed, Prior())
    many = many or max(FEWEST, min(DRAWS, MOST_NUMBERS // frame.numbers))
    digest = sha256(repr((sizes, party, opposed, seed, many)).encode()).digest()
    cloud = fresh_cloud(frame, _rng(digest), many)
    return Belief(problem, party, (), frame, evidence_of(problem, ()), cloud, digest)


def fresh_cloud(frame: Frame, rng: np.random.Generator, many: int) -> Cloud:
    """Give draws that answer to no evidence."""
    numbers = rng.standard_normal((frame.numbers, many), np.float32)
    return Cloud(numbers, drawn(frame, numbers), np.zeros(many))


def _unsure(draws: Drawn, rows: NDArray[np.int64]) -> float:
    worth = draws.worth[np.arange(rows.shape[1]), rows].sum(axis=1) - draws.reserve
    return float(worth.var(axis=1).mean())


def learnt(belief: Belief, statements: Iterable[Statement]) -> Belief:
    """Give the belief after the statements: each answer to a package by itself, what is said of options together."""
    turn: list[Statement] = []
    for one in statements:
        if isinstance(one, Would | Rather | Wants):
            belief = _after(_after(belief, tuple(turn)), (one,))
            turn = []
        else:
            turn.append(one)
    return _after(belief, tuple(turn))


def _after(belief: Belief, news: tuple[Statement, ...]) -> Belief:
    if not news:
        return belief
    told = (*belief.statements, *news)
    evidence = evidence_of(belief.problem, told)
    digest = sha256(belief.digest + repr(news).encode()).digest()
    rng = _rng(digest)

    def judged(draws: Drawn) -> NDArray[np.float64]:
        return likelihood(evidence, draws)

    settling = not isinstance(news[0], Would | Rather | Wants)
    cloud = started(belief.frame, belief.cloud, evidence) if settling else belief.cloud
    cloud = resampled(cloud, judged, rng)
    for _ in range(SETTLING if settling else MOVES):
        cloud = moved(belief.frame, cloud, judged, rng)
    return Belief(belief.problem, belief.party, told, belief.frame, evidence, cloud, digest)


def _rng(digest: bytes) -> np.random.Generator:
    return np.random.default_rng(int.from_bytes(digest[:16], "big"))


def believe(
    problem: Problem,
    party: str,
    statements: Iterable[Statement],
    others: Iterable[Favourite] = (),
    *,
    seed: int = 0,
) -> Belief:
    """Give what is believed of the party after its statements, in their order.

    `others`: the favourites that other sides named, since sides tend to be opposed; a belief made with them rests on
    those statements too.  Raises `KeyError` for a statement about issues that the problem doesn't have.
    """
    return learnt(fresh(problem, party, others, seed=seed), statements)
