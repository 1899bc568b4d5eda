"""The database itself refuses that what was said is changed, deleted, skipped or said over."""

from collections.abc import Callable
from typing import Any

import psycopg
import pysqlite3
import pytest

from goodoffices.store import Store
from tests.store.talking import CAUCUS_A, HEAD_A, open_talks, say, whole

REFUSALS = (pysqlite3.IntegrityError, psycopg.IntegrityError)


@pytest.fixture
def spoken(store: Store) -> Store:
    """A store in whose caucus something was said."""
    open_talks(store)
    say(store, HEAD_A, CAUCUS_A, "two", "three")
    return store


@pytest.fixture
def directly(where: str) -> Callable[[str], Any]:
    """Runs a statement past the store, as its own database user."""

    def run(statement: str) -> None:
        connect = psycopg.connect if where.startswith("postgres") else pysqlite3.connect
        connection = connect(where)
        try:
            connection.execute(statement)
            connection.commit()
        finally:
            connection.close()

    return run


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET body = leaf WHERE number = 2",
        "UPDATE entry SET leaf = leaf WHERE number = 2",
        "UPDATE entry SET number = 9 WHERE number = 3",
        "UPDATE entry SET key = NULL, body = NULL, number = 9 WHERE number = 3",
        "UPDATE entry SET key = NULL WHERE number = 2",
        "DELETE FROM entry",
        "DELETE FROM entry WHERE number = 3",
        "INSERT INTO entry SELECT room, 5, leaf, key, body FROM entry WHERE number = 3",
        "INSERT INTO entry SELECT room, 0, leaf, key, body FROM entry WHERE number = 3",
        "INSERT INTO entry SELECT room, 2, leaf, key, body FROM entry WHERE number = 3",
        "UPDATE room SET count = count - 1",
        "UPDATE room SET everyone = NOT everyone",
        "DELETE FROM room",
    ],
)
def test_what_was_said_stays_said(
    spoken: Store, directly: Callable[[str], Any], statement: str
) -> None:
    before = whole(spoken, CAUCUS_A)
    with pytest.raises(REFUSALS):
        directly(statement)
    assert whole(spoken, CAUCUS_A) == before


def test_a_destroyed_act_stays_destroyed(spoken: Store, directly: Callable[[str], Any]) -> None:
    directly("UPDATE entry SET key = NULL, body = NULL WHERE number = 2")
    with pytest.raises(REFUSALS):
        directly("UPDATE entry SET key = leaf, body = leaf WHERE number = 2")
    with pytest.raises(REFUSALS):
        directly("UPDATE entry SET key = NULL, body = NULL WHERE number = 2")


@pytest.mark.parametrize("where", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT OR REPLACE INTO entry SELECT room, 2, leaf, key, body FROM entry WHERE number = 3",
        "REPLACE INTO room SELECT id, process, everyone, key, 0, clock FROM room",
    ],
)
def test_sqlite_does_not_replace(spoken: Store, directly: Callable[[str], Any], statement: str) -> None:
    with pytest.raises(REFUSALS):
        directly(statement)
    assert len(whole(spoken, CAUCUS_A)) == 3


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["postgres"], indirect=True)
@pytest.mark.parametrize("statement", ["TRUNCATE entry", "TRUNCATE room CASCADE"])
def test_postgres_does_not_truncate(spoken: Store, directly: Callable[[str], Any], statement: str) -> None:
    with pytest.raises(REFUSALS):
        directly(statement)
    assert len(whole(spoken, CAUCUS_A)) == 3


@pytest.mark.postgres
@pytest.mark.parametrize("where", ["postgres"], indirect=True)
def test_nor_for_one_who_plays_the_replica(spoken: Store, directly: Callable[[str], Any]) -> None:
    with pytest.raises(REFUSALS):
        directly("SET session_replication_role = replica; DELETE FROM entry")
    assert len(whole(spoken, CAUCUS_A)) == 3
