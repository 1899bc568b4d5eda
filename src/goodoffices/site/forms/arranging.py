"""Forms by which a draft is arranged: articles are added, moved, taken out, numbered anew; its title changes."""

from collections.abc import Iterator
from dataclasses import replace

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import line_field, words_field
from goodoffices.site.forms.drafting import DraftEditForm
from goodoffices.site.papers.article import name_in
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import AddArticle, Edit, MoveArticle, RemoveArticle, Renumber, Retitle
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Bracket,
    Paper,
    article_of,
    every_article,
)
from goodoffices.talks.papers.notation import read, reworded
from goodoffices.talks.papers.numbering import renumbered
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats
from goodoffices.words.filling import wrong_and_mend

FIRST, AFTER, UNDER = "first", "after", "under"


def offer_places(form: DraftEditForm, name: str, without: str = "") -> None:
    """Offer the places where an article can stand, by labels: at the beginning, after one, under one as its first."""
    out = article_of(form.paper, without)
    gone = {without, *(one.id for one in every_article(out))} if out else set()
    form.offer(name, [(FIRST, gettext("At the beginning")), *_places(form, gone)])


def _places(form: DraftEditForm, gone: set[str]) -> Iterator[tuple[str, str]]:
    for one in every_article(form.paper):
        if one.id in gone:
            continue
        called = {"article": name_in(form.paper, one, form.wording_lang)}
        yield f"{AFTER}:{one.id}", gettext("After %(article)s") % called
        if not [each for each in one.children if each.id not in gone]:
            yield f"{UNDER}:{one.id}", gettext("Under %(article)s") % called
        else:
            yield f"{UNDER}:{one.id}", gettext("Under %(article)s, as the first") % called


def place_chosen(paper: Paper, chosen: str, without: str = "") -> tuple[str, int]:
    """Give the parent ("" for the paper) and the place among its children, counted `without` one article."""
    how, _colon, anchor = chosen.partition(":")
    if how == FIRST:
        return "", 0
    if how == UNDER:
        return anchor, 0
    for parent in (None, *every_article(paper)):
        siblings = [one.id for one in (parent.children if parent else paper.articles) if one.id != without]
        if anchor in siblings:
            return parent.id if parent else "", siblings.index(anchor) + 1
    raise Refusal("no-such-article", article=anchor)


class AddArticleForm(DraftEditForm):
    """A new article."""

    slug = "add-article"
    title = _("Add an article")

    part = forms.ChoiceField(label=_("Where it stands"))
    label_of = line_field(_("Number, as printed"), required=False, hint=_("Such as Article 4, 2bis or (a)."))
    wording_in = forms.ChoiceField(label=_("Language of the wording"))
    heading = line_field(_("Heading"), required=False)
    body = words_field(
        _("Wording"),
        required=False,
        rows=8,
        hint=_("Put what is not agreed in [square][brackets], a blank as {days 10..60}."),
    )
    whole = forms.BooleanField(label=_("It stands in brackets as a whole: in or out"), required=False)

    def prepare(self) -> None:
        """Offer places and languages."""
        given = str(self.initial.get("part") or "")
        if (
            article_of(self.room.papers[self.number].paper, given)
            if self.number in self.room.papers
            else None
        ):
            self.initial["part"] = f"{AFTER}:{given}"
        super().prepare()
        offer_places(self, "part")
        last = self.paper.articles[-1].id if self.paper.articles else ""
        self.fields["part"].initial = f"{AFTER}:{last}" if last else FIRST
        used = self.sitting.view.procedure.languages
        named = [(one, formats.language_name(one, self.sitting.lang)) for one in used]
        self.offer("wording_in", named, first=self.wording_lang if self.wording_lang in used else used[0])
        self.fields["body"].widget.attrs["class"] = "wording"

    def clean(self) -> None:
        """Mark a sign that doesn't fit beside the wording."""
        for name in ("heading", "body"):
            words = str(self.cleaned_data.get(name) or "")
            for fault in read(words).faults[:1]:
                shown = words[max(0, fault.at - 30) : fault.at + 30]
                params = {"at": fault.at, "sign": fault.sign, "shown": shown}
                self.add_error(name, " ".join(wrong_and_mend("text-unbalanced", params, self.sitting.lang)))

    def edits(self) -> tuple[Edit, ...]:
        """Add it."""
        typed = self.cleaned_data
        made = Article("new", typed["label_of"].strip())
        if typed["body"].strip() or typed["heading"].strip():
            made = reworded(made, typed["wording_in"], _lines(typed["body"]), typed["heading"].strip())
        if typed["whole"]:
            holder = Bracket("whole", (Alternative(), Alternative()))
            made = replace(made, brackets=(holder, *made.brackets), whole="whole")
        return (AddArticle(*place_chosen(self.paper, typed["part"]), made),)


