"""An instrument for its page: what it is, its orders, its days, each side's reaction, what it bears on, its sources."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.press_days.saying import counter_said
from goodoffices.site.press_said.quoting import Shown, source_shown, whose
from goodoffices.site.press_said.stances import Subject, subject_shown
from goodoffices.site.shown import text_in
from goodoffices.talks.fold import InstrumentHeld, RoomView
from goodoffices.talks.pressfile.entries import spans_of
from goodoffices.talks.pressfile.keeping import EntryRef, Instrument, Ordered
from goodoffices.talks.pressroom.reported import lang_of, reported
from goodoffices.talks.pressroom.stances import PublicStance
from goodoffices.talks.pressroom.windows import Window, counter
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.article_labels import article_label
from goodoffices.words.labels import label


def instrument_shown(
    sitting: Sitting, room: RoomView, held: InstrumentHeld, rows: tuple[PublicStance, ...], today: date
) -> Shown:
    """Give all that the page says of an instrument; `rows` are the public stances on it."""
    one = held.instrument
    subject = Subject(f"instrument-{held.number}", one, rows, held.number)
    return subject_shown(sitting, room, subject) | {
        "number": held.number,
        "also": [text for text in one.called if text != text_in(one.called, sitting.lang)],
        "kind": label(one.sort, sitting.lang),
        "issuer": one.issuer,
        "mark": one.mark,
        "dated": formats.plain_day(one.dated, sitting.lang) if one.dated else "",
        "validity": _validity(held, room, today, sitting.lang),
        "disputed": one.disputed,
        "orders": [_order(sitting, room, held, order, today) for order in one.orders],
        "bears_on": _bears_on(sitting, one),
        "sources": list(_sources(sitting, room, one)),
        "corrected": len(held.versions),
    }


def _validity(held: InstrumentHeld, room: RoomView, today: date, lang: str) -> Shown | None:
    one = held.instrument
    if one.since is None and one.until is None:
        return None
    window = Window(room.id, held.number, one.called, one.since, one.until)
    return {"days": _days(one, lang), **counted(window, today)}


def _days(one: Instrument, lang: str) -> str:
    since = formats.plain_day(one.since, lang) if one.since else ""
    until = formats.plain_day(one.until, lang) if one.until else ""
    if since and until:
        return _("from %(since)s until %(until)s") % {"since": since, "until": until}
    return _("from %(day)s") % {"day": since} if since else _("until %(day)s") % {"day": until}


def counted(window: Window, today: date) -> Shown:
    """Say which day of a window today is, and whether it is over or ends within three days."""
    days = counter(window, today)
    soon = days.left is not None and days.left <= 3 and days.code in ("runs", "last-day")
    return {"counter": counter_said(days), "code": "soon" if soon else days.code}


def _order(sitting: Sitting, room: RoomView, held: InstrumentHeld, one: Ordered, today: date) -> Shown:
    window = Window(room.id, held.number, held.instrument.called, held.instrument.since, one.until, one)
    return {
        "what": one.what,
        "party": whose(sitting, one.party) if one.party else None,
        "addressee": one.addressee,
        "until": formats.plain_day(one.until, sitting.lang) if one.until else "",
        **(counted(window, today) if one.until else {"counter": "", "code": ""}),
    }


def _bears_on(sitting: Sitting, one: Instrument) -> Shown | None:
    """Give the articles it bears on, with the paper where this seat holds it."""
    if one.paper is None:
        return None
    other = sitting.view.rooms.get(one.paper.room)
    held = other.papers.get(one.paper.number) if other else None
    return {
        "articles": [article_label(each, sitting.lang) for each in one.bears_on],
        "title": text_in(held.paper.title, sitting.lang) if held else None,
        "url": paper_url(sitting, other, held.number) if other and held else "",
    }


def _sources(sitting: Sitting, room: RoomView, one: Instrument) -> Iterator[Shown]:
    for ref in one.sources:
        held = room.press.get(ref)
        if held is not None:
            source = source_shown(sitting, room, reported(room, held))
            yield {"words": words_around(room, ref), "source": source}


def words_around(room: RoomView, ref: EntryRef) -> Text:
    """Give the report's words from an entry's first to its last."""
    held = room.press[ref]
    spans, report = spans_of(held.entry), room.reports.get(held.report)
    if report is None:
        return Text(" … ".join(one.text for one in spans), lang_of(room, held))
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    return Text(report.report.text.words[start:end], report.report.text.lang)


__all__ = ["counted", "instrument_shown", "words_around"]
