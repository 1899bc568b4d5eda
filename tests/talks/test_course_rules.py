"""Who may say that a party stops or returns, plan calls, register names, and tell all."""

from datetime import date

import pytest

from goodoffices.talks.acts import (
    CallMade,
    CallPlanned,
    DateSet,
    NameRegistered,
    Notice,
    ParticipantNamed,
    Publication,
    Return,
    Round,
    RulesSet,
    Said,
    Scope,
    StandingTold,
    Suspension,
    Track,
)
from goodoffices.talks.crossings import Announce
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.people import Participant, ParticipantKind
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules import seating_of
from goodoffices.talks.standing import state_of_play
from tests.carrying import refused
from tests.world import LANGUAGES, A, build, card, en

DAY = date(2026, 3, 10)
NO = Leave(May.NO)


@pytest.fixture
def world():
    return build()


def stop(who="A", scope=Scope.ALL, track="", **other):
    told = {"words": en("We were not heard."), "continues": en(""), "conditions": en("The road opens.")}
    return Suspension(
        who=who, scope=scope, since=DAY, said=Said.TO_US, in_whose_words="", leave=NO, conditions_leave=NO,
        track=track, **(told | other),
    )  # fmt: skip


def tell_all(world, what, who="lead", room="mediation", where=RoomKind.NOTICES):
    return world.act(who, room, Announce(where, what))


def test_a_head_stops_and_returns_for_its_own_party(world):
    ref = world.act("head_a", "caucus_a", stop())
    assert not state_of_play(world.lead.view(), DAY)[0].in_talks
    world.act("head_a", "caucus_a", Return(ref.number, DAY, en(""), NO))
    assert state_of_play(world.lead.view(), DAY)[0].in_talks


def test_what_one_side_told_of_stopping_is_not_known_to_the_other(world):
    world.act("head_a", "caucus_a", stop())
    assert all(state.in_talks for state in state_of_play(world.head_b.view(), DAY))


def test_no_expert_stops_the_talks(world):
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    with refused("for-the-head"):
        world.act("expert_a", "caucus_a", stop())


def test_nobody_is_said_to_stop_in_anothers_caucus(world):
    with refused("own-suspension-only"):
        world.act("lead", "caucus_a", stop("B"))


@pytest.mark.parametrize(("scope", "track"), [(Scope.TRACK, ""), (Scope.ALL, "water")])
def test_a_track_is_named_when_it_stops_and_only_then(world, scope, track):
    with refused("which-track"):
        world.act("head_a", "caucus_a", stop(scope=scope, track=track))


def test_the_same_part_stops_once_until_it_returns(world):
    ref = world.act("head_a", "caucus_a", stop())
    with refused("suspended-already"):
        world.act("lead", "caucus_a", stop())
    world.act("head_a", "caucus_a", stop(scope=Scope.HEADS))
    world.act("head_a", "caucus_a", Return(ref.number, DAY, en(""), NO))
    world.act("head_a", "caucus_a", stop())


def test_who_did_not_stop_does_not_return(world):
    with refused("not-suspended"):
        world.act("head_a", "caucus_a", Return(1, DAY, en(""), NO))
    ref = world.act("head_a", "caucus_a", stop())
    with refused("return-before-suspension"):
        world.act("head_a", "caucus_a", Return(ref.number, date(2026, 3, 9), en(""), NO))


def test_calls_are_the_mediations(world):
    with refused("wrong-room"):
        world.act("lead", "caucus_a", CallPlanned("Head of A", en("The ferry")))
    ref = world.act("deputy", "mediation", CallPlanned("Head of A", en("The ferry")))
    world.act("lead", "mediation", CallMade(ref.number))
    with refused("no-such-call"):
        world.act("lead", "mediation", CallMade(ref.number))


def test_a_name_has_some_word_of_somebody_known(world):
    with refused("nothing-said"):
        world.act("lead", "mediation", NameRegistered(ContestedName("the lake", (), ())))
    with refused("no-such-participant"):
        world.act("lead", "mediation", NameRegistered(ContestedName("the lake", (), (("Z", en("Water")),))))
    with refused("wrong-room"):
        world.act("lead", "caucus_a", NameRegistered(ContestedName("the lake", (en("the lake"),), ())))
    with refused("name-has-controls"):
        world.act("lead", "mediation", NameRegistered(ContestedName("the\u200blake", (en("the lake"),), ())))


@pytest.mark.parametrize("who", ["partner"])
def test_only_a_mediator_tells_all(world, who):
    with refused("for-the-mediator"):
        tell_all(world, Notice((en("We meet."),)), who, "joint")


def test_nothing_is_told_to_all_from_a_caucus(world):
    with refused("wrong-room"):
        tell_all(world, Notice((en("We meet."),)), "lead", "caucus_a")
    with refused("wrong-room"):
        tell_all(world, Notice((en("We meet."),)), "head_a", "caucus_a")


def test_a_notice_is_not_published_and_a_communique_is_not_noticed(world):
    with refused("room-kind-given"):
        tell_all(world, Notice((en("We meet."),)), where=RoomKind.PUBLIC)
    with refused("room-kind-given"):
        tell_all(world, Publication((en("Met"),), (en("We met."),)))


def test_there_is_a_public_page_only_where_the_rules_have_one():
    world = build(procedure=Procedure(languages=LANGUAGES))
    with refused("no-public-page"):
        tell_all(world, Publication((en("Met"),), (en("We met."),)), where=RoomKind.PUBLIC)


@pytest.mark.parametrize(
    ("what", "code"),
    [
        (Notice(()), "nothing-said"),
        (Round(0, True), "no-such-round"),
        (Round(1, False), "round-is-so"),
        (Track("water", False), "track-is-so"),
        (Track("", True), "name-empty"),
        (StandingTold("Z", True, DAY, (en("They pause."),)), "no-such-participant"),
        (StandingTold("A", True, DAY, ()), "nothing-said"),
        (DateSet(DAY, ()), "nothing-said"),
        (ParticipantNamed(Participant("long", (en("Four"),))), "participant-letter"),
        (ParticipantNamed(Participant("X", ())), "name-empty"),
        (ParticipantNamed(Participant("X", (en("Ex"),), mark=9)), "participant-mark"),
        (ParticipantNamed(Participant("A", A.name, ParticipantKind.GUARANTOR)), "participant-kind-stays"),
        (RulesSet(Procedure(languages=())), "no-language"),
        (RulesSet(Procedure(approvals=3)), "approvals-one-or-two"),
        (RulesSet(Procedure(retention=(("caucus", 0),))), "retention-days"),
    ],
)
def test_what_is_told_to_all_is_in_order(world, what, code):
    before = world.head_b.view().notices.last
    with refused(code):
        tell_all(world, what)
    assert world.head_b.view().notices.last == before


def test_the_notices_name_no_author(world):
    tell_all(world, Notice((en("We meet."),)))
    notices = world.head_b.view().notices
    assert notices.entries[notices.last].author == "mediation"
