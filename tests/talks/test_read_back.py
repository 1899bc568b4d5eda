"""A delivery is acknowledged, read back, and the read-back confirmed or corrected; the mediation may record it."""

import pytest

from goodoffices.talks.acts import Acknowledgement, ReadBack, ReadBackConfirmed, ReadBackCorrected
from goodoffices.talks.crossings import arrived
from tests.carrying import carry, delivered, prepare, refused
from tests.world import build, en

WORDS = "Could the technical teams meet next week?"


@pytest.fixture
def world():
    world = build()
    carry(world, WORDS, read_back=True)
    return world


def number(world) -> int:
    return delivered(world).number


def test_received_read_back_and_confirmed(world):
    world.act("head_b", "caucus_b", Acknowledgement(number(world)))
    said = world.act("head_b", "caucus_b", ReadBack(number(world), en("You ask for a meeting of experts.")))
    world.act("lead", "caucus_b", ReadBackConfirmed(said.number))
    one = delivered(world)
    assert (one.acknowledged is not None, one.confirmed, one.correction) == (True, True, None)


def test_reading_back_says_that_it_was_received(world):
    world.act("head_b", "caucus_b", ReadBack(number(world), en("A meeting.")))
    assert delivered(world).acknowledged is not None


def test_what_differs_is_corrected_and_read_back_again(world):
    first = world.act("head_b", "caucus_b", ReadBack(number(world), en("The heads meet.")))
    world.act("deputy", "caucus_b", ReadBackCorrected(first.number, en("Not the heads: the experts.")))
    assert delivered(world).correction == en("Not the heads: the experts.")
    with refused("no-such-read-back"):
        world.act("lead", "caucus_b", ReadBackConfirmed(first.number))
    again = world.act("head_b", "caucus_b", ReadBack(number(world), en("The experts meet.")))
    world.act("lead", "caucus_b", ReadBackConfirmed(again.number))
    assert (delivered(world).confirmed, delivered(world).correction) == (True, None)


def test_the_party_does_not_confirm_its_own(world):
    said = world.act("head_b", "caucus_b", ReadBack(number(world), en("A meeting.")))
    for deed in (ReadBackConfirmed(said.number), ReadBackCorrected(said.number, en("No."))):
        with refused("for-the-mediation"):
            world.act("head_b", "caucus_b", deed)


def test_the_mediation_records_what_it_heard(world):
    world.act("partner", "caucus_b", Acknowledgement(number(world)))
    world.act("partner", "caucus_b", ReadBack(number(world), en("A meeting.")))
    assert delivered(world).read_back_words == en("A meeting.")


def test_twice_acknowledged_is_refused(world):
    world.act("head_b", "caucus_b", Acknowledgement(number(world)))
    with refused("acknowledged-already"):
        world.act("head_b", "caucus_b", Acknowledgement(number(world)))


def test_only_a_delivery_is_acknowledged(world):
    with refused("no-such-delivery"):
        world.act("head_b", "caucus_b", Acknowledgement(1))


def test_a_correction_says_in_the_caucus_what_it_corrects(world):
    wrong = next(iter(world.view("lead", "mediation").conveyances.values()))
    first = number(world)
    carry(world, "We meant the week after.", corrects=wrong.number)
    assert delivered(world).delivery.corrects == first
    assert world.view("lead", "caucus_b").delivered[first].corrected_by == delivered(world).number


def test_only_what_went_to_that_caucus_can_be_corrected_there(world):
    wrong = next(iter(world.view("lead", "mediation").conveyances.values()))
    with refused("nothing-to-correct"):
        prepare(world, "We meant the week after.", to="A", corrects=wrong.number)


def test_the_same_words_carried_twice_are_told_apart(world):
    carry(world, WORDS, read_back=True)
    room = world.view("lead", "mediation")
    came = [arrived(world.lead.view(), room, one).number for one in room.conveyances.values()]
    assert came == sorted(world.view("lead", "caucus_b").delivered)
    assert len(came) == 2


def test_who_does_not_hear_the_recipient_learns_nothing_after_the_delivery(world):
    ref = carry(world, "A word for you.", to="A")
    room = world.view("deputy", "mediation")
    without = type(world.deputy.view())(
        world.deputy.id, {id: one for id, one in world.deputy.view().rooms.items() if id != world.rooms["caucus_a"]}
    )
    assert arrived(without, room, room.conveyances[ref.number]) is None
