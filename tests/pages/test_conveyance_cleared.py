"""A delegation drafts among itself; its head clears a draft, or gives it back."""

from goodoffices.talks.acts import Message
from goodoffices.talks.leave import Leave, May
from tests.pages.test_conveyance import page

DRAFT = "We could share the gauges."


def put(world, desk_of) -> int:
    desk_of("expert_a").say("delegation_a", "put-draft", words=DRAFT, may="ask")
    return max(world.view("head_a", "delegation_a").drafts)


def test_the_head_clears_with_the_leave_it_chooses(world, desk_of):
    number, at = put(world, desk_of), desk_of("head_a")
    form = page(at.get("delegation_a", "clear", number))
    assert DRAFT in form
    preview = page(at.fill("delegation_a", "clear", number, may="own-idea"))
    assert "This will leave the room" in preview
    at.say("delegation_a", "clear", number, may="own-idea")
    heard = world.view("lead", "caucus_a")
    act = heard.entries[heard.last].act
    assert isinstance(act, Message)
    assert (act.text.words, act.leave) == (DRAFT, Leave(May.OWN))


def test_the_leave_of_the_draft_is_offered_first(world, desk_of):
    number = put(world, desk_of)
    form = page(desk_of("head_a").get("delegation_a", "clear", number))
    assert 'value="ask"' in form
    assert form.index("checked", form.index('value="ask"')) - form.index('value="ask"') < 40


def test_an_expert_is_not_offered_it(world, desk_of):
    number = put(world, desk_of)
    assert f"acts/{number}/clear/" not in page(desk_of("expert_a").get("delegation_a"))
    assert f"acts/{number}/clear/" in page(desk_of("head_a").get("delegation_a"))


def test_it_is_given_back_with_a_word_why(world, desk_of):
    number = put(world, desk_of)
    desk_of("head_a").say("delegation_a", "return-draft", number, words="Too soon.")
    assert "given back" in page(desk_of("expert_a").get("delegation_a"))
