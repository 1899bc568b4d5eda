"""Who stops and returns, calls, contested names, and what is told to all."""

from datetime import UTC, date, datetime

import pytest

from goodoffices.talks.acts import (
    Announced,
    CallMade,
    CallPlanned,
    DateSet,
    NameRegistered,
    Notice,
    ParticipantNamed,
    Publication,
    Return,
    Round,
    Said,
    Scope,
    StandingTold,
    Suspension,
    Track,
)
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.people import Participant, ParticipantKind
from goodoffices.talks.texts import Text
from tests.world import en

STOP = {
    "scope": "heads",
    "since": "2026-03-10",
    "known_from": "in-public",
    "in_whose_words": "the ministry's spokesman",
    "words": "We were not heard.",
    "may": "no",
    "conditions": "The road opens.",
    "conditions_may": "own-idea",
    "continues": "The experts meet.",
}


def latest(world, room, who="lead"):
    view = world.view(who, room)
    return view.entries[view.last].act


def notices(world, who="head_b"):
    room = world.seats[who].view().notices
    return room.entries[room.last]


def suspension():
    return Suspension(
        "A",
        Scope.HEADS,
        date(2026, 3, 10),
        Said.IN_PUBLIC,
        en("We were not heard."),
        "the ministry's spokesman",
        en("The experts meet."),
        en("The road opens."),
        Leave(May.NO),
        Leave(May.OWN),
    )


@pytest.mark.parametrize(("who", "slug"), [("head_a", "suspension"), ("lead", "suspension-heard")])
def test_a_party_stops_in_its_own_words_or_as_the_mediation_heard_it(world, desk_of, who, slug):
    desk_of(who).say("caucus_a", slug, **STOP)
    assert latest(world, "caucus_a") == suspension()


def test_each_is_offered_its_own_way_of_saying_it(desk_of):
    head, lead = (desk_of(who).get("caucus_a").content.decode() for who in ("head_a", "lead"))
    assert "Suspend the talks" in head
    assert "Note that they stopped" not in head
    assert "Note that they stopped" in lead
    assert "Suspend the talks" not in lead


def test_the_reasons_and_the_conditions_have_leaves_of_their_own(world, desk_of):
    page = desk_of("head_a").fill("caucus_a", "suspension", **STOP).content.decode()
    assert "not to be carried" in page
    assert "May we carry the conditions?" in page
    assert "Yes, as your own idea" in page


def test_a_track_is_named_when_a_track_stops(desk_of):
    answer = desk_of("head_a").fill("caucus_a", "suspension", **(STOP | {"scope": "track"}))
    assert answer.status_code == 422
    assert "A track is named when a track stops" in answer.content.decode()


def test_a_party_returns(world, desk_of):
    stopped = world.act("head_a", "caucus_a", suspension())
    typed = {"since": "2026-03-20", "words": "We come back.", "may": "ours"}
    desk_of("lead").say("caucus_a", "return-heard", stopped.number, **typed)
    back = Return(stopped.number, date(2026, 3, 20), en("We come back."), Leave(May.OURS))
    assert latest(world, "caucus_a") == back
    assert "returned since" in desk_of("head_a").get("caucus_a", "", stopped.number).content.decode()


def test_nobody_returns_before_it_stopped(world, desk_of):
    stopped = world.act("head_a", "caucus_a", suspension())
    answer = desk_of("head_a").fill("caucus_a", "return", stopped.number, since="2026-03-01", may="no")
    assert answer.status_code == 422
    assert "can&#x27;t be earlier" in answer.content.decode()


def test_a_call_is_planned_and_had(world, desk_of):
    lead = desk_of("lead")
    lead.say("mediation", "call", with_whom="Head of A", about="The ferry", when="2026-03-11T09:30")
    assert latest(world, "mediation") == CallPlanned(
        "Head of A", en("The ferry"), datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
    )
    number = world.view("lead", "mediation").last
    assert "No longer due" in lead.get("mediation", "call-made", number).content.decode()
    lead.say("mediation", "call-made", number)
    assert latest(world, "mediation") == CallMade(number)
    assert not world.view("lead", "mediation").calls


