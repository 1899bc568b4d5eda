"""A line of the timeline in words: its sort, what happened or is due, whose words, in which room, and where to look."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.press.places import entry_url, press_url, report_url
from goodoffices.site.press_said.quoting import Shown, whose
from goodoffices.site.shown import text_in
from goodoffices.talks.acts import Scope, Whole
from goodoffices.talks.pressfile.entries import Happening, InstrumentSort
from goodoffices.talks.pressroom.timeline import Moment, Sort
from goodoffices.words import formats
from goodoffices.words.labels import label

Told = dict[str, str]


def moment_shown(sitting: Sitting, one: Moment) -> Shown:
    """Give a line for the page and the PDF."""
    room = sitting.view.rooms[one.room]
    told = dict(one.values)
    return {
        "clock": formats.clock(one.at, sitting.lang, settings.TIME_ZONE) if one.at else "",
        "sort": one.sort.value,
        "what": what_said(one, told, sitting.lang),
        "text": text_in(one.words, sitting.lang) if any(one.words) else None,
        "notes": list(_notes(one, told, sitting.lang)),
        "parties": [whose(sitting, party) for party in one.parties],
        "room": room_name(room, sitting.lang),
        "public": one.public,
        "url": _url(sitting, one),
    }


def what_said(one: Moment, told: Told, lang: str) -> str:
    """Say what happened or is due, without whose words and which paper."""
    return (
        _of_the_talks(one.code, told, lang)
        or _of_papers(one.code, told, lang)
        or _of_the_record(one, told, lang)
    )


def _of_the_talks(code: str, told: Told, lang: str) -> str:
    match code:
        case "round-opens":
            return _("Round %(number)s opens") % told
        case "round-closes":
            return _("Round %(number)s closes") % told
        case "track-opens":
            return _("Track opens: %(name)s") % told
        case "track-closes":
            return _("Track closes: %(name)s") % told
        case "notice":
            return _("Notice")
        case "date":
            return _("Date set")
        case "communique":
            return _("Communiqué")
        case "suspended" | "told-suspended":
            stopped = told["track"] or label(Scope(told["scope"]), lang)
            return _("Takes no part for now: %(what)s") % {"what": stopped}
        case "returned" | "told-returned":
            return _("Takes part again")
    return ""


def _of_papers(code: str, told: Told, lang: str) -> str:
    match code:
        case "put":
            return _("Paper put")
        case "given":
            return _("Paper given to us")
        case "answered":
            said = label(Whole(told["whole"]), lang) if told["whole"] else _("part by part")
            return _("Answer: %(what)s") % {"what": said}
        case "all-accepted":
            return _("Told that all accepted")
        case "not-all-accepted":
            return _("Told that not all accepted")
        case "principals-accept":
            return _("Principals accept: %(who)s") % told
        case "principals-reject":
            return _("Principals reject: %(who)s") % told
        case "withdrawn":
            return _("Paper withdrawn")
        case "initialled":
            return _("Paper initialled")
        case "signed":
            return _("Paper signed: %(by)s") % told
        case "concluded":
            return _("Paper concluded")
        case "delivered":
            return _("Delivered")
        case "carried":
            return _("Carried")
        case "paper-lapses":
            return _("Paper lapses after this day")
    return ""


def _of_the_record(one: Moment, told: Told, lang: str) -> str:
    match one.code:
        case "event":
            return _event(told, lang)
        case "instrument":
            return _("Instrument (%(kind)s)") % {"kind": label(InstrumentSort(told["sort"]), lang)}
        case "kept":
            kind = label(InstrumentSort(told["sort"]), lang)
            return _("Enters the press file (%(kind)s); its own day is not known") % {"kind": kind}
        case "begins":
            return _("Its first day")
        case "lapses":
            return _("Its last day")
        case "order-due":
            return _("Due by then (%(instrument)s)") % told
        case _:
            return _("Report")


def _event(told: Told, lang: str) -> str:
    """Say who is reported to have done what kind of thing to whom; that it is reported stands in every wording."""
    said = {
        "who": told["actor"] or _("somebody whom the report does not name"),
        "what": label(Happening(told["happening"]), lang),
        "whom": told["whom"],
    }
    if told["whom"]:
        return _("Reported: %(who)s – %(what)s – %(whom)s") % said
    return _("Reported: %(who)s – %(what)s") % said


def _notes(one: Moment, told: Told, lang: str) -> Iterator[str]:
    """Give what else must be known: who published it, by whose account, whether hedged, which day it is."""
    for name in ("outlet", "issuer", "mark", "addressee", "paper"):
        if told.get(name):
            yield told[name]
    if told.get("copy-of"):
        yield _("copy of report %(number)s") % {"number": told["copy-of"]}
    if told.get("per"):
        yield _("by the account of %(who)s") % {"who": told["per"]}
    if told.get("negated"):
        yield _("reported with “not”")
    if told.get("hedged"):
        yield pgettext("of a reported entry", "hedged")
    if one.sort is Sort.EVENT and told.get("until"):
        until = formats.plain_day(type(one.day).fromisoformat(told["until"]), lang)
        yield _("until %(day)s") % {"day": until}
    if one.sort is Sort.EVENT and not told.get("dated"):
        yield _("the report's own day")


def _url(sitting: Sitting, one: Moment) -> str:
    room = sitting.view.rooms[one.room]
    if one.entry is not None:
        return entry_url(sitting, room, one.entry)
    if one.sort is Sort.REPORT:
        return report_url(sitting, room, one.number)
    if one.public and one.sort in (Sort.INSTRUMENT, Sort.DEADLINE):
        return f"{press_url(sitting, room, 'press-instruments')}#instrument-{one.number}"
    name = "paper" if one.code == "paper-lapses" else "act"
    return reverse(name, args=[sitting.seat.id, one.room, one.number])


__all__ = ["moment_shown", "what_said"]
