"""Checks of a conflict and of a way out of it: that no package meets the grounds, and what is possible without them."""

from goodoffices.bridging.answers import Agreed, Barred, Claimed, Conflict, Relaxation, Short, Tree, Weighed
from goodoffices.bridging.check.checked import Checked, Left, Looked, Shown
from goodoffices.bridging.check.hitting import needs
from goodoffices.bridging.check.packages import broken, grounds_of, named, whole
from goodoffices.bridging.check.trees import Domains, leaves, require_barred, require_short
from goodoffices.bridging.check.weighing import Weighing, most, weighing_of
from goodoffices.bridging.grid import Ground, Nested, Reserve
from goodoffices.bridging.problem import Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal


def check_conflict(problem: Problem, conflict: Conflict) -> Checked:
    """Check a conflict; see `check`."""
    _require_grounds(problem, conflict.grounds)
    _require_under(problem, conflict.under)
    _require_spared(problem, conflict)
    looked, shows = [Looked.GROUNDS, Looked.PACKAGES], [Shown.NEEDED]
    left: list[Left] = []
    if conflict.smallest:
        _require_smallest(problem, conflict)
        looked.append(Looked.WITNESSES)
        shows.append(Shown.SMALLEST)
    else:
        left.append(Left.SMALLER)
    match conflict.refutation:
        case Agreed():
            left.append(Left.AGREED)
        case Claimed():
            left.append(Left.CLAIMED)
        case tree:
            _require_refuted(problem, conflict, tree)
            looked.append(Looked.TREE)
            shows.append(Shown.IMPOSSIBLE)
    return Checked(tuple(looked), tuple(shows), tuple(left))


def check_relaxation(problem: Problem, relaxation: Relaxation) -> Checked:
    """Check a way out; see `check`."""
    if relaxation.grounds:
        _require_grounds(problem, relaxation.grounds)
    package = whole(problem, relaxation.opens, 1)
    breaks = set(broken(problem, package))
    for ground in breaks - set(relaxation.grounds):
        raise Refusal("certificate-breaks", place=1, **named(ground))
    for ground in relaxation.grounds:
        if ground not in breaks:
            raise Refusal("certificate-idle", **named(ground))
    left = (Left.CHEAPER,) if len(relaxation.grounds) else ()
    return Checked((Looked.GROUNDS, Looked.PACKAGES), (Shown.OPENS,), left)


def _require_grounds(problem: Problem, grounds: tuple[Ground, ...]) -> None:
    """Refuse grounds that the problem hasn't, or given twice; the text's own order is never among them."""
    known = set(grounds_of(problem))
    for place, ground in enumerate(grounds):
        if ground not in known or ground in grounds[:place]:
            raise Refusal("certificate-ground", **named(ground))
    if not grounds:
        raise Refusal("certificate-no-ground")


def _require_under(problem: Problem, under: tuple[Choice, ...]) -> None:
    sizes = {one.id: len(one.options) for one in problem.issues}
    for place, choice in enumerate(under):
        twice = choice.bracket in {one.bracket for one in under[:place]}
        if twice or not 0 <= choice.alternative < sizes.get(choice.bracket, 0):
            raise Refusal("certificate-under", issue=choice.bracket)


def _require_spared(problem: Problem, conflict: Conflict) -> None:
    """Refuse packages of which one does not meet all grounds but its own, or has not the choices taken as made."""
    if len(conflict.spared) != len(conflict.grounds):
        raise Refusal("certificate-spared", given=len(conflict.spared), needed=len(conflict.grounds))
    for place, (ground, choices) in enumerate(zip(conflict.grounds, conflict.spared, strict=True), 1):
        breaks = _broken_under(problem, conflict, choices, place)
        for other in conflict.grounds:
            if other != ground and other in breaks:
                raise Refusal("certificate-breaks", place=place, **named(other))


def _broken_under(
    problem: Problem, conflict: Conflict, choices: tuple[Choice, ...], place: int
) -> set[Ground]:
    """Give what a package breaks; refuses one that lacks a choice taken as made."""
    package = whole(problem, choices, place)
    for one in conflict.under:
        if package.get(one.bracket) != one.alternative:
            raise Refusal("certificate-package", place=place, issue=one.bracket)
    return set(broken(problem, package))


def _require_smallest(problem: Problem, conflict: Conflict) -> None:
    """Refuse the claim where fewer grounds could hold one that each package breaks."""
    numbers = {ground: 1 << place for place, ground in enumerate(dict.fromkeys(grounds_of(problem)))}
    packages = enumerate((*conflict.spared, *conflict.witnesses), 1)
    broke = [_broken_under(problem, conflict, one, place) for place, one in packages]
    if not needs([sum(numbers[ground] for ground in one) for one in broke], len(conflict.grounds)):
        raise Refusal("certificate-smallest")


# --- that no package meets them ---------------------------------------------------------------------------


def _require_refuted(problem: Problem, conflict: Conflict, tree: Tree) -> None:
    places = {one.id: place for place, one in enumerate(problem.issues)}
    under = {places[one.bracket]: frozenset((one.alternative,)) for one in conflict.under}
    refuting = _Refuting(problem, weighing_of(problem), frozenset(conflict.grounds))
    for leaf, domains in leaves(refuting.weighing.grid, tree, under):
        refuting.goes_through(leaf, domains)


class _Refuting:
    """What leaves may rest on: the clauses and reserves of the conflict's grounds, and the text's own order."""

    def __init__(self, problem: Problem, weighing: Weighing, grounds: frozenset[Ground]) -> None:
        self.problem, self.weighing, self.grounds = problem, weighing, grounds

    def goes_through(self, leaf: Weighed | Barred | Short, domains: Domains) -> None:
        """Refuse a leaf that does not show that no package under it meets the grounds."""
        match leaf:
            case Barred(clause):
                require_barred(self.weighing.grid, leaf, domains)
                self._require_clause(clause)
            case Short(party):
                require_short(self.weighing.grid, leaf, domains)
                self._require_reserve(party)
            case Weighed(sides, floors, clauses):
                if any(sides) or most(self.weighing, leaf, domains) >= 0:
                    raise Refusal("certificate-leaf")
                for clause, _ in clauses:
                    self._require_clause(clause)
                for party, _ in floors:
                    self._require_reserve(party)

    def _require_clause(self, clause: int) -> None:
        ground = self.weighing.grid.clauses[clause].ground
        if not isinstance(ground, Nested):
            self._require_named(ground)

    def _require_reserve(self, party: int) -> None:
        self._require_named(Reserve(self.problem.parties[party].id))

    def _require_named(self, ground: Ground) -> None:
        if ground not in self.grounds:
            raise Refusal("certificate-rests-on", **named(ground))
