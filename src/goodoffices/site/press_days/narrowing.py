"""What a timeline is narrowed to, as its form asks: sorts, parties, from when to when, the public record alone."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.talks.people import said_in
from goodoffices.talks.pressroom.timeline import EVERYTHING, Only, Sort
from goodoffices.talks.view import View
from goodoffices.words import formats, label


class Narrowing(forms.Form):
    """The form over a timeline; it is sent by its address, so that what is narrowed can be kept as a link."""

    sort = forms.MultipleChoiceField(label=_("Sorts"), required=False, widget=forms.CheckboxSelectMultiple)
    party = forms.MultipleChoiceField(label=_("Parties"), required=False, widget=forms.CheckboxSelectMultiple)
    first = forms.DateField(
        label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    last = forms.DateField(
        label=_("Until"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    beside = forms.ChoiceField(
        label=_("What was said with"),
        required=False,
        help_text=_("One at a time: two sides' confidences never stand side by side."),
    )
    public = forms.BooleanField(label=_("Only the public record"), required=False)

    def __init__(self, asked: Mapping[str, Any], view: View, lang: str) -> None:
        """Offer every sort, and the parties that this seat knows of."""
        super().__init__(asked, label_suffix="")
        self.lang = lang
        sorts, parties = self.fields["sort"], self.fields["party"]
        assert isinstance(sorts, forms.MultipleChoiceField)  # noqa: S101 - as declared above
        assert isinstance(parties, forms.MultipleChoiceField)  # noqa: S101
        sorts.choices = [(one.value, label(one, lang)) for one in Sort]
        parties.choices = [
            (one.id, f"{one.id} · {said_in(one.name, lang).words}") for one in view.participants.values()
        ]
        self.view = view
        self.heard_with = tuple(sorted({one.party.id for one in view.rooms.values() if one.party}))
        beside = self.fields["beside"]
        assert isinstance(beside, forms.ChoiceField)  # noqa: S101
        beside.choices = [("", gettext("nobody")), *(c for c in parties.choices if c[0] in self.heard_with)]
        if len(self.heard_with) < 2:
            del self.fields["beside"]
        for name in ("first", "last"):
            self.fields[name].error_messages["invalid"] = gettext("This is no day. Write it as 2031-03-04.")

    def clean(self) -> dict[str, Any]:
        """See that the days are in order."""
        told = super().clean() or {}
        first, last = told.get("first"), told.get("last")
        if first and last and last < first:
            self.add_error("last", gettext("The last day comes before the first. Change one of them."))
        return told

    @property
    def only(self) -> Only:
        """Give what to keep; everything where nothing was asked for."""
        if not self.is_valid():
            return EVERYTHING
        told = self.cleaned_data
        sorts = frozenset(Sort(one) for one in told["sort"])
        return Only(sorts, frozenset(told["party"]), told["first"], told["last"], told["public"])

    @property
    def with_whom(self) -> str:
        """Give the participant whose caucus stands beside the record: the one asked for, or the only one there is."""
        if len(self.heard_with) == 1:
            return self.heard_with[0]
        return str(self.cleaned_data.get("beside", "")) if self.is_valid() else ""

    def heard(self) -> View:
        """Give what the timeline is made of: the rooms that are nobody's own, and those with the one beside."""
        of_all = {
            one.id: one
            for one in self.view.rooms.values()
            if one.party is None or one.party.id == self.with_whom
        }
        return View(self.view.seat, of_all)

    def said(self) -> str:
        """Say in words what the timeline is narrowed to, "" where it is whole."""
        return " · ".join(self._said())

    def _said(self) -> Iterator[str]:
        only = self.only
        if only.sorts:
            yield formats.joined([label(one, self.lang) for one in Sort if one in only.sorts], self.lang)
        if only.parties:
            yield formats.joined(sorted(only.parties), self.lang)
        if only.first:
            yield gettext("from %(day)s") % {"day": formats.plain_day(only.first, self.lang)}
        if only.last:
            yield gettext("until %(day)s") % {"day": formats.plain_day(only.last, self.lang)}
        if len(self.heard_with) > 1 and self.with_whom:
            yield gettext("What was said with %(party)s") % {"party": self.with_whom}
        if only.public:
            yield gettext("Only the public record")


__all__ = ["Narrowing"]
