"""Forms by which a text is signed, in the signatory's own caucus: with a key, or in ink with a scan of the page."""

import hashlib
import re
from collections.abc import Mapping
from functools import cached_property

from django import forms
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from goodoffices.desk.signatures import require_genuine
from goodoffices.site.forms.base import DeedForm, line_field
from goodoffices.site.forms.leave import heads, mediates
from goodoffices.site.papers.answer_about import grouped
from goodoffices.site.papers.article import ArticleShown, articles_shown
from goodoffices.site.papers.concluding import common_text
from goodoffices.site.papers.lapsed import lapse_said, require_not_lapsed
from goodoffices.site.papers.parts import title_of
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import Capacity, Signed, Way
from goodoffices.talks.crossings import Deed
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Attachment
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words import formats
from goodoffices.words.filling import sentence
from goodoffices.words.labels import label

LARGEST = 10_000_000
"""The most bytes that a scan may have."""


class SigningForm(DeedForm):
    """What both ways of signing show and ask: the text, its fingerprint, who signs and as what."""

    kinds = (RoomKind.CAUCUS,)
    about_act = True
    template = "pages/sign.html"

    signatory = line_field(
        gettext_lazy("Who signs"), hint=gettext_lazy("Name and office, as they shall read under the text.")
    )
    capacity = forms.ChoiceField(label=gettext_lazy("As what"), widget=forms.RadioSelect)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on an initialled common text."""
        held = common_text(room, number)
        if held is None or held.initialled is None or not _left(view, room, held):
            return False
        return heads(view, room) or mediates(view, room)

    def prepare(self) -> None:
        """Offer the capacity: a side signs as a party, anybody else as witness or depositary."""
        if common_text(self.room, self.number) is None:
            raise Refusal("no-such-room")
        view, lang = self.sitting.view, self.sitting.lang
        left = _left(view, self.room, self.held)
        self.done = not left
        self.lapsed = lapse_said(self.sitting, self.held)
        if self.done:
            self.page_title, self.lead = gettext("Signed"), ""
        fit = left or _fit(view, self.room)
        self.offer("capacity", [(one.value, label(one, lang)) for one in fit], first=fit[0].value)

    done = False
    """Whether it is signed here in each capacity that fits."""
    lapsed = ""
    """What is said where the text lapsed."""

    @cached_property
    def held(self) -> PaperHeld:
        """Give the text that is signed."""
        return self.room.papers[self.number]

    @property
    def paper_title(self) -> Text:
        """Give its title."""
        return title_of(self.held.paper, self.sitting.lang)

    @property
    def fingerprint(self) -> str:
        """Give its fingerprint in groups of four."""
        return grouped(self.held.fingerprint)

    @property
    def holders(self) -> str:
        """Name all who hold this same text."""
        put = self.held.put
        names = [
            party_name(self.sitting.view, one, self.sitting.lang) for one in (put.common_to if put else ())
        ]
        return formats.joined(names, self.sitting.lang)

    @property
    def articles(self) -> list[ArticleShown]:
        """Give the text."""
        paper, lang = self.held.paper, self.sitting.lang
        langs = (
            paper.languages
            if len(paper.languages) == 2
            else (lang if lang in paper.languages else paper.languages[0],)
        )
        return articles_shown(paper, langs, lang)

    @property
    def ink_url(self) -> str:
        """Give the address of signing in ink."""
        return reverse("answer", args=[self.sitting.seat.id, self.room.id, self.number, InkForm.slug])

    @property
    def key_url(self) -> str:
        """Give the address of signing with a key."""
        return reverse("paper-sign", args=[self.sitting.seat.id, self.room.id, self.number])

    @property
    def initial_url(self) -> str:
        """Give the address at which the text is initialled; empty where it is already."""
        here = [self.sitting.seat.id, self.room.id, self.number]
        return "" if self.held.initialled is not None else reverse("answer", args=[*here, "initial-paper"])

    @property
    def signed_already(self) -> tuple[Signed, ...]:
        """Give the signatures that stand under it in this room."""
        return _signed(self.room, self.held)


def _signed(room: RoomView, held: PaperHeld) -> tuple[Signed, ...]:
    acts = [room.entries[number].act for number in held.signed if number in room.entries]
    return tuple(act for act in acts if isinstance(act, Signed))


def _fit(view: View, room: RoomView) -> list[Capacity]:
    """Give the capacities in which a room's participant can sign."""
    side = room.party is not None and any(one.id == room.party.id for one in view.sides)
    return [Capacity.PARTY] if side else [Capacity.WITNESS, Capacity.DEPOSITARY]


