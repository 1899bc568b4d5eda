"""A contact note is saved in one step on a telephone, and says who will see it."""

from datetime import UTC, datetime

from goodoffices.talks.acts import ContactNote, How, Intent, Message
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.rooms import Charter, RoomKind
from tests.world import GUARANTOR, card, en

CALL = {
    "recent": "",
    "other": "The head's secretary",
    "how": "telephone",
    "when": "2026-03-10T16:05",
    "theirs": "Not before the harvest.",
    "may": "ask",
}


def latest(world, room):
    view = world.view("lead", room)
    return view.entries[view.last].act


def test_a_call_is_written_down_in_one_step(world, desk_of):
    answer = desk_of("lead").fill("caucus_a", "contact", step="save", **CALL)
    assert answer.status_code == 302
    assert latest(world, "caucus_a") == ContactNote(
        "The head's secretary",
        How.TELEPHONE,
        datetime(2026, 3, 10, 16, 5, tzinfo=UTC),
        en("Not before the harvest."),
        en(""),
        Leave(May.ASK),
    )


def test_it_is_offered_to_the_mediation_alone(desk_of):
    assert "Note a call" in desk_of("lead").get("caucus_a").content.decode()
    assert "Note a call" not in desk_of("head_a").get("caucus_a").content.decode()
    assert desk_of("head_a").fill("caucus_a", "contact", step="save", **CALL).status_code == 422


def test_whom_one_spoke_with_lately_comes_first(world, desk_of):
    desk_of("lead").fill("caucus_a", "contact", step="save", **CALL)
    page = desk_of("lead").get("caucus_a", "contact").content.decode()
    assert page.index("The head&#x27;s secretary") < page.index("Head of A</bdi></span></label>")


def test_it_says_that_the_party_will_see_it_where_the_party_sits(world, desk_of):
    assert "they will see this note" in desk_of("lead").get("caucus_a", "contact").content.decode()


def test_it_says_that_nobody_of_the_party_will_see_it_where_none_sits(world, desk_of):
    from goodoffices.talks.acts import Opening

    opening = Opening(Charter(RoomKind.CAUCUS, (en("By telephone"),), GUARANTOR), (card("lead"),))
    world.rooms["by_phone"] = world.lead.open(opening, key="by-phone").room
    assert "they will not see this note" in desk_of("lead").get("by_phone", "contact").content.decode()


def test_a_call_answers_a_question(world, desk_of):
    asked = world.act("lead", "caucus_a", Message(Intent.QUESTION, en("When?")))
    desk_of("lead").fill("caucus_a", "contact", step="save", re=str(asked.number), **CALL)
    assert latest(world, "caucus_a").re == asked.number
    assert not world.view("lead", "caucus_a").questions


def test_nothing_said_is_no_note(world, desk_of):
    answer = desk_of("lead").fill("caucus_a", "contact", step="save", **(CALL | {"theirs": "", "ours": ""}))
    assert answer.status_code == 422
    assert "Write what was said" in answer.content.decode()


def test_a_name_that_hides_something_is_refused(world, desk_of):
    answer = desk_of("lead").fill("caucus_a", "contact", step="save", **(CALL | {"other": "B\u202eA"}))
    assert answer.status_code == 422
    assert "Hidden characters" in answer.content.decode()


def test_the_mediation_records_that_leave_changed_on_the_telephone(world, desk_of):
    desk_of("lead").fill("caucus_a", "contact", step="save", **CALL)
    number = world.view("lead", "caucus_a").last
    desk_of("lead").say("caucus_a", "leave", number, may="ours", to=["B"], wording="After the harvest.")
    told = next(iter(world.view("lead", "caucus_a").told.values()))
    assert (told.leave, told.confirmed) == (Leave(May.OURS, ("B",)), (en("After the harvest."),))


