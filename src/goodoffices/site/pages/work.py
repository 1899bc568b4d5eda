"""Work in hand: a page that says how far an engine is with what its reader asked, and how pages have it begun."""

from decimal import Decimal
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from goodoffices.desk import Receipt
from goodoffices.desk.work_states import Done, InHand, Refused, Work
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.shown import when_shown
from goodoffices.site.work_said import done_said, stage_said
from goodoffices.talks.commissions import Commission
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats
from goodoffices.words.filling import wrong_and_mend

LINGER = 1.0
"""Seconds that a page waits for an engine before it leads to the page of the work."""

AGAIN = 2
"""Seconds after which that page looks again."""


SEEN_AT = {"AskEngine": "bridging-run", "AskPlan": "plan-run", "AskStability": "stability-run"}
"""The page, by its name, on which what a commission of that class made is seen; the act's own where none is named."""


def begin_work(
    request: HttpRequest,
    sitting: Sitting,
    room: RoomView,
    commission: Commission,
    *,
    key: str,
    then: str = "",
    back: str = "",
) -> HttpResponse:
    """Have an engine do it, once for each `key`, and lead to what came of it, or to how far it is.

    `then` is where it leads when it is done (what was made where nothing is said), `back` where it leads when it is
    not (`then`, else the room): both are addresses of this seat, `back` with what was asked in it.
    """
    ways = {"then": then, "back": back}
    try:
        work = linger(sitting, room, commission, key=key)
    except Refusal as refusal:
        return _not_done(request, sitting, room, ways, refusal)
    match work.state:
        case Done(receipt):
            return _done(request, sitting, work, receipt, ways)
        case Refused(why):
            return _not_done(request, sitting, room, ways, why)
    return redirect(work_url(sitting, work, **ways))


def linger(sitting: Sitting, room: RoomView, commission: Commission, *, key: str) -> Work:
    """Have an engine do it, and wait as long as a page may; raises a `Refusal` where it is not in order to ask."""
    return sitting.seat.begin(room.id, commission, key=key, within=LINGER)


def work_url(sitting: Sitting, work: Work, **ways: str) -> str:
    """Give the address of a work's page; `then` and `back` as for `begin_work`."""
    url = reverse("work", args=[sitting.seat.id, work.room, work.name])
    given = {name: way for name, way in ways.items() if way}
    return f"{url}?{urlencode(given)}" if given else url


@seated
def work(request: HttpRequest, sitting: Sitting, room: str, key: str) -> HttpResponse:
    """Show how far it is, or lead to what came of it; have it cancelled.  Nobody else's is to be found here."""
    here = sitting.enter(room)
    found = sitting.seat.work(here.id, key)
    if found is None:
        raise Refusal("no-such-room")
    if request.method == "POST":
        sitting.seat.cancel(here.id, key)
        return redirect(request.get_full_path())
    ways = {name: _within(sitting, request.GET.get(name, "")) for name in ("then", "back")}
    if isinstance(found.state, Done):
        return _done(request, sitting, found, found.state.receipt, ways)
    context = {
        "name": room_name(here, sitting.lang),
        "room_url": reverse("room", args=[sitting.seat.id, here.id]),
        "back_url": _back(sitting, here, ways),
        "state": type(found.state).__name__,
        "again": AGAIN,
        **when_shown(found.began, sitting.now, sitting.lang),
        **_state_shown(found, sitting.lang),
    }
    return render(request, "pages/work.html", context)


def _state_shown(found: Work, lang: str) -> dict[str, object]:
    match found.state:
        case InHand(stage, share):
            per_cent = round(100 * share)
            told = {"share": per_cent, "per_cent": formats.per_cent(Decimal(per_cent), lang)} if stage else {}
            return {"stage": stage_said(found.what, stage), **told}
        case Refused(refusal):
            wrong, mend = wrong_and_mend(refusal.code, refusal.params, lang)
            return {"wrong": wrong, "mend": mend}
    return {}


def _within(sitting: Sitting, asked: str) -> str:
    """Give an address that was asked for, if it is one of this seat's."""
    return asked if asked.startswith(reverse("play", args=[sitting.seat.id])) else ""


def _back(sitting: Sitting, room: RoomView, ways: dict[str, str]) -> str:
    return ways["back"] or ways["then"] or reverse("room", args=[sitting.seat.id, room.id])


def _done(
    request: HttpRequest, sitting: Sitting, found: Work, receipt: Receipt, ways: dict[str, str]
) -> HttpResponse:
    messages.success(request, done_said(found.what))
    seen = SEEN_AT.get(found.what, "act")
    return redirect(ways["then"] or reverse(seen, args=[sitting.seat.id, receipt.room, receipt.number]))


def _not_done(
    request: HttpRequest, sitting: Sitting, room: RoomView, ways: dict[str, str], refusal: Refusal
) -> HttpResponse:
    messages.error(request, " ".join(wrong_and_mend(refusal.code, refusal.params, sitting.lang)))
    return redirect(_back(sitting, room, ways))


__all__ = ["begin_work", "linger", "work", "work_url"]
