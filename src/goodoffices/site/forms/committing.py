"""Forms of commitments: draw one from the text, or amend it."""

from dataclasses import replace
from typing import ClassVar

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.commission.drawing import named, suggestion_named, what_in_each
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.saying import called, phase_called
from goodoffices.site.forms.base import (
    DeedForm,
    Said,
    language_field,
    line_field,
    participants,
    words_field,
)
from goodoffices.site.forms.instruments import some_day
from goodoffices.site.papers.names import name_in
from goodoffices.talks.acts import CommitmentAmended, CommitmentDrawn
from goodoffices.talks.commission.gates import in_order
from goodoffices.talks.commission.quoting import worded_articles
from goodoffices.talks.commission.suggesting import Suggestion
from goodoffices.talks.exchange import Sort
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.commission_grounds import voice
from goodoffices.talks.rules.committing import MOST_UNITS
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Commitment, Drawn
from goodoffices.talks.view import View
from goodoffices.words import formats
from goodoffices.words.labels import label


def mediates_here(view: View, room: RoomView) -> bool:
    """Say whether the seat speaks in this commission for the mediation."""
    try:
        return not voice(view, room)
    except Refusal:
        return False


def _number(what: Said, *, required: bool = False, most: int = 3_650) -> forms.IntegerField:
    return forms.IntegerField(label=what, required=required, min_value=1, max_value=most)


class DrawForm(DeedForm):
    """A commitment is drawn from the text: who does what, to whom, how much, by when, verified by whom."""

    slug = "draw-commitment"
    title = _("Draw a commitment")
    lead = _("Everybody in this room sees it and what becomes of it.")
    kinds = (RoomKind.COMMISSION,)
    button = _("Draw it")
    from_address: ClassVar[tuple[str, ...]] = ("suggestion",)

    suggestion = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)
    who = forms.ChoiceField(label=_("Who undertook it"))
    to = forms.ChoiceField(label=_("To or for whom"), required=False)
    sort = forms.ChoiceField(label=_("What it is"), help_text=_("Persons are counted here, and never named."))
    amount = _number(_("How much, as a whole number"), required=True, most=MOST_UNITS)
    unit = line_field(
        _("Of what unit"), required=False, hint=_("Such as boats, tonnes, hectares. Empty for a duty.")
    )
    each_day = forms.BooleanField(label=_("So much on each day"), required=False)
    phase = forms.ChoiceField(label=_("Phase"), required=False)
    starts = some_day(_("From which day"))
    by = some_day(_("Until which day"))
    verifier = forms.ChoiceField(
        label=_("Who verifies it"), required=False, help_text=_("Nobody verifies what it does itself.")
    )
    upon = words_field(_("Upon which condition"), required=False, rows=2)
    after_these = forms.MultipleChoiceField(
        label=_("Commitments that come first"), required=False, widget=forms.CheckboxSelectMultiple
    )
    within = _number(_("Days then left for it"))
    article = forms.ChoiceField(label=_("Drawn from"), required=False)
    quote = words_field(
        _("In these words of the text"), required=False, rows=3, hint=_("Just as they stand in the article.")
    )
    quote_lang = forms.ChoiceField(label=_("Language of the quotation"), required=False)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates_here(view, room)

    def prepare(self) -> None:
        """Offer participants, phases, articles; begin with what is suggested, if something is."""
        self.add_texts("what", _("What is to be done"), required=False, rows=2)
        self._offer_who()
        self._offer_when()
        self._offer_words()
        self.fields["amount"].initial = 1
        self._order()
        held = self.initial.get("suggestion") or (self.data.get("suggestion") if self.is_bound else "")
        found = suggestion_named(self.sitting, self.room, str(held or ""))
        if found is not None and not self.is_bound:
            self._begin_with(found)

    def _offer_who(self) -> None:
        everyone = list(participants(self.sitting.view))
        self.offer("who", [("", gettext("choose")), *everyone])
        self.offer("to", [("", gettext("nobody in particular")), *everyone])
        self.offer("verifier", [("", gettext("the mediation")), *everyone])
        self.offer("sort", [(one.value, label(one, self.sitting.lang)) for one in Sort], Sort.DUTY.value)

    def _offer_when(self) -> None:
        lang, room = self.sitting.lang, self.room
        phases = [(held.phase.id, phase_called(room, held.phase.id, lang)) for held in in_order(room)]
        self.offer("phase", [("", gettext("none")), *phases])
        own = self.number
        before = [
            (number, called(room, number, lang).words) for number in sorted(room.commitments) if number != own
        ]
        self.offer("after_these", [(str(number), f"{number} · {words}") for number, words in before])

    def _offer_words(self) -> None:
        lang, used = self.sitting.lang, self.sitting.view.procedure.languages
        articles = [
            (f"{held.number}/{one.id}", name_in(held.paper, one, lang))
            for held in self.room.papers.values()
            for one in worded_articles(held.paper)
        ]
        self.offer("article", [("", gettext("no article")), *articles])
        self.offer("quote_lang", [(one, formats.language_name(one, lang)) for one in used])

    def _order(self) -> None:
        what = [name for name in self.fields if name.startswith("what-")]
        quoted = ["article", "quote", "quote_lang"]
        rest = [
            "who",
            what[0],
            "to",
            "sort",
            "amount",
            "unit",
            "each_day",
            "starts",
            "by",
            "verifier",
            "phase",
        ]
        folded = [*what[1:], "upon", "after_these", "within", "lang"]
        self.order_fields([*(["why"] if "why" in self.fields else []), *rest, *quoted, *folded])
        self.folded_names = tuple(folded)

    def shown_first(self) -> list[forms.BoundField]:
        """Give what is nearly always wanted."""
        return [one for one in self.visible_fields() if one.name not in self.folded_names]

    def folded(self) -> list[forms.BoundField]:
        """Give conditions, and the words in further languages."""
        return [one for one in self.visible_fields() if one.name in self.folded_names]

    def unfolded(self) -> bool:
        """Keep nothing out of sight that would be said."""
        names = [one for one in self.folded() if one.name != "lang"]
        return any(one.value() or (self.has_errors() and one.errors) for one in names)

    def _begin_with(self, found: Suggestion) -> None:
        """Fill in what is suggested; everything can be changed."""
        first = {
            "who": found.who, "to": found.to, "verifier": found.verifier, "sort": found.sort.value,
            "amount": found.amount, "unit": found.unit or None, "each_day": found.each_day,
            "starts": found.starts, "by": found.by, "within": found.within, "upon": found.upon or None,
            "article": f"{self._paper_of()}/{found.article}", "quote": found.quote, "quote_lang": found.lang,
        }  # fmt: skip
        for name, value in first.items():
            self.fields[name].initial = value
        if found.lang in self.sitting.view.procedure.languages:
            self.fields["lang"].initial = found.lang
        self.first_texts(
            "what", what_in_each(self.sitting, self.room, str(self.initial.get("suggestion") or ""))
        )

    def _paper_of(self) -> str:
        return str(self.initial.get("suggestion") or "").partition("/")[0]

    def clean(self) -> dict[str, object]:
        """Mark what isn't said, a quotation without its article, and days that end before they begin."""
        told = super().clean() or self.cleaned_data
        what = [name for name in self.fields if name.startswith("what-")]
        if not any(str(told.get(name) or "").strip() for name in what):
            self.add_error(what[0], _("Say what is to be done, in one of the languages."))
        if str(told.get("quote") or "").strip() and not told.get("article"):
            self.add_error("article", _("Say which article these words stand in, or leave the words out."))
        if told.get("article") and not str(told.get("quote") or "").strip():
            self.add_error("quote", _("Quote the words of the article, or choose no article."))
        starts, by = told.get("starts"), told.get("by")
        if starts and by and by < starts:
            self.add_error("by", _("It ends before it begins."))
        if told.get("verifier") and told.get("verifier") == told.get("who"):
            self.add_error("verifier", _("Nobody verifies what it does itself."))
        return told

    def commitment(self) -> Commitment:
        """Make the commitment from what was typed."""
        told = self.cleaned_data
        return Commitment(
            who=told["who"],
            what=self.texts("what"),
            to=told["to"],
            sort=Sort(told["sort"]),
            amount=told["amount"],
            unit=str(told["unit"]).strip(),
            each_day=told["each_day"],
            phase=told["phase"],
            starts=told["starts"],
            by=told["by"],
            after=tuple(int(one) for one in told["after_these"]),
            within=told["within"],
            upon=self.text("upon") or None,
            verifier=told["verifier"],
            drawn=self._drawn(),
        )

    def _drawn(self) -> Drawn | None:
        told = self.cleaned_data
        paper, _slash, article = str(told["article"]).partition("/")
        words = str(told["quote"]).strip()
        return Drawn(int(paper), article, Text(words, told["quote_lang"])) if paper else None

    def deed(self) -> CommitmentDrawn | CommitmentAmended:
        """Make the act."""
        return CommitmentDrawn(self.commitment())

    def after(self, receipt: Receipt) -> str:
        """Go back to the article, where there may be more to draw; else to the commitment."""
        held = str(self.cleaned_data.get("suggestion") or "")
        if suggestion := named(held):
            query = f"?paper={suggestion.paper}&lang={suggestion.lang}"
            return f"{commission_url(self.sitting, self.room, 'commission-draw')}{query}#article-{suggestion.article}"
        return commission_url(self.sitting, self.room, "commitment", self.number or receipt.number)


