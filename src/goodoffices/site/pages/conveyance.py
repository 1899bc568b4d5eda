"""What is to be carried, and how far each conveyance has come: a room's page of them, and a block for the desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Reading
from goodoffices.site.cards.carrying import in_words
from goodoffices.site.cards.steps import conveyance_steps
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.conveying import ConveyanceForm, mediates
from goodoffices.site.forms.offers import deed_url, offered_on
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title, party_by_id, text_in, when_shown
from goodoffices.talks.crossings import arrived
from goodoffices.talks.fold import Conveyance, RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.carrying import approvals_missing

PAGE = 20
"""Conveyances on one page."""

RECENT = 8
"""Conveyances that the desk shows, those that still wait first."""


@seated
def conveyances(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the conveyances of a mediation room, the latest first."""
    here = sitting.enter(room)
    if here.charter is None or here.charter.kind is not RoomKind.MEDIATION:
        raise Refusal("no-such-room")
    numbers = sorted(here.conveyances, reverse=True)
    asked = request.GET.get("from", "")
    first = int(asked) if asked.isdecimal() and len(asked) < 12 else 0
    rest = [number for number in numbers if not first or number <= first]
    newer = [number for number in numbers if first and number > first]
    context = {
        "name": room_name(here, sitting.lang),
        "room_url": reverse("room", args=[sitting.seat.id, here.id]),
        "rows": [shown(sitting, here, here.conveyances[number], worded=True) for number in rest[:PAGE]],
        "earlier_url": f"?from={rest[PAGE]}" if len(rest) > PAGE else "",
        "later_url": f"?from={newer[-PAGE:][0]}" if newer else "",
        "actions": _ways(sitting, here),
        "matters": _matters(sitting, here),
    }
    return render(request, "pages/conveyances.html", context)


def to_be_carried(sitting: Sitting) -> dict[str, object]:
    """Give what `parts/to_be_carried.html` shows: no wording, since two sides' confidences never stand together."""
    every = [
        (room, one)
        for room, one in sitting.view.conveyances()
        if mediates(sitting.view, room) and not _settled(sitting, room, one)
    ]
    every.sort(key=lambda pair: not pair[1].open)
    rooms = [room for room in sitting.view.sitting(RoomKind.MEDIATION) if mediates(sitting.view, room)]
    return {
        "rows": [shown(sitting, room, one, worded=False) for room, one in every[:RECENT]],
        "rooms": [
            {
                "name": room_name(room, sitting.lang),
                "url": reverse("conveyances", args=[sitting.seat.id, room.id]),
                "carry_url": deed_url(sitting.seat.id, room.id, ConveyanceForm.slug),
            }
            for room in rooms
        ],
        "more": max(len(every) - RECENT, 0),
        "wordings": _confirmed(sitting),
    }


def _settled(sitting: Sitting, room: RoomView, one: Conveyance) -> bool:
    """Say whether nothing more is awaited of it, as far as the reader hears."""
    if one.open:
        return False
    came = arrived(sitting.view, room, one)
    if one.refused is not None or came is None:
        return True
    if came.acknowledged is None:
        return False
    return came.confirmed or (not came.delivery.read_back and came.read_back is None)


def shown(sitting: Sitting, room: RoomView, one: Conveyance, *, worded: bool) -> dict[str, object]:
    """Show one conveyance with its steps; with its words only where one room is looked at."""
    seat, prepared = sitting.seat.id, one.prepared
    entry = room.entries[one.number]
    reading = Reading(sitting, room, entry)
    given = list(dict.fromkeys(by for by, _why in one.approvals))
    missing = approvals_missing(sitting.view, one)
    return {
        **when_shown(one.at, sitting.now, sitting.lang),
        "number": one.number,
        "url": reverse("act", args=[seat, room.id, one.number]),
        "party": party_by_id(sitting.view, prepared.recipient, sitting.lang),
        "title": prepared.paper or _("a message"),
        "name": in_words(reading, prepared.in_name_of),
        "room": room_name(room, sitting.lang),
        "by": author_title(sitting.view, room, one.by, sitting.lang),
        "text": text_in(prepared.texts, sitting.lang) if worded else None,
        "steps": conveyance_steps(sitting, room, one),
        "given": [author_title(sitting.view, room, by, sitting.lang) for by in given],
        "count": len(given),
        "needed": len(given) + missing,
        "open": one.open,
        "why_refused": one.refused[1] if one.refused and worded else "",
        "answers": offered_on(sitting, room, entry),
    }


def _ways(sitting: Sitting, room: RoomView) -> list[dict[str, object]]:
    if not ConveyanceForm.offered(sitting.view, room):
        return []
    url = deed_url(sitting.seat.id, room.id, ConveyanceForm.slug)
    return [{"url": url, "label": ConveyanceForm.title}]


def _matters(sitting: Sitting, room: RoomView) -> list[dict[str, object]]:
    """Give what was mis-sent and is still open."""
    return [
        {
            **when_shown(one.at, sitting.now, sitting.lang),
            "number": one.number,
            "url": reverse("missent", args=[sitting.seat.id, room.id, one.number]),
        }
        for one in room.matters.values()
        if not one.closed
    ]


def _confirmed(sitting: Sitting) -> list[dict[str, object]]:
    """Count, caucus by caucus, the wordings that a side confirmed may go in its name."""
    counts = [
        (room, sum(len(told.confirmed) for told in room.told.values()))
        for room in sitting.view.sitting(RoomKind.CAUCUS)
        if mediates(sitting.view, room)
    ]
    return [
        {
            "party": party_by_id(sitting.view, room.party.id if room.party else "", sitting.lang),
            "room": room_name(room, sitting.lang),
            "count": count,
        }
        for room, count in counts
        if count
    ]
