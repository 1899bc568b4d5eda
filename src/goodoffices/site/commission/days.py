"""The days of a commission in words: what is due, phases and gates, truces day by day; for its page and a calendar."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from goodoffices.documents.writing.calendar import Dated
from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.saying import called, counted, phase_called
from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_by_id, text_in
from goodoffices.talks.acts import Breach
from goodoffices.talks.commission.due import DueDay, Gate, due_days
from goodoffices.talks.commission.status import Days, standing
from goodoffices.talks.commission.terms import begins
from goodoffices.talks.fold import RoomView
from goodoffices.talks.undertakings import Commitment
from goodoffices.words import formats
from goodoffices.words.labels import label

Shown = dict[str, object]


def day_shown(sitting: Sitting, room: RoomView, one: DueDay, today: date) -> Shown:
    """Give a day for a list: what it is, of which commitment or phase, and how far off it is."""
    lang = sitting.lang
    held = room.commitments.get(one.commitment)
    return {
        "code": one.what.value,
        "kind": label(one.what, lang),
        "what": called(room, one.commitment, lang) if held else None,
        "phase": phase_called(room, one.phase, lang) if one.phase else "",
        "who": party_by_id(sitting.view, held.commitment.who, lang) if held else None,
        "url": commission_url(sitting, room, "commitment", one.commitment) if held else commission_url(sitting, room),
        "units": _units(room, one, lang),
        "far": _far((one.on - today).days),
        "met": one.met,
        "waiting": waiting_said(one.waiting, held.commitment, lang) if held and one.waiting else "",
    }


def _units(room: RoomView, one: DueDay, lang: str) -> str:
    held = room.commitments.get(one.commitment)
    if held is None or not one.units:
        return ""
    return _("%(amount)s in all by then") % {"amount": counted(one.units, held.commitment, lang)}


def waiting_said(units: int, one: Commitment, lang: str) -> str:
    """Say how many units are reported and wait to be verified."""
    return _("%(amount)s reported, not verified yet") % {"amount": counted(units, one, lang)}


def _far(days: int) -> str:
    """Say how far off a day is."""
    if not days:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return _("in %(days)s days") % {"days": days} if days > 0 else _("%(days)s days ago") % {"days": -days}


def gate_shown(sitting: Sitting, room: RoomView, gate: Gate) -> Shown:
    """Give a gate that is ahead, with what must be fulfilled first."""
    lang, phase = sitting.lang, gate.phase.phase
    open_, done = ([_named(sitting, room, one) for one in every] for every in (gate.open, gate.done))
    return {
        "phase": phase_called(room, phase.id, lang),
        "gate": phase.gate,
        "starts": formats.plain_day(phase.starts, lang) if phase.starts else "",
        "open": open_,
        "done": done,
    }


def _named(sitting: Sitting, room: RoomView, number: int) -> Shown:
    return {
        "what": called(room, number, sitting.lang),
        "url": commission_url(sitting, room, "commitment", number),
    }


def truce_shown(sitting: Sitting, room: RoomView, number: int, days: Days) -> Shown:
    """Give a duty held each day: how many days, and each day as a mark in a strip."""
    lang, held = sitting.lang, room.commitments[number]
    first = begins(room, held) or date.min
    every = [first + timedelta(days=after) for after in range(days.over)]
    marks = {
        **dict.fromkeys(days.unsettled, "unsettled"),
        **dict.fromkeys(days.alleged, "alleged"),
        **dict.fromkeys(days.broken, "broken"),
    }
    codes = [marks.get(day, "held") for day in every]
    told = {"held": formats.number(days.held, lang), "over": formats.number(days.over, lang)}
    return _named(sitting, room, number) | {
        "who": party_by_id(sitting.view, held.commitment.who, lang),
        "said": _("held on %(held)s of %(over)s days") % told if days.over else _("its first day is not over yet"),
        "strip": list(enumerate(codes)),
        "wide": max(1, days.over),
        "first": formats.plain_day(every[0], lang) if every else "",
        "last": formats.plain_day(every[-1], lang) if every else "",
        "broken": [formats.plain_day(day, lang) for day in days.broken],
        "alleged": [formats.plain_day(day, lang) for day in days.alleged],
        "unsettled": [formats.plain_day(day, lang) for day in days.unsettled],
        "unsettled_name": label(Breach.NOT_SETTLED, lang),
    }


def late_shown(sitting: Sitting, room: RoomView, number: int, today: date) -> Shown:
    """Give a commitment of which something is late: how much that was due is missing, and since when."""
    lang, one, now = sitting.lang, room.commitments[number].commitment, standing(room, number, today)
    return _named(sitting, room, number) | {
        "who": party_by_id(sitting.view, one.who, lang),
        "since": formats.plain_day(now.next_due, lang) if now.next_due else "",
        "left": _("%(amount)s not verified yet") % {"amount": counted(now.overdue, one, lang)},
        "waiting": waiting_said(now.waiting, one, lang) if now.waiting else "",
    }


def dated_of(sitting: Sitting, room: RoomView) -> Iterator[tuple[Dated, datetime]]:
    """Go through the commission's days for a calendar, each with the moment of the act that it is known by."""
    for one in due_days(room, local_day(sitting.now)):
        entry = room.entries.get(one.at)
        if entry is not None:
            key = f"commission {room.id} {one.what.value} {one.commitment} {one.phase} {one.units}"
            yield Dated(key, day_title(sitting, room, one), one.on, note=_units(room, one, sitting.lang)), entry.at


def day_title(sitting: Sitting, room: RoomView, one: DueDay) -> str:
    """Say in one line what a day is: "scheduled: Hand over pumps (Northern Shore)"."""
    lang = sitting.lang
    held = room.commitments.get(one.commitment)
    if held is None:
        return f"{label(one.what, lang)}: {phase_called(room, one.phase, lang)}"
    told = {"kind": label(one.what, lang), "what": text_in(held.commitment.what, lang).words}
    who = party_by_id(sitting.view, held.commitment.who, lang)
    return _("%(kind)s: %(what)s (%(who)s)") % (told | {"who": who["name"] if who else held.commitment.who})


__all__ = ["dated_of", "day_shown", "day_title", "gate_shown", "late_shown", "truce_shown"]
