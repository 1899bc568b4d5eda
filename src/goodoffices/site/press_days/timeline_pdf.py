"""The timeline on paper: for the one seat that sees all of it, whose title stands on it."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import cast

from django.utils.translation import gettext as _

from goodoffices.documents.writing.blocks import Block, Heading, Mark, Paragraph, Said, Spoken, Table
from goodoffices.documents.writing.pdf import pages_pdf
from goodoffices.site.door import Sitting
from goodoffices.site.press_days.moments import moment_shown
from goodoffices.site.shown import seat_title
from goodoffices.talks.pressroom.timeline import Moment
from goodoffices.talks.texts import Text
from goodoffices.words import formats


def timeline_pdf(sitting: Sitting, title: str, kept: str, moments: Sequence[Moment], day: date) -> bytes:
    """Set the lines, day by day; `kept` says what they were narrowed to, `day` is when they were looked at."""
    view, lang = sitting.view, sitting.lang
    made_for = _("For %(reader)s alone.") % {"reader": seat_title(view, view.me, lang)}
    lines = [made_for, _("It holds what this seat hears in its rooms.")]
    blocks: list[Block] = [Paragraph(Spoken((Said(" ".join(lines)),), lang))]
    blocks += [Paragraph(Spoken((Said(kept, Mark.SMALL),), lang))] if kept else []
    for on, found in groupby(moments, key=lambda one: one.day):
        blocks += _day(sitting, on, list(found))
    return pages_pdf(Text(title, lang), blocks, dated=day)


def _day(sitting: Sitting, on: date, moments: Sequence[Moment]) -> Iterator[Block]:
    lang = sitting.lang
    yield Heading(Spoken((Said(formats.day(on, lang)),), lang))
    heads = tuple((Spoken((Said(head),), lang),) for head in (_("When"), _("What"), _("Room")))
    yield Table(heads, tuple(_row(sitting, one) for one in moments), (2, 12, 4))


def _row(sitting: Sitting, one: Moment) -> tuple[tuple[Spoken, ...], ...]:
    shown, lang = moment_shown(sitting, one), sitting.lang
    parties = cast("list[dict[str, str]]", shown["parties"])
    lead = ", ".join(str(party["name"]) for party in parties)
    what = [Spoken((Said(f"{lead}: " if lead else "", Mark.STRONG), Said(str(shown["what"]))), lang)]
    text = cast("Text | None", shown["text"])
    if text:
        what.append(Spoken((Said(text.words),), text.lang))
    notes = cast("list[str]", shown["notes"])
    if notes:
        what.append(Spoken((Said(" · ".join(notes), Mark.SMALL),), lang))
    clock, room = str(shown["clock"]), str(shown["room"])
    return (Spoken((Said(clock),), lang),), tuple(what), (Spoken((Said(room),), lang),)


__all__ = ["timeline_pdf"]
