"""The positions of a caucus's party in short, for the side of its room's page: its own and the mediation's only."""

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.positions import stands_to_be_marked
from goodoffices.site.papers.heads import paper_url, title_of
from goodoffices.site.positions.saying import counted
from goodoffices.site.positions.shown import told_by
from goodoffices.talks.confirming import voices_on
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.rooms import RoomKind


def beside(sitting: Sitting, room: RoomView) -> dict[str, object] | None:
    """Give the papers on which positions stand or can be given, each in short; None where there are none."""
    if room.charter is None or room.charter.kind is not RoomKind.CAUCUS:
        return None
    rows = [_row(sitting, room, held) for _number, held in sorted(room.papers.items(), reverse=True)]
    found = [row for row in rows if row]
    ours = room.of_party(sitting.view.seat)
    title = _("Our positions and red lines") if ours else _("Their positions and red lines")
    return {"title": title, "papers": found} if found else None


def _row(sitting: Sitting, room: RoomView, held: PaperHeld) -> dict[str, object] | None:
    voices = voices_on(room, held.number, sitting.now.date()) if not held.is_draft else ()
    if not voices and not stands_to_be_marked(held):
        return None
    return {
        "title": title_of(held.paper, sitting.lang),
        "url": paper_url(sitting, room, held.number, "positions"),
        "voices": [
            {
                "name": one.act.voice,
                "counted": counted(one.act.positions) or _("given"),
                "leave": told.leave.may.value if (told := told_by(room, one.number)) else "",
            }
            for one in voices
        ],
    }


__all__ = ["beside"]
