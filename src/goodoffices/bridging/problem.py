"""What is asked of the engine: issues and their options, what ties them, and what each party says of them.

An issue is a bracket and an option is an alternative, so ties are the text's own linkages and a package is a choice of
one alternative for each issue that its other choices leave standing.  Worth is counted in whole units; `unit` of them
make 1, the width of a party's scale.  Nothing here needs numbers: a party may have red lines and demands only.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from goodoffices.talks.papers.model import Choice, Linkage

Package = Mapping[str, int]
"""What is chosen, by the issue's id: the option's place, 0 the first.  An issue that does not stand is left out."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Something to be settled one way; `within` is the choice of an earlier issue under which alone it stands."""

    id: str
    options: tuple[str, ...]
    within: Choice | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """One that has to accept: a side, or a veto player inside one (`home` is then the side's id).

    `worth` gives, for each issue of the problem in its order, what each option adds, in whole units (an issue that
    does not stand adds nothing); () where no numbers were given.  `reserve` is what it has without agreement: a
    package worth less is refused.  `cannot` are its red lines, `demands` what it ties on its own account.
    """

    id: str
    worth: tuple[tuple[int, ...], ...] = ()
    reserve: int = 0
    cannot: tuple[Choice, ...] = ()
    demands: tuple[Linkage, ...] = ()
    home: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Two to eight parties over the issues; `linkages` are the text's.  See `require_problem` for what is refused."""

    issues: tuple[Issue, ...]
    parties: tuple[Party, ...]
    linkages: tuple[Linkage, ...] = ()
    unit: int = 1

    @property
    def sides(self) -> tuple[Party, ...]:
        """Give the parties whose gains are weighed: all but veto players."""
        return tuple(one for one in self.parties if not one.home)

    def issue(self, name: str) -> Issue:
        """Give the issue of that id; raises `KeyError` where there is none."""
        for one in self.issues:
            if one.id == name:
                return one
        raise KeyError(name)


def standing(problem: Problem, package: Package) -> tuple[Issue, ...]:
    """Give the issues that stand in the text once the package's choices are made."""
    there: set[str] = set()
    found = []
    for one in problem.issues:
        under = one.within
        if under is None or (under.bracket in there and package.get(under.bracket) == under.alternative):
            there.add(one.id)
            found.append(one)
    return tuple(found)


def utility(problem: Problem, party: Party, package: Package) -> int:
    """Give what the package is worth to the party, in whole units; issues that don't stand add nothing."""
    if not party.worth:
        return 0
    places = {one.id: place for place, one in enumerate(problem.issues)}
    return sum(party.worth[places[one.id]][package[one.id]] for one in standing(problem, package))
