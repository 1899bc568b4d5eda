"""Sixteen who write at once: no gap, no act twice, none lost, each author's in its own order, pairs together."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from goodoffices.desk.ports import Batch, Logs, RoomMoved, Saying
from goodoffices.store import Store
from tests.store.talking import (
    CAUCUS_A,
    HEAD_A,
    MEDIATION,
    MEDIATOR,
    PROCESS,
    key,
    note,
    numbers_follow,
    open_talks,
    opening,
    say,
    whole,
    words,
)

WRITERS, EACH = 16, 40
SEATS = tuple(f"mediator{number:02}aaaaaa" for number in range(WRITERS))
ROOMS = tuple(f"room{number:02}aaaaaaaaaa" for number in range(4))


def at_once(what: Callable[[int], None]) -> None:
    """Everybody at the same time; the first that fails, fails the test."""
    with ThreadPoolExecutor(WRITERS) as threads:
        for done in [threads.submit(what, number) for number in range(WRITERS)]:
            done.result()


def deadlocks(where: str) -> int:
    """How often PostgreSQL had to end a deadlock in this database so far."""
    with psycopg.connect(where) as connection:
        count = connection.execute("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
        return int(count.fetchall()[0][0])


def test_one_room_stays_gapless(logs: Logs) -> None:
    logs.append(opening((ROOMS[0], SEATS)))
    receipts: dict[str, int] = {}

    def speak(writer: int) -> None:
        for turn in range(EACH):
            (receipt,) = say(logs, SEATS[writer], ROOMS[0], f"{writer} {turn}")
            receipts[f"{writer} {turn}"] = receipt.number

    at_once(speak)
    entries = whole(logs, ROOMS[0])
    assert numbers_follow(entries)
    assert {word: number for number, word in enumerate(words(entries), 2)} == receipts
    for writer in range(WRITERS):
        assert [word for word in words(entries) if word.startswith(f"{writer} ")] == [
            f"{writer} {turn}" for turn in range(EACH)
        ]


def test_what_is_said_in_two_rooms_together_stands_in_both(where: str, opened: Callable[..., Store]) -> None:
    """Two workers on PostgreSQL, rooms taken in every order: nothing waits for ever, and no half is left."""
    stores = [opened(where)] * 2 if not where.startswith("postgres") else [opened(where), opened(where)]
    stores[0].append(opening(*((room, SEATS) for room in ROOMS)))

    def speak(writer: int) -> None:
        for turn in range(EACH):
            here, there = ROOMS[(writer + turn) % 4], ROOMS[(writer + 2 * turn + 1) % 4]
            pair = tuple(Saying(room, SEATS[writer], note(f"{writer} {turn}")) for room in {here, there})
            stores[writer % 2].append(Batch(PROCESS, SEATS[writer], key(), pair))

    at_once(speak)
    rooms = {room: whole(stores[0], room) for room in ROOMS}
    assert all(numbers_follow(entries) for entries in rooms.values())
    for writer in range(WRITERS):
        for turn in range(EACH):
            both = {ROOMS[(writer + turn) % 4], ROOMS[(writer + 2 * turn + 1) % 4]}
            assert {room for room in ROOMS if f"{writer} {turn}" in words(rooms[room])} == both
    if where.startswith("postgres"):
        for store in stores:
            store.close()
        assert deadlocks(where) == 0


def test_the_same_key_from_all_sides_at_once_says_it_once(where: str, opened: Callable[..., Store]) -> None:
    stores = [opened(where)] * 2 if not where.startswith("postgres") else [opened(where), opened(where)]
    open_talks(stores[0])
    receipts = []

    def press(writer: int) -> None:
        for turn in range(10):
            receipts.append((turn, say(stores[writer % 2], HEAD_A, CAUCUS_A, f"click {turn}", under=f"form {turn}")))

    at_once(press)
    assert sorted(words(whole(stores[0], CAUCUS_A))) == sorted(f"click {turn}" for turn in range(10))
    assert len(set(receipts)) == 10


def test_of_all_who_rest_on_the_same_look_one_speaks(logs: Logs) -> None:
    open_talks(logs)
    outcomes = []

    def speak(writer: int) -> None:
        said = (Saying(MEDIATION, MEDIATOR, note(str(writer))),)
        try:
            logs.append(Batch(PROCESS, MEDIATOR, key(), said, ((MEDIATION, 1),)))
            outcomes.append(writer)
        except RoomMoved:
            pass

    at_once(speak)
    assert words(whole(logs, MEDIATION)) == [str(writer) for writer in outcomes]
    assert len(outcomes) == 1


def test_one_mistake_in_a_group_spoils_nothing_for_the_others(logs: Logs) -> None:
    open_talks(logs)

    def speak(writer: int) -> None:
        if writer % 4:
            say(logs, HEAD_A, CAUCUS_A, str(writer))
        else:
            with pytest.raises(ValueError, match="opens once"):
                logs.append(opening((MEDIATION, (MEDIATOR,))))

    at_once(speak)
    assert sorted(map(int, words(whole(logs, CAUCUS_A)))) == [n for n in range(WRITERS) if n % 4]
