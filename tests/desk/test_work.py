"""Work in hand: begun once for each key, followed by its author alone, ended when it is not wanted."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest

from goodoffices.desk.clerk import Clerk
from goodoffices.desk.work import KNOWN, MOST
from goodoffices.desk.work_states import Cancelled, Done, InHand, Refused, Work
from goodoffices.talks.commissions import ReadReport
from goodoffices.talks.refusal import Refusal
from tests.desk.at_work import Slow, file_report, seat_analyst, slowly
from tests.desk.engines import hangs, is_gone, number_left
from tests.world import World, build


@pytest.fixture
def world() -> World:
    world = build()
    seat_analyst(world)
    return world


@pytest.fixture
def filed(world: World) -> int:
    return file_report(world)


@pytest.fixture
def clerk(world: World, filed: int) -> Iterator[Slow]:
    with slowly(world) as clerk:
        yield clerk


def begin(world: World, filed: int, who: str = "analyst", key: str = "once", within: float = 0.0) -> Work:
    return world.seats[who].begin(world.rooms["press"], ReadReport(filed), key=key, within=within)


def look(world: World, work: Work, who: str = "analyst") -> Work | None:
    return world.seats[who].work(work.room, work.name)


def over(world: World, filed: int, key: str = "once") -> Work:
    return begin(world, filed, key=key, within=60.0)


def readings(world: World, filed: int) -> int:
    return len(world.view("lead", "press").reports[filed].readings)


def test_what_is_done_in_time_is_done(world, filed, clerk):
    clerk.end()
    work = begin(world, filed, within=60.0)
    assert isinstance(work.state, Done)
    assert work.state.receipt.room == world.rooms["press"]
    assert readings(world, filed) == 1


def test_what_lasts_is_in_hand_and_then_done(world, filed, clerk):
    work = begin(world, filed)
    assert (work.state, work.what) == (InHand(), "ReadReport")
    assert readings(world, filed) == 0
    clerk.end()
    assert isinstance(over(world, filed).state, Done)
    assert isinstance(look(world, work).state, Done)
    assert readings(world, filed) == 1


def test_progress_is_seen(world, filed, clerk):
    work = begin(world, filed)
    clerk.begun.acquire()
    clerk.errands[0].heard("search", 0.25)
    assert look(world, work).state == InHand("search", 0.25)


def test_the_same_key_is_the_same_work_while_it_is_in_hand_and_after(world, filed, clerk):
    first, again = begin(world, filed), begin(world, filed)
    assert first.name == again.name
    clerk.end()
    over(world, filed)
    assert isinstance(begin(world, filed).state, Done)
    assert (len(clerk.errands), readings(world, filed)) == (1, 1)


def test_an_act_said_under_the_key_is_not_made_again(world, filed, clerk):
    clerk.end()
    number = world.analyst.act(world.rooms["press"], ReadReport(filed), key="once").number
    assert world.analyst.act(world.rooms["press"], ReadReport(filed), key="once").number == number
    assert begin(world, filed).state.receipt.number == number
    assert len(clerk.errands) == 1


def test_another_key_is_another_work(world, filed, clerk):
    clerk.end()
    assert over(world, filed, "one").name != over(world, filed, "other").name
    assert readings(world, filed) == 2


def test_what_is_not_in_order_is_refused_before_anything_is_begun(world, clerk):
    with pytest.raises(Refusal, match="no-such-report"):
        begin(world, 99)
    assert not clerk.errands


def test_what_the_engine_refuses_is_its_outcome_and_can_be_asked_again(world, filed, clerk):
    clerk.end(Refusal("engine-too-long", seconds=60))
    work = over(world, filed)
    assert isinstance(work.state, Refused)
    assert work.state.refusal.code == "engine-too-long"
    assert isinstance(look(world, work).state, Refused)
    clerk.end()
    assert isinstance(over(world, filed).state, Done)


def test_a_fault_of_the_engine_is_logged_and_said(world, filed, clerk, caplog):
    clerk.end(ZeroDivisionError("of the engine"))
    with caplog.at_level(logging.ERROR):
        work = over(world, filed)
    assert work.state.refusal.code == "server-failed"
    assert "ZeroDivisionError" in caplog.text


def test_what_is_cancelled_says_nothing_and_can_be_asked_again(world, filed, clerk):
    work = begin(world, filed)
    clerk.begun.acquire()
    world.analyst.cancel(work.room, work.name)
    assert look(world, work).state == Cancelled()
    assert readings(world, filed) == 0
    clerk.end()
    assert isinstance(over(world, filed).state, Done)


def test_cancelling_what_is_done_changes_nothing(world, filed, clerk):
    clerk.end()
    work = over(world, filed)
    world.analyst.cancel(work.room, work.name)
    assert isinstance(look(world, work).state, Done)


def test_nobody_else_finds_it_or_ends_it(world, filed, clerk):
    work = begin(world, filed)
    clerk.begun.acquire()
    assert look(world, work, "lead") is None
    world.lead.cancel(work.room, work.name)
    assert isinstance(look(world, work).state, InHand)
    assert world.analyst.work(world.rooms["mediation"], work.name) is None
    # The name tells nothing: each seat has its own work of it.
    assert begin(world, filed, "lead").name == work.name
    clerk.begun.acquire()
    assert len(clerk.errands) == 2


def test_a_seat_has_so_many_in_hand(world, filed, clerk):
    for number in range(MOST):
        begin(world, filed, key=f"key {number}")
    with pytest.raises(Refusal) as refused:
        begin(world, filed, key="one more")
    assert (refused.value.code, refused.value.params) == ("work-too-much", {"most": MOST})
    assert isinstance(begin(world, filed, "lead").state, InHand)


def test_it_is_forgotten_an_hour_after_its_end(world, filed, clerk):
    clerk.end(Refusal("engine-failed"))
    work = over(world, filed)
    later = world.desk.works.clock() + KNOWN + timedelta(minutes=1)
    world.desk.works.clock = lambda: later
    over(world, filed, "another")
    assert look(world, work) is None


def test_an_engine_at_work_for_a_seat_is_ended(world, filed, tmp_path, monkeypatch):
    monkeypatch.setattr("goodoffices.desk.clerk._read", lambda clerk, *_about: clerk.ask(hangs, tmp_path))
    clerk = world.desk.clerk = Clerk()
    work = begin(world, filed)
    number = number_left(tmp_path)
    world.analyst.cancel(work.room, work.name)
    assert look(world, work).state == Cancelled()
    assert is_gone(number)
    clerk.close()
