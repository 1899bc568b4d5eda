"""Leave that can't be looked up any more is no leave: what was made from a destroyed act is not carried."""

import pytest

from goodoffices.desk.ports import Batch, Effects, Saying
from goodoffices.talks.acts import ConveyancePrepared, DerivedNote, Destroyed
from goodoffices.talks.entries import RULE
from goodoffices.talks.leave import May
from goodoffices.talks.refusal import Refusal
from tests.world import build, en


def destroy(world, ref):
    said = (Saying(ref.room, RULE, Destroyed(ref.number, "caucus, 30 days")),)
    effects = Effects(destroys=((ref.room, ref.number),))
    world.desk.logs.append(Batch(world.process, RULE, world.key(), said, effects=effects))


@pytest.mark.parametrize("may", [May.NO, May.OWN])
def test_a_note_made_from_a_destroyed_act_is_not_carried(may):
    world = build()
    told = world.tell("head_a", "The ferries could run again after six weeks", may)
    note = world.act("lead", "mediation", DerivedNote(en("A resumption within a season seems possible"), (told,)))
    destroy(world, told)
    carried = ConveyancePrepared("B", world.rooms["caucus_b"], (en("A season might do"),), (note,))
    with pytest.raises(Refusal, match="source-not-heard"):
        world.act("lead", "mediation", carried)


def test_what_was_heard_and_still_stands_is_carried_as_before():
    world = build()
    told = world.tell("head_a", "The ferries could run again after six weeks", May.OWN)
    note = world.act("lead", "mediation", DerivedNote(en("A resumption within a season seems possible"), (told,)))
    carried = ConveyancePrepared("B", world.rooms["caucus_b"], (en("A season might do"),), (note,))
    assert world.act("lead", "mediation", carried).number
