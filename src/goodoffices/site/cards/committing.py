"""Cards of the commission: the signed text, commitments, phases and gates, the schedule, and the steps."""

from datetime import date

from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.saying import called, counted, drawn_from, facts_of, phase_called
from goodoffices.site.commission.schedule import by_day
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.shown import Fingerprint
from goodoffices.talks.acts import (
    CommitmentAmended,
    CommitmentDrawn,
    CommitmentWaived,
    DisputeClosed,
    GatePassed,
    PhasesSet,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
    TextLaid,
)
from goodoffices.talks.commission.gates import not_fulfilled
from goodoffices.talks.commission.status import commitment_of
from goodoffices.talks.fold import RoomView, fold
from goodoffices.talks.people import said_in
from goodoffices.talks.undertakings import Commitment, Phase
from goodoffices.words import formats

Facts = list[tuple[str, str]]
Ways = list[tuple[str, str]]


@describe.register
def _laid(act: TextLaid, reading: Reading) -> Card:
    facts: Facts = [(_("Fingerprint"), Fingerprint(act.fingerprint))]
    facts += [(_("Signed on"), formats.day(act.signed_on, reading.lang))] if act.signed_on else []
    url = paper_url(reading.sitting, reading.room, reading.entry.number)
    return Card(
        _("the signed text, laid before the commission"),
        [Said(said_in(act.paper.title, reading.lang))],
        facts,
        links=[(_("Read the text"), url)],
    )


# ---- commitments --------------------------------------------------------------------------------------------------


def _way(number: int, reading: Reading) -> Ways:
    """Lead to a commitment's page, as far as it is still here."""
    if number not in reading.room.commitments:
        return []
    return [
        (
            _("The commitment and its history"),
            commission_url(reading.sitting, reading.room, "commitment", number),
        )
    ]


def _which(number: int, reading: Reading) -> Facts:
    return [(_("Commitment"), called(reading.room, number, reading.lang).words)]


def _words_of(one: Commitment, reading: Reading) -> list[Said]:
    said = [Said(said_in(one.what, reading.lang))]
    if one.drawn is not None:
        where = drawn_from(reading.room, one.drawn, reading.lang)
        said.append(
            Said(one.drawn.quote, _("In the words of %(article)s") % {"article": where}, wording=True)
        )
    return said


@describe.register
def _drawn(act: CommitmentDrawn, reading: Reading) -> Card:
    one = act.commitment
    facts = facts_of(reading.sitting, reading.room, one)
    return Card(
        _("commitment drawn"), _words_of(one, reading), facts, links=_way(reading.entry.number, reading)
    )


@describe.register
def _amended(act: CommitmentAmended, reading: Reading) -> Card:
    said = [*_words_of(act.commitment, reading), Said(act.why, _("Why"))]
    facts = _changed(act, reading) or facts_of(reading.sitting, reading.room, act.commitment)
    return Card(_("commitment amended"), said, facts, about=act.number, links=_way(act.number, reading))


def _changed(act: CommitmentAmended, reading: Reading) -> Facts:
    """Give what reads differently now, each with how it read before."""
    held = reading.room.commitments.get(act.number)
    earlier = [one.commitment for one in held.readings if one.number < reading.entry.number] if held else []
    if not earlier:
        return []
    before = dict(facts_of(reading.sitting, reading.room, earlier[-1]))
    now = dict(facts_of(reading.sitting, reading.room, act.commitment))
    return [
        (
            name,
            _("%(now)s (before: %(before)s)") % {"now": now.get(name, "–"), "before": before.get(name, "–")},
        )
        for name in dict.fromkeys((*now, *before))
        if now.get(name) != before.get(name)
    ]


@describe.register
def _waived(act: CommitmentWaived, reading: Reading) -> Card:
    held = reading.room.commitments.get(act.number)
    much = _("all that was left")
    if act.amount is not None:
        much = (
            counted(act.amount, held.commitment, reading.lang)
            if held
            else formats.number(act.amount, reading.lang)
        )
    facts = [*_which(act.number, reading), (_("Waived"), much)]
    said = [Said(act.words, quote=True)]
    return Card(_("commitment waived"), said, facts, about=act.number, links=_way(act.number, reading))


# ---- phases, gates, the schedule ----------------------------------------------------------------------------------


@describe.register
def _phases(act: PhasesSet, reading: Reading) -> Card:
    facts = [(_("Phase %(mark)s") % {"mark": one.id}, _phase_said(one, reading)) for one in act.phases]
    said = [Said(act.why, _("Why"))] if act.why else []
    url = commission_url(reading.sitting, reading.room)
    return Card(_("phases set"), said, facts, links=[(_("Commitments by phase"), url)])


