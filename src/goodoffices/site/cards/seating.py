"""Cards of acts that make a room and say who sits in it."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.shown import author_title, seat_title, when_shown
from goodoffices.talks.acts import (
    Destroyed,
    Gone,
    Opening,
    ParticipantNamed,
    PastOpened,
    Retold,
    RulesSet,
    Seating,
    SeatingAgreed,
    SeatingDeclined,
    SeatingProposed,
    TranscriptAllowed,
    Unseating,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.people import SeatCard, said_in
from goodoffices.talks.rooms import RoomKind
from goodoffices.words import formats
from goodoffices.words.labels import label


def _seat(reading: Reading, card: SeatCard) -> str:
    return seat_title(reading.sitting.view, card, reading.lang)


def _who(reading: Reading, card: SeatCard) -> list[tuple[str, str]]:
    facts = [(_("Seat"), _seat(reading, card)), (_("Role"), label(card.role, reading.lang))]
    return [*facts, (_("For"), reading.name(card.party))] if card.party else facts


def _known(reading: Reading, seat: str) -> str:
    return author_title(reading.sitting.view, reading.room, seat, reading.lang)


@describe.register
def _opening(act: Opening, reading: Reading) -> Card:
    facts = [(_("Kind"), label(act.charter.kind, reading.lang))]
    if act.charter.participant:
        facts.append((_("With"), reading.name(act.charter.participant.id)))
    if act.charter.track:
        facts.append((_("Track"), act.charter.track))
    if act.charter.beliefs:
        facts.append((_("For beliefs"), _("what is said here is dated, expires and is never exported")))
    if act.present:
        seats = formats.joined([_seat(reading, one) for one in act.present], reading.lang)
        facts.append((_("Who sits here"), seats))
    return Card(_("Opened the room"), facts=facts)


@describe.register
def _participant(act: ParticipantNamed, reading: Reading) -> Card:
    one = act.participant
    facts = [
        (_("Letter"), one.id),
        (_("Name"), said_in(one.name, reading.lang).words),
        (_("Takes part as"), label(one.kind, reading.lang)),
    ]
    if one.principals:
        facts.append((_("Principals"), one.principals))
    return Card(_("Named a participant"), facts=facts)


@describe.register
def _rules(act: RulesSet, reading: Reading) -> Card:
    rules, lang = act.procedure, reading.lang
    languages = [formats.language_name(one, lang) for one in rules.languages]
    leave = [f"{label(item, lang)}: {label(may, lang)}" for item, may in rules.leave]
    facts = [
        (_("Languages"), formats.joined(languages, lang)),
        (_("Approvals before something is carried"), formats.number(rules.approvals, lang)),
        (_("A second person where the leak guard found something"), _yes(rules.second_on_overlap)),
        (_("Leave offered first"), "; ".join(leave)),
        (_("Parties are listed"), label(rules.order, lang)),
        (_("Seats show"), label(rules.naming, lang)),
        (_("A public page"), _yes(rules.public_page)),
        (_("Rooms for what the mediation believes of the parties"), _yes(rules.beliefs)),
        (_("Who may take a transcript"), label(rules.transcripts, lang)),
        (_("Kept"), _kept(rules.retention, lang)),
    ]
    return Card(_("Set the rules of procedure"), facts=facts)


def _yes(value: bool) -> str:
    return _("Yes") if value else _("No")


def _kept(retention: tuple[tuple[str, int], ...], lang: str) -> str:
    if not retention:
        return _("everything, until a rule says otherwise")
    said = [(kind, ngettext("%(days)s day", "%(days)s days", days) % {"days": days}) for kind, days in retention]
    return "; ".join(f"{label(RoomKind(kind), lang)}: {days}" for kind, days in said)


@describe.register
def _seating(act: Seating, reading: Reading) -> Card:
    return Card(_("Seated somebody"), facts=[*_who(reading, act.card), _from_here(reading)])


def _from_here(reading: Reading) -> tuple[str, str]:
    return _("Hears this room"), _("from act %(number)s on") % {"number": reading.entry.number}


@describe.register
def _proposed(act: SeatingProposed, reading: Reading) -> Card:
    open_still = reading.entry.number in reading.room.proposed
    theirs = reading.room.of_party(reading.sitting.view.seat)
    facts = _who(reading, act.card)
    return Card(_("Would like to seat somebody here"), facts=facts, waits=open_still and theirs)


@describe.register
def _agreed(act: SeatingAgreed, reading: Reading) -> Card:
    facts = [*_who(reading, act.card), _from_here(reading)]
    return Card(_("Agreed, and seated them"), facts=facts, about=act.number)


@describe.register
def _declined(act: SeatingDeclined, reading: Reading) -> Card:
    return Card(_("Did not agree to the proposal"), about=act.number)


@describe.register
def _unseating(act: Unseating, reading: Reading) -> Card:
    return Card(_("Left the room, and hears it no longer"), facts=[(_("Seat"), _known(reading, act.seat))])


@describe.register
def _past(act: PastOpened, reading: Reading) -> Card:
    numbers = ", ".join(str(one.number) for one in act.retold)
    said = [part for one in act.retold for part in _retold(reading, one)]
    return Card(_("Said again, for those who came later"), said, facts=[(_("Acts"), numbers)])


def _retold(reading: Reading, one: Retold) -> list[Said]:
    """Show an earlier act by its words, under who said it when."""
    entry = Entry(reading.room.id, one.number, one.at, one.author, one.act)
    inner = describe(one.act, Reading(reading.sitting, reading.room, entry))
    when = when_shown(one.at, reading.sitting.now, reading.lang)["when"]
    head = f"{one.number} · {_known(reading, one.author)} · {when} · {inner.label}"
    return [Said(part.text, f"{head} · {part.label}" if part.label else head, part.quote) for part in inner.said]


@describe.register
def _allowed(act: TranscriptAllowed, reading: Reading) -> Card:
    facts = [(_("Seat"), _known(reading, act.seat)), (_("Up to act"), str(act.upto))]
    return Card(_("Allowed a transcript of this room"), facts=facts)


@describe.register
def _destroyed(act: Destroyed, reading: Reading) -> Card:
    return Card(_("An act was destroyed"), facts=[(_("Act"), str(act.number)), (_("Under the rule"), act.rule)])


@describe.register
def _gone(act: Gone, reading: Reading) -> Card:
    return Card(_("Destroyed under a rule of retention: only its place is left"))
