"""What rules what out, by looking at every package of a small problem: shares nothing with the search."""

from collections.abc import Iterable
from itertools import combinations

from goodoffices.bridging.grid import Demand, Ground, RedLine, Reserve, Tie
from goodoffices.bridging.problem import Problem, utility
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import holds
from tests.bridging import oracle
from tests.bridging.oracle import Chosen


def grounds(problem: Problem) -> tuple[Ground, ...]:
    """Give every ground of a problem, each once."""
    found: list[Ground] = [Tie(one.id) for one in problem.linkages]
    for party in problem.parties:
        found += [RedLine(party.id, one) for one in party.cannot]
        found += [Demand(party.id, one.id) for one in party.demands]
        found += [Reserve(party.id)] if party.worth else []
    return tuple(dict.fromkeys(found))


def broken(problem: Problem, package: Chosen) -> frozenset[Ground]:
    """Give the grounds that a package breaks."""
    found: set[Ground] = {Tie(one.id) for one in problem.linkages if not holds(one, package)}
    for party in problem.parties:
        found |= {
            RedLine(party.id, one) for one in party.cannot if package.get(one.bracket) == one.alternative
        }
        found |= {Demand(party.id, one.id) for one in party.demands if not holds(one, package)}
        if party.worth and utility(problem, party, package) < party.reserve:
            found.add(Reserve(party.id))
    return frozenset(found)


def corrections(problem: Problem, under: Choice | None = None) -> list[frozenset[Ground]]:
    """Give what packages (with that choice) break, but for those that break all that another does and more."""
    every = {
        broken(problem, one)
        for one in oracle.packages(problem)
        if under is None or one.get(under.bracket) == under.alternative
    }
    return [one for one in every if not any(other < one for other in every)]


def impossible(breaks: Iterable[frozenset[Ground]], chosen: frozenset[Ground]) -> bool:
    """Say whether no package meets all of these grounds."""
    return all(one & chosen for one in breaks)


def fewest(problem: Problem, under: Choice | None = None) -> int | None:
    """Give how many grounds it takes at least to rule out every package; None where one meets them all."""
    breaks = corrections(problem, under)
    if frozenset() in breaks:
        return None
    return fewest_of(breaks)


def fewest_of(breaks: list[frozenset[Ground]]) -> int:
    """Give the size of the smallest set of grounds with one of each of these."""
    members = sorted(frozenset().union(*breaks), key=repr)
    return next(
        count
        for count in range(len(members) + 1)
        if any(impossible(breaks, frozenset(some)) for some in combinations(members, count))
    )
