"""Positions in words: marks with their signs, ranges of blanks, ties, packages, and how much is said in short."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from goodoffices.documents.writing.filling import blank_words
from goodoffices.site.papers.saying import linkage_line
from goodoffices.site.positions.text import AlternativeOpen, BlankOpen, every_part, open_text
from goodoffices.site.positions.whole import Favourite, Statement
from goodoffices.talks.papers.model import Blank, Choice, Linkage, LinkageKind, Paper
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import (
    OnlyIf,
    Position,
    Positions,
    RangeOn,
    WouldChange,
    WouldRather,
    WouldTake,
)
from goodoffices.talks.red_lines import blanks_of
from goodoffices.words import formats
from goodoffices.words.direction import isolate
from goodoffices.words.labels import label

GLYPHS = {Position.ACCEPT: "●", Position.LIVE_WITH: "◐", Position.CANNOT: "○"}
"""The sign of each position; it never stands without its word where it is met first."""


class Named:
    """What the open parts of a paper are called, each looked up once."""

    def __init__(self, paper: Paper, lang: str) -> None:
        """Read the names off the paper for a reader of that language."""
        self.paper, self.lang = paper, lang
        self.articles = open_text(paper, lang)
        self.blanks = blanks_of(paper)
        self.full: dict[str, str] = {}
        self.alternatives: dict[Choice, AlternativeOpen] = {}
        for part in (each for article in self.articles for each in every_part(article.parts)):
            self.full[part.id] = part.full
            if not isinstance(part, BlankOpen):
                self.alternatives |= {one.choice: one for one in part.alternatives}

    def part(self, part: str) -> str:
        """Name a bracket or blank with its article."""
        return self.full.get(part, part)

    def alternative(self, choice: Choice) -> str:
        """Quote an alternative by its letter and how it begins: "a: “by 1 March”", its words in their own direction."""
        known = self.alternatives.get(choice)
        return (
            f"{known.letter}: “{isolate(known.words, self.lang)}”" if known else str(choice.alternative + 1)
        )

    def choice(self, choice: Choice) -> str:
        """Quote an alternative with its place."""
        return f"{self.part(choice.bracket)}, {self.alternative(choice)}"

    def value(self, blank: str, value: str) -> str:
        """Write a value as the blank's language does, with its unit."""
        known = self.blanks.get(blank)
        return value_said(known, value, self.lang) if known else value

    def package(self, package: Package) -> list[tuple[str, str]]:
        """Give what a package chooses, place by place."""
        chosen = [(self.part(one.bracket), self.alternative(one)) for one in package.choices]
        return [*chosen, *((self.part(blank), self.value(blank, value)) for blank, value in package.values)]


def value_said(blank: Blank, value: str, lang: str) -> str:
    """Write one value of a blank."""
    return blank_words(replace(blank, value=value), lang)


def mark_said(position: Position, lang: str) -> str:
    """Give a position as its sign and its word."""
    return f"{GLYPHS[position]} {label(position, lang)}"


# ---- part by part -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MarkSaid:
    """What is said of one alternative, or of a span of values: its sign, its word, and of what it is said."""

    position: Position
    glyph: str
    label: str
    what: str


@dataclass(frozen=True, slots=True)
class PartSaid:
    """What is said of one bracket or blank; `name` calls it with its article."""

    id: str
    name: str
    marks: tuple[MarkSaid, ...]

    @property
    def line(self) -> str:
        """Give it on one line."""
        return " · ".join(f"{one.glyph} {one.label}: {one.what}" for one in self.marks)


def parts_said(named: Named, positions: Positions) -> list[PartSaid]:
    """Give what is said of each part, in the order in which the parts are read."""
    by_bracket: dict[str, list[MarkSaid]] = {}
    for one in sorted(positions.marks, key=lambda mark: mark.choice.alternative):
        said = _marked(one.position, named.alternative(one.choice), named.lang)
        by_bracket.setdefault(one.choice.bracket, []).append(said)
    for span in positions.ranges:
        by_bracket[span.blank] = list(_spans(named, span))
    order = {part: place for place, part in enumerate(named.full)}
    parts = sorted(by_bracket.items(), key=lambda item: order.get(item[0], len(order)))
    return [PartSaid(part, named.part(part), tuple(marks)) for part, marks in parts if marks]


