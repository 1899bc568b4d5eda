"""The rules of a list: who is added once, compared, visited, batched and handed over, and that nobody counts twice."""

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.talks.acts import (
    BatchHandedOver,
    BatchMade,
    CountsTold,
    DerivedNote,
    Known,
    ListGiven,
    Message,
    Note,
    PersonAmended,
    PersonsCompared,
    PersonsSeen,
    SourceRef,
    Stage,
)
from goodoffices.talks.acts.telling import Intent
from goodoffices.talks.crossings import TellCounts
from goodoffices.talks.lists.counting import Tally, counts, families_not_told, listed, still_to_go
from goodoffices.talks.rules.grounds import lacking
from tests.carrying import refused
from tests.lists_world import HELD, PERSONS, give, person, with_list
from tests.world import build, en

DAY = date(2026, 3, 9)


@pytest.fixture
def world():
    world = with_list(build())
    give(world)
    return world


def room(world):
    return world.view("head_a", "lists_a")


def seen(world, stage, *ids, who="delegate"):
    return world.act(who, "lists_a", PersonsSeen(ids, stage, DAY))


def batch(world, *ids, who="head_a", name="First"):
    return world.act(who, "lists_a", BatchMade(name, ids, DAY)).number


def hand_over(world, number, *ids, remains=(), who="delegate"):
    return world.act(who, "lists_a", BatchHandedOver(number, ids, remains, DAY))


def same(world, one, other, verdict=True):
    return world.act("expert_a", "lists_a", PersonsCompared(one, other, verdict))


def tally(world, kind):
    (one,) = counts(room(world))
    return one.number(kind)


def test_ids_are_of_this_list_once(world):
    with refused("person-id-taken"):
        give(world, (person("1-3", "Another Name"),))
    with refused("person-id-taken"):
        give(world, (person("2-1", "Another Name"), person("2-1", "A Third"),))
    with refused("person-id-unfit"):
        give(world, (person("Yusuf", "Another Name"),))


def test_a_person_has_a_name_that_hides_nothing(world):
    with refused("person-without-name"):
        give(world, (person("2-1", " "),))
    with refused("name-has-controls"):
        give(world, (person("2-1", "A\u202eB"),))


def test_a_list_ends_somewhere(world):
    many = tuple(person(f"2-{number}", "Somebody Else") for number in range(4_995))
    with refused("list-too-long"):
        give(world, many)
    give(world, many[:4_994])


def test_who_keeps_the_list(world):
    give(world, (person("2-1", "Another Name"),), who="delegate")
    give(world, (person("3-1", "A Third"),), who="expert_a")
    with refused("no-such-room"):
        give(world, (person("4-1", "A Fourth"),), who="lead")
    with refused("wrong-room"):
        world.act("head_a", "delegation_a", ListGiven(HELD, (person("5-1", "A Fifth"),)))


def test_an_entry_is_put_right_with_a_reason(world):
    amended = replace(PERSONS[2], born="1991")
    world.act("expert_a", "lists_a", PersonAmended(amended, en("As the family says")))
    assert room(world).persons["1-3"].person == amended
    with refused("nothing-amended"):
        world.act("expert_a", "lists_a", PersonAmended(amended, en("Again")))
    with refused("no-such-person"):
        world.act("expert_a", "lists_a", PersonAmended(person("9-9", "Nobody"), en("Why")))


def test_who_is_another_is_counted_once_until_it_is_decided_again(world):
    assert listed(room(world)) == (("Those held", 6),)
    same(world, "1-1", "1-2")
    assert listed(room(world)) == (("Those held", 5),)
    same(world, "1-1", "1-2", verdict=False)
    assert listed(room(world)) == (("Those held", 6),)


def test_nobody_counts_for_nobody(world):
    same(world, "1-1", "1-2")
    with refused("person-is-another"):
        same(world, "1-2", "1-1")
    with refused("person-is-another"):
        same(world, "1-3", "1-2")
    with refused("person-stands-for-another"):
        same(world, "1-3", "1-1")
    with refused("person-twice"):
        same(world, "1-3", "1-3")
    assert listed(room(world)) == (("Those held", 5),)


