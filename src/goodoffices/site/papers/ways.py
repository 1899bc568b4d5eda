"""What can be done with a paper from its page: the forms about its act, and the pages on which it goes on."""

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.base import DeedForm
from goodoffices.site.forms.concluding import InitialForm
from goodoffices.site.forms.estimates import EstimateForm
from goodoffices.site.forms.offers import deed_url, offered_on
from goodoffices.site.forms.remarking import RemarkForm
from goodoffices.site.forms.signing import InkForm, SignForm
from goodoffices.site.forms.telling import NoteOnForm
from goodoffices.site.papers.heads import STILL, paper_url
from goodoffices.site.papers.lapsed import lapse_of
from goodoffices.site.papers.onward import onward
from goodoffices.site.papers.work import ON_PARTS, ON_THE_WHOLE
from goodoffices.talks.fold import PaperHeld, RoomView, Standing
from goodoffices.talks.rooms import RoomKind

ELSEWHERE: tuple[type[DeedForm], ...] = (
    RemarkForm,
    NoteOnForm,
    SignForm,
    InkForm,
    EstimateForm,
    *ON_THE_WHOLE,
    *ON_PARTS,
)
"""Forms about the act that stand elsewhere on the page, or on the act's own."""


def opening_url(sitting: Sitting, room: RoomView) -> str:
    """Give the address where a paper is opened in this room; empty where none can be."""
    kind = room.charter.kind if room.charter else None
    drafts = kind in (RoomKind.MEDIATION, RoomKind.DELEGATION) and sitting.view.seat in room.members
    return reverse("paper-new", args=[sitting.seat.id, room.id]) if drafts else ""


def actions_on(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[dict[str, object]]:
    """Give the buttons at the head of a paper's page, the first of them in full colour."""
    seat, number = sitting.seat.id, held.number
    left_out = {deed_url(seat, room.id, form.slug, number) for form in ELSEWHERE}
    offers = offered_on(sitting, room, room.entries[number], alone=True)
    found: list[dict[str, object]] = [one for one in offers if one["url"] not in left_out]
    more = list(onward(sitting, room, held))
    found = [*more, *found] if held.is_draft or held.by_party else [*found, *more]
    for name, label, fits in (
        (
            "paper-sign",
            _("Signed") if _is_signed(sitting, room, held) else _("Sign"),
            _to_be_signed(sitting, held),
        ),
        ("paper-take-in", _("Take in an answer on paper"), _taken_in(sitting, room, held)),
    ):
        if fits:
            found.append({"url": paper_url(sitting, room, number, name), "label": label})
    if wanted := _wanted(sitting, room, held):
        found.sort(key=lambda one: one["url"] != wanted)
    return [one | {"quiet": place > 0} for place, one in enumerate(found)]


def _wanted(sitting: Sitting, room: RoomView, held: PaperHeld) -> str:
    """Give the address of what a clean common text waits for: to be initialled, then signed; empty for any other."""
    if lapse_of(sitting, held):
        return ""
    if InitialForm.offered(sitting.view, room, held.number):
        return deed_url(sitting.seat.id, room.id, InitialForm.slug, held.number)
    waits = not held.signed and InkForm.offered(sitting.view, room, held.number)
    return paper_url(sitting, room, held.number, "paper-sign") if waits else ""


def _is_signed(sitting: Sitting, room: RoomView, held: PaperHeld) -> bool:
    """Say whether it is signed here, so that nothing is left to be signed."""
    return bool(held.signed) and not InkForm.offered(sitting.view, room, held.number)


def _to_be_signed(sitting: Sitting, held: PaperHeld) -> bool:
    standing = held.standing(sitting.now.date())
    signs = held.put is not None and held.concluded is None
    return signs and standing in (Standing.INITIALLED, Standing.SIGNED)


def _taken_in(sitting: Sitting, room: RoomView, held: PaperHeld) -> bool:
    caucus = room.charter is not None and room.charter.kind is RoomKind.CAUCUS
    stands = held.standing(sitting.now.date()) in STILL and not held.is_draft and not held.by_party
    return caucus and stands and not room.of_party(sitting.view.seat)


def edit_url(sitting: Sitting, room: RoomView, held: PaperHeld, article: str) -> str:
    """Give the address where an article of a draft is worded; empty where it can't be."""
    if not held.is_draft or held.concluded:
        return ""
    return paper_url(sitting, room, held.number, "paper-edit", article)


def file_url(sitting: Sitting, room: RoomView, held: PaperHeld, sha256: str) -> str:
    """Give the address of an attachment."""
    return paper_url(sitting, room, held.number, "paper-file", sha256)
