"""The whole pack for one reader and one day, and the same on paper."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from goodoffices.documents.writing.blocks import (
    Block,
    Heading,
    Items,
    Mark,
    Paragraph,
    Picture,
    Said,
    Spoken,
    Table,
)
from goodoffices.documents.writing.pdf import pages_pdf
from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting
from goodoffices.site.evening import press, standing, told
from goodoffices.site.evening.section import Grid, Line, Plot, Section
from goodoffices.site.evening.told import ToldIn
from goodoffices.site.shown import party_shown, seat_title
from goodoffices.talks.beliefs import exportable
from goodoffices.talks.fold import Delivered
from goodoffices.talks.people import said_in
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words import formats

SHARES = (5, 4, 3, 2, 2, 2)
"""How wide the columns of a table are, the first the widest."""


@dataclass(frozen=True, slots=True)
class Pack:
    """One reader's pack for a day: its sections, and what was told that day, to be ticked."""

    day: date
    title: str
    reader: str
    sections: tuple[Section, ...]
    confidences: tuple[ToldIn, ...]


def pack_of(sitting: Sitting, day: date, ticked: Collection[str]) -> Pack:
    """Make the pack of a day; of what was told in confidence it says what is ticked, and counts the rest.

    It can be taken away, so nothing of a room for beliefs comes in.
    """
    sitting = replace(sitting, view=exportable(sitting.view))
    rooms = told.told_on(sitting, day, ticked)
    view, lang = sitting.view, sitting.lang
    title = _("%(process)s: evening of %(day)s") % {
        "process": view.title(lang).words,
        "day": formats.plain_day(day, lang),
    }
    sections = (
        standing.sides(sitting),
        *standing.waits(sitting),
        standing.papers(sitting),
        _deliveries(sitting, day),
        told.section(sitting, rooms),
        *([standing.calls(sitting)] if view.in_mediation else []),
        standing.ahead(sitting, day),
        *press.press(sitting, day),
        press.press_line(sitting) or standing.the_line(sitting),
    )
    return Pack(day, title, seat_title(view, view.me, lang), sections, tuple(rooms))


def _deliveries(sitting: Sitting, day: date) -> Section:
    """List what the mediation delivered on the day, papers by their titles; a message's words stay in its room."""
    lines = []
    for room in sitting.view.sitting(RoomKind.CAUCUS):
        for _number, one in sorted(room.delivered.items()):
            if local_day(one.at) != day:
                continue
            clock = formats.clock(one.at, sitting.lang, settings.TIME_ZONE)
            became = _("acknowledged") if one.acknowledged else _("not yet acknowledged")
            said = _title(one, sitting.lang)
            lead = _("A paper") if said else _("A message")
            party = party_shown(room.party, sitting.lang) if room.party else None
            lines.append(Line(lead, said, f"{clock} · {became}", party))
    return Section(
        "delivered", _("Delivered on this day"), _("Nothing was delivered on this day."), tuple(lines)
    )


def _title(one: Delivered, lang: str) -> Text | None:
    if one.delivery.put is not None:
        return said_in(one.delivery.put.copy.title, lang)
    return Text(one.delivery.paper, one.delivery.texts[0].lang) if one.delivery.paper else None


# ---- on paper -----------------------------------------------------------------------------------------------


def pack_pdf(pack: Pack, lang: str) -> bytes:
    """Set the pack as PDF; its one date is its day."""
    made_for = _("For %(reader)s alone.") % {"reader": pack.reader}
    blocks: list[Block] = [Paragraph(Spoken((Said(made_for),), lang))]
    for one in pack.sections:
        blocks += section_blocks(one, lang)
    return pages_pdf(Text(pack.title, lang), blocks, dated=pack.day)


def section_blocks(one: Section, lang: str) -> Iterator[Block]:
    """Set a section: its heading, its lines, its table and its plots."""
    yield Heading(Spoken((Said(one.heading),), lang))
    if one.is_empty:
        yield Paragraph(Spoken((Said(one.empty, Mark.SMALL),), lang))
    if one.lines:
        yield Items(tuple(_item(line, lang) for line in one.lines), lang)
    if one.grid:
        yield _table(one.grid, lang)
    yield from (_picture(plot, lang) for plot in one.plots)


def _item(line: Line, lang: str) -> Spoken:
    parts: list[Said] = []
    if line.party:
        parts.append(Said(f"{line.party['name']}: ", Mark.STRONG))
    parts.append(Said(line.lead))
    if line.text:
        parts += [Said(" – " if line.lead else ""), Said(line.text.words)]
    if line.note:
        parts.append(Said(f"  · {line.note}", Mark.SMALL))
    return Spoken(tuple(part for part in parts if part.words), lang)


def _table(grid: Grid, lang: str) -> Table:
    def cell(words: str) -> tuple[Spoken, ...]:
        return (Spoken((Said(words),), lang),)

    rows = tuple(tuple(cell(each) for each in row) for row in grid.rows)
    return Table(tuple(cell(head) for head in grid.heads), rows, grid.shares or SHARES[: len(grid.heads)])


def _picture(plot: Plot, lang: str) -> Picture:
    """Draw the line twice as high over a base line of zero, in the square that a picture has."""
    line = re.sub(r"(?<=[ V])[\d.]+", lambda y: f"{float(y[0]) * 2:g}", plot.path)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -20 104 104">'
        f'<path d="M0 56H100" stroke="#777" stroke-width="1"/>'
        f'<path d="{line}" fill="none" stroke="#0b5563" stroke-width="2.5"/></svg>'
    )
    return Picture(svg, plot.says, (Spoken((Said(plot.says),), lang),))


__all__ = ["Pack", "pack_of", "pack_pdf"]
