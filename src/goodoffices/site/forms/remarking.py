"""The form of a remark on a paper: read in this room alone, and never carried with the paper."""

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import DeedForm, language_field, words_field
from goodoffices.site.papers.article import name_in
from goodoffices.site.papers.heads import paper_url
from goodoffices.talks.acts import Remark
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.model import every_article
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class RemarkForm(DeedForm):
    """A remark of this room on a place of a paper."""

    slug = "remark"
    title = _("Write a remark")
    lead = _("Read in this room alone; it never goes with the paper.")
    kinds = (RoomKind.MEDIATION, RoomKind.DELEGATION)
    about_act = True
    quietly = True
    at_once = True

    place = forms.ChoiceField(label=_("On what"), required=False)
    words = words_field(_("The remark"), rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a paper of this room."""
        return view.seat in room.members and number in room.papers

    def prepare(self) -> None:
        """Offer the articles of the paper."""
        held = self.room.papers.get(self.number)
        paper = held.paper if held else None
        named = (
            [(one.id, name_in(paper, one, self.sitting.lang)) for one in every_article(paper)]
            if paper
            else []
        )
        self.offer("place", [("", _("The whole paper")), *named], "")

    def deed(self) -> Remark:
        """Make the remark."""
        return Remark(self.number, self.cleaned_data["place"], self.text("words"))

    def after(self, receipt: Receipt) -> str:
        """Go back to the text."""
        return f"{paper_url(self.sitting, self.room, self.number)}#remarks"
