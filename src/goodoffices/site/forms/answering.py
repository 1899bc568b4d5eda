"""Forms by which a paper is answered: by a head, recorded by the mediation, or drafted for the head."""

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from django import forms
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.answering_fields import AnswerFields, can_be_answered
from goodoffices.site.forms.base import Said, words_field
from goodoffices.site.forms.leave import heads, mediates
from goodoffices.site.frame import room_name
from goodoffices.site.papers.lapsed import lapse_of, lapse_said, require_not_lapsed
from goodoffices.site.papers.parts import title_of
from goodoffices.talks.acts import DraftPut, Intent
from goodoffices.talks.crossings import Deed
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.answering import require_answer
from goodoffices.talks.view import View


class AnswerForm(AnswerFields):
    """The answer of a side to a paper that stands before it."""

    slug = "answer-paper"
    title = gettext_lazy("Answer this paper")
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head, and to the mediation that records what it heard."""
        return can_be_answered(room.papers.get(number)) and (heads(view, room) or mediates(view, room))

    def prepare(self) -> None:
        """Refuse what is no paper here as if there were no such address."""
        if self.held is None or self.held.is_draft:
            raise Refusal("no-such-room")
        if mediates(self.sitting.view, self.room):
            self.lead = gettext("You record what they told you; it stands as heard by you.")
        self.lead = lapse_said(self.sitting, self.held) or self.lead
        super().prepare()

    def deed(self) -> Deed:
        """Make the act."""
        require_not_lapsed(self.sitting, self.held)
        return self.answer()


class DraftAnswerForm(AnswerFields):
    """An answer drafted inside the delegation: the head clears it, and then it stands in the caucus."""

    slug = "draft-answer"
    title = gettext_lazy("Draft an answer for the head")
    lead: Said = gettext_lazy("It stays in this room until the head clears it.")
    kinds = (RoomKind.DELEGATION,)
    button = gettext_lazy("Put it to the head")
    from_address: ClassVar[tuple[str, ...]] = ("paper",)

    paper = forms.ChoiceField(label=gettext_lazy("Which paper it answers"), required=True)
    note = words_field(gettext_lazy("What you say of it to the head"), required=False, rows=2)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to those who draft for a head, where they sit in a caucus in which a paper waits or was answered."""
        return not heads(view, room) and any(True for _paper in papers_before(view, room))

    def prepare(self) -> None:
        """Offer the papers that stand in the caucuses of the same party."""
        papers = papers_before(self.sitting.view, self.room)
        lang = self.sitting.lang
        named = [
            (f"{caucus.id}.{held.number}", f"{room_name(caucus, lang)} · {self._paper_named(held)}")
            for caucus, held in papers
            if lapse_of(self.sitting, held) is None
        ]
        self.offer("paper", [("", gettext("Choose a paper")), *named])
        if not named:
            del self.fields["paper"]
            self.lead = gettext(
                "No paper that you can see waits for an answer. What was put before your delegation stands in its "
                "caucus: ask the head to seat you there, or to answer it."
            )
        super().prepare()

    @cached_property
    def _about(self) -> tuple[RoomView, PaperHeld] | None:
        asked = str((self.data if self.is_bound else self.initial).get("paper") or "")
        every = papers_before(self.sitting.view, self.room)
        return next((one for one in every if f"{one[0].id}.{one[1].number}" == asked), None)

    @property
    def caucus(self) -> RoomView | None:
        """Give the caucus in which the chosen paper stands."""
        return self._about[0] if self._about else None

    @property
    def paper_number(self) -> int:
        """Give the number of the chosen paper there."""
        return self._about[1].number if self._about else 0

    def deed(self) -> Deed:
        """Make the draft; what the caucus would refuse is refused now."""
        if self.caucus is None or self.held is None:
            raise Refusal("no-such-paper", number=0)
        require_not_lapsed(self.sitting, self.held)
        answer = self.answer()
        require_answer(self.sitting.view, self.caucus, answer)
        note = self.text("note") or title_of(self.held.paper, self.sitting.view.procedure.languages[0])
        return DraftPut(Intent.REPLY, note, self.leave(), answer)


def papers_before(view: View, room: RoomView) -> Iterable[tuple[RoomView, PaperHeld]]:
    """Go through the papers, the latest first, that can be answered in the caucuses of a delegation's party."""
    party = room.party.id if room.party else ""
    for caucus in view.sitting(RoomKind.CAUCUS):
        if caucus.party and caucus.party.id == party and caucus.of_party(view.seat):
            for _number, held in sorted(caucus.papers.items(), reverse=True):
                if can_be_answered(held):
                    yield caucus, held


__all__ = ["AnswerForm", "DraftAnswerForm", "can_be_answered", "papers_before"]
