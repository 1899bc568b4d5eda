"""The room for agreement, as its page shows it: the picture, its table, and what is not known behind both."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from goodoffices.site.bridging.barriers import who_said
from goodoffices.site.bridging.numbers import hundredth, span
from goodoffices.site.bridging.places import opening_url
from goodoffices.site.bridging.plot import SHAPES, numbered, room_plot
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.bridging.spoken import Spoken
from goodoffices.site.bridging.standing import rules_out
from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import paper_url, party_shown_of
from goodoffices.site.shown import party_name, when_shown
from goodoffices.talks.fold import RoomView, RunHeld
from goodoffices.talks.positions import places_of
from goodoffices.talks.runs import Agreement, Regard, Spot
from goodoffices.words.labels import label

Shown = dict[str, object]


def agreement(
    sitting: Sitting,
    room: RoomView,
    one: RunHeld,
    found: Agreement,
    quoting: Quoting,
    spoken: tuple[Spoken, ...],
    asked: Mapping[str, str],
) -> Shown:
    """Give the picture of two sides (`asked` may name them as "across" and "up"), and a row for each package."""
    sides = _sides(sitting, found.spots)
    across, up = _axes(sides, asked)
    order = numbered(found.spots)
    return {
        "plot": room_plot(found.spots, across, up),
        "across": party_shown_of(sitting, across) if across else None,
        "up": party_shown_of(sitting, up) if up else None,
        "sides": [party_shown_of(sitting, side) for side in sides],
        "chooses": len(sides) > 2,
        "columns": [party_shown_of(sitting, side) for side in sides],
        "rows": [
            _row(sitting, room, one, spot, sides, order.get(id(spot), 0), place)
            | {"parts": quoting.package(spot.package)}
            for place, spot in enumerate(found.spots, 1)
        ],
        "shapes": [
            {"shape": path, "label": label(criterion, sitting.lang)}
            for criterion, path in SHAPES.items()
            if any(criterion in spot.best_by for spot in found.spots)
        ],
        "left_out": found.left_out,
        "unknown": unknown(sitting, quoting, spoken, _voices(found.spots)),
    }


def _sides(sitting: Sitting, spots: Sequence[Spot]) -> list[str]:
    """Give the parties that have numbers, in today's order."""
    there = dict.fromkeys(one.party for spot in spots for one in spot.regards if not one.voice)
    order = [one.id for one in sitting.view.sides_on(sitting.now.date())]
    return [*(one for one in order if one in there), *(one for one in there if one not in order)]


def _axes(sides: list[str], asked: Mapping[str, str]) -> tuple[str, str]:
    """Give the sides of the two axes: those asked for if they are two, else the first two."""
    across, up = asked.get("across", ""), asked.get("up", "")
    if across in sides and up in sides and across != up:
        return across, up
    return (sides[0], sides[1]) if len(sides) > 1 else ("", "")


def _voices(spots: Sequence[Spot]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((one.party, one.voice) for spot in spots for one in spot.regards))


def _row(
    sitting: Sitting, room: RoomView, one: RunHeld, spot: Spot, sides: list[str], order: int, place: int
) -> Shown:
    lang = sitting.lang
    return {
        "number": place,
        "order": order,
        "offered": _offered(sitting, spot),
        "paper_url": paper_url(sitting, room, spot.paper) if spot.paper in room.papers else "",
        **(when_shown(spot.offered, sitting.now, lang) if spot.offered else {}),
        "cells": [_cell(sitting, each) for side in sides for each in spot.regards if _is_of(each, side)],
        "best_by": [label(each, lang) for each in spot.best_by],
        "efficient": spot.efficient,
        "crosses": _crosses(sitting, spot),
        "url": "" if spot.paper else opening_url(sitting, room, one.number, place),
    }


def _is_of(one: Regard, side: str) -> bool:
    """Say whether it is the party's own; those inside it whose consent it needs rule out, and weigh nothing."""
    return one.party == side and not one.voice


def _cell(sitting: Sitting, one: Regard) -> dict[str, str]:
    between = span(one.low, one.high, sitting.lang)
    gain = hundredth(one.gain, sitting.lang)
    name = party_name(sitting.view, one.party, sitting.lang)
    return {"label": name, "gain": gain, "span": between if between != gain else ""}


def _crosses(sitting: Sitting, spot: Spot) -> list[str]:
    """Say whose red lines the package crosses."""
    crossed = dict.fromkeys(one.party for one in spot.regards if rules_out(spot.package, one))
    lang = sitting.lang
    return [_("crosses a red line of %(party)s") % {"party": party_name(sitting.view, one, lang)} for one in crossed]


def _offered(sitting: Sitting, spot: Spot) -> str:
    """Say how a package came up: as a paper that was put, or as one that a party named."""
    if spot.offered is None:
        return ""
    if spot.paper is not None:
        return _("put as the paper of act %(number)s") % {"number": spot.paper}
    named = {"party": party_name(sitting.view, spot.by, sitting.lang)}
    match spot.accepted:
        case None:
            return _("named by %(party)s as its favourite") % named
        case True:
            return _("%(party)s would accept it as a whole") % named
        case False:
            return _("%(party)s would not accept it as a whole") % named


def unknown(
    sitting: Sitting, quoting: Quoting, spoken: tuple[Spoken, ...], voices: Sequence[tuple[str, str]]
) -> list[str]:
    """Say of each voice how many of the brackets it did not speak of; those that spoke of all are left out."""
    brackets, found = set(quoting.brackets), []
    for party, voice in voices:
        said = {
            part
            for one in spoken
            if (one.party, one.voice) == (party, voice)
            for part in places_of(one.positions)
        }
        left = len(brackets - said)
        if left:
            named = {"who": who_said(sitting, party, voice), "left": left, "all": len(brackets)}
            found.append(_("%(who)s: nothing is known of %(left)s of %(all)s brackets.") % named)
    return found


__all__ = ["agreement", "unknown"]
