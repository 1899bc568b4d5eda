"""The periodic report of a commission: sections that its page, PDF and DOCX share, as known at the period's end.

It is made from the room as the reader hears it, so that it says nothing to anybody that they were not given.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.translation import gettext as _

from goodoffices.site.clock import local_day
from goodoffices.site.commission.days import day_title
from goodoffices.site.commission.saying import called, counted, phase_called, progress_said
from goodoffices.site.commission.strips import chart_of, fulfilled_plot
from goodoffices.site.door import Sitting
from goodoffices.site.evening.section import Grid, Line, Section
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title, party_by_id, party_name, seat_title
from goodoffices.talks.acts import Breach, Classed, CommitmentAmended, CommitmentWaived, ScheduleSet
from goodoffices.talks.commission.due import due_days, gates_ahead, truces
from goodoffices.talks.commission.over_time import Stretch, as_known, over_time
from goodoffices.talks.commission.status import assessed, commitment_of, days_of, standing
from goodoffices.talks.commission.steps import history_of, state_of
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import IncidentHeld, StepHeld
from goodoffices.words import formats
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class Period:
    """Days from one to another, both included; `ends` is the day to reckon with at its end (see `end_of`)."""

    first: date
    last: date
    ends: date

    def __contains__(self, day: object) -> bool:
        """Say whether a day lies in it."""
        return isinstance(day, date) and self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language: its title, whom it was made for, its sections, and its chart of statuses by day."""

    period: Period
    lang: str
    title: str
    reader: str
    sections: tuple[Section, ...]
    chart: dict[str, object]


def report_of(sitting: Sitting, room: RoomView, period: Period) -> Report:
    """Make the report in the language of the sitting, which must be the active one."""
    then, lang = as_known(room, period.last), sitting.lang
    stretches = over_time(room, period.first, period.last, period.ends)
    told = {
        "room": room_name(room, lang),
        "first": formats.plain_day(period.first, lang),
        "last": formats.plain_day(period.last, lang),
    }
    sections = (
        _commitments(sitting, then, stretches, period),
        _changes(sitting, then, stretches, period),
        _steps(sitting, then, period),
        _disputes(sitting, then),
        _held(sitting, then, period),
        _incidents(sitting, then, period),
        _gates(sitting, then, period),
        _decided(sitting, then, period),
        _next(sitting, then, period),
    )
    title = _("%(room)s: report from %(first)s to %(last)s") % told
    reader = seat_title(sitting.view, sitting.view.me, lang)
    return Report(period, lang, title, reader, sections, chart_of(sitting, room, stretches, period.last))


# ---- commitments --------------------------------------------------------------------------------------------------


def _commitments(
    sitting: Sitting, then: RoomView, stretches: dict[int, tuple[Stretch, ...]], period: Period
) -> Section:
    lang, rows = sitting.lang, []
    for number in sorted(then.commitments):
        one, now = commitment_of(then, number).commitment, standing(then, number, period.ends)
        due = formats.plain_day(now.next_due, lang) if now.next_due else "–"
        rows.append(
            (
                called(then, number, lang).words,
                party_name(sitting.view, one.who, lang),
                _status(stretches[number][0], lang),
                _status(stretches[number][-1], lang),
                progress_said(one, now, lang) or "–",
                _("%(day)s, late") % {"day": due} if now.late else due,
            )
        )
    heads = (_("Commitment"), _("Who undertook it"), _("At first"), _("At the end"), _("How far"), _("Next due"))
    caption = _("Commitments by status, at first and at the end of the period")
    grid = Grid(caption, heads, tuple(rows), (5, 4, 3, 3, 4, 3))
    return Section("commitments", _("Commitments"), _("No commitment was drawn by then."), grid=grid if rows else None)


def _status(stretch: Stretch, lang: str) -> str:
    return label(stretch.status, lang) if stretch.status else _("not drawn yet")


