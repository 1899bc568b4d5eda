"""What a source's owner did not allow stops a conveyance, however the source is named."""

from datetime import date

import pytest

from goodoffices.talks.acts import DerivedNote, LeaveAsked, LeaveChanged, Scope, SourceRef, Suspension
from goodoffices.talks.acts import Said as How
from goodoffices.talks.crossings import Convey
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.refusal import Refusal
from goodoffices.words import sentence
from tests.carrying import approve, carry, delivered, prepare, refused
from tests.world import A, build, en

SECRET = "Our engineers could live with the northern sluice"
HARMLESS = "There is movement on water"


@pytest.mark.parametrize("may", [May.NO, May.ASK])
def test_without_leave_it_stops(may):
    world = build()
    ref = world.tell("head_a", SECRET, may)
    with refused("leave-withheld"):
        prepare(world, HARMLESS, sources=(ref,))


def test_the_refusal_names_whose_leave_it_takes():
    world = build()
    told = [world.tell(who, SECRET, May.NO) for who in ("head_a", "head_a")]
    with pytest.raises(Refusal) as stopped:
        prepare(world, HARMLESS, sources=tuple(told))
    assert stopped.value.params["parties"] == (A.name,)
    said = sentence("leave-withheld", stopped.value.params, "en")
    assert "without the leave of Northern Shore." in said


@pytest.mark.parametrize("may", [May.OWN, May.OURS])
def test_with_leave_it_goes(may):
    world = build()
    ref = world.tell("head_a", SECRET, may)
    carry(world, HARMLESS, sources=(ref,))
    assert delivered(world).delivery.texts == (en(HARMLESS),)


def test_leave_for_another_recipient_does_not_help():
    world = build()
    ref = world.tell("head_a", SECRET, May.OURS, to=("G",))
    with refused("leave-withheld"):
        prepare(world, HARMLESS, sources=(ref,))


def test_what_a_party_told_may_go_back_to_itself():
    world = build()
    ref = world.tell("head_a", SECRET, May.NO)
    carry(world, "You told us this", to="A", sources=(ref,))


def test_leave_taken_back_after_approval_stops_it_at_the_door():
    world = build()
    told = world.tell("head_a", SECRET, May.OWN)
    ref = prepare(world, HARMLESS, sources=(told,))
    approve(world, ref, "lead", "deputy")
    world.act("head_a", "caucus_a", LeaveChanged(told.number, Leave(May.NO)))
    with refused("leave-withheld"):
        world.act("lead", "mediation", Convey(ref.number))


def test_leave_is_not_laundered_through_a_note_of_a_note():
    world = build()
    told = world.tell("head_a", SECRET, May.NO)
    note = world.act("lead", "mediation", DerivedNote(en("A moves"), (told,)))
    again = world.act("lead", "mediation", DerivedNote(en("Movement"), (note,)))
    with refused("leave-withheld"):
        prepare(world, HARMLESS, sources=(again,))


def test_a_part_that_there_is_not_is_no_way_around():
    world = build()
    told = world.tell("head_a", SECRET, May.NO)
    with refused("no-such-source"):
        prepare(world, HARMLESS, sources=(SourceRef(told.room, told.number, "nonsense"),))


def test_naming_a_suspension_as_a_whole_brings_its_conditions_along():
    world = build()
    said = Suspension(
        "A", Scope.ALL, date(2026, 3, 1), How.TO_US, en(""), "its own", en(""), en("Reopen the road"),
        Leave(May.OURS), Leave(May.NO),
    )  # fmt: skip
    ref = world.act("head_a", "caucus_a", said)
    with refused("leave-withheld"):
        prepare(world, HARMLESS, sources=(ref,))


def test_a_question_of_leave_is_bound_by_what_it_asks_about():
    world = build()
    told = world.tell("head_a", SECRET, May.NO)
    asked = world.act("lead", "caucus_a", LeaveAsked(told.number, "B", en("The sluice is possible")))
    with refused("leave-withheld"):
        prepare(world, HARMLESS, sources=(asked,))


def test_the_answer_to_it_too():
    world = build()
    told = world.tell("head_a", SECRET, May.OURS)
    answer = world.act("head_a", "caucus_a", LeaveChanged(told.number, Leave(May.OURS, ("G",)), en("Words")))
    with refused("leave-withheld"):
        prepare(world, HARMLESS, sources=(answer,))


def test_a_source_must_have_been_heard():
    world = build()
    with refused("no-such-source"):
        prepare(world, HARMLESS, sources=(SourceRef(world.rooms["caucus_a"], 999),))


def test_everybody_in_the_room_must_sit_where_the_source_was_told():
    world = build()
    ref = world.tell("head_a", SECRET, May.OURS)
    with refused("member-lacks-source"):
        prepare(world, HARMLESS, sources=(ref,), room="joint")
