"""Cards of papers: opened, edited, remarked on, put, given, withdrawn, measured, concluded."""

from django.utils.translation import gettext as _

from goodoffices.documents.writing.wording import grouped
from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.frame import room_name
from goodoffices.site.papers.article import part_name
from goodoffices.site.papers.heads import left_said, outcome_said, paper_url, title_of
from goodoffices.site.papers.saying import edit_said, refused_said
from goodoffices.site.shown import Fingerprint
from goodoffices.talks.acts import (
    Carried,
    Measured,
    OutcomeTold,
    PaperConcluded,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    PaperWithdrawn,
    Put,
    Remark,
    SourceRef,
)
from goodoffices.talks.fold import PaperHeld
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import Paper
from goodoffices.words import formats
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]

EDITS = 8
"""Edits that a card names; the comparison shows them all, and each that could not be made is always named."""


def paper_links(
    reading: Reading, number: int, *, compare: tuple[int, int] | None = None
) -> list[tuple[str, str]]:
    """Give the ways from a card to the paper's text, and to what changed between two versions."""
    held = reading.room.papers.get(number)
    if held is None:
        return []
    links = [(_("Read the paper"), paper_url(reading.sitting, reading.room, number))]
    if compare:
        address = paper_url(reading.sitting, reading.room, number, "paper-compare")
        links.append((_("What changed"), f"{address}?a={compare[0]}&b={compare[1]}"))
    return links


def about_paper(paper: Paper, reading: Reading) -> Facts:
    """Give what a paper is: its kind, what is open in it, its languages."""
    langs = [formats.language_name(one, reading.lang) for one in paper.languages]
    return [
        (_("Kind"), label(paper.kind, reading.lang)),
        (_("Still open"), left_said(brackets_left(paper))),
        (_("Languages"), formats.joined(langs, reading.lang)),
    ]


def put_facts(put: Put, reading: Reading) -> Facts:
    """Give how a paper is put: until when, in whose place, to whom a common text, under which fingerprint."""
    facts = about_paper(put.copy, reading)
    held = reading.room.papers.get(reading.entry.number)
    facts += [(_("Stands until"), formats.day(put.until, reading.lang))] if put.until else []
    facts += (
        [(_("Replaces"), _("the paper of act %(number)s") % {"number": put.replaces})] if put.replaces else []
    )
    facts += [(_("Common text, held by"), reading.names(put.common_to))] if put.common_to else []
    facts += [
        (_("Attachments"), formats.joined([one.name for one in put.copy.attachments], reading.lang))
    ] * bool(put.copy.attachments)
    facts += [(_("Fingerprint"), Fingerprint(grouped(held.fingerprint)))] if held and held.fingerprint else []
    return facts


def carried_facts(carried: Carried, reading: Reading) -> Facts:
    """Give what a conveyance carries: which version of the draft, and how it would be put."""
    held, put = reading.room.papers.get(carried.number), carried.put
    every = [one.number for one in held.versions] if held else []
    facts = about_paper(put.copy, reading)
    if carried.version in every:
        values = {"place": every.index(carried.version) + 1, "all": len(every)}
        facts.insert(0, (_("Version"), _("%(place)s of %(all)s") % values))
    facts += [(_("Stands until"), formats.day(put.until, reading.lang))] if put.until else []
    if put.replaces:
        facts.append((_("Replaces"), _("what act %(number)s carried") % {"number": put.replaces}))
    facts += [(_("Common text, held by"), reading.names(put.common_to))] if put.common_to else []
    files = [one.name for one in put.copy.attachments]
    return facts + [(_("Attachments"), formats.joined(files, reading.lang))] * bool(files)


def carried_links(carried: Carried, reading: Reading) -> list[tuple[str, str]]:
    """Give the way to the version that is carried."""
    if carried.number not in reading.room.papers:
        return []
    address = paper_url(reading.sitting, reading.room, carried.number)
    return [(_("Read the paper"), f"{address}?version={carried.version}")]


def _title(paper: Paper, reading: Reading) -> Said:
    return Said(title_of(paper, reading.lang), wording=True)


def _about(reading: Reading, number: int) -> list[Said]:
    """Name the paper that an act is about, where the reader hears of it."""
    held = reading.room.papers.get(number)
    return [_title(held.paper, reading)] if held else []


def _sources(sources: tuple[SourceRef, ...], reading: Reading) -> Facts:
    named = [_place(reading, ref) for ref in sources]
    return [(_("Made from"), formats.joined(named, reading.lang))] if named else []


def _place(reading: Reading, ref: SourceRef) -> str:
    room = reading.sitting.view.rooms.get(ref.room)
    if room is None:
        return _("an act of a room where you no longer sit")
    return _("%(room)s, act %(number)s") % {"room": room_name(room, reading.lang), "number": ref.number}


