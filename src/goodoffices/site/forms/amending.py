"""The form of an entry's words: each place in it with the words chosen in the report, and what else is said of it.

Words are chosen by selecting them in the text, which fills in where they stand; or by typing them, and which time
they stand there.  A place that there may be several of has one more than is filled.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import Said
from goodoffices.site.forms.judging import TyingForm
from goodoffices.site.press.choosing import chosen, time_of
from goodoffices.site.press.parts import ORDER, SLOTS, Slot
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Comparator,
    Dated,
    Entry,
    Event,
    Figure,
    Happening,
    InstrumentSort,
    Manner,
    Named,
    Order,
    Polarity,
    Span,
    Stance,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.pressing import MOST_ITEMS
from goodoffices.words.filling import wrong_and_mend
from goodoffices.words.labels import label

BY_HAND = "by-hand"
"""The rule of an entry that an analyst marked or amended."""

PICKED: dict[type, dict[str, tuple[Said, type[StrEnum]]]] = {
    Claim: {"manner": (_("Whose wording"), Manner)},
    Figure: {"comparator": (_("How it bounds"), Comparator)},
    Stance: {"polarity": (_("Stance"), Polarity)},
    Event: {"happening": (_("Kind of event"), Happening)},
    Named: {"sort": (_("Kind of instrument"), InstrumentSort)},
}
TYPED: dict[type, dict[str, Said]] = {
    Figure: {
        "value": _("The number in digits"),
        "upto": _("Up to (of a range)"),
        "unit": _("Its unit, one word"),
    },
    Event: {"deed": _("In the field's word")},
    Named: {"number": _("Its number")},
}
TICKED: dict[type, dict[str, Said]] = {
    Claim: {
        "negated": _("It is reported as denied, or as not said"),
        "within": _("It stands inside another claim"),
    },
    Event: {"negated": _("It is reported with “not”")},
}
NEEDED = frozenset({"value"})


@dataclass(frozen=True, slots=True)
class Place:
    """One place for words in the form: its fields begin with `name`; `span` is what it begins with."""

    name: str
    slot: Slot


class WordsForm(TyingForm):
    """An entry of one kind, made from words of one report."""

    def __init__(self, *args: Any, kind: type, text: str, first: Entry | None = None, **more: Any) -> None:
        """Make the form; it begins with the entry `first`, or empty."""
        super().__init__(*args, **more)
        self.kind, self.text, self.first = kind, text, first
        self.places: list[Place] = []
        self.made: Entry | None = None
        for slot in SLOTS[kind]:
            self._add_slot(slot)
        self._add_rest()

    # ---- fields -----------------------------------------------------------------------------------------------

    def _add_slot(self, slot: Slot) -> None:
        value = getattr(self.first, slot.name, None)
        if not slot.many:
            self._add_place(slot.name, slot, value)
            return
        every = tuple(value or ())
        for index in range(max(len(every), self._sent(slot.name)) + 1):
            one = every[index] if index < len(every) else None
            name = f"{slot.name}-{index}"
            if slot.shape == "order":
                for inner in ORDER:
                    self._add_place(
                        f"{name}-{inner.name}", inner, getattr(one, inner.name, None), needed=False
                    )
            else:
                self._add_place(name, slot, one)

    def _sent(self, slot: str) -> int:
        """Give how many of a place came with the form, so that none of them is lost; no more than a list may have."""
        sent = 0
        while sent < MOST_ITEMS and any(
            f"{slot}-{sent}{end}" in self.data for end in ("-words", "-what-words")
        ):
            sent += 1
        return sent

    def _add_place(self, name: str, slot: Slot, value: object, *, needed: bool | None = None) -> None:
        span = value.span if isinstance(value, Actor | Dated) else value if isinstance(value, Span) else None
        area = forms.Textarea(attrs={"rows": 2})
        asked = slot.needed if needed is None else needed
        self.fields[f"{name}-words"] = forms.CharField(
            label=_("Words of the report"),
            required=asked,
            strip=True,
            widget=area,
            initial=span and span.text,
        )
        time = time_of(self.text, span) if span else 1
        self.fields[f"{name}-time"] = forms.IntegerField(
            label=_("Which time they stand there"), required=False, min_value=1, initial=time
        )
        self.fields[f"{name}-at"] = forms.IntegerField(
            required=False, min_value=0, widget=forms.HiddenInput, initial=span.start if span else None
        )
        if slot.shape == "actor":
            called = value.name if isinstance(value, Actor) else None
            self.fields[f"{name}-name"] = forms.CharField(
                label=_("Who that is, as the report names them"), required=False, initial=called
            )
        if slot.shape == "dated":
            self._add_days(name, value if isinstance(value, Dated) else None)
        self.places.append(Place(name, slot))

    def _add_days(self, name: str, value: Dated | None) -> None:
        for end, called in (("first", _("First day")), ("last", _("Last day"))):
            widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
            first = getattr(value, end, None)
            self.fields[f"{name}-{end}"] = forms.DateField(
                label=called, required=False, widget=widget, initial=first
            )

    def _add_rest(self) -> None:
        lang = self.sitting.lang
        for name, (called, codes) in PICKED.get(self.kind, {}).items():
            choices = [(code.value, label(code, lang)) for code in codes]
            first = getattr(self.first, name, next(iter(codes))).value
            self.fields[name] = forms.ChoiceField(label=called, choices=choices, initial=first)
        for name, called in TYPED.get(self.kind, {}).items():
            first = getattr(self.first, name, "")
            self.fields[name] = forms.CharField(label=called, required=name in NEEDED, initial=first)
        for name, called in TICKED.get(self.kind, {}).items():
            self.fields[name] = forms.BooleanField(
                label=called, required=False, initial=getattr(self.first, name, False)
            )

    def groups(self) -> list[dict[str, object]]:
        """Give the places with their fields, for the page."""
        ends = ("words", "time", "name", "first", "last")
        return [
            {
                "name": one.name,
                "label": one.slot.label,
                "letter": one.slot.letter,
                "at": self[f"{one.name}-at"],
                "fields": [self[f"{one.name}-{end}"] for end in ends if f"{one.name}-{end}" in self.fields],
            }
            for one in self.places
        ]

    def rest(self) -> list[forms.BoundField]:
        """Give the other fields of the entry itself."""
        of_kind = (*PICKED.get(self.kind, {}), *TYPED.get(self.kind, {}), *TICKED.get(self.kind, {}))
        return [self[name] for name in of_kind]

    def tied(self) -> list[forms.BoundField]:
        """Give the fields of what it is tied to, and why."""
        return [self[name] for name in TyingForm.base_fields if name != "key" and name in self.fields]

    # ---- the entry --------------------------------------------------------------------------------------------

    def clean(self) -> None:
        """Make the entry; words that don't stand in the report are said beside their field."""
        if not self.errors:
            values = {slot.name: self._value(slot) for slot in SLOTS[self.kind]}
            if not self.errors:
                self.made = self.kind(**values, **self._others(), rule=BY_HAND, confidence=100)

    def entry(self) -> Entry:
        """Give the entry as the form has it; ask whether the form is valid first."""
        if self.made is None:
            raise ValueError("the form was not valid")
        return self.made

    def _others(self) -> dict[str, object]:
        said = self.cleaned_data
        picked = {name: codes(said[name]) for name, (_called, codes) in PICKED.get(self.kind, {}).items()}
        typed = {name: str(said[name]).strip() for name in TYPED.get(self.kind, {})}
        return picked | typed | {name: bool(said[name]) for name in TICKED.get(self.kind, {})}

    def _value(self, slot: Slot) -> object:
        if not slot.many:
            return self._place(slot.name, slot)
        names = [one.name for one in self.places if one.name.startswith(f"{slot.name}-")]
        if slot.shape != "order":
            return tuple(one for name in names if (one := self._place(name, slot)) is not None)
        indices = sorted({int(name.split("-")[1]) for name in names})
        orders = (self._order(f"{slot.name}-{index}") for index in indices)
        return tuple(order for order in orders if order is not None)

    def _order(self, name: str) -> Order | None:
        found = {inner.name: self._place(f"{name}-{inner.name}", inner) for inner in ORDER}
        what = found.pop("what")
        if not isinstance(what, Span):
            if any(one is not None for one in found.values()):
                self.add_error(f"{name}-what-words", gettext("Choose the words that say what is ordered."))
            return None
        return Order(what, **found)  # type: ignore[arg-type]  # each place gives its own shape

    def _place(self, name: str, slot: Slot) -> Span | Actor | Dated | None:
        words = str(self.cleaned_data[f"{name}-words"])
        if not words:
            return None
        time, at = self.cleaned_data[f"{name}-time"], self.cleaned_data[f"{name}-at"]
        try:
            span = chosen(self.text, words, time=min(time or 1, len(self.text)), at=at)
        except Refusal as refusal:
            said = " ".join(wrong_and_mend(refusal.code, refusal.params, self.sitting.lang))
            self.add_error(f"{name}-words", said)
            return None
        match slot.shape:
            case "actor":
                return Actor(span, str(self.cleaned_data[f"{name}-name"]).strip() or span.text)
            case "dated":
                return self._dated(name, span)
            case _:
                return span

    def _dated(self, name: str, span: Span) -> Dated | None:
        first, last = self.cleaned_data[f"{name}-first"], self.cleaned_data[f"{name}-last"]
        if not isinstance(first, date):
            self.add_error(f"{name}-first", gettext("Say which day these words stand for."))
            return None
        last = last if isinstance(last, date) else first
        if last < first:
            self.add_error(f"{name}-last", gettext("The last day is before the first."))
            return None
        before = next(self._days_before(name), None)
        same = before is not None and (before.span, before.first, before.last) == (span, first, last)
        return before if same else Dated(span, first, last, "as-written")

    def _days_before(self, name: str) -> Iterator[Dated]:
        """Give the days that this place began with, whose basis stands while they do."""
        slot, *inner = name.split("-")
        value = getattr(self.first, slot, None)
        if inner and isinstance(value, tuple):
            index = int(inner[0])
            value = getattr(value[index], inner[1], None) if index < len(value) else None
        if isinstance(value, Dated):
            yield value


__all__ = ["BY_HAND", "WordsForm"]
