"""Who sits where, invitations for seats that nobody has taken, and the rules of procedure."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.site import door
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import pattern_of, room_name
from goodoffices.site.invitations import is_taken, make_link
from goodoffices.site.shown import party_by_id, party_shown, seat_title
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import SPEAKS_FOR_ITSELF, Role, SeatCard
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import EVERYONE, RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.view import View
from goodoffices.words.labels import label


@seated
def who(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show who sits in each of the reader's rooms."""
    rooms = sitting.view.sitting(*(set(RoomKind) - EVERYONE))
    return render(request, "pages/who.html", {"rooms": [_room(sitting, room) for room in rooms]})


def _room(sitting: Sitting, room: RoomView) -> dict[str, object]:
    return {
        "name": room_name(room, sitting.lang),
        "url": reverse("room", args=[sitting.seat.id, room.id]),
        "kind": pattern_of(room.charter),
        "kind_label": label(room.charter.kind, sitting.lang) if room.charter else "",
        "party": party_shown(room.party, sitting.lang) if room.party else None,
        "people": [_person(sitting, room, one) for one in room.members.values()],
        "proposed": [seat_title(sitting.view, one, sitting.lang) for one in room.proposed.values()],
    }


def _person(sitting: Sitting, room: RoomView, card: SeatCard) -> dict[str, object]:
    invite = may_invite(sitting.view, card) and not is_taken(card.seat)
    return {
        "title": seat_title(sitting.view, card, sitting.lang),
        "role": label(card.role, sitting.lang),
        "party": party_by_id(sitting.view, card.party, sitting.lang) if card.party else None,
        "me": card.seat == sitting.seat.id,
        "since": room.heard_from.get(card.seat),
        "invite": reverse("invite", args=[sitting.seat.id, room.id, card.seat]) if invite else "",
    }


def may_invite(view: View, card: SeatCard) -> bool:
    """Say whether the seat may hand out the link to that seat.

    A party's head does for its own people; a mediator for the mediation's, and for those who speak for a
    participant themselves.
    """
    me = view.me
    if me.seat == card.seat:
        return False
    if is_head(me) and me.party and me.party == card.party:
        return True
    ours = not card.party or card.role in SPEAKS_FOR_ITSELF or card.role is Role.CO_MEDIATOR
    return me.role is Role.MEDIATOR and ours


@seated
def invite(request: HttpRequest, sitting: Sitting, room: str, other: str) -> HttpResponse:
    """Make the one-time link to a seat that nobody has taken yet, and show it once."""
    here = sitting.enter(room)
    card = here.members.get(other)
    if card is None:
        raise Refusal("no-such-room")
    if not may_invite(sitting.view, card):
        raise Refusal("invite-not-yours", title=card.title.words)
    context: dict[str, object] = {
        "title": seat_title(sitting.view, card, sitting.lang),
        "taken": is_taken(other),
        "room_url": reverse("room", args=[sitting.seat.id, room]),
        "fingerprint": door.fingerprint(sitting.seat.process),
    }
    if request.method == "POST" and not context["taken"]:
        secret = make_link(sitting.seat.process, other)
        context |= {"secret": secret, "link": request.build_absolute_uri(reverse("link", args=[secret]))}
    return render(request, "pages/invite.html", context)
