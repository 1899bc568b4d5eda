"""The dates that a seat knows of, as a calendar to take away."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse

from goodoffices.documents.writing.calendar import calendar_of
from goodoffices.site.dates import dates_known
from goodoffices.site.door import Sitting, seated
from goodoffices.talks.beliefs import exportable


@seated
def calendar(request: HttpRequest, sitting: Sitting) -> HttpResponse:
    """Hand out the calendar; its one stamp is the moment of the latest act that a date is known by."""
    found = dates_known(replace(sitting, view=exportable(sitting.view)))
    began = sitting.view.notices.entries[min(sitting.view.notices.entries)].at
    data = calendar_of(
        sitting.view.title(sitting.lang).words,
        [one.dated for one in found],
        process=sitting.seat.process,
        stamped=max([one.at for one in found], default=began),
    )
    headers = {"Content-Disposition": 'attachment; filename="calendar.ics"'}
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers=headers)
