"""An entry in words: which sort it is, what it says in a line, what else is known of it, and how surely it was read.

Nothing here says what is true.  A claim is always somebody's, and a percentage is about the reading of words.
"""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from goodoffices.documents.writing.press_said import claim_line, denied, value_said, with_not
from goodoffices.site.press.parts import Part
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Dated,
    Entry,
    Event,
    Figure,
    Named,
    Stance,
)
from goodoffices.words import formats
from goodoffices.words.labels import label

SORTS: dict[str, type] = {
    "claim": Claim,
    "figure": Figure,
    "stance": Stance,
    "event": Event,
    "instrument": Named,
}
"""The sorts of entries by their names in addresses."""

NEARLY_SURE, SURE = 75, 95
"""From these percentages on a reading of words is called fairly sure, and sure."""


def sort_of(entry: Entry) -> str:
    """Give the name of an entry's sort."""
    return next(name for name, kind in SORTS.items() if isinstance(entry, kind))


def sort_called(sort: str, *, many: bool = False) -> str:
    """Give what a sort of entries is called."""
    match sort:
        case "claim":
            return _("Claims") if many else _("Claim")
        case "figure":
            return _("Figures") if many else _("Figure")
        case "stance":
            return _("Stances") if many else _("Stance")
        case "event":
            return _("Events") if many else _("Event")
        case _:
            return _("Instruments named") if many else _("Instrument named")


def line_of(entry: Entry, lang: str) -> str:
    """Say an entry in a line: who is reported to have said, denied or done what."""
    match entry:
        case Claim():
            return claim_line(entry, lang)
        case Figure():
            return value_said(entry, lang)
        case Stance():
            what = entry.target.text if entry.target else "…"
            said = label(entry.polarity, lang)
            return _("%(who)s – %(stance)s: %(what)s") % {
                "who": _who(entry.actor),
                "stance": said,
                "what": what,
            }
        case Event():
            said = label(entry.happening, lang)
            return _("%(who)s – %(event)s: %(what)s") % {
                "who": _who(entry.actor),
                "event": said,
                "what": entry.cue.text,
            }
        case Named():
            return f"{label(entry.sort, lang)}: {entry.span.text}"


def _who(actor: Actor | None) -> str:
    return actor.name if actor else _("somebody whom the report does not name")


def facts_of(entry: Entry, lang: str) -> Iterator[tuple[str, str]]:
    """Give what is known of an entry beside its words, as pairs of a label and a value."""
    match entry:
        case Claim():
            yield _("Whose wording"), label(entry.manner, lang)
        case Figure():
            yield _("Value"), value_said(entry, lang)
        case Stance():
            yield _("Stance"), label(entry.polarity, lang)
        case Event():
            yield _("Kind of event"), label(entry.happening, lang)
            if entry.deed:
                yield _("In the field's word"), entry.deed
        case Named():
            yield _("Kind of instrument"), label(entry.sort, lang)
            if entry.number:
                yield _("Its number"), entry.number


def tags_of(entry: Entry) -> Iterator[str]:
    """Give what must not be overlooked in an entry."""
    if isinstance(entry, Claim) and denied(entry):
        yield _("reported as denied, or as not said")
    if _with_not(entry):
        yield _("reported with “not”")
    if isinstance(entry, Claim) and entry.within:
        yield _("inside another claim")
    if isinstance(entry, Claim | Figure | Stance | Event) and entry.hedges:
        yield pgettext("of a reported entry", "hedged")


def _with_not(entry: Entry) -> bool:
    if isinstance(entry, Stance):
        return with_not(entry.polarity, negated=entry.negated)
    return isinstance(entry, Event) and entry.negated


def part_called(entry: Entry, part: Part) -> str:
    """Say what a part's words are to the entry; the source of a denial is not called who said it."""
    if part.slot.name == "source" and isinstance(entry, Claim) and denied(entry):
        return _("Who is reported to deny it, or not to have said it")
    return str(part.slot.label)


def part_said(part: Part, lang: str) -> str:
    """Say for whom or for which days a part's words stand, where they don't say it themselves."""
    if part.actor is not None and part.actor.name != part.span.text:
        return _("that is: %(name)s") % {"name": part.actor.name}
    return days_said(part.dated, lang) if part.dated is not None else ""


def days_said(dated: Dated, lang: str) -> str:
    """Say the days that words stand for, and how they were worked out."""
    first, last = formats.day(dated.first, lang), formats.day(dated.last, lang)
    days = first if dated.first == dated.last else _("%(first)s to %(last)s") % {"first": first, "last": last}
    return f"{days} ({_basis(dated.basis)})"


def _basis(basis: str) -> str:
    match basis:
        case "as-written":
            return _("as written")
        case "weekday":
            return _("worked out from the weekday and the report's day")
        case "counted":
            return _("counted from the report's day")
        case "day-number":
            return _("the report's day, as its number in a count of days")
        case "hijri":
            return _("worked out from the Hijri calendar")
        case "hebrew":
            return _("worked out from the Hebrew calendar")
        case "year-missing":
            return _("the report does not give the year")
        case _:
            return basis


def sureness(percent: int, lang: str) -> str:
    """Say how surely words were read, in words and in percent, and that it says nothing about truth."""
    share = {"percent": formats.per_cent(Decimal(percent), lang)}
    if percent >= SURE:
        return _("words read surely, with %(percent)s; nothing about truth") % share
    if percent >= NEARLY_SURE:
        return _("words read fairly surely, with %(percent)s; nothing about truth") % share
    return _("words read unsurely, with %(percent)s; nothing about truth") % share