def _marked(position: Position, what: str, lang: str) -> MarkSaid:
    return MarkSaid(position, GLYPHS[position], label(position, lang), what)


def _spans(named: Named, one: RangeOn) -> Iterator[MarkSaid]:
    known = named.blanks.get(one.blank)
    if known is None:
        return
    if one.low or one.high:
        yield _marked(Position.ACCEPT, span_said(known, one.low, one.high, named.lang), named.lang)
    if one.bears_low or one.bears_high:
        outer = span_said(known, one.bears_low, one.bears_high, named.lang)
        yield _marked(Position.LIVE_WITH, outer, named.lang)
        yield _marked(Position.CANNOT, _("beyond that"), named.lang)


def span_said(blank: Blank, low: str, high: str, lang: str) -> str:
    """Say from where to where."""
    ends = {
        "low": value_said(blank, low, lang) if low else "",
        "high": value_said(blank, high, lang) if high else "",
    }
    if low and high:
        return _("from %(low)s to %(high)s") % ends
    return _("from %(low)s on") % ends if low else _("up to %(high)s") % ends


def red_lines(named: Named, positions: Positions) -> list[str]:
    """Name what it cannot accept: alternatives, and values beyond what it could live with."""
    marks = [named.choice(one.choice) for one in positions.marks if one.position is Position.CANNOT]
    outer = [
        one for one in positions.ranges if (one.bears_low or one.bears_high) and one.blank in named.blanks
    ]
    beyond = _("%(part)s: outside %(span)s")
    return marks + [
        beyond
        % {
            "part": named.part(one.blank),
            "span": span_said(named.blanks[one.blank], one.bears_low, one.bears_high, named.lang),
        }
        for one in outer
    ]


# ---- the rest -----------------------------------------------------------------------------------------------


def counted(positions: Positions) -> str:
    """Give how many marks of each sort: "● 3 · ◐ 2 · ○ 1"; empty where nothing is marked."""
    found = Counter(one.position for one in positions.marks)
    return " · ".join(f"{GLYPHS[one]} {found[one]}" for one in Position if found[one])


def tie_said(named: Named, one: OnlyIf) -> str:
    """Say a tie of its own on one line."""
    return linkage_line(named.paper, Linkage("", LinkageKind.ONLY_IF, (one.choice, *one.others)), named.lang)


def order_said(named: Named, positions: Positions) -> list[str]:
    """Name the brackets by their importance, with points where some were given."""
    points = dict(positions.points)
    names = [*positions.order, *(one for one in points if one not in positions.order)]
    return [
        _("%(part)s (%(points)s points)")
        % {"part": named.part(one), "points": formats.number(points[one], named.lang)}
        if one in points
        else named.part(one)
        for one in names
    ]


def statement_said(one: Statement) -> str:
    """Say what is said of a package, without the package."""
    match one:
        case Favourite():
            return _("the favourite")
        case WouldTake(accepts=True):
            return _("would be accepted as a whole")
        case WouldTake():
            return _("would be refused")
        case WouldRather():
            return _("better than another")
        case WouldChange():
            return _("one change to it is most wanted")


def in_short(positions: Positions) -> list[str]:
    """Say how much is said beside the marks: ranges, order, ties, packages, each counted."""
    whole = (
        len(positions.packages) + len(positions.rather) + len(positions.wanted) + bool(positions.favourite)
    )
    found = (
        (len(positions.ranges), _("ranges of values: %(number)s")),
        (len(positions.order), _("brackets put in order: %(number)s")),
        (len(positions.only_if), _("“only if”: %(number)s")),
        (whole, _("said of whole packages: %(number)s")),
    )
    return [said % {"number": count} for count, said in found if count]


__all__ = [
    "GLYPHS",
    "MarkSaid",
    "Named",
    "PartSaid",
    "counted",
    "in_short",
    "mark_said",
    "order_said",
    "parts_said",
    "red_lines",
    "span_said",
    "statement_said",
    "tie_said",
    "value_said",
]
