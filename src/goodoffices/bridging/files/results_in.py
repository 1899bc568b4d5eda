"""Reads a result that was written as JSON, of a problem that is at hand; what it claims is for `bridging.check`."""

from collections.abc import Mapping
from fractions import Fraction

from goodoffices.bridging.answers import Conflict, Fair, Frontier, Relaxation, Valued
from goodoffices.bridging.files.at import At
from goodoffices.bridging.files.choices import Options
from goodoffices.bridging.files.digest import digest
from goodoffices.bridging.files.proofs import fraction, proof_in
from goodoffices.bridging.files.results import Result, scaled, weighed
from goodoffices.bridging.grid import Demand, Ground, Nested, RedLine, Reserve, Tie
from goodoffices.bridging.problem import Party, Problem
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import Criterion

LARGEST = 200_000_000
"""Bytes of a result; a frontier has many packages."""


def reserves_in(at: At) -> dict[str, Fraction]:
    """Read the reserves that were given beside the files when the result was made."""
    return {party: fraction(one) for party, one in at.need("reservation").items()}


def result_in(at: At, problem: Problem) -> Result:
    """Read a result; refuses what is none (`bridging-result-unfit`), and one of another problem, by its digest."""
    if at.need("problem").held != digest(problem):
        raise Refusal("bridging-result-of-another", path=at.path)
    read = _Reader(problem)
    frontier = at.need("frontier")
    weighed = at.need("objective").held is not None
    at.exactly(*_keys(at, weighed=weighed, frontier=frontier.held is not None))
    found = Result(
        _criterion(at.need("criterion")),
        read.fair(at) if weighed else None,
        read.frontier(at) if frontier.held is not None else None,
        None if weighed else read.conflict(at.get("conflict")),
        () if weighed else tuple(read.relaxation(one) for one in at.need("relaxations").entries()),
        reserves_in(at),
    )
    if not weighed:
        _require_none(at, problem)
    _require_one(at, read, found)
    return found


SAID = ("package", "utilities", "objective", "bound", "proof", "criterion", "frontier", "reservation", "problem")
"""What every result has."""


def _keys(at: At, *, weighed: bool, frontier: bool) -> tuple[str, ...]:
    """Give the keys of a result of that shape: a check reads each, and there is no other."""
    more = ["ideals", "exact"] if weighed else ["relaxations"]
    if frontier:
        more.append("frontier_proof")
    if not weighed and at.need("package").held is None:
        more.append("conflict")
    return (*SAID, *more)


def _require_none(at: At, problem: Problem) -> None:
    """Refuse numbers or a proof in a result that weighs nothing: no check would look at them."""
    for key in ("bound", "proof"):
        _require_null(at.need(key))
    utilities = at.need("utilities")
    if at.need("package").held is None:
        _require_null(utilities)
        return
    for one in problem.parties:
        _require_null(utilities.exactly(*(each.id for each in problem.parties)).need(one.id))


def _require_null(at: At) -> None:
    if at.held is not None:
        raise Refusal("bridging-result-unfit", **at.where)


def _require_one(at: At, read: "_Reader", found: Result) -> None:
    """Refuse a result that gives another package than it bears out, or none and no reason."""
    package = at.need("package")
    stated = None if package.held is None else read.package(package)
    if stated != found.possible or (stated is None) != (found.conflict is not None):
        raise Refusal("bridging-result-unfit", **package.where)


def _criterion(at: At) -> Criterion:
    if at.held not in tuple(map(str, Criterion)):
        raise Refusal("bridging-result-unfit", **at.where)
    return Criterion(str(at.held))


OF_GROUND: Mapping[str, tuple[str, ...]] = {
    "nested": ("issue",),
    "linkage": ("linkage",),
    "red-line": ("party", "choice"),
    "demand": ("party", "linkage"),
    "reserve": ("party",),
}
"""What each kind of ground is said of."""


