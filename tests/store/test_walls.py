"""What the store does for one seat depends on that seat's rooms alone: statements, their plans, and bytes."""

from collections.abc import Callable

import psycopg
import pysqlite3
import pytest

from goodoffices.store import Store, postgres, sqlite
from tests.store.talking import (
    CAUCUS_A,
    CAUCUS_B,
    HEAD_A,
    HEAD_B,
    NOTICES,
    PROCESS,
    KnownChance,
    copy,
    digest,
    heard,
    keep,
    open_talks,
    opening,
    say,
)

READERS = ("_HEARINGS", "_ROOM", "_ROWS", "_SOME_ROWS", "_LEAVES", "_FILE")
MAP = b"a map that both sides know"


def life_of_a(store: Store) -> None:
    """All that A's head does."""
    say(store, HEAD_A, CAUCUS_A, "six weeks", under="A's key")
    store.already(PROCESS, HEAD_A, "A's key")
    heard(store, HEAD_A)
    store.keep_draft(HEAD_A, "here", "perhaps")
    store.draft(HEAD_A, "here")
    store.seal(PROCESS, CAUCUS_A)
    copy(store, HEAD_A, CAUCUS_A, CAUCUS_A, keep(store, HEAD_A, CAUCUS_A, MAP))
    store.file(CAUCUS_A, digest(MAP))
    store.file(CAUCUS_A, digest(b"a map that only the other side has"))
    list(*(record.entries for record in store.records(PROCESS, HEAD_A, {CAUCUS_A: ""})))


def busy_elsewhere(store: Store) -> None:
    """Much that A's head may not know of."""
    say(store, HEAD_B, CAUCUS_B, *(f"unheard {number}" for number in range(200)))
    store.keep_draft(HEAD_B, "here", "secretly")
    keep(store, HEAD_B, CAUCUS_B, MAP, b"a map that only the other side has")
    for number in range(20):
        store.append(opening((f"secretroom{number:02}aaaa", (HEAD_B,))))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def quiet_and_busy(
    request: pytest.FixtureRequest, place: Callable[[str], str], opened: Callable[..., Store], tmp_path: object
) -> list[tuple[Store, list[str]]]:
    """Two worlds that differ only in what A's head can't hear, and what ran in each."""
    worlds = []
    for world in ("quiet", "busy"):
        (tmp_path / world).mkdir()  # type: ignore[operator]
        where = place(request.param).replace("talks.db", f"{world}/talks.db")
        statements: list[str] = []
        key_file = tmp_path / "master.key"  # type: ignore[operator]
        store = opened(where, chance=KnownChance(), watch=statements.append, key_file=key_file)
        open_talks(store)
        if world == "busy":
            busy_elsewhere(store)
        statements.clear()
        life_of_a(store)
        worlds.append((store, statements))
    return worlds


def test_the_same_statements_run(quiet_and_busy: list[tuple[Store, list[str]]]) -> None:
    (_, quiet), (_, busy) = quiet_and_busy
    assert quiet == busy
    assert len(quiet) > 10


def test_the_same_bytes_stand_in_ones_own_rooms(quiet_and_busy: list[tuple[Store, list[str]]]) -> None:
    quiet, busy = (store for store, _ in quiet_and_busy)
    for room in (CAUCUS_A, NOTICES):
        assert quiet._base.room(room) == busy._base.room(room)
        assert list(quiet._base.rows(room, 1, 99)) == list(busy._base.rows(room, 1, 99))
        assert quiet.seal(PROCESS, room) == busy.seal(PROCESS, room)
    name = quiet._keys.file(CAUCUS_A, digest(MAP))
    assert quiet._base.file(CAUCUS_A, name) == busy._base.file(CAUCUS_A, name) is not None
    assert quiet.hearings(PROCESS, HEAD_A) == busy.hearings(PROCESS, HEAD_A)


def test_readers_ask_by_key_alone_on_sqlite(opened: Callable[..., Store], place: Callable[[str], str]) -> None:
    where = place("sqlite")
    open_talks(opened(where))
    connection = pysqlite3.connect(where)
    for name in READERS:
        statement = getattr(sqlite, name)
        plan = connection.execute("EXPLAIN QUERY PLAN " + statement, ("x",) * statement.count("?")).fetchall()
        steps = [detail for *_, detail in plan]
        assert any("SEARCH" in step for step in steps)
        assert not [step for step in steps if "SCAN" in step], (name, steps)
    connection.close()


@pytest.mark.postgres
def test_readers_ask_by_key_alone_on_postgres(
    opened: Callable[..., Store], place: Callable[[str], str]
) -> None:
    store = opened(place("postgres"))
    open_talks(store)
    values = {"_HEARINGS": (b"x", "x"), "_ROOM": ("x",), "_ROWS": ("x", 1), "_FILE": ("x", b"x")}
    with store._base._readers.take() as reader:
        for name in READERS:
            explain = "EXPLAIN " + getattr(postgres, name)
            plan = [line for (line,) in psycopg.ClientCursor(reader).execute(explain, values.get(name, ("x", 1, 2)))]
            assert any("Index" in line for line in plan)
            assert not [line for line in plan if "Seq Scan" in line], (name, plan)