class AmendForm(DrawForm):
    """A commitment reads otherwise from now on; how it read before stays on the record."""

    slug = "amend-commitment"
    title = _("Amend this commitment")
    lead = _("How it read before stays on the record, with the day and the reason.")
    about_act = True
    button = _("Amend it")
    from_address: ClassVar[tuple[str, ...]] = ()

    why = words_field(_("Why it is amended"), rows=2)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation on a commitment."""
        return number in room.commitments and mediates_here(view, room)

    def prepare(self) -> None:
        """Begin with what it reads now."""
        super().prepare()
        held = self.room.commitments.get(self.number)
        if held is None:
            return
        one = held.commitment
        for name in ("who", "to", "amount", "each_day", "phase", "starts", "by", "within", "verifier"):
            self.fields[name].initial = getattr(one, name)
        self.fields["sort"].initial = one.sort.value
        self.fields["unit"].initial = one.unit or None
        self.fields["after_these"].initial = [str(number) for number in one.after]
        self.fields["upon"].initial = one.upon.words if one.upon else None
        self.first_texts("what", one.what)
        if one.drawn is not None:
            self.fields["article"].initial = f"{one.drawn.paper}/{one.drawn.article}"
            self.fields["quote"].initial = one.drawn.quote.words
            self.fields["quote_lang"].initial = one.drawn.quote.lang

    def text(self, name: str) -> Text:
        """Give what was typed; a condition that stands already stays in the language that it was said in."""
        typed = super().text(name)
        held = self.room.commitments.get(self.number)
        kept = held.commitment.upon if held else None
        return (
            replace(typed, lang=kept.lang) if kept and name == "upon" and kept.words == typed.words else typed
        )

    def deed(self) -> CommitmentAmended:
        """Make the act."""
        return CommitmentAmended(self.number, self.commitment(), self.text("why"))


__all__ = ["AmendForm", "DrawForm", "mediates_here"]
