"""What a delegation drafts leaves its room only when its head says so, in a caucus of its own."""

import pytest

from goodoffices.talks.acts import Cleared, DraftPut, DraftReturned, Intent, Message
from goodoffices.talks.crossings import Clear
from goodoffices.talks.leave import Leave, May
from tests.carrying import refused
from tests.world import build, en

DRAFT = DraftPut(Intent.OFFER, en("We could share the gauges."), Leave(May.ASK))


@pytest.fixture
def world():
    return build()


def put(world) -> int:
    return world.act("expert_a", "delegation_a", DRAFT).number


def clear(world, number, who="head_a", room="caucus_a", may=May.OWN):
    return world.act(who, "delegation_a", Clear(number, world.rooms[room], Leave(may)))


def test_the_head_says_it_with_the_leave_it_chooses(world):
    clear(world, put(world))
    heard = world.view("lead", "caucus_a")
    last = heard.entries[heard.last]
    assert last.act == Message(Intent.OFFER, DRAFT.text, Leave(May.OWN))
    assert last.author == world.head_a.id


def test_the_copy_tells_nothing_of_the_draft(world):
    number = put(world)
    clear(world, number)
    last = world.view("lead", "caucus_a").last
    said = repr(world.view("lead", "caucus_a").entries[last])
    assert world.expert_a.id not in said
    assert world.rooms["delegation_a"] not in said


def test_an_expert_does_not_clear(world):
    with refused("for-the-head"):
        clear(world, put(world), who="expert_a")


def test_it_is_cleared_once(world):
    number = put(world)
    clear(world, number)
    with refused("draft-not-open"):
        clear(world, number)
    assert isinstance(world.view("expert_a", "delegation_a").entries[number + 1].act, Cleared)


def test_it_goes_to_no_caucus_of_others(world):
    with refused("no-such-room"):
        clear(world, put(world), room="caucus_b")


def test_it_can_be_given_back_with_a_word_why(world):
    number = put(world)
    with refused("nothing-said"):
        world.act("head_a", "delegation_a", DraftReturned(number, en(" ")))
    world.act("head_a", "delegation_a", DraftReturned(number, en("Too soon.")))
    with refused("draft-not-open"):
        clear(world, number)


def test_drafts_are_put_in_a_delegations_room_only(world):
    with refused("wrong-room"):
        world.act("head_a", "caucus_a", DRAFT)
