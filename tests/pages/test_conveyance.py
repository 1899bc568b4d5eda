"""The conveyance desk: sources, wording and the recipient's look on one page; nothing leaves before it is approved."""

import pytest

from goodoffices.talks.acts import ConveyanceApproved, LeaveChanged, NameRegistered
from goodoffices.talks.guard import ContestedName
from goodoffices.talks.leave import Leave, May
from tests.carrying import carry, prepare
from tests.world import en

WORDS = "Could the technical teams meet next week?"
SECRET = "We would accept joint patrols along the northern causeway from spring"
CLOSE = "One thought: joint patrols along the northern causeway from spring"
OTHERS = "Our harvest fails without the eastern canal"


def value(ref, part: str = "") -> str:
    return f"{ref.room}.{ref.number}.{part}"


def page(answer, status: int = 200) -> str:
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def look(at, **typed) -> str:
    return page(at.fill("mediation", "convey-something", step="look", **typed))


def test_it_is_prepared_in_two_steps_and_nothing_leaves(world, desk_of):
    at = desk_of("lead")
    before = world.view("head_b", "caucus_b")
    preview = page(
        at.fill("mediation", "convey-something", to=world.rooms["caucus_b"], **{"words-en": WORDS})
    )
    assert "Prepare for Head of B: nothing leaves yet" in preview
    assert "data-leaves" not in preview
    at.say("mediation", "convey-something", to=world.rooms["caucus_b"], **{"words-en": WORDS})
    (one,) = world.view("lead", "mediation").conveyances.values()
    assert (one.prepared.recipient, one.prepared.texts) == ("B", (en(WORDS),))
    assert world.view("head_b", "caucus_b") == before


def test_one_room_of_confidences_at_a_time(world, desk_of):
    from_a, from_b = world.tell("head_a", SECRET), world.tell("head_b", OTHERS)
    shown = look(desk_of("lead"), shelf=f"{from_a.room}.0", sources=[value(from_b)])
    assert SECRET in shown
    assert OTHERS not in shown
    assert "Caucus b, act" in shown  # what is ticked elsewhere stays ticked, without a word of it
    assert f'value="{value(from_b)}" checked' in shown


def test_no_room_is_open_at_first(world, desk_of):
    world.tell("head_a", SECRET)
    assert SECRET not in page(desk_of("lead").get("mediation", "convey-something"))


def test_rooms_in_which_not_everybody_sits_are_not_offered(world, desk_of):
    world.tell("head_a", SECRET)
    world.tell("head_b", OTHERS)
    shown = page(desk_of("lead").get("joint", "convey-something"))
    assert f'value="{world.rooms["caucus_b"]}.0"' in shown
    assert f'value="{world.rooms["caucus_a"]}.0"' not in shown


def test_it_is_seen_as_the_recipient_will_see_it(world, desk_of):
    typed = {"to": world.rooms["caucus_b"], "words-en": WORDS, "words-ar": "هل تلتقي الفرق؟", "paper": "Note 1"}
    shown = look(desk_of("lead"), **typed)
    seen = shown[shown.index('class="preview"') :]
    assert "As Head of B will see it" in seen
    assert WORDS in seen
    assert "هل تلتقي الفرق؟" in seen
    assert "Note 1" in seen


def test_a_source_without_leave_stops_and_leads_to_asking(world, desk_of):
    ref = world.tell("head_a", SECRET)
    typed = {"to": world.rooms["caucus_b"], "words-en": WORDS, "sources": [value(ref)]}
    shown = look(desk_of("lead"), **typed)
    assert "A source may not go to this recipient" in shown
    assert f"/rooms/{ref.room}/acts/{ref.number}/ask-leave/" in shown
    refused = page(desk_of("lead").fill("mediation", "convey-something", **typed), 422)
    assert "may not be carried to this recipient" in refused


def test_an_overlap_is_shown_beside_what_it_resembles_and_needs_a_reason(world, desk_of):
    world.tell("head_a", SECRET, May.NO)
    at, typed = desk_of("lead"), {"to": world.rooms["caucus_b"], "words-en": CLOSE}
    shown = look(at, **typed)
    assert "Close to something told without leave" in shown
    assert shown.count("<mark>joint patrols along the northern causeway from spring</mark>") == 2
    assert 'name="reason"' in shown
    page(at.fill("mediation", "convey-something", **typed), 422)
    at.say("mediation", "convey-something", reason="Said in public.", **typed)
    (one,) = world.view("lead", "mediation").conveyances.values()
    assert one.prepared.reason == "Said in public."


def test_no_reason_can_be_written_where_somebody_lacks_the_source(world, desk_of):
    world.tell("head_a", SECRET, May.NO)
    typed = {"to": world.rooms["caucus_b"], "words-en": CLOSE}
    shown = page(desk_of("lead").fill("joint", "convey-something", step="look", **typed))
    assert "can only be reworded" in shown
    assert 'name="reason"' not in shown


