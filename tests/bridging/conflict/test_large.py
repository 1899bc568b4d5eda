"""A text as large as they come: 100 brackets, nested ones among them, 200 linkages, eight parties."""

import random

from goodoffices.bridging.check import Shown, check
from goodoffices.bridging.conflict import any_package, relaxations, rules_out, why_not
from goodoffices.bridging.grounds import require_problem
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind


def large(seed: int, parties: int = 4, red_lines: int = 30) -> Problem:
    """Draw a problem of 100 issues of 5 to 10 options, one in seven nested, and 200 linkages of all kinds."""
    chance = random.Random(seed)
    issues: list[Issue] = []
    for place in range(100):
        within = _choice(chance, issues) if issues and chance.random() < 0.15 else None
        issues.append(Issue(f"i{place}", tuple(f"o{one}" for one in range(chance.randint(5, 10))), within))
    ties = tuple(_linkage(chance, issues, f"l{place}") for place in range(200))
    held = tuple(_party(chance, issues, "ABCDEFGH"[place], red_lines) for place in range(parties))
    problem = Problem(tuple(issues), held, ties)
    require_problem(problem)
    return problem


def _choice(chance: random.Random, issues: list[Issue]) -> Choice:
    one = chance.choice(issues)
    return Choice(one.id, chance.randrange(len(one.options)))


def _linkage(chance: random.Random, issues: list[Issue], name: str) -> Linkage:
    kind = chance.choice(tuple(LinkageKind))
    count = chance.choice((2, 3, 4)) if kind is LinkageKind.AT_LEAST_ONE else 2
    return Linkage(name, kind, tuple(_choice(chance, issues) for _ in range(count)))


def _party(chance: random.Random, issues: list[Issue], name: str, red_lines: int) -> Party:
    cannot = {_choice(chance, issues) for _ in range(red_lines)}
    demands = tuple(_linkage(chance, issues, f"d{place}") for place in range(3))
    return Party(name, (), 0, tuple(sorted(cannot, key=lambda one: (one.bracket, one.alternative))), demands)


def test_a_package_is_found() -> None:
    problem = large(0, parties=8, red_lines=4)
    package = any_package(problem)
    assert package is not None
    assert rules_out(problem, package[0]) is None


def test_why_not_is_proven_and_the_ways_out_are_given() -> None:
    problem = large(5)
    conflict = why_not(problem)
    assert Shown.IMPOSSIBLE in check(problem, conflict).shows
    ways = relaxations(problem)
    assert len(ways) == 3
    for one in ways:
        check(problem, one)


def test_eight_parties() -> None:
    problem = large(2, 8, 60)
    checked = check(problem, why_not(problem))
    assert {Shown.IMPOSSIBLE, Shown.NEEDED} <= set(checked.shows)
