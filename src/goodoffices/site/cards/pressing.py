"""Cards of the press room: reports filed and read, entries judged and checked, instruments, the line, pairs."""

from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.press.places import entry_url, report_url
from goodoffices.site.press.saying import line_of, sort_called, sort_of
from goodoffices.talks.acts import (
    DiscordJudged,
    EntryAdded,
    EntryChecked,
    EntryJudged,
    InstrumentKept,
    LineAgreed,
    LineSet,
    ReportFiled,
    ReportRead,
)
from goodoffices.talks.people import said_in
from goodoffices.talks.pressfile.entries import Entry
from goodoffices.talks.pressfile.keeping import EntryRef, LineItem
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]
Ways = list[tuple[str, str]]


def _report_facts(number: int, reading: Reading) -> Facts:
    """Name a report by its title, as far as it is still here."""
    held = reading.room.reports.get(number)
    return (
        [(_("Report"), held.report.title)]
        if held
        else [(_("Report"), _("report %(number)s") % {"number": number})]
    )


def _report_way(number: int, reading: Reading) -> Ways:
    if number not in reading.room.reports:
        return []
    return [(_("Open the report"), report_url(reading.sitting, reading.room, number))]


def _entry_way(ref: EntryRef, reading: Reading) -> Ways:
    url = entry_url(reading.sitting, reading.room, ref)
    return [(_("Show the entry"), url)] if url else []


def _entry_said(entry: Entry | None, lang: str, reading: Reading) -> list[Said]:
    if entry is None:
        return []
    return [Said(Text(line_of(entry, reading.lang), lang), sort_called(sort_of(entry)))]


def _lang_of(report: int, reading: Reading) -> str:
    held = reading.room.reports.get(report)
    return held.report.text.lang if held else reading.lang


@describe.register
def _filed(act: ReportFiled, reading: Reading) -> Card:
    report, lang = act.report, reading.lang
    facts: Facts = [(_("Outlet"), report.outlet or _("not known"))]
    facts += [(_("Published"), formats.day(report.published, lang))] if report.published else []
    facts.append((_("Language"), formats.language_name(report.text.lang, lang)))
    if act.copy_of is not None:
        facts.append((_("Copy of"), _("report %(number)s") % {"number": act.copy_of}))
    title = Said(Text(report.title, report.text.lang))
    return Card(_("report filed"), [title], facts, links=_report_way(reading.entry.number, reading))


@describe.register
def _read(act: ReportRead, reading: Reading) -> Card:
    facts = _report_facts(act.report, reading)
    facts += [(_("Read by"), act.reader), (_("Suggestions"), formats.number(len(act.entries), reading.lang))]
    if act.thrown:
        facts.append((_("Thrown away: not in the text"), formats.number(act.thrown, reading.lang)))
    return Card(_("report read: suggestions to judge"), facts=facts, links=_report_way(act.report, reading))


@describe.register
def _added(act: EntryAdded, reading: Reading) -> Card:
    said = _entry_said(act.entry, _lang_of(act.report, reading), reading)
    ways = _entry_way(EntryRef(reading.entry.number), reading)
    return Card(_("entry marked by hand"), said, _report_facts(act.report, reading), links=ways)


@describe.register
def _judged(act: EntryJudged, reading: Reading) -> Card:
    held = reading.room.press.get(act.ref)
    report = held.report if held else 0
    said = _entry_said(act.amended or (held.first if held else None), _lang_of(report, reading), reading)
    said += [Said(act.why, _("Why"))] if act.why else []
    facts = [(_("Verdict"), label(act.verdict, reading.lang))]
    facts += _report_facts(report, reading) if report else []
    return Card(_("entry judged"), said, facts, links=_entry_way(act.ref, reading))


@describe.register
def _checked(act: EntryChecked, reading: Reading) -> Card:
    held = reading.room.press.get(act.ref)
    said = _entry_said(held.entry, _lang_of(held.report, reading), reading) if held else []
    said += [Said(act.why, _("Why"))] if act.why else []
    check = _("reads it so too") if act.agrees else _("reads it differently")
    return Card(
        _("judgement checked"), said, [(_("Second analyst"), check)], links=_entry_way(act.ref, reading)
    )


@describe.register
def _kept(act: InstrumentKept, reading: Reading) -> Card:
    one, lang = act.instrument, reading.lang
    facts: Facts = [(_("Kind"), label(one.sort, lang)), (_("Issued by"), one.issuer)]
    facts += [(_("Its number"), one.mark)] if one.mark else []
    facts += [(_("Dated"), formats.day(one.dated, lang))] if one.dated else []
    facts += [(_("Valid from"), formats.day(one.since, lang))] if one.since else []
    facts += [(_("Valid until"), formats.day(one.until, lang))] if one.until else []
    facts += [(_("Orders"), formats.number(len(one.orders), lang))] if one.orders else []
    title = _("instrument put right") if act.number is not None else _("instrument kept")
    said = [Said(said_in(one.called, lang))] + ([Said(one.disputed, _("Disputed"))] if one.disputed else [])
    return Card(title, said, facts, about=act.number)


@describe.register
def _line(act: LineSet, reading: Reading) -> Card:
    facts = [(_("Topic"), act.topic)]
    said = [_item(item, reading.lang) for item in act.items]
    return Card(_("the line"), said, facts, about=act.replaces)


def _item(item: LineItem, lang: str) -> Said:
    return Said(item.text, label(item.saying, lang))


@describe.register
def _agreed(act: LineAgreed, reading: Reading) -> Card:
    held = reading.room.lines.get(act.number)
    facts: Facts = [(_("Topic"), held.topic)] if held else []
    facts.append((_("The side"), _("agrees to the line") if act.agrees else _("does not agree to the line")))
    said = [Said(act.words, quote=True)] if act.words else []
    return Card(_("answer to the line"), said, facts, about=act.number)


@describe.register
def _discord(act: DiscordJudged, reading: Reading) -> Card:
    said = []
    for ref in (act.one, act.other):
        held = reading.room.press.get(ref)
        said += _entry_said(held.entry, _lang_of(held.report, reading), reading) if held else []
    said += [Said(act.why, _("Why"))] if act.why else []
    facts = [
        (_("Put side by side because"), label(act.discord, reading.lang)),
        (_("Judgement"), label(act.judgement, reading.lang)),
    ]
    ways = [*_entry_way(act.one, reading), *_entry_way(act.other, reading)]
    return Card(_("two entries judged side by side"), said, facts, links=ways)
