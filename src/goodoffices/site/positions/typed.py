"""The fields in which positions are typed, by name; what was typed as positions, and positions as first values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _

from goodoffices.site.positions.text import ArticleOpen, BlankOpen, BracketOpen
from goodoffices.site.positions.whole import read, read_choice, statements_of, written
from goodoffices.talks.papers.model import BlankKind, Choice, Paper
from goodoffices.talks.papers.packages import Package, open_under
from goodoffices.talks.positions import OnlyIf, Position, PositionOn, Positions, RangeOn
from goodoffices.words.digits import plain_digits
from goodoffices.words.labels import label

ENDS = ("low", "high", "bears_low", "bears_high")
"""The ends of what is said of a blank, as `RangeOn` calls them."""

ROWS, ONLY = 2, 2
"""Rows for "this only if that" that stand ready, and alternatives in each that it can depend on."""

MARKS = {one.value: one for one in Position}


class ManyField(forms.Field):
    """Values that are sent in the order in which they stand on the page; which can be is judged by the form."""

    widget = forms.SelectMultiple

    def to_python(self, value: object) -> list[str]:
        """Give them as words."""
        return [str(one) for one in value] if isinstance(value, list | tuple) else []


def fields_of(articles: list[ArticleOpen], lang: str) -> dict[str, forms.Field]:
    """Make the fields for marks, ranges, order, points and one package; alike ones are made once."""
    marks = [("", _("not said")), *((one.value, label(one, lang)) for one in Position)]
    mark = forms.ChoiceField(choices=marks, required=False)
    span = forms.CharField(required=False, max_length=60)
    points = forms.IntegerField(required=False, min_value=0, max_value=100)
    found: dict[str, forms.Field] = {name: ManyField(required=False) for name in ("order", "ties", "said")}
    for row in range(ROWS):
        this, only = tie_names(row)
        found |= dict.fromkeys((this, *only), span)
    for article in articles:
        for blank in article.blanks:
            found |= {f"range:{blank.id}:{end}": span for end in ENDS}
            found[f"fill:{blank.id}"] = span
        for bracket in article.brackets:
            found |= {mark_name(one.choice): mark for one in bracket.alternatives}
            found[f"points:{bracket.id}"] = points
            found[f"pick:{bracket.id}"] = _pick(bracket)
    return found


def _pick(bracket: BracketOpen) -> forms.Field:
    every = [(str(one.choice.alternative), f"{one.letter}: {one.words}") for one in bracket.alternatives]
    return forms.ChoiceField(choices=[("", "—"), *every], required=False)


def mark_name(choice: Choice) -> str:
    """Name the field in which an alternative is marked."""
    return f"mark:{choice.bracket}:{choice.alternative}"


def choice_value(choice: Choice) -> str:
    """Write an alternative as a field has it."""
    return f"{choice.bracket}:{choice.alternative}"


# ---- this only if that ----------------------------------------------------------------------------------------


def tie_names(row: int) -> tuple[str, list[str]]:
    """Name the fields of a row: the alternative, and those that it depends on."""
    return f"tie:{row}:this", [f"tie:{row}:only:{other}" for other in range(ONLY)]


def tie_written(one: OnlyIf) -> str:
    """Write a tie as the value of a field: "3/1:0 only 4/1:0 5/1:1"."""
    return f"{choice_value(one.choice)} only {' '.join(map(choice_value, one.others))}"


def read_tie(value: str) -> OnlyIf | None:
    """Read a tie from the value of a field; None where it is none."""
    first, _only, rest = value.partition(" only ")
    this, others = read_choice(first), [read_choice(one) for one in rest.split()]
    known = tuple(one for one in others if one)
    return OnlyIf(this, known) if this and known and len(known) == len(others) else None


def ties_typed(told: Mapping[str, object]) -> tuple[tuple[OnlyIf, ...], dict[str, str]]:
    """Give the ties that were typed in the rows, and what is wrong by the name of the field."""
    found, wrong = [], {}
    for row in range(ROWS):
        this, only = tie_names(row)
        first = read_choice(str(told.get(this) or ""))
        rest = [one for name in only if (one := read_choice(str(told.get(name) or "")))]
        if first and rest:
            found.append(OnlyIf(first, tuple(dict.fromkeys(rest))))
        elif first:
            wrong[only[0]] = _("Choose what it depends on, or leave the row empty.")
        elif rest:
            wrong[this] = _("Choose what depends on it, or leave the row empty.")
    return tuple(dict.fromkeys(found)), wrong


# ---- what is no part of the text ------------------------------------------------------------------------------

OF_A_PART = ("mark", "range", "points", "pick", "fill")
"""What the names of fields that are about a bracket or a blank begin with."""


def stranger(names: Iterable[str], values: Mapping[str, list[str]], articles: list[ArticleOpen]) -> str:
    """Give the first bracket or blank that was spoken of and isn't open in the text; "" where there is none.

    `names` are those of all fields that were sent, `values` what stands in `order`, `ties` and `said`.
    """
    brackets = {one.id: len(one.alternatives) for article in articles for one in article.brackets}
    known = {*brackets, *(one.id for article in articles for one in article.blanks)}
    for name in names:
        kind, _colon, rest = name.partition(":")
        part, _colon, place = rest.partition(":")
        if kind in OF_A_PART and (part not in known or (kind == "mark" and not _within(place, brackets.get(part, 0)))):
            return part
    for part in values["order"]:
        if part not in known:
            return part
    unread = [one for one in values["ties"] if read_tie(one) is None]
    unread += [one for one in values["said"] if read(one) is None]
    return next(iter(unread), "")


def _within(place: str, many: int) -> bool:
    return place.isascii() and place.isdecimal() and int(place) < many


# ---- there and back -------------------------------------------------------------------------------------------


def positions_typed(articles: list[ArticleOpen], told: Mapping[str, object]) -> Positions:
    """Give the marks, ranges, order and points that were typed."""
    brackets = [one for article in articles for one in article.brackets]
    blanks = [one for article in articles for one in article.blanks]
    known = {one.id for one in brackets}
    ordered = told.get("order")
    return Positions(
        tuple(
            PositionOn(one.choice, MARKS[said])
            for bracket in brackets
            for one in bracket.alternatives
            if (said := str(told.get(mark_name(one.choice)) or "")) in MARKS
        ),
        tuple(span for blank in blanks if (span := _span(blank, told)) is not None),
        tuple(dict.fromkeys(one for one in ordered if one in known)) if isinstance(ordered, list) else (),
        tuple((one.id, given) for one in brackets if (given := _points(one, told)) is not None),
    )


def _points(bracket: BracketOpen, told: Mapping[str, object]) -> int | None:
    typed = plain_digits(str(told.get(f"points:{bracket.id}", "")).strip())
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 5 else None


def _span(blank: BlankOpen, told: Mapping[str, object]) -> RangeOn | None:
    ends = [plain_digits(str(told.get(f"range:{blank.id}:{end}") or "").strip()) for end in ENDS]
    return RangeOn(blank.id, *ends) if any(ends) else None


def package_typed(paper: Paper, articles: list[ArticleOpen], told: Mapping[str, object]) -> Package:
    """Give the package that was put together: of what stands under its other choices, what is chosen and filled."""
    brackets = [one.id for article in articles for one in article.brackets]
    picked = {one: int(str(at)) for one in brackets if str(at := told.get(f"pick:{one}") or "").isdecimal()}
    open_brackets, open_blanks = open_under(paper, picked)
    choices = tuple(Choice(one.id, picked[one.id]) for one in open_brackets if one.id in picked)
    typed = ((one, str(told.get(f"fill:{one.id}") or "").strip()) for one in open_blanks)
    filled = ((one.id, value if one.kind is BlankKind.WORDS else plain_digits(value)) for one, value in typed)
    return Package(choices, tuple((blank, value) for blank, value in filled if value))


def first_values(positions: Positions) -> dict[str, object]:
    """Give positions as first values of the fields."""
    found: dict[str, object] = {mark_name(one.choice): one.position.value for one in positions.marks}
    for span in positions.ranges:
        found |= {f"range:{span.blank}:{end}": value for end in ENDS if (value := getattr(span, end))}
    found["order"] = list(positions.order)
    found |= {f"points:{place}": given for place, given in positions.points}
    found["ties"] = [tie_written(one) for one in positions.only_if]
    if positions.favourite:
        found |= {f"pick:{one.bracket}": str(one.alternative) for one in positions.favourite.choices}
        found |= {f"fill:{blank}": value for blank, value in positions.favourite.values}
    found["said"] = [written(one) for one in statements_of(positions)]
    return found


@dataclass(frozen=True, slots=True)
class Ordered:
    """The brackets as they are put in order (`ranked`), and the others."""

    ranked: list[BracketOpen]
    others: list[BracketOpen]


def ordered(articles: list[ArticleOpen], order: Iterable[str]) -> Ordered:
    """Part the brackets into those that are put in order and the others, which stand as they are read."""
    every = {one.id: one for article in articles for one in article.brackets}
    ranked = [every[one] for one in dict.fromkeys(order) if one in every]
    return Ordered(ranked, [one for one in every.values() if one not in ranked])


def moved_in(order: list[str], way: str, bracket: str) -> list[str]:
    """Give the order with a bracket put in (last), out, up or down."""
    rest = [one for one in order if one != bracket]
    at = order.index(bracket) if bracket in order else len(rest)
    match way:
        case "in":
            return [*rest, bracket]
        case "up" | "down" if bracket in order:
            place = min(max(at + (1 if way == "down" else -1), 0), len(rest))
            return [*rest[:place], bracket, *rest[place:]]
        case "out":
            return rest
    return order


__all__ = [
    "ENDS",
    "ManyField",
    "Ordered",
    "choice_value",
    "fields_of",
    "first_values",
    "mark_name",
    "moved_in",
    "ordered",
    "package_typed",
    "positions_typed",
    "read_tie",
    "stranger",
    "tie_names",
    "tie_written",
    "ties_typed",
]
