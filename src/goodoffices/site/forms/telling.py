"""Forms of telling: a message, a contact note, a difficulty, notes."""

from datetime import UTC, datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import (
    DeedForm,
    LeaveMixin,
    Said,
    language_field,
    line_field,
    moment_field,
    words_field,
)
from goodoffices.site.forms.leave import mediates
from goodoffices.talks.acts import ContactNote, Difficulty, How, Intent, Message, Note
from goodoffices.talks.fold import RoomView
from goodoffices.talks.procedure import Item
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words.direction import show_controls
from goodoffices.words.labels import label

OWN_ROOMS = (RoomKind.MEDIATION, RoomKind.DELEGATION, RoomKind.PRESS, RoomKind.COMMISSION)


def with_leave(form: DeedForm) -> bool:
    """Say whether what is written here are a party's words in its caucus, which carry its leave."""
    caucus = form.room.charter is not None and form.room.charter.kind is RoomKind.CAUCUS
    return caucus and form.room.of_party(form.sitting.view.seat)


class MessageForm(LeaveMixin, DeedForm):
    """Somebody says something in a room; a party's words in its caucus carry its leave."""

    slug = "message"
    title = _("Write a message")
    kinds = (RoomKind.CAUCUS, RoomKind.DELEGATION, RoomKind.MEDIATION, RoomKind.PRESS, RoomKind.COMMISSION)
    at_hand = True

    intent = forms.ChoiceField(label=_("What it is meant as"), widget=forms.RadioSelect(attrs={"row": True}))
    words = words_field(_("Your words"), rows=6)
    lang = language_field()

    field_order = ("intent", "words", "lang", "may", "to")

    def prepare(self) -> None:
        """Offer a reply first where a question is answered; ask for leave only of a party."""
        self.offer("intent", [(one.value, label(one, self.sitting.lang)) for one in Intent])
        self.fields["intent"].initial = Intent.REPLY.value if self.number else Intent.STATEMENT.value
        if with_leave(self):
            self.offer_leave(self.sitting.view, self.room, Item.STATEMENT)
        else:
            del self.fields["may"], self.fields["to"]

    def deed(self) -> Message:
        """Make the message."""
        leave = self.leave() if with_leave(self) else None
        return Message(Intent(self.cleaned_data["intent"]), self.text("words"), leave, self.number or None)


class ReplyForm(MessageForm):
    """The reply to an act of this room."""

    slug = "reply"
    title = _("Reply")
    about_act = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a question that waits for the reader's side."""
        question = room.questions.get(number)
        return (
            view.seat in room.members
            and question is not None
            and question.to_party == room.of_party(view.seat)
        )


RECENT = 5


