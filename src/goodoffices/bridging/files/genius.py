"""Scenarios of GENIUS: an XML file of the domain and one of each party's linear additive utility space.

An option is worth its evaluation times the weight of its issue, as negmas reads it; GENIUS itself first divides each
evaluation by the greatest of its issue, which is the same where those are alike.  A reservation value is on GENIUS's
own scale, where the best package is worth 1.  A discount is left out.  Real-valued issues are refused by name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePath

from goodoffices.bridging.files.at import At, named, short
from goodoffices.bridging.files.own_issues import counted, once
from goodoffices.bridging.files.scenario import Utility, graded, scenario
from goodoffices.bridging.files.source import Reserves, Source
from goodoffices.bridging.files.xml_tree import Element, Parsed, attributes
from goodoffices.bridging.grounds import MOST_ISSUES, MOST_OPTIONS
from goodoffices.bridging.problem import Issue
from goodoffices.talks.refusal import Refusal

KINDS = ("discrete", "integer")
FUNCTIONS = ("linear", "constant")
DOMAIN, UTILITY = "negotiation_template", "utility_space"


@dataclass(frozen=True, slots=True)
class _Range:
    """What an integer issue can be, by name and as numbers."""

    numbers: tuple[Fraction, ...]


def genius_problem(domain: Parsed, utilities: Sequence[Parsed], reserves: Reserves) -> Source:
    """Read a scenario from its files."""
    elements = counted(At(domain.path, None, ("<issue>",)), list(domain.root.iter("issue")), MOST_ISSUES)
    ranges: dict[str, _Range | None] = {}
    issues: list[Issue] = []
    for one in elements:
        at = attributes(domain.path, one)
        name = at.need("name").text()
        if name in ranges:
            raise Refusal("bridging-name-twice", **at.where, name=name)
        ranges[name] = _range(at, one) if _kind(at) == "integer" else None
        issues.append(Issue(name, _labels(domain.path, one, ranges[name])))
    told = [_utility(one, issues, ranges) for one in utilities]
    return scenario(domain.path, tuple(issues), told, reserves)


def _kind(at: At) -> str:
    kind = at.get("type") or at.get("vtype")
    found = kind.text() if kind else KINDS[0]
    if found not in KINDS:
        raise Refusal("bridging-kind-unknown", **at.where, kind=short(found), known=KINDS)
    return found


def _labels(path: str, issue: Element, held: _Range | None) -> tuple[str, ...]:
    if held is not None:
        return tuple(map(named, held.numbers))
    at = attributes(path, issue)
    found = tuple(once(at, (attributes(path, one).need("value") for one in issue.iter("item"))))
    return counted(at, found, MOST_OPTIONS)


def _range(at: At, issue: Element) -> _Range:
    """Read an integer issue's bounds, from a <range> inside it or from itself."""
    inner = next((attributes(at.path, one, *at.steps) for one in issue.iter("range")), at)
    low, high = inner.need("lowerbound").number(), inner.need("upperbound").number()
    if low.denominator != 1 or high.denominator != 1 or high < low:
        raise Refusal("bridging-steps-unfit", **at.where)
    if high - low >= MOST_OPTIONS:
        raise Refusal("bridging-too-many", **at.where, most=MOST_OPTIONS)
    return _Range(graded(int(low), int(high), 1))


def _utility(held: Parsed, issues: Sequence[Issue], ranges: Mapping[str, _Range | None]) -> Utility:
    for one in held.root.iter("utility_function", "utility"):
        at = attributes(held.path, one)
        raise Refusal("bridging-kind-unknown", **at.where, kind=str(one.tag), known=("issue",))
    by_name, weights = _by_name(held, issues), dict(_weights(held))
    worth = tuple(
        _worth(held.path, issue, by_name.get(issue.id), ranges[issue.id], weights) for issue in issues
    )
    best = sum((max(each) for each in worth), Fraction(0))
    reserve, discount = _single(held, "reservation"), _single(held, "discount_factor")
    name = PurePath(held.path).stem
    on_scale = None if reserve is None else reserve * best
    return Utility(held.path, name, worth, on_scale, discounted=discount not in (None, 0, 1))


