"""The form by which a text comes in: typed, pasted or from a file; as a new paper, or as another language of one."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.documents.reading.package import LONGEST as LARGEST
from goodoffices.site.forms.base import participants
from goodoffices.site.forms.sources import SourcedForm
from goodoffices.site.papers.taking_in import TakenIn, from_file, from_text
from goodoffices.talks.papers.model import PaperKind, State
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.words import formats
from goodoffices.words.filling import wrong_and_mend
from goodoffices.words.labels import label

LONGEST_PASTED = 300_000
"""The most characters that are typed or pasted; a longer text comes in as a file."""


class TextComesIn(SourcedForm):
    """What both have in common: the text, or the file that holds it, and its language."""

    kinds = (RoomKind.MEDIATION, RoomKind.DELEGATION)

    wording_in = forms.ChoiceField(label=_("Language of the text"))
    pasted = forms.CharField(
        label=_("The text"),
        required=False,
        strip=False,
        max_length=LONGEST_PASTED,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_(
            "Paste it, with what is not agreed in [square][brackets]. "
            "One longer than 300,000 characters comes in as a file."
        ),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        help_text=_("Word (.docx), Markdown (.md) or plain text (.txt)."),
    )

    def prepare(self) -> None:
        """Offer the languages of the process."""
        super().prepare()
        used = self.sitting.view.procedure.languages
        named = [(one, formats.language_name(one, self.sitting.lang)) for one in used]
        self.offer("wording_in", named, first=self.sitting.lang if self.sitting.lang in used else used[0])
        self.fields["pasted"].widget.attrs["class"] = "wording"

    def clean(self) -> None:
        """Read the text; what can't be read is said beside its field."""
        try:
            self.taken = self._read()
        except Refusal as refusal:
            said = " ".join(wrong_and_mend(refusal.code, refusal.params, self.sitting.lang))
            self.add_error("file" if self.cleaned_data.get("file") else "pasted", said)

    def _read(self) -> TakenIn | None:
        sent = self.cleaned_data.get("file")
        if not isinstance(sent, UploadedFile):
            typed = str(self.cleaned_data.get("pasted") or "")
            return pasted_text(typed) if typed.strip() else None
        if sent.size is not None and sent.size > LARGEST:
            raise Refusal("file-too-large", longest=LARGEST // 1_000_000)
        return from_file(str(sent.name or ""), sent.read())


def pasted_text(text: str) -> TakenIn:
    """Read a text that was pasted: as Markdown where it has headings as Markdown writes them."""
    marks = ("# ", "## ", "### ", "#### ", "##### ", "###### ")
    return from_text(text, markdown=any(line.startswith(marks) for line in text.splitlines()))


class OpenPaperForm(TextComesIn):
    """A new paper: what it is put as, whose it is, its title, what it was made from, its text."""

    slug = "paper-new"
    title = _("Open a paper")
    lead = _("Nothing is opened yet: you will first see what was read.")

    kind = forms.ChoiceField(label=_("What it is put as"))
    whose = forms.ChoiceField(label=_("Whose paper it is"), required=False)

    def prepare(self) -> None:
        """Offer kinds, owners, and a title in each language."""
        super().prepare()
        lang = self.sitting.lang
        self.offer("kind", [(one.value, label(one, lang)) for one in PaperKind], PaperKind.SINGLE_TEXT.value)
        self.offer("whose", [("", gettext("this room's own")), *participants(self.sitting.view)], "")
        self.add_texts("title", _("Title"), required=False, rows=1)

    @property
    def titles(self) -> list[forms.BoundField]:
        """Give the fields of the title that are in sight: the reader's language, and those with words."""
        every = [self[name] for name in self.fields if name.startswith("title-")]
        first = next((one for one in every if one.name == f"title-{self.sitting.lang}"), every[0])
        return [first, *(one for one in every if one is not first and str(one.value() or "").strip())]

    @property
    def other_titles(self) -> list[forms.BoundField]:
        """Give the fields of the title in the other languages."""
        shown = {one.name for one in self.titles}
        return [self[name] for name in self.fields if name.startswith("title-") and name not in shown]


class AddLanguageForm(TextComesIn):
    """Another language of a draft: its text, over the articles and brackets that are there."""

    slug = "paper-language"
    title = _("Add a language")
    lead = _(
        "Articles are matched by their numbers, brackets by their order or their labels (#2). "
        "You will first see what fits."
    )

    state = forms.ChoiceField(label=_("Where this wording comes from"), widget=forms.RadioSelect)

    def prepare(self) -> None:
        """Offer the states, and first a language that is not there yet."""
        super().prepare()
        lang = self.sitting.lang
        self.offer("state", [(one.value, label(one, lang)) for one in State], State.TRANSLATED.value)
        there = self.room.papers[self.number].paper.languages
        used = self.sitting.view.procedure.languages
        self.fields["wording_in"].initial = next((one for one in used if one not in there), used[0])


__all__ = ["LONGEST_PASTED", "AddLanguageForm", "OpenPaperForm", "TextComesIn", "pasted_text"]
