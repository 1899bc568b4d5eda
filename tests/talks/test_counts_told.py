"""What a commission is told of a list: numbers by heading and a fingerprint under a salt that stays behind."""

from dataclasses import asdict

import pytest

from goodoffices.talks.acts import (
    BatchHandedOver,
    BatchMade,
    CountsGivenOut,
    CountsTold,
    PersonsCompared,
    SourceRef,
)
from goodoffices.talks.crossings import TellCounts, lines
from goodoffices.talks.lists.fingerprints import fingerprint_of
from tests.carrying import refused
from tests.lists_world import PERSONS, give, with_list
from tests.talks.test_listing_rules import DAY
from tests.world import build, en

SALT = "0123456789abcdef" * 2
OTHER = "fedcba9876543210" * 2


@pytest.fixture
def world():
    world = with_list(build())
    give(world)
    return world


def tell(world, who="head_a", salt=SALT, room="commission") -> SourceRef:
    return world.act(who, "lists_a", TellCounts(world.rooms[room], salt))


def told(world, who="lead") -> CountsTold:
    return world.view(who, "commission").counts["A"].told


def test_the_commission_hears_numbers_and_a_fingerprint(world):
    world.act("expert_a", "lists_a", PersonsCompared("1-1", "1-2", True))
    tell(world)
    assert told(world) == CountsTold("A", (("Those held", 5),), fingerprint_of(listed_in(world), SALT))


def listed_in(world):
    return world.view("head_a", "lists_a")


def test_no_name_id_time_or_salt_leaves_with_them(world):
    tell(world)
    here, there = listed_in(world), repr(asdict(told(world)))
    assert SALT not in there
    assert here.id not in there
    for one in PERSONS:
        assert one.id not in there
        assert all(word not in there for name in one.names for word in name.words.split())
    assert DAY.isoformat() not in there


def test_the_list_keeps_that_it_was_told_and_under_which_salt(world):
    given = tell(world)
    act = listed_in(world).entries[given.number].act
    assert act == CountsGivenOut((("Those held", 6),), told(world).fingerprint, SALT)


def test_another_salt_makes_another_fingerprint_and_so_does_another_list(world):
    here = listed_in(world)
    first = fingerprint_of(here, SALT)
    assert first != fingerprint_of(here, OTHER)
    world.act("expert_a", "lists_a", PersonsCompared("1-1", "1-2", True))
    assert first != fingerprint_of(listed_in(world), SALT)


def test_the_same_is_not_told_twice_but_a_handover_is_told(world):
    tell(world)
    with refused("counts-told-already"):
        tell(world, who="delegate")
    number = world.act("head_a", "lists_a", BatchMade("First", ("1-1", "1-3"))).number
    world.act("delegate", "lists_a", BatchHandedOver(number, ("1-1",), (), DAY))
    tell(world, who="delegate")
    assert told(world).handed_over == 1


def test_who_tells_them_and_where(world):
    with refused("for-the-head"):
        tell(world, who="expert_a")
    for room in ("delegation_a", "caucus_a", "caucus_b"):
        with refused("counts-told-where"):
            tell(world, room=room)
    with refused("salt-unfit"):
        tell(world, salt="short")


def test_an_empty_list_is_not_told():
    with refused("list-empty"):
        tell(with_list(build()))


def test_both_lines_are_said_by_the_one_who_sits_in_both_rooms(world):
    view = world.head_a.view()
    here, there = lines(view, view.room(world.rooms["lists_a"]), TellCounts(world.rooms["commission"], SALT))
    assert (here[0], there[0]) == (world.rooms["lists_a"], world.rooms["commission"])
    assert here[1] == there[1] == view.seat
    assert en("Those held").words in repr(there[2])
