"""The form by which what one side wants instead comes into the draft, with its answer as the source."""

from functools import cached_property

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import Hinted
from goodoffices.site.forms.drafting import DraftEditForm, is_open_draft
from goodoffices.site.forms.sources import ref_value
from goodoffices.site.papers.article import part_name, shortly
from goodoffices.site.papers.saying import refused_said
from goodoffices.site.papers.taking_over import Counter, Taken, counters, taken_over
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.edits import Edit
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words import formats
from goodoffices.words.direction import show_controls


class TakeOverForm(DraftEditForm):
    """What a side wants instead comes into the draft; one answer at a time, so that no two sides stand together."""

    slug = "take-over"
    title = _("Take over what a side wants instead")
    lead = _("The answer becomes a source of the draft: its leave binds the draft wherever it goes.")
    kinds = (RoomKind.MEDIATION,)
    from_address = ("answer", "part")
    more = ("why", "lang")

    answer = forms.ChoiceField(label=_("From which answer"))
    taking = forms.MultipleChoiceField(label=_("What is taken over"), widget=forms.CheckboxSelectMultiple)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it where somebody wants something instead."""
        return (
            view.seat in room.members
            and is_open_draft(room, number)
            and any(True for _one in counters(view, room, number))
        )

    def prepare(self) -> None:
        """Offer the answers, and what is wanted in the one that is chosen."""
        super().prepare()
        del self.fields["source_room"], self.fields["sources"]  # the answer is the source
        lang = self.sitting.lang
        answers = {ref_value(one.ref): one for one in self.counters}
        named = [(value, self._answer_said(one)) for value, one in reversed(answers.items())]
        self.offer("answer", [("", gettext("Choose an answer")), *named])
        here = [
            (
                one.said.path,
                Hinted.of(part_name(self.paper, one.part, lang) if one.part else one.said.path, _words(one)),
            )
            for one in self.chosen
        ]
        self.offer("taking", here)
        part = str(self.initial.get("part") or "")
        first = [one.said.path for one in self.chosen if not part or one.part == part]
        self.fields["taking"].initial = first

    @cached_property
    def counters(self) -> tuple[Counter, ...]:
        """Give everything that is wanted instead."""
        return tuple(counters(self.sitting.view, self.room, self.number))

    @property
    def chosen(self) -> list[Counter]:
        """Give what is wanted in the answer that is chosen."""
        return [one for one in self.counters if ref_value(one.ref) == self.asked("answer")]

    def _answer_said(self, one: Counter) -> str:
        said = {
            "party": party_name(self.sitting.view, one.party, self.sitting.lang),
            "number": one.answered.number,
            "day": formats.brief_day(one.answered.at.date(), self.sitting.lang),
        }
        return gettext("%(party)s · answer of act %(number)s · %(day)s") % said

    @cached_property
    def taken(self) -> Taken:
        """Give the edits that it comes to, and what can't be taken in."""
        ticked = set(self.cleaned_data.get("taking") or ())
        return taken_over(self.paper, [one for one in self.chosen if one.said.path in ticked])

    @property
    def undone(self) -> list[tuple[str, str]]:
        """Give what can't be taken in, each with the reason."""
        if not self.is_bound or not self.is_valid():
            return []
        lang = self.sitting.lang
        unfit = [(shortly(_words(one)), refused_said(why, lang)) for one, why in self.taken.unfit]
        return [*unfit, *super().undone]

    def refs(self) -> tuple[SourceRef, ...]:
        """Give the answer as the source."""
        return tuple(dict.fromkeys(one.ref for one in self.chosen))

    def edits(self) -> tuple[Edit, ...]:
        """Take it over; refuse, with the first reason, where nothing can be."""
        if not self.taken.edits:
            raise self.taken.unfit[0][1] if self.taken.unfit else Refusal("nothing-edited")
        return self.taken.edits


def _words(one: Counter) -> str:
    return show_controls(one.said.wording.words if one.said.wording else one.said.value)


__all__ = ["TakeOverForm"]
