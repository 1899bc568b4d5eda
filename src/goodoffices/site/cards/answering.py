"""Cards of answers to papers, and of how a text is concluded: initialled, signed."""

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.papers.answer_shown import part_said
from goodoffices.site.papers.article import alternative_said, part_name
from goodoffices.site.papers.parts import title_of
from goodoffices.site.shown import Fingerprint, author_title
from goodoffices.talks.acts import Answer, Initialled, PartAnswer, PrincipalsAnswered, Signed, Way
from goodoffices.talks.fold import PaperHeld
from goodoffices.talks.papers.model import Paper
from goodoffices.words import formats
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]


def recorded(reading: Reading) -> list[str]:
    """Say who heard it, where the mediation recorded what a party said."""
    room, author = reading.room, reading.entry.author
    if room.of_party(author):
        return []
    who = author_title(reading.sitting.view, room, author, reading.lang)
    return [_("as heard by %(who)s") % {"who": who}]


def answer_card(act: Answer, reading: Reading, held: PaperHeld | None) -> tuple[list[Said], Facts]:
    """Give what an answer says, part by part; `held` is the paper that it answers, where the reader holds it."""
    said = [Said(act.words, _("In general"))] if act.words else []
    facts: Facts = [(_("Paper"), title_of(held.paper, reading.lang).words)] if held else []
    facts += [(_("As a whole"), label(act.whole, reading.lang))] if act.whole else []
    facts += [(_("Earlier paper"), _("act %(number)s") % {"number": act.sticks_to})] if act.sticks_to else []
    if act.principals:
        facts.append((_("Principals who still have to answer"), formats.joined(act.principals, reading.lang)))
    facts += [(_("Though a later text stands"), _("knowingly"))] if act.knowingly else []
    paper = held.paper if held else None
    for part in act.parts:
        name = part_name(paper, part.path, reading.lang) if paper else part.path
        facts.append((name, _part(paper, part, reading)))
        said += _words_of(part, name, reading)
    if act.wish:
        facts.append((_("The one change most wanted"), _wished(act, paper, reading.lang)))
        said += [Said(act.wish.words, _("The one change most wanted"), quote=True)] if act.wish.words else []
    return said, facts


def _part(paper: Paper | None, part: PartAnswer, reading: Reading) -> str:
    if paper is not None:
        return part_said(paper, part, reading.lang, quoted=True)
    return label(part.stance, reading.lang)


def _words_of(part: PartAnswer, name: str, reading: Reading) -> list[Said]:
    said = []
    if part.condition:
        said.append(Said(part.condition, _("%(part)s: accepted if") % {"part": name}, quote=True))
    if part.wording:
        said.append(Said(part.wording, _("%(part)s: words wanted instead") % {"part": name}, wording=True))
    if part.reason and part.leave:
        values = {"part": name, "leave": reading.leave_in_words(part.leave)}
        said.append(
            Said(part.reason, _("%(part)s: reason (may we carry it? %(leave)s)") % values, quote=True)
        )
    return said


def _wished(act: Answer, paper: Paper | None, lang: str) -> str:
    if act.wish is None:
        return ""
    if paper is None:
        return act.wish.path
    if act.wish.alternative is not None:
        return alternative_said(paper, act.wish.path, act.wish.alternative, lang)
    return part_name(paper, act.wish.path, lang)


def draft_answer(act: Answer, reading: Reading) -> tuple[list[Said], Facts]:
    """Give what a drafted answer says; its paper stands in a caucus of the same party, under its fingerprint."""
    papers = (one for room in reading.sitting.view.rooms.values() for one in room.papers.values())
    held = next((one for one in papers if one.fingerprint == act.fingerprint), None)
    said, facts = answer_card(act, reading, held)
    told: Facts = [(_("Would be said"), _("as an answer to a paper"))]
    told += (
        []
        if held
        else [
            (_("Paper"), _("stands in a caucus where you do not sit: ask the head to have you seated there"))
        ]
    )
    return [*said], [*told, *facts]


@describe.register
def _answer(act: Answer, reading: Reading) -> Card:
    said, facts = answer_card(act, reading, reading.room.papers.get(act.number))
    return Card(
        _("answer to a paper"), said, facts, told=reading.told(), about=act.number, tags=recorded(reading)
    )


@describe.register
def _principals(act: PrincipalsAnswered, reading: Reading) -> Card:
    facts: Facts = [
        (_("Who answered"), act.who),
        (_("They"), _("accept") if act.accepts else _("do not accept")),
        (_("Day"), formats.day(act.on, reading.lang)),
    ]
    facts += [(_("Their word came through"), act.through)] if act.through else []
    said = [Said(act.words, quote=True)] if act.words else []
    return Card(
        _("principals answered"), said, facts, told=reading.told(), about=act.number, tags=recorded(reading)
    )


@describe.register
def _initialled(act: Initialled, reading: Reading) -> Card:
    facts: Facts = [(_("Fingerprint"), short(act.fingerprint))]
    return Card(
        _("initialled: this is the text, not yet binding"),
        facts=facts,
        about=act.number,
        tags=recorded(reading),
    )


@describe.register
def _signed(act: Signed, reading: Reading) -> Card:
    facts: Facts = [
        (_("Signed by"), act.signatory),
        (_("Signed"), f"{label(act.capacity, reading.lang)}, {label(act.way, reading.lang)}"),
        (_("Fingerprint"), short(act.fingerprint)),
    ]
    if act.way is Way.KEY:
        facts.append((_("Public key"), short(act.public_key)))
    elif act.scan:
        facts.append((_("Inked page"), f"{act.scan.name} · {short(act.scan.sha256)}"))
    links = []
    if act.scan and act.number in reading.room.papers:
        where = [reading.sitting.seat.id, reading.room.id, act.number, act.scan.sha256]
        links.append((_("Take the inked page away"), reverse("paper-file", args=where)))
    return Card(_("signed"), facts=facts, about=act.number, tags=recorded(reading), links=links)


def short(hexadecimal: str) -> Fingerprint:
    """Write the first and last signs of something long in hexadecimal, for comparing at a glance."""
    return Fingerprint(f"{hexadecimal[:4]} {hexadecimal[4:8]} … {hexadecimal[-8:-4]} {hexadecimal[-4:]}")


__all__ = ["answer_card", "draft_answer", "recorded", "short"]
