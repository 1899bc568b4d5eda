"""Something mis-sent has a procedure of its own: what happened, who must know, what to do, step by step."""

import pytest

from goodoffices.talks.acts import Missent, MissentStep
from tests.carrying import carry, prepare, refused
from tests.world import build, en

WORDS = "Could the technical teams meet next week?"


@pytest.fixture
def world():
    return build()


def missent(number: int) -> Missent:
    return Missent(number, en("The wrong text went."), en("Both heads."), en("Tell them."))


def test_steps_are_written_down_until_one_closes_it(world):
    matter = world.act("lead", "mediation", missent(carry(world, WORDS).number))
    world.act("deputy", "mediation", MissentStep(matter.number, en("Told A.")))
    world.act("lead", "mediation", MissentStep(matter.number, en("Corrected."), closes=True))
    one = world.view("deputy", "mediation").matters[matter.number]
    assert (one.closed, [step.words for step in one.steps]) == (True, ["Told A.", "Corrected."])
    with refused("no-open-matter"):
        world.act("lead", "mediation", MissentStep(matter.number, en("More.")))


def test_what_was_not_carried_was_not_missent(world):
    with refused("not-carried"):
        world.act("lead", "mediation", missent(prepare(world, WORDS).number))


def test_the_parties_hear_nothing_of_it(world):
    ref = carry(world, WORDS)
    before = world.head_b.view()
    world.act("lead", "mediation", missent(ref.number))
    assert world.head_b.view() == before
