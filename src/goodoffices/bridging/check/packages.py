"""Whether a package is whole, what it is worth and which grounds it breaks, straight from the problem's own words."""

from collections.abc import Iterator

from goodoffices.bridging.answers import Valued
from goodoffices.bridging.grid import Demand, Ground, Nested, RedLine, Reserve, Tie
from goodoffices.bridging.problem import Package, Party, Problem, standing, utility
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import holds
from goodoffices.talks.refusal import Refusal


def weighing(problem: Problem) -> tuple[Party, ...]:
    """Give the sides whose gains are weighed: those that gave worth."""
    return tuple(one for one in problem.sides if one.worth)


def whole(problem: Problem, choices: tuple[Choice, ...], place: int) -> Package:
    """Give the choices as a package; refuses one that leaves an issue open or chooses what doesn't stand.

    `place` is the package's number in the answer, from 1, for the refusal.
    """
    package = {one.bracket: one.alternative for one in choices}
    there = {one.id: len(one.options) for one in standing(problem, package)}
    if len(package) != len(choices):
        raise Refusal("certificate-package", place=place, issue=_twice(choices))
    for issue in (*there, *package):
        if not 0 <= package.get(issue, -1) < there.get(issue, 0):
            raise Refusal("certificate-package", place=place, issue=issue)
    return package


def _twice(choices: tuple[Choice, ...]) -> str:
    names = [one.bracket for one in choices]
    return next(one for one in names if names.count(one) > 1)


def grounds_of(problem: Problem) -> Iterator[Ground]:
    """Give every ground that a package can break."""
    yield from (Tie(one.id) for one in problem.linkages)
    for party in problem.parties:
        yield from (RedLine(party.id, one) for one in party.cannot)
        yield from (Demand(party.id, one.id) for one in party.demands)
        if party.worth:
            yield Reserve(party.id)


def broken(problem: Problem, package: Package) -> Iterator[Ground]:
    """Give the grounds that a whole package breaks."""
    yield from (Tie(one.id) for one in problem.linkages if not holds(one, package))
    for party in problem.parties:
        for one in party.cannot:
            if package.get(one.bracket) == one.alternative:
                yield RedLine(party.id, one)
        yield from (Demand(party.id, one.id) for one in party.demands if not holds(one, package))
        if party.worth and utility(problem, party, package) < party.reserve:
            yield Reserve(party.id)


def require_feasible(problem: Problem, choices: tuple[Choice, ...], place: int) -> Package:
    """Give the choices as a package; refuses one that breaks a ground, naming the first."""
    package = whole(problem, choices, place)
    for ground in broken(problem, package):
        raise Refusal("certificate-breaks", place=place, **named(ground))
    return package


def require_valued(problem: Problem, valued: Valued, place: int) -> tuple[int, ...]:
    """Give the gains of a feasible package; refuses it where it is not feasible or not worth what is said."""
    package = require_feasible(problem, valued.package, place)
    if len(valued.utilities) != len(problem.parties):
        raise Refusal("certificate-utilities", place=place)
    for party, stated in zip(problem.parties, valued.utilities, strict=True):
        if stated != utility(problem, party, package):
            raise Refusal("certificate-utility", place=place, party=party.id)
    return tuple(utility(problem, one, package) - one.reserve for one in weighing(problem))


def named(ground: Ground) -> dict[str, str]:
    """Give what kind of ground it is and its name, for a refusal."""
    match ground:
        case Nested(issue):
            return {"kind": "nested", "name": issue}
        case Tie(linkage):
            return {"kind": "linkage", "name": linkage}
        case RedLine(party, choice):
            return {"kind": "red-line", "name": f"{party}: {choice.bracket} {choice.alternative + 1}"}
        case Demand(party, linkage):
            return {"kind": "demand", "name": f"{party}: {linkage}"}
        case Reserve(party):
            return {"kind": "reserve", "name": party}
