"""The form by which the text that every party signed is laid before a commission."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url
from goodoffices.site.forms.base import DeedForm
from goodoffices.site.forms.instruments import some_day
from goodoffices.site.shown import text_in
from goodoffices.talks.acts import TextLaid
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.people import Role
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.committing import concluded_copies
from goodoffices.talks.view import View
from goodoffices.words import formats


class LayForm(DeedForm):
    """The text that every party signed is laid before those who carry it out."""

    slug = "lay-text"
    title = _("Lay the signed text here")
    lead = _("Everybody in this room can read it from then on, and nothing else of how it came to be.")
    kinds = (RoomKind.COMMISSION,)
    button = _("Lay it here")

    which = forms.ChoiceField(label=_("Which text"), widget=forms.RadioSelect)
    signed_on = some_day(_("The day on which it was signed"))

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to a mediator who holds a closed text that isn't laid here yet."""
        card = room.members.get(view.seat)
        mediator = card is not None and card.role is Role.MEDIATOR
        return mediator and any(True for _copy in cls._to_lay(view, room))

    @staticmethod
    def _to_lay(view: View, room: RoomView) -> Iterator[tuple[str, str]]:
        laid = {held.fingerprint for held in room.papers.values()}
        for (where, number), copy in concluded_copies(view).items():
            if fingerprint(copy) not in laid:
                yield where, f"{where}/{number}"

    def prepare(self) -> None:
        """Offer the texts that were closed, with the day of their closing."""
        view, lang = self.sitting.view, self.sitting.lang
        choices = []
        for where, value in self._to_lay(view, self.room):
            held = view.room(where).papers[int(value.partition("/")[2])]
            entry = view.room(where).entries.get(held.concluded or 0)
            closed = formats.day(local_day(entry.at), lang) if entry else ""
            title = text_in(held.paper.title, lang).words
            choices.append(
                (value, gettext("%(title)s (closed on %(day)s)") % {"title": title, "day": closed})
            )
        self.offer("which", choices, choices[0][0] if len(choices) == 1 else None)

    def deed(self) -> TextLaid:
        """Make the act."""
        where, _slash, number = str(self.cleaned_data["which"]).partition("/")
        copy = concluded_copies(self.sitting.view)[where, int(number)]
        return TextLaid(copy, fingerprint(copy), self.cleaned_data["signed_on"])

    def after(self, receipt: Receipt) -> str:
        """Go on to draw commitments from it."""
        return f"{commission_url(self.sitting, self.room, 'commission-draw')}?paper={receipt.number}"


__all__ = ["LayForm"]
