"""Forms by which a file is attached to a draft, or no longer; files are opaque: nothing here looks into one."""

from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.desk.files import LONGEST
from goodoffices.site.forms.base import Hinted
from goodoffices.site.forms.drafting import DraftEditForm
from goodoffices.talks.papers.edits import Attach, Detach, Edit
from goodoffices.talks.papers.model import Attachment, Paper
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.papers import require_attachment
from goodoffices.words import formats
from goodoffices.words.filling import wrong_and_mend


class AttachForm(DraftEditForm):
    """A file (a map, an annex, a scan) belongs to the paper, and to its fingerprint."""

    slug = "attach"
    title = _("Attach a file")
    lead = _("It is kept as it is, never opened here, and goes along whenever the paper is put.")
    at_once = True
    loses_files = True
    template = "pages/attach.html"

    file = forms.FileField(label=_("The file"), help_text=_("At most 10 MB."))
    called = forms.CharField(
        label=_("Its name"),
        required=False,
        help_text=_("Empty: as it is called now. Everybody who is given it reads it."),
    )
    clean_of_traces = forms.BooleanField(
        label=_("I looked: it holds no author, path, place or earlier text that must not be known")
    )
    digest = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> None:
        """Refuse what can't be attached, by name, beside the file; the digest goes into what makes it done once."""
        made = self.attachment
        if made is None:
            return
        try:
            require_attachment(made)
        except Refusal as refusal:
            self.add_error("file", " ".join(wrong_and_mend(refusal.code, refusal.params, self.sitting.lang)))
        data = self.data.copy() if isinstance(self.data, QueryDict) else dict(self.data)
        data["digest"] = made.sha256
        self.data = data

    @cached_property
    def body(self) -> bytes:
        """Give the file's bytes; none of one that is too large."""
        sent = self.cleaned_data.get("file")
        small = isinstance(sent, UploadedFile) and sent.size is not None and sent.size <= LONGEST
        return sent.read() if isinstance(sent, UploadedFile) and small else b""

    @cached_property
    def attachment(self) -> Attachment | None:
        """Give the attachment as it would stand in the paper."""
        sent = self.cleaned_data.get("file")
        if not isinstance(sent, UploadedFile):
            return None
        name = str(self.cleaned_data.get("called") or "").strip() or str(sent.name or "")
        return Attachment(name, sent.size or 0, sha256(self.body).hexdigest())

    def kept_files(self) -> Mapping[str, bytes]:
        """Give the file."""
        return {self.attachment.sha256: self.body} if self.attachment else {}

    def edits(self) -> tuple[Edit, ...]:
        """Attach it."""
        return (Attach(self.attachment),) if self.attachment else ()


class DetachForm(DraftEditForm):
    """A file no longer belongs to the paper."""

    slug = "detach"
    title = _("Take a file out of the paper")
    lead = _("Earlier versions still name it, and whoever was given it keeps it.")

    part = forms.ChoiceField(label=_("Which file"), widget=forms.RadioSelect)

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether there is one."""
        return bool(paper.attachments)

    def prepare(self) -> None:
        """Offer the files."""
        super().prepare()
        lang = self.sitting.lang
        named = [
            (
                one.name,
                Hinted.of(one.name, gettext("%(size)s bytes") % {"size": formats.number(one.size, lang)}),
            )
            for one in self.paper.attachments
        ]
        self.offer("part", named, first=named[0][0] if len(named) == 1 else None)

    def edits(self) -> tuple[Edit, ...]:
        """Take it out."""
        return (Detach(self.cleaned_data["part"]),)


__all__ = ["AttachForm", "DetachForm"]
