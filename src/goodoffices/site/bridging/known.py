"""What is known of each side's positions on a draft: by whom, on what it rests, and what has to be confirmed again."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.bridging.barriers import rests_said
from goodoffices.site.bridging.places import act_url
from goodoffices.site.bridging.quoting import Quoted, Quoting
from goodoffices.site.bridging.spoken import Spoken
from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.site.shown import seat_title
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.positioned import Basis, Stood, positioned
from goodoffices.talks.positions import Position, Positions, packages_of, places_of
from goodoffices.talks.rules.grounds import lacking
from goodoffices.words import formats

GLYPHS = {Position.ACCEPT: "●", Position.LIVE_WITH: "◐", Position.CANNOT: "○"}
"""The signs of the three marks, as elsewhere."""


@dataclass(frozen=True, slots=True)
class StoodShown:
    """One voice's positions by one act: how many brackets it spoke of, its marks, what is to be confirmed again."""

    ref: SourceRef
    voice: str
    rests: str
    url: str
    estimated: bool
    spoken: int
    marks: tuple[tuple[str, str, int], ...]
    again: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class KnownOf:
    """What is known of one party."""

    party: dict[str, object]
    stood: tuple[StoodShown, ...]


def known(sitting: Sitting, room: RoomView, held: PaperHeld, quoting: Quoting) -> list[KnownOf]:
    """Give what is known of each side, in today's order, then of everybody else who said something of the draft."""
    every = positioned(sitting.view, room, held.number, sitting.now.date())
    sides = [one.id for one in sitting.view.sides_on(sitting.now.date())]
    parties = dict.fromkeys((*sides, *(one.party for one in every)))
    return [
        KnownOf(
            party_shown_of(sitting, party),
            tuple(_stood(sitting, quoting, one) for one in every if one.party == party),
        )
        for party in parties
    ]


def _stood(sitting: Sitting, quoting: Quoting, one: Stood) -> StoodShown:
    spoken = Spoken(one.party, one.voice, one.basis, one.source, one.at, one.positions, one.sure)
    brackets = set(quoting.brackets)
    return StoodShown(
        one.source,
        one.voice,
        rests_said(sitting, spoken),
        act_url(sitting, one.source.room, one.source.number),
        one.basis is Basis.ESTIMATED,
        len(brackets.intersection(places_of(one.positions))),
        tuple(_marks(one.positions)),
        tuple(quoting.place(part) for part in one.again),
    )


def _marks(positions: Positions) -> Iterable[tuple[str, str, int]]:
    """Count what was said, each with its sign: the three marks, ranges, ties, the order, whole packages."""
    said = [one.position for one in positions.marks]
    for position, named in (
        (Position.ACCEPT, _("accepts")),
        (Position.LIVE_WITH, _("could live with")),
        (Position.CANNOT, _("red lines")),
    ):
        yield GLYPHS[position], named, said.count(position)
    more = (
        (_("ranges of values"), len(positions.ranges)),
        (_("ties of its own"), len(positions.only_if)),
        (_("brackets in order of importance"), len(positions.order)),
        (_("whole packages"), len(list(packages_of(positions)))),
    )
    yield from (("", named, count) for named, count in more if count)


# ---- what can be used here -----------------------------------------------------------------------------------


def barred(sitting: Sitting, room: RoomView, ref: SourceRef) -> str:
    """Say why an act can't be used in this room and how that is mended; empty where it can.

    A run may rest only on what every member of its room could have heard.
    """
    found = lacking(sitting.view, room.members, (ref,))
    if found is None:
        return ""
    there = sitting.view.rooms.get(found.room)
    out = [card for seat, card in room.members.items() if there is None or seat not in there.members]
    named = {
        "seats": formats.joined([seat_title(sitting.view, one, sitting.lang) for one in out], sitting.lang),
        "room": room_name(there, sitting.lang) if there else "",
    }
    return (
        _(
            "It can't be used here: %(seats)s of this room, who would read what is made of it, have no seat in "
            "%(room)s. Ask in a mediation room where everybody sits there too."
        )
        % named
    )


__all__ = ["GLYPHS", "KnownOf", "StoodShown", "barred", "known"]
