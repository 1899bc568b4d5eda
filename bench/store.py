"""The store's speed on this machine: appends that are on disk, a long room read, and how soon a poke arrives.

    ./dev bench store [--seconds N] [--folder DIR]

SQLite writes into DIR (the current folder if not given: take one on a real disk); PostgreSQL is the server at
GOODOFFICES_TEST_POSTGRES or 127.0.0.1:5432, in a database made for the run and dropped after it.
"""

import argparse
import asyncio
import os
import platform
import secrets
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pysqlite3

from goodoffices.desk.ports import Batch, Effects, Hearing, Saying
from goodoffices.store import Store, open_store
from goodoffices.talks.acts import Intent, Message, Opening
from goodoffices.talks.fold import fold
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.texts import Text

SERVER = os.environ.get("GOODOFFICES_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
PROCESS = "laketalksaaaaaaa"
WRITERS, LISTENERS, LONG, POKES = 16, 300, 30_000, 40
SEATS = tuple(f"mediator{number:02}aaaaaa" for number in range(WRITERS))
WORDS = "They could live with six weeks if the posts on the ridge are empty by then, and would say so themselves. "


def card(seat: str) -> SeatCard:
    return SeatCard(seat, Role.MEDIATOR, Text("Mediator", "en"))


def message(about: object) -> Message:
    return Message(Intent.STATEMENT, Text(f"{WORDS}({about})", "en"), Leave(May.ASK, ("B",)))


def open_rooms(store: Store, rooms: list[str]) -> None:
    charter = Charter(RoomKind.CAUCUS, (Text("A room", "en"),))
    sayings = tuple(Saying(room, SEATS[0], Opening(charter, tuple(map(card, SEATS)))) for room in rooms)
    effects = Effects(tuple((room, False) for room in rooms), tuple((room, seat) for room in rooms for seat in SEATS))
    store.append(Batch(PROCESS, SEATS[0], secrets.token_hex(8), sayings, effects=effects))


def appends(store: Store, rooms: list[str], writers: int, seconds: float) -> str:
    """Let `writers` say one act after another for so long; each in its own room where there are enough."""
    took: list[list[float]] = [[] for _ in range(writers)]
    until = time.perf_counter() + seconds

    def speak(writer: int) -> None:
        room, seat = rooms[writer % len(rooms)], SEATS[writer]
        while (began := time.perf_counter()) < until:
            said = (Saying(room, seat, message(writer)),)
            store.append(Batch(PROCESS, seat, secrets.token_hex(8), said))
            took[writer].append(time.perf_counter() - began)

    threads = [threading.Thread(target=speak, args=(writer,)) for writer in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return f"{sum(map(len, took)) / seconds:,.0f}/s | {spread([one for each in took for one in each])}"


def spread(took: list[float]) -> str:
    cuts = statistics.quantiles(took, n=100)
    return f"{cuts[49] * 1000:.2f} | {cuts[98] * 1000:.2f}"


def long_room(store: Store) -> tuple[float, float, float]:
    """Fill a room; give the seconds to fill it, to read it, and to fold what was read."""
    began = time.perf_counter()
    for start in range(1, LONG, 1_000):
        said = tuple(Saying("longroom", SEATS[0], message(n)) for n in range(start, min(start + 1_000, LONG)))
        store.append(Batch(PROCESS, SEATS[0], secrets.token_hex(8), said))
    filled = time.perf_counter()
    (entries,) = store.read([Hearing("longroom", 1)])
    read = time.perf_counter()
    assert len(entries) == LONG
    fold("longroom", 1, list(entries))
    return filled - began, read - filled, time.perf_counter() - read


async def pokes(store: Store) -> tuple[str, str]:
    """Let many listen to one room; give how soon after an append began the first and the last had its poke."""
    arrived: list[float] = []
    everybody = asyncio.Event()

    async def listen(number: int) -> None:
        async for _ in store.pulse(PROCESS, SEATS[number % WRITERS]):
            arrived.append(time.perf_counter())
            if len(arrived) == LISTENERS:
                everybody.set()

    tasks = [asyncio.create_task(listen(number)) for number in range(LISTENERS)]
    await asyncio.sleep(2)
    firsts, lasts = [], []
    for number in range(POKES):
        arrived.clear()
        everybody.clear()
        began = time.perf_counter()
        said = (Saying("poked", SEATS[0], message(number)),)
        await asyncio.to_thread(store.append, Batch(PROCESS, SEATS[0], secrets.token_hex(8), said))
        await asyncio.wait_for(everybody.wait(), 10)
        firsts.append(min(arrived) - began)
        lasts.append(max(arrived) - began)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return spread(firsts), spread(lasts)


@contextmanager
def postgres() -> Iterator[str]:
    """A database for this run."""
    name = f"goodoffices_bench_{secrets.token_hex(4)}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield SERVER.rpartition("/")[0] + "/" + name
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def measure(name: str, where: str, key_file: Path, seconds: float, say: Callable[[str], None]) -> None:
    rooms = [f"room{number:02}" for number in range(WRITERS)]
    with open_store(where, key_file=key_file) as store:
        open_rooms(store, [*rooms, "longroom", "poked"])
        appends(store, rooms, 1, 0.5)
        say(f"| {name}: appends, 1 writer | {appends(store, rooms, 1, seconds)} |")
        say(f"| {name}: appends, 16 writers, one room | {appends(store, rooms[:1], WRITERS, seconds)} |")
        say(f"| {name}: appends, 16 writers, a room each | {appends(store, rooms, WRITERS, seconds)} |")
        fill, read, folded = long_room(store)
        say(f"| {name}: {LONG:,} acts said, 1,000 a batch | {LONG / fill:,.0f}/s | | |")
        say(f"| {name}: {LONG:,} acts read and decoded | {LONG / read:,.0f}/s | {read * 1000:,.0f} | |")
        say(f"| {name}: the same folded | {LONG / folded:,.0f}/s | {folded * 1000:,.0f} | |")
        first, last = asyncio.run(pokes(store))
        say(f"| {name}: append begun to first of {LISTENERS} pokes | | {first} |")
        say(f"| {name}: append begun to last of {LISTENERS} pokes | | {last} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--folder", type=Path, default=Path())
    options = parser.parse_args()
    say = lambda line: print(line, flush=True)  # noqa: E731
    say(f"Python {platform.python_version()} · SQLite {pysqlite3.sqlite_version} · psycopg {psycopg.__version__} · "
        f"{os.cpu_count()} cores · {platform.machine()} · {time.strftime('%Y-%m-%d')}\n")
    say("| what | rate | p50 ms | p99 ms |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        key_file = Path(folder) / "master.key"
        measure("SQLite", f"{folder}/talks.db", key_file, options.seconds, say)
        try:
            with postgres() as address:
                with psycopg.connect(address) as connection:
                    version = connection.info.server_version // 10_000
                measure(f"PostgreSQL {version}", address, key_file, options.seconds, say)
        except psycopg.OperationalError as fault:
            print(f"PostgreSQL was not measured: {fault}", file=sys.stderr)


if __name__ == "__main__":
    main()
