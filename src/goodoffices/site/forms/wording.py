"""The form in which one article is worded, in one language."""

from dataclasses import replace
from functools import cached_property

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import language_field, words_field
from goodoffices.site.forms.sources import SourcedForm
from goodoffices.talks.acts import PaperEdited
from goodoffices.talks.fold import PaperHeld
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import SetArticle
from goodoffices.talks.papers.model import Article, State, article_of
from goodoffices.talks.papers.notation import heading_written, read, reworded, written
from goodoffices.talks.papers.notation.draft import Fault
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.words.labels import label


class WordingForm(SourcedForm):
    """An article's label, heading and body in one language, in the notation; `was` is what it was made from."""

    slug = "word-article"
    title = _("Word the article")
    kinds = (RoomKind.MEDIATION, RoomKind.DELEGATION)
    about_act = True

    article = forms.CharField(widget=forms.HiddenInput)
    wording_in = forms.CharField(widget=forms.HiddenInput)
    was = forms.CharField(widget=forms.HiddenInput, max_length=64)
    version = forms.IntegerField(widget=forms.HiddenInput)
    label_of = forms.CharField(label=_("Number, as printed"), required=False, max_length=120)
    heading = forms.CharField(label=_("Heading"), required=False, max_length=2_000)
    body = forms.CharField(
        label=_("Wording"), required=False, max_length=200_000, strip=False, widget=forms.Textarea
    )
    state = forms.ChoiceField(
        label=_("Where this wording comes from"), widget=forms.RadioSelect(attrs={"row": True})
    )
    why = words_field(_("Why"), required=False, rows=2)
    lang = language_field()

    def prepare(self) -> None:
        """Begin with the article as it stands in that language."""
        super().prepare()
        self.offer("state", [(one.value, label(one, self.sitting.lang)) for one in State])
        one, tongue = self.one, self.tongue
        there = one.wording(tongue)
        first = {
            "was": article_digest(one),
            "version": self.held.versions[-1].number,
            "label_of": one.label,
            "heading": heading_written(one, tongue),
            "body": written(one, tongue),
            "state": there.state.value
            if there
            else (State.TRANSLATED if one.wordings else State.ORIGINAL).value,
        }
        for name, value in first.items():
            self.fields[name].initial = value

    @property
    def held(self) -> PaperHeld:
        """Give the draft."""
        return self.room.papers[self.number]

    @property
    def tongue(self) -> str:
        """Give the language that is worded."""
        return self.asked("wording_in")

    @cached_property
    def one(self) -> Article:
        """Give the article as it is now; refuse as if there were no such address where it isn't there."""
        found = article_of(self.held.paper, self.asked("article"))
        if found is None or self.tongue not in self.sitting.view.procedure.languages:
            raise Refusal("no-such-room")
        return found

    def typed_text(self, name: str) -> str:
        """Give what stands in the heading or the body now, with line ends as they are kept."""
        return str(self[name].value() or "").replace("\r\n", "\n").replace("\r", "\n").strip("\n")

    @property
    def faults(self) -> list[tuple[str, Fault]]:
        """Give each sign that doesn't fit, with the text in which it stands."""
        return [
            (text, fault)
            for text in (self.typed_text("heading"), self.typed_text("body"))
            for fault in read(text).faults
        ]

    def worded(self) -> Article:
        """Give the article as it is worded now; refuses what can't be read."""
        state = State(str(self["state"].value() or State.ORIGINAL))
        made = reworded(
            self.one, self.tongue, self.typed_text("body"), self.typed_text("heading").strip(), state
        )
        return replace(made, label=str(self["label_of"].value() or "").strip())

    @property
    def then(self) -> Article | None:
        """Give the article as it was when this wording was begun; None where that can't be told."""
        seen = str(self["version"].value() or "")
        found = (one for one in self.held.versions if str(one.number) == seen)
        return next((article_of(one.paper, self.one.id) for one in found), None)

    @property
    def moved_on(self) -> bool:
        """Say whether the article was changed by somebody since this wording was begun."""
        return str(self["was"].value() or "") != article_digest(self.one)

    def begin_anew(self) -> None:
        """Go on from the article as it stands now; what was typed stays."""
        now = {"was": article_digest(self.one), "version": str(self.held.versions[-1].number)}
        if not self.is_bound:
            self.initial.update(now)
            return
        data = self.data.copy() if isinstance(self.data, QueryDict) else dict(self.data)
        for name, value in now.items():
            data[name] = value
        self.data = data

    def deed(self) -> PaperEdited:
        """Make the next version."""
        made = self.worded()
        if replace(made, children=()) == replace(self.one, children=()):
            raise Refusal("nothing-edited")
        why = self.text("why")
        edit = SetArticle(self.cleaned_data["was"], made)
        return PaperEdited(self.number, (edit,), self.refs(), why if why else None)


__all__ = ["WordingForm"]
