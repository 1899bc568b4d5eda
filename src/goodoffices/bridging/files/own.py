"""Problems in our own form, TOML or JSON: issues, linkages and parties, with as many or as few numbers as there are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.bridging.files.at import At
from goodoffices.bridging.files.choices import linkages
from goodoffices.bridging.files.own_issues import ReadIssues, read_issues
from goodoffices.bridging.files.source import Reserves, Source, passed
from goodoffices.bridging.files.units import Numbered, unit_for, whole, whole_worth
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.refusal import Refusal

_PARTY = ("id", "home", "worth", "weights", "values", "reserve", "cannot", "demands")


@dataclass(frozen=True, slots=True)
class _Told:
    """A party as the file has it: everything but its numbers, and its numbers."""

    bare: Party
    numbers: Numbered | None


def own_problem(at: At, reserves: Reserves) -> Source:
    """Read a problem; `reserves` stand in place of those in the file, on the scale of each party's own numbers."""
    at.table(("issues", "linkages", "parties"))
    read = read_issues(at.need("issues"))
    ties = linkages(at.get("linkages"), read.options)
    parties = at.need("parties")
    told = tuple(_parties(parties, read))
    names = tuple(one.bare.id for one in told)
    given = reserves.by_party({name: (name,) for name in names})
    told = tuple(_with_reserve(one, given) for one in told)
    numbers = tuple(one.numbers for one in told if one.numbers)
    unit, exact = unit_for(at.path, numbers)
    problem = Problem(read.issues, tuple(_party(one, unit) for one in told), ties, unit)
    passed(problem, at.path)
    remarks = () if exact else (Refusal("bridging-rounded", path=at.path, unit=unit),)
    return Source(problem, remarks, given)


def _parties(at: At, read: ReadIssues) -> Iterator[_Told]:
    seen: set[str] = set()
    for one in at.entries():
        one.table(_PARTY)
        name = one.need("id").label()
        if name in seen:
            raise Refusal("bridging-name-twice", **one.where, name=name)
        seen.add(name)
        yield _told(one, name, read)


def _told(one: At, name: str, read: ReadIssues) -> _Told:
    cannot, home = one.get("cannot"), one.get("home")
    red_lines = tuple(read.options.choice(each) for each in cannot.entries()) if cannot else ()
    demands = linkages(one.get("demands"), read.options)
    bare = Party(name, (), 0, tuple(dict.fromkeys(red_lines)), demands, home.label() if home else "")
    worth, reserve = _numbers(one, read), one.get("reserve")
    if worth is None:
        if reserve:
            raise Refusal("reserve-without-worth", **reserve.where, party=name)
        return _Told(bare, None)
    return _Told(bare, Numbered(name, worth, reserve.number() if reserve else Fraction(0)))


def _numbers(one: At, read: ReadIssues) -> tuple[tuple[Fraction, ...], ...] | None:
    """Read what each option adds: as `worth`, or as `weights` of issues times `values` of options; None for neither."""
    worth, weights, values = one.get("worth"), one.get("weights"), one.get("values")
    if worth and (weights or values):
        raise Refusal("bridging-one-of-both", **one.where, first="worth", second="weights")
    if worth:
        return _table(worth, read, {})
    if not (weights or values):
        return None
    weights, values = one.need("weights"), one.need("values")
    factors = {
        issue: under.number() for issue, under in weights.items() if read.options.issue(weights, issue)
    }
    for issue, under in values.items():
        if read.options.issue(values, issue) and issue not in factors:
            raise Refusal("bridging-key-missing", **under.where, key=f"weights · {issue}")
    for issue in factors:
        values.need(issue)
    return _table(values, read, factors)


def _table(at: At, read: ReadIssues, factors: Mapping[str, Fraction]) -> tuple[tuple[Fraction, ...], ...]:
    """Read a table by issue; an issue that it leaves out adds nothing."""
    for issue, _ in at.items():
        read.options.issue(at, issue)
    return tuple(_issue_worth(at, one, read, factors.get(one.id, Fraction(1))) for one in read.issues)


def _issue_worth(at: At, issue: Issue, read: ReadIssues, factor: Fraction) -> tuple[Fraction, ...]:
    under = at.get(issue.id)
    if under is None:
        return (Fraction(0),) * len(issue.options)
    return tuple(factor * number for number in _of_options(under, issue, read))


def _of_options(at: At, issue: Issue, read: ReadIssues) -> tuple[Fraction, ...]:
    """Read numbers of an issue's options: a list in their order, a table by name, or {from, to} over its grades."""
    grades = read.grades.get(issue.id, ())
    if not isinstance(at.held, Mapping):
        found = tuple(one.number() for one in at.entries())
        if len(found) != len(issue.options):
            raise Refusal("bridging-numbers-count", **at.where, given=len(found), wanted=len(issue.options))
        return found
    if grades and set(at.held) == {"from", "to"}:
        return _line(at.need("from").number(), at.need("to").number(), len(grades))
    by_place: dict[int, Fraction] = {}
    for label, one in at.items():
        place = read.options.option(at, issue.id, label)
        if place in by_place:
            raise Refusal("bridging-name-twice", **one.where, name=label)
        by_place[place] = one.number()
    missing = tuple(label for place, label in enumerate(issue.options) if place not in by_place)
    if missing:
        raise Refusal("bridging-options-without-number", **at.where, options=missing[:12])
    return tuple(by_place[place] for place in range(len(issue.options)))


def _line(first: Fraction, last: Fraction, count: int) -> tuple[Fraction, ...]:
    """Give numbers at equal distances from the first grade to the last."""
    if count == 1:
        return (first,)
    return tuple(first + (last - first) * place / (count - 1) for place in range(count))


def _with_reserve(one: _Told, given: Mapping[str, Fraction]) -> _Told:
    if one.bare.id not in given:
        return one
    if one.numbers is None:
        raise Refusal("reserve-without-worth", party=one.bare.id)
    return _Told(one.bare, Numbered(one.bare.id, one.numbers.worth, given[one.bare.id]))


def _party(one: _Told, unit: int) -> Party:
    bare, numbers = one.bare, one.numbers
    if numbers is None:
        return bare
    reserve = whole(numbers.reserve, unit)
    return Party(bare.id, whole_worth(numbers, unit), reserve, bare.cannot, bare.demands, bare.home)
