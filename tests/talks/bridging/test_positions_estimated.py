"""The mediation estimates what a party holds on a draft: marked as such, in its own rooms, in one for beliefs dated."""

from datetime import date

import pytest

from goodoffices.talks.acts import Intent, Message, Note, Opening, PositionsEstimated, Sureness
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.positions import Position
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.rooms import Charter, RoomKind
from tests.carrying import refused
from tests.papers_world import carry_paper, lake_paper, open_paper
from tests.talks.bridging.saying import NO, TODAY, estimates, marked
from tests.world import LANGUAGES, World, build, card, en

ACCEPT = Position.ACCEPT
GUESS = marked("Article 1", lake_paper(), ACCEPT)
LATER = date(2030, 6, 1)


@pytest.fixture
def world() -> World:
    world = build(procedure=Procedure(languages=LANGUAGES, public_page=True, beliefs=True))
    world.paper = open_paper(world)
    return world


def believed(world: World, *who: str) -> None:
    """Open a room for beliefs, and a draft in it."""
    charter = Charter(RoomKind.MEDIATION, (en("What we believe"),), beliefs=True)
    opening = Opening(charter, tuple(card(one) for one in ("lead", *who)))
    world.rooms["beliefs"] = world.seats["lead"].open(opening, key=world.key()).room
    world.believed = open_paper(world, room="beliefs")


def test_in_a_mediation_room_on_a_draft(world: World) -> None:
    ref = estimates(world, world.paper, GUESS)
    held = world.view("deputy", "mediation").positions[ref.number]
    assert (held.act.party, held.act.sure, held.counts(TODAY)) == ("A", Sureness.LIKELY, True)


def test_a_party_never_does(world: World) -> None:
    number = carry_paper(world, world.paper, "b")
    act = PositionsEstimated(number, number, "A", GUESS, Sureness.SURE)
    with refused("wrong-room"):
        world.act("head_b", "caucus_b", act)
    with refused("no-such-room"):
        world.act("head_b", "mediation", act)


def test_of_a_participant_that_is_known(world: World) -> None:
    with refused("no-such-participant"):
        estimates(world, world.paper, GUESS, "Z")


def test_on_a_version_that_was_there(world: World) -> None:
    with refused("no-such-version"):
        estimates(world, world.paper, GUESS, version=99)
    with refused("no-such-paper"):
        world.act("lead", "mediation", PositionsEstimated(99, 99, "A", GUESS, Sureness.SURE))


def test_later_ones_take_the_place_of_earlier_ones_of_the_same_party_and_voice(world: World) -> None:
    first = estimates(world, world.paper, GUESS)
    others = [
        estimates(world, world.paper, GUESS, "B"),
        estimates(world, world.paper, GUESS, voice="The Assembly"),
    ]
    estimates(world, world.paper, GUESS, sure=Sureness.GUESS)
    held = world.view("lead", "mediation").positions
    assert held[first.number].replaced is not None
    assert all(held[one.number].replaced is None for one in others)


def test_its_sources_bind_it(world: World) -> None:
    told = world.tell("head_a", "Six weeks.", May.NO)
    ref = estimates(world, world.paper, GUESS, sources=(told,))
    assert told in world.view("lead", "mediation").derived[ref.number]
    joint = open_paper(world, room="joint")
    with refused("member-lacks-source"):  # the partner does not sit with A
        estimates(world, joint, GUESS, room="joint", sources=(told,))


# ---- rooms for beliefs ----------------------------------------------------------------------------------------------


def test_a_room_for_beliefs_opens_only_where_the_rules_allow_it() -> None:
    with refused("beliefs-are-off"):
        believed(build())


def test_only_the_mediation_has_one(world: World) -> None:
    charter = Charter(RoomKind.PRESS, (en("What we believe"),), beliefs=True)
    with refused("beliefs-are-off"):
        world.seats["lead"].open(Opening(charter, (card("lead"),)), key="press")


def test_a_belief_has_its_day_and_elsewhere_an_estimate_has_none(world: World) -> None:
    believed(world)
    with refused("belief-without-day"):
        estimates(world, world.believed, GUESS, room="beliefs")
    with refused("day-without-belief"):
        estimates(world, world.paper, GUESS, until=LATER)
    ref = estimates(world, world.believed, GUESS, room="beliefs", until=LATER)
    held = world.view("lead", "beliefs").positions[ref.number]
    assert held.counts(LATER)
    assert not held.counts(date(2030, 6, 2))


def test_nothing_elsewhere_is_made_from_what_is_believed(world: World) -> None:
    believed(world, "deputy")
    ref = estimates(world, world.believed, GUESS, room="beliefs", until=LATER)
    from goodoffices.talks.acts import DerivedNote

    note = DerivedNote(en("They would take it."), (ref,))
    with refused("beliefs-not-exported"):
        world.act("lead", "mediation", note)
    with refused("beliefs-not-exported"):
        estimates(world, world.paper, GUESS, sources=(ref,))
    world.act("lead", "beliefs", note)
    world.act("lead", "mediation", Note(en("Of other things.")))


def test_what_is_believed_may_rest_on_what_was_told(world: World) -> None:
    told = world.act("head_a", "caucus_a", Message(Intent.STATEMENT, en("Six weeks."), Leave(May.NO)))
    believed(world, "deputy")
    estimates(world, world.believed, GUESS, room="beliefs", until=LATER, sources=(told,))
    assert NO.may is May.NO
