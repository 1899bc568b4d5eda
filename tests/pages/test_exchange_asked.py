"""Asking the engine about an exchange, and its answers, each on its page; an engine of the tests answers."""

from dataclasses import dataclass, field, replace

import pytest

from goodoffices.site import door
from goodoffices.site.pages import work
from goodoffices.talks.acts import SourceRef, StepVerified
from goodoffices.talks.exchange import (
    Asked,
    Deposits,
    Escrowed,
    Exchange,
    InRounds,
    Laid,
    Part,
    Proven,
    Ranged,
    Sequenced,
    Swap,
    theta,
)
from goodoffices.talks.refusal import Refusal
from tests.exchange_world import DIGEST, ENGINE, GOOD, drawn, found, kept, lake_exchange, one, sequenced
from tests.pages.conftest import fields_of
from tests.pages.reading import main_of, words_of
from tests.register_world import build_register, may
from tests.world import seat_id

LAKE = lake_exchange()
LEAST = theta(LAKE, GOOD)


@dataclass(frozen=True)
class Answered:
    """What the engine of the tests answers."""

    found: object
    digest: str = DIGEST
    engine: str = ENGINE
    certificate: str = ""


@dataclass
class Oracle:
    """A clerk whose engine always finds the same, in this process; it keeps what it was asked."""

    finds: object
    asked: list = field(default_factory=list)

    def on(self, _errand):
        """Go on any errand."""
        return self

    def ask(self, _engine, *asked, **more):
        """Find it."""
        self.asked.append((*asked, more))
        if isinstance(self.finds, Refusal):
            raise self.finds
        return Answered(self.finds)


@pytest.fixture
def asked(world, monkeypatch):
    """Give the number of the lake's exchange, and an engine that finds its order."""
    world.desk.clerk = Oracle(sequenced(LAKE))
    monkeypatch.setattr(work, "LINGER", 60.0)
    return drawn(world).number


def address(world, number, name="ask/"):
    """Give the address of the form."""
    return f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/exchanges/{number}/{name}"


def send(desk_of, world, number, **typed):
    """Send the form as it stands, with what is typed into it."""
    browser = desk_of("lead").browser
    sent = fields_of(browser.get(address(world, number)).content.decode()) | typed
    return browser.post(address(world, number), sent)


def run_page(desk_of, world, number, **given):
    """Open an answer."""
    url = f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/plans/{number}/"
    return main_of(desk_of("lead").browser.get(url, given))


def test_what_was_found_stands_in_the_room_and_is_shown(desk_of, world, asked):
    done = send(desk_of, world, asked)
    (held,) = world.view("lead", "mediation").plan_runs.values()
    assert world.desk.clerk.asked == [(LAKE, Asked.ORDER, (), {"begun": False})]
    assert done["Location"].endswith(f"/plans/{held.number}/")
    page = words_of(run_page(desk_of, world, held.number))
    assert "The order with the least gain from stopping" in page
    assert f"No order leaves less than {LEAST} points" in page
    assert ENGINE in page


def test_rounds_are_asked_for_by_their_numbers(desk_of, world, asked):
    send(desk_of, world, asked, asked="rounds", rounds="8, 4")
    assert world.desk.clerk.asked[0][1:3] == (Asked.ROUNDS, (4, 8))


@pytest.mark.parametrize("rounds", ["", "many", "0", "1000"])
def test_rounds_that_are_none_are_marked(desk_of, world, asked, rounds):
    page = send(desk_of, world, asked, asked="rounds", rounds=rounds)
    assert page.status_code == 422
    assert 'id="id_rounds-error"' in page.content.decode()
    assert not world.desk.clerk.asked


def test_what_the_engine_refuses_is_said_on_the_form(desk_of, world, asked):
    world.desk.clerk.finds = Refusal("engine-too-long", seconds=300)
    browser = desk_of("lead").browser
    sent = fields_of(browser.get(address(world, asked)).content.decode())
    page = browser.get(browser.post(address(world, asked), sent)["Location"]).content.decode()
    assert "The engine had no answer after 300 seconds" in words_of(page)
    assert not world.view("lead", "mediation").plan_runs


def test_values_that_are_sure_leave_nothing_to_ask_about_intervals(desk_of, world, asked):
    assert 'value="intervals"' not in desk_of("lead").browser.get(address(world, asked)).content.decode()


def test_rounds_are_compared_with_what_is_exposed(desk_of, world, asked):
    both = Swap((Part("pumps", 4), Part("maps", 1)))
    back = Swap((Part("sluices", 2), Part("sum", 1)))
    few = Sequenced((both, back), theta(LAKE, (both, back)), 0, Proven.OPEN, 2)
    many = Sequenced(GOOD, LEAST, LEAST, Proven.AGREED, 8)
    number = found(world, asked, InRounds((few, many)), Asked.ROUNDS).number
    page = run_page(desk_of, world, number)
    assert "Rounds against exposure" in page
    assert f"{few.theta} points" in words_of(page)
    assert page.count('id="step-') == len(GOOD) + 1
    assert run_page(desk_of, world, number, way="0").count('id="step-') == 3


