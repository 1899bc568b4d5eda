"""Trying an order by hand, what it costs beside the best known, and keeping it."""

import re

import pytest

from goodoffices.site.exchange.written import read, written
from goodoffices.site.pages.exchange_try import shifted
from goodoffices.talks.exchange import Part, Swap, theta
from tests.exchange_world import GOOD, drawn, found, kept, lake_exchange, one, sequenced
from tests.pages.conftest import fields_of
from tests.pages.reading import main_of, words_of
from tests.world import seat_id

LAKE = lake_exchange()


def address(world, number):
    """Give the address."""
    return f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/exchanges/{number}/try/"


@pytest.fixture
def number(world):
    """Give the number of an exchange of which the best order is known."""
    number = drawn(world).number
    found(world, number, sequenced(LAKE))
    return number


def moved(desk_of, world, number, step, order=GOOD, **typed):
    """Move a step."""
    sent = {"order": written(LAKE, order), "about": "", "step": step, **typed}
    return main_of(desk_of("lead").browser.post(address(world, number), sent))


def order_on(page):
    """Give the order that the page would send."""
    return read(LAKE, re.search(r'name="order" value="([^"]*)"', page)[1])


def test_an_order_is_written_on_one_line_and_read_back():
    plan = (*GOOD[:-1], Swap((Part("pumps", 1), Part("sum", 2)), escrow=True))
    assert read(LAKE, written(LAKE, plan)) == plan
    for broken in ("", "0", "9x1", "0x", "x1", "0x1,,1x1", "-1x1", "0x1+"):
        assert read(LAKE, broken) is None


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ({"step": "up:2"}, (1, 0, 2)),
        ({"step": "down:2"}, (0, 2, 1)),
        ({"step": "up:1"}, (0, 1, 2)),
        ({"step": "down:3"}, (0, 1, 2)),
        ({"step": "move", "from": "3", "to": "1"}, (2, 0, 1)),
        ({"step": "move", "from": "9", "to": "1"}, (0, 1, 2)),
        ({"step": "move", "from": "", "to": "x"}, (0, 1, 2)),
        ({"step": "up:many"}, (0, 1, 2)),
        ({}, (0, 1, 2)),
    ],
)
def test_a_step_is_moved_as_was_asked(typed, places):
    plan = (one("pumps"), one("maps"), one("sum"))
    assert shifted(plan, typed) == tuple(plan[place] for place in places)


def test_it_begins_with_the_best_that_is_known_and_costs_nothing(desk_of, world, number):
    page = main_of(desk_of("lead").browser.get(address(world, number)))
    assert order_on(page) == GOOD
    assert "as little as the best that is known" in page


def test_the_page_says_what_a_move_costs(desk_of, world, number):
    page = moved(desk_of, world, number, "move", **{"from": "1", "to": "8"})
    tried = order_on(page)
    assert tried == (*GOOD[1:], GOOD[0])
    cost = theta(LAKE, tried) - theta(LAKE, GOOD)
    assert cost > 0
    assert f"it costs {cost} points more" in words_of(page)


def test_an_order_that_betters_the_best_known_is_said_to(desk_of, world, number):
    better = (one("maps"), one("sluices"), one("pumps"), one("pumps"), one("sluices"), one("pumps"), *GOOD[6:])
    page = moved(desk_of, world, number, "move", order=better, **{"from": "7", "to": "2"})
    assert theta(LAKE, order_on(page)) < theta(LAKE, GOOD)
    assert f"less than the best that was known ({theta(LAKE, GOOD)} points)" in words_of(page)


def test_what_can_not_be_is_said_and_can_not_be_kept(desk_of, world, number):
    page = moved(desk_of, world, number, "move", **{"from": "7", "to": "1"})
    assert "comes only after all of" in words_of(page)
    assert "/keep-plan/" not in page


@pytest.mark.parametrize("typed", [{"from": "99", "to": "-1"}, {"from": "", "to": "2"}, {"from": "9", "to": "1"}])
def test_a_place_that_is_not_there_is_said(desk_of, world, number, typed):
    said = "Nothing was moved: steps and places go from 1 to 8."
    assert said in words_of(moved(desk_of, world, number, "move", **typed))
    assert said not in words_of(moved(desk_of, world, number, "move", **{"from": "1", "to": "8"}))


def test_an_order_that_was_tried_is_kept_in_two_steps(desk_of, world, number):
    page = moved(desk_of, world, number, "up:3")
    browser = desk_of("lead").browser
    action = re.search(r'action="([^"]*keep-plan[^"]*)"', page)[1]
    inside = page[page.index(action) :].partition("</form>")[0]
    sent = dict(re.findall(r'name="([^"]*)" value="([^"]*)"', inside))
    form = browser.post(action, sent | {"step": "look"})
    assert "Keep this order" in form.content.decode()
    typed = fields_of(form.content.decode()) | {"words": "Pumps first.", "step": "preview"}
    preview = browser.post(action, typed)
    assert "an order is kept" in words_of(preview.content.decode())
    done = browser.post(action, fields_of(preview.content.decode()) | {"step": "send"})
    (held,) = world.view("lead", "mediation").plans.values()
    assert held.kept.plan == order_on(page)
    assert held.kept.words.words == "Pumps first."
    assert done["Location"].endswith(f"/exchanges/{number}/")


def test_an_order_that_was_found_is_kept_with_its_source(desk_of, world, number):
    (run,) = world.view("lead", "mediation").plan_runs
    desk = desk_of("lead")
    url = desk.url("mediation", "keep-plan", number)
    form = desk.browser.get(f"{url}?run={run}&way=0").content.decode()
    preview = desk.browser.post(url, fields_of(form) | {"step": "preview"})
    desk.browser.post(url, fields_of(preview.content.decode()) | {"step": "send"})
    (held,) = world.view("lead", "mediation").plans.values()
    assert held.kept.plan == GOOD
    assert [ref.number for ref in held.kept.sources if ref.number == run]


def test_without_an_order_there_is_nothing_to_keep(desk_of, world, number):
    desk = desk_of("lead")
    assert desk.get("mediation", "keep-plan", number).status_code == 404
    assert desk.browser.get(desk.url("mediation", "keep-plan", number) + "?order=9x9").status_code == 404
    kept(world, number)
    assert desk.browser.get(address(world, number)).status_code == 200
