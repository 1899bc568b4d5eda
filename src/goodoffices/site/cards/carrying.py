"""Cards of what crosses: conveyances, deliveries and what is said of them, what was mis-sent, clearance."""

from django.utils.translation import gettext as _

from goodoffices.site.cards.answering import draft_answer
from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.cards.papers import carried_facts, carried_links, paper_links, put_facts
from goodoffices.site.cards.steps import conveyance_steps, delivery_steps
from goodoffices.site.frame import room_name
from goodoffices.site.shown import author_title
from goodoffices.talks.acts import (
    Acknowledgement,
    Cleared,
    ConveyanceApproved,
    ConveyanceMade,
    ConveyancePrepared,
    ConveyanceRefused,
    Delivery,
    DraftPut,
    DraftReturned,
    Missent,
    MissentStep,
    ReadBack,
    ReadBackConfirmed,
    ReadBackCorrected,
    SourceRef,
)
from goodoffices.talks.fold import Conveyance, Delivered
from goodoffices.talks.people import said_in
from goodoffices.talks.rules.carrying import approvals_missing
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]


def worded(texts: tuple[Text, ...], lang: str, *, wording: bool) -> list[Said]:
    """Show a wording in each of its languages, the reader's own first."""
    inner = sorted(texts, key=lambda text: text.lang != lang)
    named = len(texts) > 1
    return [
        Said(text, formats.language_name(text.lang, lang) if named else "", wording=wording) for text in inner
    ]


def in_words(reading: Reading, party: str) -> str:
    """Say in whose name words go."""
    return _("%(party)s, in its own name") % {"party": reading.name(party)} if party else _("the mediation")


@describe.register
def _prepared(act: ConveyancePrepared, reading: Reading) -> Card:
    one = reading.room.conveyances.get(reading.entry.number)
    facts: Facts = [
        (_("For"), reading.name(act.recipient)),
        (_("In the name of"), in_words(reading, act.in_name_of)),
    ]
    facts += [(_("Title of the paper"), act.paper)] if act.paper else []
    facts += [(_("Read-back"), _("is asked for"))] if act.read_back else []
    facts += [(_("Corrects"), _("act %(number)s") % {"number": act.corrects})] if act.corrects else []
    facts += [
        (_("Made from"), formats.joined([source(reading, ref) for ref in act.sources], reading.lang))
    ] * bool(act.sources)
    facts += [(_("Why it may go as it stands"), act.reason)] if act.reason else []
    facts += carried_facts(act.carries, reading) if act.carries else []
    return Card(
        _("conveyance prepared"),
        worded(act.texts, reading.lang, wording=bool(act.paper)),
        facts,
        waits=one is not None and _mine(reading, one),
        steps=conveyance_steps(reading.sitting, reading.room, one) if one else [],
        links=carried_links(act.carries, reading) if act.carries else [],
        refused=one is not None and one.refused is not None,
    )


def _mine(reading: Reading, one: Conveyance) -> bool:
    """Say whether it waits for the reader's approval."""
    approved = any(seat == reading.sitting.view.seat for seat, _why in one.approvals)
    return one.open and not approved and approvals_missing(reading.sitting.view, one) > 0


def source(reading: Reading, ref: SourceRef) -> str:
    """Name a source by its room and number, as far as the reader sits there."""
    room = reading.sitting.view.rooms.get(ref.room)
    if room is None:
        return _("an act of a room where you no longer sit")
    values = {"room": room_name(room, reading.lang), "number": ref.number}
    return _("%(room)s, act %(number)s") % values


@describe.register
def _approved(act: ConveyanceApproved, reading: Reading) -> Card:
    facts = [(_("Why it may go as it stands"), act.reason)] if act.reason else []
    return Card(_("conveyance approved"), facts=facts, about=act.number)


@describe.register
def _refused(act: ConveyanceRefused, reading: Reading) -> Card:
    return Card(_("conveyance refused"), facts=[(_("Why"), act.reason)], about=act.number, refused=True)


@describe.register
def _made(act: ConveyanceMade, reading: Reading) -> Card:
    one = reading.room.conveyances.get(act.number)
    facts = [(_("To"), reading.name(one.prepared.recipient))] if one else []
    return Card(_("carried"), facts=facts, about=act.number)


