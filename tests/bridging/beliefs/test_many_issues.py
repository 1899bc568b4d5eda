"""Where packages are too many to list, those that are searched for are possible, and good for both."""

from goodoffices.bridging.asking import next_packages
from goodoffices.bridging.asking.pool import few
from goodoffices.bridging.grid import grid_of
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.bridging.stated import Favourite
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.papers.packages import holds
from tests.bridging import oracle

OUTER, OPTIONS = 24, ("one", "two", "three", "four")


def draft() -> Problem:
    """Make 24 issues, each fourth with another inside its second option, linked each to the next but one."""
    issues = []
    for place in range(OUTER):
        issues.append(Issue(f"i{place}", OPTIONS))
        if place % 4 == 0:
            issues.append(Issue(f"n{place}", OPTIONS[:2], Choice(f"i{place}", 1)))
    ties = tuple(
        Linkage(f"l{place}", LinkageKind.ONLY_IF, (Choice(f"i{place}", 0), Choice(f"i{place + 2}", 1)))
        for place in range(OUTER - 2)
    )
    barred = (Choice("i3", 3), Choice("n4", 0))
    return Problem(tuple(issues), (Party("A", cannot=barred), Party("B", cannot=(Choice("i8", 1),))), ties)


def favourite(option: int) -> Favourite:
    """Choose one option everywhere; the second opens what is inside."""
    inside = tuple(Choice(f"n{place}", 0) for place in range(0, OUTER, 4)) if option == 1 else ()
    return Favourite((*(Choice(f"i{place}", option) for place in range(OUTER)), *inside))


def test_packages_of_many_nested_issues_are_possible():
    problem = draft()
    assert not few(grid_of(problem))
    found = next_packages(problem, {"A": [favourite(1)], "B": [favourite(2)]}).proposed
    assert len(found) == 4
    for one in found:
        chosen = oracle.chosen(one.package)
        assert oracle.whole(problem, chosen)
        assert all(holds(linkage, chosen) for linkage in problem.linkages)
        assert not {Choice("i3", 3), Choice("n4", 0), Choice("i8", 1)} & set(one.package)


def test_both_sides_favourites_are_sought():
    found = next_packages(draft(), {"A": [favourite(1)], "B": [favourite(2)]}).proposed
    for one in found:
        liked = [choice.alternative in (1, 2) for choice in one.package if choice.bracket.startswith("i")]
        assert sum(liked) > 0.6 * len(liked)
