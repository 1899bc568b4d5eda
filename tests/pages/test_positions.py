"""A party gives its positions on a paper and sees them again, for itself and the mediation alone."""

import pytest

from goodoffices.talks.leave import May
from goodoffices.talks.papers.edits import Settle
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import OnlyIf, RangeOn
from goodoffices.talks.rules import seating_of
from tests.pages.conftest import fields_of
from tests.pages.positions_desk import ids, marks_of, page, picked, positions_url, words
from tests.papers_world import (
    brackets_of,
    carry_paper,
    edit_paper,
    give_paper,
    labelled,
    lake_paper,
    open_paper,
)
from tests.talks.bridging.saying import gives, marked
from tests.world import card, seat_id

FORM = "give-positions"


@pytest.fixture
def put(world):
    """Put the lake paper before B; give its number in B's caucus."""
    world.paper = open_paper(world)
    return carry_paper(world, world.paper, "b")


def copy_of(world, number):
    return world.view("lead", "caucus_b").papers[number].paper


def given(world, who: str = "lead"):
    every = world.view(who, "caucus_b").positions
    return every[max(every)].act


def shown(world, desk_of, who: str, number: int, reads: str = "en") -> str:
    return page(desk_of(who, reads).browser.get(positions_url(world, who, "caucus_b", number)))


# ---- what the page says --------------------------------------------------------------------------------------------


def test_before_anything_is_given_the_page_says_what_it_is_for(world, desk_of, put):
    html = shown(world, desk_of, "head_b", put)
    assert "talks run without them" in html
    assert f'/acts/{put}/{FORM}/"' in html
    assert "Record their positions" in shown(world, desk_of, "lead", put)
    assert "Give our positions" not in shown(world, desk_of, "lead", put)


def test_a_clean_text_has_nothing_to_mark(world, desk_of):
    draft = open_paper(world)
    paper = world.view("lead", "mediation").papers[draft.number].paper
    for bracket in (brackets_of(paper, "")[0], labelled(paper, "Article 3").whole):
        edit_paper(world, draft, Settle(bracket, 0))
    edit_paper(world, draft, Settle(brackets_of(paper, "Article 1")[0], 1))
    paper = world.view("lead", "mediation").papers[draft.number].paper
    edit_paper(world, draft, Settle(brackets_of(paper, "Article 1")[0], 0))
    number = carry_paper(world, draft, "b")
    html = shown(world, desk_of, "head_b", number)
    assert "Nothing is open" in html or f"/{FORM}/" in html  # the ratio of Article 2 can still be measured


def test_the_ways_to_it(world, desk_of, put):
    url = positions_url(world, "head_b", "caucus_b", put)
    browser = desk_of("head_b").browser
    base = f"/s/{seat_id('head_b')}/rooms/{world.rooms['caucus_b']}/"
    for there in (base, f"{base}papers/{put}/", f"{base}papers/{put}/answer/"):
        assert url in page(browser.get(there)), there
    assert "none given yet" in page(browser.get(base))


# ---- giving ------------------------------------------------------------------------------------------------------


def test_marks_ranges_order_points_and_ties(world, desk_of, put):
    first, second, third, days, guarantees = ids(copy_of(world, put))
    typed = {
        f"mark:{first}:0": "cannot",
        f"mark:{first}:1": "accept",
        f"mark:{third}:0": "could-live-with",
        f"range:{days}:low": "20",
        f"range:{days}:high": "30",
        f"range:{days}:bears_high": "45",
        "order": [guarantees, first],
        f"points:{first}": "60",
        "tie:0:this": f"{first}:1",
        "tie:0:only:0": f"{guarantees}:0",
        "tie:0:only:1": f"{second}:1",
        "words": "One stage was promised.",
    }
    at = desk_of("head_b")
    preview = page(at.fill("caucus_b", FORM, put, **typed))
    assert "will see this" in preview
    assert "from 20 days to 30 days" in words(preview)
    assert not world.view("lead", "caucus_b").positions
    assert at.say("caucus_b", FORM, put, **typed).status_code == 302
    act = given(world)
    assert marks_of(act.positions) == {
        Choice(first, 0): "cannot",
        Choice(first, 1): "accept",
        Choice(third, 0): "could-live-with",
    }
    assert act.positions.ranges == (RangeOn(days, "20", "30", "", "45"),)
    assert act.positions.order == (guarantees, first)
    assert act.positions.points == ((first, 60),)
    assert act.positions.only_if == (OnlyIf(Choice(first, 1), (Choice(guarantees, 0), Choice(second, 1))),)
    assert (act.leave.may, act.voice, act.words.words) == (May.NO, "", "One stage was promised.")
    assert act.fingerprint == world.view("lead", "caucus_b").papers[put].fingerprint


