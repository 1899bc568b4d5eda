"""Checks of a package near a given one: that it changes as many issues as is said, and that none changes fewer."""

from collections.abc import Iterator
from dataclasses import replace
from math import floor

from goodoffices.bridging.answers import Fair, Valued
from goodoffices.bridging.check.checked import Checked, Left, Looked, Shown
from goodoffices.bridging.check.fairness import check_fair
from goodoffices.bridging.check.packages import require_valued, whole
from goodoffices.bridging.problem import Package, Party, Problem, standing
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion


def check_near(
    problem: Problem, given: tuple[Choice, ...], best: Valued, changed: int, at_least: int, kept: Fair
) -> Checked:
    """Check that `best` is feasible and differs from `given` in `changed` issues, and that none differs in fewer than
    `at_least`, by `kept`: the MAXMIN answer to the problem in which one side only gains, by what is kept.

    An issue is changed where another option is chosen, or where it stands in one of the packages only.  That no other
    package as near has greater gains is left.  Raises `Refusal` as `check` does.
    """
    require_valued(problem, best, 1)
    wanted = whole(problem, given, 2)
    found = _changed(problem, wanted, whole(problem, best.package, 1))
    if changed != found or not 0 <= at_least <= changed:
        raise Refusal("certificate-objective")
    asked = _keeping(problem, wanted)
    if kept.criterion is not Criterion.MAXMIN:
        raise Refusal("certificate-objective")
    checked = check_fair(asked, kept)
    most = floor(kept.bound) + asked.parties[0].reserve
    if at_least > len(standing(problem, wanted)) - most:
        raise Refusal("certificate-bound")
    trusted = tuple(one for one in checked.leaves if one is not Left.NEXT_GAINS)
    looked = tuple(dict.fromkeys((Looked.PACKAGES, Looked.UTILITIES, *checked.looked_at)))
    if Shown.BEST not in checked.shows and Shown.BOUNDED not in checked.shows:
        return Checked(looked, (Shown.FEASIBLE, Shown.VALUED), (*trusted, Left.NEXT_GAINS))
    nearest = Shown.NEAREST if at_least == changed else Shown.BOUNDED
    return Checked(looked, (Shown.FEASIBLE, Shown.VALUED, nearest), (*trusted, Left.NEXT_GAINS))


def _changed(problem: Problem, one: Package, other: Package) -> int:
    return sum(one.get(issue.id) != other.get(issue.id) for issue in problem.issues)


def _keeping(problem: Problem, wanted: Package) -> Problem:
    """Give the problem in which one side, the first of the parties, gains 1 by each choice kept, and loses 1 by each
    issue that stands though it does not in the package wanted; all others only have to accept."""
    names = {one.id for one in problem.parties}
    name = next(one for one in _names() if one not in names)
    worth = tuple(
        tuple(int(wanted[one.id] == option) if one.id in wanted else -1 for option in range(len(one.options)))
        for one in problem.issues
    )
    side = Party(name, worth, -len(problem.issues))
    return replace(problem, parties=(side, *(replace(one, home=name) for one in problem.parties)), unit=1)


def _names() -> Iterator[str]:
    name = "kept"
    while True:
        yield name
        name += "*"