class _Reader:
    """Reads parts of a result by the names of one problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.options = Options(
            {one.id: {label: place for place, label in enumerate(one.options)} for one in problem.issues}
        )

    def fair(self, at: At) -> Fair:
        exact = at.need("exact").exactly("objective", "bound")
        objective, bound = fraction(exact.need("objective")), fraction(exact.need("bound"))
        for key, number in (("objective", objective), ("bound", bound)):
            _agree(at.need(key), number)
        return Fair(
            _criterion(at.need("criterion")),
            self.valued(at),
            objective,
            bound,
            proof_in(at.need("proof")),
            self._ideals(at.need("ideals")),
        )

    def frontier(self, at: At) -> Frontier:
        every = at.need("frontier").entries()
        points = tuple(self.valued(one.exactly("package", "utilities")) for one in every)
        return Frontier(points, proof_in(at.need("frontier_proof")))

    def conflict(self, at: At | None) -> Conflict | None:
        if at is None:
            return None
        at.exactly("grounds", "refutation", "spared", "under", "smallest", "witnesses")
        smallest = at.need("smallest")
        if not isinstance(smallest.held, bool):
            raise Refusal("bridging-result-unfit", **smallest.where)
        return Conflict(
            self._grounds(at.need("grounds")),
            proof_in(at.need("refutation")),
            tuple(self.package(one) for one in at.need("spared").entries()),
            self.package(at.need("under")),
            smallest.held,
            tuple(self.package(one) for one in at.need("witnesses").entries()),
        )

    def relaxation(self, at: At) -> Relaxation:
        at.exactly("grounds", "opens")
        return Relaxation(self._grounds(at.need("grounds")), self.package(at.need("opens")))

    def valued(self, at: At) -> Valued:
        """Read a package, and utilities of exactly the problem's parties."""
        utilities = at.need("utilities").exactly(*(one.id for one in self.problem.parties))
        units = (self._units(utilities.need(one.id), one) for one in self.problem.parties)
        return Valued(self.package(at.need("package")), tuple(units))

    def package(self, at: At) -> tuple[Choice, ...]:
        return tuple(
            Choice(issue, self.options.option(under, issue, under.text())) for issue, under in at.items()
        )

    def _units(self, at: At, party: Party) -> int:
        if not party.worth:
            if at.held is not None:
                raise Refusal("bridging-result-unfit", **at.where)
            return 0
        return self._whole(at)

    def _whole(self, at: At) -> int:
        """Give the whole units that a number on a party's scale stands for."""
        number = at.nearest()
        units = round(Fraction(number) * self.problem.unit)
        if scaled(self.problem, units) != number:
            raise Refusal("bridging-result-unfit", **at.where)
        return units

    def _ideals(self, at: At) -> tuple[int, ...]:
        if at.held is None:
            return ()
        at.exactly(*(one.id for one in weighed(self.problem)))
        return tuple(self._whole(at.need(one.id)) for one in weighed(self.problem))

    def _grounds(self, at: At) -> tuple[Ground, ...]:
        return tuple(self._ground(one) for one in at.entries())

    def _ground(self, at: At) -> Ground:
        kind = at.table().get("ground")
        at.exactly("ground", *OF_GROUND.get(str(kind), ()))
        match kind:
            case "nested":
                return Nested(at.need("issue").text())
            case "linkage":
                return Tie(at.need("linkage").text())
            case "red-line":
                return RedLine(at.need("party").text(), self.options.choice(at.need("choice")))
            case "demand":
                return Demand(at.need("party").text(), at.need("linkage").text())
            case "reserve":
                return Reserve(at.need("party").text())
        raise Refusal("bridging-result-unfit", **at.where)


def _agree(at: At, exact: Fraction) -> None:
    """Refuse a number that is not that of the fraction beside it."""
    try:
        same = at.nearest() == float(exact)
    except OverflowError:
        same = False
    if not same:
        raise Refusal("bridging-result-unfit", **at.where)
