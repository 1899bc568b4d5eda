"""Figures: each disputed number by who counted it and when, drawn and as a table; never merged, never averaged."""

from collections.abc import Sequence
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.documents.writing.press_said import number_said, value_said
from goodoffices.site.door import Sitting, seated
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import PAGE, enter_press, page_asked, press_tabs, press_url
from goodoffices.site.press_days.saying import days_between
from goodoffices.site.press_plots.panels import Panel, counted_said, panels
from goodoffices.site.press_plots.plots import HUGE, at_axis, plot
from goodoffices.site.press_said.quoting import Shown, source_shown
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressroom.counts import Count, Counted, alone, counts
from goodoffices.talks.pressroom.reported import lang_of
from goodoffices.words import formats

COUNTS = 10
"""Disputed numbers on one page; the rest are a link away."""


@seated
def figures(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the disputed numbers, and on their last page the figures that belong to none."""
    here = enter_press(sitting, room)
    every, rest = counts(here), alone(here)
    first = -(-len(every) // COUNTS)
    pages = max(1, first + -(-len(rest) // PAGE))
    page = min(page_asked(request), pages)
    shown = every[(page - 1) * COUNTS : page * COUNTS]
    alone_at = (page - 1 - first) * PAGE
    context = {
        "room_url": press_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press-figures"),
        "desk_url": press_url(sitting, here),
        "any": bool(every or rest),
        "counts": [_count(sitting, here, one, at) for at, one in enumerate(shown, 1)],
        "alone": [_row(sitting, here, one) for one in rest[max(alone_at, 0) : alone_at + PAGE]]
        if alone_at >= 0
        else [],
        "alone_count": len(rest),
        "alone_url": f"?page={first + 1}" if rest and page <= first else "",
        "page": page,
        "pages": pages,
        "earlier_url": f"?page={page - 1}" if page > 1 else "",
        "later_url": f"?page={page + 1}" if page < pages else "",
    }
    return render(request, "press/figures.html", context)


def _count(sitting: Sitting, room: RoomView, one: Count, at: int) -> Shown:
    parts = panels(one)
    return {
        "id": f"count-{at}",
        "name": one.count,
        "sources": len(one.series),
        "panels": [_panel(sitting, room, part, f"{at}-{number}") for number, part in enumerate(parts, 1)],
    }


def _panel(sitting: Sitting, room: RoomView, part: Panel, place: str) -> Shown:
    lang, points = sitting.lang, part.points
    drawn = plot(part)
    unit = points[0].figure.unit
    return {
        "id": f"plot-{place}",
        "counted": counted_said(points) or unit,
        "unit": unit,
        "apart": formats.joined(part.apart, lang) if part.apart else "",
        "plot": drawn,
        "levels": [(y, _level(level, lang)) for y, level in drawn.levels],
        "first": drawn.first.isoformat(),
        "last": drawn.last.isoformat() if drawn.last != drawn.first else "",
        "days": days_between(drawn.first, drawn.last, lang),
        "hollow": any(not one.dated for one in points),
        "open": any(mark.bar for each in drawn.drawn for mark in each.marks),
        "sources": len(part.series),
        "rows": [_row(sitting, room, one) for one in _in_time(points)],
    }


def _level(level: Decimal, lang: str) -> str:
    return number_said(f"{level:f}", lang) if abs(level) < HUGE else at_axis(level)


def _in_time(points: Sequence[Counted]) -> list[Counted]:
    return sorted(points, key=lambda one: (one.first, one.last, one.read.place))


def _row(sitting: Sitting, room: RoomView, one: Counted) -> Shown:
    held, figure, lang = room.press[one.read.ref], one.figure, sitting.lang
    spans = (figure.what, figure.whom, figure.where)
    return {
        "source": one.source or _("an outlet not known"),
        "named": one.named,
        "value": value_said(figure, lang),
        "hedges": [span.text for span in figure.hedges],
        "counted": " · ".join(span.text for span in spans if span),
        "words": figure.span.text,
        "lang": lang_of(room, held),
        "days": days_between(one.first, one.last, lang),
        "dated": one.dated,
        "read": source_shown(sitting, room, one.read),
    }


__all__ = ["figures"]
