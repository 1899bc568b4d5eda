"""Forms of clearance: a delegation drafts, its head says it to the mediation or gives it back."""

from django import forms
from django.utils.translation import gettext_lazy

from goodoffices.site.forms.base import DeedForm, LeaveMixin, language_field, words_field
from goodoffices.site.frame import room_name
from goodoffices.site.papers.lapsed import require_not_lapsed
from goodoffices.talks.acts import DraftPut, DraftReturned, Intent
from goodoffices.talks.crossings import Clear
from goodoffices.talks.fold import RoomView
from goodoffices.talks.procedure import Item
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.view import View
from goodoffices.words.labels import label


class DraftForm(LeaveMixin, DeedForm):
    """A draft of what the delegation would say, put before its head."""

    slug = "put-draft"
    title = gettext_lazy("Put a draft to the head")
    lead = gettext_lazy("It stays in this room until the head clears it.")
    kinds = (RoomKind.DELEGATION,)
    button = gettext_lazy("Put it to the head")

    intent = forms.ChoiceField(label=gettext_lazy("What it is meant as"), widget=forms.RadioSelect)
    words = words_field(gettext_lazy("What we would say"))
    lang = language_field()

    field_order = ("intent", "words", "lang", "may", "to")

    def prepare(self) -> None:
        """Offer the intents, and the leave that the process sets."""
        intents = [(one.value, label(one, self.sitting.lang)) for one in Intent]
        self.offer("intent", intents, first=Intent.STATEMENT.value)
        self.offer_leave(self.sitting.view, self.room, Item.STATEMENT)

    def deed(self) -> DraftPut:
        """Make the act."""
        return DraftPut(Intent(self.cleaned_data["intent"]), self.text("words"), self.leave())


def _is_head(view: View, room: RoomView) -> bool:
    card = room.members.get(view.seat)
    return card is not None and is_head(card) and room.of_party(view.seat)


def _waits(view: View, room: RoomView, number: int) -> bool:
    draft = room.drafts.get(number)
    return draft is not None and draft.open and _is_head(view, room)


class ClearForm(LeaveMixin, DeedForm):
    """The head says the draft to the mediation, in one of its caucuses."""

    slug = "clear"
    title = gettext_lazy("Clear and send")
    kinds = (RoomKind.DELEGATION,)
    about_act = True
    crosses = True

    caucus = forms.ChoiceField(label=gettext_lazy("In which caucus"), widget=forms.RadioSelect)

    field_order = ("caucus", "may", "to")

    def prepare(self) -> None:
        """Offer the head's caucuses, and the leave that stands in the draft."""
        view = self.sitting.view
        own = [one for one in view.sitting(RoomKind.CAUCUS) if _is_head(view, one) and self._holds_paper(one)]
        caucuses = [(one.id, room_name(one, self.sitting.lang)) for one in own]
        self.offer("caucus", caucuses, first=own[0].id if len(own) == 1 else None)
        self.offer_leave(view, self.room, Item.STATEMENT)
        if draft := self.room.drafts.get(self.number):
            self.fields["may"].initial = draft.put.leave.may.value
            self.fields["to"].initial = list(draft.put.leave.to)

    def _holds_paper(self, caucus: RoomView) -> bool:
        """Say whether what the draft answers stands in a caucus; a draft that answers nothing fits any."""
        draft = self.room.drafts.get(self.number)
        answer = draft.put.answer if draft else None
        held = caucus.papers.get(answer.number) if answer else None
        return answer is None or (held is not None and held.fingerprint == answer.fingerprint)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head while the draft waits."""
        return _waits(view, room, number)

    def deed(self) -> Clear:
        """Make the crossing, unless it would answer a paper whose day is over."""
        draft = self.room.drafts.get(self.number)
        if draft is not None and draft.put.answer is not None:
            caucus = self.sitting.view.room(self.cleaned_data["caucus"])
            require_not_lapsed(self.sitting, caucus.papers.get(draft.put.answer.number))
        return Clear(self.number, self.cleaned_data["caucus"], self.leave())


class ReturnDraftForm(DeedForm):
    """The head gives the draft back with a word why."""

    slug = "return-draft"
    title = gettext_lazy("Give back")
    kinds = (RoomKind.DELEGATION,)
    about_act = True
    button = gettext_lazy("Give it back")

    words = words_field(gettext_lazy("Why"), rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head while the draft waits."""
        return _waits(view, room, number)

    def deed(self) -> DraftReturned:
        """Make the act."""
        return DraftReturned(self.number, self.text("words"))
