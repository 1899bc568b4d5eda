"""How acts of the press room change what it knows: reports, entries and verdicts, instruments, the line."""

from dataclasses import replace

from goodoffices.talks.acts import (
    DiscordJudged,
    EntryAdded,
    EntryChecked,
    EntryJudged,
    InstrumentKept,
    LineAgreed,
    LineSet,
    ReportFiled,
    ReportRead,
    SourceRef,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.press_held import (
    Checked,
    DiscordHeld,
    EntryHeld,
    InstrumentHeld,
    LineHeld,
    ReportHeld,
)
from goodoffices.talks.fold.room import RoomView
from goodoffices.talks.pressfile.entries import Entry as Found
from goodoffices.talks.pressfile.entries import Span, spans_of
from goodoffices.talks.pressfile.keeping import EntryRef, PaperRef, Verdict


@hear.register
def _filed(act: ReportFiled, room: RoomView, entry: Entry) -> None:
    room.reports[entry.number] = ReportHeld(entry.number, entry.at, entry.author, act.report, act.copy_of)


@hear.register
def _read(act: ReportRead, room: RoomView, entry: Entry) -> None:
    """A new reading takes the place of suggestions that nobody judged, and repeats none that somebody did."""
    room.derived[entry.number] = (SourceRef(room.id, act.report),)
    held = room.reports.get(act.report)
    if held is not None:
        room.reports[act.report] = replace(held, readings=(*held.readings, entry.number))
    of_report = [one for one in room.press.values() if one.report == act.report]
    for one in of_report:
        if one.open:
            del room.press[one.ref]
    known = {_place(one.first) for one in of_report if not one.open}
    for index, found in enumerate(act.entries):
        if _place(found) not in known:
            ref = EntryRef(entry.number, index)
            room.press[ref] = EntryHeld(ref, act.report, entry.at, found, found, act.reader)


def _place(found: Found) -> tuple[type, tuple[Span, ...]]:
    return type(found), spans_of(found)


def _bears_on(room: RoomView, number: int, paper: PaperRef | None) -> None:
    """Keep that the act names a paper, so that seating somebody new asks whether they hold it too."""
    if paper is not None:
        room.derived[number] = (SourceRef(paper.room, paper.number),)


@hear.register
def _added(act: EntryAdded, room: RoomView, entry: Entry) -> None:
    _bears_on(room, entry.number, act.links.paper)
    ref = EntryRef(entry.number)
    room.press[ref] = EntryHeld(
        ref,
        act.report,
        entry.at,
        act.entry,
        act.entry,
        verdict=Verdict.CONFIRMED,
        links=act.links,
        judged=entry.number,
        by=entry.author,
    )


@hear.register
def _judged(act: EntryJudged, room: RoomView, entry: Entry) -> None:
    _bears_on(room, entry.number, act.links.paper)
    held = room.press.get(act.ref)
    if held is not None:
        room.press[act.ref] = replace(
            held,
            at=entry.at,
            entry=act.amended or held.first,
            verdict=act.verdict,
            links=act.links,
            judged=entry.number,
            by=entry.author,
            why=act.why,
            checks=(),
        )


@hear.register
def _checked(act: EntryChecked, room: RoomView, entry: Entry) -> None:
    held = room.press.get(act.ref)
    if held is not None:
        others = tuple(one for one in held.checks if one.by != entry.author)
        said = Checked(entry.number, entry.author, act.agrees, act.why)
        room.press[act.ref] = replace(held, checks=(*others, said))


@hear.register
def _kept(act: InstrumentKept, room: RoomView, entry: Entry) -> None:
    _bears_on(room, entry.number, act.instrument.paper)
    held = room.instruments.get(act.number or 0)
    if held is None:
        number = act.number or entry.number
        room.instruments[number] = InstrumentHeld(number, entry.at, entry.author, act.instrument)
    else:
        room.instruments[held.number] = replace(
            held, instrument=act.instrument, versions=(*held.versions, entry.number)
        )


@hear.register
def _line(act: LineSet, room: RoomView, entry: Entry) -> None:
    old = room.lines.get(act.replaces or 0)
    if old is not None:
        room.lines[old.number] = replace(old, replaced_by=entry.number)
    room.lines[entry.number] = LineHeld(entry.number, entry.at, entry.author, act.topic, act.items)


@hear.register
def _agreed(act: LineAgreed, room: RoomView, entry: Entry) -> None:
    held = room.lines.get(act.number)
    if held is not None:
        room.lines[held.number] = replace(held, said=(*held.said, (entry.number, entry.author, act)))


@hear.register
def _discord(act: DiscordJudged, room: RoomView, entry: Entry) -> None:
    room.discords[act.one, act.other] = DiscordHeld(entry.number, entry.at, entry.author, act)
