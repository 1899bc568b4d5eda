"""Persons of a list, its numbers and its batches, as plain values for the templates."""

from datetime import date

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.lists.alike import undecided
from goodoffices.site.lists.places import heads_here, list_url
from goodoffices.talks.acts import Known, Stage
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import BatchHeld, PersonHeld
from goodoffices.talks.lists.counting import (
    Tally,
    consent_of,
    counts,
    declines,
    families_not_told,
    handovers,
    in_open_batch,
    is_open,
    members,
    reached,
    still_to_go,
)
from goodoffices.talks.lists.variants import lacks
from goodoffices.words import formats
from goodoffices.words.labels import label

Shown = dict[str, object]


def numbers_shown(sitting: Sitting, room: RoomView) -> Shown:
    """Give the numbers as a table: a row for each heading, a column for each tally."""
    lang = sitting.lang
    rows = [
        {
            "of": one.of,
            "cells": [(label(tally, lang), formats.number(number, lang)) for tally, number in one.numbers],
            "doubled": formats.number(one.doubled, lang) if one.doubled else "",
        }
        for one in counts(room)
    ]
    return {"columns": [label(tally, lang) for tally in Tally], "rows": rows}


def person_shown(sitting: Sitting, room: RoomView, held: PersonHeld) -> Shown:
    """Give a person for a row: names in their scripts, what is known, what was done."""
    one, lang = held.person, sitting.lang
    return {
        "id": one.id,
        "url": list_url(sitting, room, "list-person", one.id),
        "names": one.names,
        "born": one.born,
        "home": one.home,
        "of": held.of,
        "known": label(one.known, lang),
        "code": one.known.value,
        "stages": stages_shown(sitting, room, held),
        "doubled": bool(held.same_as),
    }


def stages_shown(sitting: Sitting, room: RoomView, held: PersonHeld) -> list[Shown]:
    """Give what was done about a person as tags, in words: colour is nowhere the only sign."""
    lang = sitting.lang
    found: list[Shown] = []
    if reached(held, Stage.VISITED):
        found.append({"code": "visited", "label": label(Stage.VISITED, lang)})
    consent = consent_of(held)
    if consent is not None:
        found.append({"code": consent.value, "label": label(consent, lang)})
    if reached(held, Stage.FAMILY_TOLD):
        found.append({"code": "family-told", "label": label(Stage.FAMILY_TOLD, lang)})
    batch = room.batches.get(held.batch or 0)
    if held.handed_over is not None:
        said = _("handed over: remains") if held.remains else _("handed over")
        found.append({"code": "handed-over", "label": said})
    elif batch is not None and in_open_batch(room, held):
        found.append({"code": "in-batch", "label": _("batch “%(name)s”") % {"name": batch.name}})
    if held.same_as:
        found.append({"code": "same", "label": _("not counted: another entry's person")})
    return found


def lacks_shown(sitting: Sitting, held: PersonHeld) -> list[str]:
    """Say what the entry lacks that would help to know the person."""
    return [label(one, sitting.lang) for one in lacks(held)]


def batch_shown(sitting: Sitting, room: RoomView, batch: BatchHeld) -> Shown:
    """Give a batch: who goes with it, who has not consented, whose family was not told, what became of it."""
    lang = sitting.lang
    every = members(room, batch)
    waiting = still_to_go(room, batch)
    going = [one for one in waiting if one.person.known is not Known.DEAD]
    asked = [one for one in going if consent_of(one) is None]
    return {
        "number": batch.number,
        "id": f"batch-{batch.number}",
        "name": batch.name,
        "planned": formats.plain_day(batch.planned, lang) if batch.planned else "",
        "open": is_open(batch),
        "persons": [person_shown(sitting, room, one) for one in every],
        "count": len(batch.persons) - sum(1 for one in every if one.same_as),
        "beware": undecided(room, batch.persons, lang),
        "gone": len(batch.persons) - len(every),
        "declined": _rows(sitting, room, [one for one in waiting if declines(one)]),
        "not_asked": _rows(sitting, room, asked),
        "not_told": _rows(sitting, room, list(families_not_told(room, batch))),
        "left": _rows(sitting, room, list(waiting)) if not is_open(batch) else [],
        "handovers": [_handover(one.on, len(one.persons), len(one.remains), lang) for one in handovers(room, batch)],
        "hand_over_url": deed_url(sitting.seat.id, room.id, "hand-over", batch.number)
        if waiting and heads_here(sitting.view, room)
        else "",
    }


def _handover(on: date, alive: int, remains: int, lang: str) -> Shown:
    return {"on": formats.plain_day(on, lang), "alive": alive, "remains": remains}


def _rows(sitting: Sitting, room: RoomView, persons: list[PersonHeld]) -> list[Shown]:
    return [person_shown(sitting, room, one) for one in persons]
