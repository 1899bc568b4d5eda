"""Incidents and protected places for their pages: alleged, found and answered side by side, never run together."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.commission.where import degrees
from goodoffices.site.door import Sitting
from goodoffices.site.forms.offers import offered_on
from goodoffices.site.shown import author_title, party_by_id, text_in, when_shown
from goodoffices.talks.acts import Classed
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import IncidentHeld, PlaceHeld
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label

Shown = dict[str, object]


def incident_shown(sitting: Sitting, room: RoomView, held: IncidentHeld) -> Shown:
    """Give all that the page says of an incident."""
    lang, told = sitting.lang, held.reported
    last = held.classed[-1].act if held.classed else None
    return {
        "number": held.number,
        "what": told.what,
        "happened": formats.when(told.when, lang, settings.TIME_ZONE),
        "where": told.where.name,
        "degrees": degrees(told.where),
        "hotline": told.hotline,
        "by_whom": party_by_id(sitting.view, told.by_whom, lang) if told.by_whom else None,
        "by": author_title(sitting.view, room, held.author, lang),
        "reported": when_shown(held.at, sitting.now, lang),
        "state": label(last.classed, lang) if last else _("reported, not looked into yet"),
        "result": label(last.assessed_as, lang) if last and last.assessed_as else "",
        "code": (last.assessed_as or last.classed).value if last else "reported",
        "bears_on": list(_bears_on(sitting, room, held)),
        "found": [_said(sitting, room, one.author, one.at, one.act.found, one.act.classed) for one in held.classed],
        "answered": [_said(sitting, room, one.author, one.at, one.act.words) for one in held.answered],
        "offers": _offers(sitting, room, held.number),
        "url": reverse("act", args=[sitting.seat.id, room.id, held.number]),
    }


def _said(
    sitting: Sitting, room: RoomView, author: str, at: object, words: Text, classed: Classed | None = None
) -> Shown:
    return {
        "words": words,
        "by": author_title(sitting.view, room, author, sitting.lang),
        "classed": label(classed, sitting.lang) if classed else "",
        **when_shown(at, sitting.now, sitting.lang),  # type: ignore[arg-type]
    }


def _bears_on(sitting: Sitting, room: RoomView, held: IncidentHeld) -> Iterator[Shown]:
    for number in held.reported.bears_on:
        one = room.commitments.get(number)
        if one is not None:
            url = reverse("act", args=[sitting.seat.id, room.id, number])
            yield {"url": url, "what": text_in(one.commitment.what, sitting.lang)}


def _offers(sitting: Sitting, room: RoomView, number: int) -> list[Shown]:
    return offered_on(sitting, room, room.entries[number]) if number in room.entries else []


def place_shown(sitting: Sitting, room: RoomView, held: PlaceHeld) -> Shown:
    """Give all that the page says of a protected place."""
    lang, told = sitting.lang, held.notified
    return {
        "number": held.number,
        "kind": label(told.protected, lang),
        "where": told.where.name,
        "degrees": degrees(told.where),
        "words": told.words,
        "by": author_title(sitting.view, room, held.author, lang),
        "notified": when_shown(held.at, sitting.now, lang),
        "struck": held.struck is not None,
        "why": held.why,
        "offers": _offers(sitting, room, held.number),
    }


__all__ = ["incident_shown", "place_shown"]
