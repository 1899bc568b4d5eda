"""The form by which it is asked whether everybody would go on: who guarantees, and who could retaliate at what cost."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.asked import About
from goodoffices.site.exchange.voices import party_of
from goodoffices.site.forms.base import fresh_key, participants
from goodoffices.site.forms.exchange_rows import GREATEST, whole_number
from goodoffices.talks.commissions import AskStability
from goodoffices.talks.exchange import Plan


class AskStabilityForm(forms.Form):
    """What the conflict after each step holds beside going on and walking away."""

    key = forms.CharField(widget=forms.HiddenInput, initial=fresh_key, max_length=64)
    guarantor = forms.ChoiceField(label=_("Who holds what walking away forfeits"), required=False)

    def __init__(self, data: Any = None, *, sitting: Sitting, about: About) -> None:
        """Ask each side of the exchange whether it could retaliate."""
        super().__init__(data, label_suffix="", use_required_attribute=False)
        self.about = about
        sides = about.exchange.sides
        field = self.fields["guarantor"]
        if isinstance(field, forms.ChoiceField):
            others = [(one, name) for one, name in participants(sitting.view) if one not in sides]
            field.choices = [("", gettext("nobody: it is lost by itself")), *others]
        for side in sides:
            named = {"who": party_of(sitting, side)["name"]}
            self.fields[f"harms-{side}"] = whole_number(
                gettext("%(who)s retaliates: harm to whoever walked away") % named,
                hint=gettext("Leave it empty where it could not."),
            )
            self.fields[f"costs-{side}"] = forms.IntegerField(
                label=gettext("%(who)s retaliates: what that costs it") % named,
                required=False,
                min_value=-GREATEST,
                max_value=GREATEST,
                help_text=gettext("Less than 0 where it would gain by that."),
            )

    @property
    def shown(self) -> Iterator[forms.BoundField]:
        """Go through the fields."""
        yield from self.visible_fields()

    def asks(self, number: int, plan: Plan) -> AskStability:
        """Make the question about an order of the exchange of that number."""
        told = self.cleaned_data
        reprisals = tuple(
            (side, told[f"costs-{side}"] or 0, told[f"harms-{side}"])
            for side in self.about.exchange.sides
            if told[f"harms-{side}"] is not None
        )
        return AskStability(number, plan, told["guarantor"], reprisals, self.about.rest)


__all__ = ["AskStabilityForm"]
