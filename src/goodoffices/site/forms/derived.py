"""The form of a note that is made from what was told elsewhere."""

from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import language_field, words_field
from goodoffices.site.forms.sources import SourcedForm, rooms_that_fit
from goodoffices.site.forms.telling import OWN_ROOMS
from goodoffices.talks.acts import DerivedNote
from goodoffices.talks.fold import RoomView
from goodoffices.talks.view import View


class DerivedNoteForm(SourcedForm):
    """A note made from other acts; it stands only where every member heard every source."""

    slug = "derived"
    title = _("Write a note from what was told")
    kinds = OWN_ROOMS
    template = "pages/derived.html"
    button = _("Write it down")
    looks_first = True

    words = words_field(_("The note"), rows=6)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it where there is a room to take from."""
        return view.seat in room.members and any(True for _one in rooms_that_fit(view, room))

    def prepare(self) -> None:
        """Offer the rooms, and say which can't be drawn on."""
        super().prepare()
        self.lead = self.left_out()

    def deed(self) -> DerivedNote:
        """Make the note."""
        return DerivedNote(self.text("words"), self.refs())