@pytest.mark.parametrize("zero", ["٠", "۰"])
def test_numbers_may_be_typed_in_arabic_and_persian_digits(world, desk_of, put, zero):
    def own(number: int) -> str:
        return "".join(chr(ord(zero) + int(digit)) for digit in str(number))

    copy = copy_of(world, put)
    first, _second, _third, days, _guarantees = ids(copy)
    typed = {
        f"range:{days}:low": own(20),
        f"range:{days}:bears_high": own(45),
        f"points:{first}": own(60),
        **picked(copy),
        f"fill:{days}": own(30),
        "say": "favourite",
    }
    assert desk_of("head_b").say("caucus_b", FORM, put, **typed).status_code == 302
    positions = given(world).positions
    assert positions.ranges == (RangeOn(days, "20", "", "", "45"),)
    assert positions.points == ((first, 60),)
    assert (days, "30") in positions.favourite.values


def test_leave_is_no_at_first_and_said_plainly(world, desk_of, put):
    html = page(desk_of("head_b").get("caucus_b", FORM, put))
    assert "for advice only" in html
    assert fields_of(html)["may"] == ["no"]
    desk_of("head_b").say("caucus_b", FORM, put, **{"mark:1/1:0": "accept", "may": "own-idea", "to": ["A"]})
    assert (given(world).leave.may, given(world).leave.to) == (May.OWN, ("A",))
    again = fields_of(page(desk_of("head_b").get("caucus_b", FORM, put)))
    assert (again["may"], again["to"]) == (["own-idea"], ["A"])


def test_they_are_shown_again_with_their_leave_and_can_be_changed(world, desk_of, put):
    first, *_rest = ids(copy_of(world, put))
    ref = gives(world, "b", put, marked("Article 1", copy_of(world, put), *_positions("cannot", "accept")))
    html = shown(world, desk_of, "head_b", put)
    said = words(html)
    assert "cannot a: " in said
    assert "May we carry this? No" in said
    assert f"acts/{ref.number}/leave/" in html
    assert "Change them" in html
    asked = fields_of(page(desk_of("head_b").get("caucus_b", FORM, put)))
    assert (asked[f"mark:{first}:0"], asked[f"mark:{first}:1"]) == (["cannot"], ["accept"])
    beside = words(page(desk_of("head_b").get("caucus_b")))
    assert "● 1 · ○ 1" in beside


def _positions(*names):
    from goodoffices.talks.positions import Position

    return tuple(map(Position, names))


def test_the_card_is_short_in_the_stream_and_whole_on_its_own_page(world, desk_of, put):
    paper = copy_of(world, put)
    ref = gives(world, "b", put, marked("Article 1", paper, *_positions("cannot", "accept")))
    stream = words(page(desk_of("lead").get("caucus_b")))
    alone = words(page(desk_of("lead").get("caucus_b", "", ref.number)))
    assert "Red lines Article 1 · Bracket 1, a: " in stream
    assert "● accept: b: " not in stream
    assert "● accept: b: " in alone


