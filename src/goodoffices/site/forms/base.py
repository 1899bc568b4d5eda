"""What the forms of all deeds have in common: where they are offered, the two steps, the language of what is said."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from django import forms
from django.conf import settings
from django.core.validators import MinValueValidator
from django.utils.text import format_lazy
from django.utils.translation import get_language, gettext_lazy

from goodoffices.desk import Receipt
from goodoffices.site.door import Sitting
from goodoffices.talks.acts import Act
from goodoffices.talks.crossings import Deed, lines
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.people import said_in
from goodoffices.talks.procedure import Item
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words import formats

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from goodoffices.site.papers.as_given import AsGiven

Said: TypeAlias = "str | _StrPromise"
"""Words of a page: a phrase to be translated, or words that are made up from some."""


class Group(StrEnum):
    """Where on a room's page a form's button stands."""

    SAY = "say"
    ALL = "all"
    SEATS = "seats"


def fresh_key() -> str:
    """Make the key under which a form's deed is done once, however often it is sent."""
    return secrets.token_urlsafe(18)


class DeedForm(forms.Form):
    """A form whose answer is one deed in one room.

    `slug` stands in the address; `title` heads the page and names the button that leads to it; `kinds` are the
    rooms it is for; `crosses` says that what it does leaves the room; `about_act` that it answers one act.
    `group` puts its button among its like on the room's page, at its head if it is `at_hand`; `quietly` keeps it off
    the stream, on the act's own page; `at_once` lets it be saved without a preview; `thumb` makes it large for a
    phone; `more` names the fields that are folded away.  `button` is what the button that says it is called, where
    "Send to …" is not the word.  `from_address` names the fields that a link to the form may fill in.
    """

    slug: ClassVar[str]
    title: ClassVar[Said]
    lead: Said = ""
    page_title: Said = ""
    """What heads its page, where the title isn't the word."""
    kinds: ClassVar[tuple[RoomKind, ...]] = ()
    crosses: ClassVar[bool] = False
    about_act: ClassVar[bool] = False
    group: ClassVar[Group] = Group.SAY
    at_hand: ClassVar[bool] = False
    quietly: ClassVar[bool] = False
    at_once: ClassVar[bool] = False
    thumb: ClassVar[bool] = False
    more: ClassVar[tuple[str, ...]] = ()
    button: ClassVar[Said] = ""
    from_address: ClassVar[tuple[str, ...]] = ()
    template: ClassVar[str] = "pages/deed.html"
    as_given: "AsGiven | None" = None
    """The text that would go to somebody, where the deed lets a paper go."""

    findings: "Mapping[str, object] | None" = None
    """What a check found in words for the public, beside their preview (see `press/findings.html`)."""

    loses_files: ClassVar[bool] = False
    """Whether a file must be chosen again after a refusal."""
    keeps_drafts: ClassVar[bool] = True
    """Whether what is begun may be kept until it is said; names of persons stand where a rule ends them, or nowhere."""
    calm = False
    """Whether what is still wrong goes unsaid: nothing was asked for yet."""

    key = forms.CharField(widget=forms.HiddenInput, initial=fresh_key, max_length=64)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        sitting: Sitting,
        room: RoomView,
        number: int = 0,
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Make the form for a seat in a room, about the act of that number if it is about one."""
        super().__init__(data, initial=initial, label_suffix="", use_required_attribute=False)
        self.sitting, self.room, self.number = sitting, room, number
        if "lang" in self.fields:
            self._offer_languages()
        self.prepare()

    def prepare(self) -> None:
        """Fill in what depends on the room: choices, first values."""

    def deed(self) -> Deed:
        """Make the deed from what was typed."""
        raise NotImplementedError(type(self).__name__)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Say whether a button for this form is worth showing here (the rules judge the deed itself)."""
        return view.seat in room.members

    def kept_files(self) -> Mapping[str, bytes]:
        """Give the files that the room keeps from the deed on, by their SHA-256 in hex."""
        return {}

    def take_files(self, files: Any) -> None:
        """Take the files that were sent with the form."""
        self.files = files

    def work(self, step: str) -> bool:
        """Do a step that changes what stands in the form and nothing else; say whether it was one."""
        return False

    def after(self, receipt: Receipt) -> str:
        """Give the address to go to once it was done; empty for its place in the room's stream."""
        return ""

    def shown_first(self) -> list[forms.BoundField]:
        """Give the fields that are always in sight."""
        return [one for one in self.visible_fields() if one.name not in self.more]

    def folded(self) -> list[forms.BoundField]:
        """Give the fields that are folded away until they are wanted."""
        return [one for one in self.visible_fields() if one.name in self.more]

    def has_errors(self) -> bool:
        """Say whether something is wrong that should be said."""
        return self.is_bound and not self.calm and bool(self.errors)

    def unfolded(self) -> bool:
        """Say whether what is folded away must be in sight: something there is wrong or was filled in."""
        wrong = self.has_errors() and any(one.errors for one in self.folded())
        return wrong or any(one.value() for one in self.folded() if one.value() != one.field.initial)

    def said(self) -> tuple[tuple[RoomView, Entry], ...]:
        """Give what would be said where, as it would stand there: what the preview shows."""
        every = lines(self.sitting.view, self.room, self.deed())
        return tuple((self._room(room), self._entry(room, author, act)) for room, author, act in every)

    def _room(self, room: str) -> RoomView:
        return self.sitting.view.room(room)

    def _entry(self, room: str, author: str, act: Act) -> Entry:
        return Entry(room, self._room(room).last + 1, self.sitting.now, author, act)

    def offer(
        self, name: str, choices: Iterable[tuple[object, object]], first: object = None
    ) -> forms.ChoiceField:
        """Set what can be picked in a field, and what is picked at first; a label may be `Hinted`."""
        field = self.fields[name]
        if not isinstance(field, forms.ChoiceField):
            raise TypeError(f"nothing is picked in {name}")
        field.choices = list(choices)
        if first is not None:
            field.initial = first
        return field

    def _offer_languages(self) -> None:
        languages = self.sitting.view.procedure.languages
        field = self.offer(
            "lang", [(one, formats.language_name(one, self.sitting.lang)) for one in languages]
        )
        field.initial = self.sitting.lang if self.sitting.lang in languages else languages[0]
        if len(languages) == 1:
            field.widget = forms.HiddenInput()

    def add_texts(self, name: str, label: Said, *, required: bool = True, rows: int = 4) -> None:
        """Add a field for each language of the process; the first must be filled in if the text is needed."""
        for place, lang in enumerate(self.sitting.view.procedure.languages):
            called = format_lazy("{} ({})", label, formats.language_name(lang, self.sitting.lang))
            needed = required and place == 0
            field = (
                words_field(called, required=needed, rows=rows)
                if rows > 1
                else line_field(called, required=needed)
            )
            field.widget.attrs["lang"] = lang
            self.fields[f"{name}-{lang}"] = field

    def texts(self, name: str) -> tuple[Text, ...]:
        """Give what was typed in the fields that `add_texts` added, in the languages that have something."""
        every = self.sitting.view.procedure.languages
        typed = [Text(str(self.cleaned_data.get(f"{name}-{lang}") or "").strip(), lang) for lang in every]
        return tuple(text for text in typed if text)

    def first_texts(self, name: str, texts: Iterable[Text]) -> None:
        """Begin those fields with these texts."""
        for text in texts:
            if field := self.fields.get(f"{name}-{text.lang}"):
                field.initial = text.words

    def text(self, name: str) -> Text:
        """Give what was typed in that field as a text in the form's language."""
        return Text(
            str(self.cleaned_data.get(name) or "").strip(), str(self.cleaned_data.get("lang") or "en")
        )


