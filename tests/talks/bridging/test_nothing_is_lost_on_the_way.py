"""Ways in which leave, a red line or a belief could be lost: each was found open once."""

import pytest

from goodoffices.talks.acts import ConveyancePrepared, Notice, SourceRef
from goodoffices.talks.crossings import Announce
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.positions import Position
from goodoffices.talks.rooms import RoomKind
from tests.carrying import refused
from tests.papers_world import carry_paper
from tests.talks.bridging.saying import NO, estimates, gives, marked
from tests.talks.bridging.test_positions_estimated import GUESS, believed
from tests.talks.bridging.test_positions_estimated import world as with_beliefs
from tests.world import World, en

world = with_beliefs


def test_nothing_is_carried_from_a_room_for_beliefs(world: World) -> None:
    believed(world, "deputy")
    prepared = ConveyancePrepared("B", world.rooms["caucus_b"], (en("Consider this."),))
    with refused("beliefs-not-exported"):
        world.act("lead", "beliefs", prepared)


def test_nothing_is_told_to_all_from_a_room_for_beliefs(world: World) -> None:
    believed(world)
    with refused("beliefs-not-exported"):
        world.act("lead", "beliefs", Announce(RoomKind.NOTICES, Notice((en("We believe."),))))


def test_an_estimate_keeps_what_the_one_before_it_was_made_from(world: World) -> None:
    number = carry_paper(world, world.paper, "b")
    told = gives(
        world,
        "b",
        number,
        marked("Article 1", world.view("lead", "caucus_b").papers[number].paper, Position.ACCEPT),
    )
    estimates(world, world.paper, GUESS, "B", sources=(told,))
    again = estimates(world, world.paper, GUESS, "B")
    assert told in world.view("lead", "mediation").derived[again.number]


def test_positions_given_again_with_less_leave_bind_what_was_made_before(world: World) -> None:
    number = carry_paper(world, world.paper, "a")
    paper = world.view("lead", "caucus_a").papers[number].paper
    first = gives(world, "a", number, marked("Article 1", paper, Position.ACCEPT), leave=Leave(May.OURS))
    assert world.view("lead", "caucus_a").told[first].leave.may is May.OURS
    gives(world, "a", number, marked("Article 1", paper, Position.LIVE_WITH), leave=NO)
    told = world.view("lead", "caucus_a").told[first]
    assert told.leave == NO
    assert told.narrowed is not None


def test_more_leave_for_new_positions_frees_nothing_that_was_told_before(world: World) -> None:
    number = carry_paper(world, world.paper, "a")
    paper = world.view("lead", "caucus_a").papers[number].paper
    first = gives(world, "a", number, marked("Article 1", paper, Position.ACCEPT), leave=NO)
    gives(world, "a", number, marked("Article 1", paper, Position.LIVE_WITH), leave=Leave(May.OURS))
    assert world.view("lead", "caucus_a").told[first].leave == NO


@pytest.mark.parametrize("who", ["head_a", "lead"])
def test_nobody_who_sits_here_is_a_body_at_home(world: World, who: str) -> None:
    number = carry_paper(world, world.paper, "a")
    title = world.view("head_a", "caucus_a").known[world.seats[who].id].title.words
    paper = world.view("lead", "caucus_a").papers[number].paper
    with refused("voice-is-no-body"):
        gives(world, "a", number, marked("Article 1", paper, Position.ACCEPT), voice=title.upper())


def test_no_participant_is_a_body_inside_itself(world: World) -> None:
    number = carry_paper(world, world.paper, "a")
    name = world.view("lead", "caucus_a").party.name[0].words
    paper = world.view("lead", "caucus_a").papers[number].paper
    with refused("voice-is-no-body"):
        gives(world, "a", number, marked("Article 1", paper, Position.ACCEPT), voice=name)
    assert not [
        ref
        for ref in world.view("lead", "caucus_a").told
        if isinstance(ref, SourceRef) and ref.number > number
    ]
