"""Problems by hand and by chance that several tests of fair packages use."""

import random
from itertools import count

from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.papers.packages import holds
from tests.bridging import oracle

A, B = "Northern Shore", "Southern Shore"


def bilateral(*worths: tuple[tuple[int, ...], tuple[int, ...]], **changes: object) -> Problem:
    """Make a problem of two sides from what each option of each issue adds for the one and for the other."""
    issues = tuple(
        Issue(f"i{place}", tuple(f"o{k}" for k in range(len(one)))) for place, (one, _) in enumerate(worths)
    )
    first, second = zip(*worths, strict=True)
    return Problem(**{"issues": issues, "parties": (Party(A, first), Party(B, second)), **changes})


def long(issues: int, sides: int, linkages: int, seed: int, scale: int = 10_000) -> Problem:
    """Draw opposed sides over issues of three to six options, with linkages of every kind that one package meets."""
    chance = random.Random(seed)
    there = tuple(Issue(f"i{k}", tuple(f"o{j}" for j in range(chance.randint(3, 6)))) for k in range(issues))
    meets = {one.id: chance.randrange(len(one.options)) for one in there}
    parties = tuple(Party(f"side {k}", _worth(chance, there, k, scale), scale // 5) for k in range(sides))
    ties: list[Linkage] = []
    for number in count():
        if len(ties) == linkages:
            return Problem(there, parties, tuple(ties), scale)
        of = tuple(Choice(one.id, chance.randrange(len(one.options))) for one in chance.sample(there, 2))
        tie = Linkage(f"l{number}", chance.choice(tuple(LinkageKind)), of)
        ties += [tie] * holds(tie, meets)
    raise AssertionError


def _worth(
    chance: random.Random, issues: tuple[Issue, ...], side: int, scale: int
) -> tuple[tuple[int, ...], ...]:
    weights = [chance.expovariate(1) for _ in issues]
    rows = []
    for one, weight in zip(issues, weights, strict=True):
        last = len(one.options) - 1
        wish = [0.6 * abs(side % 2 - k / last) + 0.4 * chance.random() for k in range(last + 1)]
        rows.append(tuple(round(scale * weight / sum(weights) * each) for each in wish))
    return tuple(rows)


def gained(problem: Problem, package: tuple[Choice, ...]) -> oracle.Gains:
    """Give the gains of an answer's package."""
    return oracle.gains(problem, oracle.chosen(package))
