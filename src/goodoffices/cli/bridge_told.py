"""What was found, as a person reads it: the package, utilities and gains, what proves it; or what stands in the way."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from goodoffices.bridging.answers import Conflict, Fair, Frontier, Relaxation, Valued
from goodoffices.bridging.files.results import Result, package_out
from goodoffices.bridging.grid import Demand, Ground, Nested, RedLine, Reserve, Tie
from goodoffices.bridging.problem import Party, Problem
from goodoffices.cli.bridge_proof import fair_proof_said, proof_said
from goodoffices.cli.tables import table
from goodoffices.cli.voice import Voice
from goodoffices.talks.papers.model import Choice, Linkage
from goodoffices.talks.papers.naming import NamedLinkage
from goodoffices.talks.runs import Criterion
from goodoffices.words.catalogue import phrase
from goodoffices.words.formats import exact

REACHED = {
    Criterion.NASH: phrase("Product of the gains: {objective}. No package has more than {bound}."),
    Criterion.MAXMIN: phrase("Least gain: {objective}. No package has more than {bound}."),
    Criterion.KALAI: phrase(
        "Least share of the most that each could gain: {objective}. No package has more than {bound}."
    ),
}
SIGNIFICANT = 6
"""Digits of a number that a person is shown; a program gets all."""


def told(voice: Voice, problem: Problem, result: Result) -> None:
    """Tell a result to a person."""
    if voice.as_json:
        return
    if result.fair:
        _tell_fair(voice, problem, result.fair)
    if result.frontier:
        _tell_frontier(voice, problem, result.frontier)
    if result.possible and not result.fair:
        _tell_package(voice, problem, result.possible)
        voice.say(phrase("This package is possible. No side gave numbers, so none is fairer than another."))
    if result.conflict:
        _tell_conflict(voice, problem, result.conflict)
        _tell_ways(voice, problem, result.relaxations)


def _tell_fair(voice: Voice, problem: Problem, fair: Fair) -> None:
    _tell_package(voice, problem, fair.best.package)
    voice.line(_parties(voice, problem, fair.best))
    voice.line()
    numbers = {"objective": shown(voice, fair.objective), "bound": shown(voice, fair.bound)}
    voice.say(REACHED[fair.criterion], **numbers)
    for said in fair_proof_said(voice, fair):
        voice.line(said)


def _tell_package(voice: Voice, problem: Problem, package: Iterable[Choice]) -> None:
    heads = (voice.filled(phrase("Issue")), voice.filled(phrase("Option")))
    rows = [(_flat(issue), _flat(option)) for issue, option in package_out(problem, package).items()]
    voice.line(table(heads, rows))
    voice.line()


def _parties(voice: Voice, problem: Problem, valued: Valued) -> str:
    """Give a table of what the package is worth to each party that gave numbers."""
    heads = (phrase("Party"), phrase("Utility"), phrase("Reserve"), phrase("Gain"))
    rows = [
        (
            _flat(party.id),
            *(_units(voice, problem, each) for each in (units, party.reserve, units - party.reserve)),
        )
        for party, units in zip(problem.parties, valued.utilities, strict=True)
        if party.worth
    ]
    return table([voice.filled(head) for head in heads], rows)


def _tell_frontier(voice: Voice, problem: Problem, frontier: Frontier) -> None:
    many = len(frontier.points)
    voice.line()
    voice.say(phrase("Packages that nobody could better without another's loss: {count}"), count=many)
    places = [place for place, one in enumerate(problem.parties) if one.worth]
    heads = [*(_flat(problem.parties[place].id) for place in places), voice.filled(phrase("Package"))]
    voice.line(table(heads, [_point(voice, problem, one, places) for one in frontier.points]))
    voice.line(proof_said(voice, frontier.proof))


def _point(voice: Voice, problem: Problem, valued: Valued, places: list[int]) -> list[str]:
    worth = [_units(voice, problem, valued.utilities[place]) for place in places]
    return [*worth, " · ".join(map(_flat, package_out(problem, valued.package).values()))]


def _tell_conflict(voice: Voice, problem: Problem, conflict: Conflict) -> None:
    if conflict.grounds:
        voice.say(
            phrase("There is no package. These can't all be met; without any one of them, the rest can:")
        )
    else:
        voice.say(phrase("There is no package."))
    _tell_grounds(voice, problem, conflict.grounds)
    if conflict.smallest:
        voice.say(phrase("No fewer than these rule each other out."))
    voice.line(proof_said(voice, conflict.refutation))


def _tell_ways(voice: Voice, problem: Problem, ways: Iterable[Relaxation]) -> None:
    """Tell each way out: what gives way, and a package that it opens."""
    for number, way in enumerate(ways, 1):
        voice.line()
        voice.say(phrase("Way out {number}: without the following there is a package."), number=number)
        _tell_grounds(voice, problem, way.grounds)
        pairs = package_out(problem, way.opens).items()
        voice.say(phrase("It opens: {package}"), package=", ".join(f"{a}: {b}" for a, b in pairs))


def _tell_grounds(voice: Voice, problem: Problem, grounds: Iterable[Ground]) -> None:
    for one in grounds_said(voice, problem, grounds):
        voice.line(f"  – {one}")


def grounds_said(voice: Voice, problem: Problem, grounds: Iterable[Ground]) -> Iterator[str]:
    """Say each ground in a sentence; the text's own order is nobody's to give up, and is passed over."""
    for one in grounds:
        match one:
            case Tie(linkage):
                tie = _named(problem, problem.linkages, linkage)
                yield voice.filled(phrase("The text ties: {linkage}"), linkage=tie)
            case RedLine(party, choice):
                said = phrase("{party} rules out {option}")
                yield voice.filled(said, party=_flat(party), option=_choice(problem, choice))
            case Demand(party, linkage):
                tie = _named(problem, _party(problem, party).demands, linkage)
                said = phrase("{party} ties on its own account: {linkage}")
                yield voice.filled(said, party=_flat(party), linkage=tie)
            case Reserve(party):
                reserve = _units(voice, problem, _party(problem, party).reserve)
                said = phrase("{party} takes nothing that is worth less than {reserve} to it")
                yield voice.filled(said, party=_flat(party), reserve=reserve)
            case Nested():
                pass


def _party(problem: Problem, name: str) -> Party:
    return next(one for one in problem.parties if one.id == name)


def _named(problem: Problem, linkages: tuple[Linkage, ...], name: str) -> NamedLinkage:
    one = next(each for each in linkages if each.id == name)
    return NamedLinkage(one.kind, tuple(_choice(problem, choice) for choice in one.of), ())


def _choice(problem: Problem, choice: Choice) -> str:
    return _flat(f"{choice.bracket}: {problem.issue(choice.bracket).options[choice.alternative]}")


def _units(voice: Voice, problem: Problem, units: int) -> str:
    return shown(voice, Fraction(units, problem.unit))


def shown(voice: Voice, number: Fraction) -> str:
    """Write a number to so many digits as a person reads."""
    return exact(Decimal(f"{float(number):.{SIGNIFICANT}g}"), voice.lang)


def _flat(words: str) -> str:
    """Give words on one line, without the signs by which a file could steer the terminal."""
    return "".join(sign for sign in " ".join(words.split()) if sign.isprintable())