@describe.register
def _delivery(act: Delivery, reading: Reading) -> Card:
    one = reading.room.delivered.get(reading.entry.number)
    facts: Facts = [(_("In the name of"), in_words(reading, act.in_name_of))]
    facts += [(_("Title of the paper"), act.paper)] if act.paper else []
    facts += [(_("Read-back"), _("is asked for"))] if act.read_back else []
    facts += [(_("Corrects"), _("act %(number)s") % {"number": act.corrects})] if act.corrects else []
    facts += put_facts(act.put, reading) if act.put else []
    corrected = one.corrected_by if one else None
    return Card(
        _("paper delivered") if act.put else _("delivered"),
        worded(act.texts, reading.lang, wording=bool(act.paper)),
        facts,
        links=paper_links(reading, reading.entry.number) if act.put else [],
        waits=one is not None and _for_party(reading) and _unanswered(one),
        steps=delivery_steps(one) if one else [],
        tags=[_("corrected by act %(number)s") % {"number": corrected}] if corrected else [],
    )


def _for_party(reading: Reading) -> bool:
    return reading.room.of_party(reading.sitting.view.seat)


def _unanswered(one: Delivered) -> bool:
    asked = one.delivery.read_back and one.read_back is None and not one.confirmed
    return one.acknowledged is None or asked


def _heard(reading: Reading) -> list[str]:
    """Say who heard it, where the mediation recorded what the party said."""
    room, author = reading.room, reading.entry.author
    if room.of_party(author):
        return []
    who = author_title(reading.sitting.view, room, author, reading.lang)
    return [_("as heard by %(who)s") % {"who": who}]


@describe.register
def _acknowledged(act: Acknowledgement, reading: Reading) -> Card:
    return Card(_("received"), about=act.number, tags=_heard(reading))


@describe.register
def _read_back(act: ReadBack, reading: Reading) -> Card:
    one = reading.room.delivered.get(act.number)
    waits = one is not None and one.read_back == reading.entry.number and not one.confirmed
    said = [Said(act.words, quote=True)]
    if waits and one is not None:
        meant = said_in(one.delivery.texts, act.words.lang)
        said.append(Said(meant, _("What was delivered"), wording=bool(one.delivery.paper)))
    return Card(
        _("read-back"),
        said,
        about=act.number,
        waits=waits and not _for_party(reading),
        tags=_heard(reading),
    )


@describe.register
def _confirmed(act: ReadBackConfirmed, reading: Reading) -> Card:
    return Card(_("read-back confirmed: it was understood"), about=act.number)


@describe.register
def _corrected(act: ReadBackCorrected, reading: Reading) -> Card:
    return Card(_("read-back corrected: what was meant"), [Said(act.words)], about=act.number)


@describe.register
def _missent(act: Missent, reading: Reading) -> Card:
    matter = reading.room.matters.get(reading.entry.number)
    said = [
        Said(act.what, _("What happened")),
        Said(act.must_know, _("Who must know")),
        Said(act.to_do, _("What to do")),
    ]
    said += [Said(step, _("Done")) for step in (matter.steps if matter else ())]
    is_open = matter is not None and not matter.closed
    tags = [_("open") if is_open else _("closed")]
    return Card(_("mis-sent"), said, about=act.number, tags=tags, waits=is_open)


@describe.register
def _step(act: MissentStep, reading: Reading) -> Card:
    tags = [_("closes the matter")] if act.closes else []
    return Card(_("mis-sent: a step done"), [Said(act.text)], about=act.number, tags=tags)


@describe.register
def _draft(act: DraftPut, reading: Reading) -> Card:
    draft = reading.room.drafts.get(reading.entry.number)
    facts = [
        (_("Meant as"), label(act.intent, reading.lang)),
        (_("May they carry it?"), label(act.leave.may, reading.lang)),
    ]
    facts += [(_("Only to"), reading.names(act.leave.to))] if act.leave.to else []
    said = [Said(act.text)]
    if act.answer is not None:
        answered, more = draft_answer(act.answer, reading)
        said, facts = [*said, *answered], [*facts, *more]
    state = (
        [_("cleared")] if draft and draft.cleared else [_("given back")] if draft and draft.returned else []
    )
    return Card(
        _("draft for the mediation"),
        said,
        facts,
        waits=draft is not None and draft.open,
        tags=state,
    )


@describe.register
def _cleared(act: Cleared, reading: Reading) -> Card:
    return Card(_("cleared and said to the mediation"), about=act.number)


@describe.register
def _returned(act: DraftReturned, reading: Reading) -> Card:
    return Card(_("draft given back"), [Said(act.why, _("Why"))], about=act.number)
