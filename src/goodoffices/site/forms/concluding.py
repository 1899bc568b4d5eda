"""Forms by which a text is concluded: principals answer, an outcome is told, it is initialled, signed and closed."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import DeedForm, LeaveMixin, Said, language_field, line_field, words_field
from goodoffices.site.forms.leave import heads, mediates
from goodoffices.site.forms.putting import day_field
from goodoffices.site.papers.concluding import common_fingerprint, common_text, who_signed
from goodoffices.site.papers.lapsed import require_not_lapsed
from goodoffices.talks.acts import (
    Initialled,
    OutcomeTold,
    PaperConcluded,
    PrincipalsAnswered,
    Whole,
)
from goodoffices.talks.crossings import Deed
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.people import Role
from goodoffices.talks.procedure import Item
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.concluding import is_clean
from goodoffices.talks.rules.papers import outcome_in
from goodoffices.talks.view import View


class PrincipalsForm(LeaveMixin, DeedForm):
    """Some of those behind a delegation answered what was agreed ad referendum."""

    slug = "principals-answered"
    title = gettext_lazy("Principals answered")
    lead: Said = gettext_lazy(
        "Leadership abroad and commanders in the field may differ: write down each by itself."
    )
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    who = forms.ChoiceField(label=gettext_lazy("Who answered"), widget=forms.RadioSelect)
    accepts = forms.ChoiceField(
        label=gettext_lazy("Their answer"),
        choices=[("yes", gettext_lazy("They accept")), ("no", gettext_lazy("They do not accept"))],
        widget=forms.RadioSelect(attrs={"row": True}),
    )
    through = line_field(gettext_lazy("Through whom their word came"), required=False)
    on = day_field(gettext_lazy("On which day"), required=True)
    words = words_field(gettext_lazy("What they said"), required=False, rows=3)
    lang = language_field()

    field_order = ("who", "accepts", "through", "on", "words", "lang", "may", "to")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on an answer that was given ad referendum."""
        one = room.answers.get(number)
        waits = one is not None and one.answer.whole is Whole.AD_REFERENDUM
        return waits and (heads(view, room) or mediates(view, room))

    def prepare(self) -> None:
        """Offer those who still have to answer, and those who did, who may think again."""
        one = self.room.answers.get(self.number)
        names = one.answer.principals if one else ()
        self.offer("who", [(name, name) for name in names])
        self.fields["on"].initial = self.sitting.now.date()
        self.offer_leave(self.sitting.view, self.room, Item.ANSWER)

    def deed(self) -> Deed:
        """Make the act."""
        told = self.cleaned_data
        return PrincipalsAnswered(
            self.number,
            told["who"],
            told["through"].strip(),
            told["on"],
            told["accepts"] == "yes",
            self.text("words"),
            self.leave(),
        )


class OutcomeForm(DeedForm):
    """Each side learns of a mediator's proposal only whether all accepted."""

    slug = "tell-outcome"
    title = gettext_lazy("Tell them how the proposal came out")
    lead = gettext_lazy("They learn whether all accepted, and nothing of who did not.")
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to a mediator once all answered, as far as its seat hears them."""
        held = room.papers.get(number)
        if held is None or held.paper.kind is not PaperKind.MEDIATORS or held.outcome is not None:
            return False
        return (
            mediates(view, room)
            and view.me.role is Role.MEDIATOR
            and outcome_in(view, room, held) is not None
        )

    def deed(self) -> Deed:
        """Make the act; what it says follows from the answers."""
        held = self.room.papers.get(self.number)
        said = outcome_in(self.sitting.view, self.room, held) if held else None
        if said is None:
            raise Refusal("answers-missing")
        return OutcomeTold(self.number, said)


class InitialForm(DeedForm):
    """This is the text: initialled, and not yet binding."""

    slug = "initial-paper"
    title = gettext_lazy("Initial this text")
    lead = gettext_lazy("It says that this is the text. It does not bind yet.")
    kinds = (RoomKind.CAUCUS,)
    about_act = True
    button = gettext_lazy("Initial it")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a clean common text."""
        held = common_text(room, number)
        return held is not None and held.initialled is None and (heads(view, room) or mediates(view, room))

    def deed(self) -> Deed:
        """Make the act."""
        held = self.room.papers.get(self.number)
        require_not_lapsed(self.sitting, held)
        return Initialled(self.number, held.fingerprint if held else "")


class CloseForm(DeedForm):
    """Every party signed the same text: it is closed."""

    slug = "close-text"
    title = gettext_lazy("Close the text")
    lead = gettext_lazy("Every party signed it. After this an amendment is a new paper.")
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    button = gettext_lazy("Close it")

    depositary = line_field(gettext_lazy("With whom it is deposited"), required=False)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to a mediator once each party's signature is under the text as it is."""
        held = room.papers.get(number)
        if held is None or not held.is_draft or held.concluded is not None or not mediates(view, room):
            return False
        if not is_clean(held.paper):
            return False
        parties = [one for one in who_signed(view, room, held) if one.side]
        return view.me.role is Role.MEDIATOR and bool(parties) and all(one.matches for one in parties)

    def deed(self) -> Deed:
        """Make the act."""
        held = self.room.papers.get(self.number)
        return PaperConcluded(
            self.number, common_fingerprint(held) if held else "", self.cleaned_data["depositary"].strip()
        )

    def after(self, receipt: Receipt) -> str:
        """Go to the page of the signatures."""
        return reverse("paper-sign", args=[self.sitting.seat.id, self.room.id, self.number])


__all__ = ["CloseForm", "InitialForm", "OutcomeForm", "PrincipalsForm"]