@describe.register
def _opened(act: PaperOpened, reading: Reading) -> Card:
    facts = about_paper(act.paper, reading)
    facts += [(_("Whose"), reading.name(act.whose))] if act.whose else []
    facts += _sources(act.sources, reading)
    links = paper_links(reading, reading.entry.number)
    return Card(_("paper opened: a draft of this room"), [_title(act.paper, reading)], facts, links=links)


@describe.register
def _edited(act: PaperEdited, reading: Reading) -> Card:
    held = reading.room.papers.get(act.number)
    place = _version_at(held, reading.entry.number) if held else 0
    said = _about(reading, act.number)
    said += [Said(act.why, _("Why"))] if act.why else []
    facts = _sources(act.sources, reading)
    if held is None or not place:
        return Card(_("paper edited"), said, facts, about=act.number)
    version, old = held.versions[place], held.versions[place - 1]
    refused = [edit for edit, _why in version.refused]
    made = [edit for edit in version.edits if edit not in refused]
    facts += [(_("Done"), edit_said(old.paper, edit, reading.lang)) for edit in made[:EDITS]]
    facts += (
        [(_("Done"), _("and %(number)s more") % {"number": len(made) - EDITS})] if len(made) > EDITS else []
    )
    for edit, why in version.refused:
        facts.append((_("Could not be made"), edit_said(old.paper, edit, reading.lang)))
        facts.append((_("because"), refused_said(why, reading.lang)))
    facts.append((_("Still open"), left_said(brackets_left(version.paper))))
    return Card(
        _("paper edited"),
        said,
        facts,
        about=act.number,
        tags=[_("some edits could not be made")] if refused else [],
        links=paper_links(reading, act.number, compare=(old.number, version.number)),
    )


def _version_at(held: PaperHeld, number: int) -> int:
    """Give the place of the version that an act left; 0 where the act is in no version, or is the first."""
    return next((at for at, one in enumerate(held.versions) if one.number == number), 0)


@describe.register
def _remark(act: Remark, reading: Reading) -> Card:
    held = reading.room.papers.get(act.number)
    facts = [(_("Place"), part_name(held.paper, act.place, reading.lang))] if held else []
    links = paper_links(reading, act.number)
    return Card(_("remark on a paper"), [Said(act.text)], facts, about=act.number, links=links)


@describe.register
def _given(act: PaperGiven, reading: Reading) -> Card:
    facts: Facts = [(_("Whose"), reading.name(act.whose))] if act.whose else []
    facts += [(_("Carried by"), act.carried_by)] if act.carried_by else []
    if act.present is not None:
        facts.append((_("Was the mediation present"), _("Yes") if act.present else _("No")))
    facts += put_facts(act.put, reading)
    return Card(
        _("paper given to the mediation"),
        [_title(act.put.copy, reading)],
        facts,
        told=reading.told(),
        links=paper_links(reading, reading.entry.number),
    )


@describe.register
def _withdrawn(act: PaperWithdrawn, reading: Reading) -> Card:
    said = [*_about(reading, act.number), Said(act.why, _("Why"))]
    return Card(_("paper withdrawn"), said, about=act.number, links=paper_links(reading, act.number))


@describe.register
def _outcome(act: OutcomeTold, reading: Reading) -> Card:
    facts = [(_("Outcome"), outcome_said(all_accepted=act.all_accepted))]
    said = _about(reading, act.number)
    return Card(
        _("outcome of a proposal"), said, facts, about=act.number, links=paper_links(reading, act.number)
    )


@describe.register
def _measured(act: Measured, reading: Reading) -> Card:
    """Show a response measured against demands; who no longer hears the demands sees the paths of its articles."""
    room = reading.sitting.view.rooms.get(act.demands.room)
    demands = room.papers.get(act.demands.number) if room else None
    facts: Facts = [
        (_("The demands"), _place(reading, act.demands)),
        (_("The response"), _place(reading, act.response)),
    ]
    for path, mark, why in act.marks:
        name = part_name(demands.paper, path, reading.lang) if demands else path
        met = label(mark, reading.lang)
        facts.append((name, f"{met} · {why}" if why else met))
    return Card(_("response measured against demands"), facts=facts)


@describe.register
def _concluded(act: PaperConcluded, reading: Reading) -> Card:
    facts: Facts = [(_("Fingerprint"), Fingerprint(grouped(act.fingerprint)))]
    facts += [(_("Depositary"), act.depositary)] if act.depositary else []
    said = _about(reading, act.number)
    called = _("concluded: every party signed the same text")
    return Card(called, said, facts, about=act.number, links=paper_links(reading, act.number))


__all__ = ["about_paper", "carried_facts", "carried_links", "paper_links", "put_facts"]
