"""Forms by which papers reach the mediation: given by a side, cleared by its head, taken up, taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from goodoffices.documents.plaintext import paper_text
from goodoffices.documents.reading.paper import Found
from goodoffices.site.forms.base import (
    DeedForm,
    LeaveMixin,
    Said,
    language_field,
    line_field,
    participants,
    words_field,
)
from goodoffices.site.forms.leave import heads, mediates
from goodoffices.site.frame import room_name
from goodoffices.site.papers.article import ArticleShown, articles_shown
from goodoffices.site.papers.as_given import AsGiven, cleared_as_given
from goodoffices.site.papers.parts import title_of
from goodoffices.site.papers.read_shown import reports_shown
from goodoffices.site.papers.taking_in import from_file, from_text
from goodoffices.talks.acts import PaperGiven, PaperWithdrawn, Put
from goodoffices.talks.crossings import ClearPaper, Deed
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.procedure import Item
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words.filling import sentence
from goodoffices.words.labels import label

LARGEST = 25_000_000
"""The most bytes that a file with a paper may have."""

YES_NO = [("", gettext_lazy("not said")), ("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))]
PRESENT = {"yes": True, "no": False}


def day_field(label: Said, *, required: bool = False, hint: Said = "") -> forms.DateField:
    """Make a field for a day."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=hint, widget=widget)


class OriginMixin(forms.Form):
    """How a side's paper came: who brought it, whether the mediation was there, what it replaces, until when."""

    until = day_field(
        gettext_lazy("It lapses after"), hint=gettext_lazy("Leave it open if nobody named a day.")
    )
    replaces = forms.ChoiceField(label=gettext_lazy("It takes the place of"), required=False)
    carried_by = line_field(gettext_lazy("Who carried it"), required=False)
    present = forms.ChoiceField(
        label=gettext_lazy("Was the mediation present when it was put?"),
        required=False,
        choices=YES_NO,
        widget=forms.RadioSelect(attrs={"row": True}),
    )


def replaceable(caucus: RoomView, lang: str) -> Iterable[tuple[str, str]]:
    """Give the papers of the room's own party that a new one can take the place of."""
    for number, held in sorted(caucus.papers.items(), reverse=True):
        if held.by_party and held.replaced_by is None and held.withdrawn is None:
            title = title_of(held.paper, lang).words
            yield str(number), gettext("act %(number)s: %(title)s") % {"number": number, "title": title}


