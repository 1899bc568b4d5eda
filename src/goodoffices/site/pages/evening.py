"""The evening pack: a page with what was told to be ticked, and the same as PDF."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting, seated
from goodoffices.site.evening.pack import Pack, pack_of, pack_pdf


@seated
def evening(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Show the pack of a day, today's where none is chosen, with what was ticked."""
    pack = _pack(request, sitting)
    context = {
        "pack": pack,
        "pdf_url": reverse("evening-pdf", args=[sitting.seat.id]),
        "calendar_url": reverse("calendar", args=[sitting.seat.id]),
        "ticked": sum(one.ticked for room in pack.confidences for one in room.items),
    }
    return render(request, "pages/evening.html", context)


@seated
def evening_pdf(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Hand out the same pack as PDF."""
    pack = _pack(request, sitting)
    headers = {"Content-Disposition": f'attachment; filename="evening-{pack.day.isoformat()}.pdf"'}
    return HttpResponse(pack_pdf(pack, sitting.lang), content_type="application/pdf", headers=headers)


def _pack(request: HttpRequest, sitting: Sitting) -> Pack:
    try:
        day = date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        day = local_day(sitting.now)
    return pack_of(sitting, day, frozenset(request.GET.getlist("tell")))
