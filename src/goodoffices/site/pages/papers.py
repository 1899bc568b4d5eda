"""The papers of a room: drafts that are worked on in it, or copies that were put or given there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.papers.heads import STILL, enter_with_papers, head
from goodoffices.site.papers.ways import opening_url
from goodoffices.site.shown import party_name
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import holdings, latest
from goodoffices.talks.rooms import RoomKind
from goodoffices.words import formats


@seated
def papers(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """List the room's papers: those that stand first, the latest at the top."""
    here = enter_with_papers(sitting, room)
    every = sorted(here.papers.values(), key=lambda one: one.versions[-1].at, reverse=True)
    still = [one for one in every if one.standing(sitting.now.date()) in STILL or _laid(one)]
    rest = [one for one in every if one not in still]
    opening = opening_url(sitting, here)
    context = {
        "name": room_name(here, sitting.lang),
        "room_url": reverse("room", args=[sitting.seat.id, here.id]),
        "lists": [
            {
                "label": _("Papers that stand, or are being drafted"),
                "rows": [_row(sitting, here, one) for one in still],
            },
            {"label": _("Earlier papers"), "rows": [_row(sitting, here, one) for one in rest]},
        ],
        "any": bool(every),
        "actions": [{"url": opening, "label": _("Open or import a paper")}] if opening else [],
        "empty": _empty(sitting, here),
    }
    return render(request, "pages/papers.html", context)


def _row(sitting: Sitting, room: RoomView, held: PaperHeld) -> dict[str, object]:
    """Give a paper's row; of a draft of the mediation, before whom it was put too."""
    names = [
        party_name(sitting.view, one.recipient, sitting.lang)
        for one in latest(holdings(sitting.view, room, held.number)).values()
    ]
    before = _("put before %(parties)s") % {"parties": formats.joined(names, sitting.lang)} if names else ""
    return head(sitting, room, held) | {"put_before": before}


def _laid(held: PaperHeld) -> bool:
    """Say whether it is a signed text, laid before those who carry it out."""
    return not held.is_draft and held.concluded is not None


def _hears_caucus(sitting: Sitting, room: RoomView) -> bool:
    """Say whether the seat sits in a caucus of the room's party."""
    party = room.party.id if room.party else ""
    return any(one.party and one.party.id == party for one in sitting.view.sitting(RoomKind.CAUCUS))


def _empty(sitting: Sitting, room: RoomView) -> dict[str, str]:
    """Say what to do where there is no paper yet."""
    kind = room.charter.kind if room.charter else None
    if kind is RoomKind.COMMISSION:
        what = _("When every party has signed a text, the mediator lays it here, and commitments are drawn from it.")
        return {"title": _("No text has been laid here yet"), "what": what}
    if kind is RoomKind.MEDIATION:
        what = _(
            "Write a paper here, or import one from a document. Nobody outside this room sees it until it is put."
        )
        return {"title": _("No paper was opened here yet"), "what": what}
    if kind is RoomKind.DELEGATION and not _hears_caucus(sitting, room):
        what = _(
            "Draft a paper here among yourselves. What was put before your delegation stands in a caucus where "
            "you do not sit: ask the head to have you seated there."
        )
        return {"title": _("No paper was opened here yet"), "what": what}
    if kind is RoomKind.DELEGATION:
        what = _("Draft a paper here among yourselves. The mediation sees it when your head has cleared it.")
        return {"title": _("No paper was opened here yet"), "what": what}
    if room.of_party(sitting.view.seat):
        what = _(
            "When the mediation puts a paper before you, it stands here until it is withdrawn or replaced."
        )
        return {"title": _("Nothing has been put before you"), "what": what}
    what = _(
        "Put a paper before this participant from a mediation room, or write down one that they gave you."
    )
    return {"title": _("No paper stands here"), "what": what}
