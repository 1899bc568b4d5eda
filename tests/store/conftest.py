"""Rooms' logs to test: in memory, in an SQLite file, and in a schema of their own on PostgreSQL."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg
import pytest

from goodoffices.desk.memory import MemoryLogs
from goodoffices.desk.ports import Logs
from goodoffices.store import Store, open_store
from tests.store.talking import SetClock

SERVER = os.environ.get("GOODOFFICES_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
KINDS = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """A database of this run's own on the PostgreSQL server, dropped at the end."""
    try:
        server = psycopg.connect(SERVER, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as fault:
        pytest.skip(f"no PostgreSQL server to test with: {fault}")
    name = f"goodoffices_test_{os.getpid()}_{secrets.token_hex(4)}"
    with server:
        server.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield SERVER.rpartition("/")[0] + "/" + name
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Give where a store of that kind may stand: a file, or an address that names a new schema."""

    def make(kind: str) -> str:
        if kind == "sqlite":
            return str(tmp_path / "talks.db")
        database = request.getfixturevalue("database")
        schema = f"s_{secrets.token_hex(6)}"
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {schema}".encode())
        return f"{database}?options=-csearch_path%3D{schema}"

    return make


@pytest.fixture
def clock() -> SetClock:
    """The clock that the logs go by."""
    return SetClock()


@pytest.fixture(params=KINDS)
def where(request: pytest.FixtureRequest, place: Callable[[str], str]) -> str:
    """Where a store may stand, on each database in turn (or on those that the test names)."""
    return place(request.param)


@pytest.fixture
def opened(tmp_path: Path, clock: SetClock) -> Iterator[Callable[..., Store]]:
    """Opens stores, and closes them after the test."""
    with ExitStack() as stack:

        def opens(where: str, **how: Any) -> Store:
            how = {"key_file": tmp_path / "master.key", "clock": clock} | how
            return stack.enter_context(open_store(where, **how))

        yield opens


@pytest.fixture
def store(where: str, opened: Callable[..., Store]) -> Store:
    """An empty store, on each database in turn."""
    return opened(where)


@pytest.fixture(params=("memory", *KINDS))
def logs(request: pytest.FixtureRequest, clock: SetClock) -> Logs:
    """Empty logs of each kind in turn."""
    if request.param == "memory":
        return MemoryLogs(clock.now)
    place, opened = request.getfixturevalue("place"), request.getfixturevalue("opened")
    return opened(place(request.param))
