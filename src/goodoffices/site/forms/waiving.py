"""The form by which a commitment, or some of it, is waived by whom it is owed to."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.commission.places import commission_url
from goodoffices.site.forms.base import DeedForm, language_field, words_field
from goodoffices.talks.acts import CommitmentWaived
from goodoffices.talks.commission.status import standing
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.commission_grounds import require_own_head, stands_for
from goodoffices.talks.rules.committing import MOST_UNITS
from goodoffices.talks.view import View


class WaiveForm(DeedForm):
    """Whom a commitment is owed to no longer asks for all of it."""

    slug = "waive-commitment"
    title = _("Waive it")
    lead = _("What is waived is no longer asked for. It stays on the record that it was owed.")
    kinds = (RoomKind.COMMISSION,)
    about_act = True
    button = _("Waive it")

    amount = forms.IntegerField(
        label=_("How much is waived"),
        required=False,
        min_value=1,
        max_value=MOST_UNITS,
        help_text=_("Empty: all that is left of it."),
    )
    words = words_field(_("Why"), rows=3)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head of whom it is owed to, while something is left."""
        held = room.commitments.get(number)
        if held is None:
            return False
        try:
            require_own_head(view, room)
            owed_to_us = stands_for(view, room, held.commitment.to)
        except Refusal:
            return False
        return owed_to_us and standing(room, number, date.max).left > 0

    def deed(self) -> CommitmentWaived:
        """Make the act."""
        return CommitmentWaived(self.number, self.text("words"), self.cleaned_data["amount"])

    def after(self, receipt: Receipt) -> str:
        """Go to the commitment."""
        return commission_url(self.sitting, self.room, "commitment", self.number)


__all__ = ["WaiveForm"]
