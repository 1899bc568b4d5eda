"""What a script does on the page of positions the form's own buttons do too: order, ties, packages."""

import pytest

from goodoffices.talks.papers.model import Choice
from goodoffices.talks.positions import OnlyIf, WouldChange, WouldRather, WouldTake
from tests.pages.positions_desk import ids, page, picked, press, stays, words
from tests.papers_world import carry_paper, open_paper
from tests.talks.bridging.saying import whole

FORM = "give-positions"


@pytest.fixture
def put(world):
    """Put the lake paper before B; give its number in B's caucus."""
    return carry_paper(world, open_paper(world), "b")


def copy_of(world, number):
    return world.view("lead", "caucus_b").papers[number].paper


def given(world):
    every = world.view("lead", "caucus_b").positions
    return every[max(every)].act.positions


def test_brackets_are_put_in_order(world, desk_of, put):
    first, second, third, _days, _guarantees = ids(copy_of(world, put))
    at, where = desk_of("head_b"), ("caucus_b", FORM, put)
    _html, asked = stays(at, *where, f"order:in:{first}", **{f"mark:{first}:0": "accept"})
    assert asked["order"] == [first]
    for step, order in (
        (f"order:in:{second}", [first, second]),
        (f"order:in:{third}", [first, second, third]),
        (f"order:up:{third}", [first, third, second]),
        (f"order:down:{first}", [third, first, second]),
        (f"order:down:{second}", [third, first, second]),
        (f"order:out:{first}", [third, second]),
        ("order:up:9/9", [third, second]),
    ):
        _html, asked = press(at, *where, asked, step)
        assert asked["order"] == order, step
    assert asked[f"mark:{first}:0"] == ["accept"]  # the rest of the form stays as it was
    assert not world.view("lead", "caucus_b").positions


def test_more_rows_of_this_only_if_that(world, desk_of, put):
    first, second, _third, _days, guarantees = ids(copy_of(world, put))
    at, where = desk_of("head_b"), ("caucus_b", FORM, put)
    rows = {"tie:0:this": f"{first}:0", "tie:0:only:0": f"{guarantees}:0", "tie:1:this": f"{first}:1"}
    html, asked = stays(at, *where, "tie:add", **rows)
    assert asked["ties"] == [f"{first}:0 only {guarantees}:0"]
    assert (asked["tie:0:this"], asked["tie:1:this"]) == ([""], [f"{first}:1"])  # what is not whole stays
    assert "only if" in words(html)
    more = {"tie:1:this": "", "tie:0:this": f"{second}:0", "tie:0:only:0": f"{guarantees}:1"}
    _preview, asked = press(at, *where, asked, "preview", **more)
    at.browser.post(at.url(*where), {**asked, "step": "send"})
    assert given(world).only_if == (
        OnlyIf(Choice(first, 0), (Choice(guarantees, 0),)),
        OnlyIf(Choice(second, 0), (Choice(guarantees, 1),)),
    )


def test_a_package_is_checked_against_ones_own_red_lines_and_the_text(world, desk_of, put):
    first, second, _third, days, guarantees = ids(copy_of(world, put))
    typed = {
        **picked(copy_of(world, put)),
        f"pick:{guarantees}": "1",
        f"fill:{days}": "50",
        f"mark:{first}:0": "cannot",
        f"range:{days}:bears_high": "40",
        "tie:0:this": f"{first}:0",
        "tie:0:only:0": f"{second}:1",
    }
    html, asked = stays(desk_of("head_b"), "caucus_b", FORM, put, "look", **typed)
    said = words(html)
    assert "Against a red line: Article 1 · Bracket 1, a: " in said
    assert "Against a red line: Article 1 · Blank 1, 50 days" in said
    assert "Against a tie of its own: " in said
    assert "Against a linkage of the text: " in said
    assert asked[f"fill:{days}"] == ["50"]
    assert not world.view("lead", "caucus_b").positions


def test_a_package_that_breaks_nothing_and_one_that_is_not_whole(world, desk_of, put):
    paper = copy_of(world, put)
    html, _asked = stays(desk_of("head_b"), "caucus_b", FORM, put, "look", **picked(paper))
    assert "Nothing: it keeps to the red lines" in words(html)
    html, _asked = stays(desk_of("head_b"), "caucus_b", FORM, put, "look", **{f"pick:{ids(paper)[0]}": "0"})
    assert "Left open: Preamble · Bracket 1" in words(html)


def test_several_packages_are_spoken_of_in_one_go(world, desk_of, put):
    paper = copy_of(world, put)
    first, *_rest = ids(paper)
    at, where = desk_of("head_b"), ("caucus_b", FORM, put)
    html, asked = stays(at, *where, "package:add", **picked(paper))
    assert "Choose what is said of it first" in words(html)
    html, asked = press(at, *where, asked, "package:add", say="favourite")
    assert "Package 1: the favourite" in words(html)
    other = {**dict.fromkeys(picked(paper), ""), **picked(paper, 1)}
    html, asked = press(at, *where, asked, "package:add", say="refuse", **other)
    assert "Package 2: would be refused" in words(html)
    favourite, refused = asked["said"]
    _html, asked = press(at, *where, asked, "package:add", say="worse", against=favourite.partition(" ")[2])
    assert "Package 1 is better than package 2" in words(_html)
    typed = {"say": "change", "wanted": f"{first}:0"}
    _preview, asked = press(at, *where, asked, "preview", **typed)
    at.browser.post(at.url(*where), {**asked, "step": "send"})
    said = given(world)
    assert said.favourite == whole(paper)
    assert said.packages == (WouldTake(whole(paper, 1), False),)
    assert said.rather == (WouldRather(whole(paper), whole(paper, 1)),)
    assert said.wanted == (WouldChange(whole(paper, 1), Choice(first, 0)),)
    again = page(at.get(*where))
    assert "the one change most wanted" in again
    _html, asked = stays(at, *where, "look", said=[refused])
    assert asked["said"] == [refused]  # what is unticked is taken back


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"say": "better"}, "Choose another package"),
        ({"say": "change"}, "Choose the change"),
        ({"say": "accept", "pick:3/1": "1"}, ""),
    ],
)
def test_what_is_not_said_whole_is_told_before_it_is_kept(world, desk_of, put, typed, said):
    paper = copy_of(world, put)
    guarantees = ids(paper)[4]
    sent = {**picked(paper), **{name.replace("3/1", guarantees): value for name, value in typed.items()}}
    html, asked = stays(desk_of("head_b"), "caucus_b", FORM, put, "package:add", **sent)
    assert (said or "breaks a linkage") in words(html)
    assert "said" not in asked
    page(desk_of("head_b").fill("caucus_b", FORM, put, **sent), 422)


def test_what_stands_inside_an_alternative_that_is_not_taken_is_left_out(world, desk_of, put):
    paper = copy_of(world, put)
    first, second, *_rest = ids(paper)
    typed = {**picked(paper, 1), f"pick:{second}": "0", "say": "accept"}
    desk_of("head_b").say("caucus_b", FORM, put, **typed)
    assert given(world).packages == (WouldTake(whole(paper, 1), True),)
    assert first


@pytest.mark.parametrize(
    "junk", ["accept", "accept 3/1", "rather 1/1:0", "change x", "nonsense 1/1:0", "favourite 1/1:0 <b>"]
)
def test_junk_in_a_field_is_no_statement(world, desk_of, put, junk):
    html, _asked = stays(desk_of("head_b"), "caucus_b", FORM, put, "look", said=[junk], ties=[junk])
    assert "Package 1" not in words(html)
