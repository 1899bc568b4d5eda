"""What was found is checked by the definitions; each way in which it could be wrong is found."""

from dataclasses import replace

import pytest

from goodoffices.stability.asking import answer
from goodoffices.stability.check import Fault, faults
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import (
    Compared,
    Concept,
    Conflict,
    ConflictMove,
    Deterred,
    HoldsForAll,
    Moved,
    Ranked,
    Stable,
    StaysAt,
)
from tests.stability.conflicts import NORTH, SOUTH, as_conflict, as_graph, locks
from tests.stability.oracle import graph, option_cube


def test_what_the_engine_finds_passes():
    for seed in range(40):
        for conflict in (as_conflict(option_cube(seed, most=4)), as_graph(graph(seed))):
            assert faults(conflict, answer(conflict).found) == ()


def changed(stable: Stable):
    """Give answers that are wrong in one place each."""
    yield replace(stable, states=stable.states[::-1])
    yield replace(stable, each=stable.each[1:])
    yield replace(stable, equilibria=(HoldsForAll(Concept.NASH, (2,)), *stable.equilibria[1:]))
    yield replace(stable, strong=(1,))
    yield replace(stable, strong=(4,))
    joint = stable.joint[0]
    yield replace(stable, joint=(replace(joint, to=2),))
    yield replace(stable, joint=(replace(joint, moves=joint.moves[:1]),))
    yield replace(stable, joint=(replace(joint, makers=joint.makers[:1]),))
    why = stable.reasons[0]
    one = why.deterred[0]
    for wrong in (
        replace(one, sanction=()),
        replace(one, sanction=one.sanction * 2),
        replace(one, move=replace(one.move, to=2)),
        replace(one, sanction=(replace(one.sanction[0], maker=why.maker),)),
        replace(one, sanction=(replace(one.sanction[0], to=4),)),
    ):
        yield replace(stable, reasons=(replace(why, deterred=(wrong,)),))
    yield replace(stable, reasons=(replace(why, deterred=()),))
    yield replace(stable, reasons=(replace(why, state=1),))


def test_each_wrong_answer_is_found():
    conflict = locks()
    stable = answer(conflict).found
    assert faults(conflict, stable) == ()
    for wrong in changed(stable):
        assert faults(conflict, wrong), wrong


def test_a_sanction_that_gains_nothing_is_no_sanction_of_seq():
    """Southern Shore would rather keep its lock open, so that shutting it is no answer that it gains by."""
    conflict = locks()
    threat = next(one for one in answer(conflict).found.reasons if one.concept is Concept.SEQ)
    assert threat.maker == "Northern Shore"
    mild = replace(conflict.preferences[1], statements=(("-Y",), ("Y-",)))
    milder = replace(conflict, preferences=(conflict.preferences[0], mild))
    told = answer(milder).found
    assert faults(milder, replace(told, reasons=(replace(threat, concept=Concept.GMR),))) == ()
    assert faults(milder, replace(told, reasons=(threat,))) == (Fault(4, "Northern Shore", Concept.SEQ),)


def test_a_sanction_in_which_somebody_moves_twice_in_a_row_is_none():
    """From 2 the other could harm the mover in 3, but only by two moves of its own."""
    moves = (ConflictMove(NORTH.id, 1, 2), ConflictMove(SOUTH.id, 2, 4), ConflictMove(SOUTH.id, 4, 3))
    wishes = (Ranked(NORTH.id, (1, 2, 0, 3)), Ranked(SOUTH.id, (0, 0, 0, 0)))
    conflict = Conflict((NORTH, SOUTH), wishes, states=("a", "b", "c", "d"), moves=moves)
    stable = answer(conflict).found
    twice = (Moved(SOUTH.id, 2, 4), Moved(SOUTH.id, 4, 3))
    why = StaysAt(1, NORTH.id, Concept.GMR, (Deterred(Moved(NORTH.id, 1, 2), twice),))
    assert faults(conflict, stable) == ()
    assert faults(conflict, replace(stable, reasons=(why,))) == (Fault(1, NORTH.id, Concept.GMR),)


def test_what_is_not_complete_or_too_large_is_refused():
    conflict = locks()
    stable = answer(conflict).found
    open_order = (conflict.preferences[0], Compared(conflict.makers[1].id, ()))
    with pytest.raises(Refusal, match="stability-not-complete-to-check"):
        faults(replace(conflict, preferences=open_order), stable)
