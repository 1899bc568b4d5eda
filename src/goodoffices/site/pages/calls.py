"""The call list: calls that were planned, and when each party was last heard."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.course import CallPlannedForm
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title, party_shown, when_shown
from goodoffices.talks.acts import CallPlanned
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.standing import calls_due, last_heard


@seated
def calls(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show the calls that are due, and whom we have not heard for long."""
    if sitting.view.me.role not in (Role.MEDIATOR, Role.CO_MEDIATOR):
        raise Refusal("no-such-room")
    rooms = sitting.view.sitting(RoomKind.MEDIATION)
    mediation = next((room for room in rooms if CallPlannedForm.offered(sitting.view, room)), None)
    context = {
        "calls": calls_shown(sitting),
        "heard": [_heard(sitting, room) for room in sitting.view.sitting(RoomKind.CAUCUS)],
        "plan_url": deed_url(sitting.seat.id, mediation.id, CallPlannedForm.slug) if mediation else "",
    }
    return render(request, "pages/calls.html", context)


def calls_shown(sitting: Sitting) -> list[dict[str, object]]:
    """Give the calls that are due, the earliest first."""
    return [_call(sitting, entry) for entry in calls_due(sitting.view)]


def _call(sitting: Sitting, entry: Entry) -> dict[str, object]:
    act = entry.act
    assert isinstance(act, CallPlanned)  # noqa: S101  (what `calls_due` gives)
    room = sitting.view.room(entry.room)
    shown = when_shown(act.when, sitting.now, sitting.lang) if act.when else {"iso": "", "when": "", "ago": ""}
    return {
        "with": act.with_whom,
        "about": act.about,
        "late": act.when is not None and act.when < sitting.now,
        "by": author_title(sitting.view, room, entry.author, sitting.lang),
        "room": room_name(room, sitting.lang),
        "done_url": deed_url(sitting.seat.id, entry.room, "call-made", entry.number),
        **shown,
    }


def _heard(sitting: Sitting, room: RoomView) -> dict[str, object]:
    entry = last_heard(room)
    shown = when_shown(entry.at, sitting.now, sitting.lang) if entry else {}
    return {
        "name": room_name(room, sitting.lang),
        "party": party_shown(room.party, sitting.lang) if room.party else None,
        "url": reverse("room", args=[sitting.seat.id, room.id]),
        "note_url": deed_url(sitting.seat.id, room.id, "contact"),
        "heard": entry is not None,
        **shown,
    }