def _by_name(held: Parsed, issues: Sequence[Issue]) -> dict[str, Element]:
    """Give the issues of a utility space by their names, which must be the domain's."""
    known = {issue.id for issue in issues}
    found: dict[str, Element] = {}
    for one in held.root.iter("issue"):
        name = attributes(held.path, one).need("name")
        if name.text() not in known:
            some = tuple(issue.id for issue in issues[:12])
            raise Refusal("bridging-name-unknown", **name.where, name=short(name.text()), known=some)
        if name.text() in found:
            raise Refusal("bridging-name-twice", **name.where, name=name.text())
        found[name.text()] = one
    return found


def _weights(held: Parsed) -> Iterator[tuple[Fraction, Fraction]]:
    seen: set[Fraction] = set()
    for one in held.root.iter("weight"):
        at = attributes(held.path, one)
        index = at.need("index").number()
        if index in seen:
            raise Refusal("bridging-name-twice", **at.where, name=named(index))
        seen.add(index)
        yield index, at.need("value").number()


def _single(held: Parsed, tag: str) -> Fraction | None:
    """Give the value of an element that stands once at most; None where it is missing or endless below."""
    found = next((attributes(held.path, one) for one in held.root.iter(tag)), None)
    if found is None:
        return None
    value = found.need("value").number_or_endless()
    if value == "inf":
        raise Refusal("bridging-number-unfit", **found.where, most=0)
    return value if isinstance(value, Fraction) else None


def _worth(
    path: str, issue: Issue, one: Element | None, held: _Range | None, weights: Mapping[Fraction, Fraction]
) -> tuple[Fraction, ...]:
    """Give what each option adds; an issue that the utility space leaves out adds nothing."""
    if one is None:
        return (Fraction(0),) * len(issue.options)
    at = attributes(path, one)
    index = at.need("index")
    if index.number() not in weights:
        raise Refusal("bridging-key-missing", **at.where, key="weight")
    weight = weights[index.number()]
    numbers = _evaluations(at, issue, one) if held is None else _evaluated(at, one, held)
    return tuple(weight * number for number in numbers)


def _evaluations(at: At, issue: Issue, one: Element) -> tuple[Fraction, ...]:
    found: dict[str, Fraction] = {}
    for item in one.iter("item"):
        inner = attributes(at.path, item, *at.steps)
        label = inner.need("value").text()
        if label in found:
            raise Refusal("bridging-name-twice", **inner.where, name=label)
        if label not in issue.options:
            raise Refusal("bridging-name-unknown", **inner.where, name=short(label), known=issue.options[:12])
        found[label] = inner.need("evaluation").number()
    missing = tuple(label for label in issue.options if label not in found)
    if missing:
        raise Refusal("bridging-options-without-number", **at.where, options=missing[:12])
    return tuple(found[label] for label in issue.options)


def _evaluated(at: At, one: Element, held: _Range) -> tuple[Fraction, ...]:
    """Evaluate an integer issue by its linear function, slope × number + offset."""
    inner = next((attributes(at.path, each, *at.steps) for each in one.iter("evaluator")), None)
    if inner is None:
        raise Refusal("bridging-key-missing", **at.where, key="evaluator")
    kind = inner.need("ftype").text()
    if kind not in FUNCTIONS:
        raise Refusal("bridging-kind-unknown", **inner.where, kind=short(kind), known=FUNCTIONS)
    offset = inner.get("offset") or inner.get("parameter0")
    slope = inner.get("slope") or inner.get("parameter1")
    shift = offset.number() if offset else Fraction(0)
    rise = slope.number() if slope and kind == "linear" else Fraction(1 if kind == "linear" else 0)
    return tuple(rise * number + shift for number in held.numbers)