def _phase_said(one: Phase, reading: Reading) -> str:
    lang = reading.lang
    parts = [said_in(one.name, lang).words]
    if one.starts:
        parts.append(_("from %(since)s") % {"since": formats.plain_day(one.starts, lang)})
    if one.ends:
        parts.append(_("until %(until)s") % {"until": formats.plain_day(one.ends, lang)})
    parts += [_("goes on while talks on the next phase do")] if one.while_talks else []
    parts += [_("gate: %(words)s") % {"words": one.gate.words}] if one.gate else []
    first = [called(reading.room, number, lang).words for number in one.after]
    parts += [_("first: %(commitments)s") % {"commitments": formats.joined(first, lang)}] if first else []
    return " · ".join(parts)


@describe.register
def _gate(act: GatePassed, reading: Reading) -> Card:
    lang, then = reading.lang, _room_then(reading)
    day = local_day(reading.entry.at)
    facts = [(_("Phase"), phase_called(reading.room, act.phase, lang))]
    open_ones = [called(then, one.number, lang).words for one in not_fulfilled(then, act.phase, day)]
    if open_ones:
        facts.append((_("Not fulfilled when it was passed"), formats.joined(open_ones, lang)))
    return Card(_("gate passed"), [Said(act.words)], facts, tags=[_("passed early")] if open_ones else [])


def _room_then(reading: Reading) -> RoomView:
    """Give the room as it was just before the act, so that what is said of that moment does not change later."""
    room, number = reading.room, reading.entry.number
    return fold(room.id, room.since, [room.entries[one] for one in sorted(room.entries) if one < number])


@describe.register
def _schedule(act: ScheduleSet, reading: Reading) -> Card:
    days = [one.on for one in act.steps if one.on is not None]
    facts: Facts = [(_("Rows"), formats.number(len(act.steps), reading.lang))]
    if days:
        facts.append((_("From"), formats.day(min(days), reading.lang)))
        facts.append((_("Until"), formats.day(max(days), reading.lang)))
    facts += by_day(reading.room, act.steps, reading.lang) if reading.alone else []
    said = [Said(act.words)] if act.words else []
    links = [(_("The schedule and what happened"), commission_url(reading.sitting, reading.room, "schedule"))]
    return Card(_("schedule set"), said, facts, links=links)


# ---- steps --------------------------------------------------------------------------------------------------------


def _step(number: int, units: int | None, reading: Reading, on: date | None = None) -> Facts:
    """Say of which commitment a step is, how much, and on which day."""
    held = reading.room.steps.get(number)
    commitment = held.commitment if held else 0
    return _units(commitment, units, reading, on) if held else []


def _units(commitment: int, units: int | None, reading: Reading, on: date | None = None) -> Facts:
    facts = _which(commitment, reading)
    if units is not None and commitment in reading.room.commitments:
        one = commitment_of(reading.room, commitment).commitment
        facts.append((_("How much"), counted(units, one, reading.lang)))
    elif units is not None:
        facts.append((_("How much"), formats.number(units, reading.lang)))
    return [*facts, (_("On"), formats.day(on, reading.lang))] if on else facts


def _step_way(number: int, reading: Reading) -> Ways:
    held = reading.room.steps.get(number)
    return _way(held.commitment, reading) if held else []


@describe.register
def _reported(act: StepReported, reading: Reading) -> Card:
    facts = _units(act.commitment, act.amount, reading, act.on)
    facts += [(_("Where"), act.where)] if act.where else []
    said = [Said(act.words, quote=True)] if act.words else []
    return Card(_("step reported"), said, facts, links=_way(act.commitment, reading))


@describe.register
def _corrected(act: StepCorrected, reading: Reading) -> Card:
    facts, said = _step(act.number, act.amount, reading, act.on), [Said(act.why, _("Why"))]
    return Card(_("step corrected"), said, facts, about=act.number, links=_step_way(act.number, reading))


@describe.register
def _verified(act: StepVerified, reading: Reading) -> Card:
    facts, said = _step(act.number, act.amount, reading), [Said(act.words)] if act.words else []
    return Card(_("step verified"), said, facts, about=act.number, links=_step_way(act.number, reading))


@describe.register
def _disputed(act: StepDisputed, reading: Reading) -> Card:
    facts, said = _step(act.number, None, reading), [Said(act.words, quote=True)]
    return Card(_("step disputed"), said, facts, about=act.number, links=_step_way(act.number, reading))


@describe.register
def _closed(act: DisputeClosed, reading: Reading) -> Card:
    facts, said = _step(act.number, act.amount, reading), [Said(act.words)]
    return Card(_("dispute closed"), said, facts, about=act.number, links=_step_way(act.number, reading))