def test_a_contested_name_is_registered_and_changed(world, desk_of):
    lead = desk_of("lead")
    typed = {"thing": "the lake", "ours__en": "the lake", "theirs__A__en": "North Water", "theirs__B__ar": "البحيرة"}
    lead.say("mediation", "name", **typed)
    name = ContestedName("the lake", (en("the lake"),), (("A", en("North Water")), ("B", Text("البحيرة", "ar"))))
    assert latest(world, "mediation") == NameRegistered(name)
    number = world.view("lead", "mediation").last
    lead.say("mediation", "name-again", number, ours__en="the shared lake")
    assert world.view("lead", "mediation").names["the lake"].ours == (en("the shared lake"),)
    assert "name-again" not in lead.get("mediation", "", number).content.decode()


def test_a_notice_is_told_to_every_seat_in_each_language_that_was_written(world, desk_of):
    desk_of("lead").say("mediation", "notice", words__en="We meet on Tuesday.", words__ar="نجتمع يوم الثلاثاء.")
    told = notices(world)
    assert told.act == Notice((en("We meet on Tuesday."), Text("نجتمع يوم الثلاثاء.", "ar")))
    assert told.author == "mediation"
    assert isinstance(latest(world, "mediation"), Announced)


def test_before_it_leaves_the_room_its_preview_says_who_will_hear_it(world, desk_of):
    page = desk_of("lead").fill("mediation", "notice", words__en="We meet on Tuesday.").content.decode()
    assert "This will leave the room" in page
    assert "Every seat of this process will see this." in page
    assert "Send to all seats of this process" in page


def test_the_first_language_is_needed(desk_of):
    assert desk_of("lead").fill("mediation", "notice", words__ar="نجتمع").status_code == 422


def test_only_a_mediator_is_offered_to_tell_all(world, desk_of):
    assert "Tell all" not in desk_of("partner").get("joint").content.decode()
    answer = desk_of("partner").fill("joint", "notice", words__en="We meet.")
    assert answer.status_code == 422


def test_rounds_open_and_close_in_turn(world, desk_of):
    lead = desk_of("lead")
    lead.say("mediation", "round")
    assert notices(world).act == Round(1, True)
    lead.say("mediation", "round")
    assert notices(world).act == Round(1, False)
    assert lead.fill("mediation", "round", number_of="1", opens="closes").status_code == 422


def test_a_track_opens(world, desk_of):
    desk_of("lead").say("mediation", "track", name="Water experts")
    assert notices(world).act == Track("Water experts", True)


def test_all_are_told_that_a_party_stopped_only_in_the_words_given_here(world, desk_of):
    world.act("head_a", "caucus_a", suspension())
    page = desk_of("lead").get("mediation", "standing").content.decode()
    assert "We were not heard." not in page
    desk_of("lead").say(
        "mediation", "standing", who="A", scope="heads", since="2026-03-10", words__en="A's heads pause."
    )
    told = notices(world).act
    assert told == StandingTold("A", True, date(2026, 3, 10), (en("A's heads pause."),), Scope.HEADS)


def test_a_date_is_set(world, desk_of):
    desk_of("lead").say("mediation", "date", on="2026-04-01", words__en="Next meeting")
    assert notices(world).act == DateSet(date(2026, 4, 1), (en("Next meeting"),))


def test_a_communique_is_for_anyone_and_says_so(world, desk_of):
    typed = {"heading__en": "A first meeting", "words__en": "The parties met."}
    page = desk_of("lead").fill("press", "publication", **typed).content.decode()
    assert "Anyone will be able to read this." in page
    desk_of("lead").say("press", "publication", **typed)
    public = world.desk.public(world.process)
    assert public.entries[public.last].act == Publication((en("A first meeting"),), (en("The parties met."),))


def test_a_participant_is_named(world, desk_of):
    desk_of("lead").say("mediation", "participant", letter="W", name__en="Witness state", kind="observer", mark="6")
    named = Participant("W", (en("Witness state"),), ParticipantKind.OBSERVER, 6)
    assert notices(world).act == ParticipantNamed(named)
