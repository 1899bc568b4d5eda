"""The form of a note that is made from what was told elsewhere: its sources are chosen one room at a time."""

from collections.abc import Iterator
from itertools import islice

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.site.cards.card import Reading, describe
from goodoffices.site.forms.base import DeedForm, Hinted, language_field, words_field
from goodoffices.site.forms.telling import OWN_ROOMS
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title
from goodoffices.talks.acts import DerivedNote, SourceRef
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView
from goodoffices.talks.rooms import EVERYONE, RoomKind
from goodoffices.talks.rules.grounds import lacking
from goodoffices.talks.view import View
from goodoffices.words import formats
from goodoffices.words.direction import show_controls

LATEST = 60
"""Acts of a room that are offered as sources; an earlier one is reached through a later note on it."""

EXCERPT = 100


class DerivedNoteForm(DeedForm):
    """A note made from other acts; it stands only where every member heard every source."""

    slug = "derived"
    title = _("Write a note from what was told")
    kinds = OWN_ROOMS
    template = "pages/derived.html"
    button = _("Write it down")

    source_room = forms.ChoiceField(label=_("Choose sources in"), required=False)
    sources = forms.MultipleChoiceField(label=_("Sources"), widget=forms.CheckboxSelectMultiple, required=False)
    words = words_field(_("The note"), rows=6)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it where there is a room to take from."""
        return view.seat in room.members and any(True for _one in rooms_that_fit(view, room))

    def prepare(self) -> None:
        """Offer the rooms whose acts may be drawn on here, and the acts of the one that is looked at."""
        view, lang = self.sitting.view, self.sitting.lang
        fit = list(rooms_that_fit(view, self.room))
        self.offer("source_room", [(one.id, room_name(one, lang)) for one in fit])
        self.fields["source_room"].initial = fit[0].id if fit else ""
        chosen = [ref for ref in map(_ref, self._data("sources")) if ref]
        asked = next(iter(self._data("source_room")), "")
        self.looked_at = next((one for one in fit if one.id == asked), fit[0] if fit else None)
        self.offer("sources", list(self._choices(fit, chosen)))
        self.lead = self._left_out(fit)

    def _data(self, name: str) -> list[str]:
        if not self.is_bound:
            return []
        data = self.data
        return list(data.getlist(name)) if hasattr(data, "getlist") else list(data.get(name, ()))

    def _choices(self, fit: list[RoomView], chosen: list[SourceRef]) -> Iterator[tuple[str, object]]:
        """Offer what was chosen elsewhere by its number only: two rooms' words never stand side by side."""
        here = self.looked_at
        for room in fit:
            if here is None or room.id != here.id:
                for ref in chosen:
                    if ref.room == room.id and ref.number in room.entries:
                        named = {"number": ref.number, "room": room_name(room, self.sitting.lang)}
                        yield _value(ref), _("act %(number)s of %(room)s") % named
        if here is not None:
            spoken = (self._labelled(here, here.entries[number]) for number in sorted(here.entries, reverse=True))
            for number, said in islice((one for one in spoken if one), LATEST):
                yield _value(SourceRef(here.id, number)), said

    def _labelled(self, room: RoomView, entry: Entry) -> tuple[int, Hinted] | None:
        """Give an act by its first words; one without words is no source."""
        made = describe(entry.act, Reading(self.sitting, room, entry))
        words = " ".join(next((one.text.words for one in made.said if one.text), "").split())
        if not words:
            return None
        author = author_title(self.sitting.view, room, entry.author, self.sitting.lang)
        day = formats.brief_day(entry.at.date(), self.sitting.lang)
        shown = words if len(words) <= EXCERPT else f"{words[:EXCERPT]} …"
        return entry.number, Hinted.of(show_controls(shown), f"{entry.number} · {day} · {author} · {made.label}")

    def _left_out(self, fit: list[RoomView]) -> str:
        """Say which of the reader's rooms can't be drawn on here, and why."""
        every = self.sitting.view.sitting(*(set(RoomKind) - EVERYONE))
        out = [room_name(one, self.sitting.lang) for one in every if one.id != self.room.id and one not in fit]
        if not out:
            return ""
        said = _("Not everybody here sits in %(rooms)s, so nothing told there can be drawn on in this room.")
        return str(said) % {"rooms": formats.joined(out, self.sitting.lang)}

    def deed(self) -> DerivedNote:
        """Make the note."""
        refs = [ref for ref in map(_ref, self.cleaned_data["sources"]) if ref]
        return DerivedNote(self.text("words"), tuple(refs))


def rooms_that_fit(view: View, room: RoomView) -> Iterator[RoomView]:
    """Go through the rooms in which everybody of this one sits: only what was told there can be drawn on here."""
    for other in view.sitting(*RoomKind):
        if other.id != room.id and lacking(view, room.members, (SourceRef(other.id, other.last),)) is None:
            yield other


def _value(ref: SourceRef) -> str:
    return f"{ref.room}:{ref.number}"


def _ref(value: str) -> SourceRef | None:
    room, _colon, number = value.partition(":")
    return SourceRef(room, int(number)) if number.isdecimal() and len(number) < 12 else None
