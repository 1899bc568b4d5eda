"""Since you left: what a side that stopped has missed, in each of the reader's rooms."""

from datetime import UTC, date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.site.cards import card
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import pattern_of, room_name
from goodoffices.site.pages.play import stopped
from goodoffices.site.shown import party_shown, when_shown
from goodoffices.talks.beliefs import exportable
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView
from goodoffices.talks.rooms import EVERYONE
from goodoffices.talks.standing import last_absence
from goodoffices.talks.standing import since as heard_since
from goodoffices.words import formats

MOST = 30
"""Acts shown of each room; the latest ones, and the page says how many more the room has."""


@seated
def since(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show what was said since the reader's side stopped, or since a day that the reader chooses."""
    day = _asked(request)
    absence = last_absence(sitting.view, sitting.view.me.party) if sitting.view.me.party else None
    context: dict[str, object] = {"day": day.isoformat() if day else "", "rooms": None}
    if day is None and absence is not None:
        _room, one = absence
        context["absence"] = {
            "stopped": stopped(one.act.scope, one.act.track, sitting.lang),
            "returned": one.returned is not None,
            "day": formats.day(one.act.since, sitting.lang),
            **when_shown(one.at, sitting.now, sitting.lang),
        }
        context["rooms"] = _rooms(sitting, one.at, skip=(_room.id, one.number))
    elif day is not None:
        context["rooms"] = _rooms(sitting, datetime.combine(day, time(), UTC))
        context["said_day"] = formats.day(day, sitting.lang)
    return render(request, "pages/since.html", context)


def _asked(request: HttpRequest) -> date | None:
    try:
        return date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return None


def _rooms(sitting: Sitting, at: datetime, skip: tuple[str, int] = ("", 0)) -> list[dict[str, object]]:
    found = heard_since(exportable(sitting.view), at)
    return [_row(sitting, room, [e for e in heard if (room.id, e.number) != skip]) for room, heard in found]


def _row(sitting: Sitting, room: RoomView, heard: list[Entry]) -> dict[str, object]:
    to_all = room.charter is not None and room.charter.kind in EVERYONE
    return {
        "name": room_name(room, sitting.lang),
        "kind": pattern_of(room.charter),
        "party": party_shown(room.party, sitting.lang) if room.party else None,
        "url": reverse("room", args=[sitting.seat.id, room.id]),
        "to_all": to_all,
        "acts": [card(sitting, room, entry) for entry in heard[-MOST:]],
        "more": max(len(heard) - MOST, 0),
    }
