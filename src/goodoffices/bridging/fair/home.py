"""Whether a package would hold with those who have to accept it, at home too: what each of them would say no by."""

from collections.abc import Iterator

from goodoffices.bridging.grid import Demand, Ground, RedLine, Reserve
from goodoffices.bridging.problem import Package, Party, Problem, utility
from goodoffices.talks.papers.packages import holds


def would_hold(problem: Problem, package: Package) -> tuple[tuple[str, Ground], ...]:
    """Give each party (sides and their veto players) with a ground of its own that the package breaks; () if none.

    The package must be whole.  The text's own linkages are nobody's and are not looked at.
    """
    return tuple(
        (party.id, ground) for party in problem.parties for ground in _broken(problem, party, package)
    )


def _broken(problem: Problem, party: Party, package: Package) -> Iterator[Ground]:
    for choice in party.cannot:
        if package.get(choice.bracket) == choice.alternative:
            yield RedLine(party.id, choice)
    for demand in party.demands:
        if not holds(demand, package):
            yield Demand(party.id, demand.id)
    if party.worth and utility(problem, party, package) < party.reserve:
        yield Reserve(party.id)
