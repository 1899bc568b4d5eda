"""Words go in a side's name only as it confirmed them."""

from goodoffices.talks.acts import LeaveChanged
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.texts import Text
from tests.carrying import carry, delivered, prepare, refused
from tests.world import build, en

TOLD = "We could open the gauges"
CONFIRMED = en("The Northern Shore could open the gauges to both teams.")


def world_with(confirmed: bool = True, may: May = May.OURS):
    world = build()
    ref = world.tell("head_a", TOLD, may)
    if confirmed:
        world.act("head_a", "caucus_a", LeaveChanged(ref.number, Leave(may), CONFIRMED))
    return world, ref


def test_confirmed_words_go_in_its_name():
    world, ref = world_with()
    carry(world, (CONFIRMED,), sources=(ref,), in_name_of="A")
    assert delivered(world).delivery.in_name_of == "A"


def test_other_words_do_not():
    world, ref = world_with()
    with refused("wording-not-confirmed"):
        prepare(world, (en("The Northern Shore opens the gauges."),), sources=(ref,), in_name_of="A")


def test_each_language_is_confirmed_by_itself():
    world, ref = world_with()
    with refused("wording-not-confirmed"):
        prepare(world, (CONFIRMED, Text("نص آخر", "ar")), sources=(ref,), in_name_of="A")


def test_confirmed_words_marked_as_another_language_are_other_words():
    world, ref = world_with()
    with refused("wording-not-confirmed"):
        prepare(world, (Text(CONFIRMED.words, "fr"),), sources=(ref,), in_name_of="A")


def test_a_confirmed_wording_needs_its_source():
    world, _ref = world_with()
    with refused("wording-not-confirmed"):
        prepare(world, (CONFIRMED,), in_name_of="A")


def test_leave_as_an_own_idea_is_not_enough():
    world, ref = world_with(may=May.OWN)
    with refused("leave-withheld"):
        prepare(world, (CONFIRMED,), sources=(ref,), in_name_of="A")


def test_nobody_else_lends_its_name():
    world, ref = world_with()
    with refused("wording-not-confirmed"):
        prepare(world, (CONFIRMED,), sources=(ref,), in_name_of="G")
