"""What the engine advises on a draft: why there is no package, where there is room, what to consider next."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from goodoffices.bridging.answers import Fair
from goodoffices.bridging.barriers import barriers_of
from goodoffices.bridging.certificate import certified
from goodoffices.bridging.files.results import Result
from goodoffices.bridging.framing import UNIT, Framed
from goodoffices.bridging.grid import Reserve
from goodoffices.bridging.inquiry import Inquiry, Tell
from goodoffices.bridging.problem import Package, Problem
from goodoffices.bridging.regards import THOUSAND, regards_of
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.runs import (
    Agreement,
    Candidate,
    Candidates,
    Concession,
    Criterion,
    Found,
    NoPackage,
    Question,
    Spot,
    WayOut,
)

MOST_WAYS = 6
MOST_SPOTS = 60
TOO_LARGE = ("frontier-sides", "frontier-veto-players", "frontier-too-large", "frontier-too-tied")
"""Why the frontier may not be found whole; the fair packages are shown without it then."""

Chosen = tuple[tuple[str, int], ...]
"""A package as its choices in the order of their names, so that the same package is the same whoever found it."""


def found(framed: Framed, inquiry: Inquiry, tell: Tell) -> tuple[Found, str]:
    """Answer the inquiry, with what re-checks the answer."""
    from goodoffices.bridging.conflict import any_package

    if inquiry.question is Question.BELIEFS:
        from goodoffices.bridging.believing import believed

        return believed(framed, tell), ""
    tell("search", 0.0)
    possible = any_package(framed.bare)
    if possible is None:
        return _no_package(framed, inquiry, tell)
    match inquiry.question:
        case Question.WHY_NOT:
            return Candidates((candidate(framed, as_package(possible)),)), ""
        case Question.AGREEMENT:
            return _agreement(framed, inquiry, tell)
        case _ if inquiry.believing:
            from goodoffices.bridging.believing import believed_candidates

            return believed_candidates(framed, tell), ""
        case _:
            return _candidates(framed, inquiry, tell)


def as_package(choices: Iterable[Choice]) -> dict[str, int]:
    """Give choices as the engine's package."""
    return {one.bracket: one.alternative for one in choices}


def chosen_in(choices: Iterable[Choice]) -> Chosen:
    """Give choices in one order."""
    return tuple(sorted(as_package(choices).items()))


def candidate(framed: Framed, package: Package, best_by: tuple[Criterion, ...] = ()) -> Candidate:
    """Make a candidate of a package."""
    return Candidate(framed.chosen(package), regards_of(framed, package), best_by)


# ---- no package ----------------------------------------------------------------------------------------------------


def _no_package(framed: Framed, inquiry: Inquiry, tell: Tell) -> tuple[NoPackage, str]:
    from goodoffices.bridging.conflict import relaxations, why_not
    from goodoffices.bridging.opening import opening_fairest

    conflict = why_not(framed.bare, tell)
    tell("search", 0.6)
    ways = relaxations(framed.bare, most=MOST_WAYS)
    if _spoken(framed):
        tell("candidates", 0.8)
        ways = opening_fairest(framed.at(), ways, inquiry.criterion)
    said = NoPackage(
        barriers_of(framed, conflict.grounds),
        tuple(
            WayOut(barriers_of(framed, one.grounds), framed.chosen(as_package(one.opens))) for one in ways
        ),
    )
    return said, certified(framed.bare, Result(inquiry.criterion, conflict=conflict, relaxations=ways))


# ---- where there is room -------------------------------------------------------------------------------------------


def _agreement(framed: Framed, inquiry: Inquiry, tell: Tell) -> tuple[Agreement, str]:
    problem = framed.at()
    fair = _fair(problem, tell)
    tell("frontier", 0.5)
    shown, left_out = _efficient(problem, tell)
    best = _best_by(framed, fair)
    spots = [
        Spot(framed.chosen(package), regards_of(framed, package), True, best.get(chosen, ()))
        for chosen, package in sorted({one: dict(one) for one in (*best, *shown)}.items())
    ]
    spots += _offered(framed, inquiry)
    return Agreement(tuple(spots), left_out), certified(problem, Result(inquiry.criterion, fair[inquiry.criterion]))


