"""The page of a plan: the order, both curves with their table, gaps said plainly, and who may see any of it."""

import pytest

from goodoffices.talks.exchange import Deliverable, Exchange, Valuer, gains, theta
from tests.exchange_world import GOOD, drawn, found, kept, lake_exchange, one, sequenced
from tests.pages.reading import main_of, words_of
from tests.world import seat_id


def address(world, number=0, name="", who="lead", room="mediation"):
    """Give the address of a page about an exchange; of the list without a number."""
    base = f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/exchanges/"
    return f"{base}{number}/{name}" if number else base


def plan_page(desk_of, world, number, lang="en", **asked):
    """Open the plan."""
    return main_of(desk_of("lead", lang).browser.get(address(world, number), asked))


def test_the_room_leads_to_its_exchanges_and_an_empty_list_says_what_to_do(desk_of, world):
    room = desk_of("lead").get("mediation").content.decode()
    assert address(world) in room
    page = main_of(desk_of("lead").browser.get(address(world)))
    assert "No exchange was drawn here yet" in page
    assert "/say/draw-exchange/" in page


def test_the_list_says_how_far_each_is(desk_of, world):
    first = drawn(world).number
    second = drawn(world, replaces=first).number
    page = words_of(main_of(desk_of("lead").browser.get(address(world))))
    assert "nothing was asked yet" in page
    assert f"put right by act {second}" in page
    kept(world, second)
    page = words_of(main_of(desk_of("lead").browser.get(address(world))))
    assert f"an order is kept: {theta(lake_exchange(), GOOD)} points" in page


def test_without_an_order_the_page_says_what_to_ask(desk_of, world):
    page = plan_page(desk_of, world, drawn(world).number)
    assert "No order is known yet" in page
    assert "ask/?asked=order" in page


def test_an_order_is_shown_step_by_step_with_each_sides_gain(desk_of, world):
    number = drawn(world).number
    kept(world, number)
    page = plan_page(desk_of, world, number)
    curves = gains(lake_exchange(), GOOD)
    for step in range(len(GOOD) + 1):
        row = words_of(page[page.index(f'id="step-{step}"') :].partition("</tr>")[0])
        for curve in curves:
            assert str(curve[step]).replace("-", "") in row


def test_gaps_are_said_plainly(desk_of, world):
    number = drawn(world).number
    kept(world, number)
    page = words_of(plan_page(desk_of, world, number))
    most = max(max(gains(lake_exchange(), GOOD)[1]) - 3, max(gains(lake_exchange(), GOOD)[0]))
    assert f"The most that anybody would gain by stopping is {most} points" in page
    assert "After step 7 Northern Shore would gain 10 points by stopping." in page
    assert "though it forfeits 3 points" in page


def test_it_is_never_called_safe_where_somebody_would_gain_by_stopping(desk_of, world):
    number = drawn(world).number
    kept(world, number)
    assert "safe" not in plan_page(desk_of, world, number).lower()
    assert "data-walk" in plan_page(desk_of, world, number)


def test_it_is_called_safe_where_nobody_would(desk_of, world):
    laid = lake_exchange(valuers=(Valuer("A", "A", 100), Valuer("B", "B", 100)))
    number = drawn(world, laid).number
    kept(world, number)
    page = plan_page(desk_of, world, number)
    assert "safe at every step" in words_of(page)
    assert 'class="walk"' not in page
    assert "data-walk" not in page


def test_the_table_says_that_forfeits_are_not_taken_off(desk_of, world):
    number = drawn(world).number
    kept(world, number)
    said = "What walking away forfeits is not taken off in these numbers."
    assert said in words_of(plan_page(desk_of, world, number))
    assert said not in words_of(plan_page(desk_of, world, number, curve="exposure"))


def test_exposure_is_a_tab_with_its_own_table_and_no_band(desk_of, world):
    number = drawn(world).number
    kept(world, number)
    page = plan_page(desk_of, world, number, curve="exposure")
    assert "Exposure: what each side gave less what it got" in page
    assert 'class="walk"' not in page


def test_how_it_is_known_is_said(desk_of, world):
    number = drawn(world).number
    found(world, number, sequenced(lake_exchange()))
    page = words_of(plan_page(desk_of, world, number))
    assert "No order is kept yet" in page
    assert "two independent methods came to the same" in page
    found(world, number, sequenced(lake_exchange(), (*GOOD[1:3], GOOD[0], *GOOD[3:]), bound=1))
    kept(world, number)


def test_a_lesser_order_that_is_known_is_told_of(desk_of, world):
    number = drawn(world).number
    worse = (one("maps"), one("pumps", 4), one("sum"), one("sluices", 2))
    found(world, number, sequenced(lake_exchange(), bound=2))
    kept(world, number, worse)
    page = words_of(plan_page(desk_of, world, number))
    assert "Another order is known that leaves less." in page
    assert "none leaves less than 2 points" in page


def test_a_veto_player_has_a_line_of_its_own(desk_of, world):
    exchange = Exchange(
        (Valuer("A", "A"), Valuer("The Assembly", "A"), Valuer("B", "B")),
        (Deliverable("x", "A", "B", (1, 5, 4)), Deliverable("y", "B", "A", (3, 1, 2))),
    )
    number = drawn(world, exchange).number
    kept(world, number, (one("x"), one("y")))
    page = plan_page(desk_of, world, number)
    assert "The Assembly, inside Northern Shore" in words_of(page)
    assert 'data-style="1"' in page


@pytest.mark.parametrize("who", ["head_a", "head_b", "guarantor", "observer", "spokesperson"])
def test_nobody_else_has_the_pages(desk_of, world, who):
    number = drawn(world).number
    run = found(world, number, sequenced(lake_exchange())).number
    kept(world, number)
    browser = desk_of(who).browser
    for url in (address(world, who=who), *(address(world, number, name, who) for name in ("", "ask/", "try/"))):
        assert browser.get(url).status_code == 404
    assert browser.get(f"/s/{seat_id(who)}/rooms/{world.rooms['mediation']}/plans/{run}/").status_code == 404


@pytest.mark.parametrize("room", ["caucus_a", "press"])
def test_other_rooms_have_no_such_pages(desk_of, world, room):
    assert desk_of("lead").browser.get(address(world, room=room)).status_code == 404


@pytest.mark.parametrize("lang", ["ar", "he", "fr"])
def test_the_pages_open_in_each_language(desk_of, world, lang):
    number = drawn(world).number
    run = found(world, number, sequenced(lake_exchange())).number
    kept(world, number)
    browser = desk_of("lead", lang).browser
    for url in (address(world), *(address(world, number, name) for name in ("", "ask/", "try/"))):
        assert browser.get(url).status_code == 200
    assert browser.get(f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/plans/{run}/").status_code == 200
    assert desk_of("lead", lang).get("mediation", "draw-exchange").status_code == 200


def test_the_page_says_that_its_numbers_stay_in_the_room(desk_of, world):
    number = drawn(world).number
    assert "They never leave this room" in words_of(plan_page(desk_of, world, number))