class GivePaperForm(OriginMixin, LeaveMixin, DeedForm):
    """A participant's own paper, typed or read from a file, given to the mediation or recorded by it."""

    slug = "give-paper"
    title = gettext_lazy("Give a paper")
    kinds = (RoomKind.CAUCUS,)
    template = "pages/give_paper.html"
    more = ("whose", "carried_by", "present", "until", "replaces")

    kind = forms.ChoiceField(label=gettext_lazy("What it is"))
    name = line_field(gettext_lazy("Title"), required=False)
    file = forms.FileField(label=gettext_lazy("From a file"), required=False)
    body = words_field(
        gettext_lazy("The text"),
        required=False,
        rows=16,
        hint=gettext_lazy(
            "Articles as “Article 1” or “1.”; what is open in [brackets][side by side]; blanks as ____."
        ),
    )
    whose = forms.ChoiceField(label=gettext_lazy("Whose paper it is"), required=False)
    lang = language_field()

    field_order = (
        "kind",
        "name",
        "file",
        "body",
        "lang",
        "may",
        "to",
        "whose",
        "carried_by",
        "present",
        "until",
        "replaces",
    )

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head, and to the mediation that records what it was given."""
        return heads(view, room) or mediates(view, room)

    def prepare(self) -> None:
        """Offer kinds, owners, earlier papers and leave."""
        lang = self.sitting.lang
        put_by_sides = [one for one in PaperKind if one is not PaperKind.MEDIATORS]
        self.offer(
            "kind", [(one.value, label(one, lang)) for one in put_by_sides], first=PaperKind.POSITION.value
        )
        own = self.room.party.id if self.room.party else ""
        named = gettext("their own") if mediates(self.sitting.view, self.room) else gettext("our own")
        self.offer("whose", [("", named), *participants(self.sitting.view, without=own)])
        self.offer("replaces", [("", gettext("nothing")), *replaceable(self.room, lang)])
        self.offer_leave(self.sitting.view, self.room, Item.PAPER)
        if mediates(self.sitting.view, self.room):
            self.lead = gettext("You record a paper that they gave you; it stands as recorded by you.")

    def take_files(self, files: Any) -> None:
        """Read the paper of a file into the text, where it is looked over; the file itself isn't kept."""
        super().take_files({})
        upload = files.get("file")
        if upload is None:
            return
        data = self.data.copy() if isinstance(self.data, QueryDict) else dict(self.data)
        try:
            if (upload.size or 0) > LARGEST:
                raise Refusal("file-too-large", longest=LARGEST // 1_000_000)
            taken = from_file(upload.name or "", upload.read())
        except Refusal as refusal:
            self.unreadable = sentence(refusal.code, refusal.params, self.sitting.lang)
            return
        paper = taken.found(self._lang, self._kind, str(data.get("name") or "")).paper
        self.reports = reports_shown(taken, self.sitting.lang)
        data["body"] = paper_text(paper, self._lang)
        if not data.get("name") and paper.title:
            data["name"] = paper.title[0].words
        self.data = data

    reports: Sequence[dict[str, object]] = ()
    """What the file holds beside plain wording: tracked changes, comments, pictures."""

    unreadable = ""
    """Why the file could not be read."""

    @property
    def _lang(self) -> str:
        asked = str(self.data.get("lang") or "")
        languages = self.sitting.view.procedure.languages
        return asked if asked in languages else languages[0]

    @property
    def _kind(self) -> PaperKind:
        asked = str(self.data.get("kind") or "")
        return PaperKind(asked) if asked in set(PaperKind) else PaperKind.POSITION

    @cached_property
    def found(self) -> Found | None:
        """Give the paper that the text makes, for showing before anything is said."""
        body = str(self.data.get("body") or "") if self.is_bound else ""
        name = str(self.data.get("name") or "") if self.is_bound else ""
        if not body.strip():
            return None
        found = from_text(body).found(self._lang, self._kind, name)
        return replace(found, paper=replace(found.paper, kind=self._kind))

    @property
    def found_shown(self) -> list[ArticleShown]:
        """Give what was found as it will be read."""
        return articles_shown(self.found.paper, (self._lang,), self.sitting.lang) if self.found else []

    def clean(self) -> dict[str, object]:
        """Refuse a text in which a bracket matches nothing, and a paper without title or text."""
        told = super().clean() or self.cleaned_data
        if self.unreadable:
            self.add_error("file", self.unreadable)
        elif self.reports:
            words = gettext("The file holds more than plain text, listed here. Look the text over and go on.")
            self.add_error("file", words)
        elif self.found is None:
            self.add_error("body", gettext("Write the text here, or choose a file that has it."))
        elif not self.found.paper.title:
            self.add_error("name", gettext("Give it a title."))
        for flaw in self.found.faults if self.found else ():
            words = gettext("Row %(row)s, column %(column)s: this bracket matches nothing: %(shown)s")
            self.add_error("body", words % {"row": flaw.row, "column": flaw.column, "shown": flaw.shown})
        return told

    def deed(self) -> Deed:
        """Make the act."""
        if self.found is None:
            raise Refusal("paper-empty")
        told = self.cleaned_data
        copy = as_copy(self.found.paper, attributed=True).paper
        replaces = int(told["replaces"]) if told["replaces"] else None
        put = Put(copy, (), told["until"], replaces)
        return PaperGiven(
            put, self.leave(), told["whose"], told["carried_by"].strip(), PRESENT.get(told["present"])
        )


class ClearPaperForm(OriginMixin, LeaveMixin, DeedForm):
    """The head gives the mediation a paper that was drafted inside the delegation."""

    slug = "clear-paper"
    title = gettext_lazy("Clear it and give it to the mediation")
    kinds = (RoomKind.DELEGATION,)
    about_act = True
    crosses = True
    more = ("until", "replaces", "carried_by", "present")

    caucus = forms.ChoiceField(label=gettext_lazy("In which caucus"), widget=forms.RadioSelect)

    field_order = ("caucus", "may", "to", "until", "replaces", "carried_by", "present")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head on a draft of the delegation that was not given yet as it is now."""
        held = room.papers.get(number)
        if held is None or not held.is_draft or not heads(view, room):
            return False
        return not held.cleared or held.cleared[-1] < held.versions[-1].number

    def prepare(self) -> None:
        """Offer the head's caucuses and what the paper can take the place of there."""
        view, lang = self.sitting.view, self.sitting.lang
        own = [one for one in view.sitting(RoomKind.CAUCUS) if heads(view, one)]
        first = own[0].id if len(own) == 1 else None
        self.offer("caucus", [(one.id, room_name(one, lang)) for one in own], first=first)
        papers = [one for caucus in own for one in replaceable(caucus, lang)]
        self.offer("replaces", [("", gettext("nothing")), *dict(papers).items()])
        self.offer_leave(view, self.room, Item.PAPER)

    @cached_property
    def as_given(self) -> AsGiven | None:  # type: ignore[override]  # it depends on the draft
        """Give the text as the mediation would read it."""
        return cleared_as_given(self.sitting, self.room, self.number)

    def deed(self) -> Deed:
        """Make the crossing."""
        told, held = self.cleaned_data, self.room.papers.get(self.number)
        if held is None:
            raise Refusal("no-such-paper", number=self.number)
        return ClearPaper(
            self.number,
            held.versions[-1].number,
            told["caucus"],
            self.leave(),
            int(told["replaces"]) if told["replaces"] else None,
            told["until"],
            told["carried_by"].strip(),
            PRESENT.get(told["present"]),
        )


class WithdrawForm(DeedForm):
    """Who put a paper takes it back."""

    slug = "withdraw-paper"
    title = gettext_lazy("Withdraw this paper")
    lead = gettext_lazy("It no longer stands. What was delivered stays delivered.")
    kinds = (RoomKind.CAUCUS,)
    about_act = True
    quietly = True
    button = gettext_lazy("Withdraw it")

    why = words_field(gettext_lazy("Why"), rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the side on its own paper, to the mediation on both."""
        held = room.papers.get(number)
        gone = held is None or held.is_draft or held.withdrawn or held.replaced_by or held.signed
        return (
            not gone and held is not None and (mediates(view, room) or (held.by_party and heads(view, room)))
        )

    def deed(self) -> Deed:
        """Make the act."""
        return PaperWithdrawn(self.number, self.text("why"))


__all__ = ["ClearPaperForm", "GivePaperForm", "OriginMixin", "WithdrawForm", "day_field"]
