"""The form by which the mediation writes down what it thinks a party holds on a draft, marked as its estimate."""

from functools import cached_property
from typing import ClassVar

from django import forms
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.base import Hinted, not_before, participants
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.positions_fields import HOME, OWN, PositionsFields
from goodoffices.site.forms.sources import SourcedForm
from goodoffices.site.papers.heads import frame_of
from goodoffices.site.positions.text import something_open
from goodoffices.talks.acts import PositionsEstimated, Sureness
from goodoffices.talks.confirming import Before, estimated_before
from goodoffices.talks.fold import PaperHeld, RoomView, Version
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.bridging import standing_of
from goodoffices.talks.view import View
from goodoffices.words.labels import label


class EstimateForm(PositionsFields, SourcedForm):
    """What a party is thought to hold: how sure that is, what it rests on, and in a room for beliefs until when."""

    slug = "estimate-positions"
    title = gettext_lazy("Estimate a party's positions")
    lead = gettext_lazy(
        "The mediation's own estimate, marked as such wherever it is seen. It stays in this room."
    )
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    quietly = True
    button = gettext_lazy("Write it down")
    from_address: ClassVar[tuple[str, ...]] = ("party", "whose", "voice", "version")

    party = forms.ChoiceField(label=gettext_lazy("Which party"))
    version = forms.IntegerField(widget=forms.HiddenInput)
    sure = forms.ChoiceField(label=gettext_lazy("How sure this is"), widget=forms.RadioSelect)
    until = forms.DateField(
        label=gettext_lazy("Until which day it counts"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy(
            "After this day it is no longer shown or used. A belief has to be looked at anew."
        ),
    )

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to those who mediate here, on a draft in which something is open."""
        held = room.papers.get(number)
        return held is not None and held.is_draft and something_open(held.paper) and mediates(view, room)

    @cached_property
    def held(self) -> PaperHeld:
        """Give the draft; what is none is answered as no address."""
        held = self.room.papers.get(self.number)
        if held is None or not held.is_draft:
            raise Refusal("no-such-room")
        return held

    @cached_property
    def on(self) -> Version:
        """Give the version that the estimate is on: the one that the form was opened with, or the latest."""
        asked = self.now("version")
        return next((one for one in self.held.versions if str(one.number) == asked), self.held.versions[-1])

    @property
    def paper(self) -> Paper:
        """Give the text that the positions are on."""
        return self.on.paper

    @cached_property
    def before(self) -> Before | None:
        """Give what this room estimated before of the voice of the party that is chosen."""
        if self.begins_empty:
            return None
        party = self.now("party")
        today = self.sitting.now.date()
        return estimated_before(self.room, self.held, self.paper, party, self.voice_asked, today)

    @property
    def stands_now(self) -> int:
        """Give the number of the act whose place would be taken; 0 for none."""
        voice, party = self.voice_asked, self.now("party")
        return 0 if self.begins_empty else standing_of(self.room, PositionsEstimated, self.number, voice, party)

    @property
    def about(self) -> dict[str, object]:
        """Give what the page says of the draft."""
        frame = frame_of(self.sitting, self.room, self.held)
        return {
            "title": frame["paper_title"],
            "url": frame["paper_url"],
            "later": self.on is not self.held.versions[-1],
        }

    @property
    def believing(self) -> bool:
        """Say whether this is a room for beliefs."""
        return self.room.charter is not None and self.room.charter.beliefs

    def prepare(self) -> None:
        """Offer the parties, and begin with what was estimated before of the one that is chosen."""
        lang = self.sitting.lang
        self.offer("party", [("", gettext("Choose a party")), *participants(self.sitting.view)])
        self.offer(
            "whose",
            [(OWN, gettext("the party's own")), (HOME, gettext("those whose consent it needs at home"))],
        )
        self.offer("sure", [(one.value, Hinted.of(label(one, lang), SURE[one])) for one in Sureness])
        self.fields["version"].initial = self.on.number
        if not self.believing:
            del self.fields["until"]
        else:
            not_before(self.fields["until"], self.sitting.now.date())
        SourcedForm.prepare(self)
        PositionsFields.prepare(self)
        if self.before is not None and isinstance(self.before.held.act, PositionsEstimated):
            self.fields["sure"].initial = self.before.held.act.sure.value

    def deed(self) -> PositionsEstimated:
        """Make the act."""
        told = self.cleaned_data
        return PositionsEstimated(
            self.number,
            self.on.number,
            told["party"],
            self.positions,
            Sureness(told["sure"]),
            self.refs(),
            self.spoken_by(),
            told.get("until"),
            self.text("words") or None,
            told["opened_on"],
        )


SURE = {
    Sureness.SURE: gettext_lazy("They said so, or everybody knows."),
    Sureness.LIKELY: gettext_lazy("Much speaks for it."),
    Sureness.GUESS: gettext_lazy("It could well be otherwise."),
}
"""What each degree of sureness means."""

__all__ = ["EstimateForm"]
