"""The schedule for its page and its card: each row as it was planned, beside what happened."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.saying import called, counted
from goodoffices.site.door import Sitting
from goodoffices.site.shown import author_title, party_by_id
from goodoffices.talks.commission.planned import Kept, Planned, planned
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import ScheduleHeld
from goodoffices.talks.undertakings import Scheduled
from goodoffices.words import formats
from goodoffices.words.labels import label

Shown = dict[str, object]

GLYPHS = {
    Kept.DONE: "✓",
    Kept.DONE_LATE: "✓",
    Kept.REPORTED: "…",
    Kept.DISPUTED: "≠",
    Kept.LATE: "!",
    Kept.AHEAD: "○",
    Kept.NO_DAY: "?",
}
"""The sign of what has become of a row, beside its words."""

WIDE = 100
"""How wide a row's bar is drawn."""


def schedule_shown(sitting: Sitting, room: RoomView, held: ScheduleHeld, today: date) -> Shown:
    """Give a schedule with what happened, by whom it was set and when."""
    rows = [_row(sitting, room, one) for one in planned(room, held, today)]
    return {
        "number": held.number,
        "rows": rows,
        "words": held.words,
        "by": author_title(sitting.view, room, held.author, sitting.lang),
        "set_on": formats.plain_day(local_day(held.at), sitting.lang),
        "kept": [
            (kept.value, GLYPHS[kept], label(kept, sitting.lang), sum(1 for row in rows if row["code"] == kept.value))
            for kept in Kept
        ],
    }


def _row(sitting: Sitting, room: RoomView, one: Planned) -> Shown:
    lang, row = sitting.lang, one.row
    held = room.commitments.get(row.commitment)
    register = commission_url(sitting, room, "register")
    return {
        "on": formats.day(row.on, lang) if row.on else _("no day yet"),
        "what": called(room, row.commitment, lang),
        "url": commission_url(sitting, room, "commitment", row.commitment) if held else "",
        "who": party_by_id(sitting.view, held.commitment.who, lang) if held else None,
        "units": _units(room, row.commitment, row.amount, lang),
        "told": formats.number(one.told, lang),
        "verified": formats.number(one.verified, lang),
        "told_wide": WIDE * one.told // row.amount,
        "verified_wide": WIDE * one.verified // row.amount,
        "escrow": row.escrow,
        "steps": [(number, f"{register}#step-{number}") for number in one.steps],
        "done_on": formats.plain_day(one.done_on, lang) if one.done_on else "",
        "code": one.kept.value,
        "glyph": GLYPHS[one.kept],
        "kept": label(one.kept, lang),
    }


def _units(room: RoomView, number: int, units: int, lang: str) -> str:
    held = room.commitments.get(number)
    return counted(units, held.commitment, lang) if held else formats.number(units, lang)


def by_day(room: RoomView, rows: Iterable[Scheduled], lang: str) -> Iterator[tuple[str, str]]:
    """Go through the days of a schedule, each with what is to be delivered on it: for its card."""
    ordered = sorted(rows, key=lambda row: (row.on is None, row.on or date.max))
    for on, every in groupby(ordered, key=lambda row: row.on):
        yield formats.day(on, lang) if on else _("no day yet"), "; ".join(_said(room, row, lang) for row in every)


def _said(room: RoomView, row: Scheduled, lang: str) -> str:
    told = {"what": called(room, row.commitment, lang).words, "units": _units(room, row.commitment, row.amount, lang)}
    if row.escrow:
        return _("%(what)s: %(units)s, held and released by a guarantor") % told
    return _("%(what)s: %(units)s") % told


__all__ = ["by_day", "schedule_shown"]