def _fair(problem: Problem, tell: Tell) -> dict[Criterion, Fair]:
    from goodoffices.bridging.fair import fairest

    found = {}
    for place, criterion in enumerate(Criterion):
        tell("bound", place / (2 * len(Criterion)))
        found[criterion] = fairest(problem, criterion)
    return found


def _best_by(framed: Framed, fair: dict[Criterion, Fair]) -> dict[Chosen, tuple[Criterion, ...]]:
    """Give the fair packages, each with the criteria by which nothing is fairer.

    While nothing is known of some side none is said to be fair: any package would do.
    """
    if not _spoken(framed):
        return {chosen_in(one.best.package): () for one in fair.values()}
    found: dict[Chosen, tuple[Criterion, ...]] = {}
    for criterion, one in fair.items():
        chosen = chosen_in(one.best.package)
        found[chosen] = (*found.get(chosen, ()), criterion)
    return found


def _spoken(framed: Framed) -> bool:
    """Say whether something is known of what every side holds."""
    return all(held.positions for held in framed.held if not held.voice)


def _efficient(problem: Problem, tell: Tell) -> tuple[list[Chosen], int]:
    """Give packages of the frontier, and how many lie between them; none where it is too large to be found whole."""
    from goodoffices.bridging.frontier import pareto

    try:
        every = pareto(problem, tell)
    except Refusal as refusal:
        if refusal.code not in TOO_LARGE:
            raise
        return [], 0
    shown = _thinned(len(every), MOST_SPOTS)
    return [chosen_in(one.package) for one in every.valued(shown)], len(every) - len(shown)


def _thinned(count: int, most: int) -> list[int]:
    """Give at most that many of the places, evenly apart, both ends among them."""
    if count <= most:
        return list(range(count))
    return [round(Fraction((count - 1) * place, most - 1)) for place in range(most)]


def _offered(framed: Framed, inquiry: Inquiry) -> Iterator[Spot]:
    """Give what was put or named so far and still is a whole package of the draft."""
    for offer in inquiry.offers:
        package = framed.package(offer.package, offer.by)
        if package is not None:
            yield Spot(
                framed.chosen(package),
                regards_of(framed, package),
                False,
                (),
                offer.offered,
                offer.paper,
                offer.by,
                offer.accepted,
            )


# ---- what to consider ----------------------------------------------------------------------------------------------


def _candidates(framed: Framed, inquiry: Inquiry, tell: Tell) -> tuple[Candidates, str]:
    problem = framed.at()
    fair = _fair(problem, tell)
    best = _best_by(framed, fair)
    tell("candidates", 0.6)
    packages = {*best, *_near_offers(framed, inquiry, problem)}
    every = tuple(candidate(framed, dict(one), best.get(one, ())) for one in sorted(packages))
    said = Candidates(every, tuple(_concessions(framed, problem, inquiry.criterion, tell)))
    return said, certified(problem, Result(inquiry.criterion, fair[inquiry.criterion]))


def _near_offers(framed: Framed, inquiry: Inquiry, problem: Problem) -> Iterator[Chosen]:
    """Give, for the last package that each party named or the mediation put, the possible one nearest to it."""
    from goodoffices.bridging.fair import near

    last = {offer.by: offer for offer in inquiry.offers if offer.accepted is not False}
    for offer in last.values():
        package = framed.package(offer.package, offer.by)
        if package is not None:
            yield chosen_in(near(problem, package).best.package)


def _concessions(framed: Framed, problem: Problem, criterion: Criterion, tell: Tell) -> Iterator[Concession]:
    """Give what dropping any one red line or own tie would open; the plain reading knows no reserves to be lowered."""
    from goodoffices.bridging.fair import concessions

    parties = {held.name: held.party for held in framed.held}
    for one in concessions(problem, criterion, tell):
        if not isinstance(one.ground, Reserve):
            gains = tuple((parties[name], round(Fraction(gain * THOUSAND, UNIT))) for name, gain in one.gains)
            yield Concession(barriers_of(framed, (one.ground,))[0], gains)
