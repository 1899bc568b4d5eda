"""The exchanges of a mediation room: which there are, how far each is, and where one can be taken over from."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.exchange.places import DRAWS, enter_with_exchanges
from goodoffices.site.exchange.shelf import shelved
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import RoomView
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import lacking


@seated
def exchanges(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """List them, or say how to begin."""
    here = enter_with_exchanges(sitting, room)
    draws = deed_url(sitting.seat.id, here.id, DRAWS)
    may = mediates(sitting.view, here)
    context = {
        "exchanges": shelved(sitting, here),
        "room_name": room_name(here, sitting.lang),
        "room_url": reverse("room", args=[sitting.seat.id, here.id]),
        "actions": [{"url": draws, "label": _("Draw an exchange")}] if may else [],
        "draws_url": draws if may else "",
        "commissions": _commissions(sitting, here, draws) if may else [],
    }
    return render(request, "pages/exchanges.html", context)


def _commissions(sitting: Sitting, here: RoomView, draws: str) -> list[dict[str, str]]:
    """Give the commissions whose commitments can be taken over: everybody here must sit there."""
    return [
        {"url": f"{draws}?commission={one.id}", "name": room_name(one, sitting.lang)}
        for one in sitting.view.sitting(RoomKind.COMMISSION)
        if one.commitments
        and lacking(sitting.view, here.members, (SourceRef(one.id, min(one.commitments)),)) is None
    ]


__all__ = ["exchanges"]