def test_visits_and_consent_are_written_down_by_the_neutral_one(world):
    for stage in (Stage.VISITED, Stage.CONSENTED, Stage.DECLINED):
        with refused("for-the-intermediary"):
            seen(world, stage, "1-1", who="head_a")
        seen(world, stage, "1-1")
    seen(world, Stage.FAMILY_TOLD, "1-1", who="expert_a")
    assert (tally(world, Tally.VISITED), tally(world, Tally.DECLINED), tally(world, Tally.CONSENTED)) == (1, 1, 0)


def test_the_dead_are_asked_nothing(world):
    with refused("person-dead"):
        seen(world, Stage.CONSENTED, "1-4")


def test_nobody_is_in_two_open_batches(world):
    batch(world, "1-1", "1-3")
    with refused("person-in-batch"):
        batch(world, "1-3", "1-6", name="Second")
    with refused("person-other-way-round"):
        same(world, "1-2", "1-1")
    same(world, "1-1", "1-2")
    with refused("person-is-another"):
        batch(world, "1-2", name="Second")


def test_who_was_left_behind_goes_with_another_batch_and_with_no_earlier_one(world):
    first = batch(world, "1-1", "1-3")
    hand_over(world, first, "1-1")
    second = batch(world, "1-3", "1-6", name="Second")
    with refused("person-in-batch"):
        hand_over(world, first, "1-3")
    hand_over(world, second, "1-3", "1-6")
    assert tally(world, Tally.HANDED_OVER) == 3


def test_a_person_is_handed_over_with_its_batch_and_once(world):
    number = batch(world, "1-1", "1-3")
    with refused("person-not-in-batch"):
        hand_over(world, number, "1-6")
    with refused("no-such-batch"):
        hand_over(world, 999, "1-1")
    hand_over(world, number, "1-1", "1-3")
    with refused("person-gone-already"):
        hand_over(world, number, "1-1")
    with refused("person-gone-already"):
        batch(world, "1-1", name="Second")


def test_who_declined_does_not_go_unless_it_consents_since(world):
    seen(world, Stage.DECLINED, "1-3")
    with refused("person-declined"):
        batch(world, "1-1", "1-3")
    seen(world, Stage.CONSENTED, "1-3")
    number = batch(world, "1-1", "1-3")
    seen(world, Stage.DECLINED, "1-1")
    with refused("person-declined"):
        hand_over(world, number, "1-1", "1-3")
    hand_over(world, number, "1-3")


def test_remains_are_those_of_the_dead_and_of_those_whose_fate_was_not_known(world):
    number = batch(world, "1-1", "1-4", "1-5")
    with refused("remains-of-the-dead"):
        hand_over(world, number, remains=("1-1",))
    with refused("dead-are-remains"):
        hand_over(world, number, "1-4")
    with refused("person-twice"):
        hand_over(world, number, "1-1", remains=("1-1",))
    hand_over(world, number, "1-1", remains=("1-4", "1-5"))
    assert (tally(world, Tally.HANDED_OVER), tally(world, Tally.REMAINS)) == (3, 2)


def test_only_heads_make_batches_and_hand_over(world):
    with refused("for-the-head"):
        batch(world, "1-1", who="expert_a")
    number = batch(world, "1-1", who="delegate")
    with refused("for-the-head"):
        hand_over(world, number, "1-1", who="expert_a")


def test_it_is_known_whose_family_was_not_told(world):
    number = batch(world, "1-1", "1-3")
    seen(world, Stage.FAMILY_TOLD, "1-3", who="expert_a")
    here = room(world)
    assert [one.person.id for one in families_not_told(here, here.batches[number])] == ["1-1"]


