"""Instruments: resolutions, rulings and proposals with their orders and days, a month of them, and what ends when."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import at_the_desk, enter_press, press_tabs, press_url
from goodoffices.site.press_days.instruments import counted, instrument_shown
from goodoffices.site.press_days.strip import Bar, Month, bars, month_asked
from goodoffices.site.press_said.quoting import Shown, whose
from goodoffices.site.shown import text_in
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressroom.stances import on_instruments
from goodoffices.talks.pressroom.windows import Window, lapsing, windows
from goodoffices.words import formats

MARKED = (1, 5, 10, 15, 20, 25)
"""Days of the month that have their number under the strip."""


@seated
def instruments(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show each instrument kept, a month with their days, and what ends from today on."""
    here = enter_press(sitting, room)
    today, said = local_day(sitting.now), on_instruments(here)
    works = at_the_desk(sitting, here)
    month = month_asked(request.GET.get("month", ""), today)
    kept = sorted(here.instruments.values(), key=lambda one: (one.at, one.number), reverse=True)
    context = {
        "room_url": press_url(sitting, here, "room"),
        "room_name": room_name(here, sitting.lang),
        "tabs": press_tabs(sitting, here, "press-instruments"),
        "add_url": deed_url(sitting.seat.id, here.id, "keep-instrument") if works else "",
        "who_url": press_url(sitting, here, "press-who"),
        "instruments": [
            instrument_shown(sitting, here, one, said.get(one.number, ()), today)
            | {
                "again_url": deed_url(sitting.seat.id, here.id, "instrument-again", one.number)
                if works
                else ""
            }
            for one in kept
        ],
        "month": _strip(sitting, here, month, today),
        "ends": [_row(sitting, one, today) for one in lapsing(here, today, date.max)],
        "today": formats.day(today, sitting.lang),
    }
    return render(request, "press/instruments.html", context)


def _strip(sitting: Sitting, room: RoomView, month: Month, today: date) -> Shown:
    lang = sitting.lang
    found = bars(windows(room), month)
    return {
        "month": month.first.isoformat()[:7],
        "first": formats.plain_day(month.first, lang),
        "last": formats.plain_day(month.last, lang),
        "earlier": month.earlier.isoformat()[:7] if month.earlier else "",
        "later": month.later.isoformat()[:7] if month.later else "",
        "length": month.length,
        "today": month.place(today),
        "marks": [(day, day - 1) for day in (*MARKED, month.length)],
        "bars": [{"bar": bar, **_row(sitting, bar.window, today), "edges": _edges(bar)} for bar in found],
        "any": bool(windows(room)),
    }


def _edges(bar: Bar) -> str:
    """Say for the drawing which ends of a bar lie outside the month."""
    return f"{'before' if bar.before else ''} {'after' if bar.after else ''}".strip()


def _row(sitting: Sitting, one: Window, today: date) -> Shown:
    """Give a window for a list: what runs, from when to when, of whom, which day of it today is."""
    lang, order = sitting.lang, one.order
    return {
        "url": f"#instrument-{one.number}",
        "called": text_in(one.called, lang),
        "order": order.what if order else None,
        "party": whose(sitting, order.party) if order and order.party else None,
        "addressee": order.addressee if order else "",
        "since": formats.plain_day(one.since, lang) if one.since else "",
        "until": formats.plain_day(one.until, lang) if one.until else "",
        "disputed": one.disputed,
        **counted(one, today),
    }


__all__ = ["instruments"]
