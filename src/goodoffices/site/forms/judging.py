"""The forms of the press desk: a verdict on an entry with what it is tied to, a second check, an entry by hand."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.base import fresh_key
from goodoffices.site.press.tying import Ties, paper_named, paper_of
from goodoffices.talks.acts import EntryChecked, EntryJudged
from goodoffices.talks.pressfile.entries import Entry
from goodoffices.talks.pressfile.keeping import EntryRef, Links, Verdict
from goodoffices.talks.texts import Text

VERDICTS = {"confirm": Verdict.CONFIRMED, "reject": Verdict.REJECTED}
CHECKS = {"agrees": True, "disagrees": False}
"""What the buttons of a card send, by what they mean."""


class TyingForm(forms.Form):
    """What an entry is tied to, and why it is judged so."""

    calm = False
    """Whether what is still wrong goes unsaid: nothing was asked for yet."""

    key = forms.CharField(widget=forms.HiddenInput, initial=fresh_key, max_length=64)
    parties = forms.MultipleChoiceField(
        label=_("Whose word, stance or deed"), required=False, widget=forms.CheckboxSelectMultiple
    )
    instrument = forms.ChoiceField(label=_("Instrument"), required=False)
    count = forms.CharField(
        label=_("Disputed number"),
        required=False,
        max_length=120,
        help_text=_("The same words for each figure that is a count of the same thing."),
    )
    population = forms.CharField(
        label=_("What was counted, in your words"),
        required=False,
        max_length=120,
        help_text=_("Where reports put it otherwise, or in another language, and still count the same."),
    )
    paper = forms.ChoiceField(label=_("Paper"), required=False)
    articles = forms.CharField(
        label=_("Articles"), required=False, help_text=_("As they are printed, with commas between them.")
    )
    seats = forms.MultipleChoiceField(
        label=_("Seats that it names"), required=False, widget=forms.CheckboxSelectMultiple
    )
    why = forms.CharField(
        label=_("Why"), required=False, strip=True, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        sitting: Sitting,
        ties: Ties,
        links: Links,
        name: str = "new",
    ) -> None:
        """Make the form with what can be chosen; it begins with these links.  `name` keeps its ids apart."""
        super().__init__(data, label_suffix="", auto_id=f"{name}-%s", use_required_attribute=False)
        self.sitting = sitting
        nothing = [("", gettext("none"))]
        self._offer("parties", ties.parties, links.parties)
        self._offer("seats", ties.seats, links.seats)
        self._offer("instrument", (*nothing, *ties.instruments), str(links.instrument or ""))
        self._offer("paper", (*nothing, *ties.papers), paper_named(links.paper))
        self.fields["count"].initial = links.count
        self.fields["count"].widget.attrs["suggestions"] = ties.counts
        self.fields["population"].initial = links.population
        self.fields["population"].widget.attrs["suggestions"] = ties.populations
        self.fields["articles"].initial = ", ".join(links.articles)

    def _offer(self, name: str, choices: tuple[tuple[str, str], ...], first: object) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(choices)
            field.initial = first
        if not any(value for value, _called in choices):
            del self.fields[name]

    def links(self) -> Links:
        """Give the links that were chosen."""
        said = self.cleaned_data
        instrument = str(said.get("instrument") or "")
        articles = (one.strip() for one in str(said["articles"]).replace("،", ",").split(","))
        return Links(
            parties=tuple(said.get("parties") or ()),
            seats=tuple(said.get("seats") or ()),
            paper=paper_of(str(said.get("paper") or "")),
            articles=tuple(one for one in articles if one),
            instrument=int(instrument) if instrument else None,
            count=str(said["count"]),
            population=str(said["population"]),
        )

    def reason(self) -> Text | None:
        """Give the reason, if one was written."""
        return said_why(self.sitting, str(self.cleaned_data["why"]))

    def judged(self, ref: EntryRef, verdict: Verdict, amended: Entry | None = None) -> EntryJudged:
        """Make the verdict on an entry."""
        return EntryJudged(ref, verdict, amended, self.links(), self.reason())


def said_why(sitting: Sitting, words: str) -> Text | None:
    """Give a reason in the reader's language, as far as the talks use it; None where nothing was written."""
    used = sitting.view.procedure.languages
    lang = sitting.lang if sitting.lang in used else used[0]
    return Text(words.strip(), lang) if words.strip() else None


class CheckForm(forms.Form):
    """A second analyst's word on a judgement."""

    key = forms.CharField(widget=forms.HiddenInput, initial=fresh_key, max_length=64)
    check_why = forms.CharField(
        label=_("Why"), required=False, strip=True, widget=forms.Textarea(attrs={"rows": 2})
    )

    def checked(self, sitting: Sitting, ref: EntryRef, *, agrees: bool) -> EntryChecked:
        """Make the check."""
        return EntryChecked(ref, agrees, said_why(sitting, str(self.cleaned_data["check_why"])))


def once(key: str, deed: object) -> str:
    """Give the key under which a deed is done once: whoever goes back and decides otherwise says something else."""
    return sha256(f"{key} {deed!r}".encode()).hexdigest()


__all__ = ["CHECKS", "VERDICTS", "CheckForm", "TyingForm", "once", "said_why"]
