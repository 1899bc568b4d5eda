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
        if only.public:
            yield gettext("Only the public record")


__all__ = ["Narrowing"]
