"""The form in which one side's response is measured against the other's demands, article by article."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.base import DeedForm
from goodoffices.site.forms.leave import mediates
from goodoffices.site.papers.article import ArticleShown, articles_shown
from goodoffices.site.papers.parts import title_of
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import Mark, Measured, SourceRef, Stance
from goodoffices.talks.crossings import Deed
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import spread
from goodoffices.talks.papers.model import Paper, PaperKind, every_article
from goodoffices.talks.papers.pairing import paired
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words.labels import label

MEANS = {
    Stance.ACCEPT: Mark.MET,
    Stance.ACCEPT_IF: Mark.IN_PART,
    Stance.COUNTER: Mark.IN_PART,
    Stance.REJECT: Mark.NOT_MET,
    Stance.RESERVE: Mark.NOT_ADDRESSED,
}
"""What an answer to an article means for the demand, at first sight."""


class MeasureForm(DeedForm):
    """Met, met in part, not met, not addressed: for each article of the demands."""

    slug = "measure-response"
    title = gettext_lazy("Measure a response against demands")
    lead = gettext_lazy(
        "Only this room sees it. The marks begin with what was answered; change what reads otherwise."
    )
    kinds = (RoomKind.MEDIATION,)
    template = "pages/measure.html"
    from_address: ClassVar[tuple[str, ...]] = ("demands", "response")
    button = gettext_lazy("Write it down")

    demands = forms.ChoiceField(label=gettext_lazy("The demands"))
    response = forms.ChoiceField(label=gettext_lazy("The response"))

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation where papers were given."""
        return mediates(view, room) and any(held.by_party for _room, held in _papers(view, room))

    def prepare(self) -> None:
        """Offer what was given and answered, and a mark for each article of the demands that are chosen."""
        view = self.sitting.view
        given = [(room, held) for room, held in _papers(view, self.room) if held.by_party]
        given.sort(key=lambda pair: pair[1].paper.kind is not PaperKind.DEMANDS)
        papers = [(f"{room.id}.{held.number}", self._named(room, held)) for room, held in given]
        answers = [
            (f"{room.id}.{number}", self._answer_named(room, number))
            for room, number in _answers(view, self.room)
        ]
        self.offer("demands", [("", gettext("Choose the demands")), *papers])
        self.offer("response", [("", gettext("Choose the response")), *answers, *papers])
        marks = [(one.value, label(one, self.sitting.lang)) for one in Mark]
        for path in [one.id for one in every_article(self.demanded)] if self.demanded else ():
            mark = forms.ChoiceField(choices=marks, initial=self._first.get(path, Mark.NOT_ADDRESSED).value)
            self.fields[f"mark:{path}"] = mark
            self.fields[f"why:{path}"] = forms.CharField(required=False, max_length=2_000)

    def _named(self, room: RoomView, held: PaperHeld) -> str:
        party = party_name(self.sitting.view, room.party.id if room.party else "", self.sitting.lang)
        return f"{party} · {title_of(held.paper, self.sitting.lang).words}"

    def _answer_named(self, room: RoomView, number: int) -> str:
        party = party_name(self.sitting.view, room.party.id if room.party else "", self.sitting.lang)
        held = room.papers.get(room.answers[number].answer.number)
        title = title_of(held.paper, self.sitting.lang).words if held else ""
        values = {"party": party, "number": number, "title": title}
        return gettext("%(party)s · answer %(number)s to %(title)s") % values

    def _chosen(self, name: str) -> SourceRef | None:
        asked = str((self.data if self.is_bound else self.initial).get(name) or "")
        known = {str(value) for value, _said in self.fields[name].choices if value}  # type: ignore[attr-defined]
        room, _dot, number = asked.rpartition(".")
        return SourceRef(room, int(number)) if asked in known else None

    @cached_property
    def demanded(self) -> Paper | None:
        """Give the demands that are chosen."""
        ref = self._chosen("demands")
        return self.sitting.view.room(ref.room).papers[ref.number].paper if ref else None

    @cached_property
    def _first(self) -> dict[str, Mark]:
        """Give what the answer that is chosen says of each article of the demands."""
        ref = self._chosen("response")
        room = self.sitting.view.room(ref.room) if ref else None
        answered = room.answers.get(ref.number) if room and ref else None
        held = room.papers.get(answered.answer.number) if room and answered else None
        if held is None or answered is None or self.demanded is None:
            return {}
        said = {path: part.stance for path, part in spread(answered.answer, held.paper)}
        paths = _same(self.demanded, held.paper)
        found = {}
        for one in every_article(self.demanded):
            to = paths.get(one.id, "")
            inner = {MEANS[said[part]] for part in said if to and part.startswith(f"{to}/")}
            if to in said:
                found[one.id] = MEANS[said[to]]
            elif inner:  # what is said of some of its brackets is not yet said of all of it
                found[one.id] = inner.pop() if inner <= {Mark.NOT_MET} else Mark.IN_PART
        return found

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Give a row for each article of the demands: its text, its mark, and a word why."""
        if self.demanded is None:
            return []
        lang = self.sitting.lang
        langs = (lang if lang in self.demanded.languages else next(iter(self.demanded.languages), lang),)
        every: list[ArticleShown] = articles_shown(self.demanded, langs, lang)
        return [{"article": one, **self._cells(one.id)} for one in every]

    def _cells(self, path: str) -> dict[str, Any]:
        """Give the mark and the word why: as typed, or as the answer suggests where nothing was asked for yet."""
        mark, why = self[f"mark:{path}"], self[f"why:{path}"]
        return {"mark": mark, "chosen": mark.value() or mark.initial, "why": why, "said": why.value() or ""}

    def deed(self) -> Deed:
        """Make the act."""
        demands, response = self._chosen("demands"), self._chosen("response")
        if demands is None or response is None or self.demanded is None:
            raise Refusal("no-such-paper", number=0)
        told = self.cleaned_data
        marks = tuple(
            (one.id, Mark(told[f"mark:{one.id}"]), str(told[f"why:{one.id}"]).strip())
            for one in every_article(self.demanded)
        )
        return Measured(demands, response, marks, (demands, response))


def _same(demands: Paper, answered: Paper) -> dict[str, str]:
    if [one.id for one in every_article(demands)] == [one.id for one in every_article(answered)]:
        return {one.id: one.id for one in every_article(demands)}
    lang = next((one for one in demands.languages if one in answered.languages), "")
    return paired(demands, answered, lang)


def _rooms(view: View, room: RoomView) -> Iterator[RoomView]:
    """Go through the caucuses in which everybody of this room sits."""
    for one in view.sitting(RoomKind.CAUCUS):
        if mediates(view, one) and set(room.members) <= set(one.members):
            yield one


def _papers(view: View, room: RoomView) -> Iterator[tuple[RoomView, PaperHeld]]:
    for one in _rooms(view, room):
        for _number, held in sorted(one.papers.items(), reverse=True):
            yield one, held


def _answers(view: View, room: RoomView) -> Iterator[tuple[RoomView, int]]:
    for one in _rooms(view, room):
        for number in sorted(one.answers, reverse=True):
            yield one, number


__all__ = ["MeasureForm"]
