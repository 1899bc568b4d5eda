"""Notes of work in hand stand among its seat's drafts: found by every worker, on each database."""

from collections.abc import Callable, Iterator

import pytest

from goodoffices.desk import Desk
from goodoffices.desk import work as in_hand
from goodoffices.desk.work_states import Cancelled, Done
from goodoffices.store import Store
from goodoffices.talks.commissions import ReadReport
from tests.desk.at_work import Slow, file_report, seat_analyst, slowly
from tests.desk.engines import until
from tests.world import World, build, id_about, seat_id


@pytest.fixture
def world(store: Store, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(in_hand, "TICK", 0.01)
    world = build(store)
    seat_analyst(world)
    return world


@pytest.fixture
def other(world: World, store: Store, where: str, opened: Callable[..., Store]) -> Desk:
    """Another worker: on PostgreSQL over a store of its own, on SQLite over the only one."""
    return Desk(opened(where) if "postgres" in where else store, id_about)


@pytest.fixture
def clerk(world: World) -> Iterator[Slow]:
    with slowly(world) as clerk:
        yield clerk


def test_another_worker_finds_it_and_cancels_it(world: World, clerk: Slow, other: Desk) -> None:
    work = world.seats["analyst"].begin(world.rooms["press"], ReadReport(file_report(world)), key="once")
    clerk.begun.acquire()
    there = other.seat(world.process, seat_id("analyst"))
    assert there.work(work.room, work.name) == work
    assert other.seat(world.process, seat_id("lead")).work(work.room, work.name) is None
    there.cancel(work.room, work.name)
    until(lambda: there.work(work.room, work.name).state == Cancelled())


def test_begun_by_two_workers_at_once_it_is_said_once(world, clerk, other, monkeypatch) -> None:
    filed = file_report(world)
    other.clerk = clerk
    there = other.seat(world.process, seat_id("analyst"))
    for one in (world.desk, other):
        monkeypatch.setattr(one.works._notes, "read", lambda *_about: None)  # as if neither were noted yet
    here = world.seats["analyst"]
    for one in (here, there):
        one.begin(world.rooms["press"], ReadReport(filed), key="once")
        clerk.begun.acquire()
    clerk.end()
    asked = ReadReport(filed)
    states = [one.begin(world.rooms["press"], asked, key="once", within=60.0).state for one in (here, there)]
    assert states[0] == states[1]
    assert isinstance(states[0], Done)
    assert len(world.view("lead", "press").reports[filed].readings) == 1
    other.works.close()
