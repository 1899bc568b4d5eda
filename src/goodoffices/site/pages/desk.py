"""The mediator's desk: the state of play, one caucus open at a time, what is to be carried, calls due."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.offers import offered_in
from goodoffices.site.frame import room_name
from goodoffices.site.pages.calls import calls_shown
from goodoffices.site.pages.conveyance import to_be_carried
from goodoffices.site.pages.play import row_of
from goodoffices.site.pages.room import answerable, rooms_shown
from goodoffices.site.pages.waits import waits_shown
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import EVERYONE, RoomKind
from goodoffices.talks.standing import state_of_play

LATEST = 8
"""Acts of the open room that the desk shows; the room's own page has them all."""


@seated
def desk(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show the desk, with the room that was asked for open on it."""
    if sitting.view.me.role not in (Role.MEDIATOR, Role.CO_MEDIATOR):
        raise Refusal("no-such-room")
    asked = request.GET.get("room", "")
    here = sitting.enter(asked) if asked else None
    context = {
        "rows": [row_of(sitting, one) for one in state_of_play(sitting.view, sitting.now.date())],
        "rooms": _rooms(sitting),
        "here": _open(sitting, here) if here else None,
        "calls": calls_shown(sitting),
        "waits": waits_shown(sitting),
        "carried": to_be_carried(sitting),
    }
    return render(request, "pages/desk.html", context)


def _rooms(sitting: Sitting) -> list[dict[str, object]]:
    """Give the rooms that can be opened on the desk, each by its address there."""
    base = reverse("desk", args=[sitting.seat.id])
    kinds = set(RoomKind) - EVERYONE
    ids = [room.id for room in sitting.view.sitting(*RoomKind) if room.charter and room.charter.kind in kinds]
    every = [room for room in rooms_shown(sitting) if str(room["url"]).rstrip("/").rsplit("/", 1)[-1] in ids]
    return [room | {"url": f"{base}?room={str(room['url']).rstrip('/').rsplit('/', 1)[-1]}"} for room in every]


def _open(sitting: Sitting, here: RoomView) -> dict[str, object]:
    numbers = sorted(here.entries, reverse=True)[:LATEST]
    return {
        "name": room_name(here, sitting.lang),
        "url": reverse("room", args=[sitting.seat.id, here.id]),
        "acts": [answerable(sitting, here, here.entries[number]) for number in numbers],
        "offers": [offer for offer in offered_in(sitting, here) if offer["at_hand"]],
        "more": len(here.entries) > LATEST,
    }
