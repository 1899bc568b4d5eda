"""The form by which the exchange engine is asked: what, in how many rounds, about the whole or what is left today."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.questions import HINTS, open_questions
from goodoffices.site.forms.base import Hinted, fresh_key, line_field
from goodoffices.site.forms.exchange_rows import rows_of
from goodoffices.talks.commissions import AskPlan
from goodoffices.talks.exchange import Asked
from goodoffices.talks.fold.exchanging_held import ExchangeHeld
from goodoffices.talks.planned import deeds_of, waived_of
from goodoffices.talks.rules.exchanging import MOST_ROUNDS
from goodoffices.words.labels import label

ROUNDS = "4, 8, 12, 16"
"""The numbers of rounds that the form begins with."""


class AskPlanForm(forms.Form):
    """What is asked about an exchange."""

    key = forms.CharField(widget=forms.HiddenInput, initial=fresh_key, max_length=64)
    asked = forms.ChoiceField(label=_("What do you ask?"), widget=forms.RadioSelect)
    rounds = line_field(
        _("In how many rounds"), required=False, hint=_("Numbers with commas between them; for that question only.")
    )
    rest = forms.BooleanField(
        label=_("Only about what is left today: what was verified or waived is taken off"), required=False
    )

    def __init__(
        self, data: Any = None, *, sitting: Sitting, held: ExchangeHeld, initial: dict[str, Any] | None = None
    ) -> None:
        """Offer what can be asked about this exchange; what is left only where something was delivered."""
        super().__init__(data, initial=initial, label_suffix="", use_required_attribute=False)
        field = self.fields["asked"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [
                (one.value, Hinted.of(label(one, sitting.lang), HINTS[one])) for one in open_questions(held)
            ]
        field.initial = Asked.ORDER.value
        self.fields["rounds"].initial = ROUNDS
        if not deeds_of(sitting.view, held) and not waived_of(sitting.view, held):
            del self.fields["rest"]

    def clean_rounds(self) -> tuple[int, ...]:
        """Read the numbers of rounds."""
        try:
            found = tuple(dict.fromkeys(sorted(rows_of(self.cleaned_data["rounds"]))))
        except ValueError:
            raise forms.ValidationError(_("Write numbers with commas between them, such as 4, 8, 12.")) from None
        if any(not 1 <= one <= MOST_ROUNDS for one in found):
            said = _("Each is a number from 1 to %(most)s.")
            raise forms.ValidationError(said, params={"most": MOST_ROUNDS})
        return found

    def clean(self) -> None:
        """Ask for rounds where they are what is asked."""
        told = self.cleaned_data
        if told.get("asked") == Asked.ROUNDS.value and "rounds" in told and not told["rounds"]:
            self.add_error("rounds", _("Say at least one number of rounds."))

    def asks(self, number: int) -> AskPlan:
        """Make the question about the exchange of that number."""
        told = self.cleaned_data
        asked = Asked(told["asked"])
        rounds = told["rounds"] if asked is Asked.ROUNDS else ()
        return AskPlan(number, asked, rounds, bool(told.get("rest")))


__all__ = ["AskPlanForm"]
