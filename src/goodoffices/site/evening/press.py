"""The press in the evening pack: the line that stands, what was confirmed on the day, contradictions not judged."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.documents.writing.press_said import marked, value_said
from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting
from goodoffices.site.evening.section import Line, Section
from goodoffices.site.shown import party_by_id, text_in
from goodoffices.talks.fold import EntryHeld, LineHeld, RoomView
from goodoffices.talks.pressfile.entries import Figure, Stance
from goodoffices.talks.pressroom.discords import candidates, unjudged
from goodoffices.talks.pressroom.line import side_lines, standing_lines
from goodoffices.talks.pressroom.reported import lang_of, reported, standing
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words.labels import label


def press_line(sitting: Sitting) -> Section | None:
    """Give the lines that stand: those of the press room, for a side those in its caucus; None where none was set."""
    rooms = sitting.view.sitting(RoomKind.PRESS)
    lines = [one for room in rooms for line in standing_lines(room) for one in _items(sitting, line)]
    if sitting.view.me.party:
        for one in side_lines(sitting.view):
            agreed = _("agreed") if one.line.agreed else _("not agreed yet")
            lines += _items(sitting, one.line, agreed)
    return Section("line", _("The line"), "", tuple(lines)) if lines else None


def _items(sitting: Sitting, line: LineHeld, note: str = "") -> Iterator[Line]:
    for item in line.items:
        lead = f"{line.topic} · {label(item.saying, sitting.lang)}"
        yield Line(lead, item.text, note)


def press(sitting: Sitting, day: date) -> Iterator[Section]:
    """Give what was confirmed on the day and what waits to be judged; nothing to a seat that sits in no press room."""
    rooms = list(sitting.view.sitting(RoomKind.PRESS))
    if not rooms:
        return
    lines = [line for room in rooms for line in _of_room(sitting, room, day)]
    empty = _("No stance and no figure was confirmed on this day, and no contradiction waits to be judged.")
    yield Section("press", _("The press"), empty, tuple(lines))


def _of_room(sitting: Sitting, room: RoomView, day: date) -> Iterator[Line]:
    for held, stance in standing(room, Stance):
        if local_day(held.at) == day:
            yield _stance(sitting, room, held, stance)
    for held, figure in standing(room, Figure):
        if local_day(held.at) == day:
            yield _figure(sitting, room, held, figure)
    left = len(unjudged(candidates(room)))
    if left:
        said = ngettext(
            "%(number)s pair of entries that may contradict each other waits to be judged",
            "%(number)s pairs of entries that may contradict each other wait to be judged",
            left,
        )
        yield Line(said % {"number": left})


def _stance(sitting: Sitting, room: RoomView, held: EntryHeld, stance: Stance) -> Line:
    """Say whose stance it is, on what; the party stands before the line where an analyst tied one alone."""
    lang, parties = sitting.lang, held.links.parties
    instrument = room.instruments.get(held.links.instrument or 0)
    what = text_in(instrument.instrument.called, lang) if instrument else None
    if what is None and stance.target:
        what = Text(stance.target.text, lang_of(room, held))
    said = label(stance.polarity, lang)
    lead = marked(said, lang, negated=stance.negated, hedged=bool(stance.hedges))
    party = party_by_id(sitting.view, parties[0], lang) if len(parties) == 1 else None
    if party is None:
        who = stance.actor.name if stance.actor else _("somebody whom the report does not name")
        lead = f"{who}: {lead}"
    return Line(lead, what, _source(room, held), party)


def _figure(sitting: Sitting, room: RoomView, held: EntryHeld, figure: Figure) -> Line:
    """Give the disputed number it belongs to, the report's words, then how they were read, and by whose count."""
    value = marked(value_said(figure, sitting.lang), sitting.lang, negated=False, hedged=bool(figure.hedges))
    notes = [value]
    if figure.by is not None:
        notes.append(_("by the count of %(who)s") % {"who": figure.by.name})
    notes.append(_source(room, held))
    return Line(held.links.count, Text(figure.span.text, lang_of(room, held)), " · ".join(notes))


def _source(room: RoomView, held: EntryHeld) -> str:
    outlet = reported(room, held).outlet
    return _("reported by %(outlet)s") % {"outlet": outlet} if outlet else _("an outlet not known")


__all__ = ["press", "press_line"]
