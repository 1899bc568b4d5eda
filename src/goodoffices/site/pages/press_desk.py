"""The press room's desk: the reports that were filed, what is left to judge and to check, and the way to file more."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.press.counting import Left, left_by_report
from goodoffices.site.press.places import (
    PAGE,
    at_the_desk,
    enter_press,
    page_asked,
    press_tabs,
    press_url,
)
from goodoffices.site.press.reports import Sought, families, filters_shown, row, sought


@seated
def press(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """List the room's reports, the newest first, each with its copies and what is left to do in it."""
    here = enter_press(sitting, room)
    left = left_by_report(here, sitting.view.seat)
    wanted = sought(request)
    every = families(here, wanted, left)
    page = min(page_asked(request), max(1, -(-len(every) // PAGE)))
    shown = every[(page - 1) * PAGE : page * PAGE]
    context = {
        "name": room_name(here, sitting.lang),
        "room_url": reverse("room", args=[sitting.seat.id, here.id]),
        "press_url": press_url(sitting, here),
        "tabs": press_tabs(sitting, here, "press"),
        "take_url": press_url(sitting, here, "press-take") if at_the_desk(sitting, here) else "",
        "families": [[row(sitting, here, one, left[one.number]) for one in family] for family in shown],
        "any": bool(here.reports),
        "reports": len(here.reports),
        "left": sum(left.values(), Left()),
        "filters": filters_shown(sitting, here, wanted),
        **_paging(wanted, page, len(every)),
    }
    return render(request, "pages/press_desk.html", context)


def _paging(wanted: Sought, page: int, count: int) -> dict[str, object]:
    """Give the ways to the other pages of the list."""
    asked = {"outlet": wanted.outlet, "lang": wanted.lang, "left": wanted.left}

    def at(number: int) -> str:
        return "?" + urlencode({name: value for name, value in asked.items() if value} | {"page": number})

    pages = -(-count // PAGE)
    return {
        "newer_url": at(page - 1) if page > 1 else "",
        "older_url": at(page + 1) if page < pages else "",
        "page": page,
        "pages": pages,
    }


__all__ = ["press"]
