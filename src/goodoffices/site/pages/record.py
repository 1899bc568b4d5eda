"""The record: the seal of each room, the transcript to take away, and what it proves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from goodoffices.site import door
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import pattern_of, room_name
from goodoffices.site.handed import Handed
from goodoffices.site.record import may_take, seal, transcript
from goodoffices.site.shown import party_shown
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.words.filling import wrong_and_mend


@seated
def record(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show each room's seal and offer the transcript."""
    return render(request, "pages/record.html", _context(sitting))


@require_POST
@seated
def take(request: HttpRequest, sitting: Sitting) -> HttpResponse | Handed:
    """Hand out the transcript of the rooms that were ticked."""
    try:
        rooms = request.POST.getlist("room")
        if not rooms:
            raise Refusal("no-room-chosen")
        made = transcript(sitting, rooms)
    except Refusal as refusal:
        if refusal.code == "no-such-room":
            raise
        wrong, mend = wrong_and_mend(refusal.code, refusal.params, sitting.lang)
        return render(
            request, "pages/record.html", _context(sitting) | {"wrong": wrong, "mend": mend}, status=422
        )
    return Handed(made, as_attachment=True, filename="transcript.zip", content_type="application/zip")


@seated
def seals(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Hand out the seals of all rooms as one text, to be saved for a later check."""
    rooms = list(sitting.view.sitting(*RoomKind))
    text = "".join(seal(sitting, room.id) for room in rooms)
    headers = {"Content-Disposition": 'attachment; filename="seals.txt"'}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)


def _context(sitting: Sitting) -> dict[str, object]:
    rooms = [_row(sitting, room) for room in sitting.view.sitting(*RoomKind)]
    return {"rooms": rooms, "fingerprint": door.fingerprint(sitting.seat.process), "seat_id": sitting.seat.id}


def _row(sitting: Sitting, room: RoomView) -> dict[str, object]:
    code = may_take(sitting.view, room)
    return {
        "id": room.id,
        "name": room_name(room, sitting.lang),
        "kind": pattern_of(room.charter),
        "party": party_shown(room.party, sitting.lang) if room.party else None,
        "last": room.last,
        "since": room.since,
        "destroyed": sorted(room.destroyed.items()),
        "kept_from": wrong_and_mend(code, {"room": room_name(room, sitting.lang)}, sitting.lang)
        if code
        else None,
        "seal": seal(sitting, room.id),
    }
