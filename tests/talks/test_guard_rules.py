"""What comes close to something told without leave stops for a human, each time somebody has a hand in it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from goodoffices.desk.memory import MemoryLogs
from goodoffices.talks.acts import ConveyanceApproved, LeaveAsked, LeaveChanged, NameRegistered
from goodoffices.talks.check import Check, check
from goodoffices.talks.crossings import Convey
from goodoffices.talks.guard import ContestedName, Finding, Told
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.rules.carrying import all_hear
from tests.carrying import approve, prepare, prepared, refused
from tests.world import build, en

SECRET = "We would accept joint patrols along the northern causeway from spring"
CLOSE = "One thought: joint patrols along the northern causeway from spring"
REASON = "Their minister said so in public."


class Hours:
    """A clock on which each act is an hour later."""

    def __init__(self):
        self.at = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self):
        self.at += timedelta(hours=1)
        return self.at


@pytest.fixture
def world():
    return build(MemoryLogs(Hours()))


def test_it_stops_without_a_reason(world):
    world.tell("head_a", SECRET, May.NO)
    with refused("guard-overlap"):
        prepare(world, CLOSE)


def test_it_goes_on_with_one(world):
    world.tell("head_a", SECRET, May.NO)
    prepare(world, CLOSE, reason=REASON)


REWORDED = "They might allow a shared watch along the coast road before long"


@pytest.mark.parametrize("answer", [None, May.NO, May.OWN])
def test_the_words_in_which_leave_was_asked_need_that_leave(world, answer):
    told = world.tell("head_a", SECRET, May.NO)
    world.act("lead", "caucus_a", LeaveAsked(told.number, "B", en(REWORDED)))
    if answer:
        world.act("head_a", "caucus_a", LeaveChanged(told.number, Leave(answer)))
    if answer is May.OWN:
        prepare(world, REWORDED)
        return
    with refused("guard-overlap"):
        prepare(world, REWORDED)


def test_what_the_recipient_itself_told_is_no_overlap(world):
    world.tell("head_a", SECRET, May.NO)
    prepare(world, CLOSE, to="A")


def test_what_may_be_carried_is_no_overlap(world):
    world.tell("head_a", SECRET, May.OWN)
    prepare(world, CLOSE)


def test_what_the_recipient_has_already_is_no_overlap(world):
    world.tell("head_a", SECRET, May.NO)
    world.tell("head_b", "I hear of " + SECRET, May.NO)
    assert not check(world.lead.view(), prepared(world, CLOSE)).overlaps


def test_the_title_of_a_paper_is_looked_at_like_its_words(world):
    world.tell("head_a", SECRET, May.NO)
    with refused("guard-overlap"):
        prepare(world, "Please find a paper.", paper="Joint patrols along the northern causeway from spring")


def test_the_approver_gives_a_reason_of_its_own(world):
    world.tell("head_a", SECRET, May.NO)
    ref = prepare(world, CLOSE, reason=REASON)
    with refused("guard-overlap"):
        world.act("deputy", "mediation", ConveyanceApproved(ref.number))
    world.act("deputy", "mediation", ConveyanceApproved(ref.number, "I saw the broadcast."))


def test_nobodys_reason_answers_for_another_when_it_is_carried(world):
    """The deputy approved before A told it; what the lead says since is not the deputy's answer."""
    ref = prepare(world, CLOSE)
    approve(world, ref, "deputy")
    world.tell("head_a", SECRET, May.NO)
    approve(world, ref, "lead", reason=REASON)
    with refused("guard-overlap"):
        world.act("deputy", "mediation", Convey(ref.number))
    world.act("lead", "mediation", Convey(ref.number))


def test_a_reason_answers_only_what_was_told_by_then(world):
    world.tell("head_a", SECRET, May.NO)
    ref = prepare(world, CLOSE, reason=REASON)
    approve(world, ref, "lead")
    approve(world, ref, "deputy", reason=REASON)
    world.tell("head_a", "And again: joint patrols along the northern causeway from spring", May.NO)
    with refused("guard-overlap"):
        world.act("lead", "mediation", Convey(ref.number))


def test_leave_taken_back_since_is_as_good_as_told_since(world):
    told = world.tell("head_a", SECRET, May.OWN)
    world.tell("head_a", "The ferry, then, at the eastern landing stage on odd days only", May.NO)
    both = CLOSE + "; the ferry at the eastern landing stage on odd days only"
    ref = prepare(world, both, reason=REASON)
    approve(world, ref, "lead")
    approve(world, ref, "deputy", reason=REASON)
    world.act("head_a", "caucus_a", LeaveChanged(told.number, Leave(May.NO)))
    with refused("guard-overlap"):
        world.act("lead", "mediation", Convey(ref.number))


def test_no_reason_is_written_where_somebody_does_not_sit_with_the_source(world):
    """The partner sits in the joint room and not with A: a reason there would tell it what A said."""
    world.tell("head_a", SECRET, May.NO)
    for reason in ("", REASON):
        with refused("guard-overlap-elsewhere"):
            prepare(world, CLOSE, room="joint", reason=reason)


def test_not_even_for_words_that_resemble_another_source_as_well(world):
    """All in the joint room heard B's words; A's, which are the same, not all."""
    theirs, other = (world.tell(head, SECRET, May.NO) for head in ("head_b", "head_a"))
    joint, view = world.view("lead", "joint"), world.lead.view()
    near, also = (Told(en(SECRET), ref.room, ref.number) for ref in (theirs, other))
    only_b = Finding("run", (0, 5), near, (0, 5), SECRET)
    both = replace(only_b, also=(also,))
    assert all_hear(joint, Check((), (), False, (only_b,), ()), view)
    assert not all_hear(joint, Check((), (), False, (both,), ()), view)


def test_the_approver_looks_into_its_own_rooms_and_no_further(world):
    """The partner hears B only, so its check can't tell of A; the lead's does."""
    world.tell("head_a", SECRET, May.NO)
    act = prepared(world, CLOSE)
    assert check(world.lead.view(), act).overlaps
    assert not check(world.partner.view(), act).overlaps


def test_another_sides_word_needs_a_reason_and_ones_own_does_not(world):
    name = ContestedName("the dam", (en("the barrage"),), (("A", en("Victory Dam")), ("B", en("Peace Dam"))))
    world.act("lead", "mediation", NameRegistered(name))
    with refused("guard-overlap"):
        prepare(world, "On the Victory Dam we have nothing yet.")
    prepare(world, "On the Peace Dam we have nothing yet.")
    prepare(world, "On the barrage we have nothing yet.")
