"""What was told in confidence on a day: counted, and said only where the reader ticked it by itself."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils.translation import gettext as _

from goodoffices.site.clock import local_day
from goodoffices.site.door import Sitting
from goodoffices.site.evening.section import Line, Section
from goodoffices.site.frame import room_name
from goodoffices.site.papers.article import part_name
from goodoffices.site.shown import party_shown
from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.procedure import Item
from goodoffices.talks.rooms import RoomKind
from goodoffices.words import formats
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class Confidence:
    """One item told: `key` names it on the form, `label` says what kind of item and when, not what it says."""

    key: str
    label: str
    ticked: bool
    told: Told
    room: RoomView


@dataclass(frozen=True, slots=True)
class ToldIn:
    """What was told in one room on the day."""

    name: str
    party: dict[str, object] | None
    items: tuple[Confidence, ...]


def told_on(sitting: Sitting, day: date, ticked: Collection[str]) -> list[ToldIn]:
    """Give what was told on a day in the caucuses that this seat hears, room by room."""
    found = []
    for room in sitting.view.sitting(RoomKind.CAUCUS):
        items = tuple(_items(sitting, room, day, ticked))
        if items:
            party = party_shown(room.party, sitting.lang) if room.party else None
            found.append(ToldIn(room_name(room, sitting.lang), party, items))
    return found


def _items(sitting: Sitting, room: RoomView, day: date, ticked: Collection[str]) -> Iterator[Confidence]:
    for told in sorted(room.told.values(), key=lambda one: (one.ref.number, one.ref.part)):
        if local_day(told.at) == day:
            key = f"{told.ref.room}.{told.ref.number}.{told.ref.part}"
            called = {"what": label(told.item, sitting.lang), "when": _clock(told.at, sitting.lang)}
            name = _("%(what)s, %(when)s") % called
            yield Confidence(key, name, key in ticked, told, room)


def _clock(at: datetime, lang: str) -> str:
    return formats.clock(at, lang, settings.TIME_ZONE)


def section(sitting: Sitting, rooms: list[ToldIn]) -> Section:
    """Count what was told in each room, and say what was ticked, with its leave."""
    lines: list[Line] = []
    for room in rooms:
        counted = {"room": room.name, "number": len(room.items)}
        lines.append(Line(_("%(room)s: items told in confidence: %(number)s") % counted, party=room.party))
        for one in room.items:
            if one.ticked:
                lines += _said(sitting, one, room.party)
    empty = _("Nothing was told in your caucuses on this day.")
    return Section("told", _("Told in confidence"), empty, tuple(lines))


def _said(sitting: Sitting, one: Confidence, party: dict[str, object] | None) -> Iterator[Line]:
    leave = _("May we carry this? %(leave)s") % {"leave": label(one.told.leave.may, sitting.lang)}
    yield Line(one.label, one.told.text or None, leave, party)
    if one.told.item is Item.ANSWER:
        yield from (Line(said, party=party) for said in _answered(sitting, one))


def _answered(sitting: Sitting, one: Confidence) -> Iterator[str]:
    """Say an answer's stances in words; its reasons are items of their own."""
    answered = one.room.answers.get(one.told.ref.number)
    if answered is None:
        return
    answer, lang = answered.answer, sitting.lang
    if answer.whole is not None:
        yield label(answer.whole, lang)
    held = one.room.papers.get(answer.number)
    for part in answer.parts:
        where = part_name(held.paper, part.path, lang) if held else part.path
        chosen = f" {letter(part.alternative)}" if part.alternative is not None else ""
        yield f"{where}: {label(part.stance, lang)}{chosen}"


__all__ = ["Confidence", "ToldIn", "section", "told_on"]
