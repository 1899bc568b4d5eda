"""What stands around every page: the strip (process, room, who hears it, as whom you sit) and the ways."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_shown, seat_title
from goodoffices.talks.acts import Round
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role, said_in
from goodoffices.talks.rooms import EVERYONE, Charter, RoomKind
from goodoffices.talks.rules.course import round_is_open
from goodoffices.talks.standing import day_of, waiting
from goodoffices.words import formats

HEARTBEAT = 20
"""Seconds between the beats of a seat's stream, whether anything happened or not."""


def frame(request: HttpRequest) -> dict[str, object]:
    """Give the frame's part of every page's context."""
    sitting: Sitting | None = getattr(request, "sitting", None)
    around: dict[str, object] = {
        "language_url": reverse("set_language"),
        "source_url": settings.SOURCE_URL,
        "heartbeat": HEARTBEAT,
        "theme": {"light": "light", "dark": "dark"}.get(request.COOKIES.get("theme", "")),
        "strip": _strip_outside(request),
    }
    if sitting is not None:
        around |= {
            "sitting": sitting,
            "strip": _strip_outside(request) | _strip(sitting),
            "ways": _ways(request, sitting),
            "pulse_url": reverse("pulse", args=[sitting.seat.id]),
        }
    return around


def _strip_outside(request: HttpRequest) -> dict[str, object]:
    strip: dict[str, object] = {"demo": settings.DEMO}
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        strip |= {
            "seat": user.get_username(),
            "sign_out_url": reverse("account_logout"),
            "account_url": reverse("account"),
        }
        if settings.DEMO:
            strip["switch_url"] = reverse("demo")
    return strip


def _strip(sitting: Sitting) -> dict[str, object]:
    view, lang = sitting.view, sitting.lang
    strip: dict[str, object] = {
        "process": view.title(lang).words,
        "process_url": reverse("play", args=[sitting.seat.id]),
        "day": _day(sitting),
        "seat": seat_title(view, view.me, lang),
        "as_of": formats.clock(sitting.now, lang, settings.TIME_ZONE),
    }
    return strip | (_room(sitting, sitting.here) if sitting.here else {})


def _day(sitting: Sitting) -> str:
    view = sitting.view
    said = _("day %(number)s") % {"number": day_of(view, sitting.now)}
    rounds = [act.number for act in view.notices.to_all.values() if isinstance(act, Round)]
    opened = [number for number in rounds if round_is_open(view, number)]
    if not opened:
        return said
    now = _("round %(number)s") % {"number": max(opened)}
    return f"{said} · {now}"


def _room(sitting: Sitting, room: RoomView) -> dict[str, object]:
    charter = room.charter
    if charter is None:
        return {}
    to_all = charter.kind in EVERYONE
    everybody = [_("every seat of this process")] if charter.kind is RoomKind.NOTICES else []
    return {
        "kind": pattern_of(charter),
        "beliefs": charter.beliefs,
        "room": room_name(room, sitting.lang),
        "party": party_shown(room.party, sitting.lang) if room.party else None,
        "people": everybody or [seat_title(sitting.view, c, sitting.lang) for c in room.members.values()],
        "everyone": to_all and charter.kind is RoomKind.PUBLIC,
    }


def pattern_of(charter: Charter | None) -> str:
    """Name the pattern that a room is known by: its kind's, or that of rooms for beliefs."""
    if charter is None:
        return ""
    return "beliefs" if charter.beliefs else charter.kind.value


def room_name(room: RoomView, lang: str) -> str:
    """Give a room's title in the language, as far as it has one; those that everyone hears by what they are."""
    match room.charter.kind if room.charter else None:
        case RoomKind.NOTICES:
            return _("Notices")
        case RoomKind.PUBLIC:
            return _("Public page")
    return said_in(room.charter.title, lang).words if room.charter else ""


def _ways(request: HttpRequest, sitting: Sitting) -> list[dict[str, object]]:
    """Give the pages of this process that the seat has a use for."""
    view, seat = sitting.view, sitting.seat.id
    mine = sum(1 for one in waiting(view, sitting.now.date()) if one.mine)
    ways = [("play", _("State of play"), mine)]
    if view.me.role in (Role.MEDIATOR, Role.CO_MEDIATOR):
        ways += [("desk", _("Desk"), 0), ("calls", _("Calls"), 0)]
    if view.in_mediation or view.me.role is Role.HEAD:
        ways += [("evening", _("Evening pack"), 0)]
    ways += [
        ("rooms", _("Rooms"), 0),
        ("since", _("Since you left"), 0),
        ("who", _("Who sits where"), 0),
        ("rules", _("Rules of procedure"), 0),
        ("record", _("Record"), 0),
    ]
    here = request.resolver_match.url_name if request.resolver_match else ""
    return [
        {"url": reverse(name, args=[seat]), "label": label, "waits": count, "current": name == here}
        for name, label, count in ways
    ]
