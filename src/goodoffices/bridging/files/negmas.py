"""Scenarios of negmas: a YAML file of issues and one of each party's additive utility function, in one folder.

A discount is left out, since nothing here takes time; what is discounted counts.  Utilities that are not a sum over
the issues, and issues of real numbers or without end, are refused by name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import PurePath

from goodoffices.bridging.files.at import At, named, short
from goodoffices.bridging.files.own_issues import counted, once
from goodoffices.bridging.files.scenario import Utility, graded, scenario
from goodoffices.bridging.files.source import Reserves, Source
from goodoffices.bridging.grounds import MOST_ISSUES, MOST_OPTIONS
from goodoffices.bridging.problem import Issue
from goodoffices.talks.refusal import Refusal

ADDITIVE = ("LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction")
LINEAR = ("LinearUtilityFunction", "AffineUtilityFunction")
DISCOUNTED = ("ExpDiscountedUFun", "LinDiscountedUFun")
UTILITIES = (*ADDITIVE, *LINEAR, *DISCOUNTED)
NAMED_ISSUES = ("CategoricalIssue", "DiscreteCardinalIssue", "DiscreteOrdinalIssue", "SingletonIssue")
RANGES = ("ContiguousIssue",)
ISSUES = (*NAMED_ISSUES, *RANGES)
VALUES = ("TableFun", "IdentityFun", "LinearFun", "AffineFun", "ConstFun")


@dataclass(frozen=True, slots=True)
class _Options:
    """An issue's options by name, and as numbers where all of them are numbers."""

    labels: tuple[str, ...]
    numbers: tuple[Fraction, ...] | None


def is_domain(at: At) -> bool:
    """Say whether the file holds issues."""
    return isinstance(at.held, Mapping) and "issues" in at.held


def is_utility(at: At) -> bool:
    """Say whether the file holds a utility function."""
    kind = at.held.get("type", "") if isinstance(at.held, Mapping) else ""
    return isinstance(kind, str) and "fun" in kind.lower()


def negmas_problem(domain: At, utilities: Sequence[At], reserves: Reserves) -> Source:
    """Read a scenario from its files."""
    under = domain.need("issues")
    elements = counted(under, list(under.entries()), MOST_ISSUES)
    options = [_options(one) for one in elements]
    issues = [_name(one, str(number)) for number, one in enumerate(elements, 1)]
    for place, called in enumerate(issues):
        if called in issues[:place]:
            raise Refusal("bridging-name-twice", **under.where, name=called)
    told = [_utility(one, issues, options) for one in utilities]
    parts = tuple(Issue(name, one.labels) for name, one in zip(issues, options, strict=True))
    return scenario(domain.path, parts, told, reserves)


def kind_of(at: At, known: tuple[str, ...]) -> str:
    """Give the last part of what `type` says ("negmas.outcomes.CategoricalIssue"); refuses kinds that are not known."""
    kind = at.need("type")
    found = kind.text().rpartition(".")[2]
    if found not in known:
        raise Refusal("bridging-kind-unknown", **kind.where, kind=short(found), known=known)
    return found


def _name(at: At, otherwise: str) -> str:
    given = at.get("name")
    return otherwise if given is None or given.nothing else given.label()


def _options(at: At) -> _Options:
    kind = kind_of(at, ISSUES) if at.get("type") else ""
    values = at.need("values")
    if kind in RANGES or (not kind and not isinstance(values.held, list)):
        return _range(values)
    labels = counted(values, tuple(once(values, values.entries())), MOST_OPTIONS)
    numbers = [_number(one) for one in values.entries()]
    found = tuple(one for one in numbers if one is not None)
    return _Options(labels, found if len(found) == len(labels) else None)


def _number(one: At) -> Fraction | None:
    try:
        return one.number()
    except Refusal:
        return None


