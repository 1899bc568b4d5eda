"""Phases in their order, a gate before each, what stands behind which, and that a gate may be passed early."""

from datetime import date

import pytest

from goodoffices.talks.acts import CommitmentAmended, CommitmentDrawn, GatePassed, PhasesSet
from goodoffices.talks.commission.gates import next_gate
from goodoffices.talks.refusal import Refusal
from tests.commission_world import bank, boats, draw, open_commission, phase, set_phases
from tests.world import build, en

SIGNED = en("Both sides signed.")


@pytest.fixture
def world():
    made = build()
    open_commission(made)
    return made


def refused(world, act, who="lead") -> str:
    with pytest.raises(Refusal) as found:
        world.act(who, "commission", act)
    return found.value.code


@pytest.mark.parametrize(
    ("code", "phases"),
    [
        ("no-phases", ()),
        ("phase-twice", (phase("1"), phase("1"))),
        ("name-empty", (phase(""),)),
        ("no-such-commitment", (phase("1", after=(99,)),)),
        ("ends-before-it-begins", (phase("1", starts=date(2031, 3, 2), ends=date(2031, 3, 1)),)),
        ("phases-out-of-order", (phase("1", starts=date(2031, 3, 2)), phase("2", starts=date(2031, 3, 1)))),
        ("items-too-many", tuple(phase(str(one)) for one in range(31))),
    ],
)
def test_what_are_no_phases(world, code, phases):
    assert refused(world, PhasesSet(phases)) == code


def test_phases_stand_in_their_order_and_later_ones_take_their_place(world):
    set_phases(world, phase("1"), phase("2"))
    set_phases(world, phase("1"), phase("1b"), phase("2", while_talks=True))
    held = world.view("observer", "commission").phases
    assert sorted(held, key=lambda one: held[one].place) == ["1", "1b", "2"]
    assert held["2"].phase.while_talks


def test_a_phase_with_commitments_is_not_left_out(world):
    set_phases(world, phase("1"), phase("2"))
    draw(world, boats(phase="2"))
    assert refused(world, PhasesSet((phase("1"),))) == "phase-in-use"


def test_a_phase_whose_gate_was_passed_is_not_left_out(world):
    set_phases(world, phase("1", gate=SIGNED), phase("2"))
    world.act("lead", "commission", GatePassed("1", en("Signed.")))
    assert refused(world, PhasesSet((phase("2"),))) == "phase-in-use"


def test_a_gate_does_not_wait_for_what_stands_behind_it(world):
    set_phases(world, phase("1"), phase("2"))
    first, second = draw(world, boats(phase="1")), draw(world, bank(phase="2"))
    assert refused(world, PhasesSet((phase("1"), phase("2", after=(second,))))) == "gate-waits-for-itself"
    set_phases(world, phase("1"), phase("2", after=(first,)))
    moved = CommitmentAmended(first, boats(phase="2"), en("Moved."))
    assert refused(world, moved) == "gate-waits-for-itself"


def test_a_gate_is_passed_once_and_with_words(world):
    set_phases(world, phase("1", gate=SIGNED))
    assert refused(world, GatePassed("9", en("Now."))) == "no-such-phase"
    assert refused(world, GatePassed("1", en(""))) == "nothing-said"
    world.act("lead", "commission", GatePassed("1", en("Both heads agreed.")))
    assert refused(world, GatePassed("1", en("Again."))) == "gate-passed-already"
    assert world.view("head_b", "commission").phases["1"].words == en("Both heads agreed.")


def test_where_no_gate_stands_none_is_passed(world):
    set_phases(world, phase("1"), phase("2", gate=SIGNED))
    assert refused(world, GatePassed("1", en("Now."))) == "phase-without-gate"
    held = next_gate(world.view("lead", "commission"))
    assert held is not None
    assert held.phase.id == "2"


def test_a_gate_may_be_passed_while_something_before_it_is_not_fulfilled(world):
    set_phases(world, phase("1"))
    number = draw(world, boats(phase="1"))
    set_phases(world, phase("1"), phase("2", after=(number,)))
    world.act("lead", "commission", GatePassed("2", en("Both heads agreed to go on.")))
    assert world.view("lead", "commission").phases["2"].passed


@pytest.mark.parametrize("who", ["head_a", "guarantor"])
def test_phases_and_gates_are_the_mediations(world, who):
    set_phases(world, phase("1"))
    assert refused(world, PhasesSet((phase("1"),)), who) == "for-the-mediation"
    assert refused(world, GatePassed("1", en("Now.")), who) == "for-the-mediation"


def test_phases_set_again_keep_what_was_passed(world):
    set_phases(world, phase("1", gate=SIGNED))
    world.act("lead", "commission", GatePassed("1", en("Signed.")))
    set_phases(world, phase("1", gate=SIGNED, ends=date(2031, 5, 1)), phase("2"))
    assert world.view("lead", "commission").phases["1"].passed
    assert world.act("lead", "commission", CommitmentDrawn(boats(phase="2")))
