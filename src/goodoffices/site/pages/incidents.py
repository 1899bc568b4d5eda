"""Incidents of a commission, by day or by place, and the places that all are asked to spare, on a plain map."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.site.commission.incidents import Shown, incident_shown, place_shown
from goodoffices.site.commission.places import commission_tabs, commission_url, enter_commission
from goodoffices.site.commission.where import map_of
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.incidents import has_a_say
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.talks.acts import Classed
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import IncidentHeld
from goodoffices.words.labels import label


@seated
def incidents(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show each incident, the latest first or place by place, with what was found and answered beside it."""
    here = enter_commission(sitting, room)
    only = request.GET.get("class", "")
    by_place = request.GET.get("by") == "place"
    held = [one for one in here.incidents.values() if not only or _class_of(one) == only]
    shown = [incident_shown(sitting, here, one) for one in _in_order(held, by_place=by_place)]
    spared = [(one.number, one.notified.where, True) for one in here.places.values() if one.struck is None]
    context = _frame(sitting, here, "incidents") | {
        "any": bool(here.incidents),
        "groups": list(_grouped(shown)) if by_place else [("", shown)],
        "by_place": by_place,
        "only": only,
        "classes": [
            ("reported", _("not looked into yet")),
            *((one.value, label(one, sitting.lang)) for one in Classed),
        ],
        "map": map_of([*((one.number, one.reported.where, False) for one in held), *spared]),
        "places_url": commission_url(sitting, here, "protected"),
        "report_url": deed_url(sitting.seat.id, here.id, "report-incident") if _speaks(sitting, here) else "",
    }
    return render(request, "pages/incidents.html", context)


@seated
def protected(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the places that all are asked to spare, and those struck off."""
    here = enter_commission(sitting, room)
    every = sorted(here.places.values(), key=lambda one: (one.notified.where.name.casefold(), one.number))
    context = _frame(sitting, here, "protected") | {
        "places": [place_shown(sitting, here, one) for one in every if one.struck is None],
        "struck": [place_shown(sitting, here, one) for one in every if one.struck is not None],
        "map": map_of((one.number, one.notified.where, True) for one in every if one.struck is None),
        "notify_url": deed_url(sitting.seat.id, here.id, "notify-place") if _speaks(sitting, here) else "",
    }
    return render(request, "pages/protected.html", context)


def _frame(sitting: Sitting, here: RoomView, current: str) -> Shown:
    return {
        "room_url": commission_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": commission_tabs(sitting, here, current),
    }


def _speaks(sitting: Sitting, here: RoomView) -> bool:
    return has_a_say(sitting.view, here)


def _class_of(one: IncidentHeld) -> str:
    return one.classed[-1].act.classed.value if one.classed else "reported"


def _in_order(every: Iterable[IncidentHeld], *, by_place: bool) -> list[IncidentHeld]:
    latest = sorted(every, key=lambda one: (one.reported.when, one.number), reverse=True)
    return sorted(latest, key=lambda one: one.reported.where.name.casefold()) if by_place else latest


def _grouped(shown: list[Shown]) -> Iterator[tuple[str, list[Shown]]]:
    for _key, group in groupby(shown, key=lambda one: str(one["where"]).casefold()):
        every = list(group)
        yield str(every[0]["where"]), every
