"""How a commitment is said in words: what it is called, how much of it, by when and upon what, and how far it is."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.papers.names import name_in
from goodoffices.site.shown import party_name, text_in
from goodoffices.talks.commission.status import Fulfilment, Status, held_by_days
from goodoffices.talks.exchange import Sort
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.model import article_of
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Commitment, Drawn
from goodoffices.words import formats
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]

GLYPHS = {
    Status.NOT_BEGUN: "○",
    Status.MINIMUM: "◔",
    Status.PARTIAL: "◑",
    Status.FULL: "●",
    Status.WAIVED: "⊘",
}
"""The shape of each status, beside its words: how full it is, or struck through."""


def called(room: RoomView, number: int, lang: str) -> Text:
    """Give what a commitment is called; its number where this seat did not hear it drawn."""
    held = room.commitments.get(number)
    if held is None:
        return Text(_("commitment %(number)s") % {"number": number}, lang)
    return text_in(held.commitment.what, lang)


def counted(units: int, one: Commitment, lang: str) -> str:
    """Say so many units of a commitment: "600 boats", "33 persons", "5"."""
    said = formats.number(units, lang)
    unit = one.unit or (_("persons") if one.sort is Sort.PERSONS else "")
    return f"{said} {unit}" if unit else said


def amount_said(one: Commitment, lang: str) -> str:
    """Say how much is owed; empty for a duty that isn't counted."""
    if held_by_days(one):
        return _("each day, on every one of the days")
    if one.each_day:
        return _("%(amount)s on each day") % {"amount": counted(one.amount, one, lang)}
    if one.sort is Sort.DUTY and one.amount == 1 and not one.unit:
        return ""
    return counted(one.amount, one, lang)


def days_said(one: Commitment, lang: str) -> str:
    """Say from when and until when, in days of the calendar; empty where neither is set."""
    since = formats.plain_day(one.starts, lang) if one.starts else ""
    until = formats.plain_day(one.by, lang) if one.by else ""
    if since and until:
        return _("from %(since)s until %(until)s") % {"since": since, "until": until}
    if since:
        return _("from %(since)s") % {"since": since}
    return _("until %(until)s") % {"until": until} if until else ""


def within_said(one: Commitment) -> str:
    """Say how many days are left for it once it can begin; empty where that isn't set."""
    return _("%(days)s days after that") % {"days": one.within} if one.within else ""


def facts_of(sitting: Sitting, room: RoomView, one: Commitment) -> Facts:
    """Give what a commitment says beside its words, as pairs of a label and a value."""
    return list(_facts(sitting, room, one))


def _facts(sitting: Sitting, room: RoomView, one: Commitment) -> Iterator[tuple[str, str]]:
    view, lang = sitting.view, sitting.lang
    yield _("Who undertook it"), party_name(view, one.who, lang)
    if one.to:
        yield _("To whom"), party_name(view, one.to, lang)
    yield _("Kind"), label(one.sort, lang)
    if said := amount_said(one, lang):
        yield _("How much"), said
    if one.phase:
        yield _("Phase"), phase_called(room, one.phase, lang)
    if said := days_said(one, lang):
        yield _("When"), said
    if one.after:
        names = [called(room, number, lang).words for number in one.after]
        yield _("Comes after"), formats.joined(names, lang)
    if one.upon:
        yield _("Upon"), one.upon.words
    if said := within_said(one):
        yield _("Days left for it"), said
    yield _("Verified by"), party_name(view, one.verifier, lang)


def phase_called(room: RoomView, name: str, lang: str) -> str:
    """Give a phase's mark with its name: "1 · Truce"; its mark alone where this seat did not hear it set."""
    held = room.phases.get(name)
    if held is None:
        return name
    said = text_in(held.phase.name, lang).words
    return f"{name} · {said}" if said and said != name else name


def drawn_from(room: RoomView, drawn: Drawn, lang: str) -> str:
    """Name the article that a commitment was drawn from, as printed."""
    held = room.papers.get(drawn.paper)
    article = article_of(held.paper, drawn.article) if held else None
    return name_in(held.paper, article, lang) if held and article else drawn.article


def progress_said(one: Commitment, far: Fulfilment, lang: str) -> str:
    """Say how much of what is owed was verified: "420 of 600 boats"; empty for a duty that isn't counted."""
    if held_by_days(one):
        return _("held on %(days)s of %(all)s days") % {"days": far.verified, "all": far.owed}
    if one.sort is Sort.DUTY and one.amount == 1 and not one.unit and not one.each_day:
        return ""
    told = {
        "done": formats.number(far.verified, lang),
        "owed": counted(far.owed, one, lang),
        "waived": formats.number(far.waived, lang),
    }
    if one.each_day and far.waived:
        return _("%(done)s verified; owed for the days that are over: %(owed)s, %(waived)s of it waived") % told
    if one.each_day:  # what was delivered today stands before it is owed
        return _("%(done)s verified; owed for the days that are over: %(owed)s") % told
    said = (
        _("%(done)s of %(owed)s verified, %(waived)s waived")
        if far.waived
        else _("%(done)s of %(owed)s verified")
    )
    return said % told


def status_shown(far: Fulfilment, lang: str) -> dict[str, str]:
    """Give a status as its code, its shape and its words."""
    return {"code": far.status.value, "glyph": GLYPHS[far.status], "label": label(far.status, lang)}


__all__ = [
    "GLYPHS",
    "amount_said",
    "called",
    "counted",
    "drawn_from",
    "facts_of",
    "phase_called",
    "progress_said",
    "status_shown",
]
