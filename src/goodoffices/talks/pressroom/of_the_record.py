"""What the press file puts on the timeline: reports, confirmed events, instruments and what they order by when."""

from collections import defaultdict
from collections.abc import Iterator

from goodoffices.talks.fold import EntryHeld, InstrumentHeld, RoomView
from goodoffices.talks.pressfile.entries import Event, spans_of
from goodoffices.talks.pressroom.moments import Moment, Sort
from goodoffices.talks.pressroom.reported import day_of, reported, standing
from goodoffices.talks.pressroom.windows import Window, windows
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text


def of_the_record(room: RoomView) -> Iterator[Moment]:
    """Go through what a press room has on its record."""
    yield from _reports(room)
    yield from (_event(room, held, event) for held, event in standing(room, Event))
    yield from (_instrument(room, held) for held in room.instruments.values())
    for window in windows(room):
        yield from _ends(window)


def _reports(room: RoomView) -> Iterator[Moment]:
    """Go through the reports; one bears on the parties whose word, stance or deed was confirmed in it."""
    parties: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for held in room.press.values():
        if held.stands:
            parties[held.report].update(dict.fromkeys(held.links.parties))
    for one in room.reports.values():
        report = one.report
        values = (("outlet", report.outlet), ("copy-of", str(one.copy_of or "")))
        yield Moment(
            day_of(one),
            Sort.REPORT,
            "report",
            room.id,
            RoomKind.PRESS,
            one.number,
            parties=tuple(sorted(parties[one.number])),
            words=(Text(report.title, report.text.lang),),
            values=values,
            public=True,
        )


def _event(room: RoomView, held: EntryHeld, event: Event) -> Moment:
    read = reported(room, held)
    return Moment(
        event.when.first if event.when else read.day,
        Sort.EVENT,
        "event",
        room.id,
        RoomKind.PRESS,
        held.report,
        parties=held.links.parties,
        words=_words(room, held, event),
        values=_told_of(event, read.outlet),
        entry=held.ref,
        public=True,
    )


def _told_of(event: Event, outlet: str) -> tuple[tuple[str, str], ...]:
    """Give what is reported, each value "" where the report doesn't say; "dated" tells whether it gives the day."""
    return (
        ("actor", event.actor.name if event.actor else ""),
        ("happening", event.happening.value),
        ("deed", event.deed),
        ("whom", event.whom.name if event.whom else ""),
        ("per", event.per.name if event.per else ""),
        ("outlet", outlet),
        ("until", event.when.last.isoformat() if event.when and event.when.last > event.when.first else ""),
        ("negated", "yes" if event.negated else ""),
        ("hedged", "yes" if event.hedges else ""),
        ("dated", "yes" if event.when else ""),
    )


def _words(room: RoomView, held: EntryHeld, event: Event) -> tuple[Text, ...]:
    """Give the report's own words from the entry's first span to its last, where this seat heard the report."""
    report = room.reports.get(held.report)
    spans = spans_of(event)
    if report is None or not spans:
        return ()
    text = report.report.text
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return (Text(text.words[start:end], text.lang),)


def _instrument(room: RoomView, held: InstrumentHeld) -> Moment:
    """Put an instrument on its own day, or else on the day when it entered the press file (code "kept")."""
    one = held.instrument
    return Moment(
        one.dated or held.at.date(),
        Sort.INSTRUMENT,
        "instrument" if one.dated else "kept",
        room.id,
        RoomKind.PRESS,
        held.number,
        parties=tuple(dict.fromkeys(order.party for order in one.orders if order.party)),
        words=one.called,
        values=(("sort", one.sort.value), ("issuer", one.issuer), ("mark", one.mark)),
        public=True,
    )


def _ends(window: Window) -> Iterator[Moment]:
    """Go through the days on which a window begins and ends; an order begins when its instrument does."""
    order = window.order
    parties = (order.party,) if order and order.party else ()
    code = "order-due" if order else "lapses"
    words = (order.what,) if order else window.called
    addressee = order.addressee if order else ""
    values = (("instrument", window.called[0].words if window.called else ""), ("addressee", addressee))
    begins = () if order or window.since is None else ((window.since, "begins"),)
    ends = () if window.until is None else ((window.until, code),)
    for day, what in (*begins, *ends):
        yield Moment(
            day,
            Sort.DEADLINE,
            what,
            window.room,
            RoomKind.PRESS,
            window.number,
            parties=parties,
            words=words,
            values=values,
            public=True,
        )


__all__ = ["of_the_record"]
