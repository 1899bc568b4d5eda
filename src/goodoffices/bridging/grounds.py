"""What can't be asked of the engine, each with the reason: a refusal, never a stack trace."""

from collections.abc import Iterable

from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.papers.model import Choice, Linkage
from goodoffices.talks.rules.grounds import require

MOST_PARTIES = 8
MOST_ISSUES = 400
MOST_OPTIONS = 200
GREATEST_WORTH = 1_000_000_000
"""The most whole units that one package may be worth, and that a reserve may be."""


def require_problem(problem: Problem) -> None:
    """Refuse a problem whose parts don't fit each other, naming the part."""
    _require_issues(problem.issues)
    sides = problem.sides
    require(2 <= len(sides) <= MOST_PARTIES, "bridging-parties", most=MOST_PARTIES, given=len(sides))
    name = _twice(one.id for one in problem.parties)
    require(name is None, "party-twice", name=name)
    require(problem.unit >= 1, "bridging-unit")
    sizes = {one.id: len(one.options) for one in problem.issues}
    for linkage in problem.linkages:
        _require_linkage(linkage, sizes)
    for party in problem.parties:
        _require_party(problem, party, sizes)


def _twice(names: Iterable[str]) -> str | None:
    """Give the first name that stands there a second time."""
    seen: set[str] = set()
    return next((name for name in names if name in seen or seen.add(name)), None)  # type: ignore[func-returns-value]


def _require_issues(issues: tuple[Issue, ...]) -> None:
    require(bool(issues), "no-issues")
    require(len(issues) <= MOST_ISSUES, "issues-too-many", most=MOST_ISSUES, given=len(issues))
    name = _twice(one.id for one in issues)
    require(name is None, "issue-twice", name=name)
    sizes: dict[str, int] = {}
    for one in issues:
        require(bool(one.options), "issue-without-options", issue=one.id)
        require(len(one.options) <= MOST_OPTIONS, "options-too-many", most=MOST_OPTIONS, issue=one.id)
        name = _twice(one.options)
        require(name is None, "option-twice", name=name)
        if one.within is not None:
            _require_choice(one.within, sizes)
        sizes[one.id] = len(one.options)


def _require_choice(choice: Choice, sizes: dict[str, int]) -> None:
    require(choice.bracket in sizes, "no-such-issue", issue=choice.bracket)
    there = 0 <= choice.alternative < sizes[choice.bracket]
    require(there, "no-such-option", issue=choice.bracket, option=choice.alternative + 1)


def _require_linkage(linkage: Linkage, sizes: dict[str, int]) -> None:
    require(bool(linkage.of), "linkage-of-nothing", linkage=linkage.id)
    for choice in linkage.of:
        _require_choice(choice, sizes)


def _require_party(problem: Problem, party: Party, sizes: dict[str, int]) -> None:
    home = not party.home or party.home in {one.id for one in problem.sides}
    require(home, "no-such-home", party=party.id, home=party.home)
    for choice in party.cannot:
        _require_choice(choice, sizes)
    for linkage in party.demands:
        _require_linkage(linkage, sizes)
    if not party.worth:
        require(party.reserve == 0, "reserve-without-worth", party=party.id)
        return
    fits = [len(each) for each in party.worth] == [len(one.options) for one in problem.issues]
    require(fits, "worth-does-not-fit", party=party.id)
    most = sum(max(map(abs, each)) for each in party.worth)
    require(max(most, abs(party.reserve)) <= GREATEST_WORTH, "worth-too-great", party=party.id, most=GREATEST_WORTH)
