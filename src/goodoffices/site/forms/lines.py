"""Forms about the line: set it in the press room, put it before a side in its caucus, agree to it there."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import DeedForm, language_field, line_field, words_field
from goodoffices.site.forms.base import Said as Words
from goodoffices.site.forms.leave import heads, mediates
from goodoffices.site.press.places import press_url
from goodoffices.talks.acts import LineAgreed, LineSet
from goodoffices.talks.fold import LineHeld, RoomView
from goodoffices.talks.pressfile.keeping import LineItem, Saying
from goodoffices.talks.pressroom.line import standing_lines
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

ASKED: tuple[tuple[Saying, Words], ...] = (
    (Saying.MAY, _("What may be said, one wording a line")),
    (Saying.IF_ASKED, _("What may be said if asked, one wording a line")),
    (Saying.NOT, _("What is not to be said, one wording a line")),
)


def standing_line(room: RoomView, number: int) -> LineHeld | None:
    """Give the line of that number where it stands."""
    held = room.lines.get(number)
    return held if held is not None and held.replaced_by is None else None


class LineForm(DeedForm):
    """The mediation sets the line on a topic, for whoever speaks to the press."""

    slug = "set-line"
    title = _("Set the line")
    lead: Words = _(
        "Everybody in this press room reads it. One wording a line, in each language that you speak."
    )
    kinds: ClassVar[tuple[RoomKind, ...]] = (RoomKind.PRESS,)
    button: ClassVar[Words] = _("Set the line")

    topic = line_field(_("Topic"))

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room)

    def prepare(self) -> None:
        """Ask for the wordings, in each language of the process; the reader's own stays in sight."""
        for saying, asked in ASKED:
            self.add_texts(saying.value, asked, required=False)
        used = self.sitting.view.procedure.languages
        self.first = self.sitting.lang if self.sitting.lang in used else used[0]
        self.further = tuple(one for one in self.fields if "-" in one and one not in self._in_sight())
        self.fields["topic"].widget.attrs["suggestions"] = self._topics()

    def _in_sight(self) -> tuple[str, ...]:
        return tuple(f"{saying.value}-{self.first}" for saying, _asked in ASKED)

    def _topics(self) -> list[str]:
        """Give the topics of the press rooms and of this room: no other side's topic stands in a side's room."""
        rooms = (self.room, *self.sitting.view.sitting(RoomKind.PRESS))
        return sorted({line.topic for room in rooms for line in standing_lines(room)})

    def begin_with(self, topic: str, items: Iterable[LineItem]) -> None:
        """Begin with a line as it stands."""
        every = tuple(items)
        self.fields["topic"].initial = topic
        for saying, _asked in ASKED:
            for lang in self.sitting.view.procedure.languages:
                said = [i.text.words for i in every if (i.saying, i.text.lang) == (saying, lang)]
                self.fields[f"{saying.value}-{lang}"].initial = "\n".join(said) or None

    def shown_first(self) -> list[forms.BoundField]:
        """Give the topic and the wordings in the reader's language."""
        return [one for one in self.visible_fields() if one.name not in self.further]

    def folded(self) -> list[forms.BoundField]:
        """Give the wordings in the other languages."""
        return [one for one in self.visible_fields() if one.name in self.further]

    def unfolded(self) -> bool:
        """Keep no wording out of sight that would be said."""
        return any(one.value() or one.errors for one in self.folded())

    def clean(self) -> None:
        """Ask for one wording at the least."""
        if not any(True for _one in self.items()):
            self.add_error(
                self._in_sight()[0], _("Write at least one wording: to be said, if asked, or not.")
            )

    def items(self) -> Iterator[LineItem]:
        """Go through the wordings as they were typed."""
        for saying, _asked in ASKED:
            for text in self.texts(saying.value):
                for words in filter(None, (line.strip() for line in text.words.splitlines())):
                    yield LineItem(saying, Text(words, text.lang))

    def deed(self) -> LineSet:
        """Make the line."""
        return LineSet(self.cleaned_data["topic"].strip(), tuple(self.items()))

    def after(self, receipt: Receipt) -> str:
        """Go to the line as it is read, where it was set for the press room."""
        charter = self.room.charter
        if charter is None or charter.kind is not RoomKind.PRESS:
            return ""
        return press_url(self.sitting, self.room, "press-line")


class LineAgainForm(LineForm):
    """The line on the same topic, otherwise from now on."""

    slug = "line-again"
    title = _("Put the line right")
    lead: Words = _("It takes the place of the line before. Whoever had agreed to that one is asked again.")
    kinds = (RoomKind.PRESS, RoomKind.CAUCUS)
    about_act = True
    button = _("Put the line right")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a line that stands."""
        return standing_line(room, number) is not None and mediates(view, room)

    def prepare(self) -> None:
        """Begin with the line as it stands."""
        super().prepare()
        held = standing_line(self.room, self.number)
        if held is not None:
            self.begin_with(held.topic, held.items)

    def deed(self) -> LineSet:
        """Make the line that takes the place of the one before."""
        return LineSet(self.cleaned_data["topic"].strip(), tuple(self.items()), self.number)


class LineForAgreementForm(LineForm):
    """The mediation puts the line on a topic before a side, for its agreement."""

    slug = "line-for-agreement"
    title = _("Agree a line with them")
    lead = _(
        "They read it here, and say whether they agree. Nothing of it reaches anybody else from this room."
    )
    kinds = (RoomKind.CAUCUS,)
    crosses = False
    button = _("Put it before them")
    from_address = ("of",)

    of = forms.CharField(widget=forms.HiddenInput, required=False, max_length=80)

    def prepare(self) -> None:
        """Begin with the line of a press room that the link names, where this seat hears it."""
        super().prepare()
        room, _colon, number = str(self.initial.get("of") or "").partition(":")
        here = self.sitting.view.rooms.get(room)
        fits = here is not None and number.isascii() and number.isdecimal() and len(number) < 12
        held = standing_line(here, int(number)) if here is not None and fits else None
        if held is not None and here is not None and here.charter and here.charter.kind is RoomKind.PRESS:
            self.begin_with(held.topic, held.items)


class AgreeToLineForm(DeedForm):
    """A side says whether it agrees to the line, by its head or as the mediation heard it."""

    slug = "agree-line"
    title = _("Answer the line")
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    agrees = forms.ChoiceField(
        label=_("Do you agree to this line?"),
        choices=(("yes", _("Yes, we agree")), ("no", _("No, not so"))),
        widget=forms.RadioSelect(attrs={"row": True}),
    )
    words = words_field(_("In your words"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a line that stands, to the head, or to the mediation where nobody of the side sits here."""
        if standing_line(room, number) is None:
            return False
        return heads(view, room) or (mediates(view, room) and not room.party_sits)

    def prepare(self) -> None:
        """Ask the mediation for what it heard, where it records the answer."""
        if mediates(self.sitting.view, self.room):
            self.lead = _("You record what they told you.")
            self.fields["agrees"].label = _("Do they agree to this line?")
            self.fields["words"].label = _("In their words")

    def deed(self) -> LineAgreed:
        """Make the answer."""
        return LineAgreed(self.number, self.cleaned_data["agrees"] == "yes", self.text("words") or None)