class ContactNoteForm(LeaveMixin, DeedForm):
    """A call or a meeting, written down in half a minute: made for a phone and a thumb."""

    slug = "contact"
    title = _("Note a call")
    kinds = (RoomKind.CAUCUS,)
    at_hand = True
    at_once = True
    thumb = True
    more = ("to", "re", "handed")

    recent = forms.ChoiceField(
        label=_("With whom"), required=False, widget=forms.RadioSelect(attrs={"row": True})
    )
    other = line_field(_("Somebody else"), required=False)
    how = forms.ChoiceField(label=_("How"), widget=forms.RadioSelect(attrs={"row": True}))
    when = moment_field(_("When"))
    theirs = words_field(_("Their words"), required=False)
    ours = words_field(_("Our words"), required=False, rows=2)
    lang = language_field()
    read_back = forms.ChoiceField(
        label=_("Read back to them?"),
        choices=[("no", _("No")), ("yes", _("Yes"))],
        initial="no",
        widget=forms.RadioSelect(attrs={"row": True}),
    )
    handed = line_field(_("A paper handed over: its title"), required=False)
    re = forms.TypedChoiceField(label=_("It answers"), required=False, coerce=int, empty_value=None)

    field_order = (
        "recent",
        "other",
        "how",
        "when",
        "theirs",
        "ours",
        "lang",
        "may",
        "to",
        "read_back",
        "re",
        "handed",
    )

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room)

    def prepare(self) -> None:
        """Offer whom one spoke with lately, the time now, and the questions that this may answer."""
        recent = _spoken_with(self.room)
        self.offer("recent", [*((one, one) for one in recent), ("", _("Somebody else"))])
        self.fields["recent"].initial = recent[0] if recent else ""
        if not recent:
            self.fields["recent"].widget = forms.HiddenInput()
            self.fields["other"].label = _("With whom")
        self.offer("how", [(one.value, label(one, self.sitting.lang)) for one in How])
        self.fields["how"].initial = _last_way(self.room).value
        self.fields["when"].initial = self.sitting.now
        waiting = self.room.questions.values()
        asked = [(one.number, f"{one.number} · {show_controls(one.text.words[:80])}") for one in waiting]
        self.offer("re", [("", _("nothing that was asked")), *asked])
        if not asked:
            del self.fields["re"]
        self.offer_leave(self.sitting.view, self.room, Item.CONTACT)
        self.lead = self._who_hears()

    def _who_hears(self) -> Said:
        if self.room.party_sits:
            return _("The party sits in this room: they will see this note, your words of it too.")
        return _("Nobody of the party sits in this room: they will not see this note.")

    def clean(self) -> dict[str, object]:
        """Ask for whom it was with, and for anything that was said or handed over."""
        told = super().clean() or self.cleaned_data
        if not self._with_whom():
            self.add_error("other", _("Write with whom it was."))
        if not any(str(told.get(name) or "").strip() for name in ("theirs", "ours", "handed")):
            self.add_error("theirs", _("Write what was said, or what was handed over."))
        return told

    def _with_whom(self) -> str:
        other = str(self.cleaned_data.get("other") or "").strip()
        return other or str(self.cleaned_data.get("recent") or "")

    def deed(self) -> ContactNote:
        """Make the note."""
        told = self.cleaned_data
        when: datetime = told["when"].astimezone(UTC).replace(second=0, microsecond=0)
        return ContactNote(
            self._with_whom(),
            How(told["how"]),
            when,
            self.text("theirs"),
            self.text("ours"),
            self.leave(),
            told["read_back"] == "yes",
            str(told["handed"] or "").strip(),
            told.get("re"),
        )


def _spoken_with(room: RoomView) -> list[str]:
    """Give whom the notes of this room were with, the latest first, then those of the party who sit here."""
    notes = [
        one.act for _at, one in sorted(room.entries.items(), reverse=True) if isinstance(one.act, ContactNote)
    ]
    party = [card.title.words for card in room.members.values() if room.of_party(card.seat)]
    return list(dict.fromkeys([*(note.with_whom for note in notes), *party]))[:RECENT]


def _last_way(room: RoomView) -> How:
    notes = [
        one.act for _at, one in sorted(room.entries.items(), reverse=True) if isinstance(one.act, ContactNote)
    ]
    return notes[0].how if notes else How.TELEPHONE


class DifficultyForm(LeaveMixin, DeedForm):
    """A difficulty on the ground that bears on the talks."""

    slug = "difficulty"
    title = _("Tell of a difficulty")
    kinds = (RoomKind.CAUCUS, RoomKind.MEDIATION)

    words = words_field(_("What happened"))
    lang = language_field()
    where = line_field(_("Where"), required=False)
    bears_on = line_field(
        _("What it bears on"),
        required=False,
        hint=_("An article, a track, a delivery: what it makes harder."),
    )

    field_order = ("words", "lang", "where", "bears_on", "may", "to")

    def prepare(self) -> None:
        """Ask for leave in a caucus only."""
        if self._in_caucus:
            self.offer_leave(self.sitting.view, self.room, Item.DIFFICULTY)
        else:
            del self.fields["may"], self.fields["to"]

    @property
    def _in_caucus(self) -> bool:
        return self.room.charter is not None and self.room.charter.kind is RoomKind.CAUCUS

    def deed(self) -> Difficulty:
        """Make the difficulty."""
        leave = self.leave() if self._in_caucus else None
        where, bears_on = (str(self.cleaned_data[name]).strip() for name in ("where", "bears_on"))
        return Difficulty(self.text("words"), where, bears_on, leave)


class NoteForm(DeedForm):
    """Something written down for those in the room."""

    slug = "note"
    title = _("Write a note")
    kinds = OWN_ROOMS
    at_hand = True
    button = _("Write it down")

    words = words_field(_("The note"), rows=6)
    lang = language_field()

    def deed(self) -> Note:
        """Make the note."""
        return Note(self.text("words"), self.number or None)


class NoteOnForm(NoteForm):
    """A note on one act of the room."""

    slug = "note-on"
    title = _("Write a note on this")
    about_act = True
    quietly = True
