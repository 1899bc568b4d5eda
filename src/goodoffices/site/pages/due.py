"""The calendar of a commission: what is late, what is due on which day, gates ahead, days held; and as a file."""

from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.documents.writing.calendar import calendar_of
from goodoffices.site.clock import local_day
from goodoffices.site.commission.days import dated_of, day_shown, gate_shown, late_shown, truce_shown
from goodoffices.site.commission.places import commission_url, enter_commission
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.pages.register import commission_frame, report_url
from goodoffices.talks.commission.due import DueDay, due_days, gates_ahead, late, truces
from goodoffices.words import formats


@seated
def due(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show what is late and what lies ahead; days behind stand folded away below."""
    here = enter_commission(sitting, room)
    today = local_day(sitting.now)
    every = due_days(here, today)
    ahead = [one for one in every if one.on >= today]
    behind = [one for one in every if one.on < today]

    def days(some: list[DueDay]) -> list[dict[str, object]]:
        return [
            {"day": formats.day(on, sitting.lang), "rows": [day_shown(sitting, here, one, today) for one in rows]}
            for on, rows in groupby(some, key=_on)
        ]

    context = commission_frame(sitting, here, "due") | {
        "today": formats.day(today, sitting.lang),
        "late": [late_shown(sitting, here, number, today) for number in late(here, today)],
        "ahead": days(ahead),
        "behind": days(behind[::-1]),
        "gates": [gate_shown(sitting, here, one) for one in gates_ahead(here, today)],
        "truces": [truce_shown(sitting, here, number, one) for number, one in truces(here, today)],
        "drawn": bool(here.commitments),
        "ics_url": commission_url(sitting, here, "due-calendar"),
        "report_url": report_url(sitting, here),
        "commitments_url": commission_url(sitting, here),
    }
    return render(request, "pages/due.html", context)


def _on(one: DueDay) -> date:
    return one.on


@seated
def calendar(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Hand out the same days as a calendar; its one stamp is the moment of the latest act that a day is known by."""
    here = enter_commission(sitting, room)
    found = list(dated_of(sitting, here))
    began = here.entries[min(here.entries)].at
    data = calendar_of(
        room_name(here, sitting.lang),
        [one for one, _at in found],
        process=sitting.seat.process,
        stamped=max([at for _one, at in found], default=began),
    )
    headers = {"Content-Disposition": 'attachment; filename="commission.ics"'}
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers=headers)


__all__ = ["calendar", "due"]
