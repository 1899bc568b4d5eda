"""The forms by which reports come in: pasted or from files; then what was read, row by row, to choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from goodoffices.site.press.taking import Batch, Row, one_line
from goodoffices.site.uploads import LARGEST
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.grounds import LONGEST_NAME
from goodoffices.talks.rules.pressing import LONGEST_REPORT
from goodoffices.words.filling import wrong_and_mend

MOST_FILES = 50
"""Files that are read at once."""


class Files(forms.ClearableFileInput):
    """A control with which several files are chosen."""

    allow_multiple_selected = True


class TakeInForm(forms.Form):
    """A report that is pasted, or files that hold some."""

    pasted = forms.CharField(
        label=_("Paste a report"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Its whole text, as it was published."),
    )
    sources = forms.FileField(
        label=_("Or choose files"),
        required=False,
        widget=Files,
        help_text=_(
            "Web pages (.html), texts (.txt), feeds (RSS or Atom), web archives (.warc, .warc.gz), or a list of "
            "addresses. This server fetches nothing: addresses are listed for somebody to open."
        ),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, lang: str, sent: Sequence[UploadedFile] = ()
    ) -> None:
        """Make the form with the files that were sent."""
        super().__init__(data, label_suffix="", use_required_attribute=False)
        self.lang, self.sent = lang, sent

    def clean_pasted(self) -> str:
        """Take line ends as the text had them before the browser sent it."""
        words = str(self.cleaned_data["pasted"]).replace("\r\n", "\n")
        if len(words) > LONGEST_REPORT:
            self._refuse(Refusal("report-too-long-to-file", longest=LONGEST_REPORT, length=len(words)))
        return words

    def clean(self) -> None:
        """Refuse where there is nothing, or more than is held."""
        if not self.errors and not str(self.cleaned_data.get("pasted", "")).strip() and not self.sent:
            self.add_error("pasted", _("Paste the report, or choose the files that hold reports."))
        if len(self.sent) > MOST_FILES:
            self.add_error("sources", self._said(Refusal("items-too-many", most=MOST_FILES)))
        if any((one.size or 0) > LARGEST for one in self.sent):
            self.add_error("sources", self._said(Refusal("file-too-large", longest=LARGEST // 1_000_000)))

    def _refuse(self, refusal: Refusal) -> None:
        raise forms.ValidationError(self._said(refusal))

    def _said(self, refusal: Refusal) -> str:
        return " ".join(wrong_and_mend(refusal.code, refusal.params, self.lang))


def chosen(batch: Batch, sent: Mapping[str, str]) -> Batch:
    """Give the batch with what was chosen and typed for each of its reports."""
    rows = (_chosen(row, place, sent) if row.is_report else row for place, row in enumerate(batch.rows))
    return replace(batch, rows=tuple(rows))


def _chosen(row: Row, place: int, sent: Mapping[str, str]) -> Row:
    if row.done or f"title-{place}" not in sent:
        return row
    typed = {
        name: one_line(sent.get(f"{name}-{place}", "")) for name in ("title", "outlet", "published", "lang")
    }
    return replace(
        row,
        title=typed["title"][:LONGEST_NAME],
        outlet=typed["outlet"],
        published=typed["published"],
        lang=typed["lang"] or row.lang,
        chosen=f"take-{place}" in sent,
        as_copy=f"copy-{place}" in sent,
        failed=None,
    )


__all__ = ["MOST_FILES", "TakeInForm", "chosen"]
