"""Problems by hand and by chance that several tests of the frontier use."""

import random

from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind

A, B = "Northern Shore", "Southern Shore"


def bilateral(*worths: tuple[tuple[int, ...], tuple[int, ...]], **changes: object) -> Problem:
    """Make a problem of two sides from what each option of each issue adds for the one and for the other."""
    issues = tuple(
        Issue(f"i{k}", tuple(f"o{j}" for j in range(len(one)))) for k, (one, _) in enumerate(worths)
    )
    first, second = zip(*worths, strict=True)
    return Problem(**{"issues": issues, "parties": (Party(A, first), Party(B, second)), **changes})


def long(issues: int, sides: int, linkages: int, seed: int, scale: int = 10_000) -> Problem:
    """Draw a long problem: opposed sides, five to ten options an issue, linkages "not this with one of those"."""
    chance = random.Random(seed)
    there = tuple(Issue(f"i{k}", tuple(f"o{j}" for j in range(chance.randint(5, 10)))) for k in range(issues))
    ties = tuple(_tie(chance, there, f"l{k}") for k in range(linkages))
    worth: list[list[tuple[int, ...]]] = [[] for _ in range(sides)]
    for one in there:
        wanted = [chance.random() for _ in one.options]
        for side, figures in enumerate(worth):
            most = chance.expovariate(1) * scale / issues
            mixed = (0.6 * abs(side % 2 - each) + 0.4 * chance.random() for each in wanted)
            figures.append(tuple(round(most * each) for each in mixed))
    parties = tuple(Party(f"side {k}", tuple(figures)) for k, figures in enumerate(worth))
    return Problem(there, parties, ties, scale)


def _tie(chance: random.Random, issues: tuple[Issue, ...], name: str) -> Linkage:
    one, other = chance.sample(issues, 2)
    barred = chance.sample(range(len(other.options)), len(other.options) // 2)
    of = (
        Choice(one.id, chance.randrange(len(one.options))),
        *(Choice(other.id, option) for option in barred),
    )
    return Linkage(name, LinkageKind.NOT_TOGETHER, of)