def _changes(
    sitting: Sitting, then: RoomView, stretches: dict[int, tuple[Stretch, ...]], period: Period
) -> Section:
    """List each change of a status by its day, the table of the chart, and a line of how many are fulfilled."""
    lang = sitting.lang
    found = sorted(
        (after.first, number, before, after)
        for number, every in stretches.items()
        for before, after in pairwise(every)
    )
    rows = tuple(
        (formats.plain_day(day, lang), called(then, number, lang).words, _status(before, lang), _status(after, lang))
        for day, number, before, after in found
    )
    heads = (_("Day"), _("Commitment"), _("Before"), _("From then on"))
    grid = Grid(_("Changes of status, day by day"), heads, rows, (3, 5, 3, 3)) if rows else None
    plots = (fulfilled_plot(stretches, period.first, period.last),) if rows else ()
    return Section("changes", _("Status over time"), _("No status changed in this period."), grid=grid, plots=plots)


# ---- steps and disputes -------------------------------------------------------------------------------------------


def _steps(sitting: Sitting, then: RoomView, period: Period) -> Section:
    found = [one for one in then.steps.values() if _of_period(one, period) and one.commitment in then.commitments]
    rows = tuple(_step(sitting, then, one) for one in sorted(found, key=lambda one: (one.on, one.number)))
    what = (_("Commitment"), _("Delivered on"), _("Units reported"), _("Units verified"))
    heads = (*what, _("State"), _("Who reported it"))
    caption = _("Steps delivered, reported or looked at in the period")
    grid = Grid(caption, heads, rows, (5, 3, 3, 2, 4, 4)) if rows else None
    return Section("steps", _("Steps"), _("No step was reported in this period."), grid=grid)


def _of_period(step: StepHeld, period: Period) -> bool:
    return step.on in period or any(local_day(each.at) in period for each in history_of(step))


def _step(sitting: Sitting, then: RoomView, one: StepHeld) -> tuple[str, ...]:
    lang, commitment = sitting.lang, commitment_of(then, one.commitment).commitment
    return (
        called(then, one.commitment, lang).words,
        formats.plain_day(one.on, lang),
        counted(one.reported, commitment, lang),
        "–" if one.verified is None else formats.number(one.verified, lang),
        label(state_of(one), lang),
        author_title(sitting.view, then, one.told[0].author, lang),
    )


def _disputes(sitting: Sitting, then: RoomView) -> Section:
    lines = tuple(
        line
        for step in sorted(then.steps.values(), key=lambda one: one.number)
        if step.disputed and step.commitment in then.commitments
        for line in _dispute(sitting, then, step)
    )
    return Section("disputes", _("Disputes open"), _("No dispute is open."), lines)


def _dispute(sitting: Sitting, then: RoomView, step: StepHeld) -> Iterator[Line]:
    lang = sitting.lang
    closed = max((one.number for one in step.findings if one.closes), default=0)
    what = called(then, step.commitment, lang).words
    for one in step.disputes:
        if one.number > closed:
            by = author_title(sitting.view, then, one.author, lang)
            told = {"who": by, "day": formats.plain_day(local_day(one.at), lang)}
            lead = _("%(what)s, step %(number)s") % {"what": what, "number": step.number}
            yield Line(lead, one.words, _("%(who)s, %(day)s") % told)


# ---- truces and incidents -----------------------------------------------------------------------------------------


def _held(sitting: Sitting, then: RoomView, period: Period) -> Section:
    return Section(
        "held",
        _("Days held"),
        _("No duty is held each day."),
        tuple(_truce(sitting, then, number, period) for number, _days in truces(then, period.ends)),
    )


def _truce(sitting: Sitting, then: RoomView, number: int, period: Period) -> Line:
    lang = sitting.lang
    days, before = days_of(then, number, period.ends), days_of(then, number, period.first)
    broken = [day for day in days.broken if day in period]
    told = {
        "held": formats.number(days.held, lang),
        "over": formats.number(days.over, lang),
        "here": formats.number(days.held - before.held, lang),
        "all": formats.number(days.over - before.over, lang),
    }
    lead = _("%(what)s: held on %(held)s of %(over)s days in all, on %(here)s of %(all)s in the period")
    note = " · ".join(formats.plain_day(day, lang) for day in broken)
    said = lead % (told | {"what": called(then, number, lang).words})
    party = party_by_id(sitting.view, commitment_of(then, number).commitment.who, lang)
    return Line(said, note=_("a breach was found on %(days)s") % {"days": note} if note else "", party=party)


