"""Pokes: for whoever sits where something was said, for nobody else, until the seat sits nowhere."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from threading import Thread

import pytest

from goodoffices.desk.memory import MemoryLogs
from goodoffices.desk.ports import Batch, Effects, Logs, Saying
from goodoffices.store import Store
from goodoffices.talks.acts import Unseating
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    MEDIATION,
    MEDIATOR,
    NOTICES,
    PROCESS,
    key,
    note,
    open_talks,
    say,
    seating,
)

PATIENCE = 5.0


class Listening:
    """Somebody who listens: counts the pokes, and notes when there will be no more."""

    def __init__(self, pulse: AsyncIterator[None]) -> None:
        self._pulse = pulse
        self.pokes = 0
        self.ended = asyncio.Event()
        self.poked = asyncio.Event()
        self.task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        async for _ in self._pulse:
            self.pokes += 1
            self.poked.set()
        self.ended.set()

    async def next(self) -> None:
        await asyncio.wait_for(self.poked.wait(), PATIENCE)
        self.poked.clear()


def waits(logs: MemoryLogs | Store, seat: str) -> bool:
    """Whether somebody listens for the seat, has looked, and waits to be poked."""
    return any(one.woken._waiters for one in logs._hub._followers.get(topic_of(logs, seat), ()))


def topic_of(logs: MemoryLogs | Store, seat: str) -> str:
    return f"{PROCESS} {seat}" if isinstance(logs, MemoryLogs) else logs._keys.topic("seat", PROCESS, seat)


@asynccontextmanager
async def listening(logs: MemoryLogs | Store, *seats: str) -> AsyncIterator[list[Listening]]:
    """Everybody listens, and waits to be poked."""
    listeners = [Listening(logs.pulse(PROCESS, seat)) for seat in seats]
    for listener, seat in zip(listeners, seats, strict=True):
        while not (waits(logs, seat) or listener.ended.is_set()):
            await asyncio.sleep(0.01)
    yield listeners
    for listener in listeners:
        listener.task.cancel()
    await asyncio.gather(*(listener.task for listener in listeners), return_exceptions=True)


def run(story: Callable[[], object]) -> None:
    asyncio.run(story())  # type: ignore[arg-type]


def unseating(room: str, who: str) -> Batch:
    effects = Effects(unseats=((room, who),))
    return Batch(PROCESS, MEDIATOR, key(), (Saying(room, MEDIATOR, Unseating(who)),), effects=effects)


async def in_thread(what: Callable[..., object], *arguments: object) -> None:
    await asyncio.to_thread(what, *arguments)


def test_those_who_sit_there_are_poked_and_nobody_else(logs: Logs) -> None:
    async def story() -> None:
        async with listening(logs, MEDIATOR, HEAD_A, HEAD_B) as (mediator, head_a, head_b):
            await in_thread(say, logs, HEAD_A, CAUCUS_A, "a word")
            await asyncio.gather(mediator.next(), head_a.next())
            await in_thread(say, logs, HEAD_B, CAUCUS_B, "another")
            await asyncio.gather(mediator.next(), head_b.next())
            assert (mediator.pokes, head_a.pokes, head_b.pokes) == (2, 1, 1)

    open_talks(logs)
    run(story)


def test_everybody_is_poked_by_a_notice(logs: Logs) -> None:
    sayings = (Saying(MEDIATION, MEDIATOR, note("told")), Saying(NOTICES, "mediation", note("round two")))

    async def story() -> None:
        async with listening(logs, MEDIATOR, HEAD_A, HEAD_B) as listeners:
            await in_thread(logs.append, Batch(PROCESS, MEDIATOR, key(), sayings))
            await asyncio.gather(*(listener.next() for listener in listeners))

    open_talks(logs)
    run(story)


def test_being_seated_pokes_and_from_then_on_one_listens_there(logs: Logs) -> None:
    async def story() -> None:
        async with listening(logs, HEAD_B) as (head_b,):
            await in_thread(logs.append, seating(CAUCUS_A, HEAD_A, HEAD_B))
            await head_b.next()
            while not waits(logs, HEAD_B):
                await asyncio.sleep(0.01)
            head_b.poked.clear()
            await in_thread(say, logs, HEAD_A, CAUCUS_A, "welcome")
            await head_b.next()

    open_talks(logs)
    run(story)


def test_whoever_left_is_poked_no_more_and_the_pulse_ends_with_the_last_room(logs: Logs) -> None:
    async def story() -> None:
        async with listening(logs, MEDIATOR, HEAD_A) as (mediator, head_a):
            await in_thread(logs.append, unseating(CAUCUS_A, HEAD_A))
            await asyncio.wait_for(head_a.ended.wait(), PATIENCE)
            pokes = head_a.pokes
            await in_thread(say, logs, MEDIATOR, CAUCUS_A, "they left")
            await mediator.next()
            assert head_a.pokes == pokes

    open_talks(logs)
    run(story)


def test_whoever_sits_nowhere_hears_nothing(logs: Logs) -> None:
    async def story() -> None:
        async with listening(logs, "nobodyaaaaaaaaaa") as (nobody,):
            await asyncio.wait_for(nobody.ended.wait(), PATIENCE)
            assert nobody.pokes == 0

    open_talks(logs)
    run(story)


def test_many_words_in_a_row_need_not_poke_as_often_but_the_last_is_never_missed(logs: Logs) -> None:
    async def story() -> None:
        async with listening(logs, HEAD_A) as (head_a,):
            await in_thread(lambda: [say(logs, HEAD_A, CAUCUS_A, str(number)) for number in range(50)])
            await head_a.next()
            assert 1 <= head_a.pokes <= 50
            await asyncio.sleep(0.2)
            head_a.poked.clear()
            await in_thread(say, logs, HEAD_A, CAUCUS_A, "the last")
            await head_a.next()

    open_talks(logs)
    run(story)


def test_what_is_said_while_one_begins_to_listen_is_not_missed(logs: Logs) -> None:
    """Between the first look and following the room something is said: it pokes all the same."""

    async def story() -> None:
        pulse = logs.pulse(PROCESS, HEAD_A)
        first = asyncio.create_task(anext(pulse))
        await asyncio.sleep(0.05)  # what is said before the first look is no news, and pokes nobody
        said = [asyncio.to_thread(say, logs, HEAD_A, CAUCUS_A, "now") for _ in range(5)]
        await asyncio.wait_for(asyncio.gather(first, *said), PATIENCE)
        await pulse.aclose()

    open_talks(logs)
    for _ in range(5):
        run(story)


def test_nobody_is_followed_once_nobody_listens(store: Store) -> None:
    async def story() -> None:
        async with listening(store, MEDIATOR, HEAD_A, HEAD_B):
            assert len(store._hub.topics()) == 7  # three seats, three rooms, the notices
        assert store._hub.topics() == frozenset()

    open_talks(store)
    run(story)


def test_listeners_of_several_loops_are_all_woken(store: Store) -> None:
    open_talks(store)
    outcomes: list[int] = []

    async def story() -> None:
        async with listening(store, HEAD_A) as (head_a,):
            await head_a.next()
            outcomes.append(head_a.pokes)

    loops = [Thread(target=run, args=(story,)) for _ in range(3)]
    for loop in loops:
        loop.start()
    while any(loop.is_alive() for loop in loops):
        say(store, HEAD_A, CAUCUS_A, "still there?")
        for loop in loops:
            loop.join(0.05)
    assert len(outcomes) == 3


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_what_one_worker_writes_pokes_the_listeners_of_another(
    where: str, opened: Callable[..., Store]
) -> None:
    here, there = opened(where), opened(where)
    open_talks(here)

    async def story() -> None:
        async with listening(there, HEAD_A, HEAD_B) as (head_a, head_b):
            await in_thread(say, here, HEAD_A, CAUCUS_A, "over there?")
            await head_a.next()
            assert head_b.pokes == 0

    run(story)


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_what_is_said_while_the_connection_is_lost_is_not_missed(
    where: str, opened: Callable[..., Store]
) -> None:
    here, there = opened(where), opened(where)
    open_talks(here)

    def cut_and_say() -> None:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        with here._base._readers.take() as reader:
            reader.execute(cut + " AND pid <> pg_backend_pid()")
        say(here, HEAD_A, CAUCUS_A, "are you there?")

    async def story() -> None:
        async with listening(there, HEAD_A) as (head_a,):
            await in_thread(cut_and_say)
            await head_a.next()
            await asyncio.sleep(0.5)
            head_a.poked.clear()
            await in_thread(say, here, HEAD_A, CAUCUS_A, "and now?")
            await head_a.next()

    run(story)