def test_every_entry_counts_in_one_place(world):
    number = batch(world, "1-1", "1-3", "1-6")
    hand_over(world, number, "1-1")
    same(world, "1-5", "1-4")
    (one,) = counts(room(world))
    assert one.number(Tally.LISTED) + one.doubled == len(PERSONS)
    assert (one.number(Tally.IN_BATCH), one.number(Tally.HANDED_OVER)) == (0, 1)
    assert known(world) == {Known.DEAD: 0, Known.MISSING: 1}


def known(world):
    return {Known.DEAD: tally(world, Tally.DEAD), Known.MISSING: tally(world, Tally.MISSING)}


def test_nothing_else_is_said_there_and_nothing_is_drawn_from_there(world):
    given = SourceRef(world.rooms["lists_a"], 2)
    for act in (Note(en("A note")), Message(Intent.STATEMENT, en("A message"))):
        with refused("wrong-room"):
            world.act("head_a", "lists_a", act)
    with refused("list-no-source"):
        world.act("expert_a", "delegation_a", DerivedNote(en("Of our list"), (given,)))
    mine = world.expert_a.view()
    assert lacking(mine, mine.room(world.rooms["delegation_a"]).members, (given,)) == given


def test_counts_are_not_told_by_hand(world):
    with refused("not-said-by-hand"):
        world.act("head_a", "commission", CountsTold("A", (("Those held", 7),), "0" * 64))


def twice_gone(world):
    """Hand over two entries of one person, each with a batch of its own."""
    for one in ("1-1", "1-2"):
        hand_over(world, batch(world, one), one)


@pytest.mark.parametrize(("one", "other"), [("1-1", "1-2"), ("1-2", "1-1")])
def test_who_was_handed_over_under_two_entries_is_still_found_to_be_one(world, one, other):
    twice_gone(world)
    same(world, one, other)
    world.act("head_a", "lists_a", TellCounts(world.rooms["commission"], "a" * 32))
    told = world.view("lead", "commission").counts["A"].told
    assert (told.counts, told.handed_over) == ((("Those held", 5),), 1)
    assert families_not_told(room(world), room(world).batches[room(world).persons[other].batch]) == ()


def test_the_entry_that_got_farther_goes_on_counting(world):
    hand_over(world, batch(world, "1-2"), "1-2")
    waiting = batch(world, "1-1", "1-3")
    with refused("person-other-way-round"):
        same(world, "1-1", "1-2")
    same(world, "1-2", "1-1")
    here = room(world)
    assert [one.person.id for one in still_to_go(here, here.batches[waiting])] == ["1-3"]
    with refused("person-is-another"):
        hand_over(world, waiting, "1-1", "1-3")
    hand_over(world, waiting, "1-3")
    assert tally(world, Tally.HANDED_OVER) == 2


def test_a_heading_that_names_somebody_is_not_told(world):
    one = person("2-1", "Ruan Essél / روان إسل")
    give(world, (one,), of=en("Fishers asked for: RUAN Essel b. 1975"))
    with refused("heading-names-a-person"):
        world.act("head_a", "lists_a", TellCounts(world.rooms["commission"], "a" * 32))
    give(world, (replace(one, id="3-1"),), of=en("Fishers asked for"))
    same(world, "3-1", "2-1")
    world.act("head_a", "lists_a", TellCounts(world.rooms["commission"], "a" * 32))
    told = world.view("lead", "commission").counts["A"].told
    assert told.counts == (("Those held", 6), ("Fishers asked for", 1))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(9999, 12, 31)])
def test_days_lie_in_years_that_can_be_meant(world, day):
    number = batch(world, "1-3")
    for act in (
        PersonsSeen(("1-1",), Stage.FAMILY_TOLD, day),
        BatchMade("Second", ("1-1",), day),
        BatchHandedOver(number, ("1-3",), (), day),
    ):
        with refused("year-unfit"):
            world.act("delegate", "lists_a", act)


@pytest.mark.parametrize("born", ["3000", "about 0975", "٣٠٠٠-01-01"])
def test_nobody_is_born_in_a_year_that_cannot_be_meant(world, born):
    with refused("person-birth-year"):
        give(world, (person("2-1", "Another Name", born),))
