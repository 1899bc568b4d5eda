"""Notes, difficulties, and notes made from what was told elsewhere."""

from goodoffices.talks.acts import DerivedNote, Difficulty, Note
from goodoffices.talks.leave import Leave, May
from tests.world import en


def latest(world, room, who="lead"):
    view = world.view(who, room)
    return view.entries[view.last].act


def test_a_note_in_the_mediations_room(world, desk_of):
    desk_of("deputy").say("mediation", "note", words="Ask about the ferry.")
    assert latest(world, "mediation") == Note(en("Ask about the ferry."))


def test_a_note_on_an_act_is_offered_on_the_acts_own_page(world, desk_of):
    first = world.act("lead", "mediation", Note(en("Ask about the ferry.")))
    assert "note-on" not in desk_of("deputy").get("mediation").content.decode()
    assert "note-on" in desk_of("deputy").get("mediation", "", first.number).content.decode()
    desk_of("deputy").say("mediation", "note-on", first.number, words="Asked.")
    assert latest(world, "mediation") == Note(en("Asked."), first.number)


def test_a_difficulty_in_a_caucus_carries_leave_and_in_the_mediations_room_none(world, desk_of):
    typed = {"words": "The road is closed.", "where": "North road", "bears_on": "Article 4"}
    desk_of("head_a").say("caucus_a", "difficulty", may="no", **typed)
    assert latest(world, "caucus_a") == Difficulty(
        en("The road is closed."), "North road", "Article 4", Leave(May.NO)
    )
    desk_of("lead").say("mediation", "difficulty", **typed)
    assert latest(world, "mediation") == Difficulty(en("The road is closed."), "North road", "Article 4")


def test_sources_are_offered_only_from_rooms_where_everybody_here_sits(world, desk_of):
    page = desk_of("lead").get("joint", "derived").content.decode()
    assert f'value="{world.rooms["caucus_b"]}"' in page
    assert f'value="{world.rooms["caucus_a"]}"' not in page
    assert "Not everybody here sits in" in page


def test_two_sides_words_never_stand_side_by_side(world, desk_of):
    a, b = world.tell("head_a", "Six weeks, if they leave."), world.tell("head_b", "Nine, and no more.")
    lead = desk_of("lead")
    chosen = [f"{a.room}:{a.number}"]
    page = lead.fill(
        "mediation", "derived", step="look", source_room=world.rooms["caucus_b"], sources=chosen
    ).content.decode()
    assert "Nine, and no more." in page
    assert "Six weeks" not in page
    both = [*chosen, f"{b.room}:{b.number}"]
    lead.fill("mediation", "derived", step="send", sources=both, words="They are three weeks apart.")
    assert latest(world, "mediation") == DerivedNote(en("They are three weeks apart."), (b, a)) or latest(
        world, "mediation"
    ) == DerivedNote(en("They are three weeks apart."), (a, b))


def test_a_source_that_somebody_here_did_not_hear_is_refused(world, desk_of):
    a = world.tell("head_a", "Six weeks, if they leave.")
    answer = desk_of("lead").fill("joint", "derived", sources=[f"{a.room}:{a.number}"], words="Six.")
    assert answer.status_code == 422
    assert not isinstance(latest(world, "joint"), DerivedNote)


def test_a_note_from_nothing_is_refused(world, desk_of):
    answer = desk_of("lead").fill("mediation", "derived", words="Six.")
    assert answer.status_code == 422
    assert "Choose at least one source" in answer.content.decode()
