"""What was taken in, as its page shows it: each report with what it repeats, each address, each part not taken."""

from decimal import Decimal

from goodoffices.site.door import Sitting
from goodoffices.site.press.places import press_url, report_url
from goodoffices.site.press.taking import Alike, Batch, Known, Row, Why
from goodoffices.talks.fold import RoomView
from goodoffices.words import formats
from goodoffices.words.direction import direction
from goodoffices.words.filling import wrong_and_mend

EXCERPT = 280
"""Characters of a report's beginning that stand beside its row."""


def rows_shown(sitting: Sitting, room: RoomView, batch: Batch, known: Known) -> list[dict[str, object]]:
    """Give the rows of a batch; a report that is here already is not ticked."""
    first: dict[str, int] = {}
    shown = []
    for place, row in enumerate(batch.rows):
        one = _shown(sitting, room, row, place, known.alike(row) if row.is_report and not row.done else None)
        twin = first.setdefault(row.text, place) if row.is_report else place
        repeats = twin != place and batch.rows[twin].outlet == row.outlet
        ticked = row.chosen if batch.begun else not (one["same"] or repeats)
        shown.append(one | {"twin": twin + 1 if repeats else 0, "ticked": ticked})
    return shown


def _shown(sitting: Sitting, room: RoomView, row: Row, place: int, alike: Alike | None) -> dict[str, object]:
    lang = sitting.lang
    return {
        "place": place,
        "number": place + 1,
        "row": row,
        "report": row.is_report,
        "address": bool(row.url) and not row.is_report and row.why is None,
        "why": _said(row.why, lang),
        "failed": _said(row.failed, lang),
        "unread": _said(row.unread, lang),
        "remarks": [_said(one, lang) for one in row.remarks],
        "length": formats.number(len(row.text), lang),
        "excerpt": row.text.strip()[:EXCERPT],
        "dir": direction(row.lang) if row.lang else "auto",
        "languages": _languages(sitting, row),
        "done_url": report_url(sitting, room, row.done) if row.done else "",
        "work_url": press_url(sitting, room, "work", row.reading) if row.reading else "",
        "same": alike is not None and alike.same,
        "alike": _alike(sitting, room, alike) if alike else None,
    }


def _said(why: Why | None, lang: str) -> str:
    return " ".join(one for one in wrong_and_mend(*why, lang) if one) if why else ""


def _languages(sitting: Sitting, row: Row) -> list[tuple[str, str]]:
    """Give the languages that a report may be in: those of the talks, and the one it seems to be in."""
    every = dict.fromkeys((*sitting.view.procedure.languages, row.lang))
    return [(one, formats.language_name(one, sitting.lang)) for one in every if one]


def _alike(sitting: Sitting, room: RoomView, alike: Alike) -> dict[str, object]:
    return {
        "number": alike.held.number,
        "title": alike.held.report.title,
        "outlet": alike.held.report.outlet,
        "url": report_url(sitting, room, alike.held.number),
        "share": formats.per_cent(Decimal(round(100 * alike.likeness)), sitting.lang),
    }


__all__ = ["rows_shown"]
