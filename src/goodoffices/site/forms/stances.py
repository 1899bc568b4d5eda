"""The form that ties a public stance to whose it is and to what it is about, so that it shows who says what."""

from collections.abc import Iterator
from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import DeedForm, participants
from goodoffices.site.press.places import press_url, ref_named
from goodoffices.site.press.saying import line_of
from goodoffices.site.press.tying import paper_named, paper_of, ties_in
from goodoffices.talks.acts import EntryJudged
from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.pressfile.entries import Stance
from goodoffices.talks.pressfile.keeping import EntryRef, Links, Verdict
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class TieStanceForm(DeedForm):
    """A stance that stands is judged as before, and tied to a party and to an instrument or a paper."""

    slug = "tie-stance"
    title = _("Tie a stance")
    lead = _(
        "Say whose stance it is and what it is about. If a second analyst had checked it, it waits again."
    )
    kinds = (RoomKind.PRESS,)
    at_once = True
    from_address = ("entry",)
    button = _("Tie it")

    entry = forms.CharField(widget=forms.HiddenInput, max_length=40, required=False)
    parties = forms.MultipleChoiceField(label=_("Whose stance"), widget=forms.CheckboxSelectMultiple)
    about = forms.ChoiceField(label=_("About what"))

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it nowhere by itself: each stance that is not tied leads to it."""
        return False

    def prepare(self) -> None:
        """Offer the parties, the instruments kept and the papers that everybody here holds."""
        held = self._held()
        self.offer("parties", participants(self.sitting.view), list(held.links.parties) if held else [])
        self.offer("about", [("", _("Choose one")), *self._subjects()], _subject(held.links) if held else "")
        if held is not None:
            self.page_title = line_of(held.entry, self.sitting.lang)

    def _held(self) -> EntryHeld | None:
        """Give the stance that is tied, where it stands."""
        asked = self.data.get("entry") if self.is_bound else self.initial.get("entry")
        held = self.room.press.get(ref_named(str(asked or "")) or EntryRef(0))
        return held if held is not None and held.stands and isinstance(held.entry, Stance) else None

    def _subjects(self) -> Iterator[tuple[str, str]]:
        ties = ties_in(self.sitting, self.room)
        yield from ((f"instrument:{number}", called) for number, called in ties.instruments)
        yield from ((f"paper:{paper}", called) for paper, called in ties.papers)

    def clean(self) -> None:
        """Refuse, in sight, an entry that is no stance that stands here."""
        if self._held() is None:
            self.add_error(None, _("This stance no longer stands. Choose one from the list."))

    def deed(self) -> EntryJudged:
        """Judge it as it was judged, with what it is tied to."""
        held = self._held()
        if held is None:
            raise ValueError("the form was not valid")
        kind, _colon, value = str(self.cleaned_data["about"]).partition(":")
        links = replace(
            held.links,
            parties=tuple(self.cleaned_data["parties"]),
            instrument=int(value) if kind == "instrument" else held.links.instrument,
            paper=paper_of(value) if kind == "paper" else held.links.paper,
        )
        amended = held.entry if held.verdict is Verdict.AMENDED else None
        return EntryJudged(held.ref, held.verdict or Verdict.CONFIRMED, amended, links, held.why)

    def after(self, receipt: Receipt) -> str:
        """Go back to who says what, where the rest waits."""
        return press_url(self.sitting, self.room, "press-who")


def _subject(links: Links) -> str:
    if links.instrument is not None:
        return f"instrument:{links.instrument}"
    return f"paper:{paper_named(links.paper)}" if links.paper else ""
