"""Trying another order by hand: steps are moved up and down, the page says what it costs beside the best known."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.exchange.asked import About, about_of
from goodoffices.site.exchange.gaps import amount, to_gain
from goodoffices.site.exchange.laid import lay_out
from goodoffices.site.exchange.places import KEEPS, enter_on_exchange
from goodoffices.site.exchange.today import today
from goodoffices.site.exchange.written import read, written
from goodoffices.site.forms.base import fresh_key
from goodoffices.site.forms.leave import mediates
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.pages.exchange import curve_asked, frame_of
from goodoffices.talks.exchange import Exchange, Plan, theta, whole
from goodoffices.talks.fold import RoomView
from goodoffices.talks.planned import best_known, kept_on, orders_in, require_plan
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats
from goodoffices.words.filling import wrong_and_mend


@seated
def attempt(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the order that is being tried, moved as was asked; nothing is said by that."""
    here, held = enter_on_exchange(sitting, room, number)
    if not mediates(sitting.view, here) or held.replaced is not None:
        raise Refusal("no-such-room")
    about, begun = _begun(request, sitting, here, number)
    plan = read(about.exchange, request.POST.get("order", "")) or begun
    moved = shifted(plan, request.POST)
    wrong = _wrong(sitting, about.exchange, moved)
    outdated = today(sitting, here, held, about.exchange, moved) is not None
    context = frame_of(sitting, here, held) | {
        "laid": lay_out(sitting, about.exchange, moved, curve_asked(request), outdated=outdated),
        "order": written(about.exchange, moved),
        "tokens": [written(about.exchange, (one,)) for one in moved],
        "about": about.name,
        "cost": _cost(sitting, here, number, about, moved),
        "unmoved": _unmoved(request.POST, len(plan), sitting.lang),
        "wrong": wrong,
        "undo": written(about.exchange, plan) if moved != plan else "",
        "key": fresh_key(),
        "keep_url": deed_url(sitting.seat.id, here.id, KEEPS, number),
        "lang": sitting.lang,
    }
    return render(request, "pages/exchange_try.html", context)


def _begun(request: HttpRequest, sitting: Sitting, here: RoomView, number: int) -> tuple[About, Plan]:
    """Give what it begins with: the run that is named, else the order that is kept, else the best that is known."""
    given = request.POST if request.method == "POST" else request.GET
    run = given.get("run", "")
    about = about_of(sitting.view, here, number, given.get("about", "") or run)
    if run.isascii() and run.isdecimal() and (one := here.plan_runs.get(int(run))) and one.run.number == number:
        way, every = given.get("way", ""), orders_in(one.run.found)
        place = int(way) if way.isascii() and way.isdecimal() and int(way) < len(every) else 0
        return about, every[place]
    kept = kept_on(here, number)
    if kept is not None and not about.name:
        rest = kept.kept.rest
        same = next((str(each.number) for each in here.plan_runs.values() if rest and each.run.rest == rest), "")
        return About(rest or about.exchange, rest, same), kept.kept.plan
    best = best_known(here, number, about.rest)
    return about, best.plan if best else whole(about.exchange)


def shifted(plan: Plan, typed: Mapping[str, object]) -> Plan:
    """Give the order with a step moved: "up:3" and "down:3" by one place, or from `from` to `to`."""
    step = str(typed.get("step", ""))
    way, _colon, which = step.partition(":")
    if step == "move":
        return _moved(plan, _place(typed, "from"), _place(typed, "to"))
    place = int(which) - 1 if which.isascii() and which.isdecimal() and len(which) < 6 else -1
    return _moved(plan, place, place + (-1 if way == "up" else 1)) if way in ("up", "down") else plan


def _place(typed: Mapping[str, object], name: str) -> int:
    value = str(typed.get(name, ""))
    return int(value) - 1 if value.isascii() and value.isdecimal() and len(value) < 6 else -1


def _moved(plan: Plan, at: int, to: int) -> Plan:
    if not (0 <= at < len(plan) and 0 <= to < len(plan)):
        return plan
    steps = list(plan)
    steps.insert(to, steps.pop(at))
    return tuple(steps)


def _unmoved(typed: Mapping[str, object], steps: int, lang: str) -> str:
    """Say why nothing was moved, where a place was named that there is not."""
    if typed.get("step") != "move" or all(0 <= _place(typed, name) < steps for name in ("from", "to")):
        return ""
    return _("Nothing was moved: steps and places go from 1 to %(most)s.") % {"most": formats.number(steps, lang)}


def _wrong(sitting: Sitting, exchange: Exchange, plan: Plan) -> str:
    """Say why the order can't be kept, if it can't."""
    try:
        require_plan(exchange, plan)
    except Refusal as refusal:
        return " ".join(wrong_and_mend(refusal.code, refusal.params, sitting.lang))
    return ""


def _cost(sitting: Sitting, here: RoomView, number: int, about: About, plan: Plan) -> str:
    """Say what the order costs beside the best that is known."""
    here_now = max(0, theta(about.exchange, plan))
    best = best_known(here, number, about.rest)
    lang, unit = sitting.lang, about.exchange.unit
    told = {"here": to_gain(here_now, lang, unit)}
    if best is None:
        return _("This order leaves %(here)s to gain by stopping at most. No other was looked for yet.") % told
    least = max(0, best.theta)
    told |= {"best": to_gain(least, lang, unit), "more": amount(here_now - least, lang, unit)}
    if here_now > least:
        said = _("This order leaves %(here)s at most, the best that is known %(best)s: it costs %(more)s more.")
    elif here_now == least:
        said = _("This order leaves %(here)s at most, as little as the best that is known.")
    else:
        said = _("This order leaves %(here)s at most, less than the best that was known (%(best)s).")
    return said % told


__all__ = ["attempt", "shifted"]
