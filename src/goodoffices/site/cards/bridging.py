"""Cards of bridging: positions that a party gave or the mediation estimates, and what the engine found."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.cards.answering import recorded
from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.frame import room_name
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.parts import title_of
from goodoffices.site.positions.building import statements_shown
from goodoffices.site.positions.saying import (
    Named,
    counted,
    in_short,
    order_said,
    parts_said,
    red_lines,
    tie_said,
)
from goodoffices.site.positions.whole import statements_of, written
from goodoffices.talks.acts import EngineRun, PositionsEstimated, PositionsGiven, SourceRef
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.positions import Positions
from goodoffices.talks.runs import Agreement, Beliefs, Candidates, Found, NoPackage
from goodoffices.words import formats
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]

NAMED = 3
"""Red lines that a card in the stream names; the act's own page has them all, and the card says how many."""


def _content(paper: Paper | None, positions: Positions, reading: Reading) -> Facts:
    """Give what is said: on the act's own page all of it, in the stream how much, and its red lines."""
    if paper is None:
        return [(_("Marks"), counted(positions))]
    named = Named(paper, reading.lang)
    return _all(named, positions) if reading.alone else _short(named, positions)


def _short(named: Named, positions: Positions) -> Facts:
    facts: Facts = [(_("Marks"), counted(positions))] if positions.marks else []
    red = red_lines(named, positions)
    more = [_("and %(number)s more") % {"number": len(red) - NAMED}] if len(red) > NAMED else []
    facts += [(_("Red lines"), formats.joined([*red[:NAMED], *more], named.lang))] if red else []
    rest = in_short(positions)
    return [*facts, (_("Also"), " · ".join(rest))] if rest else facts


def _all(named: Named, positions: Positions) -> Facts:
    facts: Facts = [(one.name, one.line) for one in parts_said(named, positions)]
    order = [f"{place}. {said}" for place, said in enumerate(order_said(named, positions), 1)]
    facts += [(_("Most important first"), " · ".join(order))] if order else []
    facts += [(_("This only if that"), tie_said(named, one)) for one in positions.only_if]
    said = [(written(one), one) for one in statements_of(positions)]
    for one in statements_shown(named, said):
        facts.append((one.words, _package(one.package)))
        facts += [(_("The other package"), _package(one.than))] if one.than else []
    return facts


def _package(rows: list[tuple[str, str]]) -> str:
    return " · ".join(f"{where}, {what}" for where, what in rows)


def _voice(voice: str) -> Facts:
    return [(_("Those whose consent is needed at home"), voice)] if voice else []


@describe.register
def _given(act: PositionsGiven, reading: Reading) -> Card:
    held = reading.room.papers.get(act.number)
    facts: Facts = [(_("Paper"), title_of(held.paper, reading.lang).words)] if held else []
    facts += [*_voice(act.voice), *_content(held.paper if held else None, act.positions, reading)]
    return Card(
        _("positions on a paper"),
        [Said(act.words, quote=True)] if act.words else [],
        facts,
        told=reading.told(),
        about=act.number,
        tags=recorded(reading),
        links=_ways(act.number, reading),
    )


def _ways(number: int, reading: Reading) -> list[tuple[str, str]]:
    if number not in reading.room.papers:
        return []
    return [(_("All positions on this paper"), paper_url(reading.sitting, reading.room, number, "positions"))]


@describe.register
def _estimated(act: PositionsEstimated, reading: Reading) -> Card:
    """Show an estimate; once its day is over, that it was there and no more."""
    held = reading.room.papers.get(act.number)
    facts: Facts = [(_("Of"), reading.name(act.party)), *_voice(act.voice)]
    facts += _draft(act.number, act.version, reading)
    tags = [_("the mediation's estimate"), label(act.sure, reading.lang)]
    if act.until is not None and reading.sitting.now.date() > act.until:
        over = _("It counted until %(day)s, and is no longer shown.") % {
            "day": formats.day(act.until, reading.lang)
        }
        return Card(
            _("estimate of positions"), facts=[*facts, (_("Over"), over)], about=act.number, tags=tags
        )
    facts += [(_("Counts until"), formats.day(act.until, reading.lang))] if act.until else []
    facts += _content(held.version(act.version).paper if held else None, act.positions, reading)
    facts += _sources(act.sources, reading)
    said = [Said(act.words)] if act.words else []
    links = _ways(act.number, reading)
    return Card(_("estimate of positions"), said, facts, about=act.number, tags=tags, links=links)


def _draft(number: int, version: int, reading: Reading) -> Facts:
    """Name the draft, and which of its versions."""
    held = reading.room.papers.get(number)
    if held is None:
        return []
    every = [one.number for one in held.versions]
    place = {"place": every.index(version) + 1, "all": len(every)} if version in every else {}
    facts: Facts = [(_("Draft"), title_of(held.paper, reading.lang).words)]
    return [*facts, (_("Version"), _("%(place)s of %(all)s") % place)] if place else facts


def _sources(sources: tuple[SourceRef, ...], reading: Reading) -> Facts:
    """Name what it was made from, room by room."""
    by_room: dict[str, list[int]] = {}
    for ref in sources:
        by_room.setdefault(ref.room, []).append(ref.number)
    said = [_in_room(room, sorted(set(numbers)), reading) for room, numbers in by_room.items()]
    return [(_("Made from"), " · ".join(said))] if said else []


def _in_room(room: str, numbers: list[int], reading: Reading) -> str:
    known = reading.sitting.view.rooms.get(room)
    if known is None:
        return _("acts of a room where you no longer sit")
    listed = ", ".join(map(str, numbers))
    named = {"room": room_name(known, reading.lang), "numbers": listed}
    return ngettext("%(room)s, act %(numbers)s", "%(room)s, acts %(numbers)s", len(numbers)) % named


@describe.register
def _run(act: EngineRun, reading: Reading) -> Card:
    """Show what was asked of which draft, and what was found in a line; the run has a page of its own."""
    facts: Facts = [
        (_("Asked"), label(act.question, reading.lang)),
        *_draft(act.number, act.version, reading),
    ]
    over = act.until is not None and reading.sitting.now.date() > act.until
    if over and act.until is not None:
        gone = _("It counted until %(day)s, and is no longer shown.")
        facts.append((_("Over"), gone % {"day": formats.day(act.until, reading.lang)}))
    else:
        facts.append((_("Found"), found_said(act.found)))
    facts += _sources(act.sources, reading)
    there = [reading.sitting.seat.id, reading.room.id, reading.entry.number]
    links = (
        [(_("What was found"), reverse("bridging-run", args=there))]
        if act.number in reading.room.papers
        else []
    )
    return Card(_("the engine was asked"), facts=facts, about=act.number, links=links)


def found_said(found: Found) -> str:
    """Say on one line what an engine found."""
    match found:
        case NoPackage(barriers, _ways):
            said = ngettext(
                "no package: %(number)s thing stands in the way",
                "no package: %(number)s things stand in the way together",
                len(barriers),
            )
            return said % {"number": len(barriers)}
        case Candidates(every):
            said = ngettext("%(number)s package to consider", "%(number)s packages to consider", len(every))
            return said % {"number": len(every)}
        case Agreement(spots, left_out):
            number = sum(one.efficient for one in spots) + left_out
            said = ngettext(
                "%(number)s package that nothing betters for all",
                "%(number)s packages that nothing betters for all",
                number,
            )
            return said % {"number": number}
        case Beliefs(every):
            said = ngettext(
                "what is believed of %(number)s side", "what is believed of %(number)s sides", len(every)
            )
            return said % {"number": len(every)}


__all__ = ["found_said"]