def _lines(typed: str) -> str:
    return typed.replace("\r\n", "\n").strip("\n")


class MoveArticleForm(DraftEditForm):
    """An article stands elsewhere, with all that is under it."""

    slug = "move-article"
    title = _("Move an article")

    part = forms.ChoiceField(label=_("Which article"))
    to = forms.ChoiceField(label=_("Where it stands then"))

    def prepare(self) -> None:
        """Offer the articles, and the places that are not inside the chosen one."""
        super().prepare()
        self.offer("part", [("", gettext("Choose an article")), *self.articles()])
        offer_places(self, "to", self.about_part)

    def edits(self) -> tuple[Edit, ...]:
        """Move it."""
        moved = self.cleaned_data["part"]
        return (MoveArticle(moved, *place_chosen(self.paper, self.cleaned_data["to"], moved)),)


class RemoveArticleForm(DraftEditForm):
    """An article goes, with all it holds."""

    slug = "remove-article"
    title = _("Take an article out")
    lead = _("It goes with all that is under it. It stays in the history of the draft.")

    part = forms.ChoiceField(label=_("Which article"))

    def prepare(self) -> None:
        """Offer the articles."""
        super().prepare()
        self.offer("part", [("", gettext("Choose an article")), *self.articles()])

    def edits(self) -> tuple[Edit, ...]:
        """Take it out."""
        gone = self.require_unmoved()
        return (RemoveArticle(gone.id, article_digest(gone)),)


class RenumberForm(DraftEditForm):
    """All articles get consecutive numbers; what stands for them keeps its identity."""

    slug = "renumber"
    title = _("Number the articles anew")
    lead = _("Brackets, answers and ties go along: they belong to the article, not to its number.")

    between = forms.BooleanField(label=_("Number what was put in between (2bis) anew too"), required=False)

    @property
    def labels(self) -> tuple[tuple[str, str], ...]:
        """Give (id, new label) of what would change as the form stands."""
        return renumbered(self.paper, between=self.asked("between") in ("on", "True", "true"))

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Give (old label, new label) of what would change."""
        known = {one.id: name_in(self.paper, one, self.wording_lang) for one in every_article(self.paper)}
        return [(known[name], label) for name, label in self.labels]

    def edits(self) -> tuple[Edit, ...]:
        """Number them."""
        if not self.labels:
            raise Refusal("nothing-edited")
        return (Renumber(self.labels),)


class RetitleForm(DraftEditForm):
    """The paper gets another title."""

    slug = "retitle"
    title = _("Change the title")

    def prepare(self) -> None:
        """Ask for the title in each language."""
        super().prepare()
        self.add_texts("title", _("Title"), rows=1)
        self.first_texts("title", self.paper.title)

    def edits(self) -> tuple[Edit, ...]:
        """Change it."""
        if self.texts("title") == self.paper.title:
            raise Refusal("nothing-edited")
        return (Retitle(self.texts("title")),)


__all__ = [
    "AddArticleForm",
    "MoveArticleForm",
    "RemoveArticleForm",
    "RenumberForm",
    "RetitleForm",
    "offer_places",
    "place_chosen",
]