def test_nothing_said_is_refused_by_name(desk_of, put):
    html = page(desk_of("head_b").fill("caucus_b", FORM, put), 422)
    assert "No position is given yet" in html


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"range:{days}:low": "5"}, "outside the range"),
        ({"range:{days}:low": "soon"}, "can't be read"),
        ({"tie:0:this": "{first}:0"}, "Choose what it depends on"),
        ({"tie:1:only:0": "{first}:0"}, "Choose what depends on it"),
        ({"whose": "home", "mark:{first}:0": "accept"}, "Say who they are"),
        ({"say": "favourite"}, "left open"),
        ({"points:{first}": "101"}, "less than or equal to 100"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(world, desk_of, put, typed, said):
    first, _second, _third, days, _guarantees = ids(copy_of(world, put))
    sent = {name.format(first=first, days=days): value.format(first=first) for name, value in typed.items()}
    assert said in words(page(desk_of("head_b").fill("caucus_b", FORM, put, **sent), 422))
    assert not world.view("lead", "caucus_b").positions


def test_points_over_a_hundred_are_refused(world, desk_of, put):
    first, second, *_rest = ids(copy_of(world, put))
    typed = {f"points:{first}": "60", f"points:{second}": "60"}
    html = page(desk_of("head_b").fill("caucus_b", FORM, put, **typed), 422)
    assert "There are 100 points to share out, and 120 were given" in html


# ---- voices, and who --------------------------------------------------------------------------------------------


def test_those_at_home_have_a_voice_of_their_own(world, desk_of, put):
    first, *_rest = ids(copy_of(world, put))
    at = desk_of("head_b")
    at.say("caucus_b", FORM, put, **{f"mark:{first}:0": "accept"})
    home = {"whose": "home", "voice": "The Shore Assembly", f"mark:{first}:0": "cannot"}
    at.say("caucus_b", FORM, put, **home)
    said = words(shown(world, desk_of, "head_b", put))
    assert "Ours" in said
    assert "Those whose consent is needed at home: The Shore Assembly" in said
    url = f"{at.url('caucus_b', FORM, put)}?whose=home&voice=The+Shore+Assembly"
    asked = fields_of(page(at.browser.get(url)))
    assert asked[f"mark:{first}:0"] == ["cannot"]
    empty = fields_of(page(at.browser.get(f"{at.url('caucus_b', FORM, put)}?whose=home&voice=")))
    assert (empty["whose"], empty[f"mark:{first}:0"]) == (["home"], [""])


def test_the_mediation_records_what_it_heard(world, desk_of, put):
    first, *_rest = ids(copy_of(world, put))
    html = page(desk_of("lead").get("caucus_b", FORM, put))
    assert "it stands as heard by you" in html
    desk_of("lead").say("caucus_b", FORM, put, **{f"mark:{first}:0": "cannot"})
    assert "as heard by" in shown(world, desk_of, "head_b", put)
    assert "as heard by" in page(desk_of("head_b").get("caucus_b"))


def test_an_expert_reads_them_and_does_not_give_them(world, desk_of):
    world.act("head_a", "caucus_a", seating_of(world.view("head_a", "caucus_a"), card("expert_a")))
    number = carry_paper(world, open_paper(world), "a")
    at = desk_of("expert_a")
    html = page(at.browser.get(positions_url(world, "expert_a", "caucus_a", number)))
    assert FORM not in html
    page(at.fill("caucus_a", FORM, number, **{"mark:1/1:0": "accept"}), 422)
    assert not world.view("lead", "caucus_a").positions


def test_it_is_no_page_of_another_paper_or_for_anybody_else(world, desk_of, put):
    ours = give_paper(world, "b", lake_paper()).number
    for who, room, number in (
        ("head_b", "caucus_b", ours),
        ("head_b", "caucus_b", 99),
        ("head_b", "caucus_b", 1),
        ("head_a", "caucus_b", put),
        ("head_a", "delegation_a", 1),
        ("lead", "press", 1),
    ):
        assert desk_of(who).browser.get(positions_url(world, who, room, number)).status_code == 404, (
            who,
            room,
        )
    assert desk_of("head_b").get("caucus_b", FORM, ours).status_code == 404


def test_looking_writes_nothing(world, desk_of, put):
    before = world.view("lead", "caucus_b").last
    shown(world, desk_of, "head_b", put)
    page(desk_of("head_b").get("caucus_b", FORM, put))
    page(desk_of("head_b").fill("caucus_b", FORM, put, step="look", **{"mark:1/1:0": "accept"}))
    assert world.view("lead", "caucus_b").last == before


# ---- carried over, kept ------------------------------------------------------------------------------------------


def test_on_a_new_text_what_reads_the_same_is_filled_in_and_the_rest_is_to_be_confirmed_again(
    world, desk_of, put
):
    old = copy_of(world, put)
    first, _second, third, _days, guarantees = ids(old)
    gives(world, "b", put, marked("Article 1", old, *_positions("cannot", "accept")))
    desk_of("head_b").say("caucus_b", FORM, put, **{f"mark:{guarantees}:1": "cannot"})
    draft = world.view("lead", "mediation").papers[world.paper.number].paper
    edit_paper(world, world.paper, Settle(brackets_of(draft, "Article 1")[1], 0))
    new = carry_paper(world, world.paper, "b", replaces=max(world.view("lead", "mediation").conveyances))
    html = page(desk_of("head_b").get("caucus_b", FORM, new))
    asked = fields_of(html)
    assert asked[f"mark:{guarantees}:1"] == ["cannot"]
    assert asked[f"mark:{first}:0"] == [""]
    assert "confirm again" in html
    assert "Said of the earlier words: ● accept" in words(html) or "○ cannot" in words(html)
    overview = words(shown(world, desk_of, "head_b", new))
    assert f"Given on the earlier text of act {put}" in overview
    assert "confirm again" in overview
    assert third  # it went with the bracket it was in


def test_the_form_of_a_text_that_was_replaced_does_not_open_and_what_was_typed_in_it_is_kept(world, desk_of, put):
    at = desk_of("head_b")
    typed = fields_of(page(at.get("caucus_b", FORM, put))) | {"mark:1/1:0": "accept", "words": "One stage."}
    new = carry_paper(world, world.paper, "b", replaces=max(world.view("lead", "mediation").conveyances))
    refused = at.get("caucus_b", FORM, put).content.decode()
    assert f"Paper {put} was replaced meanwhile." in refused
    assert "data-positions" not in refused
    html = page(at.browser.post(at.url("caucus_b", FORM, put), {**typed, "step": "send"}), 422)
    assert f"Paper {put} was replaced meanwhile." in html
    assert fields_of(html)["words"] == ["One stage."]
    assert not world.view("lead", "caucus_b").positions
    assert "data-positions" in page(at.get("caucus_b", FORM, new))


def test_a_draft_saves_itself_and_holds_what_was_taken_back(world, desk_of, put):
    first, *_rest = ids(copy_of(world, put))
    at = desk_of("head_b")
    at.say("caucus_b", FORM, put, **{f"mark:{first}:0": "accept", f"mark:{first}:1": "cannot"})
    typed = {**fields_of(page(at.get("caucus_b", FORM, put))), f"mark:{first}:0": [""], "order": [first]}
    base = f"/s/{seat_id('head_b')}/rooms/{world.rooms['caucus_b']}/"
    assert at.browser.post(f"{base}draft/{FORM}/{put}/", typed).status_code == 204
    html = page(at.get("caucus_b", FORM, put))
    asked = fields_of(html)
    assert "draft that you kept" in html
    assert (asked[f"mark:{first}:0"], asked[f"mark:{first}:1"], asked["order"]) == ([""], ["cannot"], [first])
    at.say("caucus_b", FORM, put)
    assert marks_of(given(world).positions) == {Choice(first, 1): "cannot"}


def test_in_arabic(world, desk_of, put):
    html = page(desk_of("head_b", "ar").get("caucus_b", FORM, put))
    assert 'dir="rtl"' in html
    assert "تعزيزا" in html
