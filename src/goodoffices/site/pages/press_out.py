"""Export: the press file as a table, as JSON, as a feed and as pages, with every source; public matter only."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.documents.writing.press import cited, press_csv
from goodoffices.documents.writing.press_digest import press_pdf
from goodoffices.documents.writing.press_feed import press_rss
from goodoffices.documents.writing.press_json import press_json
from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import enter_press, press_tabs, press_url
from goodoffices.site.press.saying import SORTS, sort_called
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import said_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text


@seated
def downloads(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show what can be taken away, what is in it and what never is."""
    here = enter_press(sitting, room)
    standing = cited(here)
    context = {
        "room_url": press_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press-out"),
        "desk_url": press_url(sitting, here),
        "standing": len(standing),
        "sorts": [
            (sort_called(name, many=True), sum(isinstance(one.held.entry, kind) for one in standing))
            for name, kind in SORTS.items()
        ],
        "reports": len(here.reports),
        "instruments": len(here.instruments),
        "files": [
            {
                "url": press_url(sitting, here, "press-file", name),
                "name": name.partition(".")[2].upper(),
                "what": what,
            }
            for name, what in _files()
        ],
        "timeline_url": press_url(sitting, here, "press-timeline"),
    }
    return render(request, "press/out.html", context)


def _files() -> list[tuple[str, str]]:
    return [
        (
            "press.csv",
            _("A table for a spreadsheet: a row for each entry, with its report and who judged it."),
        ),
        (
            "press.json",
            _("Everything that stands, for other programs: reports, entries, instruments, judged pairs."),
        ),
        ("press.rss", _("Claims and stances as a feed, for your team's own reader.")),
        ("press.pdf", _("A digest to read: who says what, the disputed numbers, the instruments.")),
    ]


@seated
def out(request: HttpRequest, sitting: Sitting, room: str, name: str) -> HttpResponse:
    """Hand out one file; an unknown name is answered as an unknown room."""
    here = enter_press(sitting, room)
    make = FILES.get(name)
    if make is None:
        raise Refusal("no-such-room")
    kind, write = make
    ending = name.partition(".")[2]
    headers = {"Content-Disposition": f'attachment; filename="press-{_day(here).isoformat()}.{ending}"'}
    return HttpResponse(write(sitting, here), content_type=kind, headers=headers)


def _day(room: RoomView) -> date:
    """Give the day of the room's last act: the only date in a file that is not from a report."""
    return local_day(room.entries[max(room.entries)].at)


def _title(sitting: Sitting) -> Text:
    words = _("%(process)s: press") % {"process": sitting.view.title(sitting.lang).words}
    return Text(words, sitting.lang)


def _pdf(sitting: Sitting, room: RoomView) -> bytes:
    names = {one.id: said_in(one.name, sitting.lang) for one in sitting.view.notices.participants.values()}
    return press_pdf(room, _title(sitting), names, dated=_day(room))


FILES: dict[str, tuple[str, Callable[[Sitting, RoomView], bytes]]] = {
    "press.csv": ("text/csv; charset=utf-8", lambda _sitting, room: press_csv(room)),
    "press.json": ("application/json", lambda _sitting, room: press_json(room)),
    "press.rss": (
        "application/rss+xml; charset=utf-8",
        lambda sitting, room: press_rss(room, _title(sitting)),
    ),
    "press.pdf": ("application/pdf", _pdf),
}
"""What makes each file, by its name in the address, with its media type."""

__all__ = ["FILES", "downloads", "out"]
