"""Issues of our own form: options by name, or a blank graded from one number to another."""

from collections.abc import Iterator, Mapping, Sized
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from goodoffices.bridging.files.at import At, named
from goodoffices.bridging.files.choices import Options
from goodoffices.bridging.grounds import MOST_ISSUES, MOST_OPTIONS
from goodoffices.bridging.problem import Issue
from goodoffices.talks.refusal import Refusal

Counted = TypeVar("Counted", bound=Sized)


@dataclass(frozen=True, slots=True)
class ReadIssues:
    """The issues of a file, what their options may be called, and the grades of those that are graded."""

    issues: tuple[Issue, ...]
    options: Options
    grades: Mapping[str, tuple[Fraction, ...]]


def read_issues(at: At) -> ReadIssues:
    """Read the list of issues; one may stand only under an option of an earlier one."""
    issues: list[Issue] = []
    places: dict[str, Mapping[str, int]] = {}
    grades: dict[str, tuple[Fraction, ...]] = {}
    for number, one in enumerate(at.entries(), 1):
        if number > MOST_ISSUES:
            raise Refusal("bridging-too-many", **at.where, most=MOST_ISSUES)
        one.table(("id", "options", "within", "from", "to", "step", "unit"))
        name = one.need("id").label()
        if name in places:
            raise Refusal("bridging-name-twice", **one.where, name=name)
        under = one.get("within")
        within = Options(places).choice(under) if under else None
        if one.get("from") or one.get("to") or one.get("step"):
            grades[name] = _grades(one)
        labels = _graded_labels(one, grades[name]) if name in grades else _labels(one.need("options"))
        places[name] = _callable(labels, grades.get(name, ()))
        issues.append(Issue(name, labels, within))
    if not issues:
        raise Refusal("bridging-list-empty", **at.where)
    return ReadIssues(tuple(issues), Options(places), grades)


def _labels(at: At) -> tuple[str, ...]:
    return counted(at, tuple(once(at, at.entries())), MOST_OPTIONS)


def counted(at: At, found: Counted, most: int) -> Counted:
    """Give what was found as it is; refuses nothing at all (`bridging-list-empty`) and more than `most`."""
    if not found:
        raise Refusal("bridging-list-empty", **at.where)
    if len(found) > most:
        raise Refusal("bridging-too-many", **at.where, most=most)
    return found


def once(at: At, entries: Iterator[At]) -> Iterator[str]:
    """Read names of which none may come twice; refuses `bridging-name-twice`."""
    seen: set[str] = set()
    for one in entries:
        label = one.label()
        if label in seen:
            raise Refusal("bridging-name-twice", **one.where, name=label)
        seen.add(label)
        yield label


def _grades(one: At) -> tuple[Fraction, ...]:
    """Give the grades from `from` to `to` by `step`; refuses steps that don't end at `to`, or that are too many."""
    if one.get("options"):
        raise Refusal("bridging-one-of-both", **one.where, first="options", second="from")
    low, high, step = (one.need(key).number() for key in ("from", "to", "step"))
    if step == 0 or (high - low) / step < 0 or ((high - low) / step).denominator != 1:
        raise Refusal("bridging-steps-unfit", **one.where)
    count = int((high - low) / step) + 1
    if count > MOST_OPTIONS:
        raise Refusal("bridging-too-many", **one.where, most=MOST_OPTIONS)
    return tuple(low + step * k for k in range(count))


def _graded_labels(one: At, grades: tuple[Fraction, ...]) -> tuple[str, ...]:
    unit = one.get("unit")
    after = f" {unit.text()}" if unit else ""
    return tuple(f"{named(grade)}{after}" for grade in grades)


def _callable(labels: tuple[str, ...], grades: tuple[Fraction, ...]) -> Mapping[str, int]:
    """Give the options' places by their labels; a grade may be called by its number alone, too."""
    numbers = {named(grade): place for place, grade in enumerate(grades)}
    return numbers | {label: place for place, label in enumerate(labels)}