def _range(values: At) -> _Options:
    """Read whole numbers: how many from 0 on, or the first and the last, or those with a step."""
    ends = [one.number() for one in values.entries()] if isinstance(values.held, list) else [values.number()]
    if not 1 <= len(ends) <= 3 or any(end.denominator != 1 for end in ends):
        raise Refusal("bridging-steps-unfit", **values.where)
    whole = [int(end) for end in ends]
    low, high, step = (0, whole[0] - 1, 1) if len(whole) == 1 else (*whole, 1)[:3]
    if step < 1 or high < low:
        raise Refusal("bridging-steps-unfit", **values.where)
    if (high - low) // step >= MOST_OPTIONS:
        raise Refusal("bridging-too-many", **values.where, most=MOST_OPTIONS)
    numbers = graded(low, high, step)
    return _Options(tuple(map(named, numbers)), numbers)


def _utility(at: At, issues: list[str], options: list[_Options]) -> Utility:
    """Read a utility function; one that is discounted is read without its discount."""
    kind = kind_of(at, UTILITIES)
    name = _name(at, PurePath(at.path).stem)
    if kind in DISCOUNTED:
        inner = _utility(at.need("ufun"), issues, options)
        reserve = _reserve(at)
        return replace(
            inner, name=name, reserve=inner.reserve if reserve is None else reserve, discounted=True
        )
    weights = _by_issue(at, "weights", issues)
    bias = at.get("bias")
    shift = bias.number() if bias else Fraction(0)
    worth = [
        [weight.number() * number for number in numbers]
        for weight, numbers in zip(weights, _numbers(at, kind, issues, options), strict=True)
    ]
    worth[0] = [number + shift for number in worth[0]]
    return Utility(at.path, name, tuple(map(tuple, worth)), _reserve(at))


def _numbers(at: At, kind: str, issues: list[str], options: list[_Options]) -> Iterator[tuple[Fraction, ...]]:
    if kind in LINEAR:
        for place, one in enumerate(options):
            yield _own_numbers(at.down(issues[place], None), one)
        return
    for values, one in zip(_by_issue(at, "values", issues), options, strict=True):
        yield _values(values, one)


def _by_issue(at: At, key: str, issues: list[str]) -> list[At]:
    """Read something of each issue: a list in their order, or a table by name."""
    under = at.need(key)
    if isinstance(under.held, Mapping):
        for name, one in under.items():
            if name not in issues:
                raise Refusal(
                    "bridging-name-unknown", **one.where, name=short(name), known=tuple(issues[:12])
                )
        return [under.need(name) for name in issues]
    found = list(under.entries())
    if len(found) != len(issues):
        raise Refusal("bridging-numbers-count", **under.where, given=len(found), wanted=len(issues))
    return found


def _values(at: At, options: _Options) -> tuple[Fraction, ...]:
    """Read what each option of one issue is worth, by any of `VALUES`; a table of no kind is that of its options."""
    table = at.table()
    if "type" not in table:
        return _mapped(at.need("mapping") if "mapping" in table else at, options)
    match kind_of(at, VALUES):
        case "TableFun":
            return _mapped(at.need("mapping"), options)
        case "ConstFun":
            return (at.need("bias").number(),) * len(options.labels)
        case "IdentityFun":
            return _own_numbers(at, options)
        case _:
            slope, bias = at.need("slope").number(), at.get("bias")
            shift = bias.number() if bias else Fraction(0)
            return tuple(slope * number + shift for number in _own_numbers(at, options))


def _own_numbers(at: At, options: _Options) -> tuple[Fraction, ...]:
    if options.numbers is None:
        raise Refusal("bridging-options-not-numbers", **at.where)
    return options.numbers


def _mapped(at: At, options: _Options) -> tuple[Fraction, ...]:
    known = dict(at.items())
    missing = tuple(label for label in options.labels if label not in known)
    if missing:
        raise Refusal("bridging-options-without-number", **at.where, options=missing[:12])
    unknown = next((label for label in known if label not in options.labels), None)
    if unknown is not None:
        raise Refusal("bridging-name-unknown", **at.where, name=short(unknown), known=options.labels[:12])
    return tuple(known[label].number() for label in options.labels)


def _reserve(at: At) -> Fraction | None:
    """Give the reserve where it is finite; endless below means that there is none."""
    given = at.get("reserved_value")
    if given is None or given.nothing:
        return None
    found = given.number_or_endless()
    if isinstance(found, Fraction):
        return found
    if found == "inf":
        raise Refusal("bridging-number-unfit", **given.where, most=0)
    return None
