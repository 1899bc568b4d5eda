"""The rows of the form that draws an exchange: items and those inside a side, each row a few fields, many of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import Said, line_field
from goodoffices.site.forms.instruments import some_day
from goodoffices.talks.exchange import Deliverable, Exchange, Sort, Valuer
from goodoffices.talks.exchange_sound import MOST_LAG
from goodoffices.words.labels import label

GREATEST = 10**12
"""The greatest number that a value or a count may have: sums of them stay exact wherever they are read."""

FIRST = ("what", "giver", "receiver", "sort", "count", "cost", "benefit")
"""The fields of a row that are always in sight; the rest is folded away."""

_SPAN = re.compile(r"\s*(\d+)\s*(?:-|–|—|…|\.\.|to)\s*(\d+)\s*")
_COMMAS = re.compile(r"[,;،؛\s]+")


@dataclass(frozen=True, slots=True)
class Inside:
    """One inside a side whose consent counts: a name of no person, its side, what it forfeits; `row` is its row."""

    row: int
    name: str
    side: str
    forfeits: int = 0


@dataclass
class Row:
    """A row as the page shows it."""

    number: int
    hidden: list[forms.BoundField] = field(default_factory=list)
    first: list[forms.BoundField] = field(default_factory=list)
    folded: list[forms.BoundField] = field(default_factory=list)
    unfolded: bool = False
    linked: str = ""


def whole_number(
    called: Said, *, least: int = 0, most: int = GREATEST, required: bool = False, hint: Said = ""
) -> forms.IntegerField:
    """Make a field for a whole number."""
    made = forms.IntegerField(label=called, required=required, min_value=least, max_value=most, help_text=hint)
    made.widget.attrs["inputmode"] = "numeric"
    return made


def span_field(called: Said) -> forms.CharField:
    """Make a field for "10–14"."""
    made = line_field(called, required=False)
    made.widget.attrs["inputmode"] = "text"
    return made


def row_fields(row: int, parties: Sequence[tuple[str, str]], insides: Sequence[Inside], lang: str) -> Iterator[
    tuple[str, forms.Field]
]:
    """Give the fields of an item's row by their names."""
    nobody = [("", _("choose"))]
    sorts = [(one.value, label(one, lang)) for one in Sort]
    yield f"what-{row}", line_field(_("What"), required=False)
    yield f"giver-{row}", forms.ChoiceField(label=_("Who gives"), choices=[*nobody, *parties], required=False)
    yield f"receiver-{row}", forms.ChoiceField(label=_("Who receives"), choices=[*nobody, *parties], required=False)
    yield f"sort-{row}", forms.ChoiceField(label=_("Kind"), choices=sorts, required=False)
    yield f"count-{row}", whole_number(_("How many"), least=1)
    yield f"cost-{row}", whole_number(_("Cost of one to the giver"))
    yield f"benefit-{row}", whole_number(_("Benefit of one to the receiver"))
    yield f"batch-{row}", whole_number(_("How many at a time"), least=1)
    yield f"cost_span-{row}", span_field(_("Cost: least–most"))
    yield f"benefit_span-{row}", span_field(_("Benefit: least–most"))
    yield f"from-{row}", some_day(_("Not before"))
    yield f"to-{row}", some_day(_("Not after"))
    yield f"lag-{row}", whole_number(_("Days to verify"), most=MOST_LAG)
    yield f"after-{row}", line_field(_("Only after these rows"), required=False)
    yield f"each-{row}", whole_number(_("Ratio: so many …"), least=1)
    yield f"one-{row}", whole_number(_("… for each unit of this row"), least=1)
    yield f"group-{row}", line_field(_("In one step with all of the group"), required=False)
    for one in insides:
        said = _("Worth of one to %(voice)s") % {"voice": one.name}
        yield f"worth-{row}-{one.row}", whole_number(said)
    yield f"id-{row}", forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    yield f"link-{row}", forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)


