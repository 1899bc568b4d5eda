"""Who tells what where, with which leave."""

from datetime import UTC, datetime

import pytest

from goodoffices.talks.acts import (
    CarriedTold,
    ContactNote,
    Delivery,
    DerivedNote,
    Difficulty,
    How,
    Intent,
    LeaveAsked,
    LeaveChanged,
    Message,
    Note,
    SourceRef,
)
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.rules import seating_of
from goodoffices.talks.rules.grounds import LONGEST, LONGEST_NAME
from goodoffices.talks.texts import Text
from tests.carrying import refused
from tests.world import build, card, en

ASK = Leave(May.ASK)
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def world():
    return build()


def call(**other):
    told = {"with_whom": "Head of A", "how": How.TELEPHONE, "when": NOON, "theirs": en("No."), "ours": en("We see.")}
    return ContactNote(**(told | {"leave": ASK} | other))


def test_a_partys_words_in_its_caucus_carry_leave(world):
    with refused("leave-missing"):
        world.act("head_a", "caucus_a", Message(Intent.OFFER, en("Six weeks.")))


@pytest.mark.parametrize(("who", "room"), [("lead", "caucus_a"), ("head_a", "delegation_a"), ("lead", "mediation")])
def test_all_other_words_carry_none(world, who, room):
    with refused("leave-is-theirs"):
        world.act(who, room, Message(Intent.OFFER, en("Six weeks."), ASK))
    world.act(who, room, Message(Intent.OFFER, en("Six weeks.")))


def test_leave_names_participants_that_are_known(world):
    with refused("no-such-participant"):
        world.act("head_a", "caucus_a", Message(Intent.OFFER, en("Six."), Leave(May.OWN, ("Z",))))


def test_nobody_speaks_where_it_does_not_sit(world):
    with refused("no-such-room"):
        world.act("head_b", "caucus_a", Message(Intent.OFFER, en("Six."), ASK))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (en("   "), "nothing-said"),
        (en("x" * (LONGEST + 1)), "too-long"),
        (Text("Drei Wochen.", "de"), "language-not-used"),
    ],
)
def test_words_are_there_not_endless_and_in_a_language_of_the_process(world, text, code):
    with refused(code):
        world.act("head_a", "caucus_a", Message(Intent.OFFER, text, ASK))


def test_a_reply_is_to_something_that_was_heard(world):
    with refused("no-such-act"):
        world.act("head_a", "caucus_a", Message(Intent.REPLY, en("Yes."), ASK, 99))


@pytest.mark.parametrize(
    ("note", "code"),
    [
        (call(with_whom=" "), "name-empty"),
        (call(with_whom="x" * (LONGEST_NAME + 1)), "name-too-long"),
        (call(with_whom="Head\u202eA"), "name-has-controls"),
        (call(theirs=en(""), ours=en("")), "nothing-said"),
        (call(when=NOON.replace(tzinfo=None)), "time-without-zone"),
        (call(leave=Leave(May.OURS, ("Z",))), "no-such-participant"),
    ],
)
def test_a_contact_note_says_with_whom_when_and_something(world, note, code):
    with refused(code):
        world.act("lead", "caucus_a", note)


def test_a_contact_note_is_the_mediations(world):
    with refused("for-the-mediation"):
        world.act("head_a", "caucus_a", call())
    with refused("wrong-room"):
        world.act("lead", "mediation", call())


def test_a_partner_records_in_a_caucus_where_it_sits(world):
    world.act("partner", "caucus_b", call(with_whom="Head of B"))
    assert len(world.view("lead", "caucus_b").told) == 1


def test_leave_is_asked_for_somebody_else_than_its_owner(world):
    told = world.tell("head_a", "Six weeks.")
    with refused("no-such-participant"):
        world.act("lead", "caucus_a", LeaveAsked(told.number, "A", en("Six.")))
    with refused("no-such-item"):
        world.act("lead", "caucus_a", LeaveAsked(1, "B", en("Six.")))
    with refused("for-the-mediation"):
        world.act("head_a", "caucus_a", LeaveAsked(told.number, "B", en("Six.")))
    world.act("lead", "caucus_a", LeaveAsked(told.number, "B", en("Six.")))
    assert len(world.view("head_a", "caucus_a").asked) == 1


def test_an_answer_settles_what_was_asked(world):
    told = world.tell("head_a", "Six weeks.")
    world.act("lead", "caucus_a", LeaveAsked(told.number, "B", en("Six.")))
    world.act("head_a", "caucus_a", LeaveChanged(told.number, Leave(May.NO)))
    assert not world.view("lead", "caucus_a").asked


def test_leave_belongs_to_those_who_told(world):
    told = world.tell("head_a", "Six weeks.")
    with refused("leave-is-theirs"):
        world.act("lead", "caucus_a", LeaveChanged(told.number, Leave(May.OURS)))


