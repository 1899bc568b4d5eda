"""Cards of lists of persons: numbers in the stream, names only where an act stands alone, in its own room."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from goodoffices.site.cards.card import Card, Reading, Said, describe
from goodoffices.site.lists.places import list_url, names_in_line
from goodoffices.site.shown import Fingerprint
from goodoffices.talks.acts import (
    BatchHandedOver,
    BatchMade,
    CountsGivenOut,
    CountsTold,
    ListGiven,
    Person,
    PersonAmended,
    PersonsCompared,
    PersonsSeen,
)
from goodoffices.words import formats
from goodoffices.words.direction import isolate
from goodoffices.words.labels import label

Facts = list[tuple[str, str]]


def _way(reading: Reading, words: str, name: str = "list", *more: object) -> list[tuple[str, str]]:
    return [(words, list_url(reading.sitting, reading.room, name, *more))]


def _named(persons: Iterable[Person], reading: Reading) -> Facts:
    """Name persons, a line each, where the act stands alone; the stream has numbers only."""
    if not reading.alone:
        return []
    numbered = enumerate(persons, start=1)
    return [(formats.number(place, reading.lang), _line(one, reading.lang)) for place, one in numbered]


def _line(one: Person, lang: str) -> str:
    rest = [isolate(words, "") for words in (one.born, one.home) if words]
    return " · ".join([names_in_line(one, lang), *rest, label(one.known, lang)])


def _held(ids: Iterable[str], reading: Reading) -> list[Person]:
    every = (reading.room.persons.get(one) for one in ids)
    return [one.person for one in every if one is not None]


def _persons(number: int, reading: Reading) -> tuple[str, str]:
    return _("Persons"), formats.number(number, reading.lang)


@describe.register
def _given(act: ListGiven, reading: Reading) -> Card:
    facts: Facts = [(_("Under the heading"), act.of.words), _persons(len(act.persons), reading)]
    links = _way(reading, _("Open the list"))
    return Card(_("persons added to the list"), facts=[*facts, *_named(act.persons, reading)], links=links)


@describe.register
def _amended(act: PersonAmended, reading: Reading) -> Card:
    said = [Said(act.why, _("Why"))] if reading.alone else []
    held = act.person.id in reading.room.persons
    links = _way(reading, _("Show the entry"), "list-person", act.person.id) if held else []
    facts = _named((act.person,), reading) or [_persons(1, reading)]
    return Card(_("entry put right"), said, facts, links=links)


@describe.register
def _compared(act: PersonsCompared, reading: Reading) -> Card:
    verdict = _("the same person: the second is no longer counted") if act.same else _("two persons")
    facts = [*_named(_held((act.one, act.other), reading), reading), (_("Decided"), verdict)]
    said = [Said(act.words, _("Why"))] if act.words and reading.alone else []
    links = _way(reading, _("Entries that may be one person"), "list-alike")
    return Card(_("two entries compared"), said, facts, links=links)


@describe.register
def _seen(act: PersonsSeen, reading: Reading) -> Card:
    facts: Facts = [
        (_("What"), label(act.stage, reading.lang)),
        (_("On"), formats.day(act.on, reading.lang)),
        _persons(len(act.persons), reading),
    ]
    facts += _named(_held(act.persons, reading), reading)
    said = [Said(act.words)] if act.words and reading.alone else []
    return Card(_("written down of persons"), said, facts, links=_way(reading, _("Open the list")))


@describe.register
def _batch(act: BatchMade, reading: Reading) -> Card:
    facts: Facts = [(_("Its name"), act.name), _persons(len(act.persons), reading)]
    facts += [(_("Planned for"), formats.day(act.planned, reading.lang))] if act.planned else []
    facts += _named(_held(act.persons, reading), reading)
    return Card(_("batch made"), facts=facts, links=_way(reading, _("Open the batches"), "list-batches"))


@describe.register
def _handed_over(act: BatchHandedOver, reading: Reading) -> Card:
    lang, batch = reading.lang, reading.room.batches.get(act.number)
    facts: Facts = [(_("Batch"), batch.name)] if batch else []
    facts += [(_("On"), formats.day(act.on, lang)), (_("Persons"), formats.number(len(act.persons), lang))]
    facts += [(_("Remains"), formats.number(len(act.remains), lang))] if act.remains else []
    facts += _named(_held((*act.persons, *act.remains), reading), reading)
    said = [Said(act.words)] if act.words and reading.alone else []
    links = _way(reading, _("Open the batches"), "list-batches")
    return Card(_("handed over"), said, facts, about=act.number, links=links)


def _numbers(act: CountsTold | CountsGivenOut, reading: Reading) -> Facts:
    lang = reading.lang
    facts: Facts = [
        (_("Persons under “%(heading)s”") % {"heading": isolate(of, "")}, formats.number(count, lang))
        for of, count in act.counts
    ]
    facts += [(_("Persons handed over"), formats.number(act.handed_over, lang))]
    return [*facts, (_("Fingerprint of the list"), Fingerprint(act.fingerprint))]


@describe.register
def _told(act: CountsTold, reading: Reading) -> Card:
    return Card(_("numbers of a list"), facts=[(_("Whose list"), reading.name(act.party)), *_numbers(act, reading)])


@describe.register
def _given_out(act: CountsGivenOut, reading: Reading) -> Card:
    return Card(_("numbers told in a commission"), facts=_numbers(act, reading))
