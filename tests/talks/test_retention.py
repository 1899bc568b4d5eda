"""What a rule of retention says is due: by kind of room and age, and never what holds the room together."""

from datetime import timedelta

import pytest

from goodoffices.desk.memory import MemoryLogs
from goodoffices.desk.ports import Batch, Effects, Saying
from goodoffices.talks.acts import Destroyed, PastOpened, Retold, SeatingProposed, Unseating
from goodoffices.talks.entries import RULE
from goodoffices.talks.leave import May
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.retention import STAY, due
from goodoffices.talks.rules import agreement_of
from tests.store.talking import SetClock
from tests.world import build, card, seat_id

RULES = Procedure(languages=("en", "ar"), retention=(("caucus", 30),))
DAY = 24 * 60 * 60


@pytest.fixture
def clock():
    return SetClock()


@pytest.fixture
def world(clock):
    return build(MemoryLogs(clock.now), RULES)


def numbers(world, room, clock, rules=RULES):
    found = due(world.view("lead", room), rules, clock.now())
    return found.numbers if found else ()


def test_an_act_is_due_on_the_day_its_time_has_passed_and_not_before(world, clock):
    told = world.tell("head_a", "Six weeks", May.OWN)
    clock.move(30 * DAY - 1)
    assert numbers(world, "caucus_a", clock) == ()
    clock.move(1)
    assert numbers(world, "caucus_a", clock) == (told.number,)


def test_only_rooms_of_a_kind_with_a_rule_have_something_due(world, clock):
    world.tell("head_a", "Six weeks")
    clock.move(4_000 * DAY)
    assert numbers(world, "mediation", clock) == ()
    assert numbers(world, "caucus_a", clock, Procedure()) == ()
    assert numbers(world, "caucus_a", clock, Procedure(retention=(("mediation", 1),))) == ()


def test_the_rule_that_it_was_is_said(world, clock):
    world.tell("head_a", "Six weeks")
    clock.move(31 * DAY)
    found = due(world.view("lead", "caucus_a"), RULES, clock.now())
    assert (found.room, found.kind, found.rule) == (world.rooms["caucus_a"], "caucus", "caucus, 30 days")


def test_who_sits_there_and_what_the_rules_are_stays(world, clock):
    world.act("lead", "caucus_a", Unseating(seat_id("deputy")))
    proposed = world.act("lead", "caucus_a", SeatingProposed(card("deputy")))
    agreement = agreement_of(world.view("head_a", "caucus_a"), proposed.number)
    world.act("head_a", "caucus_a", agreement)
    clock.move(31 * DAY)
    assert numbers(world, "caucus_a", clock) == (proposed.number,)
    everywhere = Procedure(retention=(("notices", 1), ("mediation", 1)))
    for room in (world.seats["lead"].view().notices, world.view("lead", "mediation")):
        kept = {number for number, one in room.entries.items() if isinstance(one.act, STAY)}
        found = due(room, everywhere, clock.now())
        assert kept == room.entries.keys() - set(found.numbers if found else ())
        assert 1 in kept


def test_what_was_destroyed_is_not_due_again_nor_is_the_word_of_it(world, clock):
    told = world.tell("head_a", "Six weeks")
    clock.move(31 * DAY)
    said = (Saying(told.room, RULE, Destroyed(told.number, "caucus, 30 days")),)
    effects = Effects(destroys=((told.room, told.number),))
    world.desk.logs.append(Batch(world.process, RULE, "destroy", said, effects=effects))
    clock.move(31 * DAY)
    assert numbers(world, "caucus_a", clock) == ()


def test_an_act_said_again_does_not_outlive_what_it_says_again(world, clock):
    told = world.tell("head_a", "Six weeks")
    clock.move(29 * DAY)
    entry = world.view("head_a", "caucus_a").entries[told.number]
    opened = PastOpened((Retold(entry.number, entry.at, entry.author, entry.act),))
    again = world.act("head_a", "caucus_a", opened)
    assert numbers(world, "caucus_a", clock) == ()
    clock.move(DAY)
    assert numbers(world, "caucus_a", clock) == (told.number, again.number)


def test_a_charter_said_again_keeps_nothing_from_staying(world, clock):
    clock.move(29 * DAY)
    first = world.view("head_a", "caucus_a").entries[1]
    world.act("head_a", "caucus_a", PastOpened((Retold(1, first.at, first.author, first.act),)))
    clock.move(2 * DAY)
    assert numbers(world, "caucus_a", clock) == ()
    assert timedelta(days=30) < clock.now() - first.at
