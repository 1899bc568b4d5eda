"""Cards about the course of the talks: who stops and returns, calls, names, what is told to all."""

from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.shown import when_shown
from goodoffices.talks.acts import (
    Announced,
    CallMade,
    CallPlanned,
    DateSet,
    NameRegistered,
    Notice,
    Publication,
    Return,
    Round,
    Scope,
    StandingTold,
    Suspension,
    Track,
)
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words import formats
from goodoffices.words.labels import label


@describe.register
def _suspension(act: Suspension, reading: Reading) -> Card:
    lang = reading.lang
    conditions = reading.told("conditions")
    said = [
        Said(act.words, _("Reasons"), quote=True),
        Said(act.continues, _("What goes on")),
        Said(act.conditions, _("Asked for, to return"), quote=True),
    ]
    facts = [
        (_("Who stops"), _stops(reading, act.who, act.scope, act.track)),
        (_("Since"), formats.day(act.since, lang)),
        (_("How we know"), label(act.said, lang)),
    ]
    if act.in_whose_words:
        facts.append((_("In the words of"), act.in_whose_words))
    if conditions:
        facts.append((_("May we carry the conditions?"), reading.leave_in_words(conditions.leave)))
    one = reading.room.suspended.get(reading.entry.number)
    tags = [_("returned since")] if one and one.returned else []
    return Card(_("A suspension"), said, facts, told=reading.told(), tags=tags)


def _stops(reading: Reading, who: str, scope: Scope, track: str) -> str:
    what = track if scope is Scope.TRACK else label(scope, reading.lang)
    return f"{reading.name(who)}: {what}"


@describe.register
def _return(act: Return, reading: Reading) -> Card:
    facts = [(_("Since"), formats.day(act.since, reading.lang))]
    return Card(_("A return"), [Said(act.words, quote=True)], facts, told=reading.told(), about=act.number)


@describe.register
def _planned(act: CallPlanned, reading: Reading) -> Card:
    facts = [(_("With whom"), act.with_whom)]
    if act.when:
        facts.append((_("When"), when_shown(act.when, reading.sitting.now, reading.lang)["when"]))
    due = reading.entry.number in reading.room.calls
    return Card(_("A call to make"), [Said(act.about)], facts, tags=[_("due")] if due else [_("done")])


@describe.register
def _made(act: CallMade, reading: Reading) -> Card:
    return Card(_("The call was had, or is no longer due"), about=act.number)


@describe.register
def _name(act: NameRegistered, reading: Reading) -> Card:
    ours = [(_("We write (%(language)s)") % _language(text, reading), text.words) for text in act.name.ours]
    theirs = [
        (_("%(party)s says (%(language)s)") % ({"party": reading.name(party)} | _language(text, reading)), text.words)
        for party, text in act.name.theirs
    ]
    return Card(_("A contested name"), facts=[(_("What it is"), act.name.thing), *ours, *theirs])


def _language(text: Text, reading: Reading) -> dict[str, str]:
    return {"language": formats.language_name(text.lang, reading.lang)}


@describe.register
def _announced(act: Announced, reading: Reading) -> Card:
    inner = describe(act.what, reading)
    told = _("Told in public") if act.where is RoomKind.PUBLIC else _("Told to every seat")
    return Card(f"{told}: {inner.label}", inner.said, inner.facts)


def _said(texts: tuple[Text, ...], reading: Reading, *, wording: bool = False) -> list[Said]:
    """Show a text in each of its languages, the reader's own first."""
    ordered = sorted(texts, key=lambda text: text.lang != reading.lang)
    several = len(ordered) > 1
    names = [formats.language_name(text.lang, reading.lang) if several else "" for text in ordered]
    return [Said(text, name, wording=wording) for text, name in zip(ordered, names, strict=True)]


@describe.register
def _notice(act: Notice, reading: Reading) -> Card:
    return Card(_("A notice"), _said(act.texts, reading))


@describe.register
def _round(act: Round, reading: Reading) -> Card:
    said = _("Round %(number)s opens") if act.opens else _("Round %(number)s closes")
    return Card(said % {"number": act.number}, _said(act.texts, reading))


@describe.register
def _track(act: Track, reading: Reading) -> Card:
    said = _("A track opens") if act.opens else _("A track closes")
    return Card(said, _said(act.texts, reading), [(_("Track"), act.name)])


@describe.register
def _standing(act: StandingTold, reading: Reading) -> Card:
    said = _("A party suspended its part") if act.suspended else _("A party returned")
    facts = [
        (_("Who"), _stops(reading, act.who, act.scope, act.track)),
        (_("Since"), formats.day(act.since, reading.lang)),
    ]
    return Card(said, _said(act.texts, reading), facts)


@describe.register
def _date(act: DateSet, reading: Reading) -> Card:
    return Card(_("A date"), _said(act.texts, reading), [(_("On"), formats.day(act.on, reading.lang))])


@describe.register
def _publication(act: Publication, reading: Reading) -> Card:
    titles = _said(act.title, reading)
    return Card(_("A communiqué"), [*titles, *_said(act.texts, reading, wording=True)])
