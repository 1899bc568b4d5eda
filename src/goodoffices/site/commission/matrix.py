"""The commitments as a table: rows by article, columns by phase, in each cell what the commitment has come to."""

from datetime import date

from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.saying import called, drawn_from, phase_called, progress_said, status_shown
from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_by_id, party_shown
from goodoffices.talks.commission.gates import in_order, not_fulfilled
from goodoffices.talks.commission.status import standing
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import CommitmentHeld, PhaseHeld
from goodoffices.talks.papers.model import every_article
from goodoffices.talks.people import ParticipantKind
from goodoffices.words import formats

Shown = dict[str, object]
NO_PHASE = ""


def sides_of(sitting: Sitting, room: RoomView, today: date) -> list[Shown]:
    """Give those who undertook something: the sides in the order of the day, then the others."""
    bound = {held.commitment.who for held in room.commitments.values()}
    view = sitting.view
    others = [one for one in view.participants.values() if one.kind is not ParticipantKind.SIDE]
    return [party_shown(one, sitting.lang) for one in (*view.sides_on(today), *others) if one.id in bound]


def columns_of(sitting: Sitting, room: RoomView) -> list[tuple[str, str]]:
    """Give the phases in their order as marks with names; a last column without one where something has no phase."""
    found = [(one.phase.id, phase_called(room, one.phase.id, sitting.lang)) for one in in_order(room)]
    known = {mark for mark, _name in found}
    loose = not found or any(held.commitment.phase not in known for held in room.commitments.values())
    return [*found, *([(NO_PHASE, "")] if loose else [])]


def groups_of(
    sitting: Sitting, room: RoomView, columns: list[tuple[str, str]], side: str, today: date
) -> list[Shown]:
    """Give the rows article by article, as the text has them; those drawn from no article come last."""
    place = {
        (number, article.id): at
        for number in sorted(room.papers)
        for at, article in enumerate(every_article(room.papers[number].paper))
    }
    groups: dict[tuple[int, str], list[CommitmentHeld]] = {}
    for _number, held in sorted(room.commitments.items()):
        if side in ("", held.commitment.who):
            drawn = held.commitment.drawn
            groups.setdefault((drawn.paper, drawn.article) if drawn else (0, ""), []).append(held)
    last = (1, 0, 0)
    ordered = sorted(groups, key=lambda key: (0, key[0], place.get(key, len(place))) if key[0] else last)
    return [_group(sitting, room, columns, groups[key], today) for key in ordered]


def _group(
    sitting: Sitting, room: RoomView, columns: list[tuple[str, str]], every: list[CommitmentHeld], today: date
) -> Shown:
    drawn = every[0].commitment.drawn
    return {
        "article": drawn_from(room, drawn, sitting.lang) if drawn else "",
        "rows": [_row(sitting, room, columns, held, today) for held in every],
    }


def _row(
    sitting: Sitting, room: RoomView, columns: list[tuple[str, str]], held: CommitmentHeld, today: date
) -> Shown:
    one, lang = held.commitment, sitting.lang
    far = standing(room, held.number, today)
    known = {mark for mark, _name in columns}
    phase = one.phase if one.phase in known else NO_PHASE
    cell = {
        "status": status_shown(far, lang),
        "said": progress_said(one, far, lang),
        "late": far.late,
        "disputed": far.disputed > 0,
        "due": formats.plain_day(far.next_due, lang) if far.next_due else "",
    }
    return {
        "number": held.number,
        "url": commission_url(sitting, room, "commitment", held.number),
        "what": called(room, held.number, lang),
        "who": party_by_id(sitting.view, one.who, lang),
        "to": party_by_id(sitting.view, one.to, lang) if one.to else None,
        "cells": [{"phase": name, "cell": cell if mark == phase else None} for mark, name in columns],
    }


def phases_shown(sitting: Sitting, room: RoomView, today: date) -> list[Shown]:
    """Give the phases with their days and gates: passed when and on what ground, or what is still open before it."""
    return [_phase(sitting, room, one, today) for one in in_order(room)]


def _phase(sitting: Sitting, room: RoomView, one: PhaseHeld, today: date) -> Shown:
    lang, phase = sitting.lang, one.phase
    return {
        "name": phase_called(room, phase.id, lang),
        "starts": formats.plain_day(phase.starts, lang) if phase.starts else "",
        "ends": formats.plain_day(phase.ends, lang) if phase.ends else "",
        "while_talks": phase.while_talks,
        "gate": phase.gate,
        "passed": formats.day(one.passed_at.date(), lang) if one.passed_at else "",
        "words": one.words,
        "open": [
            {
                "what": called(room, held.number, lang),
                "url": commission_url(sitting, room, "commitment", held.number),
            }
            for held in not_fulfilled(room, phase.id, today)
        ],
        "first": bool(phase.after),
    }


__all__ = ["columns_of", "groups_of", "phases_shown", "sides_of"]