def test_deposits_are_said_and_each_way_is_shown_with_them(desk_of, world, asked):
    ways = (Laid((("A", LEAST), ("B", LEAST)), GOOD),)
    number = found(world, asked, Deposits(sequenced(LAKE), LEAST, ways), Asked.DEPOSITS).number
    page = run_page(desk_of, world, number)
    assert f"If each side laid down {LEAST} points, nobody would gain by stopping." in words_of(page)
    assert "safe at every step" in words_of(page)
    assert "safe" not in run_page(desk_of, world, number, way="0")


def test_the_swap_that_a_guarantor_should_hold_is_named(desk_of, world):
    exchange = Exchange(LAKE.valuers, (LAKE.items[1], LAKE.items[3]), LAKE.before)
    number = drawn(world, exchange).number
    plain, held = (one("maps"), one("sum")), (Swap((Part("maps", 1), Part("sum", 1)), escrow=True),)
    with_one = Sequenced(held, theta(exchange, held), 0, Proven.OPEN)
    run = found(world, number, Escrowed(sequenced(exchange, plain), with_one), Asked.ESCROW).number
    page = words_of(run_page(desk_of, world, run))
    assert "at step 1, where a guarantor holds and releases together: maps of the lake bed; the sum" in page
    assert "At most 7 is then to be gained by stopping, instead of 37" in page
    assert "released together by the guarantor" in page


def test_a_swap_that_is_not_needed_is_not_said_to_help(desk_of, world):
    exchange = Exchange(
        tuple(replace(each, forfeits=100) for each in LAKE.valuers), (LAKE.items[1], LAKE.items[3]), LAKE.before
    )
    number = drawn(world, exchange).number
    plain, held = (one("maps"), one("sum")), (Swap((Part("maps", 1), Part("sum", 1)), escrow=True),)
    with_one = Sequenced(held, theta(exchange, held), -200, Proven.OPEN)
    assert with_one.theta < theta(exchange, plain) <= 0
    run = found(world, number, Escrowed(sequenced(exchange, plain), with_one), Asked.ESCROW).number
    page = words_of(run_page(desk_of, world, run))
    assert "It helps most" not in page
    assert "instead of nothing" not in page
    assert "no swap is needed for that" in page


def test_intervals_say_the_worst_and_what_is_worth_knowing(desk_of, world):
    items = (*LAKE.items[:3], *(_ranged(each) for each in LAKE.items[3:]))
    exchange = lake_exchange(items=items)
    number = drawn(world, exchange).number
    what = Ranged(sequenced(exchange), 44, 3, sequenced(exchange), (("sum", 5), ("maps", 0)))
    run = found(world, number, what, Asked.INTERVALS).number
    page = words_of(run_page(desk_of, world, run))
    assert "at the worst values it would be 44 points" in page
    assert "If the value of “the sum for repairs” were known for sure, the worst would be 5 points less." in page
    assert "maps of the lake bed” were known" not in page


def _ranged(item):
    return replace(item, least=(20, 35), most=(30, 45))


def test_replanning_asks_about_what_is_left(world, monkeypatch, client_of):
    world = build_register()
    monkeypatch.setattr(door, "desk", lambda: world.desk)
    monkeypatch.setattr(work, "LINGER", 60.0)
    ref = SourceRef(world.rooms["commission"], world.pumps)
    number = drawn(world, sources=(ref,), links=(("pumps", ref),)).number
    kept(world, number)
    world.clock.to(may(6))
    step = world.report("head_a", world.pumps, 3, may(5))
    world.act("guarantor", "commission", StepVerified(step, 3))
    order = (one("sluices", 2), one("maps"), one("sum"), one("pumps"))
    world.desk.clerk = Oracle(Sequenced(order, 0, 0, Proven.OPEN))
    browser = client_of("lead")
    plan = browser.get(address(world, number, "")).content.decode()
    assert "Replan from today" in plan
    assert "What happened beside the plan" in plan
    url = address(world, number)
    sent = fields_of(browser.get(url, {"asked": "order", "rest": "on"}).content.decode())
    assert sent["rest"] == ["on"]
    done = browser.post(url, sent)
    (about, _asked, _rounds, more) = world.desk.clerk.asked[0]
    assert (about.item("pumps").count, more) == (1, {"begun": True})
    assert isinstance(about, Exchange)
    assert "what was left on the day it was asked" in browser.get(done["Location"]).content.decode()
