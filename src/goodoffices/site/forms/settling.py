"""Forms by which a draft grows clean: a bracket is settled, a blank filled, an article agreed, reopened, assigned."""

from functools import cached_property

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import Hinted, words_field
from goodoffices.site.forms.drafting import DraftEditForm
from goodoffices.site.papers.article import parts_of
from goodoffices.talks.papers.blanks import require_value
from goodoffices.talks.papers.edits import Agree, Assign, Edit, Fill, Reopen, Settle
from goodoffices.talks.papers.model import (
    Blank,
    BlankKind,
    Paper,
    every_article,
    every_blank,
)
from goodoffices.talks.people import said_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.course import open_tracks
from goodoffices.words.direction import direction, show_controls
from goodoffices.words.filling import wrong_and_mend
from goodoffices.words.labels import label

RIGHT_TO_LEFT = "\u200f"
"""Has a choice that begins with a Latin letter run as the language of its words does."""


class SettleForm(DraftEditForm):
    """One alternative of a bracket becomes the text, in every language."""

    slug = "settle"
    title = _("Settle a bracket")
    lead = _("One alternative becomes the text; the bracket is gone in every language.")

    part = forms.ChoiceField(label=_("Which bracket"))
    alternative = forms.ChoiceField(label=_("What becomes the text"), widget=forms.RadioSelect)

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether there is one."""
        return any(one.brackets for one in every_article(paper))

    def prepare(self) -> None:
        """Offer the brackets, and the alternatives of the one that is chosen, with their words."""
        super().prepare()
        self.offer("part", [("", gettext("Choose a bracket")), *self.named_parts("bracket")])
        self.offer("alternative", list(self._alternatives()))

    def _alternatives(self) -> list[tuple[str, Hinted]]:
        shown = list(parts_of(self.article, self.wording_lang)) if self.article else []
        chosen = next((one for one in shown if one.kind == "bracket" and one.id == self.about_part), None)
        mark = RIGHT_TO_LEFT if direction(self.wording_lang) == "rtl" else ""
        return [
            (
                str(one.place),
                Hinted.of(f"{mark}{one.letter} · {show_controls(one.words) or gettext('nothing')}", one.by),
            )
            for one in (chosen.alternatives if chosen else ())
        ]

    def edits(self) -> tuple[Edit, ...]:
        """Settle it."""
        self.require_unmoved()
        return (Settle(self.cleaned_data["part"], int(self.cleaned_data["alternative"])),)


class FillForm(DraftEditForm):
    """A blank gets its value, or is left open again."""

    slug = "fill"
    title = _("Fill a blank")

    part = forms.ChoiceField(label=_("Which blank"))
    value = forms.CharField(
        label=_("Its value"), required=False, help_text=_("Leave it empty to open the blank again.")
    )

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether there is one."""
        return any(True for one in every_article(paper) for _blank in every_blank(one))

    def prepare(self) -> None:
        """Offer the blanks; say which kind of value the chosen one takes, and from where to where."""
        super().prepare()
        self.offer("part", [("", gettext("Choose a blank")), *self.named_parts("blank")])
        if self.blank is None:
            return
        if self.blank.kind is BlankKind.LIST:
            named = [
                (str(place), said_in(one, self.wording_lang).words)
                for place, one in enumerate(self.blank.choices, 1)
            ]
            self.fields["value"] = forms.ChoiceField(
                label=_("Its value"), required=False, choices=[("", gettext("left open")), *named]
            )
        else:
            self.fields[
                "value"
            ].help_text = f"{self._takes()} {gettext('Leave it empty to open the blank again.')}"
        self.fields["value"].initial = self.blank.value

    @cached_property
    def blank(self) -> Blank | None:
        """Give the blank that is chosen."""
        every = every_blank(self.article) if self.article else ()
        return next((one for one in every if one.id == self.about_part), None)

    def _takes(self) -> str:
        blank = self.blank
        if blank is None:
            return ""
        said = [label(blank.kind, self.sitting.lang)]
        if blank.unit:
            said.append(said_in(blank.unit, self.wording_lang).words)
        if blank.low or blank.high:
            said.append(f"{blank.low or '…'}-{blank.high or '…'}")
        return f"{' · '.join(said)}."

    def clean(self) -> None:
        """Mark a value that the blank doesn't take beside its field."""
        value = str(self.cleaned_data.get("value") or "").strip()
        self.cleaned_data["value"] = value
        if self.blank is not None and value:
            try:
                require_value(self.blank, value)
            except Refusal as refusal:
                self.add_error(
                    "value", " ".join(wrong_and_mend(refusal.code, refusal.params, self.sitting.lang))
                )

    def edits(self) -> tuple[Edit, ...]:
        """Fill it."""
        self.require_unmoved()
        return (Fill(self.cleaned_data["part"], self.cleaned_data["value"]),)


class AgreeForm(DraftEditForm):
    """An article is agreed provisionally."""

    slug = "agree-article"
    title = _("Agree an article provisionally")
    lead = _("Nothing is agreed until everything is agreed: it can be reopened with a reason.")

    part = forms.ChoiceField(label=_("Which article"))

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether there is one."""
        return any(not one.agreed for one in every_article(paper))

    def prepare(self) -> None:
        """Offer the articles that are not agreed."""
        super().prepare()
        open_ones = {one.id for one in every_article(self.paper) if not one.agreed}
        named = [pair for pair in self.articles() if pair[0] in open_ones]
        self.offer("part", [("", gettext("Choose an article")), *named])

    def edits(self) -> tuple[Edit, ...]:
        """Agree it."""
        self.require_unmoved()
        return (Agree(self.cleaned_data["part"]),)


class ReopenForm(DraftEditForm):
    """An article that was agreed provisionally is open again, with the reason."""

    slug = "reopen-article"
    title = _("Reopen an article")
    more = ("source_room", "sources")

    part = forms.ChoiceField(label=_("Which article"))
    why = words_field(_("Why"), rows=2)

    field_order = ("part", "why", "lang")

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether there is one."""
        return any(one.agreed for one in every_article(paper))

    def prepare(self) -> None:
        """Offer the articles that are agreed."""
        super().prepare()
        agreed = {one.id for one in every_article(self.paper) if one.agreed}
        named = [pair for pair in self.articles() if pair[0] in agreed]
        self.offer("part", [("", gettext("Choose an article")), *named])

    def edits(self) -> tuple[Edit, ...]:
        """Reopen it."""
        return (Reopen(self.cleaned_data["part"], self.text("why")),)


class AssignForm(DraftEditForm):
    """An article goes to the technical teams of a track."""

    slug = "assign-track"
    title = _("Assign an article to a track")

    part = forms.ChoiceField(label=_("Which article"))
    track = forms.ChoiceField(label=_("Track"), required=False)

    def prepare(self) -> None:
        """Offer the articles, and the tracks that are open."""
        super().prepare()
        self.offer("part", [("", gettext("Choose an article")), *self.articles()])
        here = self.article.track if self.article else ""
        tracks = dict.fromkeys((*open_tracks(self.sitting.view), *((here,) if here else ())))
        self.offer("track", [("", gettext("no track")), *((one, one) for one in tracks)], first=here)

    def edits(self) -> tuple[Edit, ...]:
        """Assign it."""
        return (Assign(self.cleaned_data["part"], self.cleaned_data["track"]),)


__all__ = ["AgreeForm", "AssignForm", "FillForm", "ReopenForm", "SettleForm"]
