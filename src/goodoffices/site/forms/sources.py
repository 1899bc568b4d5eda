"""What something is made from: acts of other rooms, chosen one room at a time, never two rooms' words side by side."""

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.site.cards.card import Reading, describe
from goodoffices.site.forms.base import DeedForm, Hinted
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.beliefs import believing
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


class SourcedForm(DeedForm):
    """A form of something that may be made from other acts: it stands only where every member heard every source.

    `looks_first` says that the acts of a room are in sight at once, because there is nothing to say without a source.
    """

    looks_first: ClassVar[bool] = False

    source_room = forms.ChoiceField(label=gettext_lazy("Choose sources in"), required=False)
    sources = forms.MultipleChoiceField(
        label=gettext_lazy("Sources"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def prepare(self) -> None:
        """Offer the rooms whose acts may be drawn on here, and the acts of the one that is looked at."""
        view, lang = self.sitting.view, self.sitting.lang
        self.fit = list(rooms_that_fit(view, self.room))
        none = [] if self.looks_first else [("", _("no room"))]
        self.offer("source_room", [*none, *((one.id, room_name(one, lang)) for one in self.fit)])
        chosen = [ref for ref in map(read_ref, self.asked_all("sources")) if ref]
        asked = self.asked("source_room")
        first = next(iter(self.fit), None) if self.looks_first else None
        self.fields["source_room"].initial = first.id if first else ""
        self.looked_at = next((one for one in self.fit if one.id == asked), first)
        self.offer("sources", list(self._choices(chosen)))

    def asked_all(self, name: str) -> list[str]:
        """Give every value that stands in a field now, sent or given at first."""
        if not self.is_bound:
            first = self.initial.get(name) or ()
            return [str(one) for one in ([first] if isinstance(first, str) else first)]
        if hasattr(self.data, "getlist"):
            return [str(one) for one in self.data.getlist(name)]
        found = self.data.get(name, ())
        return [found] if isinstance(found, str) else [str(one) for one in found]

    def asked(self, name: str) -> str:
        """Give the value that stands in a field now; empty for none."""
        return next(iter(self.asked_all(name)[-1:]), "")

    def _choices(self, chosen: list[SourceRef]) -> Iterator[tuple[str, object]]:
        """Offer what was chosen elsewhere by its number only: two rooms' words never stand side by side."""
        here = self.looked_at
        for room in self.fit:
            if here is None or room.id != here.id:
                for ref in chosen:
                    if ref.room == room.id and ref.number in room.entries:
                        named = {"number": ref.number, "room": room_name(room, self.sitting.lang)}
                        yield ref_value(ref), _("act %(number)s of %(room)s") % named
        if here is not None:
            spoken = (
                self._labelled(here, here.entries[number]) for number in sorted(here.entries, reverse=True)
            )
            for number, said in islice((one for one in spoken if one), LATEST):
                yield ref_value(SourceRef(here.id, number)), said

    def _labelled(self, room: RoomView, entry: Entry) -> tuple[int, Hinted] | None:
        """Give an act by its first words; one without words is no source."""
        made = describe(entry.act, Reading(self.sitting, room, entry))
        words = " ".join(next((one.text.words for one in made.said if one.text), "").split())
        if not words:
            return None
        author = author_title(self.sitting.view, room, entry.author, self.sitting.lang)
        day = formats.brief_day(entry.at.date(), self.sitting.lang)
        shown = words if len(words) <= EXCERPT else f"{words[:EXCERPT]} …"
        return entry.number, Hinted.of(
            show_controls(shown), f"{entry.number} · {day} · {author} · {made.label}"
        )

    def left_out(self) -> str:
        """Say which of the reader's rooms can't be drawn on here, and why; empty where there is none."""
        every = self.sitting.view.sitting(*(set(RoomKind) - EVERYONE))
        out = [
            room_name(one, self.sitting.lang)
            for one in every
            if one.id != self.room.id and one not in self.fit and not believing(one) and not of_persons(one)
        ]
        if not out:
            return ""
        said = _("Not everybody here sits in %(rooms)s, so nothing told there can be drawn on in this room.")
        return said % {"rooms": formats.joined(out, self.sitting.lang)}

    def refs(self) -> tuple[SourceRef, ...]:
        """Give the sources that were chosen."""
        return tuple(ref for ref in map(read_ref, self.cleaned_data["sources"]) if ref)


def rooms_that_fit(view: View, room: RoomView) -> Iterator[RoomView]:
    """Go through the rooms in which everybody of this one sits: only what was told there can be drawn on here."""
    for other in view.sitting(*RoomKind):
        if other.id == room.id or believing(other):
            continue
        if lacking(view, room.members, (SourceRef(other.id, other.last),)) is None:
            yield other


def of_persons(room: RoomView) -> bool:
    """Say whether a list of persons is kept there: nothing is drawn from one, whoever sits in it."""
    return room.charter is not None and room.charter.kind is RoomKind.LISTS


def ref_value(ref: SourceRef) -> str:
    """Write a source as the value of a field."""
    return f"{ref.room}:{ref.number}"


def read_ref(value: str) -> SourceRef | None:
    """Read a source from the value of a field."""
    room, _colon, number = value.partition(":")
    return (
        SourceRef(room, int(number)) if number.isascii() and number.isdecimal() and len(number) < 12 else None
    )


__all__ = ["SourcedForm", "read_ref", "ref_value", "rooms_that_fit"]
