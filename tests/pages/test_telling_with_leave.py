"""Leave is asked for, given, narrowed and recorded; and who had something carried before is told so."""

from goodoffices.talks.acts import (
    CarriedTold,
    ConveyanceApproved,
    ConveyancePrepared,
    LeaveAsked,
    LeaveChanged,
)
from goodoffices.talks.crossings import Convey
from goodoffices.talks.leave import Leave, May
from tests.world import en

WORDS = "We could begin on Tuesday, if the ferry runs."


def latest(world, room, who="lead"):
    view = world.view(who, room)
    return view.entries[view.last].act


def asked_for(world, *, theirs: bool):
    told = world.tell("head_a", WORDS)
    return told, world.act("lead", "caucus_a", LeaveAsked(told.number, "B", en("Begin on Tuesday."), theirs))


def test_the_mediation_asks_for_leave(world, desk_of):
    told = world.tell("head_a", WORDS)
    desk_of("lead").say("caucus_a", "ask-leave", told.number, to="B", name="theirs", wording="Begin on Tuesday.")
    assert latest(world, "caucus_a") == LeaveAsked(told.number, "B", en("Begin on Tuesday."), True)


def test_its_owner_can_not_be_asked_to_carry_it_to_itself(world, desk_of):
    told = world.tell("head_a", WORDS)
    assert desk_of("lead").fill("caucus_a", "ask-leave", told.number, to="A", wording="x").status_code == 422


def test_the_head_is_shown_what_waits_and_answers_for_the_one_who_was_asked_about(world, desk_of):
    told, asked = asked_for(world, theirs=True)
    assert "The mediation asks: may it carry this?" in desk_of("head_a").get("caucus_a").content.decode()
    desk_of("head_a").say("caucus_a", "answer-leave", asked.number)
    assert latest(world, "caucus_a") == LeaveChanged(told.number, Leave(May.OURS, ("B",)), en("Begin on Tuesday."))
    assert not world.view("lead", "caucus_a").asked


def test_an_answer_can_be_no(world, desk_of):
    told, asked = asked_for(world, theirs=False)
    desk_of("head_a").say("caucus_a", "answer-leave", asked.number, may="no", to=[])
    assert latest(world, "caucus_a") == LeaveChanged(told.number, Leave(May.NO))


def test_words_in_their_name_are_confirmed_only_with_leave_for_them(world, desk_of):
    told = world.tell("head_a", WORDS)
    answer = desk_of("head_a").fill("caucus_a", "leave", told.number, may="own-idea", wording="Begin.")
    assert answer.status_code == 422


def test_the_mediation_does_not_change_leave_that_a_party_gave_itself(world, desk_of):
    told = world.tell("head_a", WORDS)
    page = desk_of("lead").get("caucus_a", "", told.number).content.decode()
    assert f"/acts/{told.number}/leave/" not in page
    answer = desk_of("lead").fill("caucus_a", "leave", told.number, may="ours")
    assert answer.status_code == 422
    assert world.view("lead", "caucus_a").told[told].leave == Leave(May.ASK)


def test_an_expert_does_not_confirm_words_in_its_partys_name(world, desk_of):
    from goodoffices.talks.rules import seating_of
    from tests.world import card

    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    desk_of("expert_a").say("caucus_a", "message", intent="offer", words=WORDS, may="ask")
    number = world.view("lead", "caucus_a").last
    page = desk_of("expert_a").get("caucus_a", "leave", number).content.decode()
    assert 'name="may"' in page
    assert 'name="wording"' not in page


def test_leave_taken_back_too_late_is_told_with_the_day_and_not_with_the_recipient(world, desk_of):
    told = world.tell("head_a", WORDS, May.OWN)
    prepared = ConveyancePrepared("B", world.rooms["caucus_b"], (en("A start early in the week."),), (told,))
    number = world.act("lead", "mediation", prepared).number
    for who in ("lead", "deputy"):
        world.act(who, "mediation", ConveyanceApproved(number))
    world.act("lead", "mediation", Convey(number))
    desk_of("head_a").say("caucus_a", "leave", told.number, may="no")
    page = desk_of("lead").get("caucus_a").content.decode()
    assert "already carried" in page
    desk_of("lead").say("caucus_a", "carried-told", world.view("lead", "caucus_a").last)
    act = latest(world, "caucus_a")
    assert isinstance(act, CarriedTold)
    assert act.number == told.number
    assert "already carried" not in desk_of("lead").get("caucus_a").content.decode()
