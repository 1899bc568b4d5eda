"""The plan of an exchange: the order that is worked with, both curves over its steps, what can be asked about it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.exchange.asked import About, about_of
from goodoffices.site.exchange.beside import happened
from goodoffices.site.exchange.items import items_shown
from goodoffices.site.exchange.laid import EXPOSURE, GAIN, LaidOut, known_said, lay_out
from goodoffices.site.exchange.places import AGAIN, enter_on_exchange, exchange_url, exchanges_url
from goodoffices.site.exchange.questions import questions
from goodoffices.site.exchange.shelf import past_answers
from goodoffices.site.exchange.standing import latest_on, steps_shown
from goodoffices.site.exchange.today import today
from goodoffices.site.exchange.voices import voices
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.exchange import Plan, Sequenced, theta
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import ExchangeHeld, PlanHeld
from goodoffices.talks.planned import best_known, commissions_of, deeds_of, kept_on
from goodoffices.talks.rules.grounds import kind_of


@seated
def exchange(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the order that is kept, else the best that is known, else what to ask first."""
    here, held = enter_on_exchange(sitting, room, number)
    kept = kept_on(here, number)
    about, plan = in_hand(sitting, here, held)
    may = mediates(sitting.view, here) and held.replaced is None
    drawn = held.drawn.exchange
    now = today(sitting, here, held, about.exchange, plan)
    context = frame_of(sitting, here, held) | {
        "kept": _kept_shown(sitting, here, kept) if kept else None,
        "now": now,
        "now_url": now.url if now and may else "",
        "stands": _stands(sitting, here, number, about, plan) if now is None else None,
        "laid": _laid(request, sitting, about, plan, outdated=now is not None),
        "known": _known(sitting, about, plan, best_known(here, number, about.rest)) if plan and now is None else "",
        "of_rest": about.rest is not None,
        "items": items_shown(sitting, drawn),
        "columns": [one.name for one in voices(sitting, drawn)],
        "unit": drawn.unit,
        "asks": questions(sitting, here, held) if may else [],
        "runs": past_answers(sitting, here, held),
        "happened": happened(sitting, here, held),
        "actions": _actions(sitting, here, held, kept, plan) if may else [],
        "panes": [
            {"id": "plan", "label": _("Plan"), "first": True},
            {"id": "ask", "label": _("Ask")},
            {"id": "things", "label": _("What changes hands")},
        ],
    }
    return render(request, "pages/exchange.html", context)


def _laid(
    request: HttpRequest, sitting: Sitting, about: About, plan: Plan, *, outdated: bool
) -> LaidOut | None:
    return lay_out(sitting, about.exchange, plan, curve_asked(request), outdated=outdated) if plan else None


def curve_asked(request: HttpRequest) -> str:
    """Give which curve is to be drawn."""
    return EXPOSURE if request.GET.get("curve") == EXPOSURE else GAIN


def frame_of(sitting: Sitting, room: RoomView, held: ExchangeHeld) -> dict[str, object]:
    """Give what stands around every page about an exchange."""
    return {
        "exchange_title": held.drawn.title,
        "exchange_url": exchange_url(sitting, room, held.number),
        "exchanges_url": exchanges_url(sitting, room),
        "room_name": room_name(room, sitting.lang),
        "replaced_url": exchange_url(sitting, room, held.replaced) if held.replaced else "",
    }


def in_hand(sitting: Sitting, room: RoomView, held: ExchangeHeld) -> tuple[About, Plan]:
    """Give the order that is kept with what it is of, else the best that is known; () where none is."""
    kept, best = kept_on(room, held.number), best_known(room, held.number)
    if kept is not None:
        rest = kept.kept.rest
        return About(rest or held.drawn.exchange, rest), kept.kept.plan
    return about_of(sitting.view, room, held.number, ""), best.plan if best else ()


def _known(sitting: Sitting, about: About, plan: Plan, best: Sequenced | None) -> str:
    """Say how good the order is beside the best that is known, and how that is known."""
    lang, unit = sitting.lang, about.exchange.unit
    if best is None:
        return _("It was not asked whether another order leaves less.")
    if theta(about.exchange, plan) > best.theta:
        return _("Another order is known that leaves less.") + " " + known_said(best, lang, unit)
    return known_said(best, lang, unit)


def _stands(sitting: Sitting, room: RoomView, number: int, about: About, plan: Plan) -> dict[str, object] | None:
    """Give whether everybody would go on after each step of the order, where that was asked; None where not."""
    one = latest_on(room, number, plan, about.rest)
    if one is None:
        return None
    return {"url": exchange_url(sitting, room, one.number, "stability-run"), "steps": steps_shown(sitting, one.run)}


def _kept_shown(sitting: Sitting, room: RoomView, kept: PlanHeld) -> dict[str, object]:
    return {
        "author": author_title(sitting.view, room, kept.author, sitting.lang),
        "words": kept.kept.words,
        "url": reverse("act", args=[sitting.seat.id, room.id, kept.number]),
        **when_shown(kept.at, sitting.now, sitting.lang),
    }


def _actions(
    sitting: Sitting, room: RoomView, held: ExchangeHeld, kept: PlanHeld | None, plan: Plan
) -> list[dict[str, object]]:
    """Give what can be done with it: try, replan, hand over, put right."""
    attempt = exchange_url(sitting, room, held.number, "exchange-try")
    found: list[dict[str, object]] = []
    if plan:
        found.append({"url": attempt, "label": _("Try another order"), "quiet": True})
        stands = exchange_url(sitting, room, held.number, "stability-ask")
        found.append({"url": stands, "label": _("Would everybody go on?"), "quiet": True})
    if deeds_of(sitting.view, held):
        asks = exchange_url(sitting, room, held.number, "exchange-ask")
        found.append({"url": f"{asks}?asked=order&rest=on", "label": _("Replan from today"), "quiet": True})
    for commission in commissions_of(held) if kept else ():
        there = sitting.view.rooms.get(commission)
        if there is not None and sitting.view.seat in there.members and kind_of(there):
            said = _("Hand it to “%(room)s” as a schedule") % {"room": room_name(there, sitting.lang)}
            found.append({"url": schedule_url(sitting, room, held, commission), "label": said, "quiet": True})
    again = deed_url(sitting.seat.id, room.id, AGAIN, held.number)
    return [*found, {"url": again, "label": _("Put it right"), "quiet": True}]


def schedule_url(sitting: Sitting, room: RoomView, held: ExchangeHeld, commission: str) -> str:
    """Give the address of the commission's form for a schedule, which then begins with the order that is kept."""
    return f"{deed_url(sitting.seat.id, commission, 'set-schedule')}?exchange={room.id}/{held.number}"


__all__ = ["curve_asked", "exchange", "frame_of", "in_hand", "schedule_url"]