def inside_fields(row: int, parties: Sequence[tuple[str, str]]) -> Iterator[tuple[str, forms.Field]]:
    """Give the fields of a row for one inside a side."""
    yield f"voice-{row}", line_field(_("Who, as a body and never a person"), required=False)
    yield (
        f"voice_side-{row}",
        forms.ChoiceField(label=_("Inside which side"), choices=[("", _("choose")), *parties], required=False),
    )
    yield f"voice_forfeits-{row}", whole_number(_("What it forfeits by walking away"))


def span_of(words: object) -> tuple[int, int] | None:
    """Read "10–14"; None where nothing stands there; raises `ValueError` for anything else."""
    if not str(words or "").strip():
        return None
    found = _SPAN.fullmatch(str(words))
    if found is None:
        raise ValueError(words)
    return int(found[1]), int(found[2])


def rows_of(words: object) -> tuple[int, ...]:
    """Read "1, 3" as rows; raises `ValueError` for anything else."""
    return tuple(int(one) for one in _COMMAS.split(str(words or "").strip()) if one)


@dataclass(frozen=True, slots=True)
class ItemTyped:
    """An item as it was typed in its row."""

    row: int
    id: str
    what: str
    giver: str
    receiver: str
    sort: Sort
    count: int
    cost: int
    benefit: int
    batch: int
    cost_span: tuple[int, int] | None
    benefit_span: tuple[int, int] | None
    from_day: date | None
    to_day: date | None
    lag: int
    group: str
    worths: dict[str, int]

    def item(self, valuers: Sequence[Valuer]) -> Deliverable:
        """Make the item: what it is worth to each of those, and between what where a span was typed."""
        spans = [self._worth(one) for one in valuers]
        sure = self.cost_span is None and self.benefit_span is None
        return Deliverable(
            self.id,
            self.giver,
            self.receiver,
            tuple(worth for worth, _least, _most in spans),
            self.count,
            self.batch,
            self.sort,
            () if sure else tuple(least for _worth, least, _most in spans),
            () if sure else tuple(most for _worth, _least, most in spans),
            self.group,
            self.from_day,
            self.to_day,
            self.lag,
            self.what,
        )

    def _worth(self, valuer: Valuer) -> tuple[int, int, int]:
        if valuer.side not in (self.giver, self.receiver):
            return 0, 0, 0
        gives = valuer.side == self.giver
        own = self.worths.get(valuer.id)
        if own is not None:
            return own, own, own
        worth, span = (self.cost, self.cost_span) if gives else (self.benefit, self.benefit_span)
        return (worth, *(span or (worth, worth)))


def typed_first(exchange: Exchange, item: Deliverable, lang: str) -> dict[str, object]:
    """Give what a row begins with where an item is put right; ties are added by who knows the rows."""
    worths = {one.id: place for place, one in enumerate(exchange.valuers)}
    cost, benefit = (worths.get(side) for side in (item.giver, item.receiver))
    found: dict[str, object] = {
        "what": item.what,
        "giver": item.giver,
        "receiver": item.receiver,
        "sort": item.sort.value,
        "count": item.count,
        "batch": item.batch if item.batch > 1 else None,
        "from": item.from_day,
        "to": item.to_day,
        "lag": item.lag or None,
        "group": item.group,
        "id": item.id,
    }
    for name, place in (("cost", cost), ("benefit", benefit)):
        if place is not None:
            found[name] = item.worth[place]
            if item.least and (item.least[place], item.most[place]) != (item.worth[place],) * 2:
                found[f"{name}_span"] = f"{item.least[place]}–{item.most[place]}"
    return found


__all__ = [
    "FIRST",
    "GREATEST",
    "Inside",
    "ItemTyped",
    "Row",
    "inside_fields",
    "row_fields",
    "rows_of",
    "span_of",
    "typed_first",
    "whole_number",
]
