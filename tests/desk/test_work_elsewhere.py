"""Work that lasts is found by every worker of a server, cancelled from each, and said to be lost when the server ended.

Two desks over the same logs stand for two workers.
"""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from goodoffices.desk import Desk
from goodoffices.desk import work as in_hand
from goodoffices.desk.work import KNOWN
from goodoffices.desk.work_notes import LIST, SILENT
from goodoffices.desk.work_states import Cancelled, Done, InHand, Lost, Refused, Work
from goodoffices.talks.commissions import ReadReport
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from tests.desk.at_work import Slow, file_report, seat_analyst, slowly
from tests.desk.engines import until
from tests.world import World, build, id_about, seat_id


@pytest.fixture
def world(monkeypatch) -> World:
    monkeypatch.setattr(in_hand, "TICK", 0.01)
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


@pytest.fixture
def other(world: World) -> Desk:
    return Desk(world.desk.logs, id_about)


def begin(world: World, filed: int) -> Work:
    return world.analyst.begin(world.rooms["press"], ReadReport(filed), key="once")


def there(world: World, other: Desk, work: Work, who: str = "analyst") -> Work | None:
    return other.seat(world.process, seat_id(who)).work(work.room, work.name)


def state_there(world: World, other: Desk, work: Work) -> object:
    found = there(world, other, work)
    return found.state if found else None


def later(desk: Desk, by: timedelta) -> None:
    at = desk.works.clock() + by
    desk.works.clock = lambda: at


def test_it_is_found_at_once_and_as_far_as_it_is(world, filed, clerk, other):
    work = begin(world, filed)
    assert there(world, other, work) == work
    clerk.begun.acquire()
    clerk.errands[0].heard("reading", 0.5)
    until(lambda: state_there(world, other, work) == InHand("reading", 0.5))
    clerk.end()
    until(lambda: isinstance(state_there(world, other, work), Done))


def test_it_is_cancelled_from_there(world, filed, clerk, other):
    work = begin(world, filed)
    clerk.begun.acquire()
    other.seat(world.process, seat_id("analyst")).cancel(work.room, work.name)
    until(lambda: state_there(world, other, work) == Cancelled())
    assert world.analyst.work(work.room, work.name).state == Cancelled()


def test_asked_for_again_there_it_is_the_same(world, filed, clerk, other):
    work = begin(world, filed)
    again = other.seat(world.process, seat_id("analyst")).begin(work.room, ReadReport(filed), key="once")
    assert again == work
    assert not other.works._running


def test_cancelled_here_and_begun_anew_there_it_is_in_hand(world, filed, clerk, other):
    work = begin(world, filed)
    clerk.begun.acquire()
    world.analyst.cancel(work.room, work.name)
    until(lambda: state_there(world, other, work) == Cancelled())
    clerk.may_end.clear()
    other.clerk = clerk
    later(other, timedelta(seconds=1))
    there = other.seat(world.process, seat_id("analyst"))
    assert there.begin(work.room, ReadReport(filed), key="once").state == InHand()
    assert world.analyst.work(work.room, work.name).state == InHand()
    clerk.begun.acquire()
    world.analyst.cancel(work.room, work.name)
    until(lambda: there.work(work.room, work.name).state == Cancelled())


def test_nobody_else_finds_it_there(world, filed, clerk, other):
    work = begin(world, filed)
    assert there(world, other, work, "lead") is None
    other.seat(world.process, seat_id("lead")).cancel(work.room, work.name)
    clerk.begun.acquire()
    clerk.end()
    until(lambda: isinstance(state_there(world, other, work), Done))


def test_why_it_was_refused_is_said_there(world, filed, clerk, other):
    work = begin(world, filed)
    clerk.end(Refusal("not-so", seconds=60, words=Text("six weeks", "en"), sides=("A", "B")))
    until(lambda: isinstance(state_there(world, other, work), Refused))
    refusal = state_there(world, other, work).refusal
    assert refusal.code == "not-so"
    assert refusal.params == {"seconds": 60, "words": "six weeks", "sides": ["A", "B"]}


def test_it_is_lost_with_a_server_that_ends(world, filed, clerk, other):
    work = begin(world, filed)
    clerk.begun.acquire()
    world.desk.works.close()
    assert state_there(world, other, work) == Lost()


def test_it_is_lost_when_nothing_is_heard_of_it(world, filed, clerk, other, monkeypatch):
    monkeypatch.setattr(in_hand, "TICK", 60.0)
    work = begin(world, filed)
    later(other, SILENT / 2)
    assert state_there(world, other, work) == InHand()
    later(other, SILENT)
    assert state_there(world, other, work) == Lost()


def test_of_what_was_said_nothing_is_lost(world, filed, clerk, other, monkeypatch):
    # The server is killed before it notes what came of it.
    monkeypatch.setattr(world.desk.works, "_note", lambda _running: None)
    work = begin(world, filed)
    clerk.end()
    until(lambda: world.view("lead", "press").reports[filed].readings)
    assert state_there(world, other, work) == InHand()
    later(other, 2 * SILENT)
    assert isinstance(state_there(world, other, work), Done)


def test_an_old_note_is_no_longer_known_and_goes_with_the_next(world, filed, clerk, other):
    work = begin(world, filed)
    clerk.end()
    until(lambda: isinstance(state_there(world, other, work), Done))
    later(other, KNOWN + timedelta(minutes=1))
    assert there(world, other, work) is None
    other.clerk = Slow()
    other.seat(world.process, seat_id("analyst")).begin(work.room, ReadReport(filed), key="another")
    logs, place = world.desk.logs, f"work:{work.room}:{work.name}"
    assert logs.draft(seat_id("analyst"), place) is None
    assert place not in logs.draft(seat_id("analyst"), LIST)
    other.clerk.end()
    other.works.close()