class Hinted(str):
    """What a choice is called, with a line of explanation under it."""

    hint = ""

    @classmethod
    def of(cls, said: Said, hint: Said) -> "Hinted":
        """Give the choice's name with its explanation."""
        made = cls(said)
        made.hint = str(hint)
        return made


def words_field(label: Said, *, required: bool = True, hint: Said = "", rows: int = 4) -> forms.CharField:
    """Make a field for something said."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, help_text=hint, widget=widget, strip=False)


def line_field(label: Said, *, required: bool = True, hint: Said = "") -> forms.CharField:
    """Make a field for a name or a title."""
    return forms.CharField(label=label, required=required, help_text=hint)


def language_field() -> forms.ChoiceField:
    """Make the field that says in which language the words are."""
    return forms.ChoiceField(label=gettext_lazy("Language of these words"))


def moment_field(label: Said, *, required: bool = True) -> forms.DateTimeField:
    """Make a field for a day and a time, in the installation's zone, which it names."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    field = forms.DateTimeField(label=label, required=required, widget=widget)
    field.help_text = format_lazy(gettext_lazy("Time zone: {}"), settings.TIME_ZONE)
    return field


MAY_CHOICES = [
    (May.NO.value, gettext_lazy("No")),
    (May.ASK.value, gettext_lazy("Ask me first")),
    (May.OWN.value, gettext_lazy("Yes, as your own idea")),
    (May.OURS.value, gettext_lazy("Yes, as ours")),
]


def may_field(label: Said = "") -> forms.ChoiceField:
    """Make the field that asks: May we carry this?"""
    asked = label or gettext_lazy("May we carry this?")
    return forms.ChoiceField(label=asked, choices=MAY_CHOICES, widget=forms.RadioSelect)


def to_field() -> forms.MultipleChoiceField:
    """Make the field that says to whom something may be carried; nobody ticked means to any."""
    hint = gettext_lazy("Tick nobody to leave it open.")
    widget = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(
        label=gettext_lazy("Only to"), required=False, help_text=hint, widget=widget
    )


class LeaveMixin(forms.Form):
    """The question of leave, with the process's own answer offered first."""

    item: ClassVar[Item] = Item.STATEMENT
    may = may_field()
    to = to_field()

    def offer_leave(self, view: View, room: RoomView, item: Item) -> None:
        """Offer the leave that the process sets for this kind of item, and the participants it could go to."""
        self.fields["may"].initial = view.procedure.leave_for(item).value
        to = self.fields["to"]
        if isinstance(to, forms.ChoiceField):
            to.choices = list(participants(view, without=room.party.id if room.party else ""))

    def leave(self) -> Leave:
        """Give the leave that was chosen."""
        return Leave(May(self.cleaned_data["may"]), tuple(self.cleaned_data["to"]))


def not_before(field: forms.Field, day: date) -> None:
    """Take no day before that one, and say so to a browser too."""
    field.validators.append(MinValueValidator(day))
    field.widget.attrs["min"] = day.isoformat()


def participants(view: View, *, without: str = "") -> Iterable[tuple[str, str]]:
    """Give the participants that this seat knows of, for a choice, named in the reader's language."""
    for one in view.participants.values():
        if one.id != without:
            yield one.id, f"{one.id} · {said_in(one.name, get_language() or 'en').words}"


__all__ = [
    "MAY_CHOICES",
    "DeedForm",
    "Group",
    "Hinted",
    "LeaveMixin",
    "fresh_key",
    "language_field",
    "line_field",
    "may_field",
    "moment_field",
    "participants",
    "to_field",
    "words_field",
]
