"""The timeline: talks and public record together, as far as this seat hears them; narrowed, printed, taken away."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import enter_press, page_asked, press_tabs, press_url
from goodoffices.site.press_days.moments import moment_shown
from goodoffices.site.press_days.narrowing import Narrowing
from goodoffices.site.press_days.timeline_pdf import timeline_pdf
from goodoffices.site.shown import seat_title
from goodoffices.talks.pressroom.timeline import timeline as moments_of
from goodoffices.words import formats

LINES = 100
"""Lines on one page; the PDF has all."""


@seated
def timeline(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the lines that the form asks for, day by day, the earliest first."""
    here = enter_press(sitting, room)
    form = Narrowing(request.GET, sitting.view, sitting.lang)
    every = moments_of(form.heard(), form.only) if form.is_valid() else ()
    pages = max(1, -(-len(every) // LINES))
    page = min(page_asked(request), pages)
    shown = every[(page - 1) * LINES : page * LINES]
    days = [
        {
            "day": formats.day(day, sitting.lang),
            "iso": day.isoformat(),
            "lines": [moment_shown(sitting, one) for one in found],
        }
        for day, found in groupby(shown, key=lambda one: one.day)
    ]
    context = {
        "room_url": press_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press-timeline"),
        "form": form,
        "days": days,
        "count": len(every),
        "narrowed": bool(form.said()),
        "kept": form.said(),
        "reader": seat_title(sitting.view, sitting.view.me, sitting.lang),
        "rooms": [room_name(one, sitting.lang) for one in form.heard().rooms.values()],
        "here_url": press_url(sitting, here, "press-timeline"),
        "pdf_url": press_url(sitting, here, "press-timeline-pdf"),
        "page": page,
        "pages": pages,
        "earlier_url": _page(request, page - 1) if page > 1 else "",
        "later_url": _page(request, page + 1) if page < pages else "",
    }
    return render(request, "press/timeline.html", context)


def _page(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked["page"] = str(number)
    return f"?{asked.urlencode()}"


@seated
def pdf(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Hand out the same lines, all of them, as PDF; what the form can't read is said on its page."""
    here = enter_press(sitting, room)
    form = Narrowing(request.GET, sitting.view, sitting.lang)
    if not form.is_valid():
        return redirect(f"{press_url(sitting, here, 'press-timeline')}?{request.GET.urlencode()}")
    day = local_day(sitting.now)
    title = _("%(process)s: timeline") % {"process": sitting.view.title(sitting.lang).words}
    data = timeline_pdf(sitting, title, form.said(), moments_of(form.heard(), form.only), day)
    headers = {"Content-Disposition": f'attachment; filename="timeline-{day.isoformat()}.pdf"'}
    return HttpResponse(data, content_type="application/pdf", headers=headers)


__all__ = ["pdf", "timeline"]
