"""How the talks stand: the sides, the papers and what is left in them, who waits for whom, calls and dates."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from goodoffices.site.clock import local_day
from goodoffices.site.dates import Known, dates_known
from goodoffices.site.door import Sitting
from goodoffices.site.evening.section import Grid, Line, Plot, Section
from goodoffices.site.frame import room_name
from goodoffices.site.pages.play import stopped
from goodoffices.site.pages.waits import said
from goodoffices.site.papers.heads import standing_shown, title_of
from goodoffices.site.papers.plots import spark
from goodoffices.site.shown import party_by_id, party_shown
from goodoffices.talks.acts import CallPlanned, Note, StandingTold, Suspension
from goodoffices.talks.fold import PaperHeld, RoomView, Standing
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.standing import PartyState, Waiting, calls_due, state_of_play, waiting
from goodoffices.words import formats

STILL = (Standing.DRAFT, Standing.STANDS, Standing.INITIALLED)
NOTES = 3
"""Notes of the press room that stand as the line: the latest ones."""


def sides(sitting: Sitting) -> Section:
    """Say how each side stands: that it stopped and since when, never why, which is told in confidence."""
    every = state_of_play(sitting.view, sitting.now.date())
    lines = tuple(
        Line(lead, party=party_shown(one.party, sitting.lang))
        for one in every
        for lead in (list(_stopped(sitting, one)) or [_("in talks")])
    )
    return Section("play", _("State of play"), _("No side has been named yet."), lines)


def _stopped(sitting: Sitting, one: PartyState) -> Iterator[str]:
    told = [suspended.act for _room, suspended in one.told]
    acts: Sequence[Suspension | StandingTold] = told or one.noticed
    for act in acts:
        since = formats.plain_day(act.since, sitting.lang)
        what = {"what": stopped(act.scope, act.track, sitting.lang), "day": since}
        yield _("%(what)s, since %(day)s") % what


def papers(sitting: Sitting) -> Section:
    """Lay out what is left in each paper that stands or is drafted in this seat's rooms."""
    found = [(room, held) for room, held in _papers(sitting) if held.standing(sitting.now.date()) in STILL]
    rows = tuple(_row(sitting, room, held) for room, held in found)
    heads = (_("Paper"), _("Room"), _("Standing"), _("Brackets left"), _("Blanks open"), _("Clean articles"))
    grid = Grid(_("What is left in each paper"), heads, rows) if rows else None
    plots = tuple(plot for _room, held in found if (plot := _plot(held, sitting.lang)))
    return Section("papers", _("Brackets left"), _("No paper stands in your rooms."), (), grid, plots)


def _papers(sitting: Sitting) -> Iterator[tuple[RoomView, PaperHeld]]:
    """Go through the papers of the seat's rooms, but those that a party gave: they are told in confidence."""
    for room in sitting.view.sitting(RoomKind.MEDIATION, RoomKind.DELEGATION, RoomKind.CAUCUS):
        for _number, held in sorted(room.papers.items()):
            if not held.by_party:
                yield room, held


def _row(sitting: Sitting, room: RoomView, held: PaperHeld) -> tuple[str, ...]:
    left, lang = brackets_left(held.paper), sitting.lang
    clean = _("%(clean)s of %(all)s") % {
        "clean": formats.number(left.articles_clean, lang),
        "all": formats.number(left.articles, lang),
    }
    return (
        title_of(held.paper, lang).words,
        room_name(room, lang),
        standing_shown(sitting, held),
        formats.number(left.brackets, lang),
        formats.number(left.blanks_open, lang),
        clean,
    )


def _plot(held: PaperHeld, lang: str) -> Plot | None:
    line = spark(held.versions)
    if line is None:
        return None
    ends = {"title": title_of(held.paper, lang).words, "first": line["first"], "last": line["last"]}
    return Plot(str(line["path"]), _("%(title)s: brackets left %(first)s at first, %(last)s now") % ends)


def waits(sitting: Sitting) -> tuple[Section, Section]:
    """List what waits for the reader's own side, and what for others; without words that were said."""
    ours = sitting.view.me.party if not sitting.view.in_mediation else ""
    every = waiting(sitting.view, sitting.now.date())
    us = tuple(_wait(sitting, one) for one in every if one.party == ours)
    them = tuple(_wait(sitting, one) for one in every if one.party != ours)
    return (
        Section("for-us", _("Waits for us"), _("Nothing waits for us."), us),
        Section("for-them", _("Waits for others"), _("Nothing waits for others."), them),
    )


def _wait(sitting: Sitting, one: Waiting) -> Line:
    room, lang = sitting.view.room(one.room), sitting.lang
    party = one.party or _with(room, one)
    since = formats.brief_day(local_day(one.at), lang)
    held = room.papers.get(one.number)
    title = title_of(held.paper, lang) if held and not held.by_party else None
    note = _("%(room)s · since %(when)s") % {"room": room_name(room, lang), "when": since}
    mine = _("%(what)s (for you)") % {"what": said(one.code)} if one.mine else said(one.code)
    return Line(mine, title, note, party_by_id(sitting.view, party, lang) if party else None)


def _with(room: RoomView, one: Waiting) -> str:
    """Give the participant that something is about: the recipient of a conveyance, or whom the room is with."""
    if conveyance := room.conveyances.get(one.number):
        return conveyance.prepared.recipient
    return room.party.id if room.party else ""


def calls(sitting: Sitting) -> Section:
    """List the calls that are due."""
    lines = []
    for entry in calls_due(sitting.view):
        if isinstance(entry.act, CallPlanned):
            act = entry.act
            when = (
                formats.when(act.when, sitting.lang, settings.TIME_ZONE) if act.when else _("no time settled")
            )
            lines.append(Line(act.with_whom, act.about, when))
    return Section("calls", _("Calls due"), _("No call is due."), tuple(lines))


def ahead(sitting: Sitting, day: date) -> Section:
    """List the dates from a day on: rounds that began are behind."""
    lines = tuple(
        Line(_ahead(one), note=formats.day(one.day, sitting.lang))
        for one in dates_known(sitting)
        if one.day >= day and not one.dated.key.startswith(("call ", "round "))
    )
    return Section("dates", _("Dates ahead"), _("There is no timetable."), lines)


def _ahead(one: Known) -> str:
    """Say a date; of a stretch of days, which begins on it, that this is its first."""
    if one.dated.key.startswith("window "):
        return _("First day: %(title)s") % {"title": one.dated.title}
    return one.dated.title


def the_line(sitting: Sitting) -> Section:
    """Give the latest notes of the press room, where this seat sits there."""
    found = [
        (entry.at, entry.act.text)
        for room in sitting.view.sitting(RoomKind.PRESS)
        for _number, entry in sorted(room.entries.items())
        if isinstance(entry.act, Note)
    ]
    found.sort(key=lambda pair: pair[0])
    lines = tuple(
        Line(text=text, note=formats.when(at, sitting.lang, settings.TIME_ZONE))
        for at, text in reversed(found[-NOTES:])
    )
    return Section("line", _("The line"), _("No line has been written yet."), lines)