def _left(view: View, room: RoomView, held: PaperHeld) -> list[Capacity]:
    """Give those in which it hasn't signed yet."""
    given = {one.capacity for one in _signed(room, held)}
    return [one for one in _fit(view, room) if one not in given]


class SignForm(SigningForm):
    """Sign with a key: made in the browser on the spot, or one's own."""

    slug = "sign-paper"
    title = gettext_lazy("Sign this text")
    lead = gettext_lazy(
        "A signature binds. It is made over the fingerprint of the text, and stands in this room."
    )
    button = gettext_lazy("Sign it")

    public_key = forms.CharField(label=gettext_lazy("Public key"), max_length=64, required=True)
    signature = forms.CharField(label=gettext_lazy("Signature"), max_length=128, required=True)

    @property
    def way(self) -> str:
        """Say which of the two ways this is."""
        return Way.KEY.value

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head itself: nobody signs with a key for another."""
        return super().offered(view, room, number) and heads(view, room)

    def clean(self) -> dict[str, object]:
        """Refuse a signature that isn't this key's over this text, before anything is shown or said."""
        told = super().clean() or self.cleaned_data
        for name in ("public_key", "signature"):
            told[name] = re.sub(r"\s", "", str(told.get(name) or "")).lower()
        if told["public_key"] and told["signature"]:
            try:
                require_genuine(self.deed())
            except Refusal as refusal:
                self.add_error("signature", sentence(refusal.code, refusal.params, self.sitting.lang))
        return told

    def deed(self) -> Deed:
        """Make the act."""
        require_not_lapsed(self.sitting, self.held)
        told = self.cleaned_data
        return Signed(
            self.number,
            self.held.fingerprint,
            Capacity(told.get("capacity") or Capacity.PARTY),
            Way.KEY,
            str(told.get("signatory") or "").strip(),
            str(told["public_key"]),
            str(told["signature"]),
        )


class InkForm(SigningForm):
    """The page was signed in ink; its scan stands in this room.  It is sent in one step, since a file can't wait."""

    slug = "sign-in-ink"
    title = gettext_lazy("Put the inked page here")
    lead = gettext_lazy(
        "The page was signed on paper. Its scan is kept in this room as it is, and never opened here."
    )
    quietly = True
    at_once = True
    loses_files = True
    button = gettext_lazy("Sign it")

    scan = forms.FileField(label=gettext_lazy("Scan of the inked page"))
    sure = forms.BooleanField(label=gettext_lazy("The page that was signed bears this fingerprint"))

    @property
    def way(self) -> str:
        """Say which of the two ways this is."""
        return Way.INK.value

    def clean_scan(self) -> object:
        """Refuse a scan that is too large, by name."""
        scan = self.cleaned_data["scan"]
        if scan.size > LARGEST:
            raise forms.ValidationError(
                sentence("file-too-large", {"longest": LARGEST // 1_000_000}, self.sitting.lang)
            )
        return scan

    @cached_property
    def _body(self) -> bytes:
        scan = self.cleaned_data["scan"]
        scan.seek(0)
        return bytes(scan.read())

    def kept_files(self) -> Mapping[str, bytes]:
        """Give the scan."""
        return {hashlib.sha256(self._body).hexdigest(): self._body}

    def deed(self) -> Deed:
        """Make the act."""
        require_not_lapsed(self.sitting, self.held)
        told = self.cleaned_data
        name = str(told["scan"].name)
        scan = Attachment(name, len(self._body), hashlib.sha256(self._body).hexdigest())
        signatory = told["signatory"].strip()
        return Signed(
            self.number, self.held.fingerprint, Capacity(told["capacity"]), Way.INK, signatory, scan=scan
        )


__all__ = ["InkForm", "SignForm"]
