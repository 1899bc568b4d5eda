"""Cards of what is told: messages, contact notes, leave, difficulties, notes."""

from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.frame import room_name
from goodoffices.site.shown import when_shown
from goodoffices.talks.acts import (
    CarriedTold,
    ContactNote,
    DerivedNote,
    Difficulty,
    LeaveAsked,
    LeaveChanged,
    Message,
    Note,
    SourceRef,
)
from goodoffices.words import formats
from goodoffices.words.labels import label


@describe.register
def _message(act: Message, reading: Reading) -> Card:
    return Card(
        label(act.intent, reading.lang),
        [Said(act.text, quote=act.leave is not None)],
        told=reading.told(),
        waits=_waits_for_reader(reading),
        about=act.re,
    )


def _waits_for_reader(reading: Reading) -> bool:
    question = reading.room.questions.get(reading.entry.number)
    return question is not None and question.to_party == reading.room.of_party(reading.sitting.view.seat)


@describe.register
def _contact(act: ContactNote, reading: Reading) -> Card:
    facts = [
        (_("With whom"), act.with_whom),
        (_("When"), when_shown(act.when, reading.sitting.now, reading.lang)["when"]),
        (_("Read back to them"), _("Yes") if act.read_back else _("No")),
    ]
    if act.handed:
        facts.append((_("Handed over"), act.handed))
    theirs, ours = (
        (_("Your words, as written down"), _("The mediation's words"))
        if reading.room.of_party(reading.sitting.view.seat)
        else (_("Their words"), _("Our words"))
    )
    said = [Said(act.theirs, theirs, quote=True), Said(act.ours, ours)]
    how = _("A contact, %(how)s") % {"how": label(act.how, reading.lang)}
    return Card(how, said, facts, told=reading.told(), about=act.re)


@describe.register
def _asked(act: LeaveAsked, reading: Reading) -> Card:
    party = reading.name(reading.room.party.id if reading.room.party else "")
    named = _("in the name of %(party)s") % {"party": party}
    asked = named if act.in_their_name else _("as the mediation's own idea")
    facts = [(_("To"), reading.name(act.to)), (_("How"), asked), *_part(act.part)]
    open_still = reading.entry.number in reading.room.asked
    theirs = reading.room.of_party(reading.sitting.view.seat)
    said = [Said(act.wording, _("In these words"), wording=True)]
    return Card(_("May we carry this?"), said, facts, waits=open_still and theirs, about=act.number)


def _part(part: str) -> list[tuple[str, str]]:
    return [(_("Of it"), _("the conditions"))] if part == "conditions" else []


@describe.register
def _changed(act: LeaveChanged, reading: Reading) -> Card:
    facts = [(_("May we carry this?"), reading.leave_in_words(act.leave)), *_part(act.part)]
    confirmed = _("Confirmed: these very words may be carried in the party's name")
    said = [Said(act.wording, confirmed, wording=True)] if act.wording else []
    return Card(_("Leave, from now on"), said, facts, about=act.number)


@describe.register
def _carried(act: CarriedTold, reading: Reading) -> Card:
    facts = [(_("Carried on"), formats.day(act.on, reading.lang))]
    return Card(_("Told them that it had been carried"), facts=facts, about=act.number)


@describe.register
def _difficulty(act: Difficulty, reading: Reading) -> Card:
    facts = [(_("Where"), act.where), (_("Bears on"), act.bears_on)]
    said = [Said(act.text, quote=act.leave is not None)]
    return Card(
        _("A difficulty on the ground"),
        said,
        [(name, value) for name, value in facts if value],
        told=reading.told(),
    )


@describe.register
def _note(act: Note, reading: Reading) -> Card:
    return Card(_("A note"), [Said(act.text)], about=act.re)


@describe.register
def _derived(act: DerivedNote, reading: Reading) -> Card:
    facts = [(_("Made from"), _source(reading, ref)) for ref in act.sources]
    return Card(_("A note made from what was told"), [Said(act.text)], facts)


def _source(reading: Reading, ref: SourceRef) -> str:
    """Name a source where the reader sits in its room; who hears a derived note hears its sources."""
    room = reading.sitting.view.rooms.get(ref.room)
    if room is None:
        return _("something you do not hear")
    return _("act %(number)s of %(room)s") % {"number": ref.number, "room": room_name(room, reading.lang)}
