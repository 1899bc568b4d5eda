"""Different people approve, as many as the process asks, and a mediator carries."""

import pytest

from goodoffices.talks.acts import ConveyanceApproved, ConveyanceRefused, Unseating
from goodoffices.talks.crossings import Convey
from goodoffices.talks.leave import May
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.rules.carrying import approvals_missing
from tests.carrying import approve, carry, delivered, prepare, refused
from tests.world import build, seat_id

WORDS = "Could the technical teams meet next week?"
SECRET = "We would accept joint patrols along the northern causeway from spring"


def test_two_approvals_then_it_goes():
    world = build()
    ref = carry(world, WORDS)
    assert world.view("lead", "mediation").conveyances[ref.number].made is not None
    assert delivered(world).delivery.texts[0].words == WORDS


@pytest.mark.parametrize("approvers", [(), ("lead",), ("deputy",)])
def test_one_short_is_too_few(approvers):
    world = build()
    ref = prepare(world, WORDS)
    approve(world, ref, *approvers)
    with refused("approvals-missing"):
        world.act("lead", "mediation", Convey(ref.number))


def test_nobody_approves_twice():
    world = build()
    ref = prepare(world, WORDS)
    approve(world, ref, "deputy")
    with refused("approved-already"):
        approve(world, ref, "deputy")


def test_where_one_is_enough_the_preparer_may_give_it():
    world = build(procedure=Procedure(approvals=1))
    ref = prepare(world, WORDS)
    approve(world, ref, "lead")
    world.act("lead", "mediation", Convey(ref.number))


def test_but_never_for_what_was_justified():
    world = build(procedure=Procedure(approvals=1))
    world.tell("head_a", SECRET, May.NO)
    ref = prepare(world, SECRET, reason="They said it on the radio.")
    approve(world, ref, "lead")
    with refused("approvals-missing"):
        world.act("lead", "mediation", Convey(ref.number))
    approve(world, ref, "deputy", reason="I heard it too.")
    world.act("lead", "mediation", Convey(ref.number))


def test_unless_the_process_does_not_ask_for_a_second():
    world = build(procedure=Procedure(approvals=1, second_on_overlap=False))
    world.tell("head_a", SECRET, May.NO)
    ref = prepare(world, SECRET, reason="They said it on the radio.")
    approve(world, ref, "lead")
    world.act("lead", "mediation", Convey(ref.number))


def test_what_is_refused_goes_no_further():
    world = build()
    ref = prepare(world, WORDS)
    world.act("deputy", "mediation", ConveyanceRefused(ref.number, "Too early."))
    for deed in (ConveyanceApproved(ref.number), Convey(ref.number)):
        with refused("conveyance-not-open"):
            world.act("lead", "mediation", deed)


def test_a_refusal_says_why():
    world = build()
    ref = prepare(world, WORDS)
    with refused("reason-missing"):
        world.act("deputy", "mediation", ConveyanceRefused(ref.number, "  "))


def test_nothing_is_carried_twice():
    world = build()
    ref = carry(world, WORDS)
    with refused("conveyance-not-open"):
        world.act("deputy", "mediation", Convey(ref.number))
    assert len(world.view("lead", "caucus_b").delivered) == 1


def test_a_partner_approves_but_only_a_mediator_carries():
    world = build()
    ref = prepare(world, WORDS, room="joint")
    approve(world, ref, "partner", "deputy", room="joint")
    assert approvals_missing(world.partner.view(), world.view("partner", "joint").conveyances[ref.number]) == 0
    with refused("for-the-mediator"):
        world.act("partner", "joint", Convey(ref.number))
    world.act("lead", "joint", Convey(ref.number))


def test_who_left_the_recipients_caucus_can_no_longer_carry_there():
    world = build()
    ref = prepare(world, WORDS)
    approve(world, ref, "lead", "deputy")
    world.act("deputy", "caucus_b", Unseating(seat_id("deputy")))
    with refused("no-such-room"):
        world.act("deputy", "mediation", Convey(ref.number))
    world.act("lead", "mediation", Convey(ref.number))
