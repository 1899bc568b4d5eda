"""Signing: in a caucus the text with the ways to sign it; in the mediation who signed, and closing the text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.cards.answering import short
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.concluding import CloseForm
from goodoffices.site.forms.leave import heads
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.signing import InkForm, SignForm
from goodoffices.site.frame import room_name
from goodoffices.site.pages import deed
from goodoffices.site.papers.answer_about import grouped
from goodoffices.site.papers.concluding import Signatory, common_fingerprint, who_signed
from goodoffices.site.papers.parts import title_of
from goodoffices.site.shown import party_by_id, when_shown
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.concluding import is_clean
from goodoffices.words.labels import label


@seated
def sign(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show what is signed and how, or who signed."""
    here = sitting.enter(room)
    held = here.papers.get(number)
    if held is None:
        raise Refusal("no-such-room")
    if here.charter is not None and here.charter.kind is RoomKind.MEDIATION:
        return _signatures(request, sitting, here, held)
    slug = SignForm.slug if heads(sitting.view, here) else InkForm.slug
    return deed.show_or_say(request, sitting, here, slug, number)


def _signatures(request: HttpRequest, sitting: Sitting, room: RoomView, held: PaperHeld) -> HttpResponse:
    """Show the mediation who holds, initialled and signed the text as it is."""
    if not held.is_draft:
        raise Refusal("no-such-room")
    lang, here = sitting.lang, [sitting.seat.id, room.id]
    entry = room.entries.get(held.concluded or 0)
    rows = [_row(sitting, one) for one in who_signed(sitting.view, room, held)]
    context = {
        "title": title_of(held.paper, lang),
        "name": room_name(room, lang),
        "paper_url": reverse("paper", args=[*here, held.number]),
        "fingerprint": grouped(common_fingerprint(held)),
        "clean": is_clean(held.paper),
        "rows": rows,
        "closed": when_shown(entry.at, sitting.now, lang) if entry else None,
        "close_url": deed_url(sitting.seat.id, room.id, CloseForm.slug, held.number)
        if CloseForm.offered(sitting.view, room, held.number)
        else "",
    }
    return render(request, "pages/signatures.html", context)


def _row(sitting: Sitting, one: Signatory) -> dict[str, object]:
    """Give one participant's row: what is known of it, in words."""
    lang = sitting.lang
    state = _("not heard by you")
    if one.heard:
        held = _("holds this text") if one.holds else _("holds another text")
        state = _("holds it, initialled") if one.holds and one.initialled else held
    return {
        "party": party_by_id(sitting.view, one.party, lang),
        "state": state,
        "signed": [
            {
                "who": act.signatory,
                "how": f"{label(act.capacity, lang)}, {label(act.way, lang)}",
                "key": short(act.public_key) if act.public_key else "",
                "scan_url": reverse(
                    "paper-file", args=[sitting.seat.id, one.caucus, one.number, act.scan.sha256]
                )
                if act.scan and one.caucus
                else "",
                "scan": f"{act.scan.name} · {short(act.scan.sha256)}" if act.scan else "",
                **when_shown(at, sitting.now, lang),
            }
            for act, at in one.signed
        ],
        "matches": one.matches,
        "differs": bool(one.signed) and not one.matches,
    }
