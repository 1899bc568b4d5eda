"""The schedule: what was planned for which day and what happened, and the way to plan anew from today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url, enter_commission
from goodoffices.site.commission.schedule import schedule_shown
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.scheduling import SetScheduleForm
from goodoffices.site.pages.register import commission_frame
from goodoffices.talks.commission.taking import kept_orders
from goodoffices.talks.fold import RoomView
from goodoffices.words import formats


@seated
def schedule(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the schedule asked for, else the one that holds, beside what happened."""
    here = enter_commission(sitting, room)
    today = local_day(sitting.now)
    numbers = sorted(here.schedules, reverse=True)
    asked = request.GET.get("set", "")
    number = next((one for one in numbers if str(one) == asked), numbers[0] if numbers else 0)
    context = commission_frame(sitting, here, "schedule") | {
        "schedule": schedule_shown(sitting, here, here.schedules[number], today) if number else None,
        "holds": bool(numbers) and number == numbers[0],
        "others": [
            (one, formats.plain_day(local_day(here.schedules[one].at), sitting.lang), one == number) for one in numbers
        ],
        "today": formats.day(today, sitting.lang),
        "set_url": _set_url(sitting, here),
        "orders": _orders(sitting, here),
        "drawn": bool(here.commitments),
        "commitments_url": commission_url(sitting, here),
    }
    return render(request, "pages/schedule.html", context)


def _set_url(sitting: Sitting, here: RoomView) -> str:
    offered = SetScheduleForm.offered(sitting.view, here)
    return deed_url(sitting.seat.id, here.id, SetScheduleForm.slug) if offered else ""


def _orders(sitting: Sitting, here: RoomView) -> list[dict[str, object]]:
    """Give the orders that this seat keeps in its own rooms and can take over: others learn of none."""
    url = _set_url(sitting, here)
    if not url:
        return []
    return [
        {"title": one.exchange.drawn.title, "url": f"{url}?exchange={one.name}"}
        for one in kept_orders(sitting.view, here.id)
    ]


__all__ = ["schedule"]
