"""Asking whether everybody would go on, and the answer in words; the engine itself answers, in this process."""

import pytest

from goodoffices.site.pages import work
from goodoffices.talks.acts import SourceRef, StepReported, StepVerified
from goodoffices.talks.exchange import Deliverable, Exchange, Valuer
from tests.commission_world import boats, draw, open_commission
from tests.exchange_world import drawn, kept, one
from tests.pages.conftest import fields_of
from tests.pages.reading import main_of, words_of
from tests.world import seat_id

EXCHANGE = Exchange(
    (Valuer("A", "A"), Valuer("B", "B", 4)),
    (Deliverable("x", "A", "B", (1, 5), what="the pump"), Deliverable("y", "B", "A", (6, 3), what="the map")),
)
"""A gives first: then B has the pump, still owes the map, and would keep 3 by walking, of which it forfeits 4."""


class Here:
    """A clerk whose engines work in this process."""

    def on(self, _errand):
        """Go on any errand."""
        return self

    def ask(self, engine, *asked, **more):
        """Ask it."""
        return engine(*asked, **more)


@pytest.fixture
def number(world, monkeypatch):
    """Give the number of an exchange with an order that is kept."""
    world.desk.clerk = Here()
    monkeypatch.setattr(work, "LINGER", 60.0)
    number = drawn(world, EXCHANGE).number
    kept(world, number, (one("x"), one("y")))
    return number


def address(world, number, name="stands/"):
    """Give the address of the form."""
    return f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/exchanges/{number}/{name}"


def answered(desk_of, world, number, **typed):
    """Ask, and open the answer."""
    browser = desk_of("lead").browser
    sent = fields_of(browser.get(address(world, number)).content.decode()) | typed
    done = browser.post(address(world, number), sent)
    assert done.status_code == 302, done.content.decode()
    return main_of(browser.get(done["Location"]))


def test_a_deposit_that_is_lost_keeps_everybody_going(desk_of, world, number):
    page = words_of(answered(desk_of, world, number))
    assert "At every moment everybody goes on" in page
    assert "After step 1: yes" in page


def test_an_answer_about_an_order_that_was_left_says_nothing_of_now(desk_of, world, number):
    ref = SourceRef(open_commission(world), draw(world, boats(who="B", to="A", amount=1)))
    linked = drawn(world, EXCHANGE, sources=(ref,), links=(("y", ref),)).number
    plan = kept(world, linked, (one("x"), one("y")))
    assert "At every moment everybody goes on" in words_of(answered(desk_of, world, linked))
    on = world.view("lead", "mediation").plans[plan.number].at.date()
    step = world.act("head_b", "commission", StepReported(ref.number, 1, on)).number
    world.act("guarantor", "commission", StepVerified(step, 1))
    browser = desk_of("lead").browser
    (run,) = world.view("lead", "mediation").stability_runs
    page = main_of(browser.get(f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/stands/{run}/"))
    assert "everybody goes on, as far" not in words_of(page)
    assert "it does not say how things stand now" in words_of(page)
    assert "Northern Shore would gain 1 by stopping now." in words_of(page)
    assert 'id="stands"' not in main_of(browser.get(address(world, linked, "")))


def test_a_guarantor_that_would_release_it_is_named_in_the_chain(desk_of, world, number):
    page = words_of(answered(desk_of, world, number, guarantor="G"))
    assert "yes, deterred" in page
    assert "If Southern Shore walks away, then Guarantor releases what was laid down to the others" in page


def test_without_a_deposit_the_walk_is_said(desk_of, world, number):
    bare = drawn(world, Exchange((Valuer("A", "A"), Valuer("B", "B")), EXCHANGE.items)).number
    kept(world, bare, (one("x"), one("y")))
    page = words_of(answered(desk_of, world, bare))
    assert "After step 1: no" in page
    assert "If Southern Shore walks away, Southern Shore is better off." in page


def test_a_reprisal_that_pays_deters(desk_of, world, number):
    bare = drawn(world, Exchange((Valuer("A", "A"), Valuer("B", "B")), EXCHANGE.items)).number
    kept(world, bare, (one("x"), one("y")))
    page = words_of(answered(desk_of, world, bare, **{"harms-A": "9", "costs-A": "-1"}))
    assert "then Northern Shore retaliates" in page
    costly = words_of(answered(desk_of, world, bare, **{"harms-A": "9", "costs-A": "2"}))
    assert "not sure" in costly


def test_the_plan_shows_the_answer_about_its_own_order(desk_of, world, number):
    answered(desk_of, world, number)
    browser = desk_of("lead").browser
    assert 'id="stands"' in main_of(browser.get(address(world, number, "")))
    kept(world, number, (one("y"), one("x")))
    assert 'id="stands"' not in main_of(browser.get(address(world, number, "")))


def test_who_takes_part_can_not_guarantee(desk_of, world, number):
    browser = desk_of("lead").browser
    sent = fields_of(browser.get(address(world, number)).content.decode()) | {"guarantor": "A"}
    assert browser.post(address(world, number), sent).status_code == 422


def test_without_an_order_there_is_nothing_to_ask_about(desk_of, world, number):
    assert desk_of("lead").browser.get(address(world, drawn(world).number)).status_code == 404
