"""Cards of incidents and protected places."""

from django.conf import settings
from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.where import degrees
from goodoffices.site.shown import text_in
from goodoffices.talks.acts import (
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    PlaceNotified,
    PlaceStruckOff,
)
from goodoffices.words import formats
from goodoffices.words.direction import show_controls
from goodoffices.words.labels import label

Ways = list[tuple[str, str]]


def _incident_way(number: int, reading: Reading) -> Ways:
    url = commission_url(reading.sitting, reading.room, "incidents")
    return [(_("All incidents"), f"{url}#incident-{number}")]


@describe.register
def _reported(act: IncidentReported, reading: Reading) -> Card:
    lang = reading.lang
    facts = [(_("When it happened"), formats.when(act.when, lang, settings.TIME_ZONE))]
    facts += [(_("Where"), show_controls(act.where.name))]
    facts += [(_("Degrees"), degrees(act.where))] if act.where.north is not None else []
    facts += [(_("Laid to"), reading.name(act.by_whom))] if act.by_whom else []
    named = [_called(reading, number) for number in act.bears_on]
    facts += [(_("Bears on"), formats.joined(named, lang))] if named else []
    tags = [_("hotline")] if act.hotline else []
    ways = _incident_way(reading.entry.number, reading)
    return Card(_("incident reported: an allegation"), [Said(act.what, quote=True)], facts, tags=tags, links=ways)


def _called(reading: Reading, number: int) -> str:
    held = reading.room.commitments.get(number)
    if held is None:
        return _("commitment %(number)s") % {"number": number}
    return text_in(held.commitment.what, reading.lang).words


@describe.register
def _classed(act: IncidentClassed, reading: Reading) -> Card:
    facts = [(_("What has become of it"), label(act.classed, reading.lang))]
    facts += [(_("Assessed as"), label(act.assessed_as, reading.lang))] if act.assessed_as else []
    said = [Said(act.found, _("Found"))]
    return Card(_("finding on an incident"), said, facts, about=act.number, links=_incident_way(act.number, reading))


@describe.register
def _answered(act: IncidentAnswered, reading: Reading) -> Card:
    said = [Said(act.words, quote=True)]
    return Card(_("answer to an incident"), said, about=act.number, links=_incident_way(act.number, reading))


@describe.register
def _notified(act: PlaceNotified, reading: Reading) -> Card:
    facts = [(_("What it is"), label(act.protected, reading.lang)), (_("Where"), show_controls(act.where.name))]
    facts += [(_("Degrees"), degrees(act.where))] if act.where.north is not None else []
    said = [Said(act.words)] if act.words else []
    ways = [(_("All protected places"), commission_url(reading.sitting, reading.room, "protected"))]
    return Card(_("protected place notified"), said, facts, links=ways)


@describe.register
def _struck(act: PlaceStruckOff, reading: Reading) -> Card:
    held = reading.room.places.get(act.number)
    facts = [(_("Where"), show_controls(held.notified.where.name))] if held else []
    return Card(_("protected place struck off"), [Said(act.why, _("Why"))], facts, about=act.number)