def test_another_sides_word_says_what_to_write_instead_and_an_own_one_is_a_hint(world, desk_of):
    name = ContestedName("the dam", (en("the barrage"),), (("A", en("Victory Dam")), ("B", en("Peace Dam"))))
    world.act("lead", "mediation", NameRegistered(name))
    other = look(desk_of("lead"), to=world.rooms["caucus_b"], **{"words-en": "On the Victory Dam, nothing yet."})
    assert "A name that another side uses" in other
    assert "the barrage" in other
    own = look(desk_of("lead"), to=world.rooms["caucus_b"], **{"words-en": "On the Peace Dam, nothing yet."})
    assert "The recipient&#x27;s own names" in own or "The recipient's own names" in own
    assert "A name that another side uses" not in own


def test_confirmed_words_are_copied_with_their_source_and_name(world, desk_of):
    told = world.tell("head_a", "We could open the gauges", May.OURS)
    words = en("The Northern Shore could open the gauges.")
    world.act("head_a", "caucus_a", LeaveChanged(told.number, Leave(May.OURS), words))
    at = desk_of("lead")
    shown = look(at, shelf=f"{told.room}.0", to=world.rooms["caucus_b"], copy=f"{value(told)}.0")
    assert shown.count(words.words) >= 3  # in the source, in the wording, in the recipient's look
    assert '<option value="A" selected>' in shown
    assert f'value="{value(told)}" checked' in shown
    assert "Your check found nothing" in shown


@pytest.mark.parametrize("sources", [["nonsense"], ["a.b.c"], ["aaaa.99.", "bbbb.1."], [".1."]])
def test_made_up_sources_are_refused_and_break_nothing(world, desk_of, sources):
    typed = {"to": world.rooms["caucus_b"], "words-en": WORDS, "sources": sources}
    page(desk_of("lead").fill("mediation", "convey-something", **typed), 422)
    look(desk_of("lead"), **typed)


@pytest.mark.parametrize(
    "typed",
    [
        {"to": "nowhere", "words-en": WORDS},
        {"shelf": "x.y"},
        {"corrects": "99999999999999"},
        {"copy": "x.1.y.z"},
        {"copy": "x"},
        {"to": ""},
    ],
)
def test_made_up_choices_break_nothing(world, desk_of, typed):
    look(desk_of("lead"), **typed)
    page(desk_of("lead").fill("mediation", "convey-something", **typed), 422)


def test_a_correction_begins_with_what_was_carried(world, desk_of):
    ref = carry(world, WORDS, paper="Note 1")
    shown = page(desk_of("lead").get("mediation", "correct-conveyance", ref.number))
    assert WORDS in shown
    assert f'<option value="{ref.number}" selected>' in shown
    desk_of("lead").say("mediation", "correct-conveyance", ref.number, **{"words-en": "The week after."})
    latest = max(world.view("lead", "mediation").conveyances)
    assert world.view("lead", "mediation").conveyances[latest].prepared.corrects == ref.number


def test_the_list_shows_how_far_each_has_come(world, desk_of):
    waits, gone = prepare(world, "Another word."), carry(world, WORDS)
    world.act("deputy", "mediation", ConveyanceApproved(waits.number))
    at = desk_of("lead")
    shown = page(at.browser.get(f"{at.url('mediation')}conveyances/"))
    assert shown.index(f'id="conveyance-{gone.number}"') < shown.index(f'id="conveyance-{waits.number}"')
    assert "1 of 2 approvals" in shown


def test_the_list_is_paged(world, desk_of):
    refs = [prepare(world, f"Word number {count}.") for count in range(45)]
    at = desk_of("lead")
    url = f"{at.url('mediation')}conveyances/"
    first = page(at.browser.get(url))
    assert first.count('class="act"') == 20
    older = page(at.browser.get(f"{url}?from={refs[24].number}"))
    assert f'id="conveyance-{refs[24].number}"' in older
    assert f"?from={refs[44].number}" in older
    assert f"?from={refs[4].number}" in older


def test_an_empty_list_says_what_to_do(world, desk_of):
    at = desk_of("lead")
    assert "Nothing was prepared here yet" in page(at.browser.get(f"{at.url('mediation')}conveyances/"))


def test_only_mediation_rooms_have_one(world, desk_of):
    at = desk_of("lead")
    assert at.browser.get(f"{at.url('caucus_a')}conveyances/").status_code == 404
    assert at.browser.get(f"/s/{world.lead.id}/rooms/nowhere/conveyances/").status_code == 404


def test_the_pages_hold_in_arabic(world, desk_of):
    ref = world.tell("head_a", SECRET, May.NO)
    at = desk_of("lead", "ar")
    shown = page(at.fill("mediation", "convey-something", step="look", to=world.rooms["caucus_b"],
                         shelf=f"{ref.room}.0", **{"words-en": CLOSE}))  # fmt: skip
    assert 'dir="rtl"' in shown
