"""Forms by which alternatives of a draft are tied to each other, or no longer."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import Hinted
from goodoffices.site.forms.drafting import DraftEditForm, part_called
from goodoffices.site.papers.article import name_in, parts_of
from goodoffices.site.papers.saying import linkage_line
from goodoffices.talks.papers.edits import Edit, Link, Unlink
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind, Paper, every_article
from goodoffices.talks.people import said_in
from goodoffices.words.direction import show_controls
from goodoffices.words.labels import label


def choice_value(choice: Choice) -> str:
    """Write an alternative as the value of a field."""
    return f"{choice.bracket}.{choice.alternative}"


def read_choice(value: str) -> Choice:
    """Read an alternative from the value of a field that was offered."""
    bracket, _dot, alternative = value.rpartition(".")
    return Choice(bracket, int(alternative))


class LinkForm(DraftEditForm):
    """Alternatives are tied: this only with that, never both, all or none, at least one."""

    slug = "link"
    title = _("Tie alternatives")
    lead = _("A tie is part of the text: a package that breaks it is refused with the tie named.")

    part = forms.CharField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(label=_("How they are tied"), widget=forms.RadioSelect)
    first = forms.ChoiceField(
        label=_("What needs the others"),
        required=False,
        help_text=_("For “only if”: this one only if all those ticked."),
    )
    of = forms.MultipleChoiceField(
        label=_("The alternatives"), widget=forms.CheckboxSelectMultiple, required=False
    )

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether there is one."""
        return any(one.brackets for one in every_article(paper))

    def prepare(self) -> None:
        """Offer the kinds, and every alternative with its words; begin with the bracket that one came from."""
        super().prepare()
        lang = self.sitting.lang
        self.offer("kind", [(one.value, label(one, lang)) for one in LinkageKind], LinkageKind.ONLY_IF.value)
        every = list(self._every())
        here = next((value for value, _said in every if value.startswith(f"{self.about_part}.")), "")
        self.offer("first", [("", gettext("Choose an alternative")), *every], first=here)
        self.offer("of", every)
        self.add_texts("note", _("Why they are tied"), required=False, rows=1)
        self.more = (*self.more, *(name for name in self.fields if name.startswith("note-")))  # type: ignore[misc]

    def _every(self) -> Iterator[tuple[str, str]]:
        """Go through every alternative as the value of a field, with its place and its words."""
        lang = self.wording_lang
        for one in every_article(self.paper):
            article = name_in(self.paper, one, lang)
            for part in parts_of(one, lang):
                for each in part.alternatives:
                    value = choice_value(Choice(part.id, each.place))
                    if part.id == one.whole:
                        out = (
                            gettext("%(article)s is left out") if each.place else gettext("%(article)s stays")
                        )
                        yield value, out % {"article": article}
                    else:
                        words = f"“{show_controls(each.words)}”" if each.words else gettext("nothing")
                        said = {"where": part_called(article, part), "letter": each.letter, "words": words}
                        yield value, gettext("%(where)s, %(letter)s: %(words)s") % said

    def clean(self) -> None:
        """Say what is missing: two alternatives, or the one that needs the others."""
        only_if = self.cleaned_data.get("kind") == LinkageKind.ONLY_IF.value
        if only_if and not self.cleaned_data.get("first"):
            self.add_error("first", gettext("Choose the alternative that needs the others."))
        if len(self._of()) < 2:
            self.add_error(
                "of", gettext("Tick at least two alternatives, or one beside the one that needs it.")
            )

    def _of(self) -> tuple[Choice, ...]:
        ticked = [read_choice(one) for one in self.cleaned_data.get("of") or ()]
        if self.cleaned_data.get("kind") != LinkageKind.ONLY_IF.value:
            return tuple(ticked)
        first = self.cleaned_data.get("first")
        if not first:
            return tuple(ticked)
        return (read_choice(first), *(one for one in ticked if choice_value(one) != first))

    @property
    def sentence(self) -> str:
        """Say the tie as it would stand, once it can be said."""
        if not self.is_bound or not self.is_valid():
            return ""
        kind = LinkageKind(self.cleaned_data["kind"])
        return linkage_line(self.paper, Linkage("", kind, self._of()), self.wording_lang)

    def edits(self) -> tuple[Edit, ...]:
        """Tie them."""
        return (Link(LinkageKind(self.cleaned_data["kind"]), self._of(), self.texts("note")),)


class UnlinkForm(DraftEditForm):
    """A tie is taken out of the text."""

    slug = "unlink"
    title = _("Untie alternatives")

    part = forms.ChoiceField(label=_("Which tie goes"), widget=forms.RadioSelect)

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether there is one."""
        return bool(paper.linkages)

    def prepare(self) -> None:
        """Offer every tie in words."""
        super().prepare()
        lang = self.wording_lang
        named = [
            (one.id, Hinted.of(linkage_line(self.paper, one, lang), said_in(one.note, lang).words))
            for one in self.paper.linkages
        ]
        self.offer("part", named, first=named[0][0] if len(named) == 1 else None)

    def edits(self) -> tuple[Edit, ...]:
        """Take it out."""
        return (Unlink(self.cleaned_data["part"]),)


__all__ = ["LinkForm", "UnlinkForm", "choice_value", "read_choice"]
