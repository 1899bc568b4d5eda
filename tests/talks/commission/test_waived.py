"""A commitment is waived by whom it is owed to, through its head, and at most what is left of it."""

from datetime import date

import pytest

from goodoffices.talks.acts import CommitmentWaived, StepReported, StepVerified
from goodoffices.talks.commission.status import Status, standing
from goodoffices.talks.refusal import Refusal
from tests.commission_world import bank, boats, draw, open_commission
from tests.world import build, en

TODAY = date(2026, 3, 1)


@pytest.fixture
def world():
    made = build()
    open_commission(made)
    return made


def refused(world, who, number, amount=None, words="We need no more.") -> str:
    with pytest.raises(Refusal) as found:
        world.act(who, "commission", CommitmentWaived(number, en(words), amount))
    return found.value.code


def test_the_head_to_whom_it_is_owed_waives_the_rest(world):
    number = draw(world, boats())
    world.act("head_b", "commission", CommitmentWaived(number, en("We need no more.")))
    assert standing(world.view("head_a", "commission"), number, TODAY).status is Status.WAIVED


def test_some_of_it_leaves_the_rest_owed(world):
    number = draw(world, boats())
    world.act("head_b", "commission", CommitmentWaived(number, en("Twenty were sunk."), 20))
    assert standing(world.view("head_a", "commission"), number, TODAY).left == 580


@pytest.mark.parametrize("who", ["head_a", "guarantor", "lead"])
def test_nobody_else_does(world, who):
    assert refused(world, who, draw(world, boats())) == "waived-by-whom-it-is-owed-to"


def test_no_expert_does(world):
    number = draw(world, bank())
    assert refused(world, "expert_a", number) == "for-the-head"


def test_the_mediation_does_for_whom_nobody_sits(world):
    number = draw(world, boats(to="P"))
    world.act("lead", "commission", CommitmentWaived(number, en("As heard.")))
    assert world.view("lead", "commission").commitments[number].waivers


def test_no_more_than_is_left(world):
    number = draw(world, boats())
    assert refused(world, "head_b", number, 601) == "waived-more-than-left"
    assert refused(world, "head_b", number, 0) == "amount-too-small"
    world.act("head_b", "commission", CommitmentWaived(number, en("Twenty were sunk."), 20))
    assert refused(world, "head_b", number, 581) == "waived-more-than-left"
    world.act("head_b", "commission", CommitmentWaived(number, en("All of it."), 580))
    assert refused(world, "head_b", number) == "nothing-left-to-waive"


def test_what_was_delivered_can_not_be_waived():
    """Folded without rules of steps: what counts here is what stands verified."""
    from goodoffices.talks.entries import Entry
    from goodoffices.talks.fold import advance

    world = build()
    open_commission(world)
    number = draw(world, boats())
    room = world.view("head_b", "commission")
    at = room.entries[number].at
    said = (StepReported(number, 590, at.date()), StepVerified(room.last + 1, 590))
    heard = [Entry(room.id, room.last + place, at, "x", act) for place, act in enumerate(said, 1)]
    assert standing(advance(room, heard), number, date.max).left == 10


def test_words_are_needed(world):
    assert refused(world, "head_b", draw(world, boats()), words=" ") == "nothing-said"