def test_the_mediation_records_leave_for_what_it_wrote_down_and_so_does_the_head(world):
    noted = world.act("lead", "caucus_a", call())
    world.act("deputy", "caucus_a", LeaveChanged(noted.number, Leave(May.OWN)))
    world.act("head_a", "caucus_a", LeaveChanged(noted.number, Leave(May.NO)))
    assert world.view("lead", "caucus_a").told[noted].leave == Leave(May.NO)


def test_an_expert_changes_the_leave_of_its_own_words_only_and_confirms_none(world):
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    heads = world.tell("head_a", "Six weeks.")
    own = world.act("expert_a", "caucus_a", Message(Intent.STATEMENT, en("The gauge is broken."), ASK))
    with refused("for-the-head"):
        world.act("expert_a", "caucus_a", LeaveChanged(heads.number, Leave(May.OURS)))
    with refused("for-the-head"):
        world.act("expert_a", "caucus_a", LeaveChanged(own.number, Leave(May.OURS), en("The gauge is broken.")))
    world.act("expert_a", "caucus_a", LeaveChanged(own.number, Leave(May.OWN)))
    assert world.view("lead", "caucus_a").told[own].leave == Leave(May.OWN)


@pytest.mark.parametrize(
    ("before", "after", "narrowed"),
    [
        (Leave(May.OURS), Leave(May.OWN), True),
        (Leave(May.OWN), Leave(May.NO), True),
        (Leave(May.OWN), Leave(May.OWN, ("B",)), True),
        (Leave(May.OWN, ("B", "G")), Leave(May.OWN, ("B",)), True),
        (Leave(May.OWN, ("B",)), Leave(May.OWN), False),
        (Leave(May.OWN), Leave(May.OURS), False),
        (Leave(May.ASK), Leave(May.NO), False),
        (Leave(May.NO), Leave(May.OURS), False),
    ],
)
def test_only_taking_back_what_was_allowed_is_narrowing(world, before, after, narrowed):
    told = world.tell("head_a", "Six weeks.", before.may, before.to)
    world.act("head_a", "caucus_a", LeaveChanged(told.number, after))
    assert (world.view("lead", "caucus_a").told[told].narrowed is not None) is narrowed


def test_nobody_is_told_that_something_was_carried_that_was_not(world):
    told = world.tell("head_a", "Six weeks.", May.OWN)
    with refused("not-carried"):
        world.act("lead", "caucus_a", CarriedTold(told.number, NOON.date()))


def test_a_difficulty_carries_leave_in_a_caucus_only(world):
    with refused("leave-missing"):
        world.act("head_a", "caucus_a", Difficulty(en("The road is closed."), "", ""))
    with refused("leave-is-theirs"):
        world.act("lead", "mediation", Difficulty(en("The road is closed."), "", "", ASK))
    with refused("name-has-controls"):
        world.act("lead", "mediation", Difficulty(en("The road is closed."), "North\u200b", ""))
    with refused("wrong-room"):
        world.act("head_a", "delegation_a", Difficulty(en("The road is closed."), "", ""))


def test_notes_are_for_rooms_of_ones_own(world):
    with refused("wrong-room"):
        world.act("lead", "caucus_a", Note(en("Ask again.")))
    world.act("expert_a", "delegation_a", Note(en("Ask again.")))


def test_a_derived_note_has_sources_that_all_here_heard(world):
    a = world.tell("head_a", "Six weeks.")
    with refused("no-sources"):
        world.act("lead", "mediation", DerivedNote(en("Six."), ()))
    with refused("no-such-source"):
        world.act("lead", "mediation", DerivedNote(en("Six."), (SourceRef(world.rooms["caucus_a"], 99),)))
    with refused("member-lacks-source"):
        world.act("lead", "joint", DerivedNote(en("Six."), (a,)))
    with refused("wrong-room"):
        world.act("lead", "caucus_b", DerivedNote(en("Six."), (a,)))
    world.act("lead", "mediation", DerivedNote(en("Six."), (a,)))


def test_a_note_from_a_note_brings_its_sources_along(world):
    a = world.tell("head_a", "Six weeks.")
    first = world.act("lead", "mediation", DerivedNote(en("Six."), (a,)))
    with refused("member-lacks-source"):
        world.act("lead", "joint", DerivedNote(en("Some weeks."), (first,)))


def test_a_source_in_a_room_one_does_not_sit_in_is_refused_like_one_that_is_not_there(world):
    a = world.tell("head_a", "Six weeks.")
    nowhere = SourceRef("aaaaaaaaaaaaaaaa", 1)
    for ref in (a, nowhere):
        with refused("no-such-source"):
            world.act("partner", "joint", DerivedNote(en("Six."), (ref,)))


def test_what_comes_with_another_step_is_not_said_by_hand(world):
    with refused("not-said-by-hand"):
        world.act("lead", "caucus_a", Delivery((en("Six."),)))
