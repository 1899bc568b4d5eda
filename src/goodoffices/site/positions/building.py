"""A package put together on a form: what can be chosen, what it breaks, what was said of packages before."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from goodoffices.site.papers.saying import linkage_line
from goodoffices.site.positions.marks_html import typed_as
from goodoffices.site.positions.saying import GLYPHS, Named, statement_said, tie_said
from goodoffices.site.positions.text import BlankOpen, BracketOpen
from goodoffices.site.positions.typed import choice_value
from goodoffices.site.positions.whole import Statement, package_written, packages_in
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import Position, Positions, WouldChange, WouldRather
from goodoffices.talks.red_lines import crossed

Option = tuple[str, str, bool]
"""What can be picked: its value, what it is called, whether it is picked."""


@dataclass(frozen=True, slots=True)
class PickShown:
    """What is chosen for one bracket (`options`), or filled into one blank (`attributes` of its control).

    `within` is the alternative inside which it stands, as a field has it: "" where it always does.
    """

    name: str
    part: str
    full: str
    value: str
    within: str
    kind: str = ""
    options: list[Option] = field(default_factory=list)
    attributes: str = ""


def picks_shown(named: Named, now: Callable[[str], str]) -> list[PickShown]:
    """Give what a package chooses, in the order of the text; `now` gives what stands in a field."""
    found: list[PickShown] = []
    for article in named.articles:
        found += [_fill(one, now) for one in article.blanks]
        found += [_pick(one, now) for one in article.brackets]
    order = {part: place for place, part in enumerate(named.full)}
    return sorted(found, key=lambda one: order[one.part])


def _pick(one: BracketOpen, now: Callable[[str], str]) -> PickShown:
    name = f"pick:{one.id}"
    value = now(name)
    options = [
        (str(each.choice.alternative), f"{each.letter}: {each.words}", str(each.choice.alternative) == value)
        for each in one.alternatives
    ]
    return PickShown(name, one.id, one.full, value, _within(one.within), "", [("", "—", not value), *options])


def _fill(one: BlankOpen, now: Callable[[str], str]) -> PickShown:
    name = f"fill:{one.id}"
    attributes = mark_safe(" ".join(typed_as(one.kind)))  # noqa: S308  (ours alone)
    full = f"{one.full}: {one.said}"
    return PickShown(name, one.id, full, now(name), _within(one.within), one.kind.value, [], attributes)


def _within(choice: Choice | None) -> str:
    return choice_value(choice) if choice else ""


# ---- what a package breaks ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FindingShown:
    """Something that a package breaks: of which sort ("own", "text", "open"), and what it is in words."""

    sort: str
    words: str


def findings(named: Named, positions: Positions, package: Package) -> list[FindingShown]:
    """Say what a package breaks; nothing where it keeps to all that is said here and to the text's linkages."""
    return list(_found(named, positions, package))


def _found(named: Named, positions: Positions, package: Package) -> Iterator[FindingShown]:
    broken = crossed(named.paper, positions, package)
    for choice in broken.alternatives:
        yield FindingShown("own", own_red(named.choice(choice)))
    for blank in broken.blanks:
        value = named.value(blank, dict(package.values)[blank])
        yield FindingShown("own", own_red(f"{named.part(blank)}, {value}"))
    for tie in broken.ties:
        yield FindingShown("own", own_tie(tie_said(named, tie)))
    for linkage in broken.linkages:
        yield FindingShown("text", of_text(linkage_line(named.paper, linkage, named.lang)))
    for bracket in broken.left_open:
        yield FindingShown("open", left_open(named.part(bracket)))


def own_red(what: str) -> str:
    """Say that a red line is crossed."""
    return _("Against a red line: %(what)s") % {"what": what}


def own_tie(what: str) -> str:
    """Say that a tie of one's own is broken."""
    return _("Against a tie of its own: %(what)s") % {"what": what}


def of_text(what: str) -> str:
    """Say that a linkage of the text is broken."""
    return _("Against a linkage of the text: %(what)s") % {"what": what}


def left_open(what: str) -> str:
    """Say that something is left open."""
    return _("Left open: %(what)s") % {"what": what}


def stands(positions: Positions, package: Package) -> str:
    """Count how the package's alternatives are marked: "● 3 · ◐ 1 · not said 2"."""
    marked = {one.choice: one.position for one in positions.marks}
    found = Counter(marked.get(one) for one in package.choices)
    said = [f"{GLYPHS[one]} {found[one]}" for one in Position if found[one]]
    unsaid = [_("not said: %(number)s") % {"number": found[None]}] if found[None] else []
    return " · ".join([*said, *unsaid])


# ---- what was said of packages --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StatementShown:
    """Something said of a package: the field's value, in words, and what the package chooses (`than`: the other)."""

    value: str
    words: str
    package: list[tuple[str, str]]
    than: list[tuple[str, str]] = field(default_factory=list)


def statements_shown(named: Named, every: list[tuple[str, Statement]]) -> list[StatementShown]:
    """Give each statement for a list, its packages by their numbers."""
    numbers = {one: place for place, one in enumerate(packages_in(one for _value, one in every), 1)}
    return [_statement(named, value, one, numbers) for value, one in every]


def _statement(named: Named, value: str, one: Statement, numbers: dict[Package, int]) -> StatementShown:
    match one:
        case WouldRather(better, worse):
            words = _("Package %(better)s is better than package %(worse)s") % {
                "better": numbers[better],
                "worse": numbers[worse],
            }
            return StatementShown(value, words, named.package(better), named.package(worse))
        case WouldChange(package, to):
            words = _("Package %(number)s, the one change most wanted: %(change)s") % {
                "number": numbers[package],
                "change": named.choice(to),
            }
        case _:
            package = one.package
            words = _("Package %(number)s: %(said)s") % {
                "number": numbers[package],
                "said": statement_said(one),
            }
    return StatementShown(value, words, named.package(package))


def packages_shown(every: list[tuple[str, Statement]], chosen: str) -> list[Option]:
    """Give the packages that another can be held against."""
    found = packages_in(one for _value, one in every)
    return [
        (package_written(one), _("Package %(number)s") % {"number": place}, package_written(one) == chosen)
        for place, one in enumerate(found, 1)
    ]


__all__ = [
    "FindingShown",
    "PickShown",
    "StatementShown",
    "findings",
    "packages_shown",
    "picks_shown",
    "stands",
    "statements_shown",
]
