"""Positions that were given in another window meanwhile are never replaced by somebody who did not see them."""

import pytest

from goodoffices.talks.papers.model import Choice
from tests.pages.conftest import fields_of
from tests.pages.positions_desk import ids, marks_of, page
from tests.papers_world import carry_paper, open_paper

FORM = "give-positions"
GUESS = "estimate-positions"


@pytest.fixture
def put(world):
    """Put the lake paper before B; give its number in B's caucus."""
    world.paper = open_paper(world)
    return carry_paper(world, world.paper, "b")


def opened(at, room: str, slug: str, number: int, asked: str = "") -> dict:
    """Open the form in a window; give what it would send."""
    return fields_of(page(at.browser.get(f"{at.url(room, slug, number)}{asked}")))


def sent(at, room: str, slug: str, number: int, form: dict, **typed):
    return at.browser.post(at.url(room, slug, number), {**form, **typed, "step": "send"})


def standing(world, room: str) -> dict:
    """Give the marks that stand, by voice."""
    held = [one for one in world.view("lead", room).positions.values() if one.replaced is None]
    return {one.act.voice: marks_of(one.act.positions) for one in held}


def test_the_later_window_is_told_and_loses_nothing(world, desk_of, put):
    first, *_rest = ids(world.view("lead", "caucus_b").papers[put].paper)
    at = desk_of("head_b")
    early, late = (opened(at, "caucus_b", FORM, put) for _window in range(2))
    assert sent(at, "caucus_b", FORM, put, early, **{f"mark:{first}:0": "cannot"}).status_code == 302
    answer = sent(at, "caucus_b", FORM, put, late, **{f"mark:{first}:1": "accept", "words": "One stage."})
    html = page(answer, 422)
    number = max(world.view("lead", "caucus_b").positions)
    assert f"in act {number}; nothing you typed is lost" in html
    assert standing(world, "caucus_b") == {"": {Choice(first, 0): "cannot"}}
    again = fields_of(html)
    assert (again[f"mark:{first}:1"], again["words"]) == (["accept"], ["One stage."])
    assert sent(at, "caucus_b", FORM, put, again).status_code == 302
    assert standing(world, "caucus_b") == {"": {Choice(first, 1): "accept"}}


def test_a_body_at_home_that_gave_some_already_is_not_overwritten_by_its_name(world, desk_of, put):
    first, *_rest = ids(world.view("lead", "caucus_b").papers[put].paper)
    at = desk_of("head_b")
    home = {"whose": "home", "voice": "the assembly"}
    form = opened(at, "caucus_b", FORM, put)
    assert sent(at, "caucus_b", FORM, put, form, **home, **{f"mark:{first}:0": "cannot"}).status_code == 302
    form = opened(at, "caucus_b", FORM, put)
    assert sent(at, "caucus_b", FORM, put, form, **home, **{f"mark:{first}:1": "accept"}).status_code == 422
    assert standing(world, "caucus_b") == {"the assembly": {Choice(first, 0): "cannot"}}


def test_what_one_voice_holds_can_be_taken_up_for_another(world, desk_of, put):
    first, *_rest = ids(world.view("lead", "caucus_b").papers[put].paper)
    at = desk_of("head_b")
    sent(at, "caucus_b", FORM, put, opened(at, "caucus_b", FORM, put), **{f"mark:{first}:0": "cannot"})
    form = opened(at, "caucus_b", FORM, put)
    assert sent(at, "caucus_b", FORM, put, form, whose="home", voice="the assembly").status_code == 302
    assert set(standing(world, "caucus_b")) == {"", "the assembly"}


def test_an_estimate_is_not_overwritten_unseen_either(world, desk_of, put):
    number = world.paper.number
    first, *_rest = ids(world.view("lead", "mediation").papers[number].paper)
    at = desk_of("lead")
    early, late = (opened(at, "mediation", GUESS, number, "?party=A&whose=own&voice=") for _window in range(2))
    typed = {"sure": "guess", f"mark:{first}:0": "cannot"}
    assert sent(at, "mediation", GUESS, number, early, **typed).status_code == 302
    assert sent(at, "mediation", GUESS, number, late, **typed | {f"mark:{first}:0": "accept"}).status_code == 422
    assert standing(world, "mediation") == {"": {Choice(first, 0): "cannot"}}
