"""The form by which the mediation begins a draft of its own from a paper that a side gave it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from django import forms
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.base import DeedForm
from goodoffices.site.forms.leave import mediates
from goodoffices.site.papers.parts import title_of
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import PaperOpened, SourceRef
from goodoffices.talks.crossings import Deed
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.papers.renaming import numbered
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words.labels import label


class TakeUpForm(DeedForm):
    """The mediation begins a draft of its own from a paper that a side gave it."""

    slug = "take-up-paper"
    title = gettext_lazy("Take up a paper that was given")
    lead = gettext_lazy("A draft of this room begins from it, with that paper as its source.")
    kinds = (RoomKind.MEDIATION,)
    from_address: ClassVar[tuple[str, ...]] = ("paper",)
    button = gettext_lazy("Take it up")

    paper = forms.ChoiceField(label=gettext_lazy("Which paper"))
    kind = forms.ChoiceField(label=gettext_lazy("What it becomes"))

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation where a paper was given."""
        return mediates(view, room) and bool(list(given(view, room)))

    def prepare(self) -> None:
        """Offer the papers that were given in caucuses where everybody of this room sits."""
        lang = self.sitting.lang
        named = [
            (f"{caucus.id}.{held.number}", f"{_owner(self, caucus)} · {title_of(held.paper, lang).words}")
            for caucus, held in given(self.sitting.view, self.room)
        ]
        self.offer("paper", [("", gettext("Choose a paper")), *named])
        self.offer(
            "kind",
            [("", gettext("what it is already")), *((one.value, label(one, lang)) for one in PaperKind)],
        )
        self.fields["kind"].required = False

    def deed(self) -> Deed:
        """Make the act: a master with ids of its own, owned by whose paper it is."""
        room, _dot, number = str(self.cleaned_data["paper"]).rpartition(".")
        caucus = self.sitting.view.room(room)
        held = caucus.papers[int(number)]
        kind = PaperKind(self.cleaned_data["kind"]) if self.cleaned_data["kind"] else held.paper.kind
        made = numbered(held.paper)
        whose = held.whose or (caucus.party.id if caucus.party else "")
        return PaperOpened(replace(made, kind=kind), (SourceRef(caucus.id, held.number),), whose)


def _owner(form: DeedForm, caucus: RoomView) -> str:
    return party_name(form.sitting.view, caucus.party.id if caucus.party else "", form.sitting.lang)


def given(view: View, room: RoomView) -> Iterable[tuple[RoomView, PaperHeld]]:
    """Go through the papers that sides gave, the latest first, in caucuses where everybody of this room sits."""
    for caucus in view.sitting(RoomKind.CAUCUS):
        if mediates(view, caucus) and set(room.members) <= set(caucus.members):
            for _number, held in sorted(caucus.papers.items(), reverse=True):
                if held.by_party and held.withdrawn is None:
                    yield caucus, held


__all__ = ["TakeUpForm", "given"]