def _incidents(sitting: Sitting, then: RoomView, period: Period) -> Section:
    """Count what was alleged and what was found apart: neither number is taken from the other."""
    lang = sitting.lang
    every = [one for one in then.incidents.values() if local_day(one.at) in period]
    open_ones = sum(1 for one in every if not one.classed)
    classes = Counter(one.classed[-1].act.classed for one in every if one.classed)
    results = Counter(assessed(one) for one in every)
    lines = (
        Line(_("Reported in the period, as allegations: %(number)s") % {"number": len(every)}),
        Line(_("Of these not looked into yet: %(number)s") % {"number": open_ones}),
        *(Line(said, party=party) for said, party in _laid(sitting, every)),
    )
    rows = tuple((label(one, lang), formats.number(classes[one], lang)) for one in Classed if classes[one])
    rows += tuple(
        (_("assessed as: %(result)s") % {"result": label(one, lang)}, formats.number(results[one], lang))
        for one in Breach
        if results[one]
    )
    grid = Grid(_("What was found of them"), (_("Found"), _("Incidents")), rows) if rows else None
    empty = _("No incident was reported in this period.")
    return Section("incidents", _("Incidents"), empty, lines if every else (), grid)


def _laid(sitting: Sitting, every: list[IncidentHeld]) -> Iterator[tuple[str, dict[str, object] | None]]:
    laid = Counter(one.reported.by_whom for one in every)
    for party in [one.id for one in sitting.view.sides_on(local_day(sitting.now))]:
        if laid[party]:
            said = _("alleged of it: %(number)s") % {"number": laid[party]}
            yield said, party_by_id(sitting.view, party, sitting.lang)


# ---- gates, decisions, what comes next ----------------------------------------------------------------------------


def _gates(sitting: Sitting, then: RoomView, period: Period) -> Section:
    lang, lines = sitting.lang, []
    for held in sorted(then.phases.values(), key=lambda one: one.place):
        if held.passed_at is not None and local_day(held.passed_at) in period:
            told = {"phase": phase_called(then, held.phase.id, lang), "day": _day(held.passed_at, lang)}
            lines.append(Line(_("Passed on %(day)s: %(phase)s") % told, held.words))
    for gate in gates_ahead(then, period.ends):
        phase = phase_called(then, gate.phase.phase.id, lang)
        left = [called(then, number, lang).words for number in gate.open]
        note = _("not fulfilled: %(what)s") % {"what": " · ".join(left)} if left else ""
        lines.append(Line(_("Ahead: %(phase)s") % {"phase": phase}, gate.phase.phase.gate, note))
    return Section("gates", _("Gates"), _("No gate was passed, and none lies ahead."), tuple(lines))


def _day(at: object, lang: str) -> str:
    return formats.plain_day(local_day(at), lang)  # type: ignore[arg-type]


def _decided(sitting: Sitting, then: RoomView, period: Period) -> Section:
    """List what was amended, waived and scheduled anew in the period."""
    lines = []
    for _number, entry in sorted(then.entries.items()):
        if local_day(entry.at) in period:
            lines += list(_decision(then, entry.act, _day(entry.at, sitting.lang), sitting.lang))
    return Section("decided", _("Amended, waived, scheduled"), _("Nothing of this kind in the period."), tuple(lines))


def _decision(then: RoomView, act: object, day: str, lang: str) -> Iterator[Line]:
    match act:
        case CommitmentAmended(number=number, why=why):
            yield Line(_("Amended: %(what)s") % {"what": called(then, number, lang).words}, why, day)
        case CommitmentWaived(number=number, words=words):
            yield Line(_("Waived: %(what)s") % {"what": called(then, number, lang).words}, words, day)
        case ScheduleSet(steps=steps, words=said):
            yield Line(_("Schedule set, rows: %(number)s") % {"number": len(steps)}, said, day)
        case _:
            return


def _next(sitting: Sitting, then: RoomView, period: Period) -> Section:
    every = [one for one in due_days(then, period.ends) if one.on > period.last and not (one.met and one.units)]
    lines = tuple(Line(day_title(sitting, then, one), note=formats.day(one.on, sitting.lang)) for one in every)
    return Section("next", _("What is due next"), _("No day is set after this period."), lines)


__all__ = ["Period", "Report", "report_of"]
