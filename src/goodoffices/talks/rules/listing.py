"""Rules of lists of persons: who adds, compares, visits, batches and hands over, and that nothing counts twice."""

import re
from collections.abc import Iterable

from goodoffices.talks.acts import (
    BatchHandedOver,
    BatchMade,
    Known,
    ListGiven,
    Person,
    PersonAmended,
    PersonsCompared,
    PersonsSeen,
    Stage,
)
from goodoffices.talks.crossings import TellCounts
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import PersonHeld
from goodoffices.talks.lists.counting import counted, declines, handed_over, in_open_batch, listed, nearness
from goodoffices.talks.lists.fingerprints import SALT, fingerprint_of
from goodoffices.talks.lists.letters import years_in
from goodoffices.talks.lists.naming import names_somebody
from goodoffices.talks.people import Role
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import (
    is_head,
    kind_of,
    my_card,
    require,
    require_kind,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.list_seating import neutral
from goodoffices.talks.rules.phasing import LAST_YEAR, require_year
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

SPEAK = (Role.HEAD, Role.EXPERT, Role.INTERMEDIARY)
MOST_PERSONS = 5_000
MOST_NAMES = 8
LONGEST_REMARK = 500
FIRST_BIRTH = 1800
ID = re.compile(r"[0-9a-z]{1,12}(?:-[0-9a-z]{1,12})?")
HEARD_BY_THE_NEUTRAL = (Stage.VISITED, Stage.CONSENTED, Stage.DECLINED)
"""Stages that the neutral intermediary says, wherever one sits: nobody consents to those who hold them."""


def require_lister(view: View, room: RoomView) -> None:
    """Refuse unless the author works on this room's list."""
    require_kind(room, RoomKind.LISTS)
    require(my_card(view, room).role in SPEAK, "for-the-listers")


def _require_lister_head(view: View, room: RoomView) -> None:
    require_lister(view, room)
    require(is_head(my_card(view, room)), "for-the-head")


def _held(room: RoomView, one: str) -> PersonHeld:
    held = room.persons.get(one)
    if held is None:
        raise Refusal("no-such-person")
    return held


def _require_persons(room: RoomView, persons: Iterable[str]) -> tuple[PersonHeld, ...]:
    """Give the persons named; each is on the list, once, and is no other entry's person."""
    named = tuple(persons)
    require(bool(named), "nobody-named")
    require(len(set(named)) == len(named), "person-twice")
    held = tuple(_held(room, one) for one in named)
    require(all(not one.same_as for one in held), "person-is-another")
    return held


def _require_why(view: View, words: Text | None) -> None:
    if words is not None:
        require_text(view, words)


def require_person(person: Person) -> None:
    """Refuse a person without name, with names that hide something, or with an id that could tell who it is."""
    require(ID.fullmatch(person.id) is not None, "person-id-unfit")
    require(any(bool(name) for name in person.names), "person-without-name")
    require(len(person.names) <= MOST_NAMES, "items-too-many", most=MOST_NAMES)
    for name in person.names:
        require_name(name.words)
        # Names come in scripts that the process may not speak: any language that has a short tag will do.
        require(name.lang.isascii() and 0 < len(name.lang) <= 12, "person-name-language")
    for line in (person.born, person.home):
        if line:
            require_name(line)
    fit = all(FIRST_BIRTH <= year <= LAST_YEAR for year in years_in(person.born))
    require(fit, "person-birth-year", value=person.born)
    require(len(person.remark) <= LONGEST_REMARK, "name-too-long", longest=LONGEST_REMARK)


@judge_in.register
def _given(act: ListGiven, view: View, room: RoomView) -> None:
    require_lister(view, room)
    require_name(act.of.words)
    require_text(view, act.of)
    require(bool(act.persons), "nobody-named")
    most = len(room.persons) + len(act.persons) <= MOST_PERSONS
    require(most, "list-too-long", most=MOST_PERSONS)
    ids = [one.id for one in act.persons]
    require(len(set(ids)) == len(ids) and not set(ids) & room.persons.keys(), "person-id-taken")
    for person in act.persons:
        require_person(person)


@judge_in.register
def _amended(act: PersonAmended, view: View, room: RoomView) -> None:
    require_lister(view, room)
    held = _held(room, act.person.id)
    require(held.person != act.person, "nothing-amended")
    require_person(act.person)
    require_text(view, act.why)


@judge_in.register
def _compared(act: PersonsCompared, view: View, room: RoomView) -> None:
    require_lister(view, room)
    require(act.one != act.other, "person-twice")
    one, other = _held(room, act.one), _held(room, act.other)
    _require_why(view, act.words)
    if not act.same:
        return
    # Counting nobody twice must not come to counting nobody: the one that stays counted has to stand by itself.
    require(not one.same_as, "person-is-another")
    require(other.same_as in ("", act.one), "person-is-another")
    require(all(held.same_as != act.other for held in room.persons.values()), "person-stands-for-another")
    # A handover counts with its entry, so it is the entry that got farther that goes on counting.
    require(nearness(room, other) <= nearness(room, one), "person-other-way-round")


@judge_in.register
def _seen(act: PersonsSeen, view: View, room: RoomView) -> None:
    require_lister(view, room)
    persons = _require_persons(room, act.persons)
    require_year(act.on)
    _require_why(view, act.words)
    if act.stage in HEARD_BY_THE_NEUTRAL:
        sits = any(neutral(view, card) for card in room.members.values())
        require(not sits or neutral(view, my_card(view, room)), "for-the-intermediary")
    if act.stage in (Stage.CONSENTED, Stage.DECLINED):
        require(all(one.person.known is not Known.DEAD for one in persons), "person-dead")
        require(all(one.handed_over is None for one in persons), "person-gone-already")


@judge_in.register
def _batch(act: BatchMade, view: View, room: RoomView) -> None:
    _require_lister_head(view, room)
    require_name(act.name)
    if act.planned is not None:
        require_year(act.planned)
    persons = _require_persons(room, act.persons)
    require(all(one.handed_over is None for one in persons), "person-gone-already")
    require(not any(in_open_batch(room, one) for one in persons), "person-in-batch")
    _require_willing(persons)


def _require_willing(persons: Iterable[PersonHeld]) -> None:
    number = sum(1 for one in persons if declines(one))
    require(number == 0, "person-declined", count=number)


@judge_in.register
def _handed_over(act: BatchHandedOver, view: View, room: RoomView) -> None:
    _require_lister_head(view, room)
    batch = room.batches.get(act.number)
    if batch is None:
        raise Refusal("no-such-batch", number=act.number)
    require_year(act.on)
    persons = _require_persons(room, (*act.persons, *act.remains))
    require(all(one.person.id in batch.persons for one in persons), "person-not-in-batch")
    require(all(one.handed_over is None for one in persons), "person-gone-already")
    require(all(one.batch == batch.number for one in persons), "person-in-batch")
    _require_why(view, act.words)
    alive = [_held(room, one) for one in act.persons]
    _require_willing(alive)
    require(all(one.person.known is not Known.DEAD for one in alive), "dead-are-remains")
    require(all(_held(room, one).person.known is not Known.ALIVE for one in act.remains), "remains-of-the-dead")


@judge_in.register
def _tell(deed: TellCounts, view: View, room: RoomView) -> None:
    _require_lister_head(view, room)
    commission = view.rooms.get(deed.room)
    if commission is None or kind_of(commission) is not RoomKind.COMMISSION:
        raise Refusal("counts-told-where")
    my_card(view, commission)
    fit = len(deed.salt) == SALT and all(one in "0123456789abcdef" for one in deed.salt)
    require(fit, "salt-unfit")
    require(bool(counted(room)), "list-empty")
    persons = [one.person for one in room.persons.values()]
    require(not any(names_somebody(of, persons) for of, _ in listed(room)), "heading-names-a-person")
    held = commission.counts.get(room.party.id) if room.party else None
    told = held is not None and held.told.fingerprint == fingerprint_of(room, deed.salt)
    same = told and held is not None and held.told.handed_over == handed_over(room)
    require(not same, "counts-told-already")
